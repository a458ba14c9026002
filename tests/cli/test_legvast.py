"""`leg-vast`: one receipt per line, whatever becomes of it."""

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from register.service import bulk
from register.service.place import Place
from register.service.recording import Recorder
from tests.cli.conftest import BASIS, REGELING, Besluiten, line, process

MANDAAT = {
    "bevoegdheid": "M-1",
    "gever": "DB",
    "nemer": "secretaris",
    "handelingen": ["inkoop"],
}


def size(besluiten: Besluiten) -> int:
    gelezen = besluiten("log", "toon", "--json").json
    assert isinstance(gelezen, list)
    return len(gelezen)


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


SLECHT = {
    "onbekend veld": (
        line("VerleenMandaat", gegevens=MANDAAT | {"gevr": "DB"}),
        "/gegevens/gevr",
        "onbekend veld 'gevr'",
    ),
    "onbekend veld in de envelop": (
        line("VerleenMandaat", gegevens=MANDAAT, namans="DB"),
        "/namans",
        "onbekend veld",
    ),
    "ontbrekend veld": (
        line("VerleenMandaat", gegevens=MANDAAT | {"nemer": ""}),
        "/gegevens/nemer",
        "ontbreekt",
    ),
    "verkeerd type": (
        line("VerleenMandaat", gegevens=MANDAAT | {"handelingen": "inkoop"}),
        "/gegevens/handelingen",
        "hier hoort een lijst",
    ),
    "geen object": ("[1, 2]", "", "object"),
    "dubbele sleutel": (
        '{"opdracht": "X", "opdracht": "Y"}',
        "",
        "'opdracht' staat er twee keer",
    ),
    "te groot getal": (
        line("VerleenMandaat", gegevens=MANDAAT | {"plafond": {"bedrag": 2**53 + 1}}),
        "/gegevens/plafond/bedrag",
        "2^53",
    ),
    "kommagetal": (
        line("VerleenMandaat", gegevens=MANDAAT | {"plafond": {"bedrag": 1.5}}),
        "/gegevens/plafond/bedrag",
        "hele centen",
    ),
    "datum bestaat niet": (
        line("VerleenMandaat", "2026-02-30", gegevens=MANDAAT),
        "/feitdatum",
        "geen bestaande datum",
    ),
    "week bestaat niet": (
        line("VerleenMandaat", "2026-W60", gegevens=MANDAAT),
        "/feitdatum",
        "geen bestaande datum",
    ),
    "onbekende opdracht": (
        line("VerleenMandat", gegevens=MANDAAT),
        "/opdracht",
        "VerleenMandaat",
    ),
    "onbekend gremium": (
        line("VerleenMandaat", gegevens=MANDAAT | {"gever": "XX"}),
        "/gegevens/gever",
        "'XX'",
    ),
    "onbekende module": (
        line(
            "BeginModuleDeelname",
            gegevens={"module": "weg", "gemeenten": ["gm0202"]},
        ),
        "/gegevens/module",
        "'weg'",
    ),
    "onbekend dossier": (
        line("SluitDossier", gegevens={"dossier": "D-9", "uitkomst": "afgerond"}),
        "/gegevens/",
        "",
    ),
    "andere regeling": (
        line("VerleenMandaat", gegevens=MANDAAT, regeling="mgr-anders"),
        "/regeling",
        "--register",
    ),
    "bekendmaking voor besluit": (
        line(
            "MaakBesluitBekend",
            gegevens={"besluit": "AB-2026-001", "wijze": "toezending"},
        ),
        "/gegevens/besluit",
        "AB-2026-001",
    ),
    "geen utf-8": ('{"opdracht": "\udcff"}', "", "geen UTF-8"),
    "breekt af": (
        line("VerleenMandaat", gegevens=MANDAAT)[:60],
        "",
        "geen volledige JSON",
    ),
}


@pytest.mark.parametrize("geval", SLECHT)
def test_slechte_invoer_wordt_geweigerd_met_plaats_en_raad(
    gevuld: Besluiten, bestand: Path, geval: str
) -> None:
    regel, pad, tekst = SLECHT[geval]
    goed = line("TreedToe", gegevens={"gemeente": "gm0299", "naam": "Z"})
    bestand.write_bytes(f"{goed}\n{regel}".encode(errors="surrogateescape"))
    antwoord = gevuld("leg-vast", bestand, "--json")
    assert antwoord.code == 1
    eerste, tweede = antwoord.regels
    assert eerste["uitkomst"] == "vastgelegd"
    assert tweede["uitkomst"] == "geweigerd"
    assert tweede["regel"] == 2
    weigering = tweede["weigering"]
    assert isinstance(weigering, dict)
    assert set(weigering) == {"reden", "graad", "norm", "pad", "tekst"}
    assert weigering["pad"].startswith(pad)
    assert tekst in weigering["tekst"]
    assert size(gevuld) == 8


def test_dezelfde_sleutel_met_andere_inhoud_wordt_geweigerd(
    gevuld: Besluiten, bestand: Path
) -> None:
    een = line("TreedToe", sleutel="t", gegevens={"gemeente": "gm0299", "naam": "Z"})
    bestand.write_text(f"{een}\n{een}\n{een.replace('Z', 'Y')}\n")
    uitkomsten = [r["uitkomst"] for r in gevuld("leg-vast", bestand, "--json").regels]
    assert uitkomsten == ["vastgelegd", "al-vastgelegd", "geweigerd"]


def test_een_geweigerde_regel_verbruikt_geen_sleutel(
    gevuld: Besluiten, bestand: Path
) -> None:
    fout = line("VerleenMandaat", sleutel="k", gegevens=MANDAAT | {"gever": "XX"})
    goed = line("VerleenMandaat", sleutel="k", gegevens=MANDAAT)
    bestand.write_text(f"{fout}\n{goed}\n")
    regels = gevuld("leg-vast", bestand, "--json").regels
    assert [r["uitkomst"] for r in regels] == ["geweigerd", "vastgelegd"]
    assert regels[0]["sleutel"] == "k"


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


def test_een_te_lange_regel_wordt_geweigerd_en_de_rest_gaat_door(
    begonnen: Besluiten, bestand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "LANGSTE", 400)
    bestand.write_text("\n".join(["x" * 1000, BASIS[0]]))
    eerste, tweede = begonnen("leg-vast", bestand, "--json").regels
    assert "langer dan" in eerste["weigering"]["tekst"]  # type: ignore[index]
    assert (tweede["regel"], tweede["uitkomst"]) == (2, "vastgelegd")


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


def test_een_bestand_dat_er_niet_is_is_verkeerd_gebruik(
    begonnen: Besluiten, tmp_path: Path
) -> None:
    for pad in (tmp_path / "weg.jsonl", tmp_path):
        antwoord = begonnen("leg-vast", pad, "--json")
        assert antwoord.code == 2
        assert "geen bestand" in antwoord.err


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


def test_een_regeling_die_niet_klopt_houdt_alles_tegen(
    gevuld: Besluiten, bestand: Path
) -> None:
    bestand.write_text(BASIS[0])
    antwoord = gevuld("--regeling", "mgr-anders", "leg-vast", bestand, "--json")
    assert antwoord.code == 1
    assert json.loads(antwoord.out)["fout"]["soort"] == "andere-regeling"
    assert gevuld("--regeling", REGELING, "log", "toon").code == 0
