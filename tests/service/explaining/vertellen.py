"""What `waarom` says, as a test reads it: by heading, or as one text."""

import orjson

from register.service.answers import Library
from register.service.explaining.telling import waarom
from register.service.place import Place
from register.service.reading import reading
from tests.service.boeken import REGELING, Boek

Uitleg = dict[str, list[tuple[str, str, list[int]]]]
"""By heading: each sentence with its article and its proof."""


def uitleg(
    library: Library, nummer: str, regeling: str = REGELING, *, openbaar: bool = False
) -> Uitleg:
    verteld = orjson.loads(waarom(library, regeling, nummer, openbaar=openbaar))
    return {
        deel["kop"]: [(r["tekst"], r["artikel"], r["seqs"]) for r in deel["regels"]]
        for deel in verteld["delen"]
    }


def tekst(verteld: Uitleg) -> str:
    return "\n".join(zin for regels in verteld.values() for zin, _, _ in regels)


def verteld(place: Place, nummer: str, *, openbaar: bool = False) -> str:
    with reading(place) as (_, library):
        return tekst(uitleg(library, nummer, openbaar=openbaar))


def stel_voor(boek: Boek, voorstel: str, titel: str = "Voorstel") -> None:
    """A proposal to the algemeen bestuur in dossier D-1."""
    boek.doe(
        "StelVoorstelOp",
        "2026-02-01",
        dossier="D-1",
        voorstel=voorstel,
        titel=titel,
        vraagtype="kader",
        gevraagd_besluit="ja",
        aan="AB",
    )
