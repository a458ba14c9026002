"""Terms of what was agreed or promised: contracts, capacity, recurring questions."""

from collections.abc import Mapping

from register.domain.afspraken.aandrang import Druk
from register.domain.afspraken.actie import Actie
from register.domain.afspraken.capaciteit import CAPACITEIT, Capaciteit
from register.domain.afspraken.herbeoordeling import HERBEOORDELING, Herbeoordeling
from register.domain.overeenkomsten.opdrachtfeiten import (
    OPDRACHTVERLENING,
    Opdrachtverlening,
)
from register.domain.overeenkomsten.overeenkomst import OVEREENKOMST, Overeenkomst
from register.domain.termijnen.holidays import voluit
from register.domain.values import bounds
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergadering
from register.projections.klok import Klok, clocks, terms_of
from register.projections.lists import Rij

_GEDAAN = 100


def _agreements(dvo: Overeenkomst) -> Mapping[str, Rij]:
    if dvo.einde is None:
        return {}
    opzeggen = dvo.uiterlijk_opzeggen
    zinnen = [
        f"Opzeggen kan tot en met {voluit(opzeggen)}." if opzeggen else "",
        "Zonder opzegging loopt zij door." if dvo.stilzwijgend else "",
    ]
    klok = Klok(
        soort="overeenkomst",
        voor=(dvo.bewaker,) if dvo.bewaker else (),
        uiterlijk=dvo.einde,
        open=dvo.loopt,
        wat=dvo.titel,
        dossier=dvo.dossier,
        uitleg=" ".join(zin for zin in zinnen if zin),
    )
    return clocks([(f"overeenkomst/{dvo.code}", klok)])


def _assignments(opdracht: Opdrachtverlening) -> Mapping[str, Rij]:
    if opdracht.termijn is None:
        return {}
    klok = Klok(
        soort="opdracht",
        voor=(opdracht.opdrachtnemer,) if opdracht.opdrachtnemer else (),
        gemeente=opdracht.gemeente,
        uiterlijk=bounds(opdracht.termijn)[1],
        wanneer=opdracht.termijn,
        open=opdracht.loopt,
        wat=opdracht.formulering,
        dossier=opdracht.dossier,
    )
    return clocks([(f"opdrachtverlening/{opdracht.code}", klok)])


def _capacity(inzet: Capaciteit) -> Mapping[str, Rij]:
    """A promise is due on its first day, and stays open until all of it is there."""
    er_is = inzet.geleverd is not None and inzet.reden is None and not inzet.tekort
    klok = Klok(
        soort="capaciteit",
        voor=(f"college:{inzet.gemeente}",),
        gemeente=inzet.gemeente,
        uiterlijk=inzet.ingang,
        open=not er_is,
        wat=inzet.waarvoor,
        dossier=inzet.dossier,
    )
    return clocks([(f"capaciteit/{inzet.code}", klok)])


def _reviews(vraag: Herbeoordeling) -> Mapping[str, Rij]:
    klok = Klok(
        soort="herbeoordeling",
        voor=vraag.wie,
        uiterlijk=vraag.volgende,
        open=vraag.open,
        wat=vraag.onderwerp,
        dossier=vraag.dossier,
    )
    return clocks([(f"herbeoordeling/{vraag.code}", klok)])


def _promises(vergadering: Vergadering) -> Mapping[str, Rij]:
    return clocks(
        (
            f"toezegging/{vergadering.code}|{toezegging.code}",
            Klok(
                soort="toezegging",
                voor=(toezegging.door,),
                uiterlijk=bounds(toezegging.termijn)[1],
                wanneer=toezegging.termijn,
                open=toezegging.afgedaan_op is None,
                wat=toezegging.inhoud,
            ),
        )
        for toezegging in vergadering.toezeggingen
        if toezegging.termijn is not None
    )


def intentions(actie: Actie) -> Mapping[str, Rij]:
    """Until when a gemeente can still do itself what else is done at its cost."""
    return clocks(
        (
            f"voornemen/{actie.code}/{moment.seq}",
            Klok(
                soort="voornemen",
                voor=(f"college:{moment.gemeente}",),
                gemeente=moment.gemeente,
                uiterlijk=bounds(moment.termijn)[1],
                wanneer=moment.termijn,
                open=actie.open and not _did(actie, moment.gemeente),
                wat=actie.omschrijving,
                dossier=actie.dossier,
                norm="WGR-09",
            ),
        )
        for moment in actie.aandrang
        if moment.druk is Druk.VOORNEMEN_10A and moment.termijn is not None
    )


def _did(actie: Actie, gemeente: str) -> bool:
    stand = actie.per_gemeente.get(gemeente)
    return stand is not None and stand.percentage == _GEDAAN


LOOPTIJDEN = (
    terms_of(OVEREENKOMST, _agreements),
    terms_of(OPDRACHTVERLENING, _assignments),
    terms_of(CAPACITEIT, _capacity),
    terms_of(HERBEOORDELING, _reviews),
    terms_of(VERGADERING, _promises),
)
