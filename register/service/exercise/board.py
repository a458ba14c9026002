"""The invented government of an exercise: gemeenten, bodies, people, powers.

Every name says that it is invented; the codes of gemeenten are none that exist.
"""

from datetime import date

from register.service.exercise.steps import Case, step

GEMEENTEN = tuple(f"gm9{nummer:03d}" for nummer in range(1, 8))
GEWICHTEN = (14, 11, 8, 6, 5, 3, 2)
MODULES = ("zorg", "werk", "jeugd", "inkoop")
COMMISSIES = {"BC-zorg": "zorg", "BC-werk": "werk", "BC-jeugd": "jeugd"}
SECRETARIS = "secretaris"
AFDELINGEN = {
    "afdelingshoofd-zorg": "zorg",
    "afdelingshoofd-werk": "werk",
    "afdelingshoofd-inkoop": "inkoop",
}
HANDELINGEN = ("inkoop", "subsidie", "personeel", "verhuur", "beschikking")
PLAFOND = 25_000_000
PLAFOND_ONDER = 5_000_000
"""Ceilings in euro cents."""


def leden() -> tuple[tuple[str, str], ...]:
    """Seats of the AB and the commissies: person and gemeente."""
    return tuple((f"lid-{gemeente[-1]}", gemeente) for gemeente in GEMEENTEN)


def opening(dag: date) -> Case:
    """The first day: all that must be there before anyone can decide."""
    yield from _regeling(dag)
    yield from _gremia(dag)
    yield from _mensen(dag)
    yield from _functies(dag)
    yield from _mandaten(dag)


def _regeling(dag: date) -> Case:
    yield step(
        dag,
        "StelRegelingVast",
        versie="1",
        titel="Oefenregeling Voorbeeldland",
        soort="collegeregeling",
        rechtsvorm="openbaar_lichaam",
        inwerking=dag.isoformat(),
    )
    for code in GEMEENTEN:
        naam = f"Oefengemeente {chr(ord('A') + int(code[-1]) - 1)}"
        yield step(dag, "TreedToe", gemeente=code, naam=naam)
    for module in MODULES:
        yield step(dag, "StelModuleIn", module=module, naam=f"Module {module}")
        yield step(dag, "BeginModuleDeelname", module=module, gemeenten=list(GEMEENTEN))


def _gremia(dag: date) -> Case:
    yield step(
        dag,
        "StelGremiumIn",
        gremium="AB",
        naam="Algemeen bestuur",
        soort="algemeen_bestuur",
        openheid="openbaar",
        meerderheidsbasis="stemmen",
        publicatie_besluiten="besluitenlijst",
        publicatie_stukken="convocatie",
    )
    for gemeente, gewicht in zip(GEMEENTEN, GEWICHTEN, strict=True):
        yield step(
            dag,
            "StelStemgewichtVast",
            gremium="AB",
            gemeente=gemeente,
            gewicht=gewicht,
            bron="verzonnen voor de oefening",
        )
    yield step(
        dag,
        "StelGremiumIn",
        gremium="DB",
        naam="Dagelijks bestuur",
        soort="dagelijks_bestuur",
        openheid="besloten",
        publicatie_besluiten="direct",
        handelingen=[*HANDELINGEN, "beleid"],
    )
    for code, module in COMMISSIES.items():
        yield step(
            dag,
            "StelGremiumIn",
            gremium=code,
            naam=f"Bestuurscommissie {module}",
            soort="bestuurscommissie",
            openheid="openbaar",
            modules=[module],
            publicatie_besluiten="direct",
            handelingen=["beleid", "subsidie", "advies"],
        )


def _mensen(dag: date) -> Case:
    for persoon, gemeente in leden():
        yield step(
            dag,
            "RegistreerPersoon",
            persoon=persoon,
            naam=f"Oefenpersoon {persoon[-1]}",
        )
        for gremium in ("AB", *COMMISSIES):
            yield step(
                dag, "WijsLidAan", gremium=gremium, persoon=persoon, gemeente=gemeente
            )
    yield step(dag, "WijsVoorzitterAan", gremium="AB", persoon="lid-1")
    yield step(dag, "WijsVoorzitterAan", gremium="DB", persoon="lid-1")


def _functies(dag: date) -> Case:
    yield step(
        dag,
        "StelFunctieIn",
        functie=SECRETARIS,
        naam="Secretaris",
        onder="DB",
        ambtelijk=True,
    )
    for functie in AFDELINGEN:
        yield step(
            dag,
            "StelFunctieIn",
            functie=functie,
            naam=functie.replace("-", " ").capitalize(),
            onder=SECRETARIS,
            ambtelijk=True,
        )


def _mandaten(dag: date) -> Case:
    yield step(
        dag,
        "VerleenMandaat",
        bevoegdheid="M-secretaris",
        gever="DB",
        nemer=SECRETARIS,
        handelingen=list(HANDELINGEN),
        omschrijving="Bedrijfsvoering en inkoop, verzonnen voor de oefening",
        plafond={"bedrag": PLAFOND},
        ondermandaat=True,
    )
    for functie in AFDELINGEN:
        yield step(
            dag,
            "VerleenOndermandaat",
            bevoegdheid=f"O-{functie}",
            ouder="M-secretaris",
            nemer=functie,
            handelingen=["inkoop", "subsidie", "beschikking"],
            plafond={"bedrag": PLAFOND_ONDER},
        )
