"""Envelopes as they are decoded: the fields of `Envelop`, in the shape that reads fast.

A frozen dataclass takes a call per field, a struct none; replay reads every field of
every event. The struct is made from the dataclass, so that it cannot differ from it.
Its fields are in the order of the bytes: a decoder looks for the next one first.
"""

from dataclasses import MISSING, fields
from functools import cache
from operator import attrgetter
from typing import cast, get_type_hints

import msgspec

from register.domain.facts import Envelop


@cache
def head_decoder(gegevens: type) -> msgspec.json.Decoder[Envelop[object]]:
    """Decoder of envelopes around one type of payload."""
    soorten = get_type_hints(Envelop) | {"gegevens": gegevens}
    velden = [
        (veld.name, soorten[veld.name])
        if veld.default is MISSING
        else (veld.name, soorten[veld.name], veld.default)
        for veld in sorted(fields(Envelop), key=attrgetter("name"))
    ]
    kop = msgspec.defstruct("Kop", velden, frozen=True, kw_only=True, gc=False)
    return cast("msgspec.json.Decoder[Envelop[object]]", msgspec.json.Decoder(kop))


def with_payload(
    kop: Envelop[object], gegevens: object, soort: str = ""
) -> Envelop[object]:
    """The same decoded envelope around another payload (of another kind)."""
    anders: dict[str, object] = {"gegevens": gegevens, "soort": soort or kop.soort}
    return msgspec.structs.replace(kop, **anders)  # type: ignore[type-var] # a struct behind the dataclass's interface
