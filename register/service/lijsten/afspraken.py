"""What was agreed and set out, as the afsprakenlijst has it."""

from collections.abc import Sequence
from datetime import date

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Kolom,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    FEITDATUM,
    GETAL,
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
)
from register.service.lijsten.words import Rij, wanneer, woord

NTB = "n.t.b."

AFSPRAAK = Rijvorm(
    naam="Afspraak",
    uitleg="Een afspraak of actie: wie haar doet, voor wanneer, en hoe ver zij is.",
    velden={
        **KOP,
        "actie": CODE,
        "soort": kies_uit("afspraken.actie:Actiesoort"),
        "omschrijving": TEKST,
        "status": kies("open", "afgerond"),
        "gremium": CODE,
        "dossier": CODE,
        "besluit": CODE,
        "overeenkomst": CODE,
        "bestuurlijk_opdrachtgever": CODE,
        "ambtelijk_opdrachtgever": CODE,
        "bestuurlijk_eigenaar": CODE,
        "ambtelijk_eigenaar": CODE,
        "opdrachtnemer": CODE,
        "bewaker": CODE,
        "betrokkenen": CODES,
        "gemeenten": CODES,
        "nader_te_bepalen": CODES,
        "afgesproken_op": DATUM,
        "termijn": FEITDATUM,
        "uiterlijk": DATUM,
        "herzien_op": DATUM,
        "percentage": GETAL,
        "voortgang_op": DATUM,
        "voortgang": TEKST,
        "per_gemeente": LIJST,
        "aandrang": LIJST,
        "afgerond_op": DATUM,
        "resultaat": TEKST,
        "seqs": SEQS,
    },
    verplicht=("regeling", "actie"),
    voorbeeld={
        **KOP_VOORBEELD,
        "actie": "inkoopkalender",
        "soort": "afspraak",
        "omschrijving": "Eén inkoopkalender voor de regio",
        "status": "open",
        "gremium": "RPO-ZORG",
        "bestuurlijk_eigenaar": "DB",
        "nader_te_bepalen": ["termijn"],
        "seqs": [31],
    },
)


def _codes(rij: Rij, veld: str) -> Sequence[object]:
    gevonden = rij.get(veld, ())
    return gevonden if isinstance(gevonden, list) else ()


def _filled(rij: Rij, *velden: str) -> str:
    """The first of these that is known, or that it is still to be determined."""
    for veld in velden:
        if rij.get(veld):
            return woord(rij[veld])
        if veld in _codes(rij, "nader_te_bepalen"):
            return NTB
    return ""


def _principals(rij: Rij) -> str:
    """Bestuurlijk c.q. ambtelijk, as in the list of 004."""
    bestuurlijk = _filled(rij, "bestuurlijk_opdrachtgever", "bestuurlijk_eigenaar")
    if bestuurlijk == NTB and rij.get("gremium"):
        bestuurlijk = f"namens {woord(rij['gremium'])} {NTB}"
    ambtelijk = _filled(rij, "ambtelijk_opdrachtgever")
    return "; ".join(deel for deel in (bestuurlijk, ambtelijk) if deel)


def _involved(rij: Rij) -> str:
    wie = woord(rij.get("betrokkenen"))
    open_ = "betrokkenen" in _codes(rij, "nader_te_bepalen")
    return "; ".join(deel for deel in (wie, NTB if open_ else "") if deel)


def _due(rij: Rij, op: date | None) -> str:
    """When it was done, or is to be; with a day also whether that is past."""
    if rij.get("afgerond_op"):
        return f"gereed {wanneer(rij['afgerond_op'])}"
    voorbij = op and rij.get("uiterlijk") and str(rij["uiterlijk"]) < op.isoformat()
    ver = f" ({woord(rij['percentage'])} %)" if "percentage" in rij else ""
    termijn = wanneer(rij.get("termijn")) or _filled(rij, "termijn")
    return f"{termijn}{ver}{', verlopen' if voorbij else ''}".strip()


def _holds(rij: Rij, wie: str) -> bool:
    velden = ("eigenaar", "opdrachtgever", "opdrachtnemer", "bewaker")
    return wie in _codes(rij, "betrokkenen") or any(
        rij[naam] == wie for naam in rij if naam.endswith(velden)
    )


def _concerns(rij: Rij, gemeente: str) -> bool:
    return gemeente in _codes(rij, "gemeenten")


GEMEENTEN = Filter(
    naam=GEMEENTE.naam,
    uitleg="Alleen wat deze gemeente doet.",
    voorbeeld=GEMEENTE.voorbeeld,
    past=_concerns,
)

AFSPRAKEN = Overzicht(
    naam="afspraken",
    uitleg="Toon de afsprakenlijst: opdrachtgevers, opdrachtnemer, gereed.",
    toelichting=(
        "Afspraken en acties, met wie ze doet en voor wanneer. Wat nog niet bekend is, "
        "staat in `nader_te_bepalen`."
    ),
    voorbeeld="--status open",
    bron="afspraken",
    rij=AFSPRAAK,
    kolommen=(
        kolom("afspraak", lambda rij: woord(rij["omschrijving"])),
        kolom("opdrachtgever(s)", _principals),
        kolom(
            "opdrachtnemer",
            lambda rij: _filled(rij, "opdrachtnemer", "ambtelijk_eigenaar"),
        ),
        kolom("betrokkenen", _involved),
        Kolom("gereed", _due),
    ),
    leeg="Geen afspraken gevonden.",
    filters=(
        Filter(naam="soort", uitleg="Afspraak of actie.", voorbeeld="afspraak"),
        Filter(naam="status", uitleg="Of zij nog loopt.", voorbeeld="open"),
        Filter(naam="gremium", uitleg="Waar zij is gemaakt.", voorbeeld="AB"),
        Filter(
            naam="wie",
            uitleg="Wie ermee te maken heeft: gremium of functie.",
            voorbeeld="secretaris",
            past=_holds,
        ),
        Filter(naam="besluit", uitleg="Uit dit besluit.", voorbeeld="AB-2026-002"),
        GEMEENTEN,
        DOSSIER,
    ),
    volgorde=Volgorde("uiterlijk"),
    adressen=(
        Adres("/afspraken", "Afspraken en acties", "afspraken", "lijstAfspraken"),
        Adres(
            "/gemeenten/{code}/afspraken",
            "Afspraken en acties van een gemeente",
            "gemeenten",
            "lijstAfsprakenVanGemeente",
        ),
    ),
)
