"""A meeting of twelve items recorded from one file, and corrected three weeks later."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from json import loads
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import cast

import pytest

from register.codec.canonical import load as parse
from register.codec.intake import read_line
from register.codec.plain import plain
from register.domain.besluiten.besluit import BESLUIT
from register.domain.context import Context
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.domain.values import Openheid
from register.domain.vergaderingen.stemfeiten import Stemming
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergadering
from register.formats.vergaderstaat.lezen import load
from register.service.beginning import begin
from register.service.place import Place, reader_of
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.replay import replay
from register.service.sources import Sources, system
from register.service.stapsgewijs import StapGeweigerd
from register.service.zittingen.verwerking import Verwerkt, carry_out
from register.streams import StreamReader
from tests import outsider
from tests.service.vragen import ding

MAP = Path(__file__).parents[2] / "voorbeelden" / "oefenjaar"
STAAT = (MAP / "vergadering-2027-06.yaml").read_bytes()
BEGIN = datetime(2025, 11, 1, 9, tzinfo=UTC)
KLOK = "2027-06-25T09:00:00Z"
LATER = "2027-07-16T09:00:00Z"
CODE = "AB-2027-2"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Where the register stands."""
    return Place(tmp_path_factory.mktemp("oefenjaar"))


@pytest.fixture(scope="module")
def oefenjaar(place: Place) -> Iterator[Recorder]:
    """The register of the exercise year, to which the meeting comes on top."""
    begonnen = RegisterBegonnen(regeling="oefenregio", naam="Oefening", oefening=True)
    begin(place, begonnen, sources=_sources())
    regels = [
        read_line(parse(regel))
        for bestand in sorted(MAP.glob("*.jsonl"))
        for regel in bestand.read_bytes().splitlines()
    ]
    with Recorder(place) as recorder:
        recorder.record_all(enumerate(regels, 1))
        yield recorder


@pytest.fixture(scope="module")
def verwerkt(oefenjaar: Recorder) -> Verwerkt:
    """The meeting, recorded; a file with one wrong line before it left nothing."""
    voor = oefenjaar.log.size()
    fout = STAAT.replace(b"behalve Oefengemeente J (tegen)", b"behalve Oefengemeente I")
    with pytest.raises(StapGeweigerd, match=r"regel 176 \(HoudStemming\): 'gm9009'"):
        carry_out(oefenjaar, load(fout), klok=KLOK)
    proef = carry_out(oefenjaar, load(STAAT), klok=KLOK, proef=True)
    assert oefenjaar.log.size() == voor
    gedaan = carry_out(oefenjaar, load(STAAT), klok=KLOK)
    assert proef.beeld == gedaan.beeld
    return gedaan


def _sources() -> Sources:
    """A clock that stands at the begin: each command has its own."""
    echt = system()
    return Sources(klok=lambda: BEGIN, ids=echt.ids, salts=echt.salts)


def _lezer(recorder: Recorder) -> StreamReader:
    return reader_of(recorder.log, recorder.kluis)


def _held(recorder: Recorder) -> Vergadering:
    staat = Context(_lezer(recorder), date(2027, 12, 31)).staat(VERGADERING, CODE)
    assert staat is not None
    return staat


def _vote(recorder: Recorder, punt: str) -> Stemming:
    stemming = _held(recorder).last_vote(punt)
    assert stemming is not None
    return stemming


def test_twaalf_punten_uit_een_bestand(oefenjaar: Recorder, verwerkt: Verwerkt) -> None:
    staat = _held(oefenjaar)
    assert [punt.code for punt in staat.agenda] == [str(n) for n in range(1, 13)]
    assert (staat.geopend_op, staat.gesloten_op) == (verwerkt.datum, verwerkt.datum)
    assert len(verwerkt.stappen) == 44
    assert not [b for o in verwerkt.ontvangsten for b in o.bevindingen]


def test_een_gewogen_stemming_telt_hoofden_en_gewichten(
    oefenjaar: Recorder, verwerkt: Verwerkt
) -> None:
    del verwerkt
    stemming = _vote(oefenjaar, "4")
    assert (stemming.hoofden.voor, stemming.hoofden.tegen) == (7, 2)
    assert stemming.gewichten is not None
    assert (stemming.gewichten.voor, stemming.gewichten.tegen) == (26, 6)


def test_de_plaatsvervanger_stemt_voor_het_lid(
    oefenjaar: Recorder, verwerkt: Verwerkt
) -> None:
    del verwerkt
    tegen = {s.persoon for s in _vote(oefenjaar, "4").stemmen if s.keuze == "tegen"}
    assert tegen == {"p-22", "p-08"}


def test_een_staking_een_hamerstuk_en_een_onthouding(
    oefenjaar: Recorder, verwerkt: Verwerkt
) -> None:
    stemming = _vote(oefenjaar, "8")
    assert (stemming.gestaakt, stemming.voltallig) == (True, False)
    assert stemming.gewichten is not None
    assert stemming.gewichten.voor == stemming.gewichten.tegen == 16
    assert str(_vote(oefenjaar, "3").wijze) == "zonder_stemming"
    assert "p-05" not in {stem.persoon for stem in _vote(oefenjaar, "7").stemmen}
    besloten = {
        p.punt: [b.uitkomst for b in p.besluiten] for p in verwerkt.beeld.punten
    }
    assert besloten["8"] == []
    assert besloten["6"] == ["geamendeerd_aangenomen"]


def test_het_geheime_punt_is_verzegeld_en_staat_nergens_in_het_open(
    oefenjaar: Recorder, verwerkt: Verwerkt
) -> None:
    (nummer,) = (
        b.besluit for p in verwerkt.beeld.punten for b in p.besluiten if p.punt == "9"
    )
    feit = _lezer(oefenjaar).feiten(BESLUIT.stroom(nummer))[0]
    assert feit.kop.openbaarheid is not None
    assert feit.kop.openbaarheid.openheid is Openheid.GEHEIM
    rijen = [rij.inhoud for batch in oefenjaar.log.events() for rij in batch]
    assert not [rij for rij in rijen if b"Aankoop van grond voor" in rij]


def test_een_toezegging_en_wie_eerder_ging(
    oefenjaar: Recorder, verwerkt: Verwerkt
) -> None:
    del verwerkt
    staat = _held(oefenjaar)
    assert [t.punt for t in staat.toezeggingen] == ["5", "11"]
    assert "p-08" not in {a.persoon for a in staat.present_at("11")}


def test_niets_in_het_bestand_is_van_een_echte_gemeente() -> None:
    codes = re.findall(rb"gm\d{4}", STAAT)
    assert all(code.startswith(b"gm90") for code in codes), "CBS gives no gm90xx"
    genoemd = re.findall(rb"gemeente: (\w+)", STAAT)
    assert set(genoemd) == {b"Oefengemeente", b"gm9011"}


def test_drie_weken_later_hersteld_en_op_beide_assen_te_zien(
    oefenjaar: Recorder, verwerkt: Verwerkt, place: Place, tmp_path: Path
) -> None:
    """Oefengemeente D had voted against; the register said otherwise until 16 July."""
    del verwerkt
    fout = _vote(oefenjaar, "4")
    weg = ignore_patterns("*-shm")  # of who has it open; another makes its own
    eigen = Place(Path(copytree(place.map, tmp_path / "register.d", ignore=weg)))
    feit = _lezer(oefenjaar).feit(fout.seq)
    assert feit is not None
    goed = cast("dict[str, object]", plain(feit.gegevens))
    goed["stemmen"] = [
        dict(stem, keuze="tegen") if stem["persoon"] == "p-04" else stem
        for stem in cast("list[dict[str, object]]", goed["stemmen"])
    ]
    goed["hoofden"] = {"voor": 6, "tegen": 3}
    goed["gewichten"] = {"voor": 23, "tegen": 9}
    correctie = {
        "opdracht": "CorrigeerRegistratie",
        "feitdatum": "2027-07-15",
        "klok": LATER,
        "gegevens": {"seq": fout.seq, "gegevens": goed, "reden": "Verkeerd genoteerd"},
    }
    with Recorder(eigen, sources=_sources()) as recorder:
        recorder.record(read_line(correctie))
        assert _vote(recorder, "4").hoofden.tegen == 3
        grootte = recorder.log.size()
    toen, nu = (_told(eigen, bekend) for bekend in ("2027-07-01", "2027-07-20"))
    assert (toen, nu) == ({"voor": 7, "tegen": 2}, {"voor": 6, "tegen": 3})
    assert replay(eigen).gelijk
    assert outsider.verify(eigen.map) == grootte


def _told(place: Place, bekend_op: str) -> dict[str, int]:
    """The vote on item 4 as it was known on a day."""
    with reading(place) as (register, library):
        gelezen = loads(
            ding(library, "vergadering", register.regeling, CODE, bekend_op=bekend_op)
        )
    (stemming,) = (s for s in gelezen["stemmen"] if s["punt"] == "4")
    return {keuze: stemming["hoofden"][keuze] for keuze in ("voor", "tegen")}
