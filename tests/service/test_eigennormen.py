"""Own norms from recording to replay: judged, set aside, explained, kept apart."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from register.audit.changes import bevindingen as audit_rows
from register.audit.tables import Vraag
from register.codec.events import REGISTRY
from register.domain.besluiten.besluit import Oordeel
from register.domain.norms import catalogue
from register.domain.norms.eigen import gelding
from register.domain.norms.norm import breaks
from register.domain.refusals import (
    NormGeschonden,
    OngeldigeInvoer,
)
from register.service.eigennormen import known, own_rows
from register.service.findinglist import Gevonden
from register.service.findings import findings
from register.service.place import Place
from register.service.rechtmatigheid.verslag import account
from register.service.rejudging import Oneens, Rejudging
from register.service.replay import replay
from tests.service.boeken import Boek, begonnen, neem, organisatie, schrijvend
from tests.service.rechtmatigheidsjaar import besluit, met_grens, rijen
from tests.service.vergaderboek import gelezen, rows

NU = date(2026, 12, 31)
NEE = Oordeel.VOLDOET_NIET
GRENS: dict[str, Any] = {
    "id": "REG-01",
    "vindplaats": {"artikel": "12", "lid": "3"},
    "tekst": "Het bestuur besluit tot ten hoogste honderd euro.",
    "ernst": "midden",
    "bedrag": {"hoogste": 10_000},
}
TERMIJN = {
    "wat": "bekendmaking",
    "richting": "na",
    "anker": "besluit",
    "aantal": 2,
    "eenheid": "weken",
}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
    return place


def stel(boek: Boek, dag: str = "2026-02-01", **anders: object) -> int:
    """Adopt an own norm; gives its seq."""
    boek.doe("StelEigenNormVast", dag, **GRENS | anders)
    return boek.seq()


def van(place: Place, op: date = NU, norm: str = "REG-01") -> list[Gevonden]:
    return [rij for rij in findings(place, op).gevonden if rij.id == norm]


def duur(boek: Boek, dag: str = "2026-05-07") -> str:
    return neem(boek, dag, bedrag=10_001)


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


def test_een_latere_norm_verandert_bevindingen_en_geen_oud_oordeel(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        neem(boek, bedrag=5_000)
        stel(boek, "2026-06-01", geldig_van="2026-02-01", bedrag={"hoogste": 4_000})
    (rij,) = van(place)
    assert (rij.oordeel, rij.toen) == (NEE, "")
    verslag = replay(place)
    assert verslag.gelijk


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


def test_een_nieuwe_uitvoering_van_een_vorm_verandert_geen_oud_oordeel(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with schrijvend(place) as boek:
        stel(boek)
        duur(boek)
    bedrag = gelding.VORMEN["bedrag"]
    toetsen = {**bedrag.toetsen, 2: lambda _, __: breaks("anders")}
    vormen = {**gelding.VORMEN, "bedrag": replace(bedrag, toetsen=toetsen)}
    monkeypatch.setattr(gelding, "VORMEN", vormen)
    (rij,) = van(place)
    assert (rij.norm, rij.tekst) == ("REG-01@2", "anders")
    assert replay(place).gelijk
    vormen["bedrag"] = replace(bedrag, toetsen={2: toetsen[2]})
    verslag = replay(place)
    assert not verslag.gelijk
    (verschil,) = verslag.verschillen
    assert verschil.norm == "REG-01@1"
    assert "deze uitvoering is onbekend" in verschil.tekst


GEHEIM = {"openheid": "geheim", "grond": "2e"}


def test_zonder_kluis_is_een_geheime_norm_niet_te_herberekenen(place: Place) -> None:
    klok = "2026-02-01T10:00:00Z"
    with schrijvend(place) as boek:
        boek.kaal("StelEigenNormVast", "2026-02-01", klok, GRENS, openbaarheid=GEHEIM)
        duur(boek)
    assert replay(place).gelijk
    place.kluis.unlink()
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.verzegeld


def herspeeld(place: Place) -> tuple[Rejudging, list[Oneens]]:
    """Every fact once more, without the vault."""
    with closing(place.open_log(alleen_lezen=True)) as log:
        opnieuw = Rejudging(log, None)
        oneens = [
            verschil
            for rijen in log.events()
            for rij in rijen
            for verschil in opnieuw.add(REGISTRY.decode(rij.seq, rij.soort, rij.inhoud))
        ]
    return opnieuw, oneens


def test_een_geheime_norm_is_geen_verschil_en_een_onbekende_van_de_wet_wel(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    klok = "2026-02-01T10:00:00Z"
    with schrijvend(place) as boek:
        boek.kaal("StelEigenNormVast", "2026-02-01", klok, GRENS, openbaarheid=GEHEIM)
        duur(boek)
    opnieuw, oneens = herspeeld(place)
    assert (opnieuw.verzegeld, oneens) == (1, [])
    bekend = {n: norm for n, norm in catalogue.BY_NAME.items() if n != "DOM-13@1"}
    monkeypatch.setattr("register.domain.norms.judging.BY_NAME", bekend)
    opnieuw, oneens = herspeeld(place)
    assert opnieuw.verzegeld == 1
    assert [verschil.norm for verschil in oneens] == ["DOM-13@1"]


def test_een_geheime_norm_verzegelt_niet_wat_andere_normen_zeggen(
    place: Place,
) -> None:
    klok = "2026-02-01T10:00:00Z"
    with schrijvend(place) as boek:
        boek.kaal("StelEigenNormVast", "2026-02-01", klok, GRENS, openbaarheid=GEHEIM)
        norm = boek.seq()
        duur(boek)
    met = {rij.id for rij in findings(place, NU).gevonden}
    zonder = findings(place, NU, zonder_kluis=True)
    assert {rij.id for rij in zonder.gevonden} == met - {"REG-01"}
    assert [(rij.onderwerp, rij.anker) for rij in zonder.verzegeld] == [
        ("eigen-norm/REG-01", norm)
    ]


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


def test_elke_versie_van_een_norm_heeft_een_rij(place: Place) -> None:
    with schrijvend(place) as boek:
        stel(boek)
        stel(boek, "2026-06-01", tekst={"onbekend": "de tekst is zoek"})
        stel(boek, "2026-06-01", id="REG-02")
    with closing(place.open_log(alleen_lezen=True)) as log:
        rijen = own_rows(log, "mgr-test", known(log))
    eerste, tweede, ander = [rij.shape() for rij in rijen]
    assert eerste["geldig"] == {"van": "2026-02-01", "tot": "2026-05-31"}
    assert eerste["tekst"] == GRENS["tekst"]
    assert tweede["tekst"] == tweede["toetst"]
    assert tweede["toetst"] == "Het besluit gaat over ten hoogste € 100,00."
    assert (ander["id"], ander["regeling"]) == ("REG-02", "mgr-test")


def test_een_export_noemt_de_norm_met_haar_vindplaats(place: Place) -> None:
    with schrijvend(place) as boek:
        stel(boek)
        duur(boek)
    with closing(place.open_log(alleen_lezen=True)) as log:
        vraag = Vraag(log, log.size())
        rijen = [r for r in audit_rows(vraag) if r.get("norm") == "REG-01@1"]
        assert vraag.reader().feit(log.size()) is None
        eerste = vraag.reader().feit(0)
    assert eerste
    (rij,) = rijen
    assert (rij["wet"], rij["artikel"], rij["lid"]) == ("regeling", "12", "3")
    assert rij["tekst"] == "Het besluit gaat over ten hoogste € 100,00."


def test_de_verantwoording_noemt_de_eigen_norm_met_wat_zij_raakt(
    tmp_path: Path,
) -> None:
    jaar = met_grens(tmp_path / "jaar")
    with schrijvend(jaar) as boek:
        stel(boek, "2026-02-02")
        besluit(boek, "IN", "2026-05-07", bedrag=10_001, boekjaar=2026)
    rapport = account(jaar, 2026, date(2027, 6, 1))
    (norm,) = [rij for rij in rijen(rapport, "normen") if rij["norm"] == "REG-01"]
    assert norm["criterium"] == "voorwaardencriterium"
    assert (norm["bron"], norm["tekst"]) == (
        "art. 12 lid 3 van de regeling",
        GRENS["tekst"],
    )
    kwalitatief = rijen(rapport, "kwalitatief")
    assert "REG-01" in {rij["norm"] for rij in kwalitatief}


def test_de_lijst_toont_wat_op_een_dag_geldt(tmp_path: Path, place: Place) -> None:
    with schrijvend(place) as boek:
        seq = stel(boek)
        kort = {"id": "REG-02", "ernst": "hoog", "geldig_tot": "2026-03-31"}
        stel(boek, organen=["AB"], **kort)
    with gelezen(tmp_path) as library:
        eerder = rows(library, "eigen-normen", op=date(2026, 3, 31))
        later = rows(library, "eigen-normen", op=date(2026, 4, 1))
        hoog = rows(
            library, "eigen-normen", op=date(2026, 3, 31), filter={"ernst": "hoog"}
        )
    assert [rij["id"] for rij in eerder] == ["REG-01", "REG-02"]
    assert later == [
        {
            "regeling": "mgr-test",
            "id": "REG-01",
            "vindplaats": "art. 12 lid 3 van de regeling",
            "tekst": GRENS["tekst"],
            "vorm": "bedrag",
            "toetst": "Het besluit gaat over ten hoogste € 100,00.",
            "ernst": "midden",
            "geldig_van": "2026-02-01",
            "seqs": [seq],
        }
    ]
    assert [(rij["organen"], rij["geldig_tot"]) for rij in hoog] == [
        (["AB"], "2026-03-31")
    ]
