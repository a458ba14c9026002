"""The OpenAPI 3.1 document, from the same table that answers the questions."""

from collections.abc import Mapping, Sequence

from api.fields import Veld, Vraagsoort
from api.forms import CSV, JSON, SOORT, XLSX
from api.frame import VERSIE
from api.own.address import Eigen, Gegeven
from api.own.listing import list_schema
from api.problems import TITELS
from api.routes import Adres
from api.schemas import SCHEMAS
from register.service.csvblad import header
from register.service.lijsten.vormen import Schema, verwijs

DIALECT = "https://spec.openapis.org/oas/3.1/dialect/base"
_KOPPEN: Schema = {
    "API-Version": {"$ref": "#/components/headers/ApiVersie"},
    "Access-Control-Allow-Origin": {"$ref": "#/components/headers/Herkomst"},
}
_MERK: Schema = {
    "ETag": {"$ref": "#/components/headers/Merk"},
    "Last-Modified": {"$ref": "#/components/headers/Gewijzigd"},
}
_VERDER: Schema = {"Link": {"$ref": "#/components/headers/Verder"}}
_FOUTEN = (400, 404, 405, 406, 413, 414, 429, 431, 500, 503)


def document(adressen: Sequence[Adres], eigen: Sequence[Eigen]) -> Schema:
    """The whole document."""
    alle: tuple[Adres | Eigen, ...] = (*adressen, *eigen)
    groepen = sorted({adres.plek.groep for adres in alle} | {"openapi"})
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": DIALECT,
        "info": _info(),
        "servers": [{"url": "/v1"}],
        "security": [],
        "tags": [{"name": groep} for groep in groepen],
        "paths": {
            **{adres.plek.pad: {"get": _operation(adres)} for adres in alle},
            "/openapi.json": {"get": _own()},
        },
        "components": {
            "schemas": {
                naam: _dated(schema)
                for naam, schema in {
                    **SCHEMAS,
                    **_own_shapes(eigen),
                    **_lists(adressen),
                }.items()
            },
            "headers": _headers(),
            "responses": {f"Fout{status}": _problem(status) for status in _FOUTEN},
        },
    }


def _info() -> Schema:
    return {
        "title": "Besluitregister",
        "version": VERSIE,
        "summary": "Wie besloot wat, op wiens advies, met welke bevoegdheid.",
        "description": (
            "Alleen om te lezen. Gegeven wordt wat nu openbaar is; wat bestaat "
            "maar niet openbaar is, is een kort bewijs van bestaan "
            "(`Afgeschermd`). `geldigOp` vraagt hoe het op een dag gold, "
            "`bekendOp` wat op een moment bekend was."
        ),
        "contact": {
            "name": "INVULLEN: beheerder van het besluitregister",
            "email": "invullen@example.org",
            "url": "https://example.org/invullen",
        },
        "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    }


def _operation(adres: Adres | Eigen) -> Schema:
    plek = adres.plek
    inhoud = adres.inhoud if isinstance(adres, Eigen) else _forms(adres)
    verder = _VERDER if CSV in inhoud else {}
    return {
        "operationId": plek.operatie,
        "tags": [plek.groep],
        "summary": plek.kort,
        "description": adres.uitleg,
        "parameters": [
            *(_parameter(veld, "path") for veld in adres.padvelden),
            *(_parameter(veld, "query") for veld in adres.velden),
        ],
        "responses": {
            "200": {
                "description": "Het antwoord.",
                "headers": {**_KOPPEN, **_MERK, **verder},
                "content": {SOORT[v]: _content(g) for v, g in inhoud.items()},
            },
            "304": {
                "description": "Niet gewijzigd sinds het antwoord met deze ETag.",
                "headers": {**_KOPPEN, **_MERK},
            },
            **_errors(),
        },
    }


def _content(gegeven: Gegeven) -> Schema:
    if gegeven.voorbeeld is None:
        return {"schema": gegeven.schema}
    return {"schema": gegeven.schema, "example": gegeven.voorbeeld}


def _forms(adres: Adres) -> Mapping[str, Gegeven]:
    """The forms of a list or a thing of the table."""
    naam = adres.vorm.naam
    if adres.overzicht is None:
        keuze = [verwijs(naam), verwijs("Afgeschermd"), verwijs("Keuze")]
        return {JSON: Gegeven({"anyOf": keuze}, _example(adres))}
    blad = ";".join(header(adres.overzicht)) + "\r\n"
    return {
        JSON: Gegeven(verwijs(f"{naam}Lijst"), _example(adres)),
        CSV: Gegeven({"type": "string"}, blad),
        XLSX: Gegeven({"type": "string", "format": "binary"}, None),
    }


def _own() -> Schema:
    return {
        "operationId": "toonOpenapi",
        "tags": ["openapi"],
        "summary": "Dit document",
        "description": "De beschrijving van deze API.",
        "parameters": [],
        "responses": {
            "200": {
                "description": "Het document.",
                "headers": {**_KOPPEN, **_MERK},
                "content": {"application/json": {"schema": {"type": "object"}}},
            },
            **_errors(),
        },
    }


def _errors() -> Schema:
    return {
        str(status): {"$ref": f"#/components/responses/Fout{status}"}
        for status in _FOUTEN
    }


def _parameter(veld: Veld, plaats: str) -> Schema:
    gekozen: Schema = {
        "name": veld.naam,
        "in": plaats,
        "required": plaats == "path" or veld.verplicht,
        "description": veld.uitleg,
        "schema": veld.schema(),
        "example": veld.example(),
    }
    if veld.soort is Vraagsoort.VELDEN:
        gekozen |= {"style": "form", "explode": False}
    return gekozen


def _example(adres: Adres) -> object:
    rij = adres.vorm.voorbeeld
    if not adres.lijst:
        return rij
    return {"aantal": 1, "gegevens": [rij], "volgende": None}


def _lists(adressen: Sequence[Adres]) -> Schema:
    return {
        f"{adres.vorm.naam}Lijst": {
            **list_schema(adres.vorm, verwijs("Afgeschermd")),
            "examples": [_example(adres)],
        }
        for adres in adressen
        if adres.lijst
    }


def _own_shapes(eigen: Sequence[Eigen]) -> Schema:
    return {v.naam: v.schema() for adres in eigen for v in adres.schemas}


def _dated(schema: object) -> object:
    """A day that can be sealed or unknown too: the Dutch linter wants its format.

    A format says nothing of what is no string.
    """
    if isinstance(schema, list):
        return [_dated(deel) for deel in schema]
    if not isinstance(schema, dict):
        return schema
    diep = {naam: _dated(deel) for naam, deel in schema.items()}
    keuze = diep.get("anyOf")
    if not isinstance(keuze, list):
        return diep
    vormen = {deel.get("format") for deel in keuze if isinstance(deel, dict)}
    return diep | {"format": "date"} if vormen == {"date", None} else diep


def _headers() -> Schema:
    return {
        "ApiVersie": {
            "description": "De volledige versie van deze API.",
            "schema": {"type": "string"},
            "example": VERSIE,
        },
        "Herkomst": {
            "description": "Elke website mag dit lezen.",
            "schema": {"type": "string"},
            "example": "*",
        },
        "Verder": {
            "description": "Bij CSV: waar de volgende bladzijde is, als die er is.",
            "schema": {"type": "string"},
            "example": '</v1/besluiten?formaat=csv&cursor=eyJtZ3Ii>; rel="next"',
        },
        "Gewijzigd": {
            "description": "Wanneer het laatste feit is vastgelegd.",
            "schema": {"type": "string"},
            "example": "Mon, 02 Nov 2026 09:30:00 GMT",
        },
        "Merk": {
            "description": "Sterke ETag; stuur hem mee als If-None-Match.",
            "schema": {"type": "string"},
            "example": '"3b5d5c3712955042212316173ccf37be"',
        },
    }


def _problem(status: int) -> Schema:
    voorbeeld = {
        "type": "about:blank",
        "title": TITELS[status],
        "status": status,
        "detail": "wat er mis is en wat u kunt doen",
    }
    return {
        "description": TITELS[status],
        "headers": _KOPPEN,
        "content": {
            "application/problem+json": {
                # In full: the Dutch linter does not follow references here.
                "schema": SCHEMAS["Probleem"],
                "example": voorbeeld,
            }
        },
    }
