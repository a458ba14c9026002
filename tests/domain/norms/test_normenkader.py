"""What the accountant tests against, adopted every year (RM-07)."""

from dataclasses import replace

from register.domain.besluiten.besluit import (
    BesluitGenomen,
    NummerToegekend,
    Uitkomst,
)
from register.domain.organisatie.gremium import GremiumOpgeheven
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import JaarrekeningVastgesteld
from tests.domain.norms.gevallen import JA, NEE, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit
from tests.scenario import Given

REKENING = JaarrekeningVastgesteld(
    boekjaar=2025, besluit="b-9", posten=(Post(post="p"),)
)
KADER = besluit(besluit="b-1", handeling="normenkader-vaststellen", boekjaar=2025)


def nam(dag: str, genomen: BesluitGenomen, reeks: str = "ab") -> Given:
    """A decision in its series, before the accounts of 2 July 2026."""
    nummer = NummerToegekend(
        reeks=reeks, jaar=int(dag[:4]), volgnummer=1, nummer=genomen.besluit
    )
    return WERELD.on(dag, nummer, genomen)


IN_HET_JAAR = replace(KADER, boekjaar=None)
rm_07 = Rijen("RM-07")
GEVALLEN = (
    rm_07("vooraf", nam("2024-12-12", KADER), REKENING, JA),
    rm_07("in het jaar zelf", nam("2025-12-12", KADER), REKENING, JA),
    rm_07("op de dag van de jaarrekening", nam("2026-07-02", KADER), REKENING, JA),
    rm_07(
        "een controleprotocol",
        nam("2025-12-12", replace(KADER, handeling="controleprotocol-vaststellen")),
        REKENING,
        JA,
    ),
    rm_07("met een oud nummer", nam("2025-12-12", KADER, "overgenomen"), REKENING, JA),
    rm_07("zonder boekjaar, in het jaar", nam("2025-01-01", IN_HET_JAAR), REKENING, JA),
    rm_07(
        "zonder boekjaar, een jaar te vroeg",
        nam("2024-12-31", IN_HET_JAAR),
        REKENING,
        NEE,
    ),
    rm_07(
        "over een ander jaar",
        nam("2025-12-12", replace(KADER, boekjaar=2026)),
        REKENING,
        NEE,
        "van 2025 is geen normenkader",
    ),
    rm_07("na de jaarrekening", nam("2026-07-03", KADER), REKENING, NEE),
    rm_07("twee jaar vooraf", nam("2023-12-12", KADER), REKENING, NEE),
    rm_07(
        "verworpen",
        nam("2025-12-12", replace(KADER, uitkomst=Uitkomst.VERWORPEN)),
        REKENING,
        NEE,
    ),
    rm_07(
        "van het dagelijks bestuur",
        nam("2025-12-12", replace(KADER, orgaan="db"), "db"),
        REKENING,
        NEE,
    ),
    rm_07("een ander besluit", nam("2025-12-12", besluit()), REKENING, NEE),
    rm_07("er is niets", WERELD, REKENING, NEE),
    rm_07("uit de historie", WERELD, REKENING, OPEN, achterstand=True),
    rm_07(
        "het algemeen bestuur is er niet",
        WERELD.on("2020-01-01", GremiumOpgeheven(gremium="ab")),
        REKENING,
        OPEN,
        "algemeen bestuur",
    ),
)


@elk(GEVALLEN)
def test_normenkader(geval: Geval) -> None:
    geval.check()
