"""What may not be seen: stubs, numbers that are not told, and published rows only."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import orjson

from register.service.answers import Library
from register.service.reading import reading
from tests.service.boeken import (
    REGELING,
    Boek,
    begonnen,
    neem,
    organisatie,
    schrijvend,
)
from tests.service.overzichten.vragen import Rij
from tests.service.vragen import ding, lijst

OP = date(2026, 9, 1)
GEHEIM = {"openheid": "geheim", "grond": "2b"}


@contextmanager
def recorded(map_: Path, *verhalen: object) -> Iterator[Library]:
    """A register with these stories in it."""
    place = begonnen(map_)
    with schrijvend(place) as boek:
        organisatie(boek)
        for verhaal in verhalen:
            assert callable(verhaal)
            verhaal(boek)
    with reading(place) as (_, library):
        yield library


def told(library: Library, naam: str, **vraag: object) -> list[Rij]:
    antwoord = lijst(library, naam, REGELING, **{"op": OP, **vraag})
    gevonden: list[Rij] = orjson.loads(antwoord)["gegevens"]
    return gevonden


def stubs(rijen: list[Rij]) -> list[Rij]:
    return [rij for rij in rijen if "openbaarheid" in rij]


def hide(boek: Boek, stroom: str) -> None:
    boek.doe("LegGeheimhoudingOp", "2026-06-01", stroom=stroom, door="AB", grond="2b")


def contracts(boek: Boek) -> None:
    """Two agreements, of which the second rests on the first."""
    partijen = [{"partij": "regeling"}, {"partij": "gm0202"}]
    for code, onder in (("A", []), ("B", ["overeenkomst/A"])):
        boek.doe(
            "SluitOvereenkomst",
            "2026-01-05",
            overeenkomst=code,
            soort="dvo",
            titel=f"Overeenkomst {code}",
            partijen=partijen,
            ingang="2026-01-05",
            einde="2027-12-31",
            hangt_af_van=onder,
        )


def test_wat_geheim_is_loopt_als_stomp_af(tmp_path: Path) -> None:
    def later(boek: Boek) -> None:
        hide(boek, "overeenkomst/B")

    with recorded(tmp_path, contracts, later) as library:
        gevonden = told(library, "aflopend")
        (stomp,) = stubs(gevonden)
        assert stomp["overeenkomst"] == "B"
        (open_,) = (rij for rij in gevonden if rij is not stomp)
        assert open_["verwijzing"] == "overeenkomst/A"
        assert open_["hangt_eraan"] == ["overeenkomst/B"]
        assert [rij["overeenkomst"] for rij in told(library, "overeenkomsten")] == [
            "A",
            "B",
        ]


def test_wat_niet_openbaar_is_gemaakt_telt_alleen(tmp_path: Path) -> None:
    def public(boek: Boek) -> None:
        boek.doe("Publiceer", "2026-02-01", stroom="overeenkomst/A")

    with recorded(tmp_path, contracts, public) as library:
        (rij,) = told(library, "aflopend", openbaar=True)
        assert (rij["verwijzing"], rij["niet_openbaar"]) == ("overeenkomst/A", 1)
        assert "hangt_eraan" not in rij


def money(boek: Boek) -> None:
    """A budget of one module, and a claim on it."""
    boek.doe("StelModuleIn", "2026-01-02", module="zorg", naam="Zorg")
    boek.doe("BeginModuleDeelname", "2026-01-02", module="zorg", gemeenten=["gm0202"])
    nummer = neem(boek, "2026-03-01", boekjaar=2027)
    boek.doe(
        "StelBegrotingVast",
        "2026-03-01",
        boekjaar=2027,
        besluit=nummer,
        posten=[{"post": "zorg", "module": "zorg", "lasten": 1000, "baten": 1000}],
    )
    boek.doe(
        "BelegBegrotingsruimte",
        "2026-03-02",
        boekjaar=2027,
        beleg="b1",
        module="zorg",
        bedrag=400,
        omschrijving="Iets",
    )


def test_wat_over_is_wordt_niet_gezegd_waar_belegd_niet_te_zien_is(
    tmp_path: Path,
) -> None:
    def public(boek: Boek) -> None:
        boek.doe("Publiceer", "2026-03-03", stroom="boekjaar/2027")

    with recorded(tmp_path, money, public) as library:
        (alles,) = told(library, "begrotingsruimte")
        assert (alles["begroot"], alles["belegd"], alles["over"]) == (1000, 400, 600)
        (rij,) = told(library, "begrotingsruimte", openbaar=True)
        assert rij["begroot"] == 1000
        assert "belegd" not in rij
        assert "over" not in rij


def test_een_geheime_claim_laat_de_rest_onbekend(tmp_path: Path) -> None:
    def later(boek: Boek) -> None:
        hide(boek, "financien/2027")

    with recorded(tmp_path, money, later) as library:
        gevonden = told(library, "begrotingsruimte")
        assert [rij["financien"] for rij in stubs(gevonden)] == ["2027"]
        (rij,) = (rij for rij in gevonden if "boekjaar" in rij and "module" in rij)
        assert "over" not in rij


def test_een_geheim_voorstel_staat_als_stomp_tussen_wat_loopt(tmp_path: Path) -> None:
    def case(boek: Boek) -> None:
        boek.doe("OpenDossier", "2026-01-05", dossier="D-1", titel="T")
        boek.doe(
            "StelVoorstelOp",
            "2026-01-06",
            dossier="D-1",
            voorstel="V-1",
            titel="Geheim voorstel",
            vraagtype="hoe",
            gevraagd_besluit="Ja",
            aan="AB",
        )
        hide(boek, "dossier/D-1")

    with recorded(tmp_path, case) as library:
        (stomp,) = told(library, "lopende-zaken")
        assert stomp["dossier"] == "D-1"
        beeld = orjson.loads(ding(library, "totaalbeeld", REGELING, "", op=OP))
        assert (beeld["samen"]["open"], beeld["niet_openbaar"]) == (0, 1)


def test_een_geheim_besluit_is_een_stomp_naast_het_voorstel_in_zijn_dossier(
    tmp_path: Path,
) -> None:
    def case(boek: Boek) -> None:
        for nummer in (1, 2):
            code = {"dossier": f"D-{nummer}"}
            boek.doe("OpenDossier", "2026-01-05", **code, titel="T")
            hide(boek, f"besluit/{neem(boek, **code)}")
        boek.doe(
            "StelVoorstelOp",
            "2026-01-06",
            dossier="D-1",
            voorstel="V-1",
            titel="Voorstel",
            vraagtype="hoe",
            gevraagd_besluit="Ja",
            aan="AB",
        )

    with recorded(tmp_path, case) as library:
        gevonden = told(library, "lopende-zaken")
        assert [rij["besluit"] for rij in stubs(gevonden)] == ["AB-2026-001"]
        assert [rij.get("code") for rij in gevonden if rij not in stubs(gevonden)] == [
            "D-1/V-1"
        ]


def test_een_geheime_ronde_is_een_stomp_voor_haar_raden(tmp_path: Path) -> None:
    def case(boek: Boek) -> None:
        boek.doe("OpenDossier", "2026-01-05", dossier="D-1", titel="T")
        boek.doe(
            "StartRaadsronde",
            "2026-02-01",
            raadsronde="R-1",
            dossier="D-1",
            soort="overig",
            titel="Iets",
            gemeenten=["gm0202"],
        )
        hide(boek, "raadsronde/R-1")

    with recorded(tmp_path, case) as library:
        (stomp,) = told(library, "raad")
        assert stomp["raadsronde"] == "R-1"
        assert told(library, "raad", gemeente="gm0202") == []


def test_geheime_adviezen_zijn_een_stomp(tmp_path: Path) -> None:
    def case(boek: Boek) -> None:
        boek.doe("OpenDossier", "2026-01-05", dossier="D-1", titel="T")
        boek.doe(
            "BrengAdviesUit",
            "2026-01-06",
            dossier="D-1",
            advies="A-1",
            adviseur="DB",
            strekking="positief",
        )
        hide(boek, "dossier/D-1")

    with recorded(tmp_path, case) as library:
        (stomp,) = told(library, "adviesopvolging")
        assert stomp["dossier"] == "D-1"


def test_van_een_dossier_dat_dicht_is_duurt_niets(tmp_path: Path) -> None:
    def decided(boek: Boek) -> None:
        boek.doe("OpenDossier", "2026-01-12", dossier="D-1", titel="Plan")
        neem(boek, dossier="D-1")

    def later(boek: Boek) -> None:
        hide(boek, "dossier/D-1")

    with recorded(tmp_path / "open", decided) as library:
        (rij,) = told(library, "doorlooptijden")
        assert rij["dagen"] == 115
    with recorded(tmp_path / "dicht", decided, later) as library:
        assert [rij.get("dagen") for rij in told(library, "doorlooptijden")] == []
