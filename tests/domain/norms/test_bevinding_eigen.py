"""A finding may be one of a norm of the regeling itself, and of that norm only."""

from dataclasses import replace

import pytest

from register.domain.norms.bevinding import BevindingBetwist, BevindingVerklaard
from register.domain.norms.eigen.eisen import Bedrageis, Handmatig, Moment
from register.domain.norms.uitleg import NormuitlegVastgesteld
from register.domain.refusals import OngeldigeInvoer
from tests.domain.norms.eigenwereld import SINDS, norm
from tests.domain.norms.wereld import WERELD, besluit
from tests.scenario import DAG

GRENS = norm("REG-01", bedrag=Bedrageis(hoogste=10))
HAND = norm("REG-02", handmatig=Handmatig(reden="geen vorm", bij=Moment.BEKENDMAKING))
LATER = norm("REG-03", bedrag=Bedrageis(hoogste=10))
EIGEN = WERELD.on(SINDS, GRENS, HAND).on("2026-07-03", LATER)
BESLOTEN = EIGEN.on(DAG, besluit(EIGEN))
ANKER = next(f.seq for f in BESLOTEN.feiten if "besluit-genomen" in f.soort)
VERKLAARD = BevindingVerklaard(
    norm="REG-01", anker=ANKER, door="db", verklaring="daarom"
)
UITLEG = NormuitlegVastgesteld(uitleg="u1", norm="REG-01", door="ab", tekst="zo")


def test_een_bevinding_van_een_eigen_norm_wordt_verklaard() -> None:
    assert BESLOTEN.when(VERKLAARD) == (VERKLAARD,)


@pytest.mark.parametrize("eigen", ["REG-02", "REG-03"])
def test_niet_van_een_die_over_dit_feit_of_op_die_dag_niet_oordeelt(eigen: str) -> None:
    BESLOTEN.at("2026-07-10").refused(
        OngeldigeInvoer, replace(VERKLAARD, norm=eigen), f"{eigen} oordeelt niet over"
    )


def test_een_eigen_norm_die_er_niet_is_is_geen_norm() -> None:
    BESLOTEN.refused(
        OngeldigeInvoer, replace(VERKLAARD, norm="REG-09"), "'REG-09' is geen norm"
    )


def test_een_eigen_norm_heeft_een_uitleg_die_alleen_over_haar_gaat() -> None:
    assert BESLOTEN.when(UITLEG) == (UITLEG,)
    uitgelegd = BESLOTEN.on(DAG, UITLEG)
    betwist = BevindingBetwist(
        norm="REG-01", anker=ANKER, auteur="x", lezing="anders", uitleg="u1"
    )
    assert uitgelegd.when(betwist) == (betwist,)
    anders = replace(UITLEG, uitleg="u2", norm="REG-02")
    assert uitgelegd.on(DAG, anders).when(betwist) == (betwist,)
    vreemd = replace(betwist, uitleg="u2")
    uitgelegd.on(DAG, anders).refused(OngeldigeInvoer, vreemd, "gaat over REG-02")
