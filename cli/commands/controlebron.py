"""Which log an auditor reads: the chosen register, or an export and nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from cli.progress import Progress
from cli.settings import Keuzes, place_of, reading

if TYPE_CHECKING:
    from register.service.werkdossiers.bron import Bron


@contextmanager
def source(
    keuzes: Keuzes,
    export: Path | None,
    vkey: list[str] | None = None,
    sleutels: Path | None = None,
) -> Iterator["Bron"]:
    """The log to audit; of an export only what is in it is used."""
    from register.service.werkdossiers import bron

    if export:
        with (
            Progress() as voortgang,
            bron.exported(export, voortgang, tuple(vkey or ())) as gevonden,
        ):
            _require_same(keuzes, gevonden)
            yield gevonden
        return
    if vkey:
        msg = "een sleutel hoort bij een export; noem die met --export"
        raise typer.BadParameter(msg, param_hint="--sleutel")
    with reading(keuzes):
        pass  # refuses another regeling
    with bron.live(place_of(keuzes), sleutels) as gevonden:
        yield gevonden


def _require_same(keuzes: Keuzes, bron: "Bron") -> None:
    from cli.settings import identity, require_same

    require_same(keuzes, identity(bron.log))
