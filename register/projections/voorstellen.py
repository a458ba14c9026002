"""Proposals and advice, each with the dossier that it lies in."""

from collections.abc import Mapping

from register.domain.dossiers.advies import Advies
from register.domain.dossiers.dossier import DOSSIER, Dossier
from register.domain.dossiers.voorstel import Voorstel
from register.projections.lists import Lijst, Rij, content, parts


def _proposals(dossier: Dossier) -> Mapping[str, Rij]:
    return {
        f"{dossier.code}/{voorstel.code}": _proposal(dossier, voorstel)
        for voorstel in dossier.voorstellen
    }


_van_voorstel = parts(
    "titel",
    "vraagtype",
    "gevraagd_besluit",
    "aan",
    "module",
    "opsteller",
    "bedrag",
    "boekjaar",
    "dekking",
    "afwegingscriteria",
    "versie",
    "status",
    "opgesteld_op",
    "aangehouden_op",
    "aangehouden_tot",
    "ingetrokken_op",
    "seqs",
)


def _proposal(dossier: Dossier, voorstel: Voorstel) -> Rij:
    inhoud = content(
        {
            "voorstel": voorstel.code,
            "dossier": dossier.code,
            "dossierstatus": "open" if dossier.open else "gesloten",
            "route": voorstel.route or dossier.route,
            **_van_voorstel(voorstel),
        }
    )
    velden = (
        dossier.code,
        voorstel.aan,
        voorstel.module,
        str(voorstel.status),
        voorstel.opgesteld_op.isoformat(),
    )
    return Rij(velden, inhoud)


VOORSTELLEN = Lijst(
    naam="voorstellen",
    aggregaat=DOSSIER,
    kolommen=("dossier", "aan", "module", "status", "opgesteld_op"),
    rijen=_proposals,
    volgorde="opgesteld_op",
    zoek=("aan",),
)


def _all_advice(dossier: Dossier) -> Mapping[str, Rij]:
    return {
        f"{dossier.code}/{advies.code}": _advice(dossier, advies)
        for advies in dossier.adviezen
    }


_van_advies = parts(
    "adviseur",
    "voorstel",
    "wettelijk",
    "gevraagd_op",
    "termijn",
    "uitgebracht_op",
    "te_laat",
    "niet_tijdig_op",
    "strekking",
    "tekst",
    "minderheidsstandpunt",
    "afgestemd_op",
    "afgestemd_met",
    "bezwaargronden",
    "afstemresultaat",
    "vergadering",
    "afspraken",
    "stukken",
    "seqs",
)


def _advice(dossier: Dossier, advies: Advies) -> Rij:
    status = _status(advies)
    dagen = (advies.uitgebracht_op, advies.niet_tijdig_op, advies.gevraagd_op)
    laatst = next(dag for dag in dagen if dag is not None)
    inhoud = content(
        {
            "advies": advies.code,
            "dossier": dossier.code,
            "status": status,
            "laatst_op": laatst,
            **_van_advies(advies),
        }
    )
    velden = (
        dossier.code,
        advies.adviseur,
        advies.voorstel,
        status,
        laatst.isoformat(),
    )
    return Rij(velden, inhoud)


def _status(advies: Advies) -> str:
    if advies.uitgebracht_op is not None:
        return "uitgebracht"
    return "gevraagd" if advies.niet_tijdig_op is None else "niet_tijdig"


ADVIEZEN = Lijst(
    naam="adviezen",
    aggregaat=DOSSIER,
    kolommen=("dossier", "adviseur", "voorstel", "status", "laatst_op"),
    rijen=_all_advice,
    volgorde="laatst_op",
    zoek=("adviseur",),
)
