"""What is drawn from: everything with a number or code, also sealed or by mistake."""

from pathlib import Path

from register.audit.rows import VERVALLEN, VERZEGELD
from register.audit.werkdossier.bewijs import ONDERDELEN, evidence
from register.audit.werkdossier.plan import Soort
from register.audit.werkdossier.posten import everything, fingerprint, population
from register.codec.intake import Regel
from register.service.place import Place
from register.service.werkdossiers import bron
from register.service.werkdossiers.bron import Bron
from tests.audit.exports import GEHEIM, filled
from tests.audit.werkdossier.conftest import plan
from tests.registers import BASIS, decision, line, make, record


def test_de_populatie_telt_elk_besluitnummer(log: Bron) -> None:
    vraag = log.vraag()
    posten = population(vraag, plan())
    assert len(posten) == len(log.log.streams("besluit/"))
    assert [p.seq for p in posten] == sorted(p.seq for p in posten)
    assert {VERZEGELD} <= {p.status for p in posten}
    assert fingerprint(posten) != fingerprint(posten[1:])


def test_filters_laten_verzegelde_posten_staan(log: Bron) -> None:
    vraag = log.vraag()
    ab = population(vraag, plan(orgaan="AB"))
    assert {p.orgaan for p in ab} == {"AB", ""}
    assert {p.status for p in ab if not p.orgaan} == {VERZEGELD}
    zorg = population(vraag, plan(module="zorg"))
    assert {p.module for p in zorg} == {"zorg", ""}
    jaar = population(vraag, plan(boekjaar=2027))
    assert jaar
    assert all(2027 in p.jaren for p in jaar)
    assert population(vraag, plan(boekjaar=1999)) == []


def test_mandaten_overeenkomsten_en_verplichtingen(log: Bron) -> None:
    vraag = log.vraag()
    mandaten = {p.sleutel: p for p in everything(vraag, Soort.MANDATEN)}
    assert {"verleend", "ingetrokken"} <= {p.status for p in mandaten.values()}
    altijd = [p for p in mandaten.values() if 2100 in p.jaren]
    assert altijd
    afspraken = {p.sleutel: p for p in everything(vraag, Soort.OVEREENKOMSTEN)}
    assert afspraken["dvo-werk-a"].bedrag == 48_000_000
    assert {"loopt", "beeindigd"} >= {p.status for p in afspraken.values()}
    belegd = list(everything(vraag, Soort.VERPLICHTINGEN))
    assert belegd[0].sleutel == "2027/toezicht"
    assert belegd[0].bedrag


def claim(beleg: str, **anders: object) -> Regel:
    gegevens = {"boekjaar": 2027, "beleg": beleg, "bedrag": 1000, "module": "zorg"}
    return line(
        "BelegBegrotingsruimte",
        "2027-06-01",
        **gegevens | {"omschrijving": "x"} | anders,
    )


def test_een_verplichting_die_vervalt_of_verzegeld_is_blijft_een_post(
    eigen: Place,
) -> None:
    (weg,) = record(eigen, claim("weg"))
    (dicht,) = record(eigen, claim("dicht", _openbaarheid=GEHEIM))
    record(
        eigen,
        line("LaatRegistratieVervallen", "2027-06-02", seq=weg.seqs[0], reden="dubbel"),
        line(
            "LaatBegrotingsruimteVrijvallen",
            "2027-06-02",
            boekjaar=2027,
            beleg="toezicht",
            bedrag=3_800_000,
            reden="niet nodig",
        ),
    )
    with bron.live(eigen) as log:
        vraag = log.vraag()
        posten = {p.sleutel: p for p in everything(vraag, Soort.VERPLICHTINGEN)}
        assert posten[f"2027#{weg.seqs[0]}"].status == VERVALLEN
        assert posten[f"2027#{dicht.seqs[0]}"].status == VERZEGELD
        assert posten["2027/toezicht"].status == "vrijgevallen"
        bewijs = evidence(vraag, posten["2027/toezicht"])
        assert len(bewijs.part("feiten")) == 3
        bewijs = evidence(vraag, posten[f"2027#{dicht.seqs[0]}"])
        assert "verzegeld" in bewijs.schakels[0].tekst


def test_een_verzegeld_mandaat_en_een_verzegelde_overeenkomst_zijn_posten(
    tmp_path: Path,
) -> None:
    contract = {"overeenkomst": "O-1", "soort": "inkoop", "titel": "x"}
    partijen = [{"partij": "regeling"}, {"partij": "ander", "naam": "Ander"}]
    mandaat = {"bevoegdheid": "M-2", "gever": "DB", "nemer": "secretaris"}
    place = make(tmp_path / "r")
    record(
        place,
        line("VerleenMandaat", **mandaat, handelingen=["x"], _openbaarheid=GEHEIM),
        line(
            "SluitOvereenkomst",
            **contract,
            partijen=partijen,
            ingang="2026-08-01",
            _openbaarheid=GEHEIM,
        ),
    )
    with bron.live(place) as log:
        vraag = log.vraag()
        for soort, sleutel in ((Soort.MANDATEN, "M-2"), (Soort.OVEREENKOMSTEN, "O-1")):
            posten = {p.sleutel: p.status for p in everything(vraag, soort)}
            assert posten[sleutel] == VERZEGELD


def test_wat_bij_vergissing_is_geregistreerd_blijft_een_post(tmp_path: Path) -> None:
    place = make(tmp_path / "r", [*BASIS, decision()])
    with bron.live(place) as log:
        seqs = [rij.seq for rij in log.log.stream("besluit/AB-2026-001")]
    weg = [
        line("LaatRegistratieVervallen", seq=seq, reden="vergissing")
        for seq in reversed(seqs)
    ]
    record(place, *weg)
    with bron.live(place) as log:
        posten = population(log.vraag(), plan(boekjaar=2026))
        assert [(p.sleutel, p.status) for p in posten] == [("AB-2026-001", VERVALLEN)]
        bewijs = evidence(log.vraag(), posten[0])
        assert bewijs.part("feiten")
        assert not bewijs.part("bevoegdheid")


def test_bewijs_noemt_feiten_bevoegdheid_oordelen_stemming_en_route(log: Bron) -> None:
    vraag = log.vraag()
    gevonden: set[str] = set()
    for soort in Soort:
        for post in everything(vraag, soort):
            bewijs = evidence(vraag, post)
            gevonden |= {s.onderdeel for s in bewijs.schakels}
            seqs = {seq for s in bewijs.schakels for seq in s.seqs}
            assert post.seq in seqs
            assert seqs == {seq for seq, _ in bewijs.bladen}
            assert bewijs.som == evidence(vraag, post).som
    assert gevonden == set(ONDERDELEN)


def test_het_bewijs_van_een_verplichting_is_het_hare_alleen(log: Bron) -> None:
    vraag = log.vraag()
    posten = list(everything(vraag, Soort.VERPLICHTINGEN))
    for post in posten:
        feiten = evidence(vraag, post).part("feiten")
        assert all("begrotingsruimte" in schakel.tekst for schakel in feiten)


def test_een_gebrek_in_de_keten_staat_in_het_bewijs(tmp_path: Path) -> None:
    place, _ = filled(tmp_path / "r")
    with bron.live(place) as log:
        vraag = log.vraag()
        teksten = [
            schakel.tekst
            for post in population(vraag, plan())
            for schakel in evidence(vraag, post).schakels
        ]
    assert any("verzegeld" in tekst for tekst in teksten)
