"""The change feed: as pages, as a stream, and in the shape of VNG's event-ORI."""

from collections.abc import Mapping
from dataclasses import dataclass

import orjson
from starlette.types import Receive, Scope, Send

from api.answering import Endpoint, problem_of
from api.forms import JSON, STROOM, accept_of, preferred
from api.lists import next_page, unbound
from api.memory import Bewaard, kept
from api.own.address import Eigen, Gegeven
from api.parameters import AANTAL, CURSOR, Gevraagd
from api.registers import Registers
from api.routes import REGELING
from register.service.feed import Blad, Wat, changes
from register.service.lijsten.gedeeld import GEBEURTENIS_VOORBEELD, GEBEURTENISSEN
from register.service.lijsten.tabel import Adres as Plek
from register.service.lijsten.vormen import (
    CODE,
    SEQ,
    TIJDSTIP,
    VRIJ,
    Rijvorm,
    Schema,
    gedeeld,
    kies,
    verwijs,
)
from register.service.ori import Ori

PER_STUK = 100
"""Changes that a stream reads at once."""

BERICHT = Rijvorm(
    naam="Bericht",
    uitleg=(
        "Eén verandering. `feit`: een nieuw feit. `openbaar_geworden`: wat er eerder "
        "over was vastgelegd staat erbij, in `eerder`. `niet_meer_openbaar`: een "
        "grafsteen; gooi weg wat u van deze stroom had. De sleutel is regeling, seq "
        "en wat."
    ),
    velden={
        "regeling": CODE,
        "seq": SEQ,
        "wat": kies(*map(str, Wat)),
        "stroom": CODE,
        "vastgelegd_op": TIJDSTIP,
        "gebeurtenis": gedeeld("Gebeurtenis"),
        "eerder": GEBEURTENISSEN,
        "openbaarheid": VRIJ,
    },
    verplicht=("regeling", "seq", "wat", "stroom", "vastgelegd_op"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "seq": 9,
        "wat": "feit",
        "stroom": "besluit/AB-2026-001",
        "vastgelegd_op": "2026-07-03T08:00:00.000000Z",
        "gebeurtenis": GEBEURTENIS_VOORBEELD,
    },
)
ORI_BERICHT = Rijvorm(
    naam="OriEvent",
    uitleg="Een gebeurtenis als StoredEvent van event-ORI 0.3.1 (VNG).",
    velden={
        "eventId": CODE,
        "eventType": kies("CREATE", "UPDATE", "DELETE"),
        "resourceType": kies("Vergadering", "Informatieobject"),
        "timestamp": TIJDSTIP,
        "resourceUrl": CODE,
        "data": VRIJ,
        "metadata": VRIJ,
        "storedAt": TIJDSTIP,
        "processingStatus": kies("PROCESSED"),
    },
    verplicht=("eventId", "eventType", "resourceType", "timestamp", "resourceUrl"),
    voorbeeld={
        "eventId": "5f0c7a5e-8d5c-5f0e-9d51-6f3a6f3f6a11",
        "eventType": "CREATE",
        "resourceType": "Vergadering",
        "timestamp": "2026-06-18T08:00:00.000000Z",
        "resourceUrl": "urn:besluitregister:mgr-voorbeeld:vergadering:AB-2026-07-02",
        "storedAt": "2026-06-18T08:00:00.000000Z",
        "processingStatus": "PROCESSED",
    },
)
_CURSOR_VOORBEELD = "/v1/gebeurtenissen?limiet=50&cursor=eyJtZ3ItdmIiOlsiOSIsIiJdfQ"


def _page(registers: Registers, gevraagd: Gevraagd, pad: str) -> Blad:
    vraag = unbound(pad, gevraagd)
    regeling = gevraagd.filters.get("regeling")
    return changes(registers.library, regeling, vraag.cursor, gevraagd.page_size)


def _answer(pad: str, gevraagd: Gevraagd, blad: Blad, rijen: list[object]) -> Bewaard:
    verder = next_page(pad, gevraagd, blad.cursor)
    return kept(
        orjson.dumps(
            {
                "aantal": len(rijen),
                "gegevens": rijen,
                "volgende": verder if blad.meer else None,
                "verder": verder,
            }
        )
    )


def _feed(registers: Registers, pad: str, gevraagd: Gevraagd) -> Bewaard:
    blad = _page(registers, gevraagd, pad)
    rijen: list[object] = [orjson.Fragment(rij) for rij in blad.wijzigingen]
    return _answer(pad, gevraagd, blad, rijen)


def _ori(registers: Registers, pad: str, gevraagd: Gevraagd) -> Bewaard:
    blad = _page(registers, gevraagd, pad)
    ori = Ori(registers.library, registers.basis)
    rijen: list[object] = list(ori.events(map(orjson.loads, blad.wijzigingen)))
    return _answer(pad, gevraagd, blad, rijen)


def _forms(vorm: Rijvorm) -> Mapping[str, Gegeven]:
    adres: Schema = {"type": "string", "format": "uri-reference"}
    schema: Schema = {
        "type": "object",
        "description": "Eén bladzijde veranderingen.",
        "properties": {
            "aantal": {"type": "integer", "description": "Rijen op dit blad."},
            "gegevens": {"type": "array", "items": verwijs(vorm.naam)},
            "volgende": {
                "type": ["string", "null"],
                "format": "uri-reference",
                "description": "De volgende bladzijde, als die er nu al is.",
            },
            "verder": {
                **adres,
                "description": "Waar later verder te vragen; bewaar dit adres.",
            },
        },
        "required": ["aantal", "gegevens", "volgende", "verder"],
    }
    voorbeeld = {
        "aantal": 1,
        "gegevens": [vorm.voorbeeld],
        "volgende": None,
        "verder": _CURSOR_VOORBEELD,
    }
    return {JSON: Gegeven(schema, voorbeeld)}


FEED = Eigen(
    plek=Plek(
        "/gebeurtenissen", "Wat er verandert", "gebeurtenissen", "lijstGebeurtenissen"
    ),
    uitleg=(
        "Alle openbare veranderingen, in de volgorde waarin ze openbaar werden. De "
        "cursor is een vector over de logboeken: wie met `verder` doorvraagt mist "
        "niets, ook niet als een logboek achterloopt. Met `Accept: text/event-stream` "
        "komen ze als server-sent events; `Last-Event-ID` gaat verder."
    ),
    maak=_feed,
    inhoud={
        **_forms(BERICHT),
        STROOM: Gegeven(
            {"type": "string"}, 'id: eyJtZ3ItdmIiOlsiMTAiLCIiXX0\ndata: {"seq":9}\n\n'
        ),
    },
    schemas=(BERICHT,),
    velden=(REGELING, AANTAL, CURSOR),
    per_dag=True,
)
ORI = Eigen(
    plek=Plek(
        "/gebeurtenissen/ori",
        "Veranderingen als event-ORI",
        "gebeurtenissen",
        "lijstOriEvents",
    ),
    uitleg=(
        "Dezelfde veranderingen voor zover zij een vergadering of stuk betreffen, als "
        "StoredEvent van event-ORI 0.3.1. Een regeling staat als organisatie in "
        "`gemeenschappelijkeregeling`: event-ORI kent die soort niet."
    ),
    maak=_ori,
    inhoud=_forms(ORI_BERICHT),
    schemas=(ORI_BERICHT,),
    velden=(REGELING, AANTAL, CURSOR),
    per_dag=True,
)


@dataclass(frozen=True, slots=True)
class Stromend:
    """The feed: as a stream to who asks for that."""

    endpoint: Endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        wil = preferred(accept_of(scope), (JSON, STROOM))
        if scope["method"] != "GET" or wil != STROOM:
            await self.endpoint(scope, receive, send)
            return
        try:
            await self._stream(scope, receive, send)
        except Exception as fout:  # noqa: BLE001 - as every endpoint tells it
            await problem_of(fout).response()(scope, receive, send)

    async def _stream(self, scope: Scope, receive: Receive, send: Send) -> None:
        registers = self.endpoint.geheugen.registers
        gevraagd = self.endpoint.asked(scope)
        regeling = gevraagd.filters.get("regeling")
        laatst = dict(scope["headers"]).get(b"last-event-id", b"").decode("latin-1")
        na = laatst or unbound(scope["path"], gevraagd).cursor

        def more(cursor: str | None) -> Blad:
            registers.grens.begin()
            return changes(registers.library, regeling, cursor, PER_STUK)

        await registers.stromen.serve(more, na, receive, send)
