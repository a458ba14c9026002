"""For what, and how long, the second agreed."""

from dataclasses import replace

from register.domain.norms.catalogue import BY_NAME
from register.domain.norms.norm import Zaak
from tests.domain.norms.gevallen import JA, NEE
from tests.domain.norms.vierogen import (
    ALLEEN,
    GEHEIM,
    LEEG,
    LEG_OP,
    TWEE,
    VERVALT,
    ZIE_IN,
    akkoord,
    by,
)


def test_een_akkoord_van_na_het_feit_telt_niet() -> None:
    gegeven = by(TWEE.on("2026-06-01", LEG_OP), "s2", akkoord("opleggen"))
    eigen = gegeven.feiten[3]
    kop = replace(eigen.kop, vastgelegd_door=ALLEEN)
    zaak = Zaak(feit=LEG_OP, kop=kop, context=gegeven.context())
    assert BY_NAME["TOEGANG-01@1"].toets(zaak).oordeel is NEE


def test_een_akkoord_verloopt() -> None:
    gegeven = by(TWEE, "s2", akkoord("opleggen"))
    kop = replace(gegeven.feiten[0].kop, versie=99, vastgelegd_door=ALLEEN)
    for dag, oordeel in (("2026-07-09", JA), ("2026-07-10", NEE)):
        op = replace(kop, vastgelegd_op=f"{dag}T10:00:00.000000Z")
        zaak = Zaak(feit=LEG_OP, kop=op, context=gegeven.context())
        assert BY_NAME["TOEGANG-01@1"].toets(zaak).oordeel is oordeel
    zaak = Zaak(
        feit=LEG_OP,
        kop=replace(kop, vastgelegd_op=""),
        context=gegeven.at("2026-07-10").context(),
    )
    assert BY_NAME["TOEGANG-01@1"].toets(zaak).oordeel is NEE


def test_een_akkoord_voor_een_stroom_is_voor_een_blik_waarin_ook() -> None:
    tweede_feit = LEEG.feiten[0]._replace(seq=4)
    gegeven = by(TWEE, "s2", akkoord("inzien"))
    gegeven = replace(gegeven, feiten=(*gegeven.feiten, tweede_feit))
    ander = replace(ZIE_IN, seq=4)
    for wereld, oordeel in (
        (gegeven, JA),
        (gegeven.on("2026-07-01", ZIE_IN), NEE),
        (gegeven.on("2026-07-01", ander), NEE),
    ):
        kop = replace(
            gegeven.feiten[0].kop,
            stroom="inzage/4",
            versie=99,
            vastgelegd_door=ALLEEN,
        )
        zaak = Zaak(feit=ander, kop=kop, context=wereld.context())
        assert BY_NAME["TOEGANG-01@1"].toets(zaak).oordeel is oordeel


def test_een_correctie_wordt_beoordeeld_op_wat_er_toen_was() -> None:
    vervalt = replace(VERVALT, seq=3)
    gegeven = GEHEIM.on("2026-06-02", vervalt)
    eigen = gegeven.feiten[4]
    later = by(gegeven, "s2", akkoord("opheffen"))
    kop = replace(eigen.kop, vastgelegd_door=ALLEEN)
    zaak = Zaak(feit=vervalt, kop=kop, context=later.context())
    assert BY_NAME["TOEGANG-01@1"].toets(zaak).oordeel is NEE
