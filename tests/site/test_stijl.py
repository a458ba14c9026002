"""The style sheets: complete, small, from nowhere else, and readable light and dark."""

import re
from collections.abc import Mapping

import pytest

from api.site.rendering import files
from tests.site.purging import properties, rules
from tests.site.vendoring import COMPONENTEN, DOEL, SITE, TOKENS, classes

_EIGEN = (SITE / "static" / "site.css").read_text()
_NLDS = DOEL.read_text()


def test_wat_de_bladzijden_gebruiken_is_er() -> None:
    zonder = {k for k in classes() if not re.search(rf"\.{k}(?![\w-])", _NLDS)}
    assert zonder == set()


def test_de_stijlbladen_zijn_klein_en_halen_niets_op() -> None:
    assert sum(len(bestand.inhoud) for bestand in files().values()) < 60_000
    for css in (_NLDS, _EIGEN):
        assert "url(" not in css
        assert "@import" not in css


def test_elke_eigen_klasse_wordt_gebruikt() -> None:
    sjablonen = "".join(plek.read_text() for plek in SITE.rglob("*.html"))
    klassen = set(re.findall(r"\.(br-[\w-]+)", _EIGEN))
    samengesteld = re.findall(r"(br-[\w-]*-)(?:{{|' ~)", sjablonen)
    ongebruikt = {k for k in klassen if k not in sjablonen}
    assert {k for k in ongebruikt if not k.startswith(tuple(samengesteld))} == set()


def test_van_elk_pakket_staat_versie_en_hash_erbij() -> None:
    herkomst = (SITE / "static" / "VENDOR.md").read_text()
    for pakket in (COMPONENTEN, TOKENS):
        assert f"`{pakket.naam}`" in herkomst
        assert pakket.versie in herkomst
        assert pakket.sha512 in herkomst
    assert "EUPL-1.2" in herkomst


def _kleuren(*, donker: bool) -> Mapping[str, str]:
    """All tokens as the browser has them."""
    waarden = dict(properties(_NLDS))
    for rule in rules(_EIGEN):
        if rule.selectors == (":root",) and (not rule.om or donker):
            waarden |= properties(rule.regels)
    return waarden


def _kleur(waarden: Mapping[str, str], naam: str) -> str:
    waarde = waarden[naam]
    while verwijst := re.fullmatch(r"var\((--[\w-]+)\)", waarde):
        waarde = waarden[verwijst[1]]
    return waarde


def _licht(kleur: str) -> float:
    delen = [int(kleur[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (
        d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(een: str, ander: str) -> float:
    laag, hoog = sorted((_licht(een), _licht(ander)))
    return (hoog + 0.05) / (laag + 0.05)


_BLAD = "--basis-color-default-bg-document"
_ZACHT = "--basis-color-default-bg-subtle"


@pytest.mark.parametrize("donker", [False, True])
@pytest.mark.parametrize(
    ("tekst", "vlak"),
    [
        ("--basis-color-default-color-document", _BLAD),
        ("--basis-color-default-color-document", _ZACHT),
        ("--basis-color-default-color-document", "--basis-color-info-bg-default"),
        ("--basis-color-default-color-document", "--basis-color-positive-bg-default"),
        ("--basis-color-default-color-document", "--basis-color-warning-bg-default"),
        ("--basis-color-default-color-document", "--basis-color-negative-bg-default"),
        ("--basis-color-default-color-default", _BLAD),
        ("--basis-color-default-color-subtle", _BLAD),
        ("--basis-color-default-color-subtle", _ZACHT),
        ("--basis-color-action-2-color-default", _BLAD),
        ("--basis-color-action-2-color-default", _ZACHT),
        ("--basis-color-action-2-color-default", "--basis-color-info-bg-default"),
        ("--basis-color-info-color-default", "--basis-color-info-bg-default"),
        ("--basis-color-positive-color-default", "--basis-color-positive-bg-default"),
        ("--basis-color-warning-color-default", "--basis-color-warning-bg-default"),
        ("--basis-color-negative-color-default", "--basis-color-negative-bg-default"),
        (_BLAD, "--basis-color-action-2-color-default"),
        ("--br-op-kop", "--br-kop"),
        ("--br-op-oefening", "--br-oefening"),
        ("--basis-focus-color", "--basis-focus-background-color"),
    ],
)
def test_tekst_is_te_lezen_op_haar_vlak(tekst: str, vlak: str, *, donker: bool) -> None:
    waarden = _kleuren(donker=donker)
    assert _contrast(_kleur(waarden, tekst), _kleur(waarden, vlak)) >= 4.5
