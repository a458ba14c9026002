"""Proposals and advice, across all dossiers."""

from register.service.lijsten.besluiten import DOSSIER, MODULE
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Groep,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CENTEN,
    CODE,
    CODES,
    DATUM,
    FEITDATUM,
    GETAL,
    JANEE,
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
    onbekend,
)
from register.service.lijsten.words import Rij, netjes, wanneer, woord

VOORSTEL = Rijvorm(
    naam="Voorstel",
    uitleg="Een voorstel zoals het er op die dag voor staat.",
    velden={
        **KOP,
        "voorstel": CODE,
        "dossier": CODE,
        "dossierstatus": kies("open", "gesloten"),
        "titel": TEKST,
        "vraagtype": onbekend(kies_uit("dossiers.voorstel:Vraagtype")),
        "gevraagd_besluit": TEKST,
        "aan": CODE,
        "route": CODE,
        "module": CODE,
        "opsteller": CODE,
        "bedrag": CENTEN,
        "boekjaar": GETAL,
        "dekking": TEKST,
        "afwegingscriteria": TEKST,
        "versie": GETAL,
        "status": kies_uit("dossiers.voorstel:VoorstelStatus"),
        "opgesteld_op": DATUM,
        "aangehouden_op": DATUM,
        "aangehouden_tot": FEITDATUM,
        "ingetrokken_op": DATUM,
        "seqs": SEQS,
    },
    verplicht=("regeling", "geldig_van", "voorstel", "dossier", "aan", "status"),
    voorbeeld={
        **KOP_VOORBEELD,
        "voorstel": "v-1",
        "dossier": "begroting-2027",
        "dossierstatus": "open",
        "titel": "Begroting 2027 vaststellen",
        "vraagtype": "kader",
        "aan": "AB",
        "bedrag": 6_100_000_00,
        "boekjaar": 2027,
        "versie": 2,
        "status": "opgesteld",
        "opgesteld_op": "2026-05-12",
        "seqs": [18, 23],
    },
)

ADVIES = Rijvorm(
    naam="Advies",
    uitleg="Een advies, gevraagd of niet, en of het op tijd kwam.",
    velden={
        **KOP,
        "advies": CODE,
        "dossier": CODE,
        "adviseur": CODE,
        "voorstel": CODE,
        "wettelijk": JANEE,
        "status": kies("gevraagd", "uitgebracht", "niet_tijdig"),
        "laatst_op": DATUM,
        "gevraagd_op": DATUM,
        "termijn": DATUM,
        "uitgebracht_op": DATUM,
        "te_laat": JANEE,
        "niet_tijdig_op": DATUM,
        "strekking": onbekend(kies_uit("dossiers.advies:Strekking")),
        "tekst": TEKST,
        "minderheidsstandpunt": TEKST,
        "afgestemd_op": DATUM,
        "afgestemd_met": CODES,
        "bezwaargronden": CODES,
        "afstemresultaat": kies_uit("dossiers.advies:Afstemresultaat"),
        "vergadering": CODE,
        "afspraken": LIJST,
        "stukken": CODES,
        "seqs": SEQS,
    },
    verplicht=("regeling", "geldig_van", "advies", "dossier", "adviseur", "status"),
    voorbeeld={
        **KOP_VOORBEELD,
        "advies": "a-1",
        "dossier": "begroting-2027",
        "adviseur": "BC-ZORG",
        "voorstel": "v-1",
        "status": "uitgebracht",
        "laatst_op": "2026-06-04",
        "gevraagd_op": "2026-05-14",
        "termijn": "2026-06-11",
        "uitgebracht_op": "2026-06-04",
        "strekking": "positief_mits",
        "seqs": [20, 26],
    },
)

VOORSTELLEN = Overzicht(
    naam="voorstellen",
    uitleg="Toon de voorstellen, het laatst opgestelde eerst.",
    toelichting="Voorstellen in alle dossiers, het laatst opgestelde eerst. Of er over "
    "besloten is, staat bij de besluiten.",
    voorbeeld="--aan AB --status opgesteld",
    bron="voorstellen",
    rij=VOORSTEL,
    kolommen=("voorstel", "aan", "opgesteld_op", "status", "titel"),
    leeg="Geen voorstellen gevonden.",
    groep=Groep("dossier", lambda rij: f"Dossier {woord(rij['dossier'])}"),
    filters=(
        DOSSIER,
        Filter(naam="aan", uitleg="Alleen aan dit gremium.", voorbeeld="AB"),
        MODULE,
        Filter(naam="status", uitleg="Hoe het ervoor staat.", voorbeeld="aangehouden"),
    ),
    volgorde=Volgorde("opgesteld_op", aflopend=True),
    adressen=(Adres("/voorstellen", "Voorstellen", "voorstellen", "lijstVoorstellen"),),
)


def _came(rij: Rij) -> str:
    """How far it is: when it came, or until when it may."""
    if rij.get("uitgebracht_op"):
        te_laat = ", te laat" if rij.get("te_laat") else ""
        return f"{wanneer(rij['uitgebracht_op'])}{te_laat}"
    if rij.get("niet_tijdig_op"):
        return "niet op tijd"
    termijn = rij.get("termijn")
    return f"gevraagd, uiterlijk {wanneer(termijn)}" if termijn else "gevraagd"


ADVIEZEN = Overzicht(
    naam="adviezen",
    uitleg="Toon de adviezen: wie adviseerde, wat, en of het op tijd was.",
    toelichting="Adviezen in alle dossiers, gevraagd of niet, het laatste eerst.",
    voorbeeld="--adviseur BC-ZORG",
    bron="adviezen",
    rij=ADVIES,
    kolommen=(
        "advies",
        "dossier",
        "adviseur",
        kolom("uitgebracht", _came),
        kolom("strekking", lambda rij: netjes(rij.get("strekking"))),
    ),
    leeg="Geen adviezen gevonden.",
    filters=(
        DOSSIER,
        Filter(naam="adviseur", uitleg="Alleen van deze.", voorbeeld="BC-ZORG"),
        Filter(naam="voorstel", uitleg="Alleen over dit voorstel.", voorbeeld="v-1"),
        Filter(naam="status", uitleg="Of het er is.", voorbeeld="gevraagd"),
    ),
    volgorde=Volgorde("laatst_op", aflopend=True),
    adressen=(Adres("/adviezen", "Adviezen", "voorstellen", "lijstAdviezen"),),
)
