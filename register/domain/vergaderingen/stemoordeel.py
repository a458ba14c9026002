"""The count of a vote, whether it was valid, and its outcome, by the gremium's rules.

The arithmetic stands in `voting`, `telling` and `stemlijst`; here is what it needs to
know of a meeting. What asks for weights that are not known stays empty.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import astuple
from functools import cache

from register.domain.context import Context
from register.domain.organisatie.gremium import Gremium, Stemregels, require_gremium
from register.domain.organisatie.regeling import gewicht_of
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, RekentNiet
from register.domain.stemmen import telling
from register.domain.stemmen.stemlijst import (
    afwijkende_telling,
    telling_boven_presentie,
)
from register.domain.stemmen.telling import Basis, Omvang, Telling, Wijze
from register.domain.vergaderingen.presentie import sitting
from register.domain.vergaderingen.stemfeiten import (
    Aantallen,
    Geldigheid,
    Stem,
    counted,
    tally,
)
from register.domain.vergaderingen.stemopgave import HoudStemming
from register.domain.vergaderingen.vergaderingstaat import Vergadering
from register.domain.voting import (
    MeerderheidOnmogelijk,
    Uitslag,
    Vrijstelling,
    stemming_geldig,
    uitslag,
)


@dataclass(frozen=True, kw_only=True)
class Groep:
    """Some members: how many, and their weight where all of it is `bekend`."""

    omvang: Omvang
    bekend: bool


@dataclass(frozen=True, kw_only=True)
class Zaal:
    """Who could vote on one item; `buiten` are the persons who must abstain."""

    regels: Stemregels
    zittend: Groep
    aanwezig: Groep
    onthouders: Groep
    buiten: frozenset[str]


def weight_of(context: Context, gremium: Gremium, gemeente: str) -> int | None:
    """Weight of one vote for a gemeente; empty when it is not known.

    Of more members of one gemeente it is not known how they share its votes.
    """
    leden = [lid for lid in sitting(gremium) if lid.gemeente == gemeente]
    if not gemeente or len(leden) > 1:
        return None
    return gewicht_of(context, gremium.code, gemeente)


def room(context: Context, vergadering: Vergadering, punt: str) -> Zaal:
    """Size the sitting members, those present, and those who must abstain."""
    gremium = require_gremium(context, vergadering.gremium, "/gegevens/vergadering")
    leden = sitting(gremium)
    buiten = vergadering.abstainers(punt)
    zetels_van = Counter(lid.gemeente for lid in leden)

    @cache
    def weight(gemeente: str) -> int | None:
        """As `weight_of` says, with the members counted once."""
        if not gemeente or zetels_van[gemeente] > 1:
            return None
        return gewicht_of(context, gremium.code, gemeente)

    def group(gemeenten: Iterable[str]) -> Groep:
        gewichten = [weight(gemeente) for gemeente in gemeenten]
        return Groep(
            omvang=Omvang(
                hoofden=len(gewichten),
                stemmen=sum(gewicht or 0 for gewicht in gewichten),
            ),
            bekend=None not in gewichten,
        )

    zittend = group(lid.gemeente for lid in leden)
    zetels = zittend.omvang.hoofden
    hoofden = zetels if vergadering.zittend is None else vergadering.zittend
    return Zaal(
        regels=gremium.stemregels,
        zittend=replace(zittend, omvang=replace(zittend.omvang, hoofden=hoofden)),
        aanwezig=group(a.gemeente for a in vergadering.present_at(punt)),
        onthouders=group(
            o.gemeente for o in vergadering.onthoudingen if o.punt == punt
        ),
        buiten=buiten,
    )


def count(
    opdracht: HoudStemming, stemmen: Sequence[Stem], zaal: Zaal
) -> tuple[Aantallen, Aantallen | None]:
    """Give the count in heads and weights, or refuse one that does not add up."""
    hoofden, gewichten = opdracht.aantallen or Aantallen(), opdracht.gewichten
    for veld, aantallen in (("aantallen", hoofden), ("gewichten", gewichten)):
        if aantallen and min(astuple(aantallen)) < 0:
            msg = "een aantal stemmen is 0 of meer"
            raise OngeldigeInvoer(msg, pad=f"/gegevens/{veld}")
    if not stemmen:
        _require_within(hoofden, gewichten, zaal)
        return hoofden, gewichten
    lijst = _rolled(stemmen)
    bekend = all(stem.gewicht is not None for stem in stemmen)
    if opdracht.aantallen:
        _require_equal(lijst, tally(hoofden, None), Basis.HOOFDEN)
    if gewichten and bekend:
        _require_equal(lijst, tally(hoofden, gewichten), Basis.STEMMEN)
    geteld, gewogen = counted(telling.tel(lijst))
    return geteld, gewogen if bekend else gewichten


def taking_part(
    stemmen: Sequence[Stem], geteld: Telling, buiten: Collection[str]
) -> Telling:
    """Give the count without who must abstain, as far as a roll shows who that is."""
    if not stemmen:
        return geteld
    return telling.tel(_rolled(stem for stem in stemmen if stem.persoon not in buiten))


def valid(
    wijze: Wijze,
    zaal: Zaal,
    deel: Telling,
    *,
    gewogen: bool,
    vrijstelling: Vrijstelling | None,
) -> Geldigheid:
    """Say whether enough took part; without a vote nothing can be invalid (I)."""
    if wijze is Wijze.ZONDER_STEMMING:
        return Geldigheid.GELDIG
    basis = zaal.regels.quorum
    bekend = gewogen and zaal.zittend.bekend and zaal.onthouders.bekend
    if not (bekend or vrijstelling or basis is Basis.HOOFDEN):
        return Geldigheid.ONBEKEND
    geldig = stemming_geldig(
        zittend=zaal.zittend.omvang,
        onthouders=zaal.onthouders.omvang,
        deelgenomen=deel.deelgenomen,
        basis=basis,
        vrijstelling=vrijstelling,
    )
    return Geldigheid.GELDIG if geldig else Geldigheid.ONGELDIG


def outcome(
    opdracht: HoudStemming, regels: Stemregels, geteld: Telling, *, gewogen: bool
) -> Uitslag:
    """Give the outcome of the count, or the stated one where weights are missing."""
    if opdracht.vereist:
        regels = replace(regels, eis=opdracht.vereist)
    try:
        meerderheid = regels.vereist()
    except MeerderheidOnmogelijk as fout:
        msg = (
            "een vereiste meerderheid is meer dan de helft en hoogstens alle stemmen; "
            "geef bijvoorbeeld teller 2 en noemer 3"
        )
        raise RekentNiet(msg, pad="/gegevens/vereist") from fout
    basis, opgegeven = regels.meerderheid, opdracht.uitslag
    zonder = opdracht.wijze is Wijze.ZONDER_STEMMING
    if not (zonder or gewogen or basis is Basis.HOOFDEN):
        if opgegeven is None:
            msg = (
                "de uitslag hangt af van stemgewichten die niet bekend zijn; leg die "
                "vast (stemgewicht), of geef 'gewichten' of 'uitslag' uit het verslag"
            )
            raise OngeldigeInvoer(msg, pad="/gegevens/uitslag")
        return opgegeven
    volgt = uitslag(geteld, wijze=opdracht.wijze, basis=basis, meerderheid=meerderheid)
    if opgegeven not in (None, volgt):
        msg = (
            f"de telling geeft '{volgt}', opgegeven is '{opgegeven}'; herstel één van "
            "beide, of geef in 'vereist' de meerderheid die hier gold"
        )
        raise RekentNiet(msg, pad="/gegevens/uitslag")
    return volgt


def _rolled(stemmen: Iterable[Stem]) -> list[telling.Stem]:
    return [
        telling.Stem(lid=stem.persoon, keuze=stem.keuze, gewicht=stem.gewicht or 0)
        for stem in stemmen
    ]


def _require_equal(
    lijst: Sequence[telling.Stem], opgegeven: Telling, basis: Basis
) -> None:
    veld = "aantallen" if basis is Basis.HOOFDEN else "gewichten"
    for verschil in afwijkende_telling(lijst, opgegeven, basis=basis):
        (gezegd,), (geteld,) = (
            basis.grootheden(verschil.opgegeven),
            basis.grootheden(verschil.geteld),
        )
        msg = (
            f"opgegeven zijn {gezegd} {basis} {verschil.keuze}, de stemlijst telt er "
            f"{geteld}; herstel één van beide"
        )
        raise RekentNiet(msg, pad=f"/gegevens/{veld}/{verschil.keuze}")


def _require_within(
    hoofden: Aantallen, gewichten: Aantallen | None, zaal: Zaal
) -> None:
    bases = [Basis.HOOFDEN]
    if gewichten and zaal.aanwezig.bekend:
        bases.append(Basis.STEMMEN)
    for basis in bases:
        for teveel in telling_boven_presentie(
            tally(hoofden, gewichten), zaal.aanwezig.omvang, basis=basis
        ):
            (gezegd,), (hoogstens,) = (
                basis.grootheden(teveel.opgegeven),
                basis.grootheden(teveel.aanwezig),
            )
            veld = "aantallen" if basis is Basis.HOOFDEN else "gewichten"
            msg = (
                f"opgegeven zijn {gezegd} {basis}, de aanwezigen hebben er samen "
                f"{hoogstens}; herstel de telling of de presentielijst"
            )
            raise RekentNiet(msg, pad=f"/gegevens/{veld}")
