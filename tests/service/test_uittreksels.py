"""What was taken of rows stays, and is always what taking it anew gives."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from register.projections.queries import AsOf, Question
from register.service import uittreksels
from register.service.answers import Library
from register.service.gangen import Gangboek
from register.service.lijsten.catalogue import LIJSTEN
from register.service.place import Place
from register.service.reading import reading
from register.service.uittreksels import Greep, Rij, Uittreksels, extract
from tests.registers import BASIS, decision, line, make, record
from tests.service.vragen import lijst
from tests.voorbeelden.opgenomen import in_delen

OP = date(2027, 3, 1)
BEREKEND = [
    overzicht.naam
    for overzicht in LIJSTEN
    if overzicht.berekend and overzicht.naam != "zoek"
]
REGELING = "mgr-test"
VRAAG = Question(regeling=REGELING, moment=AsOf(nu=OP))


def number(rij: Rij) -> str:
    return str(rij["besluit"])


BESLUITEN = Greep(lijst="besluitstatus", naam="nummers", pak=number)
ORGANEN = Greep(
    lijst="besluitstatus", naam="organen", pak=lambda rij: (str(rij["orgaan"]),)
)


@contextmanager
def reads(plek: Place, bekend: Uittreksels | None = None) -> Iterator[Library]:
    with reading(plek) as (_, library):
        yield replace(library, uittreksels=bekend)


@pytest.fixture
def plek(tmp_path: Path) -> Place:
    return make(tmp_path / "register.d", (*BASIS, decision(), decision(orgaan="DB")))


@pytest.fixture
def gelezen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Decisions of which something was taken, each time."""
    keren: list[str] = []

    def counted(rij: Rij) -> str:
        keren.append(number(rij))
        return keren[-1]

    monkeypatch.setitem(globals(), "BESLUITEN", replace(BESLUITEN, pak=counted))
    return keren


def test_elk_overzicht_blijft_in_een_jaar_wat_opnieuw_berekenen_geeft(
    tmp_path: Path,
) -> None:
    plek, bekend, boek = Place(tmp_path / "jaar"), Uittreksels(), Gangboek()
    for _ in in_delen(plek, per=45):
        with reading(plek) as (_, library):
            wie = replace(library, uittreksels=bekend, gangboek=boek)
            for naam in BEREKEND:
                for openbaar in (False, True):
                    eigen = lijst(wie, naam, op=OP, openbaar=openbaar)
                    assert eigen == lijst(library, naam, op=OP, openbaar=openbaar), naam


def test_alleen_van_wat_veranderde_wordt_opnieuw_genomen(
    plek: Place, gelezen: list[str]
) -> None:
    bekend = Uittreksels()

    def asked(*regels: object) -> list[str]:
        gelezen.clear()
        record(plek, *regels)  # type: ignore[arg-type] # lines
        with reads(plek, bekend) as library:
            extract(library, VRAAG, BESLUITEN)
        return gelezen

    assert asked() == ["AB-2026-001", "DB-2026-001"]
    assert asked() == []
    assert asked(decision()) == ["AB-2026-002"]
    assert asked(line("TreedToe", "2026-01-01", gemeente="gm0002", naam="Zuid")) == []
    bekend_gemaakt = line("MaakBesluitBekend", besluit="DB-2026-001", wijze="w")
    assert asked(bekend_gemaakt) == ["DB-2026-001"]


def test_wat_geheim_wordt_verdwijnt_en_komt_terug(plek: Place) -> None:
    bekend, stroom = Uittreksels(), "besluit/DB-2026-001"
    gezien = []
    for stap in (
        line("TreedToe", "2026-01-01", gemeente="gm0002", naam="Zuid"),
        line("LegGeheimhoudingOp", stroom=stroom, door="DB", grond="2b"),
        line("HefGeheimhoudingOp", stroom=stroom, door="DB"),
    ):
        record(plek, stap)
        with reads(plek, bekend) as library:
            genomen = extract(library, VRAAG, BESLUITEN)
            ook = extract(
                library, VRAAG, replace(BESLUITEN, naam="alle", gesloten=True)
            )
            gezien.append((sorted(genomen), list(genomen.dicht)))
            assert len(list(ook)) == 2
    beide: tuple[list[str], list[str]] = (["AB-2026-001", "DB-2026-001"], [])
    assert gezien == [beide, (["AB-2026-001"], [stroom]), beide]


def test_tellen_gaat_met_het_uittreksel_mee(plek: Place) -> None:
    bekend = Uittreksels()
    for stap, geteld in (
        (decision(), {"AB": 2, "DB": 1}),
        (
            line(
                "LegGeheimhoudingOp",
                stroom="besluit/DB-2026-001",
                door="DB",
                grond="2b",
            ),
            {"AB": 2},
        ),
        (decision(orgaan="DB"), {"AB": 2, "DB": 1}),
    ):
        record(plek, stap)
        with reads(plek, bekend) as library:
            assert extract(library, VRAAG, ORGANEN).counted() == geteld


def test_waar_alles_van_afhangt_neemt_alles_opnieuw(
    plek: Place, gelezen: list[str]
) -> None:
    bekend, greep = Uittreksels(), replace(BESLUITEN, ook=("gremium/",))
    andere = line("StelFunctieIn", "2026-01-01", functie="f-2", naam="F", onder="DB")
    gremium = line(
        "StelGremiumIn",
        "2026-01-01",
        gremium="PFO",
        naam="Overleg",
        openheid="besloten",
        soort="ambtelijk_overleg",
    )
    keren: list[int] = []
    for stap in (andere, andere, gremium):
        if stap is gremium or not keren:
            record(plek, stap)
        gelezen.clear()
        with reads(plek, bekend) as library:
            extract(library, VRAAG, greep)
        keren.append(len(gelezen))
    assert keren == [2, 0, 2]


def test_na_heel_veel_of_van_een_ander_log_begint_het_opnieuw(
    plek: Place, tmp_path: Path, gelezen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bekend = Uittreksels()
    ander = make(tmp_path / "ander.d", (*BASIS, decision(titel="Ander")))
    for plaats, aantal in ((plek, 2), (ander, 1), (plek, 2)):
        gelezen.clear()
        with reads(plaats, bekend) as library:
            assert len(list(extract(library, VRAAG, BESLUITEN))) == aantal
        assert len(gelezen) == aantal
    monkeypatch.setattr(uittreksels, "_LANGSTE", 0)
    gelezen.clear()
    record(plek, decision())
    with reads(plek, bekend) as library:
        extract(library, VRAAG, BESLUITEN)
    assert len(gelezen) == 3


def test_wat_toen_bekend_was_en_wie_niets_onthoudt_neemt_het_elke_keer(
    plek: Place, gelezen: list[str]
) -> None:
    toen = replace(VRAAG, moment=AsOf(tot=10_000, nu=OP))
    with reads(plek, Uittreksels()) as library:
        for _ in range(2):
            extract(library, toen, BESLUITEN)
            extract(replace(library, uittreksels=None), VRAAG, BESLUITEN)
    assert len(gelezen) == 8


@pytest.mark.parametrize(("grens", "aantal"), [("_MEESTE", 3), ("_UITTREKSELS", 1)])
def test_van_te_veel_gaat_het_oudste_weg(
    plek: Place,
    gelezen: list[str],
    monkeypatch: pytest.MonkeyPatch,
    grens: str,
    aantal: int,
) -> None:
    monkeypatch.setattr(uittreksels, grens, aantal)
    with reads(plek, Uittreksels()) as library:
        for _ in range(2):
            extract(library, VRAAG, BESLUITEN)
        assert len(gelezen) == 2
        extract(library, VRAAG, ORGANEN)
        extract(library, VRAAG, BESLUITEN)
    assert len(gelezen) == 4


def test_wat_niet_nodig_is_blijft_er_buiten(plek: Place) -> None:
    greep = Greep(
        lijst="besluitstatus",
        naam="van het AB",
        pak=lambda rij: number(rij) if rij["orgaan"] == "AB" else None,
    )
    gefilterd = replace(BESLUITEN, filter={"orgaan": "DB"})
    with reads(plek, Uittreksels()) as library:
        assert list(extract(library, VRAAG, greep)) == ["AB-2026-001"]
        assert list(extract(library, VRAAG, gefilterd)) == ["DB-2026-001"]
        assert len(list(extract(library, VRAAG, BESLUITEN))) == 2


def test_na_een_wissing_wordt_alles_opnieuw_genomen(
    plek: Place, gelezen: list[str]
) -> None:
    bekend = Uittreksels()
    besluit = decision(titel="Met een naam")
    (ontvangst,) = record(plek, besluit)
    for stap in (
        None,
        line("WisWaarde", seq=ontvangst.seqs[1], pad="gegevens/titel", grond="avg-17"),
    ):
        if stap:
            record(plek, stap)
        gelezen.clear()
        with reads(plek, bekend) as library:
            extract(library, VRAAG, BESLUITEN)
        assert len(gelezen) == 3


@pytest.mark.parametrize(("veel", "keren"), [(2, 1), (3, 0)])
def test_wat_blijft_en_veel_is_wordt_de_vuilnisman_bespaard(
    plek: Place, monkeypatch: pytest.MonkeyPatch, veel: int, keren: int
) -> None:
    gedaan: list[str] = []
    monkeypatch.setattr(uittreksels, "_VEEL", veel)
    with reads(plek, Uittreksels()) as library:
        monkeypatch.setattr(gc, "collect", lambda: gedaan.append("ruim op"))
        monkeypatch.setattr(gc, "freeze", lambda: gedaan.append("bewaar"))
        for _ in range(2):
            extract(library, VRAAG, BESLUITEN)
    assert gedaan == ["ruim op", "bewaar"] * keren
