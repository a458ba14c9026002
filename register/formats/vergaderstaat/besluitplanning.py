"""The decision of an item, its secrecy, or that it was put off."""

from collections.abc import Mapping
from typing import cast

from register.codec.plain import plain
from register.domain.besluiten.besluitfeiten import Uitkomst
from register.domain.openheid.openheidsfeiten import GeheimhoudingOpgelegd
from register.domain.vergaderingen.agenda import Punt
from register.domain.voting import Uitslag
from register.formats.vergaderstaat.inhoud import Besluitregel, Puntstaat
from register.formats.vergaderstaat.planning import Kop, Planner, Stappen, is_text


def decided(werk: Planner, pad: str, punt: Puntstaat, kop: Kop) -> Stappen:
    """Record the decision with its secrecy, or that the proposal was put off."""
    orgaan = punt.gremium or werk.vergadering.gremium
    op_agenda = werk.vergadering.punt(punt.punt)
    nummer = ""
    if punt.besluit:
        waar = f"{pad}/besluit"
        eigen = dict(cast("Mapping[str, object]", plain(punt.besluit)))
        gegevens = _of_item(werk, punt, op_agenda) | {"orgaan": orgaan} | eigen
        if not gegevens.get("titel"):
            raise werk.fault(waar, "geef het besluit een 'titel'")
        if punt.besluit.uitkomst is None:
            gegevens["uitkomst"] = _outcome(werk, waar, str(gegevens["orgaan"]), punt)
        nummer = yield werk.step(
            waar, "NeemBesluit", gegevens, _head(punt.besluit, kop)
        )
    if punt.aangehouden:
        waar = f"{pad}/aangehouden"
        eigen = dict(cast("Mapping[str, object]", plain(punt.aangehouden)))
        gegevens = _of_item(werk, punt, op_agenda) | {"orgaan": orgaan} | eigen
        yield werk.step(waar, "HoudAan", gegevens, kop)
    if punt.geheim:
        yield from _secret(werk, f"{pad}/geheim", punt, punt.geheim, nummer)


def _of_item(
    werk: Planner, punt: Puntstaat, op_agenda: Punt | None
) -> dict[str, object]:
    """What a decision takes from the item under which it falls."""
    titel = punt.titel if is_text(punt.titel) else ""
    if op_agenda and not titel:
        titel = werk.text(op_agenda.titel)
    return {
        "titel": plain(titel),
        "vergadering": werk.staat.vergadering,
        "punt": punt.punt,
        "dossier": op_agenda.dossier if op_agenda else "",
        "voorstel": op_agenda.voorstel if op_agenda else "",
    }


def _head(besluit: Besluitregel, kop: Kop) -> Kop:
    return Kop(
        override=besluit.override,
        openbaarheid=kop.openbaarheid,
        grondslag=besluit.grondslag,
        bewijs=besluit.bewijs,
    )


def _outcome(werk: Planner, pad: str, orgaan: str, punt: Puntstaat) -> Uitkomst:
    """What the vote on the proposal comes to; a tie decides only in a full meeting."""
    eigen = werk.vergadering.voor(orgaan)
    stemming = eigen.last_vote(punt.punt)
    if stemming is None:
        msg = (
            f"over punt '{punt.punt}' is niet gestemd; zeg in 'stemming' hoe (ook als "
            "het een hamerstuk was), of geef zelf de 'uitkomst'"
        )
        raise werk.fault(pad, msg)
    if stemming.geldig is False:
        msg = (
            f"de stemming over punt '{punt.punt}' is ongeldig: te weinig leden namen "
            "deel (Gemeentewet 29); laat het besluit weg, of geef zelf de 'uitkomst'"
        )
        raise werk.fault(pad, msg)
    if stemming.uitslag is Uitslag.AANGENOMEN:
        gewijzigd = eigen.amended(punt.punt)
        return Uitkomst.GEAMENDEERD_AANGENOMEN if gewijzigd else Uitkomst.AANGENOMEN
    if stemming.uitslag is Uitslag.VERWORPEN or stemming.voltallig:
        return Uitkomst.VERWORPEN
    msg = (
        f"de stemmen staakten over punt '{punt.punt}' en niet iedereen was er: dan "
        "volgt uitstel, geen besluit (Gemeentewet 32 lid 4); laat het besluit weg, of "
        "geef zelf de 'uitkomst'"
    )
    raise werk.fault(pad, msg)


def _secret(
    werk: Planner,
    pad: str,
    punt: Puntstaat,
    geheim: GeheimhoudingOpgelegd,
    nummer: str,
) -> Stappen:
    if not (geheim.stroom or nummer):
        msg = (
            "zeg in 'stroom' waarop geheimhouding rust (bijvoorbeeld dossier/…); dit "
            "punt heeft geen besluit"
        )
        raise werk.fault(pad, msg)
    eigen = dict(cast("Mapping[str, object]", plain(geheim)))
    gevolg = {
        "stroom": f"besluit/{nummer}",
        "door": punt.gremium or werk.vergadering.gremium,
        "vergadering": werk.staat.vergadering,
    }
    yield werk.step(pad, "LegGeheimhoudingOp", gevolg | eigen)
