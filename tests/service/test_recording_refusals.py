"""What cannot be recorded is refused with its place; what a norm forbids, by grade."""

from dataclasses import replace

import pytest

from register.codec.intake import Regel
from register.domain.refusals import (
    AndereRegeling,
    NormGeschonden,
    OnbekendeOpdracht,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    Verouderd,
)
from register.domain.values import Override
from register.service.place import Place
from register.service.receipts import Weigering
from register.service.recording import Recorder
from tests.registers import DAG, decision, facts, line, purchase, record
from tests.service.refusing import refused


def test_wie_op_een_oude_stand_besliste_wordt_geweigerd(place: Place) -> None:
    fout = refused(place, Verouderd, decision(_verwacht_seq=5))
    assert (fout.pad, "nu seq 6" in fout.tekst) == ("/verwacht_seq", True)
    assert record(place, decision(_verwacht_seq=6))[0].seqs[0] == 7


@pytest.mark.parametrize("seq", [7, 99, -1])
def test_een_seq_die_er_niet_is_kan_niemand_hebben_gezien(
    place: Place, seq: int
) -> None:
    fout = refused(place, OngeldigeInvoer, decision(_verwacht_seq=seq))
    assert fout.pad == "/verwacht_seq"
    assert f"seq {seq} is er niet" in fout.tekst
    assert "'mgr-test' gaat tot seq 6" in fout.tekst


def test_een_andere_regeling_wordt_geweigerd(place: Place) -> None:
    fout = refused(place, AndereRegeling, decision(_regeling="mgr-ander"))
    assert (fout.pad, "mgr-test" in fout.tekst) == ("/regeling", True)
    assert record(place, decision(_regeling="mgr-test"))[0].regeling == "mgr-test"


@pytest.mark.parametrize(
    ("naam", "zin"),
    [("NeemBesluitt", "NeemBesluit"), ("Xyz", "besluiten schema")],
)
def test_een_onbekende_opdracht_wordt_geweigerd_met_een_wenk(
    place: Place, naam: str, zin: str
) -> None:
    fout = refused(place, OnbekendeOpdracht, line(naam, x=1))
    assert (fout.pad, zin in fout.tekst) == ("/opdracht", True)


def test_een_onbekend_dossier_om_het_feit_wordt_geweigerd(place: Place) -> None:
    fout = refused(place, OnbekendeVerwijzing, decision(_dossier="d-1"))
    assert fout.pad == "/dossier"
    openen = line("OpenDossier", DAG, dossier="d-1", titel="Koers", _dossier="d-1")
    record(place, openen, decision(_dossier="d-1"))
    assert facts(place, "besluit/AB-2026-001")[0].kop.dossier == "d-1"


@pytest.mark.parametrize(
    ("gegevens", "pad"),
    [
        ({"orgaan": "XX"}, "/gegevens/orgaan"),
        ({"module": "XX"}, "/gegevens/module"),
        ({"geldt_voor": ["gm0001", "gm0009"]}, "/gegevens/geldt_voor/1"),
        ({"dossier": "XX"}, "/gegevens/dossier"),
        ({"bedragg": 1}, "/gegevens/bedragg"),
        ({"bedrag": "1"}, "/gegevens/bedrag"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd_met_zijn_plaats(
    place: Place, gegevens: dict[str, object], pad: str
) -> None:
    assert refused(place, Refused, decision(**gegevens)).pad == pad


def test_een_te_lange_opdracht_wordt_geweigerd(place: Place) -> None:
    ronde = line(
        "OpenDossier",
        DAG,
        dossier="d-1",
        titel="T",
        _grondslag=[{"wet": "w" * 150}] * 500,
    )
    fout = refused(place, OngeldigeInvoer, ronde)
    assert "stuk" in fout.tekst


def overtreding() -> Regel:
    """What a norm forbids unless it is set aside, whatever the norms of the day."""
    return line(
        "VerleenOndermandaat",
        DAG,
        bevoegdheid="M-2",
        ouder="M-1",
        nemer="secretaris",
        handelingen=["inkoop"],
    )


def test_een_bevinding_houdt_niet_tegen_tenzij_streng(place: Place) -> None:
    regel = decision(motivering="")
    fout = refused(place, NormGeschonden, regel, streng=True)
    assert str(fout.graad) == "bevinding"
    (gegeven,) = record(place, regel)
    assert fout.norm in {b.norm for b in gegeven.bevindingen}


def test_een_wettelijk_verbod_weigert_tenzij_het_opzij_is_gezet(place: Place) -> None:
    fout = refused(place, NormGeschonden, overtreding())
    assert (str(fout.graad), fout.pad) == ("weigert-tenzij", "")
    assert f'override {{"regels": ["{fout.norm}"]' in fout.tekst
    assert Weigering.of(fout).norm == fout.norm
    regels: list[str] = []
    regel = overtreding()
    with Recorder(place) as recorder:
        while True:
            try:
                gegeven = recorder.record(regel)
                break
            except NormGeschonden as weigering:  # another norm forbids it as well
                regels.append(weigering.norm)
                opzij: dict[str, object] = {
                    "regels": regels,
                    "reden": "zo is het gegaan",
                }
                regel = replace(overtreding(), override=_override(opzij))
    ernst = {b.norm: b.ernst for b in gegeven.bevindingen}
    assert {ernst[norm] for norm in regels} == {"hoogst"}
    assert fout.norm in regels
    feit = facts(place, "bevoegdheid/M-2")[0]
    assert feit.kop.override is not None
    assert feit.kop.override.regels == tuple(regels)


def test_opzij_zetten_maakt_een_open_vraag_niet_erger(place: Place) -> None:
    zonder = record(place, purchase())[0]
    open_ = {b.norm for b in zonder.bevindingen if b.oordeel == "niet te beoordelen"}
    opzij: dict[str, object] = {"regels": sorted(open_), "reden": "voor de zekerheid"}
    met = record(place, purchase(_override=opzij))[0]
    assert open_
    assert "hoogst" not in {b.ernst for b in met.bevindingen if b.norm in open_}


def test_wat_geen_norm_is_kan_niet_opzij(place: Place) -> None:
    fout = refused(
        place,
        OngeldigeInvoer,
        decision(_override={"regels": ["AWB-01", "FOO-01"], "reden": "vergissing"}),
    )
    assert fout.pad == "/override/regels/1"
    assert "besluiten normen" in fout.tekst


def _override(opzij: dict[str, object]) -> Override | None:
    return line("X", x=1, _override=opzij).override
