"""Decisions: the list, and who took which."""

from register.service.lijsten.besluitvormen import BESLUIT, WIE
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.words import (
    Rij,
    in_woorden,
    items,
    netjes,
    woord,
)

DOSSIER = Filter(
    naam="dossier", uitleg="Alleen van dit dossier.", voorbeeld="begroting-2027"
)
MODULE = Filter(naam="module", uitleg="Alleen over deze module.", voorbeeld="jeugd")

BESLUITEN = Overzicht(
    naam="besluiten",
    uitleg="Toon de besluiten, het nieuwste eerst.",
    toelichting="Openbare besluiten, het laatst genomen eerst.",
    voorbeeld="--orgaan AB",
    bron="besluitstatus",
    rij=BESLUIT,
    kolommen=("besluit", "genomen_op", "status", "titel"),
    leeg="Geen besluiten gevonden.",
    filters=(
        Filter(naam="orgaan", uitleg="Alleen van dit orgaan.", voorbeeld="AB"),
        Filter(
            naam="status",
            uitleg="Hoe het besluit ervoor staat.",
            voorbeeld="bekendgemaakt",
        ),
        DOSSIER,
        MODULE,
        Filter(
            naam="vergadering",
            uitleg="Alleen uit deze vergadering.",
            voorbeeld="AB-2026-07-02",
        ),
    ),
    volgorde=Volgorde("genomen_op", aflopend=True),
    adressen=(
        Adres(
            "/besluiten", "Besluiten van alle regelingen", "besluiten", "lijstBesluiten"
        ),
    ),
)


def _decided_by(rij: Rij) -> str:
    return f"{woord(rij['beslisser'])} ({netjes(rij['hoedanigheid'])})"


def _power(rij: Rij) -> str:
    eigen = woord(rij.get("bevoegdheid")) or " ← ".join(
        woord(schakel.get("gever")) for schakel in items(rij, "keten")
    )
    fout = in_woorden(rij.get("gebreken"))
    return f"{eigen}; gebrek: {fout}" if fout else eigen


WIE_BESLISTE = Overzicht(
    naam="wie-besliste",
    uitleg="Toon wie besliste, namens wie en met welke bevoegdheid.",
    toelichting="Per besluit: wie, in welke hoedanigheid, namens wie, met welke macht.",
    voorbeeld="--namens DB",
    bron="wie-besliste",
    rij=WIE,
    kolommen=(
        "besluit",
        "genomen_op",
        kolom("door", _decided_by),
        "namens",
        kolom("bevoegdheid", _power),
    ),
    leeg="Geen besluiten gevonden.",
    filters=(
        Filter(
            naam="besluit",
            uitleg="Alleen dit besluit.",
            voorbeeld="AB-2026-001",
            kolom="sleutel",
        ),
        Filter(
            naam="beslisser",
            uitleg="Alleen van deze functie of dit orgaan.",
            voorbeeld="secretaris",
        ),
        Filter(naam="namens", uitleg="Alleen namens dit orgaan.", voorbeeld="DB"),
        Filter(
            naam="bevoegdheid",
            uitleg="Alleen met deze bevoegdheid.",
            voorbeeld="M-1",
        ),
    ),
    volgorde=Volgorde("genomen_op", aflopend=True),
    adressen=(
        Adres(
            "/regelingen/{code}/wie-besliste",
            "Wie wat besliste",
            "besluiten",
            "lijstWieBesliste",
        ),
    ),
)
