"""Persons: everything that somebody is, and where one thing weighs on another."""

from functools import partial

from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import (
    Adres,
    Detail,
    Filter,
    Overzicht,
    Sectie,
    Volgorde,
    kolom,
    veld,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    JANEE,
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQ,
    SEQS,
    TEKST,
    ZIN,
    Rijvorm,
    kies,
    kies_uit,
    lijst,
    record,
)
from register.service.lijsten.words import Rij, items, netjes, wanneer, woord

_SOORTEN = (
    "lid",
    "plaatsvervanger",
    "voorzitter",
    "secretaris",
    "adviseur",
    "portefeuillehouder",
    "functiehouder",
    "waarnemer",
    "rol",
)

ROL = Rijvorm(
    naam="Rol",
    uitleg="Eén ding dat een persoon op die dag is; de persoon staat er als code.",
    velden={
        **KOP,
        "persoon": CODE,
        "soort": kies(*_SOORTEN),
        "gremium": CODE,
        "gremiumsoort": kies_uit("organisatie.gremiumregels:Gremiumsoort"),
        "functie": CODE,
        "onder": CODE,
        "ambtelijk": JANEE,
        "gemeente": CODE,
        "rol": CODE,
        "portefeuille": CODE,
        "modules": CODES,
        "vervangt": CODE,
        "vanaf": DATUM,
        "seq": SEQ,
    },
    verplicht=("regeling", "geldig_van", "persoon", "soort"),
    voorbeeld={
        **KOP_VOORBEELD,
        "persoon": "p-1",
        "soort": "lid",
        "gremium": "AB",
        "gremiumsoort": "algemeen_bestuur",
        "gemeente": "gm0202",
        "vanaf": "2022-07-07",
        "seq": 12,
    },
)

_SAMEN = lijst(
    record(
        "soort",
        soort=kies(*_SOORTEN),
        gremium=CODE,
        functie=CODE,
        gemeente=CODE,
        portefeuille=CODE,
        vervangt=CODE,
    )
)

ROLCONFLICT = Rijvorm(
    naam="Rolconflict",
    uitleg="Rollen van één persoon die elkaar kunnen raken, en waarom.",
    velden={
        "regeling": CODE,
        "persoon": CODE,
        "soort": kies(
            "bestuurder_en_ambtenaar",
            "meer_gemeenten",
            "zit_en_vervangt",
            "boven_zichzelf",
            "adviseert_en_beslist",
            "bestuurt_en_controleert",
            "meer_voorzitterschappen",
        ),
        "rollen": _SAMEN,
        "uitleg": ZIN,
        "seqs": SEQS,
    },
    verplicht=("regeling", "persoon", "soort", "rollen", "uitleg"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "persoon": "p-1",
        "soort": "adviseert_en_beslist",
        "rollen": [
            {"soort": "lid", "gremium": "BC-ZORG", "gemeente": "gm0202"},
            {"soort": "lid", "gremium": "AB", "gemeente": "gm0202"},
        ],
        "uitleg": "Adviseert in het ene gremium waarover hij in het andere beslist.",
        "seqs": [12, 14],
    },
)

PERSOON = Rijvorm(
    naam="Persoon",
    uitleg="Een persoon als code, met alles wat hij op die dag is. De naam staat er "
    "alleen als die openbaar is gemaakt.",
    velden={
        **KOP,
        "persoon": CODE,
        "naam": TEKST,
        "afgeschermd": CODE,
        "gewist_op": DATUM,
        "seqs": SEQS,
        "rollen": LIJST,
        "samenloop": LIJST,
    },
    verplicht=("regeling", "persoon", "rollen", "samenloop"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "persoon": "p-1",
        "rollen": [ROL.voorbeeld],
        "samenloop": [],
    },
)

PERSOON_FILTER = Filter(
    naam="persoon", uitleg="Alleen van deze persoon.", voorbeeld="p-1"
)


def _where(rij: Rij) -> str:
    """In which gremium or functie, and for what."""
    delen = [
        woord(rij.get("gremium")),
        woord(rij.get("functie")),
        woord(rij.get("rol")),
    ]
    if rij.get("portefeuille"):
        delen.append(f"portefeuille {woord(rij['portefeuille'])}")
    if rij.get("vervangt"):
        delen.append(f"vervangt {woord(rij['vervangt'])}")
    return ", ".join(deel for deel in delen if deel)


def _since(rij: Rij) -> str:
    return wanneer(rij.get("vanaf") or rij.get("geldig_van"))


def _together(rij: Rij) -> str:
    return "; ".join(
        " ".join(
            deel
            for deel in (
                netjes(rol["soort"]),
                _where(rol),
                f"({woord(rol['gemeente'])})" if rol.get("gemeente") else "",
            )
            if deel
        )
        for rol in items(rij, "rollen")
    )


_ROLKOLOMMEN = (
    kolom("als", lambda rij: netjes(rij["soort"])),
    kolom("waar", _where),
    veld("gemeente", CODE),
    kolom("sinds", _since),
)

ROLLEN = Overzicht(
    naam="rollen",
    uitleg="Toon per persoon wat die is: zetels, functies, portefeuilles, rollen.",
    toelichting="Alles wat personen zijn: zetels, voorzitterschappen, portefeuilles, "
    "functies en rollen. Personen staan er als code.",
    voorbeeld="--persoon p-1",
    bron="rollen",
    rij=ROL,
    kolommen=("persoon", *_ROLKOLOMMEN),
    leeg="Geen rollen gevonden.",
    filters=(
        PERSOON_FILTER,
        Filter(naam="gremium", uitleg="Alleen in dit gremium.", voorbeeld="AB"),
        Filter(
            naam="functie", uitleg="Alleen in deze functie.", voorbeeld="secretaris"
        ),
        GEMEENTE,
        Filter(naam="soort", uitleg="Als wat.", voorbeeld="portefeuillehouder"),
    ),
    volgorde=Volgorde("persoon"),
    adressen=(Adres("/rollen", "Rollen van personen", "gremia", "lijstRollen"),),
)

ROLCONFLICTEN = Overzicht(
    naam="rolconflicten",
    uitleg="Toon wie meer dingen tegelijk is die elkaar kunnen raken.",
    toelichting="Rollen van één persoon die elkaar kunnen raken. Dat zij samenkomen "
    "is een feit; of het een bezwaar is, beoordeelt wie het leest.",
    voorbeeld="--soort bestuurder_en_ambtenaar",
    bron="register.service.samenloop:meeting_roles",
    rij=ROLCONFLICT,
    kolommen=(
        "persoon",
        "soort",
        kolom("rollen", _together),
    ),
    leeg="Geen rollen die elkaar raken.",
    filters=(
        PERSOON_FILTER,
        Filter(
            naam="soort",
            uitleg="Op welke manier zij elkaar raken.",
            voorbeeld="bestuurder_en_ambtenaar",
        ),
    ),
    sleutel=("persoon", "soort"),
    adressen=(
        Adres(
            "/rolconflicten",
            "Rollen die elkaar kunnen raken",
            "gremia",
            "lijstRolconflicten",
        ),
    ),
)

EEN_PERSOON = Detail(
    naam="persoon",
    uitleg="Toon alles wat een persoon is, en wat daarvan elkaar kan raken.",
    toelichting="Wat een persoon is in gremia en functies. Zijn naam staat er alleen "
    "als die openbaar is gemaakt.",
    voorbeeld="p-1",
    bron="register.service.persoon:persoon",
    vorm=PERSOON,
    sleutel="persoon",
    sleutel_uitleg="Code van de persoon.",
    sleutel_voorbeeld="p-1",
    kop=lambda rij: f"Persoon {woord(rij['persoon'])}",
    paren=(
        veld("naam", TEKST),
        kolom("naam is", lambda rij: woord(rij.get("afgeschermd"))),
        veld("gewist_op", DATUM, "gegevens gewist"),
    ),
    secties=(
        Sectie(
            kop="Rollen",
            rijen=partial(items, naam="rollen"),
            kolommen=_ROLKOLOMMEN,
            leeg="Geen.",
        ),
        Sectie(
            kop="Wat daarvan elkaar kan raken",
            rijen=partial(items, naam="samenloop"),
            kolommen=(
                kolom("soort", lambda rij: netjes(rij["soort"])),
                kolom("rollen", _together),
                veld("uitleg", ZIN),
            ),
        ),
    ),
    adressen=(
        Adres(
            "/regelingen/{code}/personen/{persoon}",
            "Wat een persoon is",
            "gremia",
            "toonPersoon",
        ),
    ),
)
