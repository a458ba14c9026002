from dataclasses import replace

import pytest

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.facts import Gebeurtenis
from register.domain.norms.bevinding import (
    BEVINDING,
    BevindingBetwist,
    BevindingOpgelost,
    BevindingVerklaard,
    Stand,
    code_of,
)
from register.domain.norms.uitleg import NORMUITLEG, NormuitlegVastgesteld
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
)
from tests.domain.norms.wereld import WERELD, besluit
from tests.scenario import DAG, fact

BESLOTEN = WERELD.on(DAG, besluit(WERELD))
ANKER = BESLOTEN.feiten[-1].seq
NORM = "AWB-25"

VERKLAARD = BevindingVerklaard(norm=NORM, anker=ANKER, door="db", verklaring="daarom")
BETWIST = BevindingBetwist(norm=NORM, anker=ANKER, auteur="jurist", lezing="anders")
OPGELOST = BevindingOpgelost(norm=NORM, anker=ANKER, door="db", oplossing="hersteld")
UITLEG = NormuitlegVastgesteld(uitleg="u1", norm=NORM, door="ab", tekst="zo")

ANDERS = replace(UITLEG, norm="WGR-41", lezing="vergadering")


@pytest.mark.parametrize(
    ("gezegd", "stand", "tekst"),
    [
        (VERKLAARD, Stand.VERKLAARD, "daarom"),
        (BETWIST, Stand.BETWIST, "anders"),
        (OPGELOST, Stand.OPGELOST, "hersteld"),
    ],
)
def test_wat_gezegd_is_geeft_de_stand(
    gezegd: Gebeurtenis, stand: Stand, tekst: str
) -> None:
    assert BESLOTEN.when(gezegd) == (gezegd,)
    staat = BESLOTEN.on(DAG, gezegd).context().ooit(BEVINDING, code_of(NORM, ANKER))
    assert staat
    assert (staat.stand, staat.tekst, staat.seqs) == (stand, tekst, (ANKER + 1,))


def test_het_laatste_telt_en_alles_blijft_staan() -> None:
    later = replace(OPGELOST, besluit="b-1")
    gegeven = BESLOTEN.on(DAG, VERKLAARD, BETWIST, later)
    staat = gegeven.context().ooit(BEVINDING, code_of(NORM, ANKER))
    assert staat
    assert (staat.stand, staat.besluit) == (Stand.OPGELOST, "b-1")
    assert len(staat.seqs) == 3
    assert BEVINDING.evolve(staat, fact(UITLEG, 99)) == staat


def test_een_uitleg_wordt_vastgesteld_ook_van_wat_niet_getoetst_wordt() -> None:
    assert WERELD.when(UITLEG) == (UITLEG,)
    assert WERELD.when(replace(UITLEG, norm="WGR-10"))
    staat = WERELD.on(DAG, UITLEG).context().ooit(NORMUITLEG, "u1")
    assert staat
    assert (staat.norm, staat.door, staat.tekst) == (NORM, "ab", "zo")
    assert NORMUITLEG.evolve(staat, fact(VERKLAARD, 99)) == staat


def test_een_lezing_die_de_norm_kent_staat_in_de_uitleg() -> None:
    assert WERELD.when(ANDERS) == (ANDERS,)
    staat = WERELD.on(DAG, ANDERS).context().ooit(NORMUITLEG, "u1")
    assert staat
    assert staat.lezing == "vergadering"


def test_een_vastgestelde_uitleg_draagt_de_betwisting() -> None:
    gegeven = BESLOTEN.on(DAG, UITLEG)
    anders = replace(BETWIST, uitleg="u1")
    assert gegeven.when(anders) == (anders,)
    staat = gegeven.on(DAG, anders).context().ooit(BEVINDING, code_of(NORM, ANKER))
    assert staat
    assert staat.uitleg == "u1"


def test_een_besluit_kan_de_oplossing_zijn() -> None:
    assert BESLOTEN.when(replace(OPGELOST, besluit="b-1"))


@pytest.mark.parametrize(
    ("opdracht", "reden", "zin"),
    [
        (replace(VERKLAARD, norm="XYZ-1"), OngeldigeInvoer, "geen norm"),
        (replace(VERKLAARD, norm="WGR-10"), OngeldigeInvoer, "niet getoetst"),
        (replace(VERKLAARD, norm="WGR-15"), OngeldigeInvoer, "oordeelt niet over"),
        (replace(VERKLAARD, anker=999), OnbekendeVerwijzing, "999"),
        (replace(VERKLAARD, door="weg"), OnbekendeVerwijzing, "weg"),
        (replace(BETWIST, anker=999), OnbekendeVerwijzing, "999"),
        (replace(BETWIST, uitleg="weg"), OnbekendeVerwijzing, "weg"),
        (replace(OPGELOST, door="weg"), OnbekendeVerwijzing, "weg"),
        (replace(OPGELOST, besluit="weg"), OnbekendeVerwijzing, "weg"),
        (replace(OPGELOST, anker=0), OngeldigeInvoer, "oordeelt niet over"),
        (replace(UITLEG, norm="XYZ-1"), OngeldigeInvoer, "geen norm"),
        (replace(UITLEG, door="weg"), OnbekendeVerwijzing, "weg"),
        (replace(UITLEG, lezing="x"), OngeldigeInvoer, "laat 'lezing' weg"),
        (replace(ANDERS, lezing="x"), OngeldigeInvoer, "verzending, vergadering"),
    ],
)
def test_wat_geen_bevinding_kan_zijn_wordt_geweigerd(
    opdracht: Gebeurtenis, reden: type[Refused], zin: str
) -> None:
    BESLOTEN.refused(reden, opdracht, zin)


def test_een_uitleg_staat_er_een_keer_en_gaat_over_een_norm() -> None:
    gegeven = BESLOTEN.on(DAG, UITLEG)
    gegeven.refused(BestaatAl, UITLEG)
    ander = replace(BETWIST, norm="AWB-34", uitleg="u1")
    gegeven.refused(OngeldigeInvoer, ander, "gaat over AWB-25")


def test_van_een_verzegeld_feit_is_de_soort_niet_te_zien() -> None:
    dicht = BESLOTEN.feiten[-1]._replace(gegevens=None)
    assert isinstance(BESLOTEN.feiten[-1].gegevens, BesluitGenomen)
    gegeven = replace(BESLOTEN, feiten=(*BESLOTEN.feiten[:-1], dicht))
    assert gegeven.when(VERKLAARD) == (VERKLAARD,)
