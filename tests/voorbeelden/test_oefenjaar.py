"""The invented year: recorded whole, every kind of event in it, and nothing real."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from register.codec.canonical import load
from register.codec.intake import read_line
from register.domain.catalogue import EVENTS
from register.domain.norms.eigen.eigennorm import VORMNAMEN
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.service.beginning import begin
from register.service.place import Place
from register.service.reading import reading
from register.service.receipts import Ontvangst
from register.service.recording import Recorder
from register.service.sources import Sources, system
from tests.service.vragen import lijst
from tests.voorbeelden import test_toegang

MAP = Path(__file__).parents[2] / "voorbeelden" / "oefenjaar"
REGELS = [
    regel
    for bestand in sorted(MAP.glob("*.jsonl"))
    for regel in bestand.read_text(encoding="utf-8").splitlines()
]
BEGIN = datetime(2025, 11, 1, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def oefenjaar(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Place, list[Ontvangst]]:
    place = Place(tmp_path_factory.mktemp("oefenjaar"))
    echt = system()
    bronnen = Sources(klok=lambda: BEGIN, ids=echt.ids, salts=echt.salts)
    begonnen = RegisterBegonnen(regeling="oefenregio", naam="Oefening", oefening=True)
    begin(place, begonnen, sources=bronnen)
    with Recorder(place) as recorder:
        ontvangsten = [recorder.record(read_line(load(regel))) for regel in REGELS]
    return place, ontvangsten


def test_elke_opdracht_wordt_vastgelegd_op_haar_eigen_klok(
    oefenjaar: tuple[Place, list[Ontvangst]],
) -> None:
    place, ontvangsten = oefenjaar
    assert len(ontvangsten) == len(REGELS)
    with reading(place) as (register, library):
        spoor = library.moment(register.regeling, bekend_op="2026-06-15")
        assert spoor.tot is not None
        assert 0 < spoor.tot < ontvangsten[-1].seqs[-1]


def test_elke_soort_gebeurtenis_komt_voor(
    oefenjaar: tuple[Place, list[Ontvangst]],
) -> None:
    place, _ = oefenjaar
    log = place.open_log(alleen_lezen=True)
    gezien = {rij.soort for batch in log.events() for rij in batch}
    log.close()
    assert {soort.SOORT for soort in EVENTS} - gezien == test_toegang.SOORTEN


def test_de_bevindingen_zijn_die_van_het_verhaal(
    oefenjaar: tuple[Place, list[Ontvangst]],
) -> None:
    _, ontvangsten = oefenjaar
    niet = {
        (b.norm, b.ernst)
        for ontvangst in ontvangsten
        for b in ontvangst.bevindingen
        if b.oordeel == "voldoet niet"
    }
    assert niet == {
        ("WGR-40", "midden"),  # one raad a day late
        ("AWB-09", "hoogst"),  # overridden, with a reason
        ("AWB-01", "midden"),  # above the ceiling, and after the withdrawal
        ("WGR-28", "midden"),  # bestuurscommissies about which no raad was asked
        ("AWB-08", "midden"),  # a general mandate taken back by word of mouth
        ("GW-10", "midden"),  # abstained without a ground
        ("RM-08", "midden"),  # an amount without where it is paid from
        ("RM-07", "laag"),  # accounts without a normenkader of that year
        ("DOM-14", "laag"),  # an action that nobody guards
        ("DOM-22", "midden"),  # an assignment without a budget or a DVO
        ("DOM-25", "laag"),  # capacity that did not come
        ("REG-02", "midden"),  # no proposal
        ("REG-05", "midden"),  # the adviser of the regeling was not asked
        ("REG-06", "midden"),  # above the limit of the regeling
    }


@pytest.mark.parametrize(
    ("bekend", "plafond"),
    [("2026-05-31", None), ("2026-06-15", 1_000_000), ("2026-07-15", 2_500_000)],
)
def test_het_mandaat_op_15_maart_zoals_het_toen_bekend_was(
    oefenjaar: tuple[Place, list[Ontvangst]], bekend: str, plafond: int | None
) -> None:
    place, _ = oefenjaar
    with reading(place) as (register, library):
        antwoord = json.loads(
            lijst(
                library,
                "mandaten",
                register.regeling,
                op=date(2026, 3, 15),
                bekend_op=bekend,
            )
        )
    gevonden = {rij["bevoegdheid"]: rij for rij in antwoord["gegevens"]}
    assert gevonden.get("M-2", {}).get("plafond", {}).get("bedrag") == plafond


def test_elke_vorm_van_een_eigen_norm_komt_voor(
    oefenjaar: tuple[Place, list[Ontvangst]],
) -> None:
    place, ontvangsten = oefenjaar
    with reading(place) as (register, library):
        op = date(2027, 6, 14)
        gelezen = json.loads(lijst(library, "eigen-normen", register.regeling, op=op))
    assert {rij["vorm"] for rij in gelezen["gegevens"]} == set(VORMNAMEN)
    open_ = {
        b.norm
        for ontvangst in ontvangsten
        for b in ontvangst.bevindingen
        if b.oordeel == "niet te beoordelen" and b.norm.startswith("REG-")
    }
    assert open_ == {"REG-08"}


def test_niets_erin_is_van_een_echte_gemeente() -> None:
    codes = set(re.findall(r"gm\d{4}", "\n".join(REGELS)))
    assert codes >= {f"gm90{nummer:02d}" for nummer in range(1, 12)}
    assert all(code.startswith("gm90") for code in codes), "CBS gives no gm90xx"
