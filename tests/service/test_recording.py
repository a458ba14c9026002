"""Recording: one command, one transaction, one receipt."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest

from register.codec.intake import Regel
from register.domain.refusals import (
    AndereRegeling,
    NormGeschonden,
    OnbekendeOpdracht,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    SleutelAlGebruikt,
    VerkeerdeVolgorde,
    Verouderd,
)
from register.domain.values import Override
from register.service.place import Place
from register.service.receipts import Status, Weigering
from register.service.recording import Recorder
from register.service.sources import Sources, after, jump, stamp, system, uuid7
from tests.outsider import verify
from tests.registers import (
    BASIS,
    DAG,
    VROEG,
    decision,
    facts,
    fixed,
    line,
    make,
    purchase,
    record,
)


def refused(
    place: Place, reden: type[Refused], regel: Regel, *, streng: bool = False
) -> Refused:
    """The command is refused and leaves nothing."""
    voor = snapshot(place)
    with Recorder(place) as recorder, pytest.raises(reden) as fout:
        recorder.record(regel, streng=streng)
    assert snapshot(place) == voor
    return fout.value


def snapshot(place: Place) -> list[object]:
    """Everything that is stored, in log and vault."""
    with closing(place.open_log(alleen_lezen=True)) as log:
        tabellen = ("stored_events", "tegels", "openbaarmakingen", "sleutels")
        alles = [[tuple(r) for r in log._rows(f"SELECT * FROM {t}")] for t in tabellen]  # noqa: S608, SLF001
    with closing(sqlite3.connect(place.kluis)) as kluis:
        geheim = [
            kluis.execute(f"SELECT * FROM {tabel}").fetchall()  # noqa: S608 - ours
            for tabel in ("geheimen", "te_wissen")
        ]
    return [*alles, *geheim]


def test_een_opdracht_geeft_een_ontvangst(place: Place) -> None:
    (gegeven,) = record(place, decision(_sleutel="k1"))
    assert (gegeven.regel, gegeven.sleutel, gegeven.regeling) == (1, "k1", "mgr-test")
    assert gegeven.uitkomst is Status.VASTGELEGD
    assert gegeven.seqs == (7, 8, 9, 10)
    assert gegeven.besluitnummer == "AB-2026-001"
    assert gegeven.weigering is None
    with closing(place.open_log()) as log:
        soorten = [rij.soort for batch in log.events(7) for rij in batch]
        kop = orjson.loads(log.event(8).inhoud)  # type: ignore[union-attr]
    assert soorten == [
        "nummer-toegekend.v1",
        "besluit-genomen.v1",
        "besluit-getoetst.v1",
        "gepubliceerd.v1",
    ]
    assert kop["vastgelegd_door"] == {"actor": "secretaris"}
    assert kop["sleutel"] == "k1"


def test_nummers_zijn_dicht_per_reeks_en_jaar_van_de_feitdatum(place: Place) -> None:
    gegeven = record(
        place,
        decision("2026-01-01"),
        decision("2025-12-31"),
        decision("2025-12"),
        purchase(),
        decision({"van": "2025-12-01", "tot": "2026-01-02"}),
        decision(uitkomst="verworpen"),
    )
    assert [o.besluitnummer for o in gegeven] == [
        "AB-2026-001",
        "AB-2025-001",
        "AB-2025-002",
        "secretaris-2026-001",
        "AB-2026-002",
        "AB-2026-003",
    ]


def test_dezelfde_sleutel_met_dezelfde_inhoud_is_al_vastgelegd(place: Place) -> None:
    regel = decision(_sleutel="k1", _verwacht_seq=6)
    een, twee = record(place, regel, regel)
    assert twee == replace(een, uitkomst=Status.AL_VASTGELEGD)
    with Recorder(place) as recorder:
        drie = recorder.record(replace(regel, verwacht_seq=None), nummer=9)
    assert drie == replace(twee, regel=9)
    assert verify(place.map) == 11


def test_dezelfde_sleutel_met_andere_inhoud_wordt_geweigerd(place: Place) -> None:
    record(place, decision(_sleutel="k1"))
    fout = refused(place, SleutelAlGebruikt, decision(_sleutel="k1", titel="Anders"))
    assert fout.pad == "/sleutel"


def test_een_geweigerde_opdracht_houdt_geen_sleutel_vast(place: Place) -> None:
    refused(place, OnbekendeVerwijzing, decision(_sleutel="k1", orgaan="XX"))
    assert record(place, decision(_sleutel="k1"))[0].uitkomst is Status.VASTGELEGD


def test_zonder_sleutel_is_twee_keer_twee_keer(place: Place) -> None:
    een, twee = record(place, decision(), decision())
    assert (een.besluitnummer, twee.besluitnummer) == ("AB-2026-001", "AB-2026-002")


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


def test_achterstand_staat_in_het_feit(place: Place) -> None:
    record(place, decision("2021-05-01", _achterstand=True))
    assert facts(place, "besluit/AB-2021-001")[0].kop.achterstand


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


# --- the grades -------------------------------------------------------------


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


# --- time -------------------------------------------------------------------


def test_een_klok_mag_alleen_in_een_oefening(tmp_path: Path) -> None:
    echt = make(tmp_path / "echt", oefening=False)
    assert refused(
        echt, OngeldigeInvoer, decision(_klok="2030-01-01T10:00:00Z")
    ).pad == ("/klok")
    verify(echt.map)


def test_een_klok_van_een_oefening_is_het_tijdstip(place: Place) -> None:
    record(place, decision(_klok="2030-01-01T10:00:00+02:00"))
    tijden = [feit.kop.vastgelegd_op for feit in facts(place, "besluit/AB-2026-001")]
    assert tijden == [f"2030-01-01T08:00:00.00000{n}Z" for n in (1, 2, 3)]
    record(place, decision(_klok="2029-01-01T10:00:00Z"))
    later = facts(place, "besluit/AB-2026-002")[0].kop.vastgelegd_op
    assert later > tijden[-1], "time never runs back"


def jumps(place: Place) -> list[int | None]:
    """The jump before each decision of the AB: its first fact is its number."""
    return [feit.kop.kloksprong for feit in facts(place, "nummer/AB/2026")]


@pytest.mark.parametrize(
    ("klok", "sprong"),
    [
        ("2030-01-01T10:00:00Z", None),
        ("2030-01-01T09:59:51Z", None),
        ("2030-01-01T09:59:49Z", -11),
        ("2029-12-31T10:00:00Z", -86_400),
        ("2031-01-02T10:00:00Z", None),
        ("2031-01-02T10:00:01Z", 366 * 86_400),
    ],
)
def test_een_sprong_van_de_klok_staat_in_de_envelop(
    place: Place, klok: str, sprong: int | None
) -> None:
    record(
        place,
        decision(_klok="2030-01-01T10:00:00Z"),
        decision(_klok=klok),
    )
    een, twee = jumps(place)
    assert een is not None, "from the begin of this register, now"
    assert twee == sprong


def test_een_eerste_feit_springt_niet() -> None:
    assert jump(datetime(2026, 7, 2, tzinfo=UTC), "") is None


def test_een_sprong_staat_een_keer_per_opdracht(place: Place) -> None:
    record(place, decision(_klok="2999-01-01T10:00:00Z"))
    assert [sprong is None for sprong in jumps(place)] == [False]
    gezien = [feit.kop.kloksprong for feit in facts(place, "besluit/AB-2026-001")]
    assert set(gezien) == {None}


@pytest.mark.parametrize(
    "klok",
    [
        "morgen",
        "2030-01-01",
        "2030-01-01T10:00:00",
        "1969-12-31T23:00:00Z",
        "9001-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-05:00",
    ],
)
def test_een_klok_is_een_tijdstip_met_zone(place: Place, klok: str) -> None:
    assert refused(place, OngeldigeInvoer, decision(_klok=klok)).pad == "/klok"


@pytest.mark.parametrize("klok", ["1970-01-01T00:00:00Z", "9000-12-31T23:59:59Z"])
def test_de_grenzen_van_een_klok(place: Place, klok: str) -> None:
    een, twee = record(place, decision(_klok=klok), decision())
    assert twee.seqs[0] == een.seqs[-1] + 1


def test_de_klok_loopt_nooit_terug() -> None:
    moment = datetime(2026, 7, 2, 10, tzinfo=UTC)
    assert after(moment, "") == moment
    assert after(moment, stamp(moment - timedelta(seconds=1))) == moment
    assert after(moment, stamp(moment)) == moment + timedelta(microseconds=1)


def test_een_id_draagt_zijn_tijd_en_is_versie_7() -> None:
    moment = datetime(2026, 7, 2, 10, tzinfo=UTC)
    gemaakt = uuid7(moment, bytes([255] * 10))
    assert gemaakt == "019f2245-6100-7fff-bfff-ffffffffffff"
    assert int(gemaakt.replace("-", "")[:12], 16) == moment.timestamp() * 1000
    bronnen = system()
    assert abs(bronnen.klok() - datetime.now(UTC)) < timedelta(minutes=1)  # noqa: TID251
    assert bronnen.ids(moment) != bronnen.ids(moment)
    assert len(bronnen.salts()) == 32


def test_met_vaste_bronnen_is_het_log_hetzelfde(tmp_path: Path) -> None:
    een = make(tmp_path / "een", sources=fixed())
    twee = make(tmp_path / "twee", sources=fixed())
    with closing(een.open_log()) as a, closing(twee.open_log()) as b:
        assert a.root(7) == b.root(7)


# --- many -------------------------------------------------------------------


def test_alles_of_niets_zegt_welke_regel_het_was(place: Place) -> None:
    voor = snapshot(place)
    with Recorder(place) as recorder:
        with pytest.raises(OnbekendeVerwijzing) as fout:
            recorder.record_all([(3, decision()), (5, decision(orgaan="XX"))])
        assert fout.value.regel == 5
        assert snapshot(place) == voor
        gegeven = recorder.record_all([(3, decision()), (5, decision())])
    assert [(o.regel, o.besluitnummer) for o in gegeven] == [
        (3, "AB-2026-001"),
        (5, "AB-2026-002"),
    ]


def test_een_proef_laat_niets_na(place: Place) -> None:
    geheim = decision(_openbaarheid={"openheid": "geheim"})
    opleggen = line(
        "LegGeheimhoudingOp", DAG, stroom="gremium/AB", door="AB", grond="2b"
    )
    voor = snapshot(place)
    with Recorder(place) as recorder:
        gegeven = recorder.try_out(
            [(1, decision(_sleutel="k1")), (2, geheim), (3, opleggen)]
        )
        assert [o.uitkomst for o in gegeven] == [Status.PROEF] * 3
        assert [o.besluitnummer for o in gegeven] == [
            "AB-2026-001",
            "AB-2026-002",
            None,
        ]
        assert snapshot(place) == voor
        with pytest.raises(OnbekendeVerwijzing):
            recorder.try_out([(1, decision(orgaan="XX"))])
        assert recorder.record(decision(_sleutel="k1")).besluitnummer == "AB-2026-001"


def test_in_een_transactie_gaat_het_door_na_een_geweigerde(place: Place) -> None:
    with Recorder(place) as recorder, recorder.together() as samen:
        een = samen(1, decision(), False)  # noqa: FBT003
        with pytest.raises(OnbekendeVerwijzing):
            samen(2, decision(orgaan="XX"), False)  # noqa: FBT003
        with pytest.raises(OngeldigeInvoer):
            samen(3, decision(_klok="morgen"), False)  # noqa: FBT003
        vier = samen(4, decision(), False)  # noqa: FBT003
    assert (een.besluitnummer, vier.besluitnummer) == ("AB-2026-001", "AB-2026-002")


def test_een_fout_halverwege_laat_niets_na(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    geheim = decision(_openbaarheid={"openheid": "geheim"}, _sleutel="k")
    voor = snapshot(place)
    with Recorder(place) as recorder:
        with monkeypatch.context() as even:
            even.setattr("register.writing.Writing.claim", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                recorder.record(geheim)
        assert snapshot(place) == voor
        assert recorder.record(geheim).seqs[0] == 7


# --- others at work ----------------------------------------------------------


def test_wie_open_staat_leest_mee_met_wat_een_ander_vastlegt(place: Place) -> None:
    with Recorder(place) as een, Recorder(place) as ander:
        assert een.record(decision()).besluitnummer == "AB-2026-001"
        assert ander.record(decision()).besluitnummer == "AB-2026-002"
        ander.record(line("TrekMandaatIn", "2026-01-01", bevoegdheid="M-1"))
        gegeven = een.record(purchase())
        assert "ingetrokken" in str(gegeven.bevindingen)
        ander.record(line("LaatRegistratieVervallen", seq=15, reden="was niet zo"))
        assert "ingetrokken" not in str(een.record(purchase()).bevindingen)


def test_wie_ver_achterloopt_begint_opnieuw(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("register.service.recording.BIJBENEN", 3)
    with Recorder(place) as een, Recorder(place) as ander:
        een.record(decision())
        ander.record(decision())
        assert een.record(decision()).besluitnummer == "AB-2026-003"


def test_de_tijd_loopt_ook_door_na_wat_een_ander_vastlegde(place: Place) -> None:
    stil = Sources(
        klok=lambda: datetime(2020, 1, 1, tzinfo=UTC),
        ids=system().ids,
        salts=system().salts,
    )
    with Recorder(place, sources=stil) as een, Recorder(place) as ander:
        een.record(decision())
        ander.record(decision())
        een.record(decision())


# --- corrections --------------------------------------------------------------


def test_een_correctie_geldt_voor_wat_volgt(place: Place) -> None:
    anders = {
        "bevoegdheid": "M-1",
        "gever": "DB",
        "nemer": "secretaris",
        "handelingen": ["inkoop"],
        "plafond": {"bedrag": 100},
    }
    boven = purchase(bedrag=200)
    assert "plafond" not in str(record(place, boven)[0].bevindingen)
    record(
        place,
        line("CorrigeerRegistratie", DAG, seq=6, gegevens=anders, reden="typfout"),
    )
    assert "plafond" in str(record(place, boven)[0].bevindingen)
    (feit,) = facts(place, "bevoegdheid/M-1")
    assert (feit.seq, feit.gecorrigeerd_door) == (6, 10)


@pytest.mark.parametrize(
    ("gegevens", "pad"),
    [
        ({"seq": 99, "gegevens": {"a": 1}}, "/gegevens/seq"),
        ({"seq": 6, "gegevens": {"a": 1}}, "/gegevens/gegevens/a"),
        ({"seq": 6, "gegevens": {"bevoegdheid": "M-1"}}, "/gegevens/gegevens/gever"),
        (
            {"seq": 6, "gegevens": {"bevoegdheid": {"_sd": "x"}}},
            "/gegevens/gegevens/gever",
        ),
    ],
)
def test_een_foute_correctie_wordt_geweigerd(
    place: Place, gegevens: dict[str, object], pad: str
) -> None:
    regel = line("CorrigeerRegistratie", DAG, reden="x", **gegevens)
    assert refused(place, Refused, regel).pad == pad


@pytest.mark.parametrize("seq", [0, 7])
def test_begin_en_nummers_liggen_vast(place: Place, seq: int) -> None:
    record(place, decision())
    vervalt = line("LaatRegistratieVervallen", seq=seq, reden="x")
    assert refused(place, VerkeerdeVolgorde, vervalt).pad == "/gegevens/seq"
    begin = {"regeling": "ander", "naam": "Ander"}
    nummer = {"reeks": "AB", "jaar": 2026, "volgnummer": 9, "nummer": "AB-2026-009"}
    anders = line(
        "CorrigeerRegistratie", seq=seq, gegevens=nummer if seq else begin, reden="x"
    )
    assert refused(place, VerkeerdeVolgorde, anders).pad == "/gegevens/seq"


def test_een_vervallen_besluit_houdt_zijn_nummer(place: Place) -> None:
    record(place, decision())
    for seq in (10, 9, 8):
        record(place, line("LaatRegistratieVervallen", seq=seq, reden="nooit genomen"))
    assert record(place, decision())[0].besluitnummer == "AB-2026-002"


def test_de_basis_wordt_in_een_keer_vastgelegd(place: Place) -> None:
    with closing(place.open_log()) as log:
        assert log.size() == len(BASIS) + 1
    assert VROEG < DAG
