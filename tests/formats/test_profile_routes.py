"""Routes in a governance profile."""

from register.formats.loading import commands
from register.formats.profile import load
from tests.formats.dorpenland import PROFIEL
from tests.formats.profielfouten import fault, line_of

ROUTE = """\
routes:
  - route: R9
    naam: Inkoop
    bron: inkoopregels
    stappen:
      - stap: besluit
        soort: besluiten
        teken: besluit
        omschrijving: Beslissen
        wie: [ab, secretaris, dagelijks_bestuur]
"""


def with_route(*paren: tuple[str, str]) -> str:
    tekst = ROUTE
    for oud, nieuw in paren:
        assert oud in tekst, oud
        tekst = tekst.replace(oud, nieuw, 1)
    return PROFIEL + tekst


def test_een_route_van_de_regeling_wordt_een_opdracht() -> None:
    (regel,) = [
        r for r in commands(load(with_route())) if r.opdracht == "StelRouteVast"
    ]
    assert isinstance(regel.gegevens, dict)
    assert regel.gegevens["route"] == "R9"
    assert regel.gegevens["stappen"] == [
        {
            "stap": "besluit",
            "soort": "besluiten",
            "teken": "besluit",
            "omschrijving": "Beslissen",
            "wie": ["ab", "secretaris", "dagelijks_bestuur"],
        }
    ]


def test_een_route_zonder_beslissende_stap_noemt_regel_en_veld() -> None:
    tekst = with_route(("soort: besluiten", "soort: informeren"))
    fout = fault(tekst)
    assert fout.pad == "/routes/0/stappen"
    assert fout.regel == line_of(tekst, "stappen:")
    assert "die beslist" in str(fout)


def test_een_route_met_een_houder_die_er_niet_is_wordt_geweigerd() -> None:
    tekst = with_route(("wie: [ab, secretaris,", "wie: [ab, griffier,"))
    fout = fault(tekst)
    assert fout.pad == "/routes/0/stappen/0/wie/1"
    assert "'griffier' staat niet in dit profiel" in str(fout)


def test_een_route_die_op_zichzelf_wacht_wordt_geweigerd() -> None:
    tekst = with_route(("teken: besluit\n", "teken: besluit\n        na: [besluit]\n"))
    assert "wachten op elkaar" in str(fault(tekst))
