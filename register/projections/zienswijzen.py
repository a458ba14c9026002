"""The matrix of raad and ronde: what was asked, what came back, what was answered."""

from collections.abc import Mapping

from register.domain.raden.raadsronde import RAADSRONDE, Raad, Raadsronde
from register.projections.lists import Lijst, Rij, content


def _rows(ronde: Raadsronde) -> Mapping[str, Rij]:
    return {f"{ronde.code}/{raad.gemeente}": _row(ronde, raad) for raad in ronde.raden}


def _row(ronde: Raadsronde, raad: Raad) -> Rij:
    inhoud = content(
        {
            "raadsronde": ronde.code,
            "titel": ronde.titel,
            "soort": ronde.soort,
            "dossier": ronde.dossier,
            "begrotingsjaar": ronde.begrotingsjaar,
            "norm": ronde.norm,
            "gremium": ronde.gremium,
            "modules": ronde.modules,
            "vervolg_op": ronde.vervolg_op,
            "gemeente": raad.gemeente,
            "status": raad.status,
            "toegezonden_op": raad.toegezonden_op,
            "ontvangen_op": raad.ontvangen_op,
            "uiterlijk": raad.uiterlijk,
            "stukken": raad.stukken,
            "zienswijze_op": raad.zienswijze_op,
            "strekking": raad.strekking,
            "punten": raad.punten,
            "te_laat": raad.te_laat,
            "beantwoord_op": raad.beantwoord_op,
            "beantwoord_door": raad.beantwoord_door,
            "antwoorden": raad.antwoorden,
            "conclusie": raad.conclusie,
            "antwoordbesluit": raad.antwoordbesluit,
            "bestuur_ingelicht_op": raad.bestuur_ingelicht_op,
            "toestemming_op": raad.toestemming_op,
            "geweigerd_op": raad.geweigerd_op,
            "weigeringsgrond": raad.weigeringsgrond,
            "afgesloten_op": ronde.afgesloten_op,
            "seqs": raad.seqs,
        }
    )
    velden = (
        ronde.code,
        raad.gemeente,
        str(raad.status),
        str(ronde.soort),
        ronde.dossier,
        raad.uiterlijk.isoformat() if raad.uiterlijk else None,
    )
    return Rij(velden, inhoud)


ZIENSWIJZEMATRIX = Lijst(
    naam="zienswijzematrix",
    aggregaat=RAADSRONDE,
    kolommen=("raadsronde", "gemeente", "status", "soort", "dossier", "uiterlijk"),
    rijen=_rows,
)
