"""Single things: a row of a list with all that belongs to it, or only its stub."""

from collections.abc import Callable, Mapping

import orjson

from register.projections.queries import Found, Question
from register.service import story
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.pages import NietGevonden, require_log


def question(
    library: Library,
    regeling: str,
    ask: Ask,
    *,
    sleutel: str | None = None,
    filter_: Mapping[str, str] | None = None,
) -> Question:
    """The question to one log: both axes, and which rows."""
    return Question(
        regeling=regeling,
        moment=library.moment(regeling, ask.op, ask.bekend_op),
        openbaar=ask.openbaar,
        sleutel=sleutel,
        filter=filter_ or {},
    )


def besluit(library: Library, regeling: str, code: str, ask: Ask) -> bytes:
    """One decision: its row of *besluitstatus* with `wie_besliste` and its events.

    Adds `"wie_besliste": {beslisser, hoedanigheid, namens, bevoegdheid, keten, …}` and
    `"gebeurtenissen": [row of the audit trail, …]`; verdicts are in `oordelen`.
    Raises `NietGevonden`.
    """

    def parts(_: bytes) -> Mapping[str, object]:
        eigen = question(library, regeling, ask, sleutel=code)
        wie = library.rows("wie-besliste", eigen)
        return {
            "wie_besliste": orjson.Fragment(wie[0]) if wie else None,
            "gebeurtenissen": story.events(
                library,
                "audittrail",
                question(library, regeling, ask),
                stroom=f"besluit/{code}",
            ),
        }

    return whole(library, regeling, ("besluitstatus", "besluit", code), ask, parts)


def tijdlijn(library: Library, regeling: str, code: str, ask: Ask) -> bytes:
    """A dossier: its row, what happened in legal order, and apart what is planned.

    `"gebeurtenissen"` are rows of *dossiertijdlijn*, with corrections applied
    (`gecorrigeerd_door`, `oorspronkelijk`) and what lapsed marked `vervallen_door`;
    `"gepland"` the steps that are still to be taken, never among the events.
    Raises `NietGevonden`.
    """

    def parts(inhoud: bytes) -> Mapping[str, object]:
        stappen = orjson.loads(inhoud).get("stappen", [])
        return {
            "gebeurtenissen": story.events(
                library,
                "dossiertijdlijn",
                question(library, regeling, ask, filter_={"dossier": code}),
                zonder=frozenset({"stap-gepland.v1"}),
            ),
            "gepland": [stap for stap in stappen if stap["status"] == "gepland"],
        }

    return whole(library, regeling, ("dossiers", "dossier", code), ask, parts)


def whole(
    library: Library,
    regeling: str,
    ding: tuple[str, str, str],
    ask: Ask,
    delen: Callable[[bytes], Mapping[str, object]],
) -> bytes:
    """A thing by (list, kind of stream, code), with `delen` behind its own fields.

    What is closed is its stub, whatever else is known of it. Raises `NietGevonden`.
    """
    lijst, soort, code = ding
    rij = _one(library, lijst, regeling, code, ask)
    if rij is None:
        dicht = _sealed(library, regeling, f"{soort}/{code}", ask)
        if dicht is None:
            raise NietGevonden(soort, code)
        return dicht
    (inhoud,) = library.opened([rij])
    if not rij.open:
        return inhoud
    return inhoud[:-1] + b"," + orjson.dumps(delen(inhoud))[1:]


def _one(
    library: Library, lijst: str, regeling: str, code: str, ask: Ask
) -> Found | None:
    require_log(library, regeling)
    rijen = library.found(lijst, question(library, regeling, ask, sleutel=code))
    return rijen[0] if rijen else None


def _sealed(library: Library, regeling: str, stroom: str, ask: Ask) -> bytes | None:
    """The stub of what was never open, so that no list has a row of it."""
    vraag = question(library, regeling, ask)
    gevonden = library.found_events("audittrail", vraag, stroom)
    dicht = [rij for rij in gevonden if not rij.rij.open]
    return library.opened_events(dicht[:1])[0] if dicht else None
