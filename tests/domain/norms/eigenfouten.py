"""Own norms that cannot be, each with one thing wrong: where, and in which words."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
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
from register.domain.organisatie.gremium import Meerderheidseis
from register.domain.termijnen.periods import Eenheid
from tests.domain.norms.eigenwereld import norm, termijn

GRENS = norm(bedrag=Bedrageis(hoogste=10))
TERMIJN = termijn(Moment.BESLUITENLIJST, Richting.NA, Moment.VERGADERING)


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
