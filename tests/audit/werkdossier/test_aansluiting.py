"""Another list beside the register: by number, by amount and day, or only alike."""

import pytest

from register.audit.werkdossier.aansluiting import (
    LIJST,
    Aansluiting,
    _best,
    compare,
)
from register.audit.werkdossier.plan import Soort
from register.audit.werkdossier.posten import population
from register.formats.overname.toewijzing import table
from register.formats.rekenblad import TabelFout, read
from register.service.werkdossiers.bron import Bron
from tests.audit.werkdossier.conftest import plan

KOP = "Besluitnummer;Zaaknummer;Datum;Onderwerp;Bedrag EUR"


def beside(
    log: Bron,
    *rijen: str,
    jaar: int | None = None,
    kop: str = KOP,
    over: Soort = Soort.BESLUITEN,
) -> Aansluiting:
    tabel = table(LIJST, read("\n".join([kop, *rijen]).encode()))
    return compare(tabel, log.vraag(), over, jaar)


def test_een_lijst_van_alles_sluit_aan(log: Bron) -> None:
    posten = population(log.vraag(), plan())
    rijen = [f"{post.sleutel};;;{post.sleutel};" for post in posten]
    uit = beside(log, *rijen)
    assert uit.sluit
    assert len(uit.beide) == len(posten)
    assert {paar.op for paar in uit.beide} == {"nummer"}
    assert not beside(log, *rijen[1:]).sluit
    assert not beside(log, *rijen, "X-1;;;onbekend;").sluit


def test_een_nummer_mag_anders_zijn_geschreven(log: Bron) -> None:
    uit = beside(log, "ab 2026/002;;9 juli 2026;Begroting;€ 6.120.000,00")
    (paar,) = uit.beide
    assert paar.post.sleutel == "AB-2026-002"
    assert paar.verschillen == ()
    anders = beside(log, ";AB-2026-002;10-7-2026;Begroting;6.120.000,01").beide[0]
    assert anders.verschillen == ("bedrag", "datum")
    maand = beside(log, ";AB-2026-002;juli 2026;Begroting;").beide[0]
    assert maand.verschillen == ()
    jaar = beside(log, ";AB-2026-002;2025;Begroting;").beide[0]
    assert jaar.verschillen == ("datum",)


def test_zonder_nummer_telt_een_bedrag_met_een_dag_die_een_keer_voorkomt(
    log: Bron,
) -> None:
    uit = beside(log, "IO-9;;9-7-2026;Begroting;6.120.000")
    (paar,) = uit.beide
    assert paar.op == "bedrag en datum"
    assert paar.post.sleutel == "AB-2026-002"
    assert not uit.alleen_daar
    dubbel = beside(
        log, "IO-9;;9-7-2026;Begroting;6.120.000", "IO-8;;9-7-2026;Begroting;6.120.000"
    )
    assert not dubbel.beide
    assert len(dubbel.alleen_daar) == 2


def test_wat_erop_lijkt_is_een_voorstel_en_telt_niet(log: Bron) -> None:
    uit = beside(
        log,
        "IO-1;;1-8-2026;Iets anders;6.120.000",
        "IO-2;;;Mandaatbesluit 2027 vastgesteld;",
        "IO-3;;1-8-2020;Iets anders;6.120.000",
        "IO-4;;;Volkomen los hiervan;1",
    )
    assert not uit.beide
    assert len(uit.alleen_daar) == 4
    lijkt = {
        paar.rij.sleutels[0]: (paar.post.sleutel, paar.op) for paar in uit.lijkt_op
    }
    assert lijkt["IO-1"] == ("AB-2026-002", "bedrag, datum in de buurt")
    assert lijkt["IO-2"] == ("DB-2027-001", "omschrijving lijkt erop")
    assert "IO-3" not in lijkt
    assert "IO-4" not in lijkt
    zonder_dag = beside(log, "IO-1;;;Iets anders;6.120.000").lijkt_op
    assert [paar.post.sleutel for paar in zonder_dag] == ["AB-2026-002"]


def test_van_heel_veel_posten_worden_geen_titels_vergeleken(
    log: Bron, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("register.audit.werkdossier.aansluiting.VERGELEKEN", 0)
    assert not beside(log, "IO-2;;;Mandaatbesluit 2027 vastgesteld;").lijkt_op


def test_een_nummer_dat_twee_keer_voorkomt_telt_een_keer(log: Bron) -> None:
    uit = beside(log, "AB-2026-002;;;Begroting;", "AB-2026-002;;;Begroting;")
    assert len(uit.beide) == len(uit.alleen_daar) == 1


def test_een_rij_die_niet_te_lezen_is_wordt_genoemd(log: Bron) -> None:
    uit = beside(
        log, "AB-2026-002;;32 juli 2026;x;", "AB-2026-002;;;x;veel geld", ";;;;5,00"
    )
    assert list(uit.onleesbaar) == [2, 3]
    assert "geen datum" in uit.onleesbaar[2]
    assert "geen bedrag" in uit.onleesbaar[3]
    assert not uit.sluit


def test_contracten_en_verplichtingen_en_een_boekjaar(log: Bron) -> None:
    kop = "Contractnummer;Ingangsdatum;Omschrijving;Contractwaarde"
    uit = beside(
        log, "DVO werk A;7 mei 2027;x;480.000,-", kop=kop, over=Soort.OVEREENKOMSTEN
    )
    assert [paar.post.sleutel for paar in uit.beide] == ["dvo-werk-a"]
    assert uit.beide[0].verschillen == ()
    kop = "Verplichtingnummer;Omschrijving;Saldo"
    uit = beside(log, "toezicht;x;38.000", kop=kop, over=Soort.VERPLICHTINGEN)
    assert [paar.post.sleutel for paar in uit.beide] == ["2027/toezicht"]
    leeg = beside(log, "AB-2026-002;;;x;", jaar=1999)
    assert not leeg.beide
    assert not leeg.alleen_hier


def test_van_twee_met_hetzelfde_kenmerk_telt_die_met_het_bedrag() -> None:
    from register.audit.werkdossier.aansluiting import Rij, _one
    from tests.audit.werkdossier.test_trekking import post

    een, twee = post(1, 500), post(2, 700)
    bekend = {"z1": [een, twee]}
    assert _one(Rij(nummer=1, sleutels=("Z-1",), bedrag=700), bekend) == twee
    assert _one(Rij(nummer=1, sleutels=("Z-1",), bedrag=9), bekend) is None
    assert _one(Rij(nummer=1, sleutels=("Z-1",)), bekend) is None


def test_een_bestand_zonder_koppen_wordt_geweigerd(log: Bron) -> None:
    with pytest.raises(TabelFout):
        beside(log, "a;b", kop="x;y")


def test_de_best_gelijkende_titel_wint() -> None:
    from register.audit.werkdossier.aansluiting import Rij
    from tests.audit.werkdossier.test_trekking import post

    posten = [post(1), post(2), post(3), post(4)]
    titels = ["Inkoop jeugdhul", "Inkoop jeugdhulp", "Inkoop jeugd", "plhudguej pookIn"]
    namen = {een.sleutel: titel for een, titel in zip(posten, titels, strict=True)}
    rij = Rij(nummer=1, sleutels=(), omschrijving="Inkoop jeugdhulp")
    assert _best(rij, posten, namen) == posten[1]
