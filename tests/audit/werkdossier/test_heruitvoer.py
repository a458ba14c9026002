"""Who does the draw again with the export alone finds the same, or what differs."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import make_archive

import pytest

from register.audit.werkdossier import keten
from register.audit.werkdossier.bewijs import evidence
from register.audit.werkdossier.fouten import WerkdossierWeigert
from register.audit.werkdossier.plan import Laag, Methode, Soort
from register.audit.werkdossier.posten import population
from register.audit.werkdossier.staat import Kop
from register.service import stukken
from register.service.werkdossiers import bron
from register.service.werkdossiers.bron import Bron
from register.service.werkdossiers.heruitvoer import Heruitvoer, repeat
from register.service.werkdossiers.steekproef import begin, draw_plan, fix_plan
from tests.audit.exports import exported, silent
from tests.audit.werkdossier.conftest import GEHEIM, Jaar, klok, plan
from tests.audit.werkdossier.trekken import NU, Verander, drawn, rewritten
from tests.registers import make


@contextmanager
def outside(pad: Path) -> Iterator[Bron]:
    with bron.exported(pad, silent) as gevonden:
        yield gevonden


METHODEN = [
    plan(Methode.ASELECT, 9),
    plan(Methode.SYSTEMATISCH, 9),
    plan(Methode.GELAAGD, 20, laag=Laag.ORGAAN),
    plan(Methode.GELAAGD, 20, laag=Laag.MODULE),
    plan(Methode.BEDRAG, 6),
    plan(Methode.ASELECT, 3, over=Soort.MANDATEN),
    plan(Methode.BEDRAG, 1, over=Soort.OVEREENKOMSTEN),
    plan(Methode.ASELECT, 1, over=Soort.VERPLICHTINGEN),
]


def test_een_ander_doet_het_werk_over_met_alleen_de_export(
    werk: Path, log: Bron, jaar: Jaar, tmp_path: Path
) -> None:
    for een in METHODEN:
        fix_plan(werk, log, een, klok())
        draw_plan(werk, log, klok(), NU)
    assert repeat(werk, log).gelijk
    zip_ = make_archive(str(tmp_path / "x"), "zip", jaar.export)
    for export in (jaar.export, Path(zip_)):
        with outside(export) as elders:
            assert elders.map is None
            assert repeat(werk, elders).verschillen == ()


def again(werk: Path, doel: Path, log: Bron, verander: Verander) -> Heruitvoer:
    return repeat(rewritten(werk, doel, verander), log)


def eerder(log: Bron) -> dict[str, object]:
    """A moment that nobody signed."""
    return Kop(gebeurtenissen=300, wortel=log.log.root(300).hex()).shape()


def test_heruitvoer_zegt_wat_er_anders_is(
    werk: Path, log: Bron, tmp_path: Path
) -> None:
    drawn(werk, log)
    anders: list[tuple[Verander, set[str]]] = [
        (lambda _: None, set()),
        (lambda r: r.update(lot="0" * 64), {"lot", "trekking"}),
        (lambda r: r.update(onthuld="0" * 64), {"lot"}),
        (lambda r: r.update(bijdrage="x"), {"lot"}),
        (lambda r: r.update(checkpoint=eerder(log)), {"lot", "keuze", "populatie"}),
        (lambda r: r["populatie"].update(aantal=1), {"populatie"}),
        (lambda r: r["posten"].pop(), {"trekking"}),
        (lambda r: r["posten"][0].update(sleutel="X"), {"trekking"}),
        (lambda r: r["posten"][0].update(bewijs="0" * 64), {"bewijs"}),
        (
            lambda r: r["posten"][0].update(stukken={"a" * 64: "veranderd"}),
            {f"stuk {'a' * 64}"},
        ),
    ]
    for nummer, (verander, soorten) in enumerate(anders):
        gedaan = again(werk, tmp_path / f"w{nummer}", log, verander)
        gevonden = {v.wat for v in gedaan.verschillen}
        if "keuze" in soorten:
            assert {"lot", "keuze van het checkpoint"} <= gevonden
        else:
            assert gevonden == soorten, nummer
        assert gedaan.gelijk == (not soorten), nummer


def test_een_populatie_die_te_klein_is_geworden_is_een_verschil(
    werk: Path, log: Bron, tmp_path: Path
) -> None:
    drawn(werk, log)
    regels = keten.read(werk)
    kaal = [
        {n: w for n, w in regel.items() if n not in ("regel", "vorige", "som")}
        for regel in json.loads(json.dumps(regels))
    ]
    kaal[1]["plan"]["aantal"] = 9999
    doel = tmp_path / "ander"
    doel.mkdir()
    keten.begin(doel, kaal[0])
    with keten.opened(doel) as reeks:
        for regel in kaal[1:]:
            reeks.add(regel)
    verschillen = repeat(doel, log).verschillen
    assert [v.wat for v in verschillen] == ["lot", "trekking"]
    assert "9999" in verschillen[-1].nu


def test_zonder_trekking_is_er_niets_over_te_doen(werk: Path, log: Bron) -> None:
    with pytest.raises(WerkdossierWeigert, match="nog niets getrokken"):
        repeat(werk, log)


def test_het_stuk_bij_een_besluit_staat_in_de_trekking(tmp_path: Path) -> None:
    from io import BytesIO

    from tests.registers import BASIS, decision

    place = make(tmp_path / "r", BASIS)
    som = stukken.keep(place, BytesIO(b"nota"), besloten=False).sha256
    from tests.registers import record

    record(
        place,
        decision(_bewijs=[{"sha256": som}, {"vindplaats": "kast 3"}]),
    )
    exported(place, tmp_path / "kaal")
    with bron.live(place) as log:
        begin(tmp_path / "w", log, "accountant", klok(), GEHEIM)
        trekking = drawn(tmp_path / "w", log, aantal=1)
        assert trekking.posten[0].stukken == {som: bron.AANWEZIG}
        assert repeat(tmp_path / "w", log).verschillen == ()
        post = population(log.vraag(), trekking.plan)[0]
        assert evidence(log.vraag(), post).elders == 1
    with outside(tmp_path / "kaal") as elders:
        gedaan = repeat(tmp_path / "w", elders)
        assert gedaan.gelijk  # the export was made without documents
        assert [(v.toen, v.nu) for v in gedaan.verschillen] == [
            (bron.AANWEZIG, bron.ONTBREEKT)
        ]
