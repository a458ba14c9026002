"""Meetings, the votes held in them, and who turned up."""

from collections.abc import Mapping
from datetime import date

from register.domain.values import Verzegeld
from register.domain.vergaderingen.deel import Deel
from register.domain.vergaderingen.stemfeiten import Geldigheid, Stemming
from register.domain.vergaderingen.vergaderfeiten import Doel
from register.domain.vergaderingen.vergaderingstaat import (
    VERGADERING,
    Vergadering,
    Vergaderstatus,
)
from register.projections.lists import Lijst, Rij, content, sealed_row


def _meetings(vergadering: Vergadering) -> Mapping[str, Rij]:
    aanwezig, zittend = _turnout(vergadering, vergadering.deel)
    inhoud = content(
        {
            "vergadering": vergadering.code,
            "gremium": vergadering.gremium,
            "mede": vergadering.gremia[1:],
            "datum": vergadering.datum,
            "wijze": vergadering.wijze,
            "openheid": vergadering.openheid,
            "status": vergadering.status,
            "verzonden_op": vergadering.verzonden_op,
            "geopend_op": vergadering.geopend_op,
            "gesloten_op": vergadering.gesloten_op,
            "besluitenlijst_op": vergadering.besluitenlijst_op,
            "herbelegging_van": vergadering.herbelegging_van,
            "punten": sum(p.afgevoerd_op is None for p in vergadering.agenda),
            "te_beslissen": [
                {"punt": p.code, "voorstel": p.voorstel}
                for p in vergadering.agenda
                if p.doel is Doel.BESLUITEN and p.afgevoerd_op is None
            ],
            "stemmingen": sum(len(deel.stemmingen) for deel in vergadering.delen),
            "aanwezig": aanwezig,
            "zittend": zittend,
            "seq": vergadering.seqs[0],
        }
    )
    velden = (vergadering.gremium, str(vergadering.status), _day(vergadering.datum))
    return {vergadering.code: Rij(velden, inhoud)}


def _day(datum: date | Verzegeld) -> str:
    return datum.isoformat() if isinstance(datum, date) else ""


_KOLOMMEN = ("gremium", "status", "datum")

VERGADERINGEN = Lijst(
    naam="vergaderingen",
    aggregaat=VERGADERING,
    kolommen=_KOLOMMEN,
    rijen=_meetings,
    volgorde="datum",
    gesloten=sealed_row("vergadering", _KOLOMMEN),
)


def _votes(vergadering: Vergadering) -> Mapping[str, Rij]:
    return {
        f"{vergadering.code}/{stemming.seq}": _vote(vergadering, deel, stemming)
        for deel in vergadering.delen
        for stemming in deel.stemmingen
    }


def _vote(vergadering: Vergadering, deel: Deel, stemming: Stemming) -> Rij:
    punt = vergadering.punt(stemming.punt)
    dossier = punt.dossier if punt else ""
    inhoud = content(
        {
            "vergadering": vergadering.code,
            "gremium": deel.gremium,
            "punt": stemming.punt,
            "titel": punt.titel if punt else "",
            "dossier": dossier,
            "voorstel": stemming.voorstel,
            "amendement": stemming.amendement,
            "motie": stemming.motie,
            "wijze": stemming.wijze,
            "gehouden_op": stemming.op,
            "hoofden": stemming.hoofden,
            "gewichten": stemming.gewichten,
            "stemmen": stemming.stemmen,
            "geldigheid": _VALID[stemming.geldig],
            "voltallig": stemming.voltallig,
            "uitslag": stemming.uitslag,
            "gestaakt": stemming.gestaakt,
            "vrijstelling": stemming.vrijstelling,
            "vereist": stemming.vereist,
            "herstemming_van": stemming.herstemming_van,
            "seq": stemming.seq,
        }
    )
    velden = (
        vergadering.code,
        deel.gremium,
        str(stemming.uitslag),
        dossier,
        stemming.op.isoformat(),
    )
    return Rij(velden, inhoud)


_VALID = {
    True: Geldigheid.GELDIG,
    False: Geldigheid.ONGELDIG,
    None: Geldigheid.ONBEKEND,
}

STEMMINGEN = Lijst(
    naam="stemmingen",
    aggregaat=VERGADERING,
    kolommen=("vergadering", "gremium", "uitslag", "dossier", "gehouden_op"),
    rijen=_votes,
    volgorde="gehouden_op",
    zoek=("vergadering",),
)


def _presence(vergadering: Vergadering) -> Mapping[str, Rij]:
    """One row for each gremium of which it is known who came, or that too few did."""
    datum = _day(vergadering.datum)
    rijen: dict[str, Rij] = {}
    for deel in vergadering.delen:
        aanwezig, zittend = _turnout(vergadering, deel)
        if aanwezig is None and vergadering.status not in _MISLUKT:
            continue
        inhoud = content(
            {
                "vergadering": vergadering.code,
                "gremium": deel.gremium,
                "datum": vergadering.datum,
                "status": vergadering.status,
                "aanwezig": aanwezig,
                "zittend": zittend,
                "procent": percentage(aanwezig, zittend),
                "plaatsvervangers": sum(bool(a.vervangt) for a in deel.aanwezig),
                "met_bericht": sum(a.bericht for a in deel.afwezig),
                "zonder_bericht": sum(not a.bericht for a in deel.afwezig),
                "afwezige_gemeenten": sorted(
                    {a.gemeente for a in deel.afwezig if a.gemeente}
                    - {a.gemeente for a in deel.aanwezig}
                ),
                "seq": deel.presentie_seq or vergadering.status_seq,
            }
        )
        velden = (deel.gremium, str(vergadering.status), datum)
        rijen[f"{vergadering.code}/{deel.gremium}"] = Rij(velden, inhoud)
    return rijen


_MISLUKT = (Vergaderstatus.NIET_GEOPEND, Vergaderstatus.NIET_GEHOUDEN)


def _turnout(vergadering: Vergadering, deel: Deel) -> tuple[int | None, int | None]:
    """How many came, out of how many members; empty where that is not known.

    Of a meeting that never began the number told counts, for who called it.
    """
    roepende = deel.gremium == vergadering.gremia[0]
    if vergadering.status in _MISLUKT and roepende:
        return vergadering.opgekomen, vergadering.opgekomen_van or deel.zittend
    if deel.presentie_seq is None:
        return None, deel.zittend
    return len(deel.aanwezig), deel.zittend


def percentage(deel: int | None, geheel: int | None) -> int | None:
    """Whole percents, a half rounded up; nothing where a number lacks."""
    if deel is None or not geheel:
        return None
    return (200 * deel + geheel) // (2 * geheel)


OPKOMST = Lijst(
    naam="opkomst",
    aggregaat=VERGADERING,
    kolommen=_KOLOMMEN,
    rijen=_presence,
    volgorde="datum",
)
