"""What an address of its own is: what it takes, what it gives, and who makes it."""

from collections.abc import Mapping
from dataclasses import dataclass

import orjson

from api.answering import Maker
from api.fields import Veld
from api.forms import JSON
from api.memory import Bewaard, kept
from register.service.lijsten.tabel import Adres as Plek
from register.service.lijsten.vormen import Rijvorm, Schema, verwijs


@dataclass(frozen=True, slots=True)
class Gegeven:
    """An answer in one form: its schema and an example."""

    schema: Schema
    voorbeeld: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Eigen:
    """One address; `inhoud` by form, `schemas` are those that it brings along."""

    plek: Plek
    uitleg: str
    maak: Maker
    inhoud: Mapping[str, Gegeven]
    schemas: tuple[Rijvorm, ...] = ()
    padvelden: tuple[Veld, ...] = ()
    velden: tuple[Veld, ...] = ()
    per_dag: bool = False

    @property
    def vormen(self) -> tuple[str, ...]:
        """Forms of the answer, the usual one first."""
        return tuple(self.inhoud)


def thing(vorm: Rijvorm, *, kan_dicht: bool = False) -> Mapping[str, Gegeven]:
    """One thing as JSON; `kan_dicht`: or the stub of what may not be seen."""
    schema = verwijs(vorm.naam)
    if kan_dicht:
        schema = {"anyOf": [schema, verwijs("Afgeschermd")]}
    return {JSON: Gegeven(schema, vorm.voorbeeld)}


def made(inhoud: Mapping[str, object]) -> Bewaard:
    """A JSON answer."""
    return kept(orjson.dumps(inhoud))
