"""What the fields of the answers mean to others: a JSON-LD context, from the table.

Every answer points to it in `Link`, so that its JSON can be read as linked data. Terms
that a known vocabulary has are taken from there; the others are our own.
"""

import orjson

from api.forms import JSONLD
from api.memory import Bewaard, kept
from api.own.address import Eigen, Gegeven
from api.parameters import Gevraagd
from api.registers import Registers
from api.routes import VORMEN
from register.service.lijsten.tabel import Adres as Plek
from register.service.lijsten.vormen import Soort, Vorm

EIGEN = "urn:besluitregister:begrip:"
_VOORVOEGSELS = {
    "dcterms": "http://purl.org/dc/terms/",
    "besluit": "http://data.vlaanderen.be/ns/besluit#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_ELDERS = {
    "titel": "dcterms:title",
    "naam": "dcterms:title",
    "omschrijving": "dcterms:description",
    "motivering": "besluit:motivering",
    "inwerking": "eli:date_applicability",
    "bekendgemaakt_op": "eli:date_publication",
    "genomen_op": "eli:date_document",
    "vastgelegd_op": "prov:generatedAtTime",
    "vastgelegd_door": "prov:wasAttributedTo",
    "geldig_van": "eli:first_date_entry_in_force",
}
"""Fields with the meaning that a vocabulary of others gives the word."""
_SOORTEN = {
    Soort.DATUM: "xsd:date",
    Soort.TIJDSTIP: "xsd:dateTime",
    Soort.GETAL: "xsd:integer",
    Soort.BEDRAG: "xsd:integer",
    Soort.JANEE: "xsd:boolean",
}
_LIJSTEN = {"gegevens": {"@id": "@graph", "@container": "@set"}}


def context() -> dict[str, object]:
    """The whole document."""
    termen: dict[str, object] = {}
    for rijvorm in VORMEN.values():
        for naam, vorm in rijvorm.velden.items():
            termen.setdefault(naam, _term(naam, vorm))
    return {
        "@context": {
            "@version": 1.1,
            "@vocab": EIGEN,
            **_VOORVOEGSELS,
            **dict(sorted(termen.items())),
            **_LIJSTEN,
        }
    }


def _term(naam: str, vorm: Vorm) -> object:
    elders = _ELDERS.get(naam, f"{EIGEN}{naam}")
    soort = _SOORTEN.get(vorm.soort)
    return {"@id": elders, "@type": soort} if soort else elders


def _context(_: Registers, __: str, ___: Gevraagd) -> Bewaard:
    return kept(orjson.dumps(context()), JSONLD)


CONTEXT = Eigen(
    plek=Plek("/context", "Betekenis van de velden", "openapi", "toonContext"),
    uitleg="De velden van de antwoorden als JSON-LD-context.",
    maak=_context,
    inhoud={
        JSONLD: Gegeven({"type": "object"}, {"@context": {"titel": "dcterms:title"}})
    },
)
