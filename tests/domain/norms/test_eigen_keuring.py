"""What can be wrong with an own norm, and where the register says it is."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from register.domain.norms.eigen.eigennorm import (
    EigenNormIngetrokken,
    EigenNormVastgesteld,
)
from register.domain.norms.eigen.eisen import (
    Advieseis,
    Bedrageis,
    Grondtal,
    Handmatig,
    Moment,
    Quorumeis,
    Richting,
    Samenstellingseis,
    Stemmeneis,
    Termijneis,
    Volgorde,
)
from register.domain.norms.eigen.gelding import (
    KINDS,
    VORMEN,
    sentence,
)
from register.domain.norms.eigen.keuring import faults
from register.domain.organisatie.gremium import Meerderheidseis
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.termijnen.periods import Eenheid
from tests.domain.norms.eigenwereld import norm, termijn
from tests.domain.norms.wereld import WERELD
from tests.scenario import Given

GRENS = norm(bedrag=Bedrageis(hoogste=10))
TERMIJN = termijn(Moment.BESLUITENLIJST, Richting.NA, Moment.VERGADERING)
TWEE_EISEN = (
    "Bij de vergadering van ab is meer dan 1/2 van de zittende leden en ten minste "
    "4 leden."
)
GOED: dict[str, tuple[dict[str, Any], str]] = {
    "termijn": (
        {"termijn": TERMIJN},
        "De besluitenlijst is uiterlijk 14 dagen na de vergadering.",
    ),
    "terug": (
        {"termijn": termijn(Moment.CONVOCATIE, Richting.VOOR, Moment.BESLUIT)},
        "De oproep is ten minste 14 dagen vóór het besluit.",
    ),
    "eerder": (
        {"eerder": Volgorde(wat=Moment.ADVIES, voor=Moment.BESLUIT)},
        "Het advies is er vóór het besluit.",
    ),
    "meerderheid": (
        {"meerderheid": Stemmeneis(teller=2, noemer=3, van=Grondtal.UITGEBRACHT)},
        "Ten minste 2/3 van de uitgebrachte stemmen is vóór het besluit.",
    ),
    "quorum": (
        {
            "quorum": Quorumeis(
                deel=Meerderheidseis(teller=1, noemer=2, strikt=True), aantal=4
            ),
            "organen": ("ab",),
        },
        TWEE_EISEN,
    ),
    "adviseur": (
        {"adviseur": Advieseis(adviseur="bc")},
        "Bc adviseert vóór het besluit.",
    ),
    "bedrag": (
        {"bedrag": Bedrageis(hoogste=0), "handelingen": ("inkoop",)},
        "Het besluit gaat over ten hoogste € 0,00.",
    ),
    "samenstelling": (
        {
            "samenstelling": Samenstellingseis(minimum=3, per_gemeente_maximum=1),
            "organen": ("db",),
        },
        "Db heeft ten minste 3 leden, ten hoogste 1 per gemeente.",
    ),
    "handmatig": (
        {"handmatig": Handmatig(reden="zo")},
        "Handmatig te beoordelen: de norm past in geen vorm.",
    ),
    "handmatig-bij": (
        {"handmatig": Handmatig(reden="zo", bij=Moment.VERSLAG), "organen": ("ab",)},
        "Handmatig te beoordelen, bij het verslag: de norm past in geen vorm.",
    ),
    "overal": (
        {
            "termijn": termijn(Moment.BEKENDMAKING, Richting.NA, Moment.BESLUIT),
            "organen": ("ab",),
            "handelingen": ("inkoop",),
            "modules": ("zorg",),
        },
        "De bekendmaking is uiterlijk 14 dagen na het besluit.",
    ),
    "alleen-aantal": (
        {"quorum": Quorumeis(aantal=1), "organen": ("ab",), "modules": ("m",)},
        "Bij de vergadering van ab is ten minste 1 leden.",
    ),
}


@pytest.mark.parametrize("naam", GOED)
def test_elke_vorm_is_vast_te_leggen_en_zegt_wat_zij_toetst(naam: str) -> None:
    velden, zin = GOED[naam]
    eigen = norm(**velden)
    assert faults(eigen) == []
    assert sentence(eigen) == zin
    (gebeurd,) = WERELD.when(eigen)
    assert gebeurd == eigen


def test_elke_vorm_heeft_een_uitvoering_en_bekende_feiten() -> None:
    assert set(VORMEN) == {naam.partition("-")[0] for naam in GOED} - {
        "terug",
        "alleen",
        "overal",
    }
    for velden, _ in GOED.values():
        eigen = norm(**velden)
        (vorm,) = eigen.vormen
        assert VORMEN[vorm].nieuwste == 1
        assert set(VORMEN[vorm].over(eigen)) <= KINDS


def met(**anders: Any) -> EigenNormVastgesteld:  # noqa: ANN401
    return norm(**anders)


def duur(aantal: int, eenheid: Eenheid) -> Termijneis:
    return replace(TERMIJN, aantal=aantal, eenheid=eenheid)


AB = ("ab",)
FOUT: dict[str, tuple[EigenNormVastgesteld, str, str]] = {
    "id": (norm("reg-1", bedrag=Bedrageis(hoogste=1)), "/id", "schrijf REG-"),
    "id van de wet": (norm("WGR-1", bedrag=Bedrageis(hoogste=1)), "/id", "WGR-1"),
    "geen vorm": (met(), "", "past in geen vorm; geef er één: termijn, eerder"),
    "twee vormen": (
        met(bedrag=Bedrageis(hoogste=1), adviseur=Advieseis(adviseur="bc")),
        "/bedrag",
        "heeft 2 vormen (adviseur, bedrag)",
    ),
    "tot voor van": (
        met(
            bedrag=Bedrageis(hoogste=1),
            geldig_van=date(2022, 1, 2),
            geldig_tot=date(2022, 1, 1),
        ),
        "/geldig_tot",
        "geldt tot 2022-01-01",
    ),
    "uren": (met(termijn=duur(24, Eenheid.UREN)), "/termijn/eenheid", "geen uren"),
    "nul dagen": (met(termijn=duur(0, Eenheid.DAGEN)), "/termijn/aantal", "1 tot en"),
    "te lang": (met(termijn=duur(11, Eenheid.JAREN)), "/termijn/aantal", "10 jaar"),
    "te veel dagen": (
        met(termijn=duur(3651, Eenheid.DAGEN)),
        "/termijn/aantal",
        "3650",
    ),
    "te veel maanden": (
        met(termijn=duur(121, Eenheid.MAANDEN)),
        "/termijn/aantal",
        "120",
    ),
    "meer dan alle leden": (
        met(
            quorum=Quorumeis(deel=Meerderheidseis(teller=3, noemer=3, strikt=True)),
            organen=AB,
        ),
        "/quorum/deel/teller",
        "meer dan 3/3",
    ),
    "nul gemeenten": (
        met(samenstelling=Samenstellingseis(gemeenten=0), organen=AB),
        "/samenstelling/gemeenten",
        "1 of meer",
    ),
    "leden van niemand": (
        met(samenstelling=Samenstellingseis(minimum=1)),
        "/organen",
        "bij 'samenstelling'",
    ),
    "te veel weken": (met(termijn=duur(521, Eenheid.WEKEN)), "/termijn/aantal", "520"),
    "zelfde moment": (
        met(termijn=replace(TERMIJN, anker=TERMIJN.wat)),
        "/termijn/anker",
        "van zichzelf",
    ),
    "na over streams heen": (
        met(termijn=termijn(Moment.BEKENDMAKING, Richting.NA, Moment.VERGADERING)),
        "/termijn/anker",
        "'bekendmaking' hoort bij een besluit en 'vergadering' bij een vergadering",
    ),
    "voor onbereikbaar": (
        met(termijn=termijn(Moment.ADVIES, Richting.VOOR, Moment.VERGADERING)),
        "/termijn/wat",
        "tel terug vanaf 'besluit'",
    ),
    "eerder dan zichzelf": (
        met(eerder=Volgorde(wat=Moment.BESLUIT, voor=Moment.BESLUIT)),
        "/eerder/voor",
        "vóór zichzelf",
    ),
    "eerder onbereikbaar": (
        met(eerder=Volgorde(wat=Moment.BESLUIT, voor=Moment.VOORSTEL)),
        "/eerder/wat",
        "kan het register daar niet zien",
    ),
    "meer dan alles": (
        met(meerderheid=Stemmeneis(teller=4, noemer=3, van=Grondtal.LEDEN)),
        "/meerderheid/teller",
        "ten minste 4/3 kan niet",
    ),
    "strikt alles": (
        met(
            meerderheid=Stemmeneis(teller=3, noemer=3, van=Grondtal.LEDEN, strikt=True)
        ),
        "/meerderheid/teller",
        "meer dan 3/3 kan niet",
    ),
    "niets": (
        met(meerderheid=Stemmeneis(teller=0, noemer=3, van=Grondtal.LEDEN)),
        "/meerderheid/teller",
        "0/3",
    ),
    "leeg quorum": (met(quorum=Quorumeis(), organen=AB), "/quorum", "een 'deel'"),
    "quorum van nul": (
        met(quorum=Quorumeis(aantal=0), organen=AB),
        "/quorum/aantal",
        "ten minste één lid",
    ),
    "quorum van te veel": (
        met(quorum=Quorumeis(deel=Meerderheidseis(teller=2, noemer=1)), organen=AB),
        "/quorum/deel/teller",
        "2/1",
    ),
    "quorum van niemand": (
        met(quorum=Quorumeis(aantal=1)),
        "/organen",
        "over welke gremia",
    ),
    "negatief": (met(bedrag=Bedrageis(hoogste=-1)), "/bedrag/hoogste", "nul of hoger"),
    "lege samenstelling": (
        met(samenstelling=Samenstellingseis(), organen=AB),
        "/samenstelling",
        "ten minste één grens: minimum",
    ),
    "nul leden": (
        met(samenstelling=Samenstellingseis(minimum=0), organen=AB),
        "/samenstelling/minimum",
        "1 of meer",
    ),
    "omgekeerd": (
        met(samenstelling=Samenstellingseis(minimum=3, maximum=2), organen=AB),
        "/samenstelling/maximum",
        "'maximum' is lager dan 'minimum'",
    ),
    "omgekeerd per gemeente": (
        met(
            samenstelling=Samenstellingseis(
                per_gemeente_minimum=3, per_gemeente_maximum=2
            ),
            organen=AB,
        ),
        "/samenstelling/per_gemeente_maximum",
        "is lager",
    ),
    "samenstelling per handeling": (
        met(
            samenstelling=Samenstellingseis(minimum=1),
            organen=AB,
            handelingen=("iets",),
        ),
        "/handelingen",
        "te beperken is alleen organen",
    ),
    "vergadering per module": (
        met(termijn=TERMIJN, modules=("zorg",)),
        "/modules",
        "'modules' zegt hier niets; te beperken is alleen organen",
    ),
    "dossier per orgaan": (
        met(
            eerder=Volgorde(wat=Moment.ADVIESVRAAG, voor=Moment.ADVIES),
            organen=AB,
        ),
        "/organen",
        "te beperken is niets",
    ),
    "handmatig per orgaan": (
        met(handmatig=Handmatig(reden="zo"), organen=AB),
        "/organen",
        "niets",
    ),
}


@pytest.mark.parametrize("naam", FOUT)
def test_wat_niet_klopt_wordt_geweigerd_en_gezegd(naam: str) -> None:
    eigen, pad, tekst = FOUT[naam]
    (fout,) = faults(eigen)
    assert fout.pad == pad
    assert tekst in fout.tekst
    WERELD.refused(OngeldigeInvoer, eigen, None)


@pytest.mark.parametrize(
    ("aantal", "eenheid"),
    [
        (1, Eenheid.DAGEN),
        (3650, Eenheid.DAGEN),
        (520, Eenheid.WEKEN),
        (120, Eenheid.MAANDEN),
        (10, Eenheid.JAREN),
    ],
)
def test_zo_lang_mag_een_termijn_zijn(aantal: int, eenheid: Eenheid) -> None:
    assert faults(met(termijn=duur(aantal, eenheid))) == []


def test_een_grens_van_een_mag() -> None:
    een = Samenstellingseis(minimum=1, maximum=1)
    assert faults(met(samenstelling=een, organen=AB)) == []
    dag = date(2022, 1, 1)
    assert faults(replace(GRENS, geldig_van=dag, geldig_tot=dag)) == []
    strikt = Stemmeneis(teller=2, noemer=3, van=Grondtal.LEDEN, strikt=True)
    assert faults(met(meerderheid=strikt)) == []
    heel = Stemmeneis(teller=3, noemer=3, van=Grondtal.LEDEN)
    assert faults(met(meerderheid=heel)) == []
    assert faults(met(quorum=Quorumeis(aantal=1), organen=AB)) == []


@pytest.mark.parametrize(
    "eigen",
    [
        replace(GRENS, organen=("x",)),
        met(adviseur=Advieseis(adviseur="x")),
        met(quorum=Quorumeis(aantal=1), organen=("secretaris",)),
        met(samenstelling=Samenstellingseis(minimum=1), organen=("secretaris",)),
    ],
    ids=["orgaan", "adviseur", "quorum van een functie", "leden van een functie"],
)
def test_wie_er_niet_is_kan_niet_worden_genoemd(eigen: EigenNormVastgesteld) -> None:
    WERELD.refused(OnbekendeVerwijzing, eigen)


def test_een_norm_die_al_voorbij_is_zegt_vanaf_wanneer_zij_gold() -> None:
    voorbij = replace(GRENS, geldig_tot=date(2026, 7, 1))
    WERELD.refused(VerkeerdeVolgorde, voorbij, "'geldig_van'")
    assert WERELD.when(replace(voorbij, geldig_tot=date(2026, 7, 2)))
    assert WERELD.when(replace(voorbij, geldig_van=date(2020, 1, 1)))


WEG = EigenNormIngetrokken(id="REG-01", reden="vervallen")


def test_alleen_wat_geldt_kan_worden_ingetrokken() -> None:
    WERELD.refused(OnbekendeVerwijzing, WEG, "'besluiten normen'")
    eigen = WERELD.on("2026-07-03", GRENS)
    eigen.refused(VerkeerdeVolgorde, WEG, "geldt niet op 2026-07-02")
    assert eigen.at("2026-07-03").when(WEG) == (WEG,)


@pytest.mark.parametrize(
    ("wereld", "opdracht", "pad", "zegt_dat"),
    [
        (WERELD, FOUT["id"][0], "/gegevens/id", "schrijf REG-"),
        (WERELD, FOUT["uren"][0], "/gegevens/termijn/eenheid", "geen uren"),
        (WERELD, replace(GRENS, organen=("ab", "x")), "/gegevens/organen/1", "'x'"),
        (
            WERELD,
            met(quorum=Quorumeis(aantal=1), organen=("ab", "secretaris")),
            "/gegevens/organen/1",
            "'secretaris'",
        ),
        (
            WERELD,
            met(adviseur=Advieseis(adviseur="x")),
            "/gegevens/adviseur/adviseur",
            "'x'",
        ),
        (
            WERELD,
            replace(GRENS, geldig_tot=date(2026, 7, 1)),
            "/gegevens/geldig_tot",
            "'geldig_van'",
        ),
        (WERELD, WEG, "/gegevens/id", "eigen norm 'REG-01'"),
        (WERELD.on("2026-07-03", GRENS), WEG, "/gegevens/id", "geldt niet"),
    ],
)
def test_een_weigering_wijst_de_plek_aan(
    wereld: Given, opdracht: object, pad: str, zegt_dat: str
) -> None:
    with pytest.raises(Refused, match=zegt_dat) as fout:
        wereld.when(opdracht)
    assert fout.value.pad == pad
