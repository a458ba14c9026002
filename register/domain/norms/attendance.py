"""Whether a meeting of the AB had enough members and votes to decide on secrecy."""

from register.domain.context import Context
from register.domain.organisatie.regeling import REGELING
from register.domain.records import replace
from register.domain.stemmen.telling import Omvang
from register.domain.vergaderingen.stemoordeel import room
from register.domain.vergaderingen.vergadering import Vergadering
from register.domain.voting import quorum_geheimhouding


def attended(context: Context, vergadering: Vergadering) -> bool | None:
    """More than half of the members, with more than half of the votes (Wgr 23 lid 3-4).

    By the presentielijst of `vergadering.gremium`; `None` where there is none, or where
    it turns on weights that are not known. Without any weights a head is a vote.
    """
    if vergadering.presentie_seq is None:
        return None
    zaal = room(context, vergadering, "")
    zittend, aanwezig = zaal.zittend.omvang, zaal.aanwezig.omvang
    genoeg = quorum_geheimhouding(zittend=_heads(zittend), aanwezig=_heads(aanwezig))
    if not genoeg or not _weighted(context, vergadering.gremium):
        return genoeg
    if not (zaal.zittend.bekend and zaal.aanwezig.bekend):
        return None
    return quorum_geheimhouding(zittend=zittend, aanwezig=aanwezig)


def doubt(vergadering: Vergadering) -> str:
    """What to say where that cannot be seen."""
    return (
        f"of '{vergadering.code}' door meer dan de helft van leden en stemmen is "
        "bezocht, is niet te zien"
    )


def _heads(omvang: Omvang) -> Omvang:
    return replace(omvang, stemmen=omvang.hoofden)


def _weighted(context: Context, gremium: str) -> bool:
    regeling = context.staat(REGELING, "")
    return regeling is not None and any(g == gremium for g, _ in regeling.gewichten)
