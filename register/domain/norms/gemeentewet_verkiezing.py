"""Norms of the Gemeentewet on choosing persons in the AB (art. 29 and 30).

Text read: versions 2015-01-01 and 2026-03-21, the same in these articles. A decision at
an item where persons were chosen and no proposal was voted on rests on that choice; any
other is judged as before (gemeentewet_uitslag.py). A tie is for gemeentewet_loting.py.
"""

from register.domain.besluiten.besluit import BesluitGenomen, Oordeel
from register.domain.context import Context
from register.domain.norms.gemeentewet import called_again, meeting_of_decision
from register.domain.norms.gemeentewet_uitslag import (
    enough_took_part,
    outcome_follows_vote,
)
from register.domain.norms.keuzegang import (
    ONBEKEND,
    Keuzegang,
    ballots,
    choices,
    counted,
    is_limited,
)
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import (
    SINDS,
    follows_gemeentewet,
    is_adopted,
    listed,
    meeting_of,
)
from register.domain.norms.sources import gemeentewet
from register.domain.organisatie.gremium import Gremium, Lid
from register.domain.stemmen.telling import Basis, Omvang
from register.domain.vergaderingen.presentie import sitting
from register.domain.vergaderingen.stemfeiten import StemmingGehouden
from register.domain.vergaderingen.stemoordeel import Zaal, room, weight_of
from register.domain.vergaderingen.vergadering import Vergadering
from register.domain.vergaderingen.verkiezing import (
    HerstemmingGehouden,
    Stembus,
    VerkiezingGehouden,
)
from register.domain.voting import Vrijstelling, stemming_geldig


def _rests_on(zaak: Zaak) -> tuple[Vergadering, Gremium, list[Keuzegang]] | None:
    """The choices of persons that a decision rests on, if it does."""
    besluit = zaak.feit
    vergadering, gremium = meeting_of_decision(zaak)
    if not vergadering or not gremium or not isinstance(besluit, BesluitGenomen):
        return None
    if vergadering.last_vote(besluit.punt) is not None:
        return None
    gangen = [
        gang
        for gang in choices(zaak.context, vergadering, besluit.punt)
        if besluit.punt and gang.gremium == gremium.code
    ]
    return (vergadering, gremium, gangen) if gangen else None


def _ballots_valid(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 29, at the ballot and at the decision that rests on it."""
    feit, context = zaak.feit, zaak.context
    if isinstance(feit, Stembus):
        vergadering, gremium = meeting_of(context, feit.vergadering, feit.gremium)
        if not vergadering or not gremium or not follows_gemeentewet(gremium):
            return NIET_VAN_TOEPASSING
        return _valid(feit, vergadering, gremium, context)
    rust = _rests_on(zaak)
    if rust is None:
        return enough_took_part(zaak)
    vergadering, gremium, gangen = rust
    oordelen = [
        _valid(gang.bus, vergadering, gremium, context, gang.seqs)
        for gang in gangen
        if gang.bus
    ]
    if not oordelen:
        return open_question("de stembriefjes zijn niet vastgelegd", *gangen[0].seqs)
    return min(oordelen, key=lambda oordeel: _EERST.index(oordeel.oordeel))


_EERST = (Oordeel.VOLDOET_NIET, Oordeel.NIET_TE_BEOORDELEN, Oordeel.VOLDOET)
"""The worst of several choices speaks."""


def _valid(
    bus: Stembus,
    vergadering: Vergadering,
    gremium: Gremium,
    context: Context,
    seqs: tuple[int, ...] = (),
) -> Uitspraak:
    zaal = room(context, vergadering, bus.punt)
    zelf = _candidates(bus, gremium, zaal)
    zwaar = [weight_of(context, gremium, lid.gemeente) for lid in zelf]
    gewogen = [k.gewicht for k in bus.kandidaten]
    bekend = zaal.zittend.bekend and zaal.onthouders.bekend and None not in zwaar
    bekend = bekend and None not in gewogen and not bus.blanco + bus.ongeldig
    basis, seqs = zaal.regels.quorum, (vergadering.seqs[0], *seqs)
    herbelegd = _on_the_list_before(vergadering, bus.punt, context)
    if basis is not Basis.HOOFDEN and not bekend and not herbelegd:
        return open_question("niet alle stemgewichten zijn bekend", *seqs)
    buiten = zaal.onthouders.omvang + Omvang(
        hoofden=len(zelf), stemmen=sum(gewicht or 0 for gewicht in zwaar)
    )
    if stemming_geldig(
        zittend=zaal.zittend.omvang,
        onthouders=buiten,
        deelgenomen=Omvang(
            hoofden=ballots(bus), stemmen=sum(gewicht or 0 for gewicht in gewogen)
        ),
        basis=basis,
        vrijstelling=Vrijstelling.HERBELEGD if herbelegd else None,
    ):
        return meets(*seqs)
    mochten = (zaal.zittend.omvang - buiten).hoofden
    return breaks(
        f"er zijn {ballots(bus)} stembriefjes van de {mochten} leden die mochten "
        "stemmen; nodig is meer dan de helft",
        *seqs,
    )


def _candidates(bus: Stembus, gremium: Gremium, zaal: Zaal) -> list[Lid]:
    """Members who must abstain for they can be chosen, and did not say so (28 lid 4).

    Lid 3 in the text of 2015.
    """
    kandidaten = {k.persoon for k in bus.kandidaten} if is_limited(bus) else set()
    return [
        lid
        for lid in sitting(gremium)
        if lid.persoon in kandidaten and lid.persoon not in zaal.buiten
    ]


def _on_the_list_before(vergadering: Vergadering, punt: str, context: Context) -> bool:
    """Whether the item was to be dealt with in the meeting that did not open (29.2 b).

    Known by its proposal or dossier; without one it cannot be told to be the same.
    """
    eerder, eigen = called_again(vergadering, context), vergadering.punt(punt)
    if eerder is None or eigen is None:
        return False
    over = {eigen.voorstel, eigen.dossier} - {""}
    return any(over & {p.voorstel, p.dossier} for p in eerder.agenda)


def _chosen_as_counted(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 30 lid 1, counted again."""
    feit, context = zaak.feit, zaak.context
    if isinstance(feit, Stembus):
        vergadering, gremium = meeting_of(context, feit.vergadering, feit.gremium)
        if not vergadering or not gremium or not follows_gemeentewet(gremium):
            return NIET_VAN_TOEPASSING
        volgt = counted(feit, gremium.stemregels.meerderheid)
        if volgt == ONBEKEND:
            return open_question(_GEWICHTEN, vergadering.seqs[0])
        if volgt == feit.gekozen:
            return meets(vergadering.seqs[0])
        tekst = (
            f"de stembriefjes geven '{volgt or 'niemand'}', vastgelegd is "
            f"'{feit.gekozen or 'niemand'}'"
        )
        return breaks(tekst, vergadering.seqs[0])
    rust = _rests_on(zaak)
    if rust is None or not isinstance(feit, BesluitGenomen):
        return outcome_follows_vote(zaak)
    _, gremium, gangen = rust
    return _follows_choices(feit, gremium.stemregels.meerderheid, gangen)


_GEWICHTEN = "wie is gekozen hangt af van stemgewichten die niet bekend zijn"


def _follows_choices(
    besluit: BesluitGenomen, basis: Basis, gangen: list[Keuzegang]
) -> Uitspraak:
    gekozen = {gang.wat: gang.chosen(basis) for gang in gangen}
    seqs = [seq for gang in gangen for seq in gang.seqs]
    zonder = [wat for wat, wie in gekozen.items() if not wie]
    if is_adopted(besluit) and zonder:
        return breaks(
            f"het besluit is aangenomen, en niemand is gekozen bij {'; '.join(zonder)}",
            *seqs,
        )
    if ONBEKEND in gekozen.values():
        return open_question(_GEWICHTEN, *seqs)
    if not is_adopted(besluit) and len(zonder) < len(gekozen):
        wie = sorted(wie for wie in gekozen.values() if wie)
        return breaks(f"het besluit is verworpen, en gekozen is {listed(wie)}", *seqs)
    return meets(*seqs)


_BUSSEN = (VerkiezingGehouden, HerstemmingGehouden)

NORMEN = (
    Norm(
        id="GW-06",
        uitvoering=2,
        bron=gemeentewet("29"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een stemming, ook over personen, telt als meer dan de helft meedoet van "
        "de leden die mogen stemmen.",
        over=(StemmingGehouden, BesluitGenomen, *_BUSSEN),
        toets=_ballots_valid,
    ),
    Norm(
        id="GW-07",
        uitvoering=2,
        bron=gemeentewet("30", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Aangenomen of gekozen is wat of wie meer dan de helft van de stemmen "
        "heeft.",
        over=(BesluitGenomen, *_BUSSEN),
        toets=_chosen_as_counted,
    ),
)
