"""The page with the wishes says what the tests do."""

from inspect import getmembers, isfunction

from tests.wensen.pagina import BESTAND, made, modules
from tests.wensen.wens import MGR, OEFENJAAR


def test_er_zijn_zesendertig_wensen_elk_met_een_test() -> None:
    gevonden = list(modules())
    assert [module.WENS.nummer for module in gevonden] == list(range(1, 37))
    for module in gevonden:
        naam = module.__name__.rpartition(".")[2]
        assert naam.startswith(f"test_wens_{module.WENS.nummer:02d}_")
        tests = [n for n, _ in getmembers(module, isfunction) if n.startswith("test_")]
        assert len(tests) == 1, naam


def test_elke_wens_noemt_een_opdracht_of_een_adres() -> None:
    for module in modules():
        assert module.WENS.antwoord.startswith(("besluiten ", "GET /"))
        assert module.WENS.voorbeeld in (MGR, OEFENJAAR)


def test_de_bladzijde_is_bij() -> None:
    assert BESTAND.read_text(encoding="utf-8") == made(), (
        "docs/wensen.md loopt achter: python -m tests.wensen.pagina"
    )
