"""The JSON Schema of the file of a meeting, with the short ways to write it."""

from collections.abc import Mapping
from typing import cast

from register.codec.schemas import entered

_Deel = dict[str, object]

_KORT: _Deel = {"type": "string", "minLength": 1}
"""A vote in words."""
_EURO: _Deel = {"type": "string", "pattern": "€"}
"""An amount as people write it; a bare number is in cents."""


def published(vorm: type) -> Mapping[str, object]:
    """The schema that editors and checks use (2020-12)."""
    schema = entered(vorm, "Vergadering")
    delen = cast("dict[str, _Deel]", schema["$defs"])
    stemming = _field(delen, "Puntstaat", "stemming")
    _either(stemming, _KORT, cast("_Deel", stemming["items"]))
    for naam in ("Amendementstaat", "Motiestaat"):
        _either(_field(delen, naam, "stemming"), _KORT)
    _either(_field(delen, "Besluitregel", "bedrag"), _EURO)
    return schema


def _field(delen: Mapping[str, _Deel], record: str, veld: str) -> _Deel:
    return cast("dict[str, _Deel]", delen[record]["properties"])[veld]


def _either(veld: _Deel, *anders: _Deel) -> None:
    lang = {naam: deel for naam, deel in veld.items() if naam != "default"}
    for naam in lang:
        del veld[naam]
    veld["anyOf"] = [*anders, lang]
