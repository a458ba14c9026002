"""The form of an order: what must be there before."""

from register.domain.norms.eigen.eisen import Moment, Volgorde
from tests.domain.norms.eigenwereld import Eis, Geval, advies, elk, norm
from tests.domain.norms.gevallen import JA, NEE, OPEN
from tests.domain.norms.wereld import WERELD, besluit
from tests.domain.norms.zaal import roep

DAG = "2026-07-02"
vooraf = Eis(norm(eerder=Volgorde(wat=Moment.ADVIES, voor=Moment.BESLUIT)))
VAN_D1 = besluit(dossier="d1")

VOLGORDE = (
    vooraf("een dag ervoor", WERELD.on("2026-07-01", advies("a1")), VAN_D1, JA),
    vooraf("op dezelfde dag", WERELD.on(DAG, advies("a1")), VAN_D1, JA),
    vooraf("pas erna", WERELD.on("2026-07-03", advies("a1")), VAN_D1, NEE, "eerder"),
    vooraf("nooit", WERELD, VAN_D1, NEE, "het advies is niet eerder vastgelegd"),
    vooraf("nooit, in oude gegevens", WERELD, VAN_D1, OPEN, achterstand=True),
    vooraf(
        "in dezelfde maand",
        WERELD.on("2026-07-05", advies("a1")).at("2026-07-31"),
        VAN_D1,
        OPEN,
        "of het advies eerder was, is niet te zien",
        feitdatum="2026-07",
    ),
    vooraf(
        "op de laatste dag van die maand",
        WERELD.on("2026-07-31", advies("a1")).at("2026-07-31"),
        VAN_D1,
        OPEN,
        feitdatum="2026-07",
    ),
    vooraf("zonder dossier", WERELD, besluit(), OPEN, "waar het advies bij hoort"),
    vooraf(
        "het dossier staat in de kop",
        WERELD.on("2026-07-01", advies("a1")),
        besluit(),
        JA,
        dossier="d1",
    ),
)


@elk(VOLGORDE)
def test_een_vereiste_eerdere_gebeurtenis(geval: Geval) -> None:
    geval.check()


def test_van_een_ander_feit_dan_een_besluit_is_geen_dossier_te_vinden() -> None:
    los = norm(eerder=Volgorde(wat=Moment.ADVIES, voor=Moment.CONVOCATIE))
    Eis(los)("los", WERELD, roep(), OPEN, "waar het advies bij hoort").check()
