"""The change feed: whoever follows along ends up with what is public, and no more."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest
import yaml
from jsonschema.validators import Draft202012Validator

from api.registers import opened
from register.domain.refusals import OngeldigeInvoer
from register.service import feed
from register.service.place import Place
from tests.api.conftest import Vrager
from tests.api.oefenjaar import recorded
from tests.api.story import KANARIE

FEED = "/v1/gebeurtenissen"
Bericht = dict[str, object]


class Volger:
    """Reads on from where it was, and keeps what it was told."""

    def __init__(self, vrager: Vrager, adres: str = FEED) -> None:
        self.vrager = vrager
        self.verder = adres
        self.gezien: list[Bericht] = []
        self.feiten: dict[tuple[str, int], Bericht] = {}

    def lees(self) -> list[Bericht]:
        nieuw: list[Bericht] = []
        while True:
            antwoord = self.vrager.vraag(self.verder)
            assert antwoord.status_code == 200, antwoord.text
            blad = antwoord.json()
            nieuw += blad["gegevens"]
            self.verder = blad["verder"]
            if blad["volgende"] is None:
                break
        for bericht in nieuw:
            self._take(bericht)
        self.gezien += nieuw
        return nieuw

    def _take(self, bericht: Bericht) -> None:
        if bericht["wat"] == "niet_meer_openbaar":
            self.feiten = {
                sleutel: feit
                for sleutel, feit in self.feiten.items()
                if (feit["regeling"], feit["stroom"])
                != (bericht["regeling"], bericht["stroom"])
            }
            return
        eerder = bericht.get("eerder", [])
        assert isinstance(eerder, list)
        for feit in [*eerder, bericht.get("gebeurtenis")]:
            if feit:
                self.feiten[feit["regeling"], feit["seq"]] = feit


def _stromen(berichten: list[Bericht]) -> set[str]:
    return {str(bericht["stroom"]) for bericht in berichten}


def test_wie_van_voren_leest_krijgt_alles_wat_nu_openbaar_is(vrager: Vrager) -> None:
    volger = Volger(vrager, f"{FEED}?limiet=3")
    berichten = volger.lees()
    sleutels = [(b["regeling"], b["seq"], b["wat"]) for b in berichten]
    assert len(set(sleutels)) == len(sleutels)
    assert "besluit/AB-2026-001" in _stromen(berichten)
    assert "besluit/DB-2026-001" not in _stromen(berichten)
    assert KANARIE not in json.dumps(berichten)
    dicht = {b["wat"] for b in berichten if b["stroom"] == "besluit/AB-2026-002"}
    assert dicht == {"niet_meer_openbaar"}
    assert "besluit/AB-2026-002" not in {f["stroom"] for f in volger.feiten.values()}


def test_wat_later_openbaar_wordt_komt_met_alles_wat_er_al_over_was(
    vrager: Vrager, schrijf: Callable[..., None]
) -> None:
    volger = Volger(vrager)
    volger.lees()
    assert volger.lees() == []
    schrijf(
        "2026-08-01T10:00:00Z",
        "Publiceer",
        "2026-08-01",
        {"stroom": "besluit/DB-2026-001"},
    )
    (bericht,) = volger.lees()
    assert bericht["wat"] == "openbaar_geworden"
    eerder = bericht["eerder"]
    assert isinstance(eerder, list)
    assert eerder[0]["soort"] == "besluit-genomen.v1"


def test_geheimhouding_is_een_grafsteen_en_opheffen_geeft_alles_terug(
    vrager: Vrager, schrijf: Callable[..., None]
) -> None:
    volger = Volger(vrager)
    volger.lees()
    stroom = "besluit/AB-2026-001"
    eerst = {s for s, f in volger.feiten.items() if f["stroom"] == stroom}
    assert eerst
    schrijf(
        "2026-08-01T10:00:00Z",
        "LegGeheimhoudingOp",
        "2026-08-01",
        {"stroom": stroom, "door": "AB", "grond": "2b"},
    )
    (weg,) = volger.lees()
    assert weg["wat"] == "niet_meer_openbaar"
    assert weg["openbaarheid"] == {
        "openheid": "geheim",
        "grond": "2b",
        "door": "AB",
        "sinds": "2026-08-01",
    }
    assert not [f for f in volger.feiten.values() if f["stroom"] == stroom]
    schrijf(
        "2026-09-01T10:00:00Z",
        "HefGeheimhoudingOp",
        "2026-09-01",
        {"stroom": stroom, "door": "AB"},
    )
    terug = volger.lees()
    assert [b["wat"] for b in terug] == ["openbaar_geworden"]
    weer = {s for s, f in volger.feiten.items() if f["stroom"] == stroom}
    assert weer > eerst


def test_geheimhouding_die_vanzelf_eindigt_komt_terug_zonder_gebeurtenis(
    plek: Place, schrijf: Callable[..., None]
) -> None:
    stroom = "besluit/AB-2026-001"
    schrijf(
        "2026-08-01T10:00:00Z",
        "LegGeheimhoudingOp",
        "2026-08-01",
        {"stroom": stroom, "door": "AB", "grond": "2b", "tot": "2126-01-01"},
    )
    with opened([plek]) as registers:
        volger = Volger(Vrager(registers))
        volger.lees()
        assert not [f for f in volger.feiten.values() if f["stroom"] == stroom]
        straks = replace(registers.library, klok=lambda: STRAKS)
        blad = feed.changes(straks, None, _bare(volger.verder), 50)
    (bericht,) = map(json.loads, blad.wijzigingen)
    assert bericht["wat"] == "openbaar_geworden"
    assert bericht["stroom"] == stroom
    assert bericht["eerder"]


STRAKS = datetime(2126, 1, 2, 12, tzinfo=UTC)


def _bare(adres: str) -> str:
    return adres.rpartition("cursor=")[2].partition(".")[0]


def test_een_vervallen_publicatie_is_ook_een_grafsteen(
    vrager: Vrager, schrijf: Callable[..., None]
) -> None:
    volger = Volger(vrager)
    schrijf(
        "2026-08-01T10:00:00Z",
        "Publiceer",
        "2026-08-01",
        {"stroom": "besluit/DB-2026-001"},
    )
    (bericht,) = [b for b in volger.lees() if b["stroom"] == "besluit/DB-2026-001"]
    schrijf(
        "2026-08-02T10:00:00Z",
        "LaatRegistratieVervallen",
        "2026-08-02",
        {"seq": bericht["seq"], "reden": "te vroeg"},
    )
    (weg,) = volger.lees()
    assert weg["wat"] == "niet_meer_openbaar"
    assert weg["openbaarheid"] == {"openheid": "intern"}
    assert not [
        f for f in volger.feiten.values() if f["stroom"] == "besluit/DB-2026-001"
    ]


def test_twee_regelingen_met_hetzelfde_nummer_blijven_uit_elkaar(
    samen: Vrager,
) -> None:
    volger = Volger(samen, f"{FEED}?limiet=4")
    berichten = volger.lees()
    per = {
        regeling: [b["seq"] for b in berichten if b["regeling"] == regeling]
        for regeling in ("mgr-vb", "ggd-vb")
    }
    assert per["mgr-vb"] == per["ggd-vb"] == sorted(per["mgr-vb"])  # type: ignore[type-var] # numbers
    los = Volger(samen, f"{FEED}?regeling=ggd-vb").lees()
    assert [b["seq"] for b in los] == per["ggd-vb"]
    assert {b["regeling"] for b in los} == {"ggd-vb"}


def test_een_logboek_dat_achterloopt_verliest_niets(
    samen: Vrager, schrijf: Callable[..., None]
) -> None:
    volger = Volger(samen)
    eerst = volger.lees()
    laatste = max(str(b["vastgelegd_op"]) for b in eerst)
    schrijf(
        "2026-07-12T10:00:01Z",
        "OpenDossier",
        "2026-07-12",
        {"dossier": "later", "titel": "Later"},
    )
    nieuw = volger.lees()
    assert _stromen(nieuw) == {"dossier/later"}
    assert str(nieuw[0]["vastgelegd_op"]) > laatste


def test_er_wordt_niet_meer_gelezen_dan_mag_en_toch_niets_overgeslagen(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch
) -> None:
    alles = Volger(vrager).lees()
    monkeypatch.setattr(feed, "GELEZEN", 2)
    stukjes = Volger(vrager, f"{FEED}?limiet=200").lees()
    assert stukjes == alles


@pytest.mark.parametrize(
    "stand",
    ['{"mgr-vb":["x",""]}', '{"mgr-vb":["-1",""]}', '{"mgr-vb":["1","morgen"]}'],
)
def test_een_cursor_van_een_gewone_lijst_wordt_geweigerd(
    vrager: Vrager, stand: str
) -> None:
    cursor = urlsafe_b64encode(stand.encode()).decode().rstrip("=")
    with pytest.raises(OngeldigeInvoer, match="cursor"):
        feed.changes(vrager.registers.library, None, cursor, 5)


SCHEMA = yaml.safe_load(
    (Path(__file__).parent / "ori" / "event-ori-openapi.yaml").read_text("utf-8")
)


def _ori_schema() -> dict[str, object]:
    """The published schema, with one more kind of organisation beside the three."""
    delen = SCHEMA["components"]["schemas"]
    delen["Regeling"] = {
        "type": "object",
        "properties": {"gemeenschappelijkeregeling": {"type": "string"}},
        "required": ["gemeenschappelijkeregeling", "naam"],
    }
    delen["Organisatie"] = {
        "oneOf": [
            *delen["Organisatie"]["oneOf"],
            {"$ref": "#/components/schemas/Regeling"},
        ]
    }
    return {
        "$ref": "#/components/schemas/StoredEvent",
        "components": {"schemas": delen},
    }


def test_elke_verandering_van_een_oefenjaar_past_in_event_ori(tmp_path: Path) -> None:
    schema = _ori_schema()
    soorten = set()
    with opened([recorded(tmp_path)]) as registers:
        vrager = Vrager(registers)
        adres = f"{FEED}/ori?limiet=200"
        ids = []
        while adres:
            antwoord = vrager.vraag(adres).json()
            for event in antwoord["gegevens"]:
                jsonschema.validate(event, schema, Draft202012Validator)
                soorten.add((event["resourceType"], event["eventType"]))
                ids.append(event["eventId"])
            adres = antwoord["volgende"]
    assert len(ids) == len(set(ids))
    assert {("Vergadering", "CREATE"), ("Vergadering", "UPDATE")} <= soorten
    assert {soort for soort, _ in soorten} == {"Vergadering", "Informatieobject"}
