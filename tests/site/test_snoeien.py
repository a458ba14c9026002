"""Taking from a style sheet what is used: nothing more, and nothing broken."""

import pytest

from tests.site.purging import (
    Rule,
    needed,
    properties,
    resolved,
    rules,
    used,
    written,
)


def test_regels_komen_eruit_met_wat_eromheen_staat() -> None:
    css = """/* ; { */ @charset "UTF-8";
    .a, .b:is(.c, .d) { color: red }
    @media print { .e { display: none } }
    @keyframes f { from { top: 0 } }"""
    assert [*rules(css)] == [
        Rule("", (".a", ".b:is(.c, .d)"), "color: red"),
        Rule("@media print", (".e",), "display: none"),
    ]


def test_wat_niet_sluit_is_geen_stijlblad() -> None:
    with pytest.raises(ValueError, match="accolade"):
        next(rules(".a { color: red"))


@pytest.mark.parametrize(
    ("selector", "blijft"),
    [
        (".kop", True),
        (".kop a:hover", True),
        (".kop--groot", False),
        (".kop table", False),
        (".kop a:not(.weg)", True),
        ("input[type=date i]", True),
        ("input[type=radio i]", False),
        (".kop:lang(ar)", False),
        ("::before", True),
    ],
)
def test_een_selector_blijft_als_hij_ergens_kan_gelden(
    selector: str, *, blijft: bool
) -> None:
    regel = Rule("", (selector,), "color: red")
    assert bool([*used([regel], {"kop"}, {"a", "input"})]) is blijft


def test_een_lege_regel_valt_weg() -> None:
    assert [*used([Rule("", (".kop",), "")], {"kop"}, ())] == []


def test_van_een_thema_wordt_ingevuld_wat_niet_van_de_basis_is() -> None:
    thema = properties(
        "x{--basis-rood: #f00; --knop-kleur: var(--basis-rood);"
        " --knop-rand: var(--weg, var(--knop-kleur))}"
    )
    regel = Rule(
        "",
        (".knop",),
        "color: var(--knop-kleur); border: 1px solid var(--knop-rand);"
        " top: var(--niets); left: var(--niets, 2px); right: var(--_eigen, 3px);"
        " bottom: var(--_eigen); width: calc(var(--knop-maat, 4px) * 2)",
    )
    assert resolved(regel, thema, {"--_eigen"}).regels == (
        "color:var(--basis-rood);border:1px solid var(--basis-rood);"
        "left:2px;right:var(--_eigen,3px);bottom:var(--_eigen);width:calc(4px * 2)"
    )


def test_een_haakje_dat_niet_sluit_valt_op() -> None:
    with pytest.raises(ValueError, match="haakje"):
        resolved(Rule("", (".a",), "color: var(--x"), {}, ())


def test_alleen_de_tokens_die_nodig_zijn_blijven() -> None:
    bekend = {"--a": "var(--b)", "--b": "1px", "--c": "2px"}
    assert needed(".x{top:var(--a);left:var(--d)}", bekend) == {
        "--a": "var(--b)",
        "--b": "1px",
    }


def test_een_stijlblad_wordt_klein_opgeschreven() -> None:
    regels = [
        Rule("", (".a", ".b"), "color: red; top: 0;"),
        Rule("@media x", ("c",), ""),
    ]
    assert written(regels) == ".a,.b{color:red;top:0}\n@media x{c{}}\n"
