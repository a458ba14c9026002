"""The card of one gremium."""

from functools import partial

from register.service.lijsten.gremia import GREMIUM, chairs
from register.service.lijsten.opkomst import TRENDKOLOMMEN, day_of, turnout
from register.service.lijsten.tabel import Adres, Detail, Sectie, kolom, veld
from register.service.lijsten.vormen import CODE, CODES, DATUM, LIJST, TEKST, Rijvorm
from register.service.lijsten.words import (
    Rij,
    geteld,
    in_woorden,
    items,
    netjes,
    part,
    woord,
)

KAART = Rijvorm(
    naam="Gremiumkaart",
    uitleg="Een gremium met zijn taak, zetels, bevoegdheden en wat het behandelt.",
    velden={
        **GREMIUM.velden,
        "taak": TEKST,
        "grondslag": LIJST,
        "zetels": LIJST,
        "bevoegdheden": LIJST,
        "voorstellen": LIJST,
        "adviezen": LIJST,
        "vergaderingen": LIJST,
        "besluiten": LIJST,
        "opkomst": LIJST,
    },
    verplicht=(*GREMIUM.verplicht, "zetels"),
    voorbeeld={**GREMIUM.voorbeeld, "taak": "Stelt de begroting vast.", "zetels": []},
)


def _rules(rij: Rij) -> str:
    regels = part(rij, "stemregels")
    eis = part(regels, "eis")
    zin = (
        f"quorum in {netjes(regels.get('quorum'))}, "
        f"meerderheid in {netjes(regels.get('meerderheid'))}"
    )
    if eis:
        meer = "meer dan " if eis.get("strikt") else ""
        zin += f" ({meer}{eis['teller']}/{eis['noemer']})"
    return zin


def _basis(rij: Rij) -> str:
    return "; ".join(
        " ".join(
            deel
            for deel in (
                woord(grond.get("wet")),
                f"art. {grond['artikel']}" if grond.get("artikel") else "",
                f"lid {grond['lid']}" if grond.get("lid") else "",
            )
            if deel
        )
        for grond in items(rij, "grondslag")
    )


def _numbers(rij: Rij) -> str:
    leden, vervangers = rij.get("leden", 0), rij.get("plaatsvervangers", 0)
    assert isinstance(leden, int), "counted"
    assert isinstance(vervangers, int), "counted"
    delen = [geteld(leden, "lid", "leden")]
    if vervangers:
        delen.append(geteld(vervangers, "plaatsvervanger", "plaatsvervangers"))
    if open_ := items(rij, "vacatures"):
        delen.append(geteld(len(open_), "vacature", "vacatures"))
    return ", ".join(delen)


def _acts(rij: Rij) -> str:
    return in_woorden(rij.get("handelingen"))


_VELDEN = GREMIUM.velden

EEN_GREMIUM = Detail(
    naam="gremium",
    uitleg="Toon de kaart van een gremium: taak, leden, macht en wat er speelt.",
    toelichting="Een gremium met zijn taak en grondslag, wie erin zit met hoeveel "
    "stemmen, welke bevoegdheden het kreeg, wat er ligt en wat er laatst gebeurde.",
    voorbeeld="AB",
    bron="register.service.gremiumkaart:gremium",
    vorm=KAART,
    sleutel="gremium",
    sleutel_uitleg="Code van het gremium.",
    sleutel_voorbeeld="AB",
    kop=lambda rij: f"Gremium {woord(rij['gremium'])} · {woord(rij.get('naam'))}",
    paren=(
        veld("soort", _VELDEN["soort"]),
        veld("status", _VELDEN["status"]),
        kolom("openheid", lambda rij: woord(rij.get("openheid"))),
        veld("vanaf", DATUM),
        veld("neergelegd_op", DATUM, "taak neergelegd"),
        veld("opgeheven_op", DATUM, "opgeheven"),
        veld("ingesteld_door", CODE),
        kolom("grondslag", _basis),
        veld("modules", CODES),
        veld("deelnemers", CODES),
        kolom("mag besluiten over", _acts),
        kolom("stemregels", _rules),
        veld("publicatie_besluiten", _VELDEN["publicatie_besluiten"]),
        veld("publicatie_stukken", _VELDEN["publicatie_stukken"]),
        veld("voorzitter", CODE),
        kolom("zetels", _numbers),
    ),
    secties=(
        Sectie(kop="Taak", tekst=lambda rij: (woord(rij.get("taak")),)),
        Sectie(
            kop="Wie erin zitten",
            rijen=partial(items, naam="zetels"),
            kolommen=(
                veld("gemeente", CODE),
                veld("persoon", CODE),
                kolom("zetel", chairs),
                kolom("stemmen", lambda rij: woord(rij.get("gewicht"))),
                veld("portefeuilles", CODES),
            ),
            leeg="Er is niemand aangewezen.",
        ),
        Sectie(
            kop="Open zetels",
            rijen=partial(items, naam="vacatures"),
            kolommen=(
                veld("gemeente", CODE),
                veld("zetel", CODE),
                veld("gevraagd_aan", CODE),
                veld("uiterlijk", DATUM),
            ),
        ),
        Sectie(
            kop="Gekregen bevoegdheden",
            rijen=partial(items, naam="bevoegdheden"),
            kolommen=(
                veld("bevoegdheid", CODE),
                veld("soort", _VELDEN["soort"]),
                kolom("van", lambda rij: woord(rij.get("gever") or rij.get("ouder"))),
                kolom("handelingen", _acts),
                veld("status", CODE),
            ),
        ),
        Sectie(
            kop="Wat hier ligt",
            rijen=partial(items, naam="voorstellen"),
            kolommen=(
                veld("voorstel", CODE),
                veld("dossier", CODE),
                veld("opgesteld_op", DATUM),
                veld("status", _VELDEN["status"]),
                veld("titel", TEKST),
            ),
        ),
        Sectie(
            kop="Laatste adviezen",
            rijen=partial(items, naam="adviezen"),
            kolommen=(
                veld("dossier", CODE),
                veld("advies", CODE),
                veld("laatst_op", DATUM, "wanneer"),
                veld("status", _VELDEN["status"]),
                veld("strekking", _VELDEN["status"]),
            ),
        ),
        Sectie(
            kop="Laatste vergaderingen",
            rijen=partial(items, naam="vergaderingen"),
            kolommen=(
                veld("vergadering", CODE),
                kolom("datum", day_of),
                veld("status", _VELDEN["status"]),
                kolom("opkomst", turnout),
            ),
        ),
        Sectie(
            kop="Laatste besluiten",
            rijen=partial(items, naam="besluiten"),
            kolommen=(
                veld("besluit", CODE),
                veld("genomen_op", DATUM),
                veld("status", _VELDEN["status"]),
                veld("titel", TEKST),
            ),
        ),
        Sectie(
            kop="Opkomst per jaar",
            rijen=partial(items, naam="opkomst"),
            kolommen=TRENDKOLOMMEN,
        ),
    ),
    adressen=(
        Adres(
            "/regelingen/{code}/gremia/{gremium}",
            "De kaart van een gremium",
            "gremia",
            "toonGremium",
        ),
    ),
)
