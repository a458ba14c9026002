"""Advice beside decisions, how long things took, and subjects at several tables."""

from datetime import date
from itertools import pairwise

import orjson
import pytest

from register.service import views
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.overzichten import doorlooptijden
from tests.service.overzichten.vragen import REGELING, Rij, page, row, rows


def test_een_advies_staat_naast_het_besluit_dat_erop_volgde(
    oefenjaar: Library,
) -> None:
    rij = row(oefenjaar, "adviesopvolging", opvolging="afgeweken")
    assert (rij["advies"], rij["strekking"]) == ("bc-wijziging", "negatief")
    assert (rij["besluit"], rij["grond"]) == ("AB-2026-004", "financieel")
    (regel,) = page(oefenjaar, "adviesopvolging", opvolging="afgeweken")
    assert regel == (
        "BC-ZORG (bc-wijziging) | 3 sep 2026 negatief | AB-2026-004 | afgeweken "
        "| financieel: De reserve vangt het risico op."
    )


def test_voor_het_besluit_is_er_nog_niets_mee_gedaan(oefenjaar: Library) -> None:
    def followed(op: str) -> dict[object, object]:
        gevonden = rows(oefenjaar, "adviesopvolging", op, dossier="begroting-2027")
        return {rij["advies"]: rij["opvolging"] for rij in gevonden}

    assert followed("2026-02-18")["bc-zorg-begroting"] == "niet_uitgebracht"
    assert followed("2026-02-19")["bc-zorg-begroting"] == "nog_geen_besluit"
    assert followed("2026-07-09") == {
        "bc-zorg-begroting": "overgenomen",
        "raf-begroting": "niet_uitgebracht",
    }
    laat = page(oefenjaar, "adviesopvolging", "2026-07-09", adviseur="RAF")
    assert laat[0].split(" | ")[1] == "niet uitgebracht, te laat"


def test_een_besluit_telt_de_dagen_vanaf_dossier_en_voorstel(
    oefenjaar: Library,
) -> None:
    gevonden = rows(oefenjaar, "doorlooptijden", dossier="begroting-2027")
    begroting = next(rij for rij in gevonden if rij["besluit"] == "AB-2026-002")
    assert (begroting["dagen"], begroting["dagen_voorstel"]) == (241, 168)
    assert begroting["dagen_bekendmaking"] == 8
    regels = page(oefenjaar, "doorlooptijden", dossier="begroting-2027")
    assert regels[0] == "AB-2025-001 | 11 dec 2025 | 31 | 21 |  | Kaders begroting 2027"
    assert not list(rows(oefenjaar, "doorlooptijden", "2025-12-10"))


def test_een_geheim_besluit_telt_niet_mee_en_is_een_stomp(oefenjaar: Library) -> None:
    gevonden = rows(oefenjaar, "doorlooptijden", orgaan="AB")
    stompen = [rij for rij in gevonden if "openbaarheid" in rij]
    assert stompen == []
    alles = rows(oefenjaar, "doorlooptijden")
    assert [r["besluit"] for r in alles if "openbaarheid" in r] == ["AB-2026-003"]


def test_per_orgaan_en_jaar_staan_kortste_mediaan_en_langste(
    oefenjaar: Library,
) -> None:
    rij = row(oefenjaar, "doorlooptijden-per-orgaan", orgaan="AB", jaar="2026")
    assert (rij["aantal"], rij["kortste"], rij["mediaan"], rij["langste"]) == (
        3,
        49,
        92,
        241,
    )
    regels = page(oefenjaar, "doorlooptijden-per-orgaan", orgaan="AB")
    assert regels[0] == "AB | 2025 | 1 | 31 | 31 | 31"


def test_een_onderwerp_aan_twee_tafels_staat_er_met_elke_keer(
    oefenjaar: Library,
) -> None:
    rij = row(oefenjaar, "vergaderduplicaten", "2027-05-20", gremium="BC-ZORG")
    assert (rij["dossier"], rij["tafels"]) == ("begroting-2027", ["AB", "BC-ZORG"])
    assert (rij["keren"], rij["dubbel"]) == (3, "nee")
    (regel,) = page(oefenjaar, "vergaderduplicaten", "2027-05-20", dubbel="nee")
    assert "BC-2026-1 19 feb 2026 adviseren" in regel
    assert rows(oefenjaar, "vergaderduplicaten", "2026-01-01") == []
    assert rows(oefenjaar, "vergaderduplicaten", "2027-05-20", gremium="DB") == []


@pytest.mark.parametrize("per_keer", [1, 200])
@pytest.mark.parametrize("sorteer", ["", "genomen_op", "-genomen_op", "code"])
@pytest.mark.parametrize("filters", [{}, {"orgaan": "AB"}])
def test_bladen_van_doorlooptijden_zijn_samen_de_hele_lijst(
    oefenjaar: Library,
    monkeypatch: pytest.MonkeyPatch,
    per_keer: int,
    sorteer: str,
    filters: dict[str, str],
) -> None:
    monkeypatch.setattr(doorlooptijden, "_PER_KEER", per_keer)

    def asked(aantal: int | None, na: str | None = None) -> dict[str, object]:
        ask = Ask(
            op=date(2028, 1, 1),
            sorteer=sorteer,
            filter=filters,
            aantal=aantal,
            na=na,
        )
        gelezen: dict[str, object] = orjson.loads(
            views.rows(oefenjaar, "doorlooptijden", REGELING, ask)
        )
        return gelezen

    geheel, gezien, na = asked(None)["gegevens"], list[Rij](), ""
    assert isinstance(geheel, list)
    for _ in geheel:
        blad = asked(1, na or None)
        gezien += blad["gegevens"]  # type: ignore[arg-type] # rows
        na = str(blad.get("volgende", ""))
    assert gezien == geheel
    dagen = [str(rij.get("genomen_op", "")) for rij in geheel]
    if sorteer in ("", "genomen_op"):
        assert dagen == sorted(dagen)
        assert any(een == ander for een, ander in pairwise(dagen))
    assert filters or any("openbaarheid" in rij for rij in geheel)
