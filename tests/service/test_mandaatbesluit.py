"""A mandaatbesluit from a list: only what differs, all of it or nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from register.codec.intake import Regel
from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID, Bevoegdheid
from register.domain.bevoegdheden.mandaatbesluit import MANDAATBESLUIT
from register.domain.context import Context
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    Refused,
    VerkeerdeVolgorde,
)
from register.formats.mandaatlijst import read_list
from register.formats.rekenblad import TabelFout
from register.service.mandaten.besluit import Opgave, Plan, Wat, plan
from register.service.place import reader_of
from register.service.recording import Recorder
from tests.registers import BASIS, line, make, purchase

KOP = "nummer;omschrijving;nemer;handelingen;plafond;ondermandaat;voorwaarden;onder;{}"
RIJEN = (
    "1.1;Inkoop;Secretaris;huur;50.000;ja, aan manager;na advies;;",
    "1.2;Klein;manager;huur;10.000;nee;na advies;1.1;",
    "2.1;Verkoop;secretaris;verkoop;;nee;;;",
)
VROEG = "2026-01-01"
FUNCTIES = (
    line("StelFunctieIn", VROEG, functie="manager", naam="Manager", onder="secretaris"),
    line("StelFunctieIn", VROEG, functie="m2", naam="Tweeling", onder="secretaris"),
    line("StelFunctieIn", VROEG, functie="m3", naam="Tweeling", onder="secretaris"),
)


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[Recorder]:
    place = make(tmp_path / "register", (*BASIS, *FUNCTIES))
    with Recorder(place) as gemaakt:
        yield gemaakt


def planned(recorder: Recorder, *rijen: str, kop: str = "", **anders: str) -> Plan:
    inhoud = "\n".join([KOP.format(kop), *rijen]).encode()
    vanaf = date.fromisoformat(anders.pop("vanaf", "2026-03-01"))
    opgave = Opgave(
        mandaatbesluit="MB-1",
        vanaf=vanaf,
        gever="DB",
        stuk=sha256(inhoud).hexdigest(),
        omvang=len(inhoud),
        mediatype="text/csv",
    )
    lezer = reader_of(recorder.log, recorder.kluis)
    veranderd: dict[str, str] = anders
    opgave = replace(opgave, **veranderd)  # type: ignore[arg-type] # fields of text
    return plan(read_list(inhoud), opgave, lezer, recorder.log.open)


def record(recorder: Recorder, gepland: Plan) -> None:
    recorder.record_all(gepland.regels)


def power(recorder: Recorder, code: str, op: str = "2026-12-31") -> Bevoegdheid:
    lezer = reader_of(recorder.log, recorder.kluis)
    macht = Context(lezer, date.fromisoformat(op)).staat(BEVOEGDHEID, code)
    assert macht is not None
    return macht


def orders(gepland: Plan) -> list[str]:
    return [regel.opdracht for _, regel in gepland.regels]


def changes(gepland: Plan) -> dict[str, tuple[Wat, tuple[str, ...]]]:
    return {v.nummer: (v.wat, v.velden) for v in gepland.verschillen}


def payload(regel: Regel) -> dict[str, object]:
    assert isinstance(regel.gegevens, dict)
    return regel.gegevens


def test_een_eerste_lijst_is_een_besluit_met_rijen(recorder: Recorder) -> None:
    gepland = planned(recorder, *RIJEN)
    assert orders(gepland) == [
        "VoegStukToe",
        "StelMandaatbesluitVast",
        "VerleenMandaat",
        "VerleenOndermandaat",
        "VerleenMandaat",
    ]
    record(recorder, gepland)
    macht = power(recorder, "MB-1:1.1")
    assert (macht.gever, macht.nemer, macht.nummer) == ("DB", "secretaris", "1.1")
    assert (macht.mandaatbesluit, macht.ondermandaat_aan) == ("MB-1", ("manager",))
    onder = power(recorder, "MB-1:1.2")
    assert (onder.ouder, onder.nemer) == ("MB-1:1.1", "manager")
    assert onder.eisen[0].per_dossier


def test_dezelfde_lijst_nog_eens_doet_niets(recorder: Recorder) -> None:
    record(recorder, planned(recorder, *RIJEN))
    opnieuw = planned(recorder, *RIJEN)
    assert opnieuw.regels == ()
    assert opnieuw.meldingen == ("deze lijst is al vastgelegd",)
    with pytest.raises(BestaatAl, match="MB-1"):
        planned(recorder, RIJEN[0])


def test_een_nieuwe_versie_is_alleen_wat_er_verschilt(recorder: Recorder) -> None:
    record(recorder, planned(recorder, *RIJEN))
    gepland = planned(
        recorder,
        RIJEN[0],
        RIJEN[1].replace("10.000", "20.000"),
        "3.1;Huur;secretaris;huur;;nee;;;",
        mandaatbesluit="MB-2",
        vervangt="MB-1",
        besluit="DB-2026-001",
        vanaf="2026-05-01",
    )
    assert changes(gepland) == {
        "1.1": (Wat.GELIJK, ()),
        "1.2": (Wat.GEWIJZIGD, ("plafond",)),
        "3.1": (Wat.NIEUW, ()),
        "2.1": (Wat.VERVALLEN, ()),
    }
    assert orders(gepland)[2:] == [
        "TrekMandaatIn",
        "TrekMandaatIn",
        "VerleenOndermandaat",
        "VerleenMandaat",
    ]
    genoemd = {nummer for nummer, regel in gepland.regels if payload(regel)}
    assert genoemd == {0, 3, 4}


HOGER = (RIJEN[0].replace("50.000", "60.000"), *RIJEN[1:])


def test_wat_onder_een_gewijzigde_rij_hangt_gaat_mee(recorder: Recorder) -> None:
    record(recorder, planned(recorder, *RIJEN))
    los = line(
        "VerleenOndermandaat",
        "2026-04-01",
        bevoegdheid="L-1",
        ouder="MB-1:1.1",
        nemer="manager",
        handelingen=["huur"],
        plafond={"bedrag": 100},
        stuk="a" * 64,
    )
    recorder.record(los)
    al_weg = payload(los) | {"bevoegdheid": "L-2"}
    recorder.record(line("VerleenOndermandaat", "2026-04-01", **al_weg))
    recorder.record(line("TrekMandaatIn", "2026-04-15", bevoegdheid="L-2"))
    gepland = planned(
        recorder,
        *HOGER,
        mandaatbesluit="MB-2",
        vervangt="MB-1",
        vanaf="2026-05-01",
    )
    assert changes(gepland)["1.2"] == (Wat.GEWIJZIGD, ("ouder",))
    assert gepland.meldingen == ("'L-1' hangt onder 'MB-1:1.1' en vervalt daarmee",)
    record(recorder, gepland)
    assert power(recorder, "MB-1:1.1").ingetrokken_op == date(2026, 5, 1)
    assert power(recorder, "MB-2:1.2").ouder == "MB-2:1.1"
    lezer = reader_of(recorder.log, recorder.kluis)
    oud = Context(lezer, date(2026, 12, 31)).staat(MANDAATBESLUIT, "MB-1")
    assert oud is not None
    assert oud.vervangen_door == "MB-2"
    derde = planned(
        recorder,
        *HOGER,
        mandaatbesluit="MB-3",
        vervangt="MB-2",
        vanaf="2026-06-01",
    )
    assert {wat for wat, _ in changes(derde).values()} == {Wat.GELIJK}


def test_een_andere_grondslag_of_volgorde(recorder: Recorder) -> None:
    rij = "1.1;Inkoop;secretaris;huur, verkoop;;nee;;;Wgr 33b"
    record(recorder, planned(recorder, rij, kop="grondslag"))
    anders = rij.replace("huur, verkoop", "verkoop, huur")
    nieuw = {"mandaatbesluit": "MB-2", "vervangt": "MB-1", "vanaf": "2026-05-01"}
    gelijk = planned(recorder, anders, kop="grondslag", **nieuw)
    assert changes(gelijk) == {"1.1": (Wat.GELIJK, ())}
    ander = planned(recorder, rij.replace("33b", "33c"), kop="grondslag", **nieuw)
    assert changes(ander) == {"1.1": (Wat.GEWIJZIGD, ("grondslag",))}
    van_ab = "1.1;Inkoop;secretaris;huur;;nee;;;AB"
    gevers = planned(recorder, van_ab, kop="gever", mandaatbesluit="MB-9")
    assert payload(gevers.regels[-1][1])["gever"] == "AB"


@pytest.mark.parametrize(
    ("rij", "tekst"),
    [
        ("1;x;niemand;huur;;nee;;;", "rij 2: 'niemand' is .* geen gremium of functie"),
        ("1;x;tweeling;huur;;nee;;;", "rij 2: 'tweeling' is .* meer dan één functie"),
        ("1;x;manager;huur;;aan wie;;;", "rij 2: 'wie' is .* geen gremium"),
        ("1;x;manager;huur;;nee;;9;", "rij 2: nummer '9' staat niet in deze lijst"),
        ("1;x;manager;huur;;nee;;1;", "rij 2: rij '1' hangt via zichzelf"),
    ],
)
def test_een_rij_die_niet_klopt_wordt_genoemd(
    recorder: Recorder, rij: str, tekst: str
) -> None:
    with pytest.raises(TabelFout, match=tekst):
        planned(recorder, rij)


def test_een_rij_die_een_norm_schendt_legt_niets_vast(recorder: Recorder) -> None:
    fout = (RIJEN[0].replace("ja, aan manager", "nee"), *RIJEN[1:])
    voor = recorder.log.size()
    with pytest.raises(Refused, match="staat geen ondermandaat toe") as geweigerd:
        record(recorder, planned(recorder, *fout))
    assert geweigerd.value.regel == 3
    assert recorder.log.size() == voor


def test_wat_vervangen_wordt_moet_er_zijn(recorder: Recorder) -> None:
    with pytest.raises(OnbekendeVerwijzing, match="mandaatbesluit 'MB-0'") as fout:
        planned(recorder, *RIJEN, vervangt="MB-0")
    assert fout.value.pad == "--vervangt"


def test_een_rij_die_nog_is_gebruikt_vervalt_niet_eerder(recorder: Recorder) -> None:
    record(recorder, planned(recorder, *RIJEN))
    recorder.record(purchase("2026-06-10", bevoegdheid="MB-1:2.1", handeling="verkoop"))
    weg = planned(
        recorder, *RIJEN[:2], mandaatbesluit="MB-2", vervangt="MB-1", vanaf="2026-05-01"
    )
    with pytest.raises(VerkeerdeVolgorde, match="nog besloten"):
        record(recorder, weg)


def test_een_stuk_dat_er_al_is_komt_er_niet_nog_eens_bij(recorder: Recorder) -> None:
    gepland = planned(recorder, *RIJEN)
    recorder.record(gepland.regels[0][1])
    assert orders(planned(recorder, *RIJEN))[0] == "StelMandaatbesluitVast"


def test_een_functie_zonder_leesbare_naam_heeft_nog_haar_code(
    recorder: Recorder,
) -> None:
    dicht = plan(
        read_list("\n".join([KOP.format(""), RIJEN[2]]).encode()),
        Opgave(
            mandaatbesluit="MB-1",
            vanaf=date(2026, 3, 1),
            gever="DB",
            stuk="a" * 64,
            omvang=1,
            mediatype="text/csv",
        ),
        reader_of(recorder.log, recorder.kluis),
        lambda _: None,
    )
    assert payload(dicht.regels[-1][1])["nemer"] == "secretaris"


def test_een_gremium_van_later_is_nog_geen_gever(recorder: Recorder) -> None:
    with pytest.raises(TabelFout, match="'DB' is op 2019-12-31"):
        planned(recorder, RIJEN[2].replace("secretaris", "DB"), vanaf="2019-12-31")
