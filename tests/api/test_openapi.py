"""The OpenAPI document: in shape, in Dutch, and true of the running answers."""

import re
from collections.abc import Iterator
from datetime import date

import jsonschema
import orjson
import pytest
from jsonschema.validators import Draft202012Validator

from api.frame import VERSIE
from api.openapi import document
from api.own.catalogue import EIGEN
from api.routes import ADRESSEN
from register.service.answers import Library
from register.service.lijsten.catalogue import LIJSTEN
from register.service.reading import reading
from tests.api.conftest import Vrager
from tests.api.oefenjaar import recorded
from tests.service.vragen import ding, lijst

DOCUMENT = document(ADRESSEN, EIGEN)
PAD = re.compile(
    r"^(/|(/_[a-z0-9]+|/(([a-z0-9\-]+|{[^}]+})(/([a-z0-9\-.]+|{[^}]+}))*)(/_[a-z]+)?)/?)$"
)
CAMEL = re.compile(r"^\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*$")
PASCAL = re.compile(r"^([A-Z][a-z\d]*)+$")
_CODES = {
    "besluitnummer": "AB-2026-001",
    "id": "begroting",
    "gremium": "AB",
    "persoon": "p-1",
    "vergadering": "AB-2026-07-09",
    "norm": "WGR-41",
    "wie": "AB",
    "seq": "9",
    "niveau": "0",
    "plek": "000.p/5",
}


UITBREIDING = "/regelingen/{code}/log/uitbreiding"
CHECKPOINT = "/regelingen/{code}/log/checkpoint"


def _asked(pad: str) -> str:
    """An address with something in it that the small register has."""
    gemeente = pad.startswith("/gemeenten/")
    code = "gm0202" if gemeente else "mgr-vb"
    return "/v1" + pad.format_map({"code": code, **_CODES})


PLEKKEN = [*(a.plek for a in ADRESSEN), *(a.plek for a in EIGEN)]
VRAGEN = {
    **{plek.pad: _asked(plek.pad) for plek in PLEKKEN},
    UITBREIDING: f"{_asked(UITBREIDING)}?van=1",
    "/openapi.json": "/v1/openapi.json",
}


def _get(pad: str) -> dict[str, object]:
    found: dict[str, object] = DOCUMENT["paths"][pad]["get"]  # type: ignore[index] # JSON
    return found


def _inhoud(pad: str) -> dict[str, object]:
    antwoord = _get(pad)["responses"]["200"]  # type: ignore[index] # JSON
    found: dict[str, object] = antwoord["content"]["application/json"]
    return found


def _walk(waarde: object) -> Iterator[dict[str, object]]:
    if isinstance(waarde, dict):
        yield waarde
        for deel in waarde.values():
            yield from _walk(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _walk(deel)


def _check(waarde: object, schema: dict[str, object]) -> None:
    heel = {**schema, "components": DOCUMENT["components"]}
    jsonschema.validate(
        waarde,
        heel,
        Draft202012Validator,
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


KEUZE = {"$ref": "#/components/schemas/Keuze"}
"""Any fields at all: what is asked with `velden`. Here nothing is asked so."""


def _closed(schema: object) -> object:
    """The same schema, without room for fields that it does not name."""
    match schema:
        case dict():
            dicht = {naam: _closed(deel) for naam, deel in schema.items()}
            keuze = dicht.get("anyOf")
            if isinstance(keuze, list):
                dicht["anyOf"] = [deel for deel in keuze if deel != KEUZE]
            if "properties" in dicht and "additionalProperties" not in dicht:
                dicht["additionalProperties"] = False
            return dicht
        case list():
            return [_closed(deel) for deel in schema]
        case _:
            return schema


def test_het_document_is_wat_de_dienst_geeft(vrager: Vrager) -> None:
    antwoord = vrager.vraag("/v1/openapi.json")
    assert antwoord.headers["access-control-allow-origin"] == "*"
    assert antwoord.json() == DOCUMENT


def test_elk_adres_van_de_dienst_staat_erin_en_omgekeerd() -> None:
    assert DOCUMENT["paths"].keys() == VRAGEN.keys()  # type: ignore[attr-defined] # JSON


def test_de_kop_heeft_versie_en_een_kennelijk_nog_in_te_vullen_contact() -> None:
    info = DOCUMENT["info"]
    assert isinstance(info, dict)
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSIE)
    assert info["version"] == VERSIE
    contact = info["contact"]
    assert contact.keys() == {"name", "email", "url"}
    assert all("invullen" in w.lower() for w in contact.values())
    assert "example.org" in contact["url"] + contact["email"]
    assert DOCUMENT["servers"] == [{"url": "/v1"}]


def test_namen_zijn_zoals_de_nederlandse_regels_ze_willen() -> None:
    ids = [_get(pad)["operationId"] for pad in VRAGEN]
    assert len(ids) == len(set(ids))
    for pad in VRAGEN:
        assert PAD.fullmatch(pad.removesuffix(".json"))
        assert not pad.endswith("/")
        genoemd = set()
        for parameter in _get(pad)["parameters"]:  # type: ignore[attr-defined] # JSON
            assert CAMEL.fullmatch(parameter["name"])
            assert parameter["description"]
            _check(parameter["example"], parameter["schema"])
            if parameter["in"] == "path":
                genoemd.add(parameter["name"])
                assert parameter["required"]
        assert genoemd == set(re.findall(r"{(\w+)}", pad))
    schemas = DOCUMENT["components"]["schemas"]  # type: ignore[index] # JSON
    assert all(PASCAL.fullmatch(naam) for naam in schemas)


def test_elke_operatie_noemt_versie_en_fouten() -> None:
    for pad in VRAGEN:
        antwoorden = _get(pad)["responses"]
        assert isinstance(antwoorden, dict)
        assert {"200", "400", "404", "405", "406", "414", "500"} <= antwoorden.keys()
        assert "API-Version" in antwoorden["200"]["headers"]
    for naam, fout in DOCUMENT["components"]["responses"].items():  # type: ignore[index] # JSON
        inhoud = fout["content"]["application/problem+json"]
        assert {"status", "title", "detail"} <= inhoud["schema"]["properties"].keys()
        assert naam == f"Fout{inhoud['example']['status']}"
        _check(inhoud["example"], inhoud["schema"])


def test_elke_verwijzing_komt_ergens_uit() -> None:
    for deel in _walk(DOCUMENT):
        if isinstance(verwijzing := deel.get("$ref"), str):
            waarde: object = DOCUMENT
            for stap in verwijzing.removeprefix("#/").split("/"):
                assert isinstance(waarde, dict)
                waarde = waarde[stap]


def test_elk_schema_is_er_een_en_elk_voorbeeld_past_erin() -> None:
    for naam, schema in DOCUMENT["components"]["schemas"].items():  # type: ignore[index] # JSON
        Draft202012Validator.check_schema(schema)
        assert schema["examples"], naam
        for voorbeeld in schema["examples"]:
            _check(voorbeeld, schema)


def _vormen(pad: str) -> set[str]:
    antwoord = _get(pad)["responses"]["200"]  # type: ignore[index] # JSON
    return set(antwoord["content"])


JSON_PADEN = [
    pad
    for pad in VRAGEN
    if "application/json" in _vormen(pad) and pad != "/openapi.json"
]


@pytest.mark.parametrize("pad", [pad for pad in VRAGEN if pad != CHECKPOINT])
def test_elk_adres_geeft_elke_vorm_die_het_belooft(vrager: Vrager, pad: str) -> None:
    for soort in _vormen(pad) - {"text/event-stream"}:
        antwoord = vrager.vraag(VRAGEN[pad], Accept=soort)
        assert antwoord.status_code == 200, antwoord.text
        assert antwoord.headers["content-type"].startswith(soort)


@pytest.mark.parametrize("pad", JSON_PADEN)
def test_het_lopende_antwoord_en_het_voorbeeld_passen_in_het_schema(
    vrager: Vrager, pad: str
) -> None:
    inhoud = _inhoud(pad)
    antwoord = vrager.vraag(VRAGEN[pad]).json()
    schema = inhoud["schema"]
    assert isinstance(schema, dict)
    delen = _closed(DOCUMENT["components"]["schemas"])  # type: ignore[index] # JSON
    dicht = _closed(schema)
    assert isinstance(dicht, dict)
    for waarde in (antwoord, inhoud["example"]):
        _check(waarde, schema)
        jsonschema.validate(
            waarde, {**dicht, "components": {"schemas": delen}}, Draft202012Validator
        )


RIJEN = {overzicht.rij.naam: overzicht for overzicht in LIJSTEN}
OP = date(2027, 6, 1)


@pytest.fixture(scope="module")
def oefenjaar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The invented year: every list has rows in it."""
    with reading(recorded(tmp_path_factory.mktemp("oefen"))) as (_, library):
        yield library


@pytest.mark.parametrize("naam", RIJEN)
def test_elke_rij_van_een_oefenjaar_past_in_het_schema(
    oefenjaar: Library, naam: str
) -> None:
    delen = _closed(DOCUMENT["components"]["schemas"])  # type: ignore[index] # JSON
    schema = {"$ref": f"#/components/schemas/{naam}", "components": {"schemas": delen}}
    validator = Draft202012Validator(schema)
    stub = Draft202012Validator({**schema, "$ref": "#/components/schemas/Afgeschermd"})
    overzicht = RIJEN[naam]
    op = OP if overzicht.per_dag else None
    rijen = orjson.loads(lijst(oefenjaar, overzicht.naam, op=op))["gegevens"]
    assert rijen
    for rij in rijen:
        (stub if "openbaarheid" in rij else validator).validate(rij)


def test_elk_dossier_en_besluit_van_een_oefenjaar_past_in_het_schema(
    oefenjaar: Library,
) -> None:
    delen = _closed(DOCUMENT["components"]["schemas"])  # type: ignore[index] # JSON
    (regeling,) = oefenjaar.logs

    def check(naam: str, inhoud: bytes) -> None:
        keus = [
            {"$ref": f"#/components/schemas/{deel}"} for deel in (naam, "Afgeschermd")
        ]
        Draft202012Validator(
            {"anyOf": keus, "components": {"schemas": delen}}
        ).validate(orjson.loads(inhoud))

    for rij in orjson.loads(lijst(oefenjaar, "dossiers"))["gegevens"][:10]:
        check("Tijdlijn", ding(oefenjaar, "dossier", regeling, rij["dossier"]))
    for rij in orjson.loads(lijst(oefenjaar, "besluiten"))["gegevens"][:20]:
        check("BesluitMetVerloop", ding(oefenjaar, "besluit", regeling, rij["besluit"]))
