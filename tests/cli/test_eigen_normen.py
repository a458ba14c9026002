"""Own norms as people meet them on the command line."""

import json
from pathlib import Path

from tests.cli.conftest import Besluiten

NORM = (
    "eigen-norm",
    "stel-vast",
    "--id",
    "REG-01",
    "--vindplaats",
    '{"artikel": "12", "lid": "3"}',
    "--tekst",
    "Het bestuur besluit tot ten hoogste een euro.",
    "--ernst",
    "midden",
    "--geldig-tot",
    "2026-12-31",
    "--feitdatum",
    "2021-01-01",
)
BEDRAG = ("--bedrag", '{"hoogste": 100}')


def test_een_eigen_norm_staat_bij_de_normen_van_haar_register(
    gevuld: Besluiten,
) -> None:
    assert gevuld(*NORM, *BEDRAG).code == 0
    lijst = gevuld("normen").out
    assert "Eigen normen van 'mgr-test'" in lijst
    assert "REG-01@1" in lijst
    een = gevuld("normen", "--id", "reg-01").out
    assert "getoetst als: Het besluit gaat over ten hoogste € 1,00." in een
    assert "voor feiten vanaf 2021-01-01 tot en met 2026-12-31" in een
    (rij,) = json.loads(gevuld("normen", "--id", "REG-01", "--json").out)
    assert rij["regeling"] == "mgr-test"
    assert rij["bron"] == {
        "wet": "regeling",
        "artikel": "12",
        "lid": "3",
        "versie": "",
    }
    getoond = gevuld("toon", "eigen-normen", "--op", "2026-12-31").out
    assert "1 jan 2021 t/m" in getoond
    assert "REG-01" in gevuld("profiel", "toon", "--op", "2026-12-31").out
    assert (
        "geen eigen normen" in gevuld("toon", "eigen-normen", "--op", "2020-01-01").out
    )


def test_alle_regels_passen_in_80_kolommen(gevuld: Besluiten) -> None:
    gevuld(*NORM, *BEDRAG)
    for vraag in (("normen",), ("toon", "eigen-normen"), ("profiel", "toon")):
        assert max(map(len, gevuld(*vraag).out.splitlines())) <= 80


def test_een_norm_zonder_vorm_zegt_wat_te_doen(gevuld: Besluiten) -> None:
    antwoord = gevuld(*NORM)
    assert antwoord.code == 1
    assert "REG-01 past in geen vorm; geef er één: termijn, eerder" in " ".join(
        antwoord.err.split()
    )


def test_een_norm_die_er_niet_is_wordt_gezegd(gevuld: Besluiten) -> None:
    gevuld(*NORM, *BEDRAG)
    onbekend = gevuld("normen", "--id", "REG-02")
    assert onbekend.code == 2
    assert "'REG-02' is geen norm van deze regeling" in onbekend.err
    assert "bedoelt u REG-01?" in onbekend.err
    assert "bedoelt u WGR-41" in gevuld("normen", "--id", "WGR-411").err
    assert gevuld("audit", "bevindingen", "--norm", "REG-02").code == 2
    assert gevuld("audit", "bevindingen", "--norm", "REG-01").code == 0


def test_zonder_register_zijn_er_alleen_wettelijke_normen(
    besluiten: Besluiten, map_: Path
) -> None:
    assert "Eigen normen" not in besluiten("normen").out
    elders = besluiten("--regeling", "x", "normen")
    assert elders.code == 5
    assert str(map_) in elders.err
