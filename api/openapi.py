"""The OpenAPI 3.1 document, from the same table that answers the questions."""

from collections.abc import Sequence

from api.frame import VERSIE
from api.parameters import AANTAL, HOOGSTE_LIMIET, LIMIET, Veld
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
_MERK: Schema = {"ETag": {"$ref": "#/components/headers/Merk"}}
_VERDER: Schema = {"Link": {"$ref": "#/components/headers/Verder"}}
_FOUTEN = (400, 404, 405, 406, 414, 500, 503)


def document(adressen: Sequence[Adres]) -> Schema:
    """The whole document."""
    groepen = sorted({adres.plek.groep for adres in adressen} | {"openapi"})
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": DIALECT,
        "info": {
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
        },
        "servers": [{"url": "/v1"}],
        "security": [],
        "tags": [{"name": groep} for groep in groepen],
        "paths": {
            **{adres.plek.pad: {"get": _operation(adres)} for adres in adressen},
            "/openapi.json": {"get": _own()},
        },
        "components": {
            "schemas": {**SCHEMAS, **_lists(adressen)},
            "headers": _headers(),
            "responses": {f"Fout{status}": _problem(status) for status in _FOUTEN},
        },
    }


def _operation(adres: Adres) -> Schema:
    plek, naam = adres.plek, adres.vorm.naam
    vorm = verwijs(f"{naam}Lijst" if adres.lijst else naam)
    if not adres.lijst:
        vorm = {"anyOf": [vorm, verwijs("Afgeschermd")]}
    inhoud: Schema = {"application/json": {"schema": vorm, "example": _example(adres)}}
    if adres.overzicht:
        blad = ";".join(header(adres.overzicht)) + "\r\n"
        inhoud["text/csv"] = {"schema": {"type": "string"}, "example": blad}
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
                "headers": {**_KOPPEN, **_MERK, **(_VERDER if adres.lijst else {})},
                "content": inhoud,
            },
            "304": {
                "description": "Niet gewijzigd sinds het antwoord met deze ETag.",
                "headers": {**_KOPPEN, **_MERK},
            },
            **_errors(),
        },
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
    vorm: Schema = {"type": "string"}
    voorbeeld: object = veld.voorbeeld
    if veld is AANTAL:
        voorbeeld = int(veld.voorbeeld)
        vorm = {
            "type": "integer",
            "minimum": 1,
            "maximum": HOOGSTE_LIMIET,
            "default": LIMIET,
        }
    elif veld.naam == "geldigOp":
        vorm = {"type": "string", "format": "date"}
    elif veld.naam == "bekendOp":
        vorm = {
            "anyOf": [
                {"type": "string", "format": "date"},
                {"type": "string", "format": "date-time"},
            ]
        }
    elif veld.keuzes:
        vorm = {"type": "string", "enum": [str(keuze) for keuze in veld.keuzes]}
    return {
        "name": veld.naam,
        "in": plaats,
        "required": plaats == "path",
        "description": veld.uitleg,
        "schema": vorm,
        "example": voorbeeld,
    }


def _example(adres: Adres) -> object:
    rij = adres.vorm.voorbeeld
    if not adres.lijst:
        return rij
    return {"aantal": 1, "gegevens": [rij], "volgende": None}


def _lists(adressen: Sequence[Adres]) -> Schema:
    return {
        f"{adres.vorm.naam}Lijst": {
            "type": "object",
            "description": "Eén bladzijde; `volgende` is het adres van de volgende.",
            "properties": {
                "aantal": {"type": "integer", "description": "Rijen op dit blad."},
                "gegevens": {
                    "type": "array",
                    "items": {
                        "anyOf": [verwijs(adres.vorm.naam), verwijs("Afgeschermd")]
                    },
                },
                "volgende": {"type": ["string", "null"], "format": "uri-reference"},
            },
            "required": ["aantal", "gegevens", "volgende"],
            "examples": [_example(adres)],
        }
        for adres in adressen
        if adres.lijst
    }


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
