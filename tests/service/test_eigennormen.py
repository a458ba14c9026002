"""Norms of a regeling itself: they judge, hold back and end like those of the law."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from register.domain.besluiten.besluit import Oordeel
from register.domain.refusals import NormGeschonden, OngeldigeInvoer
from register.service.findings import findings
from register.service.place import Place
from register.service.replay import replay
from tests.service.boeken import ingericht, neem, schrijvend
from tests.service.normenboek import GRENS, NEE, NU, duur, stel, van


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return ingericht(tmp_path)


TERMIJN = {
    "wat": "bekendmaking",
    "richting": "na",
    "anker": "besluit",
    "aantal": 2,
    "eenheid": "weken",
}


def test_een_besluit_wordt_bij_het_vastleggen_getoetst_en_bij_herspelen_weer(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        norm = stel(boek)
        duur(boek)
    (rij,) = van(place)
    assert (rij.norm, rij.oordeel, rij.ernst) == ("REG-01@1", NEE, "midden")
    assert rij.bewijs[0] == norm
    assert rij.toen == ""
    assert rij.shape()["uitvoering"] == 1
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.oordelen


def test_de_bevinding_staat_onder_de_norm_van_de_regeling(place: Place) -> None:
    with schrijvend(place) as boek:
        stel(boek)
        duur(boek)
    gevonden = findings(place, NU, norm="REG-01")
    groepen: Any = gevonden.shape()["normen"]
    (groep,) = groepen
    assert groep["tekst"] == GRENS["tekst"]
    assert groep["bron"] == "art. 12 lid 3 van de regeling"
    assert groep["geldig"] == {"van": "2026-02-01", "tot": None}


def test_een_gewijzigde_norm_laat_staan_wat_toen_is_gezegd(place: Place) -> None:
    with schrijvend(place) as boek:
        eerst = stel(boek)
        duur(boek, dag="2026-05-07")
        strenger = stel(boek, "2026-06-01", bedrag={"hoogste": 5_000})
        neem(boek, dag="2026-06-02", bedrag=7_500)
        duur(boek, dag="2026-05-08")
    eerste, tweede, derde = van(place)
    assert (eerste.bewijs[0], tweede.bewijs[0]) == (eerst, strenger)
    assert derde.bewijs[0] == eerst
    groep = findings(place, NU, norm="REG-01").normen["REG-01@1"]
    assert groep.van == date(2026, 6, 1)
    assert replay(place).gelijk


def test_een_zware_norm_weigert_tenzij_iemand_zegt_waarom(place: Place) -> None:
    with schrijvend(place) as boek:
        stel(boek, ernst="hoog")
        with pytest.raises(NormGeschonden, match="REG-01: het besluit gaat over"):
            duur(boek)
        opzij = {"regels": ["REG-01"], "reden": "geen uitstel mogelijk"}
        gegevens = {
            "orgaan": "AB",
            "titel": "t",
            "handeling": "h",
            "uitkomst": "aangenomen",
            "bedrag": 10_001,
        }
        klok = "2026-05-07T10:00:00Z"
        ontvangst = boek.kaal(
            "NeemBesluit", "2026-05-07", klok, gegevens, override=opzij
        )
    (eigen,) = [b for b in ontvangst.bevindingen if b.norm == "REG-01"]
    assert eigen.ernst == "hoogst"
    (rij,) = van(place)
    assert rij.ernst == "hoogst"


def test_wat_op_die_dag_geen_norm_is_kan_niet_opzij(place: Place) -> None:
    with schrijvend(place) as boek:
        stel(boek, "2026-06-01")
        opzij = {"regels": ["REG-01"], "reden": "x"}
        with pytest.raises(OngeldigeInvoer, match="'REG-01' is geen norm"):
            boek.kaal("NeemBesluit", "2026-05-07", "2026-05-07T10:00:00Z", {
                "orgaan": "AB",
                "titel": "t",
                "handeling": "h",
                "uitkomst": "aangenomen",
            }, override=opzij)  # fmt: skip


def test_een_klok_die_afloopt_is_een_bevinding_op_die_dag(place: Place) -> None:
    with schrijvend(place) as boek:
        stel(boek, bedrag=None, termijn=TERMIJN)
        neem(boek, dag="2026-05-07")
    assert van(place, date(2026, 5, 21)) == []
    (rij,) = van(place, date(2026, 5, 22))
    assert "uiterlijk 2026-05-21" in rij.tekst


def test_wat_in_geen_vorm_past_blijft_een_open_vraag_tot_het_is_ingetrokken(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        seq = stel(boek, bedrag=None, handmatig={"reden": "een berekening"})
        boek.doe("TrekEigenNormIn", "2026-07-01", id="REG-01", reden="vervallen")
    (rij,) = van(place, date(2026, 6, 30))
    assert (rij.oordeel, rij.anker) == (Oordeel.NIET_TE_BEOORDELEN, seq)
    assert van(place, date(2026, 7, 1)) == []


def test_een_bevinding_van_een_eigen_norm_is_te_verklaren(place: Place) -> None:
    with schrijvend(place) as boek:
        stel(boek)
        duur(boek)
        anker = boek.seq() - 2
        gegevens = {"norm": "REG-01", "anker": anker, "door": "DB"}
        boek.doe("VerklaarBevinding", "2026-05-08", **gegevens, verklaring="v")
        vreemd = gegevens | {"norm": "REG-02"}
        with pytest.raises(OngeldigeInvoer, match="'REG-02' is geen norm"):
            boek.doe("VerklaarBevinding", "2026-05-08", **vreemd, verklaring="v")
        ernaast = gegevens | {"anker": anker + 1}
        with pytest.raises(OngeldigeInvoer, match="REG-01 oordeelt niet over"):
            boek.doe("VerklaarBevinding", "2026-05-08", **ernaast, verklaring="v")
        uitleg = {"norm": "REG-01", "uitleg": "U-1", "door": "DB", "tekst": "zo"}
        boek.doe("StelNormuitlegVast", "2026-05-08", **uitleg)
        anders = uitleg | {"uitleg": "U-2", "lezing": "x"}
        with pytest.raises(OngeldigeInvoer, match="laat 'lezing' weg"):
            boek.doe("StelNormuitlegVast", "2026-05-08", **anders)
    (rij,) = van(place)
    assert (rij.stand, rij.gezegd) == ("verklaard", "v")


def test_een_feit_dat_geen_wet_toetst_wordt_aan_een_eigen_norm_getoetst(
    place: Place,
) -> None:
    advies = {"dossier": "D-9", "advies": "A-1", "adviseur": "DB"}
    gegeven = {"dossier": "D-9", "advies": "A-1", "strekking": "positief"}
    eis = {"wat": "advies", "richting": "na", "anker": "adviesvraag"}
    with schrijvend(place) as boek:
        boek.doe("OpenDossier", "2026-05-08", dossier="D-9", titel="t")
        boek.doe("VraagAdvies", "2026-05-08", **advies)
        anders = advies | {"advies": "A-2"}
        boek.doe("VraagAdvies", "2026-05-08", **anders)
        eerder = boek.doe("BrengAdviesUit", "2026-06-30", **gegeven)
        stel(boek, bedrag=None, termijn=eis | {"aantal": 1, "eenheid": "weken"})
        later = boek.doe("BrengAdviesUit", "2026-06-30", **gegeven | {"advies": "A-2"})
    assert eerder.bevindingen == ()
    (bevinding,) = later.bevindingen
    assert (bevinding.norm, bevinding.oordeel) == ("REG-01", "voldoet niet")


def test_alleen_feiten_die_een_norm_toetst_tellen_mee(place: Place) -> None:
    with schrijvend(place) as boek:
        neem(boek)
        boek.doe("OpenDossier", "2026-05-08", dossier="D-9", titel="t")
        vraag = {"dossier": "D-9", "advies": "A-1", "adviseur": "DB"}
        boek.doe("VraagAdvies", "2026-05-08", **vraag)
    zonder = findings(place, NU).getoetst
    with schrijvend(place) as boek:
        eis = {"wat": "advies", "richting": "na", "anker": "adviesvraag"}
        lang = {"aantal": 10, "eenheid": "jaar"}
        stel(boek, bedrag=None, termijn=eis | lang)
    assert findings(place, NU).getoetst == zonder + 2  # the question, and the norm
