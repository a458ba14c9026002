"""The routes themselves: who prepares, advises, decides, and the place of the raden."""

from register.service.lijsten.tabel import Adres, Filter, Overzicht, Volgorde, kolom
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
    lijst,
)
from register.service.lijsten.watnu import holders
from register.service.lijsten.words import Rij, in_woorden, woord

ROUTE = Rijvorm(
    naam="Route",
    uitleg="Een route van voorbereiding tot besluit, en waar de raden erin staan.",
    velden={
        "regeling": CODE,
        "route": CODE,
        "naam": TEKST,
        "variant": CODE,
        "vraagtypen": lijst(kies_uit("dossiers.voorstel:Vraagtype")),
        "voorbereiding": CODES,
        "advies": CODES,
        "raad": CODES,
        "raadstap": kies("ja", "nee"),
        "besluit": CODES,
        "informeren": CODES,
        "seqs": SEQS,
    },
    verplicht=("regeling", "route", "naam", "raadstap"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "route": "R1",
        "naam": "Begroting en uitvoeringsprogramma",
        "voorbereiding": ["DB"],
        "advies": ["bestuurscommissie"],
        "raad": ["ontwerp", "zienswijzen"],
        "raadstap": "ja",
        "besluit": ["algemeen_bestuur"],
    },
)


def _named(rij: Rij) -> str:
    return f"{woord(rij['route'])} {woord(rij['naam'])}"


def _raad(rij: Rij) -> str:
    return in_woorden(holders(rij, "raad")) or "nee"


ROUTES = Overzicht(
    naam="routes",
    uitleg="Toon de routes: wie voorbereidt, adviseert, beslist; waar raden komen.",
    toelichting="De routes die op een dag gelden, met wie op elke route voorbereidt, "
    "adviseert, beslist en informeert, en de stappen waarin de raden voorkomen.",
    voorbeeld="--raadstap nee",
    bron="register.service.routelijst:rows",
    rij=ROUTE,
    kolommen=(
        kolom("route", _named),
        kolom("bereidt voor", lambda rij: holders(rij, "voorbereiding")),
        kolom("adviseert", lambda rij: holders(rij, "advies")),
        kolom("raden", _raad),
        kolom("beslist", lambda rij: holders(rij, "besluit")),
    ),
    leeg="Er geldt geen route.",
    filters=(
        Filter(
            naam="raadstap",
            uitleg="Met of zonder stap van de raden.",
            voorbeeld="nee",
        ),
    ),
    sleutel=("route",),
    volgorde=Volgorde("route"),
    per_dag=True,
    adressen=(
        Adres("/routes", "Routes van alle regelingen", "dossiers", "lijstRoutes"),
    ),
)
