"""Lawfulness of the spending of a year, for who accounts for it and who audits it.

The amounts are those that people recorded; the norms say what else is to be weighed.
The register gives data, no opinion: it neither estimates an amount nor calls a finding
of a norm an error in the accounts.
"""

from contextlib import ExitStack
from datetime import date
from typing import ClassVar

from register.domain.context import Context
from register.domain.norms.norm import Norm
from register.domain.norms.rechtmatigheidsgrens import NAMEN, criterium_of
from register.domain.planning.boekjaarfeiten import Criterium
from register.domain.planning.boekjaarstaat import BOEKJAAR, Boekjaar
from register.domain.refusals import Refused
from register.formats.normlist import cited
from register.reads import Reads
from register.service.findinglist import Bevindingen, Gevonden
from register.service.findings import Voortgang, findings
from register.service.place import Place, identity, reader_of
from register.service.rechtmatigheid import geld
from register.service.rechtmatigheid.blad import Blad, Cel, Cent, Rapport
from register.service.rechtmatigheid.orde import Nalezing, order
from register.service.rechtmatigheid.slotsom import conclusion, figures
from register.service.rechtmatigheid.werk import Opener, Werk
from register.service.rejudging import Prefix
from register.service.remembering import Remembering
from register.vault import Vault

LAAT_NA = 14
"""Days after which a registration is late, where nothing else is said."""


class BoekjaarOnvolledig(Refused):
    """The year cannot be accounted for: something it is held against is not there."""

    reden: ClassVar[str] = "boekjaar-onvolledig"


def account(
    place: Place,
    jaar: int,
    op: date,
    *,
    dagen: int = LAAT_NA,
    voortgang: Voortgang | None = None,
) -> Rapport:
    """The account of one boekjaar as it stands on a day.

    Raises `BoekjaarOnvolledig` without a budget or a threshold; it says what to record.
    """
    with ExitStack() as open_:
        log = place.open_log(alleen_lezen=True)
        open_.callback(log.close)
        kluis = place.open_vault() if place.may_open_vault() else None
        if kluis:
            open_.callback(kluis.close)
        prefix = Prefix(log)
        prefix.tot = log.size()
        lezer = Remembering(reader_of(prefix, kluis))
        boekjaar = _year(Context(lezer, op), jaar)
        opener = _opener(log, kluis)
        werk = Werk(log, lezer, opener, jaar, op, prefix.tot, boekjaar)
        werk.begin()
        bladen = _sheets(werk, findings(place, op, voortgang=voortgang), dagen)
        register = identity(log)
        return Rapport(
            titel=f"Rechtmatigheid boekjaar {jaar}",
            regeling=register.regeling,
            oefening=register.oefening,
            boekjaar=jaar,
            op=op,
            gebeurtenissen=werk.tot,
            slotsom=conclusion(boekjaar),
            cijfers=figures(boekjaar),
            bladen=bladen,
            uitleg=_read_with(werk, met_kluis=kluis is not None),
        )


def _opener(log: Reads, kluis: Vault | None) -> Opener:
    """What a sealed value holds, where it may be read."""
    return lambda digest: (kluis.open(digest) if kluis else None) or log.open(digest)


def _sheets(werk: Werk, gevonden: Bevindingen, dagen: int) -> tuple[Blad, ...]:
    boekjaar = werk.boekjaar
    return (
        geld.threshold(boekjaar),
        geld.criteria(boekjaar),
        geld.amounts(werk),
        geld.budget(boekjaar),
        geld.competence(werk),
        *_qualitative(werk, gevonden),
        order(werk),
        *Nalezing(werk, dagen).run(),
    )


def _year(context: Context, jaar: int) -> Boekjaar:
    boekjaar = context.staat(BOEKJAAR, str(jaar)) or Boekjaar(jaar=jaar)
    mist, doe = [], []
    if boekjaar.begroting is None:
        mist.append("begroting")
        doe.append("'besluiten begroting stel-vast'")
    if boekjaar.grens is None:
        mist.append("verantwoordingsgrens")
        doe.append("'besluiten rechtmatigheid stel-grens-vast'")
    if mist:
        msg = (
            f"van boekjaar {jaar} staat op {context.dag} geen {' en geen '.join(mist)} "
            f"in het register; leg die vast met {' en '.join(doe)}, met de dag van het "
            "besluit als feitdatum en --achterstand als dat langer geleden is"
        )
        raise BoekjaarOnvolledig(msg, pad="/boekjaar")
    return boekjaar


def _read_with(werk: Werk, *, met_kluis: bool) -> tuple[str, ...]:
    zinnen = ["Bevat ook wat niet is gepubliceerd: kijk dat na voordat u dit deelt."]
    if not met_kluis:
        zinnen.append("Gelezen zonder kluis: wat geheim is, is niet te lezen.")
    if werk.verzegeld:
        zinnen.append(
            f"{werk.verzegeld} feiten zijn verzegeld en niet te lezen; zij tellen "
            "nergens mee."
        )
    return tuple(zinnen)


def _qualitative(werk: Werk, gevonden: Bevindingen) -> tuple[Blad, Blad]:
    """Findings of norms about the year: per norm with what it touches, and each."""
    eigen = [rij for rij in gevonden.gevonden if werk.belongs(rij.onderwerp, rij.dag)]
    per_norm: dict[tuple[Criterium, str], list[Gevonden]] = {}
    for rij in sorted(eigen, key=lambda rij: (rij.norm, rij.dag, rij.anker)):
        per_norm.setdefault((criterium_of(rij.id), rij.norm), []).append(rij)
    groepen = [
        _group(werk, criterium, gevonden.normen[naam], rijen)
        for (criterium, naam), rijen in sorted(per_norm.items())
    ]
    rijen = [
        _finding(werk, criterium, rij)
        for (criterium, _), rijen in sorted(per_norm.items())
        for rij in rijen
    ]
    return _norms(groepen), _each(rijen)


def _touched(werk: Werk, rij: Gevonden) -> tuple[str, int | None]:
    """Module and amount of the decision that a finding is about."""
    nummer = rij.onderwerp.removeprefix("besluit/")
    besluit = werk.besluiten.get(nummer)
    if besluit is None:
        return "", None
    return besluit.besluit.genomen.module, besluit.besluit.genomen.bedrag


def _group(
    werk: Werk, criterium: Criterium, norm: Norm, rijen: list[Gevonden]
) -> tuple[Cel, ...]:
    niet = sum(str(rij.oordeel) == "voldoet niet" for rij in rijen)
    bedragen = {rij.onderwerp: _touched(werk, rij)[1] or 0 for rij in rijen}
    return (
        NAMEN[criterium],
        norm.id,
        cited(norm.bron),
        niet,
        len(rijen) - niet,
        Cent(sum(bedragen.values())),
        norm.tekst,
    )


def _finding(werk: Werk, criterium: Criterium, rij: Gevonden) -> tuple[Cel, ...]:
    module, bedrag = _touched(werk, rij)
    return (
        NAMEN[criterium],
        rij.id,
        rij.onderwerp,
        rij.dag,
        module,
        None if bedrag is None else Cent(bedrag),
        str(rij.oordeel),
        str(rij.stand),
        "achterstand" if rij.achterstand else "",
        (rij.anker, *(seq for seq in rij.bewijs if seq != rij.anker)),
        rij.tekst or "[niet openbaar]",
    )


def _norms(rijen: list[tuple[Cel, ...]]) -> Blad:
    return Blad(
        naam="normen",
        kop="Kwalitatief: normen waaraan iets niet voldoet",
        kolommen=(
            ("criterium", "criterium"),
            ("norm", "norm"),
            ("bron", "bron"),
            ("voldoet_niet", "niet"),
            ("niet_te_beoordelen", "open"),
            ("betrokken", "betrokken"),
            ("tekst", "norm in een zin"),
        ),
        rijen=rijen,
        uitleg=(
            (
                "Betrokken is het bedrag van de besluiten waar het over gaat: geen "
                "fout, wel iets om te wegen. Op misbruik en oneigenlijk gebruik toetst "
                "geen norm van het register; daarvan telt wat als bevinding is "
                "vastgelegd."
            ),
        ),
        leeg="Geen norm van het register is geschonden of open.",
    )


def _each(rijen: list[tuple[Cel, ...]]) -> Blad:
    return Blad(
        naam="kwalitatief",
        kop="Kwalitatief: elke bevinding",
        kolommen=(
            ("criterium", "criterium"),
            ("norm", "norm"),
            ("onderwerp", "onderwerp"),
            ("op", "op"),
            ("module", "module"),
            ("bedrag", "bedrag"),
            ("oordeel", "oordeel"),
            ("stand", "stand"),
            ("achterstand", "achterstand"),
            ("seqs", "seq"),
            ("tekst", "waarom"),
        ),
        rijen=rijen,
    )
