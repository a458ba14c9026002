"""Signals, capacity that came or did not, and recommendations."""

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.overeenkomsten import MODULE
from register.service.lijsten.raden import GEMEENTE
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
    DATUM,
    FEITDATUM,
    GETAL,
    KOP,
    KOP_VOORBEELD,
    SEQ,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
    onbekend,
)
from register.service.lijsten.words import Rij, netjes, wanneer, woord

SIGNAAL = Rijvorm(
    naam="Signaal",
    uitleg="Een waarschuwing, en aan wie zij is gegeven.",
    velden={
        **KOP,
        "dossier": CODE,
        "signaal": CODE,
        "soort": kies_uit("dossiers.overleg:Signaalsoort"),
        "aan": CODES,
        "tekst": TEKST,
        "op": DATUM,
        "seq": SEQ,
    },
    verplicht=("regeling", "dossier", "signaal", "soort", "aan", "op"),
    voorbeeld={
        **KOP_VOORBEELD,
        "dossier": "jeugdplan-2027",
        "signaal": "inzet-jeugd",
        "soort": "capaciteit",
        "aan": ["AB"],
        "tekst": "De uitvoering loopt vast op inzet die niet komt.",
        "op": "2027-05-24",
        "seq": 577,
    },
)

SIGNALEN = Overzicht(
    naam="signalen",
    uitleg="Toon signalen over capaciteit, prioriteit, opkomst en kwaliteit.",
    toelichting="Signalen, aan wie zij zijn gegeven en waarover.",
    voorbeeld="--soort capaciteit",
    bron="signalen",
    rij=SIGNAAL,
    kolommen=("op", "soort", kolom("aan", lambda rij: woord(rij["aan"])), "tekst"),
    leeg="Geen signalen gevonden.",
    filters=(
        Filter(naam="soort", uitleg="Waarover.", voorbeeld="capaciteit"),
        DOSSIER,
    ),
    volgorde=Volgorde("op"),
    adressen=(Adres("/signalen", "Signalen", "opvolging", "lijstSignalen"),),
)

INZET = Rijvorm(
    naam="Inzet",
    uitleg="Inzet die een gemeente toezegde, en wat ervan kwam.",
    velden={
        **KOP,
        "capaciteit": CODE,
        "gemeente": CODE,
        "waarvoor": TEKST,
        "toegezegd": onbekend(GETAL),
        "geleverd": GETAL,
        "tekort": GETAL,
        "stand": kies("nog_niet_gemeld", "te_weinig", "geleverd"),
        "reden": kies_uit("afspraken.capaciteit:Uitblijven"),
        "ingang": DATUM,
        "einde": DATUM,
        "dossier": CODE,
        "module": CODE,
        "actie": CODE,
        "toegezegd_op": DATUM,
        "gemeld_op": DATUM,
        "seqs": SEQS,
    },
    verplicht=("regeling", "capaciteit"),
    voorbeeld={
        **KOP_VOORBEELD,
        "capaciteit": "jeugd-c",
        "gemeente": "gm0202",
        "waarvoor": "Projectleider",
        "toegezegd": 50,
        "geleverd": 20,
        "tekort": 30,
        "stand": "te_weinig",
        "reden": "vacature",
        "ingang": "2027-05-15",
    },
)


def _fte(waarde: object) -> str:
    """Hundredths as people write them: 50 is 0,50 fte."""
    if not isinstance(waarde, int):
        return woord(waarde)
    return f"{waarde // 100},{waarde % 100:02d}"


def _why(rij: Rij) -> str:
    delen = [netjes(rij["stand"]), netjes(rij.get("reden"))]
    return ": ".join(deel for deel in delen if deel)


CAPACITEIT = Overzicht(
    naam="capaciteit",
    uitleg="Toon welke inzet gemeenten toezegden, en wat ervan kwam.",
    toelichting="Toegezegde inzet in honderdsten fte, en hoeveel er is.",
    voorbeeld="--stand te_weinig",
    bron="capaciteit",
    rij=INZET,
    kolommen=(
        "gemeente",
        kolom("toegezegd", lambda rij: _fte(rij.get("toegezegd"))),
        kolom("er is", lambda rij: _fte(rij.get("geleverd"))),
        kolom("vanaf", lambda rij: wanneer(rij["ingang"])),
        kolom("stand", _why),
        "waarvoor",
    ),
    leeg="Geen toegezegde inzet gevonden.",
    filters=(
        GEMEENTE,
        Filter(naam="stand", uitleg="Of zij er is.", voorbeeld="te_weinig"),
        MODULE,
        DOSSIER,
    ),
    adressen=(
        Adres("/capaciteit", "Toegezegde inzet", "opvolging", "lijstCapaciteit"),
        Adres(
            "/gemeenten/{code}/capaciteit",
            "Inzet die een gemeente toezegde",
            "gemeenten",
            "lijstCapaciteitVanGemeente",
        ),
    ),
)

EVALUATIE = Rijvorm(
    naam="Evaluatie",
    uitleg="Wat is geëvalueerd, voor wie, door wie en met welke conclusie.",
    velden={
        **KOP,
        "evaluatie": CODE,
        "onderwerp": TEKST,
        "opdrachtgever": CODE,
        "uitgevoerd_door": TEKST,
        "conclusie": TEKST,
        "periode": FEITDATUM,
        "module": CODE,
        "dossier": CODE,
        "op": DATUM,
        "seq": SEQ,
    },
    verplicht=("regeling", "evaluatie", "op"),
    voorbeeld={
        **KOP_VOORBEELD,
        "evaluatie": "samenwerking-2027",
        "onderwerp": "De samenwerking in de regio",
        "opdrachtgever": "DB",
        "conclusie": "De samenwerking werkt, de besluitvorming is onduidelijk.",
        "op": "2027-05-20",
    },
)

EVALUATIES = Overzicht(
    naam="evaluaties",
    uitleg="Toon wat is geëvalueerd, door wie en met welke conclusie.",
    toelichting="Evaluaties; wat zij aanbevelen staat bij de aanbevelingen.",
    voorbeeld="--opdrachtgever DB",
    bron="evaluaties",
    rij=EVALUATIE,
    kolommen=(
        "evaluatie",
        kolom("op", lambda rij: wanneer(rij["op"])),
        "opdrachtgever",
        "onderwerp",
        "conclusie",
    ),
    leeg="Geen evaluaties gevonden.",
    filters=(
        Filter(naam="opdrachtgever", uitleg="Wie haar vroeg.", voorbeeld="DB"),
        MODULE,
        DOSSIER,
    ),
    volgorde=Volgorde("op"),
    adressen=(Adres("/evaluaties", "Evaluaties", "opvolging", "lijstEvaluaties"),),
)

AANBEVELING = Rijvorm(
    naam="Aanbeveling",
    uitleg="Een aanbeveling, en wat ermee is gedaan.",
    velden={
        **KOP,
        "aanbeveling": CODE,
        "nummer": CODE,
        "tekst": TEKST,
        "aan": CODES,
        "evaluatie": CODE,
        "dossier": CODE,
        "ontvangen_op": DATUM,
        "status": kies("open", "afgedaan"),
        "gevolg": kies_uit("afspraken.evaluatie:Gevolg"),
        "gevolg_op": DATUM,
        "toelichting": TEKST,
        "besluiten": CODES,
        "acties": CODES,
        "seqs": SEQS,
    },
    verplicht=("regeling", "aanbeveling"),
    voorbeeld={
        **KOP_VOORBEELD,
        "aanbeveling": "mandaat-aanscherpen",
        "nummer": "3",
        "tekst": "Leg het mandaat van de regiosecretaris vast.",
        "aan": ["DB"],
        "status": "open",
        "gevolg": "overgenomen",
        "ontvangen_op": "2027-05-27",
    },
)


def _consequence(rij: Rij) -> str:
    """What was done with it, when, and by what; or that nobody reacted yet."""
    if not rij.get("gevolg"):
        return "nog geen reactie"
    delen = [netjes(rij["gevolg"]), wanneer(rij.get("gevolg_op"))]
    delen += [woord(rij.get(naam)) for naam in ("besluiten", "acties")]
    return " · ".join(deel for deel in delen if deel)


AANBEVELINGEN = Overzicht(
    naam="aanbevelingen",
    uitleg="Toon aanbevelingen, en wat ermee is gedaan.",
    toelichting="Aanbevelingen uit evaluaties en van anderen, met hun gevolg.",
    voorbeeld="--status open",
    bron="aanbevelingen",
    rij=AANBEVELING,
    kolommen=(
        kolom("nr", lambda rij: woord(rij.get("nummer") or rij["aanbeveling"])),
        kolom("aan", lambda rij: woord(rij["aan"])),
        kolom("gevolg", _consequence),
        "tekst",
    ),
    leeg="Geen aanbevelingen gevonden.",
    filters=(
        Filter(naam="status", uitleg="Of er nog iets mee moet.", voorbeeld="open"),
        Filter(naam="gevolg", uitleg="Wat ermee is gedaan.", voorbeeld="overgenomen"),
        Filter(naam="evaluatie", uitleg="Uit welke evaluatie.", voorbeeld="eva-2027"),
        DOSSIER,
    ),
    adressen=(
        Adres("/aanbevelingen", "Aanbevelingen", "opvolging", "lijstAanbevelingen"),
    ),
)
