"""The file of one meeting."""

from functools import partial

from register.service.lijsten.gedeeld import GEBEURTENIS_VOORBEELD, GEBEURTENISSEN
from register.service.lijsten.opkomst import turnout
from register.service.lijsten.stemmingen import (
    DOORSLAG,
    GEWICHTEN,
    HOOFDEN,
    OVER,
    UITSLAG,
)
from register.service.lijsten.tabel import Adres, Detail, Sectie, kolom, veld
from register.service.lijsten.vergaderdelen import (
    BESLUITEN,
    INGEDIEND,
    TOEZEGGING,
    abstained,
    days,
    doors,
    guests,
    how,
    item,
    moves,
    seats,
)
from register.service.lijsten.vergaderingen import VERGADERING, title
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    LIJST,
    TEKST,
    Rijvorm,
    lijst,
)
from register.service.lijsten.words import (
    is_stub,
    items,
    marks,
    moment,
    netjes,
    soort,
    wanneer,
    woord,
)

_DELEN = (
    "agenda",
    "presentie",
    "wisselingen",
    "genodigden",
    "belangen",
    "deuren",
    "amendementen",
    "moties",
    "initiatieven",
    "verkiezingen",
    "uitlatingen",
    "toezeggingen",
    "ingekomen",
    "stemmen",
    "besluiten",
)
"""Parts of a meeting, each a list of objects."""

VERGADERDOSSIER = Rijvorm(
    naam="Vergaderdossier",
    uitleg="Een vergadering met agenda, aanwezigen, stemmingen en wat besloten is.",
    velden={
        **VERGADERING.velden,
        **dict.fromkeys(_DELEN, LIJST),
        "concepten_op": lijst(DATUM),
        "gewijzigd_op": lijst(DATUM),
        "verslag_op": DATUM,
        "besloten_verslag_op": DATUM,
        "gebeurtenissen": GEBEURTENISSEN,
    },
    verplicht=(*VERGADERING.verplicht, "stemmen", "besluiten", "gebeurtenissen"),
    voorbeeld={
        **VERGADERING.voorbeeld,
        "agenda": [{"punt": "4", "titel": "Begroting 2027", "doel": "besluiten"}],
        "stemmen": [],
        "besluiten": [{"besluit": "AB-2026-001", "uitkomst": "aangenomen"}],
        "gebeurtenissen": [GEBEURTENIS_VOORBEELD],
    },
)


EEN_VERGADERING = Detail(
    naam="vergadering",
    uitleg="Toon een vergadering: agenda, wie er was, stemmingen, besluiten.",
    toelichting="Een vergadering met agenda, aanwezigen per punt, stemmingen in "
    "hoofden en gewichten, moties, toezeggingen en wat besloten is.",
    voorbeeld="AB-2026-07-02",
    bron="register.service.zittingen.dossier:vergadering",
    vorm=VERGADERDOSSIER,
    sleutel="vergadering",
    sleutel_uitleg="Code van de vergadering.",
    sleutel_voorbeeld="AB-2026-07-02",
    metavar="ID",
    kop=title,
    paren=(
        veld("status", VERGADERING.velden["status"]),
        kolom("wijze", lambda rij: woord(rij.get("wijze"))),
        kolom("openheid", lambda rij: woord(rij.get("openheid"))),
        veld("herbelegging_van", CODE, "in plaats van"),
        veld("verzonden_op", DATUM, "opgeroepen"),
        veld("geopend_op", DATUM, "geopend"),
        veld("gesloten_op", DATUM, "gesloten"),
        kolom("aanwezig", turnout),
        veld("besluitenlijst_op", DATUM, "besluitenlijst"),
        kolom("gewijzigd", partial(days, naam="gewijzigd_op")),
        veld("verslag_op", DATUM, "verslag"),
        veld("besloten_verslag_op", DATUM, "besloten verslag"),
    ),
    secties=(
        Sectie(
            kop="Agenda",
            rijen=partial(items, naam="agenda"),
            kolommen=(
                veld("punt", CODE),
                kolom("wat", item),
                veld("voorstel", CODE),
                kolom("aanwezig", lambda rij: woord(rij.get("aanwezig"))),
            ),
            leeg="Er staat niets op de agenda.",
        ),
        Sectie(
            kop="Wie er waren",
            rijen=seats,
            kolommen=(
                veld("gremium", CODE),
                veld("gemeente", CODE),
                veld("persoon", CODE),
                kolom("hoe", how),
            ),
        ),
        Sectie(kop="Kwamen later of gingen eerder", tekst=moves),
        Sectie(kop="Genodigden", tekst=guests),
        Sectie(
            kop="Gemelde belangen",
            rijen=partial(items, naam="belangen"),
            kolommen=(
                veld("punt", CODE),
                veld("gemeente", CODE),
                veld("persoon", CODE),
            ),
        ),
        Sectie(
            kop="Stemden niet mee (art. 28 Gemeentewet)",
            rijen=abstained,
            kolommen=(
                veld("punt", CODE),
                veld("gemeente", CODE),
                veld("persoon", CODE),
                kolom("grond", lambda rij: netjes(rij.get("grond"))),
            ),
        ),
        Sectie(kop="Deuren", tekst=doors),
        Sectie(
            kop="Stemmingen",
            rijen=partial(items, naam="stemmen"),
            kolommen=(OVER, HOOFDEN, GEWICHTEN, UITSLAG, DOORSLAG),
        ),
        Sectie(
            kop="Verkiezingen",
            rijen=partial(items, naam="verkiezingen"),
            kolommen=(
                veld("punt", CODE),
                kolom("hoe", lambda rij: netjes(rij["vorm"])),
                veld("gekozen", CODE),
                veld("gelijk", CODES, "staakte tussen"),
            ),
        ),
        Sectie(
            kop="Besluiten",
            rijen=partial(items, naam="besluiten"),
            kolommen=BESLUITEN,
        ),
        Sectie(
            kop="Amendementen",
            rijen=partial(items, naam="amendementen"),
            kolommen=INGEDIEND,
        ),
        Sectie(kop="Moties", rijen=partial(items, naam="moties"), kolommen=INGEDIEND),
        Sectie(
            kop="Initiatiefvoorstellen",
            rijen=partial(items, naam="initiatieven"),
            kolommen=(
                veld("code", CODE),
                veld("dossier", CODE),
                veld("titel", TEKST),
            ),
        ),
        Sectie(
            kop="Aantekeningen en stemverklaringen",
            rijen=partial(items, naam="uitlatingen"),
            kolommen=(
                veld("punt", CODE),
                veld("gemeente", CODE),
                veld("persoon", CODE),
                kolom("wat", lambda rij: netjes(rij["soort"])),
            ),
        ),
        Sectie(
            kop="Toezeggingen",
            rijen=partial(items, naam="toezeggingen"),
            kolommen=TOEZEGGING,
        ),
        Sectie(
            kop="Ingekomen stukken",
            rijen=partial(items, naam="ingekomen"),
            kolommen=(
                veld("code", CODE),
                kolom("afdoening", lambda rij: netjes(rij.get("afdoening"))),
                veld("punt", CODE),
                veld("titel", TEKST),
            ),
        ),
        Sectie(
            kop="Wat er is vastgelegd",
            rijen=lambda rij: [
                deel for deel in items(rij, "gebeurtenissen") if not is_stub(deel)
            ],
            kolommen=(
                kolom("seq", lambda rij: woord(rij.get("seq"))),
                kolom("wanneer", lambda rij: wanneer(rij.get("feitdatum"))),
                kolom("vastgelegd (UTC)", lambda rij: moment(rij.get("vastgelegd_op"))),
                kolom("wat", lambda rij: soort(rij.get("soort")) + marks(rij)),
            ),
        ),
    ),
    adressen=(
        Adres(
            "/regelingen/{code}/vergaderingen/{vergadering}",
            "Eén vergadering",
            "vergaderingen",
            "toonVergadering",
        ),
    ),
)
