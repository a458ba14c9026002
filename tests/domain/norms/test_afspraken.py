from register.domain.besluiten.besluit import (
    Adviesopvolging,
    Afwijkgrond,
    BesluitGenomen,
    Opvolging,
    Uitkomst,
)
from register.domain.dossiers.advies import (
    AdviesGevraagd,
    AdviesUitgebracht,
    AfstemmingMetBestuurscommissie,
    Strekking,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit
from tests.scenario import Given


def advies(adviseur: str = "bc", voorstel: str = "v1") -> Given:
    uit = AdviesUitgebracht(
        dossier="d1",
        advies="a1",
        strekking=Strekking.POSITIEF,
        adviseur=adviseur,
        voorstel=voorstel,
    )
    return WERELD.on("2020-01-01", uit)


def afgestemd(met: str = "bc") -> Given:
    gesprek = AfstemmingMetBestuurscommissie(
        dossier="d1", advies="a1", gremium=met, uitkomst="u"
    )
    return advies().on("2020-02-01", gesprek)


def volgt(
    opvolging: Opvolging, grond: Afwijkgrond | None = None, orgaan: str = "ab"
) -> BesluitGenomen:
    regel = Adviesopvolging(advies="a1", opvolging=opvolging, grond=grond)
    return besluit(orgaan=orgaan, dossier="d1", voorstel="v1", adviesopvolging=(regel,))


GEVRAAGD = WERELD.on(
    "2020-01-01", AdviesGevraagd(dossier="d1", advies="a1", adviseur="bc")
)
ZWIJGT = besluit(dossier="d1", voorstel="v1")
AF = Opvolging.AFGEWEKEN
GROND = Afwijkgrond.FINANCIEEL
dom_10 = Rijen("DOM-10")
DOM_10 = (
    dom_10("overgenomen", advies(), volgt(Opvolging.OVERGENOMEN), JA),
    dom_10("afgeweken met grond, na overleg", afgestemd(), volgt(AF, GROND), JA),
    dom_10("afgeweken zonder grond", afgestemd(), volgt(AF), NEE, "geen grond"),
    dom_10("afgeweken zonder overleg", advies(), volgt(AF, GROND), NEE, "afgestemd"),
    dom_10("overlegd met een ander", afgestemd("rpo"), volgt(AF, GROND), NEE),
    dom_10(
        "deels overgenomen zonder overleg",
        advies(),
        volgt(Opvolging.GEDEELTELIJK, GROND, "db"),
        NEE,
    ),
    dom_10("het besluit zwijgt over het advies", advies(), ZWIJGT, NEE, "'a1'"),
    dom_10("een advies over een ander voorstel", advies(voorstel="v2"), ZWIJGT, NVT),
    dom_10("een advies over het hele dossier", advies(voorstel=""), ZWIJGT, NEE),
    dom_10("nog niet uitgebracht", GEVRAAGD, ZWIJGT, NVT),
    dom_10("advies van een overleg", advies("rpo"), volgt(AF), NVT),
    dom_10("een besluit van de commissie zelf", advies(), volgt(AF, orgaan="bc"), NVT),
    dom_10("geen dossier", WERELD, besluit(), NVT),
    dom_10("in mandaat", advies(), besluit(dossier="d1", functie="s"), NVT),
)
BEIDE = ("bestuurlijk_eigenaar", "ambtelijk_eigenaar")
dom_13 = Rijen("DOM-13")
DOM_13 = (
    dom_13(
        "beide eigenaren",
        WERELD,
        besluit(bestuurlijk_eigenaar="db", ambtelijk_eigenaar="secretaris"),
        JA,
    ),
    dom_13(
        "geen van beide",
        WERELD,
        besluit(),
        NEE,
        "bestuurlijk eigenaar en geen ambtelijk",
    ),
    dom_13(
        "alleen een bestuurlijk eigenaar",
        WERELD,
        besluit(bestuurlijk_eigenaar="db"),
        NEE,
        "geen ambtelijk eigenaar",
    ),
    dom_13("nader te bepalen", WERELD, besluit(nader_te_bepalen=BEIDE), OPEN),
    dom_13(
        "één nader te bepalen, één leeg",
        WERELD,
        besluit(nader_te_bepalen=BEIDE[:1]),
        NEE,
    ),
    dom_13("verworpen", WERELD, besluit(uitkomst=Uitkomst.VERWORPEN), NVT),
    dom_13("in mandaat", WERELD, besluit(functie="secretaris"), NVT),
)
GEVALLEN = (*DOM_10, *DOM_13)


@elk(GEVALLEN)
def test_afspraken(geval: Geval) -> None:
    geval.check()
