"""What changed since a moment, for whom."""

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    FEITDATUM,
    SEQ,
    TEKST,
    TIJDSTIP,
    Rijvorm,
    kies,
)
from register.service.lijsten.words import (
    Rij,
    marks,
    moment,
    soort,
    stroom,
    wanneer,
    woord,
)

WIJZIGING = Rijvorm(
    naam="Wijziging",
    uitleg="Wat is vastgelegd, en welke gemeenten het raakt.",
    velden={
        "regeling": CODE,
        "seq": SEQ,
        "soort": CODE,
        "stroom": CODE,
        "feitdatum": FEITDATUM,
        "vastgelegd_op": TIJDSTIP,
        "dossier": CODE,
        "wat": TEKST,
        "gemeenten": CODES,
        "raakt": kies("genoemd", "module", "dossier", "regeling"),
        "achterstand": kies("ja"),
        "gecorrigeerd_door": SEQ,
        "gecorrigeerd_op": TIJDSTIP,
        "vervallen_door": SEQ,
        "vervallen_op": TIJDSTIP,
    },
    verplicht=("regeling",),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "seq": 9,
        "soort": "besluit-genomen.v1",
        "stroom": "besluit/AB-2026-001",
        "feitdatum": "2026-07-02",
        "vastgelegd_op": "2026-07-03T08:00:00.000000Z",
        "wat": "Begroting 2027",
        "gemeenten": ["gm0202"],
        "raakt": "regeling",
    },
)


def _since(_rij: Rij, _sinds: str) -> bool:
    """Only what was recorded since is looked up: every row is."""
    return True


def _what(rij: Rij) -> str:
    zin = f"{soort(rij['soort'])} ({stroom(rij['stroom'])})"
    wat = woord(rij.get("wat"))
    return f"{zin}: {wat}{marks(rij)}" if wat else f"{zin}{marks(rij)}"


def _touches(rij: Rij, gemeente: str) -> bool:
    gemeenten = rij.get("gemeenten", ())
    return isinstance(gemeenten, list) and gemeente in gemeenten


WIJZIGINGEN = Overzicht(
    naam="wijzigingen",
    uitleg="Toon wat sinds een moment is vastgelegd, en wie het raakt.",
    toelichting=(
        "Wat sinds een moment is vastgelegd, het laatste eerst. Bij `raakt` staat "
        "waarom het een gemeente aangaat: zij is genoemd, neemt deel aan de module, "
        "het dossier gaat over haar, of het geldt de hele regeling. Hoogstens de "
        "laatste 5.000."
    ),
    voorbeeld="--gemeente gm0202 --sinds 2026-07-01",
    bron="register.service.overzichten.wijzigingen:rows",
    rij=WIJZIGING,
    kolommen=(
        kolom("vastgelegd", lambda rij: moment(rij["vastgelegd_op"])),
        kolom("feit van", lambda rij: wanneer(rij["feitdatum"])),
        "raakt",
        kolom("wat", _what),
    ),
    leeg="Er is niets gewijzigd.",
    filters=(
        Filter(
            naam="sinds",
            uitleg="Een dag of tijdstip: wat vanaf dan is vastgelegd.",
            voorbeeld="2026-07-01",
            past=_since,
        ),
        Filter(
            naam="gemeente",
            uitleg="Alleen wat deze gemeente raakt.",
            voorbeeld="gm0202",
            past=_touches,
        ),
        Filter(naam="raakt", uitleg="Waarom het haar raakt.", voorbeeld="genoemd"),
        Filter(naam="soort", uitleg="Welk soort feit.", voorbeeld="besluit-genomen.v1"),
        DOSSIER,
    ),
    volgorde=Volgorde("vastgelegd_op", aflopend=True),
    sleutel=("seq",),
    geordend=True,
    adressen=(
        Adres("/wijzigingen", "Wat is gewijzigd", "wijzigingen", "lijstWijzigingen"),
        Adres(
            "/gemeenten/{code}/wijzigingen",
            "Wat voor een gemeente is gewijzigd",
            "gemeenten",
            "lijstWijzigingenVanGemeente",
        ),
    ),
)
