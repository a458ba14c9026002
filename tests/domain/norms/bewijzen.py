"""What proves each verdict of the cases: `python -m tests.domain.norms.bewijzen`.

A stored verdict names the facts it rests on, and a replay compares them. So every case
that is judged has its facts written down, in order, as the kind and the stream of each;
this writes them again, and what changed is for the reader of the diff to judge.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from register.domain.besluiten.besluit import Oordeel
from tests.domain.norms import (
    eigenwereld,
    gevallen,
    test_eigen_besluit,
    test_eigen_stemmen,
    test_eigen_termijn,
    test_eigen_termijn_vergadering,
    test_eigen_volgorde,
)
from tests.domain.norms.test_catalogus import MODULES

BESTAND = Path(__file__).with_suffix(".json")
EIGEN = (
    test_eigen_besluit,
    test_eigen_stemmen,
    test_eigen_termijn,
    test_eigen_termijn_vergadering,
    test_eigen_volgorde,
)
"""Cases of own norms."""

Geval = gevallen.Geval | eigenwereld.Geval

Bewijzen = Mapping[str, str]
"""By the sentence of a case: how many of which kind, of which stream, prove it."""


def cases() -> Mapping[str, Mapping[str, Geval]]:
    """By uitvoering and sentence what is judged; the rest has nothing to prove."""
    per_norm: dict[str, dict[str, Geval]] = {}
    for wat, geval in _all():
        if geval.oordeel is Oordeel.NIET_VAN_TOEPASSING:
            continue
        rijen = per_norm.setdefault(wat, {})
        zin, nummer = geval.zin, 1
        while zin in rijen:
            nummer += 1
            zin = f"{geval.zin} ({nummer})"
        rijen[zin] = geval
    return per_norm


def _all() -> Iterator[tuple[str, Geval]]:
    """Every case with the uitvoering it is about; of an own norm, its table."""
    for module in MODULES:
        yield from ((geval.naam, geval) for geval in module.GEVALLEN)
    for eigen in EIGEN:
        for naam, tabel in eigenwereld.tables(eigen):
            yield from ((f"REG {naam.lower()}", geval) for geval in tabel)


def proofs(rijen: Mapping[str, Geval]) -> Bewijzen:
    """What proves these cases now."""
    return {zin: ", ".join(_proof(geval)) for zin, geval in rijen.items()}


def _proof(geval: Geval) -> Sequence[str]:
    feiten = {feit.seq: feit.kop for feit in geval.gegeven.feiten}
    koppen = [feiten[seq] for seq in geval.uitspraak().bewijs]
    rij = []
    for wat, gelijke in groupby(f"{kop.soort} {kop.stroom}" for kop in koppen):
        aantal = len(list(gelijke))
        rij.append(wat if aantal == 1 else f"{aantal} × {wat}")
    return rij


if __name__ == "__main__":
    alles = {naam: proofs(rijen) for naam, rijen in sorted(cases().items())}
    tekst = json.dumps(alles, ensure_ascii=False, indent=1, sort_keys=True)
    BESTAND.write_text(tekst + "\n", "utf-8")
