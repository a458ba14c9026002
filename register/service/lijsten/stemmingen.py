"""Votes: as they were held, taken apart, and what each gemeente could do with hers."""

from functools import partial

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.gremia import GREMIUM_FILTER
from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.stemvormen import STEMANALYSE, STEMKRACHT, STEMMING
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Groep,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.words import Rij, items, netjes, part, woord

VERGADERING_FILTER = Filter(
    naam="vergadering",
    uitleg="Alleen uit deze vergadering.",
    voorbeeld="AB-2026-07-02",
)


def subject(rij: Rij) -> str:
    """What was voted on: the item, and within it an amendement or motie."""
    delen = [f"punt {woord(rij.get('punt'))}"]
    delen += [
        f"{naam} {woord(rij[naam])}"
        for naam in ("amendement", "motie")
        if rij.get(naam)
    ]
    return ", ".join(delen)


def for_against(rij: Rij, waarin: str) -> str:
    """`9-2`: in favour and against; nothing where it was not counted."""
    geteld = {} if rij.get("wijze") == "zonder_stemming" else part(rij, waarin)
    return f"{geteld.get('voor', 0)}-{geteld.get('tegen', 0)}" if geteld else ""


def result(rij: Rij) -> str:
    """The outcome, and whether it counts."""
    zin = netjes(rij.get("uitslag"))
    if rij.get("wijze") == "zonder_stemming":
        return f"{zin} (hamerstuk)"
    return zin if rij.get("geldigheid") != "ongeldig" else f"{zin} (ongeldig)"


def _decisive(rij: Rij) -> str:
    """Who decided, by what counts there; in brackets who did so by weight alone."""
    naam = "hoofden" if rij.get("basis") == "hoofden" else "gewichten"
    wie = [woord(d.get("wie")) for d in items(rij, f"doorslag_{naam}")]
    return ", ".join(wie)


def _both(rij: Rij, waarin: str) -> str:
    telling = for_against(rij, waarin)
    uitslag = netjes(rij.get(f"uitslag_{waarin}"))
    return f"{telling} {uitslag}".strip() if telling else ""


def _weight(rij: Rij) -> str:
    if rij.get("gewicht") is None:
        return ""
    return f"{rij['gewicht']} ({rij.get('gewicht_procent')}%)"


HOOFDEN = kolom("hoofden", partial(for_against, waarin="hoofden"))
GEWICHTEN = kolom("gewichten", partial(for_against, waarin="gewichten"))
OVER = kolom("over", subject)
UITSLAG = kolom("uitslag", result)
DOORSLAG = kolom("gaf de doorslag", _decisive)

STEMMINGEN = Overzicht(
    naam="stemmingen",
    uitleg="Toon de stemmingen, de laatste eerst, in hoofden en in gewichten.",
    toelichting="Stemmingen met wie wat stemde; van een geheime alleen de telling.",
    voorbeeld="--gremium AB",
    bron="stemmingen",
    rij=STEMMING,
    kolommen=("gehouden_op", "vergadering", OVER, HOOFDEN, GEWICHTEN, UITSLAG),
    leeg="Geen stemmingen gevonden.",
    filters=(
        GREMIUM_FILTER,
        VERGADERING_FILTER,
        DOSSIER,
        Filter(naam="uitslag", uitleg="Hoe het uitviel.", voorbeeld="gestaakt"),
    ),
    volgorde=Volgorde("gehouden_op", aflopend=True),
    adressen=(Adres("/stemmingen", "Stemmingen", "vergaderingen", "lijstStemmingen"),),
)

STEMANALYSES = Overzicht(
    naam="stemanalyse",
    uitleg="Toon per stemming hoofden tegen gewichten, en wie de doorslag gaf.",
    toelichting="Per stemming de uitslag in hoofden naast die in gewichten. Wie de "
    "doorslag gaf: zonder zijn stem, of met die andersom, was de uitslag anders.",
    voorbeeld="--gremium AB --verschil ja",
    bron="register.service.zittingen.stemanalyse:analysed",
    rij=STEMANALYSE,
    kolommen=(
        "gehouden_op",
        "vergadering",
        OVER,
        kolom("hoofden", partial(_both, waarin="hoofden")),
        kolom("gewichten", partial(_both, waarin="gewichten")),
        DOORSLAG,
    ),
    leeg="Geen stemmingen gevonden.",
    filters=(
        GREMIUM_FILTER,
        VERGADERING_FILTER,
        DOSSIER,
        Filter(
            naam="verschil",
            uitleg="Alleen waar gewichten de uitslag veranderden: ja of nee.",
            voorbeeld="ja",
            past=lambda rij, w: ("ja" if rij.get("verschil") else "nee") == w,
        ),
        Filter(
            naam="doorslag",
            uitleg="Alleen waar deze gemeente de doorslag gaf.",
            voorbeeld="gm0202",
            past=lambda rij, wie: wie in _decisive(rij).split(", "),
        ),
    ),
    volgorde=Volgorde("gehouden_op", aflopend=True),
    sleutel=("vergadering", "seq"),
    geordend=True,
    adressen=(
        Adres(
            "/stemanalyse",
            "Stemmingen in hoofden en gewichten",
            "vergaderingen",
            "lijstStemanalyse",
        ),
    ),
)


STEMKRACHTEN = Overzicht(
    naam="stemkracht",
    uitleg="Toon wat elke gemeente met haar stemmen kan, en hoe vaak zij besliste.",
    toelichting="Per gremium en gemeente: hoeveel stemmen, hoe gestemd, en hoe vaak "
    "de uitslag zonder die stem anders was geweest.",
    voorbeeld="--gremium AB",
    bron="register.service.zittingen.stemkracht:strength",
    rij=STEMKRACHT,
    kolommen=(
        "gemeente",
        kolom("gewicht", _weight),
        "stemmen",
        "voor",
        "tegen",
        "met_uitslag",
        kolom("doorslag", lambda rij: woord(rij.get("doorslag_gewichten"))),
        kolom("in hoofden", lambda rij: woord(rij.get("doorslag_hoofden"))),
    ),
    leeg="Geen stemmen gevonden.",
    groep=Groep("gremium", lambda rij: woord(rij["gremium"])),
    filters=(GREMIUM_FILTER, GEMEENTE),
    sleutel=("gremium", "gemeente"),
    adressen=(
        Adres(
            "/stemkracht",
            "Wat elke gemeente met haar stemmen kan",
            "vergaderingen",
            "lijstStemkracht",
        ),
    ),
)
