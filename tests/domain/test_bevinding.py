from dataclasses import replace
from datetime import date

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


def test_ook_een_verklaring_erna_laat_staan_wat_er_was() -> None:
    gegeven = BESLOTEN.on("2026-07-03", OPGELOST, BETWIST, VERKLAARD)
    staat = gegeven.context().ooit(BEVINDING, code_of(NORM, ANKER))
    assert staat
    assert (staat.norm, staat.anker, staat.op) == (NORM, ANKER, date(2026, 7, 3))
    assert staat.seqs == (ANKER + 1, ANKER + 2, ANKER + 3)


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
    ("opdracht", "reden", "zin", "pad"),
    [
        (
            replace(VERKLAARD, norm="XYZ-1"),
            OngeldigeInvoer,
            "'XYZ-1' is geen norm",
            "norm",
        ),
        (replace(VERKLAARD, norm="WGR-10"), OngeldigeInvoer, "niet getoetst", "norm"),
        (
            replace(VERKLAARD, norm="WGR-15"),
            OngeldigeInvoer,
            "oordeelt niet over",
            "anker",
        ),
        (
            replace(VERKLAARD, anker=999),
            OnbekendeVerwijzing,
            "gebeurtenis met seq '999'.*bevindingen",
            "anker",
        ),
        (replace(VERKLAARD, door="weg"), OnbekendeVerwijzing, "weg", "door"),
        (
            replace(BETWIST, anker=999),
            OnbekendeVerwijzing,
            "gebeurtenis met seq '999'.*bevindingen",
            "anker",
        ),
        (
            replace(BETWIST, uitleg="weg"),
            OnbekendeVerwijzing,
            "'weg'.*in 'lezing'",
            "uitleg",
        ),
        (replace(OPGELOST, door="weg"), OnbekendeVerwijzing, "weg", "door"),
        (
            replace(OPGELOST, besluit="weg"),
            OnbekendeVerwijzing,
            "besluit 'weg'",
            "besluit",
        ),
        (replace(OPGELOST, anker=0), OngeldigeInvoer, "oordeelt niet over", "anker"),
        (
            replace(UITLEG, norm="XYZ-1"),
            OngeldigeInvoer,
            "'XYZ-1' is geen norm",
            "norm",
        ),
        (replace(UITLEG, door="weg"), OnbekendeVerwijzing, "weg", "door"),
        (replace(UITLEG, lezing="x"), OngeldigeInvoer, "laat 'lezing' weg", "lezing"),
        (
            replace(ANDERS, lezing="x"),
            OngeldigeInvoer,
            "verzending, vergadering",
            "lezing",
        ),
    ],
)
def test_wat_geen_bevinding_kan_zijn_wordt_geweigerd(
    opdracht: Gebeurtenis, reden: type[Refused], zin: str, pad: str
) -> None:
    with pytest.raises(reden, match=zin) as fout:
        BESLOTEN.when(opdracht)
    assert fout.value.pad == f"/gegevens/{pad}"


def test_een_uitleg_staat_er_een_keer_en_gaat_over_een_norm() -> None:
    gegeven = BESLOTEN.on(DAG, UITLEG)
    ander = replace(BETWIST, norm="AWB-34", uitleg="u1")
    for reden, opdracht, zin in (
        (BestaatAl, UITLEG, "staat al in het register"),
        (OngeldigeInvoer, ander, "gaat over AWB-25"),
    ):
        with pytest.raises(reden, match=zin) as fout:
            gegeven.when(opdracht)
        assert fout.value.pad == "/gegevens/uitleg"


def test_van_een_verzegeld_feit_is_de_soort_niet_te_zien() -> None:
    dicht = BESLOTEN.feiten[-1]._replace(gegevens=None)
    assert isinstance(BESLOTEN.feiten[-1].gegevens, BesluitGenomen)
    gegeven = replace(BESLOTEN, feiten=(*BESLOTEN.feiten[:-1], dicht))
    assert gegeven.when(VERKLAARD) == (VERKLAARD,)
