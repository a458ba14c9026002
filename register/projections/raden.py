"""Raden one by one: when they meet, what they were told and asked, each point."""

from collections.abc import Mapping

from register.domain.raden.inlichtingen import INLICHTING, Inlichting
from register.domain.raden.raadsagenda import RAAD, Raadsagenda
from register.domain.raden.raadsronde import RAADSRONDE, Raad, Raadsronde
from register.projections.lists import Lijst, Rij, content, parts, sealed_row


def _meetings(raad: Raadsagenda) -> Mapping[str, Rij]:
    return {
        f"{raad.gemeente}/{dag.datum}/{dag.aard}": Rij(
            (raad.gemeente, str(dag.aard), dag.datum.isoformat()),
            content(
                {
                    "gemeente": raad.gemeente,
                    "datum": dag.datum,
                    "aard": dag.aard,
                    "stukken_uiterlijk": dag.stukken_uiterlijk,
                    "vervallen_op": dag.vervallen_op,
                    "seq": dag.seq,
                }
            ),
        )
        for dag in raad.dagen
    }


RAADSVERGADERINGEN = Lijst(
    naam="raadsvergaderingen",
    aggregaat=RAAD,
    kolommen=("gemeente", "aard", "datum"),
    rijen=_meetings,
    volgorde="datum",
)

_INFORMATIE = ("gemeente", "kanaal", "dossier", "op")


def _told(raad: Raadsagenda) -> Mapping[str, Rij]:
    return {
        f"informatie/{info.code}|{raad.gemeente}": Rij(
            (raad.gemeente, str(info.kanaal), info.dossier, info.op.isoformat()),
            content(
                {
                    "gemeente": raad.gemeente,
                    "informatie": info.code,
                    "kanaal": info.kanaal,
                    "onderwerp": info.onderwerp,
                    "dossier": info.dossier,
                    "besluit": info.besluit,
                    "inlichting": info.inlichting,
                    "op": info.op,
                    "seq": info.seq,
                }
            ),
        )
        for info in raad.informatie
    }


def _gathered(ronde: Raadsronde) -> Mapping[str, Rij]:
    """Raadsinformatiebijeenkomsten: a row for every raad that was asked to come."""
    kanaal = "raadsinformatiebijeenkomst"
    return {
        f"ronde/{ronde.code}|{bijeen.code}|{gemeente}": Rij(
            (gemeente, kanaal, ronde.dossier, bijeen.op.isoformat()),
            content(
                {
                    "gemeente": gemeente,
                    "informatie": bijeen.code,
                    "kanaal": kanaal,
                    "onderwerp": ronde.titel,
                    "raadsronde": ronde.code,
                    "dossier": ronde.dossier,
                    "aanwezig": "ja" if gemeente in bijeen.aanwezig else "nee",
                    "op": bijeen.op,
                    "seq": bijeen.seq,
                }
            ),
        )
        for bijeen in ronde.bijeenkomsten
        for gemeente in bijeen.gemeenten
    }


ACTIEVE_INFORMATIE = (
    Lijst(
        naam="actieve-informatie",
        aggregaat=RAAD,
        kolommen=_INFORMATIE,
        rijen=_told,
        volgorde="op",
    ),
    Lijst(
        naam="actieve-informatie",
        aggregaat=RAADSRONDE,
        kolommen=_INFORMATIE,
        rijen=_gathered,
        volgorde="op",
    ),
)

_van_inlichting = parts(
    "door",
    "gemeente",
    "aan",
    "persoon",
    "vraag",
    "dossier",
    "gevraagd_op",
    "antwoord_uiterlijk",
    "verstrekt_op",
    "verstrekking",
    "antwoord",
    "seqs",
)


def _questions(vraag: Inlichting) -> Mapping[str, Rij]:
    status = "open" if vraag.open else "beantwoord"
    inhoud = content(
        {
            "inlichting": vraag.code,
            **_van_inlichting(vraag),
            "status": status,
        }
    )
    velden = (
        vraag.gemeente,
        str(vraag.door),
        status,
        vraag.dossier,
        vraag.gevraagd_op.isoformat(),
    )
    return {vraag.code: Rij(velden, inhoud)}


_INLICHTING = ("gemeente", "door", "status", "dossier", "gevraagd_op")

INLICHTINGEN = Lijst(
    naam="inlichtingen",
    aggregaat=INLICHTING,
    kolommen=_INLICHTING,
    rijen=_questions,
    volgorde="gevraagd_op",
    gesloten=sealed_row("inlichting", _INLICHTING, "gevraagd_op"),
)


def _points(ronde: Raadsronde) -> Mapping[str, Rij]:
    """One row per point that a raad made, with what was done with it."""
    return {
        f"{ronde.code}|{raad.gemeente}|{punt}": rij
        for raad in ronde.raden
        if raad.punten
        for punt, rij in _of_raad(ronde, raad)
    }


def _of_raad(ronde: Raadsronde, raad: Raad) -> list[tuple[str, Rij]]:
    antwoorden = {antwoord.punt: antwoord for antwoord in raad.antwoorden}
    rijen = []
    for punt in raad.punten:
        antwoord = antwoorden.get(punt.punt)
        gevolg = str(antwoord.gevolg) if antwoord else "nog_niet_beantwoord"
        besluit = (antwoord and antwoord.besluit) or ""
        inhoud = content(
            {
                "raadsronde": ronde.code,
                "titel": ronde.titel,
                "soort": ronde.soort,
                "dossier": ronde.dossier,
                "gemeente": raad.gemeente,
                "punt": punt.punt,
                "tekst": punt.tekst,
                "ingebracht_op": raad.zienswijze_op,
                "te_laat": raad.te_laat,
                "gevolg": gevolg,
                "toelichting": antwoord.toelichting if antwoord else "",
                "besluit": besluit,
                "beantwoord_op": raad.beantwoord_op if antwoord else None,
                "beantwoord_door": raad.beantwoord_door if antwoord else "",
                "seqs": raad.seqs,
            }
        )
        velden = (ronde.code, raad.gemeente, gevolg, besluit, ronde.dossier)
        rijen.append((punt.punt, Rij(velden, inhoud)))
    return rijen


ZIENSWIJZEPUNTEN = Lijst(
    naam="zienswijzepunten",
    aggregaat=RAADSRONDE,
    kolommen=("raadsronde", "gemeente", "gevolg", "besluit", "dossier"),
    rijen=_points,
)
