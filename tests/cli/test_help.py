"""Help pages: Dutch, 80 columns, an example each, and quick."""

import re
import shlex

import pytest
from typer.core import TyperGroup

from cli.main import load, root
from cli.nouns import NOUNS
from register.domain.catalogue import COMMANDS
from register.service.lijsten.catalogue import DETAIL, LIJST
from tests.cli.conftest import Besluiten, process

CATALOGUS = {opdracht.woorden[0] for opdracht in COMMANDS}


def test_de_tabel_van_nouns_heeft_precies_de_nouns_van_de_catalogus() -> None:
    assert {naam for naam, noun in NOUNS.items() if noun.domein} == CATALOGUS


def test_elke_opdracht_van_de_catalogus_heeft_een_werkwoord() -> None:
    for opdracht in COMMANDS:
        noun, werkwoord = opdracht.woorden
        groep = load(noun, NOUNS[noun])
        assert isinstance(groep, TyperGroup)
        assert werkwoord in groep.commands, opdracht.naam


def test_de_hulp_noemt_elk_noun_en_past_in_80_kolommen(besluiten: Besluiten) -> None:
    antwoord = besluiten("--help")
    assert antwoord.code == 0
    assert all(f"  {naam} " in antwoord.out for naam in NOUNS)
    assert max(map(len, antwoord.out.splitlines())) <= 80
    assert "Gebruik: besluiten" in antwoord.out
    assert not re.search(r"Usage|Options|Show this|required|default", antwoord.out)


@pytest.mark.parametrize("opdracht", COMMANDS, ids=lambda o: o.naam)
def test_elke_hulp_past_en_heeft_een_voorbeeld_dat_werkt(
    besluiten: Besluiten, opdracht: object
) -> None:
    woorden: tuple[str, str] = getattr(opdracht, "woorden")  # noqa: B009 - untyped by parametrize
    hulp = besluiten(*woorden, "--help").out
    assert max(map(len, hulp.splitlines())) <= 80
    assert "Usage" not in hulp
    voorbeeld = hulp.partition("Voorbeeld:")[2].replace("\\\n", " ")
    delen = shlex.split(voorbeeld)
    assert tuple(delen[1:3]) == woorden
    if any(deel.startswith("@") for deel in delen):
        return  # the file is the user's own
    antwoord = besluiten(*delen[1:])
    assert antwoord.code == 5, antwoord.err  # all is well but that no register is there
    assert "geen register" in antwoord.err


@pytest.mark.parametrize(
    "woorden",
    [
        ("begin",),
        ("leg-vast",),
        ("publiceer",),
        ("schema",),
        ("normen",),
        ("termijn",),
        ("log", "toon"),
        ("log", "volg"),
        ("stuk", "voeg-toe"),
        ("stuk", "haal"),
        ("concept", "bewaar"),
        ("concept", "lijst"),
        ("concept", "toon"),
        ("concept", "weg"),
        ("concept", "leg-vast"),
    ],
    ids=" ".join,
)
def test_elke_geschreven_opdracht_heeft_hulp_met_een_voorbeeld(
    besluiten: Besluiten, woorden: tuple[str, ...]
) -> None:
    hulp = besluiten(*woorden, "--help")
    assert hulp.code == 0
    assert "Voorbeeld:" in hulp.out
    assert "--json" in hulp.out
    assert max(map(len, hulp.out.splitlines())) <= 80
    assert not re.search(r"Usage|Options|Show this|required|default", hulp.out)


def test_de_hulp_laadt_geen_register_en_geen_zware_bibliotheek() -> None:
    antwoord = process(
        "--help",
        vooraf="import atexit, sys\n"
        "atexit.register(lambda: print(sorted(sys.modules), file=sys.stderr))",
    )
    geladen = antwoord.err
    assert antwoord.code == 0
    for zwaar in ("rich", "pydantic", "register.domain", "msgspec", "sqlalchemy"):
        assert f"'{zwaar}'" not in geladen


def test_de_versie_is_op_te_vragen(besluiten: Besluiten) -> None:
    antwoord = besluiten("--versie")
    assert (antwoord.code, antwoord.out[:9]) == (0, "besluiten")
    for woorden in (("--versie", "--json"), ("--json", "--versie")):
        assert besluiten(*woorden).json == {"besluiten": antwoord.out.split()[-1]}


def test_aanvullen_met_tab_noemt_werkwoorden_en_opties() -> None:
    def complete(regel: str) -> list[str]:
        vooraf = (
            "import os; os.environ.update(_BESLUITEN_COMPLETE='complete_bash', "
            f"COMP_WORDS={regel!r}, COMP_CWORD='{len(regel.split(' ')) - 1}')"
        )
        return process(vooraf=vooraf).out.split()

    assert "mandaat" in complete("besluiten man")
    assert complete("besluiten mandaat verleen-") == ["verleen-onder"]
    assert "--bevoegdheid" in complete("besluiten mandaat verleen --bev")


def test_een_kale_aanroep_toont_de_hulp_en_is_verkeerd_gebruik() -> None:
    antwoord = process()
    assert (antwoord.code, antwoord.out) == (2, "")
    assert "Gebruik: besluiten" in antwoord.err


def test_de_wortel_bouwt_niets_voor_er_om_gevraagd_is() -> None:
    assert root().commands == {}


@pytest.mark.parametrize("naam", [*LIJST, *DETAIL])
def test_elke_vraag_heeft_hulp_met_een_voorbeeld(
    besluiten: Besluiten, naam: str
) -> None:
    hulp = besluiten("toon", naam, "--help")
    assert hulp.code == 0
    assert f"Voorbeeld: besluiten toon {naam}" in hulp.out
    assert "--bekend-op" in hulp.out
    assert max(map(len, hulp.out.splitlines())) <= 80


def test_de_hulp_van_toon_laadt_geen_domein_en_geen_leesmodel() -> None:
    antwoord = process(
        "toon",
        "besluiten",
        "--help",
        vooraf="import atexit, sys\n"
        "atexit.register(lambda: print(sorted(sys.modules), file=sys.stderr))",
    )
    assert antwoord.code == 0
    for zwaar in ("register.domain", "sqlalchemy", "msgspec", "rich"):
        assert f"'{zwaar}'" not in antwoord.err
