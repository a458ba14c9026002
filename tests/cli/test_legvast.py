"""`leg-vast`: one receipt per line, whatever becomes of it."""

from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from register.service import bulk
from register.service.place import Place
from register.service.recording import Recorder
from tests.cli.conftest import BASIS, REGELING, Besluiten, line, process
from tests.cli.vastleggen import MANDAAT, size


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    return tmp_path / "opdrachten.jsonl"


def test_elke_regel_krijgt_een_ontvangst_met_zijn_nummer(
    begonnen: Besluiten, bestand: Path
) -> None:
    bestand.write_text("\n\n".join(BASIS) + "\n")
    antwoord = begonnen("leg-vast", bestand, "--json")
    assert antwoord.code == 0
    assert [r["regel"] for r in antwoord.regels] == [1, 3, 5, 7, 9, 11]
    assert {r["uitkomst"] for r in antwoord.regels} == {"vastgelegd"}
    assert {r["regeling"] for r in antwoord.regels} == {REGELING}
    assert antwoord.err == "6 vastgelegd\n"


def test_voor_mensen_is_het_een_regel_per_opdracht_van_hooguit_80(
    gevuld: Besluiten, bestand: Path
) -> None:
    bestand.write_text(
        line("VerleenMandaat", gegevens=MANDAAT)
        + "\n"
        + line("VerleenMandaat", gegevens=MANDAAT | {"gever": "XX"})
    )
    antwoord = gevuld("leg-vast", bestand)
    assert antwoord.code == 1
    eerste, tweede, *_ = antwoord.out.splitlines()
    assert eerste == f"regel 1: vastgelegd · seq 7 · regeling {REGELING}"
    assert tweede == f"regel 2: geweigerd · regeling {REGELING}"
    assert max(map(len, antwoord.out.splitlines())) <= 80
    assert antwoord.err == "1 vastgelegd, 1 geweigerd\n"


def test_van_standaard_invoer(
    begonnen: Besluiten, monkeypatch: pytest.MonkeyPatch
) -> None:
    invoer = TextIOWrapper(BytesIO(BASIS[0].encode()))
    monkeypatch.setattr("sys.stdin", invoer)
    assert begonnen("leg-vast", "-", "--json").regels[0]["seqs"] == [1]


def test_alles_of_niets_legt_niets_vast_als_er_een_is_geweigerd(
    begonnen: Besluiten, bestand: Path
) -> None:
    regels = [*BASIS[:2], line("Onbekend", gegevens={}), BASIS[3]]
    bestand.write_text("\n".join(regels))
    antwoord = begonnen("leg-vast", bestand, "--alles-of-niets", "--json")
    assert antwoord.code == 1
    redenen = [r["weigering"]["reden"] for r in antwoord.regels]  # type: ignore[index]
    assert redenen == ["niet-alles", "niet-alles", "onbekende-opdracht", "niet-alles"]
    assert all(r["seqs"] == [] for r in antwoord.regels)
    assert "regel 3" in antwoord.regels[0]["weigering"]["tekst"]  # type: ignore[index]
    assert size(begonnen) == 1


def test_alles_of_niets_legt_alles_vast_als_alles_goed_is(
    begonnen: Besluiten, bestand: Path
) -> None:
    bestand.write_text("\n".join(BASIS))
    antwoord = begonnen("leg-vast", bestand, "--alles-of-niets", "--json")
    assert antwoord.code == 0
    assert [r["seqs"] for r in antwoord.regels] == [[n] for n in range(1, 7)]
    assert size(begonnen) == 7


def test_wat_al_vastlag_blijft_dat_ook_bij_alles_of_niets(
    gevuld: Besluiten, bestand: Path
) -> None:
    eerder = line("TreedToe", sleutel="t", gegevens={"gemeente": "gm0299", "naam": "Z"})
    bestand.write_text(eerder)
    gevuld("leg-vast", bestand)
    nieuw = line("VerleenMandaat", sleutel="m", gegevens=MANDAAT)
    bestand.write_text(f"{eerder}\n{nieuw}\n{nieuw}\n{{")
    regels = gevuld("leg-vast", bestand, "--alles-of-niets", "--json").regels
    assert [r["uitkomst"] for r in regels] == ["al-vastgelegd", *["geweigerd"] * 3]
    assert size(gevuld) == 8


def test_proef_bouwt_voort_op_eerdere_regels_en_bewaart_niets(
    begonnen: Besluiten, bestand: Path
) -> None:
    bestand.write_text("\n".join([*BASIS, line("VerleenMandaat", gegevens=MANDAAT)]))
    antwoord = begonnen("leg-vast", bestand, "--proef", "--json")
    assert antwoord.code == 0
    assert {r["uitkomst"] for r in antwoord.regels} == {"proef"}
    assert antwoord.regels[-1]["seqs"] == [7]
    assert size(begonnen) == 1


def test_proef_gaat_door_na_een_geweigerde_regel(
    begonnen: Besluiten, bestand: Path
) -> None:
    bestand.write_text("\n".join([BASIS[0], "{", BASIS[1]]))
    antwoord = begonnen("leg-vast", bestand, "--proef", "--json")
    assert antwoord.code == 1
    assert [r["uitkomst"] for r in antwoord.regels] == ["proef", "geweigerd", "proef"]


def test_een_leeg_bestand_is_geen_fout(begonnen: Besluiten, bestand: Path) -> None:
    bestand.write_text("\n \n")
    antwoord = begonnen("leg-vast", bestand, "--json")
    assert (antwoord.code, antwoord.out) == (0, "")
    assert "geen opdrachten" in antwoord.err


def test_een_ontvangst_komt_pas_na_de_commit(begonnen: Besluiten, map_: Path) -> None:
    with Recorder(Place(map_)) as recorder:
        bron = BytesIO("\n".join(BASIS).encode())
        for ontvangst in bulk.record_each(recorder, bron, streng=False):
            assert size(begonnen) == ontvangst.seqs[-1] + 1


def test_wie_de_proef_halverwege_laat_vallen_bewaart_niets(
    begonnen: Besluiten, map_: Path
) -> None:
    with Recorder(Place(map_)) as recorder:
        bron = BytesIO("\n".join(BASIS).encode())
        loop = bulk.try_each(recorder, bron, streng=False)
        next(loop)
        loop.close()  # type: ignore[attr-defined] # it is a generator
    assert size(begonnen) == 1


def test_vastleggen_laadt_geen_leesmodel_geen_api_en_geen_console(
    gevuld: Besluiten, map_: Path, bestand: Path
) -> None:
    assert gevuld("log", "toon").code == 0
    bestand.write_text(line("VerleenMandaat", gegevens=MANDAAT))
    vooraf = (
        "import atexit, sys\n"
        "atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr))"
    )
    bulk_ = process("--register", map_, "leg-vast", bestand, vooraf=vooraf)
    typed = process(
        "--register", map_, "mandaat", "trek-in", "--bevoegdheid", "M-1",
        "--feitdatum", "2026-01-01", vooraf=vooraf,
    )  # fmt: skip
    for antwoord in (bulk_, typed):
        assert antwoord.code == 0, antwoord.err
        geladen = set(antwoord.err.split())
        assert "register.service.recording" in geladen
        verboden = {"sqlalchemy", "fastapi", "rich", "pydantic", "uvicorn", "yaml"}
        assert not geladen & verboden
