"""`besluiten importeer` as the secretaris uses it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Besluiten

LIJST = (
    "Nr.;Datum;Onderwerp;Uitslag;Kleur\n1;2026;Een;akkoord;rood\n2;ooit;Twee;akkoord;\n"
)


@pytest.fixture
def lijst(tmp_path: Path) -> Path:
    pad = tmp_path / "lijst.csv"
    pad.write_text(LIJST, encoding="cp1252")
    return pad


def test_het_verslag_toont_de_kolommen_en_noemt_wat_niet_kon(
    gevuld: Besluiten, lijst: Path
) -> None:
    antwoord = gevuld("importeer", "besluitenlijst", lijst, "--vast", "orgaan=AB")

    assert antwoord.code == 1
    assert "kolom 'Onderwerp'" in antwoord.out
    assert "Niet gelezen: 'Kleur'." in antwoord.out
    assert "'ooit' is geen datum" in antwoord.out
    assert antwoord.out.endswith("2 rijen: 1 overgenomen, 1 geweigerd.\n")
    assert max(map(len, antwoord.out.splitlines())) <= 80


def test_een_bewaarde_mapping_is_opnieuw_te_gebruiken(
    gevuld: Besluiten, lijst: Path, tmp_path: Path
) -> None:
    keuze = tmp_path / "keuze.yaml"
    vast = ("--vast", "orgaan=AB", "--bewaar-mapping", keuze)
    gevuld("importeer", "besluitenlijst", lijst, *vast, "--proef")

    antwoord = gevuld(
        "importeer", "besluitenlijst", lijst, "--mapping", keuze, "--json"
    )

    assert [regel["uitkomst"] for regel in antwoord.regels] == [
        "overgenomen",
        "geweigerd",
    ]
    nog = gevuld("importeer", "besluitenlijst", lijst, *vast)
    assert (nog.code, "bestaat al" in nog.err) == (2, True)


def test_een_hele_goede_lijst_eindigt_met_nul(
    gevuld: Besluiten, tmp_path: Path
) -> None:
    pad = tmp_path / "goed.csv"
    pad.write_text("Datum;Orgaan;Onderwerp;Uitslag\n2026;AB;Een;akkoord\n")

    antwoord = gevuld("importeer", "besluitenlijst", pad)

    assert antwoord.code == 0
    assert antwoord.out.endswith("1 rijen: 1 overgenomen.\n")


@pytest.mark.parametrize(
    ("woorden", "match"),
    [
        (("--vast", "kleur=rood"), "geen VELD=WAARDE"),
        (("--vast", "orgaan"), "geen VELD=WAARDE"),
        (("--mapping", "/er/niet.yaml"), "niet te lezen"),
    ],
)
def test_verkeerd_gebruik_wordt_genoemd(
    gevuld: Besluiten, lijst: Path, woorden: tuple[str, str], match: str
) -> None:
    antwoord = gevuld("importeer", "besluitenlijst", lijst, *woorden)
    assert antwoord.code == 2
    assert match in antwoord.err.replace("\n", " ")
