"""Norms of the Wgr on the draft budget: in time to the raden, then to the AB (art. 35).

Text read: versions 2015-01-01, 2021-07-01 and 2025-02-12. The offering is what was
recorded as such, else the sending of the stukken (aanvullingen A.6); a regeling may
read it as the meeting. How the law of 1-7-2022 holds for a cycle that runs across that
day, its text does not say: until a reading is adopted, that is not judged.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Lezing,
    Norm,
    Twistpunt,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
    worst,
)
from register.domain.norms.reading import SINDS, Gelezen, listed, read_as
from register.domain.norms.rondes import sent_seqs
from register.domain.norms.sources import wgr
from register.domain.norms.wgr_raden import TOT_2022, draft_in_time
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.planning.boekjaarfeiten import BegrotingAangebodenAanAB
from register.domain.planning.boekjaarstaat import BOEKJAAR
from register.domain.raden.raadsronde import RAADSRONDE, Raadsronde
from register.domain.termijnen.wgr_terms import WGR_2022
from register.domain.terms import Termijn, termijn
from register.domain.vergaderingen.vergadering import VERGADERING

AANBIEDING: Final = Twistpunt(
    vraag="Wanneer is de begroting aan het algemeen bestuur aangeboden?",
    lezingen=(
        Lezing(
            code="verzending",
            tekst="Als zij als aangeboden is vastgelegd, en anders als de stukken voor "
            "de vergadering zijn verzonden.",
        ),
        Lezing(code="vergadering", tekst="In de vergadering die haar vaststelt."),
    ),
)
OVERGANG: Final = Twistpunt(
    vraag="Welke termijn geldt als de ontwerpbegroting vóór 1 juli 2022 weg moest en "
    "zij daarna is aangeboden?",
    lezingen=(
        Lezing(code="open", tekst="Niet te beoordelen: er is geen overgangsrecht."),
        Lezing(code="acht-weken", tekst="De acht weken van vóór 1 juli 2022."),
        Lezing(code="twaalf-weken", tekst="De twaalf weken van na 1 juli 2022."),
    ),
)
_WEKEN: Final = {"acht-weken": 8, "twaalf-weken": 12}


class _Aanbod(NamedTuple):
    """When the budget was offered, if that is on record, and the facts that say so."""

    op: date | None
    seqs: tuple[int, ...]


def _draft_in_time(zaak: Zaak) -> Uitspraak:
    """Offering is what was recorded as such, by the reading that holds."""
    return draft_in_time(zaak, _weeks_before)


def _weeks_before(
    zaak: Zaak, besluit: BesluitGenomen, rondes: list[Raadsronde]
) -> Uitspraak:
    aanbod = _offered(zaak, besluit)
    dag = aanbod.op or zaak.context.dag
    uiterlijk, gelezen = _last_day(zaak, dag)
    seqs = (*sent_seqs(rondes), *aanbod.seqs, *gelezen.seqs)
    if uiterlijk is None:
        tekst = (
            "het overgangsrecht bij de wetswijziging van 1 juli 2022 ontbreekt; een "
        )
        return open_question(f"{tekst}vastgestelde normuitleg beslist", *seqs)
    laat = [
        f"{raad.gemeente} ({raad.toegezonden_op})"
        for ronde in rondes
        for raad in ronde.raden
        if raad.toegezonden_op and raad.toegezonden_op > uiterlijk
    ]
    if laat:
        wat = "aangeboden" if aanbod.op else "vastgesteld"
        return breaks(
            f"{wat} op {dag}; de ontwerpbegroting moest uiterlijk {uiterlijk} naar de "
            f"raden; later: {', '.join(laat)}",
            *seqs,
        )
    if aanbod.op is None:
        return open_question(
            "wanneer de begroting aan het algemeen bestuur is aangeboden, of wanneer "
            "de stukken zijn verzonden, is niet vastgelegd",
            *seqs,
        )
    return meets(*seqs)


def _offered(zaak: Zaak, besluit: BesluitGenomen) -> _Aanbod:
    """The offering, by the reading that holds."""
    context = zaak.context
    gelezen = read_as(context, "WGR-41", AANBIEDING)
    waar = besluit.vergadering
    zitting = context.staat(VERGADERING, waar) if waar else None
    seqs = (*(zitting.seqs[:1] if zitting else ()), *gelezen.seqs)
    if gelezen.lezing == "vergadering":
        datum = zitting.datum if zitting else None
        return _Aanbod(datum if isinstance(datum, date) else None, seqs)
    jaar = context.staat(BOEKJAAR, str(besluit.boekjaar)) if besluit.boekjaar else None
    aanbieding = jaar.aanbieding if jaar else None
    if aanbieding and aanbieding.raadsronde in ("", *besluit.raadsrondes):
        return _Aanbod(aanbieding.op, (aanbieding.seq, *gelezen.seqs))
    return _Aanbod(zitting.verzonden_op if zitting else None, seqs)


def _last_day(zaak: Zaak, dag: date) -> tuple[date | None, Gelezen]:
    """Last day to send, by the law of the offering; `None`: between two laws."""
    klok = termijn("WGR-41", dag)
    if isinstance(klok, Termijn):
        return klok.uiterlijk, Gelezen("")
    gelezen = read_as(zaak.context, "WGR-41", OVERGANG)
    if dag < WGR_2022 or gelezen.lezing not in _WEKEN:
        return None, gelezen
    return dag - timedelta(weeks=_WEKEN[gelezen.lezing]), gelezen


def _views_attached(zaak: Zaak) -> Uitspraak:
    """Wgr 35 lid 3: by the DB, with the zienswijzen that it had."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, BegrotingAangebodenAanAB):
        return NIET_VAN_TOEPASSING
    orgaan = context.staat(GREMIUM, feit.door)
    if orgaan is None:
        door = open_question(f"'{feit.door}' is niet bekend als orgaan")
    elif orgaan.soort is not Gremiumsoort.DAGELIJKS_BESTUUR:
        tekst = f"'{orgaan.code}' bood de begroting aan; dat doet het dagelijks bestuur"
        door = breaks(tekst, orgaan.seq)
    else:
        door = meets(orgaan.seq)
    ronde = context.staat(RAADSRONDE, feit.raadsronde) if feit.raadsronde else None
    if ronde is None:
        tekst = "bij de aanbieding is geen raadsronde genoemd; of er zienswijzen waren"
        return worst(door, open_question(f"{tekst}, is niet te zien"))
    gaven = [r for r in ronde.raden if r.zienswijze_op and not r.te_laat]
    seqs = (ronde.seq, *(seq for raad in gaven for seq in raad.seqs))
    bij = set(feit.zienswijzen_van)
    if zonder := [r.gemeente for r in gaven if r.gemeente not in bij]:
        tekst = f"de zienswijze van {listed(zonder)} is niet bij de begroting gevoegd"
        return breaks(tekst, *seqs)
    return worst(door, meets(*seqs))


_ONTWERP = (
    "De raden krijgen de ontwerpbegroting {} weken voordat zij naar het algemeen "
)

NORMEN = (
    Norm(
        id="WGR-41",
        uitvoering=3,
        bron=wgr("35", "1", "2021-07-01"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst=f"{_ONTWERP.format('acht')}bestuur gaat.",
        van=SINDS,
        tot=TOT_2022,
        over=(BesluitGenomen,),
        toets=_draft_in_time,
        twistpunten=(AANBIEDING, OVERGANG),
    ),
    Norm(
        id="WGR-41",
        uitvoering=4,
        bron=wgr("35", "1"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst=f"{_ONTWERP.format('twaalf')}bestuur gaat.",
        over=(BesluitGenomen,),
        toets=_draft_in_time,
        twistpunten=(AANBIEDING, OVERGANG),
    ),
    Norm(
        id="WGR-43",
        uitvoering=1,
        bron=wgr("35", "3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het dagelijks bestuur voegt de zienswijzen bij de begroting die het aan "
        "het algemeen bestuur aanbiedt.",
        over=(BegrotingAangebodenAanAB,),
        toets=_views_attached,
    ),
)
