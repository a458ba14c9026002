"""What may not be seen is on no page: only that it is there, when, by whom and why."""

from tests.api.story import KANARIE
from tests.site.bladen import Bezoeker, Blad

GEHEIM = "/regelingen/oefenregio/besluiten/AB-2026-003"


def test_een_geheim_besluit_is_een_regel_die_dat_zegt(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad(GEHEIM)
    (regel,) = [e for e in blad.alle("ul") if "br-dicht" in e.get("class")]
    assert regel.tekst == (
        "[geheim] · besluit AB-2026-003 · sinds 9 jul 2026 · door AB · grond 2b"
    )
    assert not [*blad.alle("table", "blockquote", "svg", "dl")]


def test_ook_op_een_eerder_moment_blijft_het_geheim(bezoeker: Bezoeker) -> None:
    eerder = bezoeker.blad(f"{GEHEIM}?geldigOp=2026-07-09&bekendOp=2026-07-09")
    assert "Grond" not in eerder.een("main").tekst.replace("grond 2b", "")


def test_in_een_lijst_staat_het_geheime_apart(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/besluiten?regeling=oefenregio&limiet=100")
    dicht = [e.tekst for e in blad.alle("ul") if "br-dicht" in e.get("class")]
    assert any("AB-2026-003" in tekst for tekst in dicht)
    assert "AB-2026-003" not in blad.een("table").tekst


def test_wat_geheim_is_of_werd_staat_op_geen_enkele_bladzijde(
    klein: Bezoeker,
) -> None:
    gezien = klein.rondgang(50)
    assert any("geheim" in blad.tekst for blad in gezien.values())
    assert any("Begroting 2027" in blad.tekst for blad in gezien.values())
    for adres, blad in gezien.items():
        assert KANARIE not in blad.antwoord.text, adres


def test_wat_nooit_openbaar_was_is_er_niet(klein: Bezoeker) -> None:
    blad = klein.blad("/regelingen/mgr-vb/besluiten/DB-2026-001", 404)
    assert "Deze pagina is er niet" in blad.een("h1").tekst


def test_verzegelde_woorden_staan_er_als_verzegeld_of_niet(
    rondgang: dict[str, Blad],
) -> None:
    for adres, blad in rondgang.items():
        assert "_sd" not in blad.tekst, adres
        assert "Verzegeld(" not in blad.tekst, adres
