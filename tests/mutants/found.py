"""What became of every mutant, kept in a file so that a run can go on another day."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from tests.mutants.classing import Klasse, class_of_change
from tests.mutants.mutant import Mutant, Soort
from tests.mutants.running import Uitkomst, Vonnis


@dataclass(frozen=True)
class Gevonden:
    """The last outcome of each mutant by its key, and which files of tests ran what."""

    map: Path

    @property
    def _rijen(self) -> Path:
        return self.map / "gevonden.jsonl"

    @property
    def _tests(self) -> Path:
        return self.map / "tests.json"

    def outcomes(self) -> dict[str, Uitkomst]:
        """By key; the last time counts."""
        if not self._rijen.exists():
            return {}
        rijen = map(json.loads, self._rijen.read_text("utf-8").splitlines())
        return {rij["sleutel"]: Uitkomst(rij["uitkomst"]) for rij in rijen}

    def opened(self) -> TextIO:
        """The file to write rows to."""
        self.map.mkdir(exist_ok=True)
        return self._rijen.open("a", encoding="utf-8")

    def keep_tests(self, per_bestand: Mapping[str, Iterable[str]]) -> None:
        """Keep which files of tests run anything of a file, beside what is known."""
        nu = {naam: sorted(tests) for naam, tests in per_bestand.items()}
        self.map.mkdir(exist_ok=True)
        self._tests.write_text(json.dumps({**self._known(), **nu}), "utf-8")

    def tests_of(self, bestand: str) -> list[str]:
        """The files of tests that run anything of this file."""
        return self._known().get(bestand, [])

    def _known(self) -> dict[str, list[str]]:
        if not self._tests.exists():
            return {}
        per_bestand: dict[str, list[str]] = json.loads(self._tests.read_text("utf-8"))
        return per_bestand


def row(mutant: Mutant, vonnis: Vonnis) -> str:
    """One line about one mutant."""
    velden = {
        "sleutel": mutant.sleutel,
        "bestand": mutant.bestand,
        "soort": mutant.soort,
        "naam": mutant.naam,
        "regel": mutant.regel,
        "van": mutant.van,
        "naar": mutant.naar,
        "uitkomst": vonnis.uitkomst,
        "door": vonnis.door,
        "tests": vonnis.tests,
    }
    return json.dumps(velden, ensure_ascii=False)


def table(mutanten: Iterable[Mutant], uitkomsten: Mapping[str, Uitkomst]) -> str:
    """Of every kind of carrier: how many there are, and what became of them."""
    telling: Counter[tuple[Soort, str]] = Counter()
    for mutant in mutanten:
        uitkomst = uitkomsten.get(mutant.sleutel)
        telling[mutant.soort, uitkomst or "niet gedraaid"] += 1
        if uitkomst is Uitkomst.LEEFT:
            telling[mutant.soort, class_of_change(mutant.van, mutant.naar)] += 1
    kolommen = [*Uitkomst, "niet gedraaid", *Klasse]
    rijen = [["", "mutanten", *kolommen]]
    for soort in Soort:
        getallen = [telling[soort, kolom] for kolom in kolommen]
        som = sum(getallen[: len(Uitkomst) + 1])
        rijen.append([soort, str(som), *map(str, getallen)])
    return "\n".join("\t".join(rij) for rij in rijen)


def line(mutant: Mutant) -> str:
    """Where a mutant stands and what it changes, on one line."""
    van, naar = (" ".join(code.split()) for code in (mutant.van, mutant.naar))
    begin = _same(van, naar)
    eind = min(_same(van[::-1], naar[::-1]), min(len(van), len(naar)) - begin)
    rond = slice(max(0, begin - 30), None)
    oud, nieuw = (code[rond][: len(code) - eind + 12] for code in (van, naar))
    return f"{mutant.bestand}:{mutant.regel} {mutant.naam}: {oud}  ->  {nieuw}"


def _same(een: str, ander: str) -> int:
    paren = zip(een, ander, strict=False)
    return next(
        (n for n, (a, b) in enumerate(paren) if a != b), min(len(een), len(ander))
    )
