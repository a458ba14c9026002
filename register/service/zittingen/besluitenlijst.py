"""The list of decisions of a meeting: for each item of the agenda what came of it."""

from collections.abc import KeysView, Mapping, Sequence, Set as AbstractSet
from enum import StrEnum
from typing import cast

from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.dossiers.voorstel import BesluitAangehouden
from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.stemfeiten import Stemming
from register.domain.vergaderingen.uitlating import Uitlatingsoort
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergadering
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.details import whole
from register.service.lijsten.vraag import Ask
from register.service.uittreksels import Greep
from register.service.zittingen.dossier import decisions


class Puntuitkomst(StrEnum):
    """What came of an item; `geen`: nothing was recorded, or nothing that is open.

    `gestemd`: there was a vote, and no decision that rests on it.
    """

    BESLOTEN = "besloten"
    AANGEHOUDEN = "aangehouden"
    GEKOZEN = "gekozen"
    GESTEMD = "gestemd"
    AFGEVOERD = "afgevoerd"
    GEEN = "geen"


def besluitenlijst(library: Library, regeling: str, code: str, ask: Ask) -> bytes:
    """The meeting's row of *vergaderingen* with `lijst`, an object for every item.

    `buiten_agenda` are decisions that belong to no item. What may not be seen is not
    in it. Raises `NietGevonden`.
    """

    def parts(_: bytes) -> Mapping[str, object]:
        vraag = AsOf.of(library, regeling, ask)
        context = vraag.context()
        staat = context.staat(VERGADERING, code)
        assert staat is not None, "it has an open row, so it was convened"
        besluiten = decisions(vraag, code)
        lijst = [_item(vraag, context, staat, punt, besluiten) for punt in staat.agenda]
        bij_punt = {b["besluit"] for punt in staat.agenda for b in _of(punt, besluiten)}
        return {
            **vraag.opened(
                {
                    "gewijzigd_op": staat.verslaglegging.gewijzigd_op,
                    "concepten_op": staat.verslaglegging.concept_op,
                    "toezeggingen": [t for t in staat.toezeggingen if not t.punt],
                    "moties": [m for m in staat.moties if not m.punt],
                }
            ),
            "lijst": lijst,
            "buiten_agenda": [b for b in besluiten if b["besluit"] not in bij_punt],
        }

    return whole(library, regeling, ("vergaderingen", "vergadering", code), ask, parts)


def outcome(
    staat: Vergadering, punt: Punt, *, beslist: bool, aangehouden: bool
) -> Puntuitkomst:
    """What came of an item, from what is known of it."""
    if beslist:
        return Puntuitkomst.BESLOTEN
    if aangehouden:
        return Puntuitkomst.AANGEHOUDEN
    if any(v.punt == punt.code and v.gekozen for v in staat.verkiezingen):
        return Puntuitkomst.GEKOZEN
    if any(staat.voor(gremium).last_vote(punt.code) for gremium in staat.gremia):
        return Puntuitkomst.GESTEMD
    if punt.afgevoerd_op is not None:
        return Puntuitkomst.AFGEVOERD
    return Puntuitkomst.GEEN


Decided = KeysView[tuple[str, str]]
"""Items and proposals that were decided on, each with the code of the meeting."""


def decided(vraag: AsOf) -> Decided:
    """On what was decided in meetings, also in secret."""
    return cast("Decided", vraag.extract(_BESLIST).counted().keys())


def _about(besluit: Rij) -> tuple[tuple[str, str]] | None:
    waarover = besluit.get("punt") or besluit.get("voorstel")
    return ((str(besluit["vergadering"]), str(waarover)),) if waarover else None


_BESLIST = Greep(
    lijst="besluitstatus",
    naam="beslist",
    pak=_about,
    gevuld="vergadering",
    gesloten=True,
)


def came_of(
    context: Context, staat: Vergadering, punt: Punt, beslist: AbstractSet[object]
) -> Puntuitkomst:
    """What came of an item; `beslist` are items and proposals that were decided on."""
    is_beslist = not beslist.isdisjoint((punt.code, punt.voorstel))
    weg = not is_beslist and put_off(context, staat, punt)  # that reads the dossier
    return outcome(staat, punt, beslist=is_beslist, aangehouden=weg)


def put_off(context: Context, staat: Vergadering, punt: Punt) -> bool:
    """Whether the decision was put off in this meeting, or its votes were equal."""
    aangehouden = any(
        isinstance(feit.gegevens, BesluitAangehouden)
        and feit.gegevens.vergadering == staat.code
        and feit.gegevens.voorstel == punt.voorstel
        and feit.dag <= context.dag
        for feit in context.feiten(DOSSIER.stroom(punt.dossier))
    )
    return aangehouden or tied(staat, punt)


def tied(staat: Vergadering, punt: Punt) -> bool:
    """Whether the last vote on the proposal was a tie that decides nothing yet.

    In a full meeting a tie rejects (Gemeentewet 32 lid 4).
    """
    laatste = [staat.voor(gremium).last_vote(punt.code) for gremium in staat.gremia]
    return any(s is not None and s.gestaakt and not s.voltallig for s in laatste)


def _of(punt: Punt, besluiten: Sequence[Rij]) -> list[Rij]:
    """Decisions on an item: by its code, or else by its proposal."""
    return [
        b
        for b in besluiten
        if b.get("punt") == punt.code
        or ("punt" not in b and punt.voorstel and b.get("voorstel") == punt.voorstel)
    ]


def _item(
    vraag: AsOf,
    context: Context,
    staat: Vergadering,
    punt: Punt,
    besluiten: Sequence[Rij],
) -> Rij:
    eigen = _of(punt, besluiten)
    # what lies in a dossier that may not be seen is not told by its meeting
    zichtbaar = punt.dossier and vraag.visible("dossiers", punt.dossier)
    weg = put_off(context, staat, punt) if zichtbaar else tied(staat, punt)
    uitkomst = outcome(staat, punt, beslist=bool(eigen), aangehouden=weg)
    open_ = vraag.opened(
        {
            "punt": punt.code,
            "titel": punt.titel,
            "doel": punt.doel,
            "behandelwijze": punt.behandelwijze,
            "besloten": punt.besloten or staat.behind_doors(punt.code),
            "voorstel": punt.voorstel,
            "dossier": punt.dossier,
            "uitkomst": uitkomst,
            "stemmingen": [
                {"gremium": deel.gremium, **_vote(stemming)}
                for deel in staat.delen
                for stemming in deel.stemmingen
                if stemming.punt == punt.code
            ],
            "gekozen": [
                v.gekozen
                for v in staat.verkiezingen
                if v.punt == punt.code and v.gekozen
            ],
            "onthoudingen": [
                onthouding.gemeente or onthouding.persoon
                for deel in staat.delen
                for onthouding in deel.onthoudingen
                if onthouding.punt == punt.code
            ],
            "aantekeningen": [
                u.gemeente or u.persoon
                for u in staat.uitlatingen
                if u.punt == punt.code and u.soort is Uitlatingsoort.AANTEKENING
            ],
            "amendementen": [a for a in staat.amendementen if a.punt == punt.code],
            "moties": [m for m in staat.moties if m.punt == punt.code],
            "toezeggingen": [t for t in staat.toezeggingen if t.punt == punt.code],
        }
    )
    return {**open_, "besluiten": eigen}


def _vote(stemming: Stemming) -> Mapping[str, object]:
    return {
        "wijze": stemming.wijze,
        "uitslag": stemming.uitslag,
        "amendement": stemming.amendement,
        "motie": stemming.motie,
        "hoofden": stemming.hoofden,
        "gewichten": stemming.gewichten,
        "seq": stemming.seq,
    }
