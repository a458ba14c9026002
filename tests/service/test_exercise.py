"""The generator of exercise registers: the same for the same seed, through any door."""

from collections import Counter
from io import BytesIO
from pathlib import Path

import orjson
import pytest

from register.codec.canonical import load
from register.codec.events import REGISTRY
from register.codec.intake import read_line
from register.faults import RegisterBestaat
from register.projections.model import ReadModel, engine_of
from register.service.exercise.generating import Made, Plan, generate, started
from register.service.place import Place, identity
from register.service.receipts import Status
from register.service.recording import Recorder

BESLUITEN = 300
PLAN = Plan(besluiten=BESLUITEN, zaad=11)
ANDER = Plan(besluiten=BESLUITEN, zaad=12)


@pytest.fixture(scope="module")
def gemaakt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Place, Made, bytes]:
    place = Place(tmp_path_factory.mktemp("oefen"))
    opdrachten = BytesIO()
    made = generate(place, PLAN, opdrachten=opdrachten)
    return place, made, opdrachten.getvalue()


Gemaakt = tuple[Place, Made, bytes]


def _soorten(place: Place) -> Counter[str]:
    log = place.open_log(alleen_lezen=True)
    gezien = Counter(rij.soort for batch in log.events() for rij in batch)
    log.close()
    return gezien


def _digests(place: Place) -> dict[str, str]:
    log = place.open_log(alleen_lezen=True)
    model = ReadModel(engine_of("memory"))
    model.make()
    model.catch_up("oefen", log)
    gelezen = model.digests("oefen")
    model.engine.dispose()
    log.close()
    return gelezen


def test_het_gevraagde_aantal_besluiten_in_een_oefenregister(gemaakt: Gemaakt) -> None:
    place, made, _ = gemaakt
    assert made.besluiten == BESLUITEN
    log = place.open_log(alleen_lezen=True)
    assert identity(log).oefening
    assert log.size() == made.gebeurtenissen
    assert log.root(made.gebeurtenissen).hex() == made.wortel
    log.close()
    assert _soorten(place)["besluit-genomen.v1"] == BESLUITEN


def test_hetzelfde_zaad_geeft_dezelfde_wortel_en_een_ander_een_andere(
    gemaakt: Gemaakt, tmp_path: Path
) -> None:
    _, made, _ = gemaakt
    again = generate(Place(tmp_path / "a"), PLAN)
    other = generate(Place(tmp_path / "b"), ANDER)
    assert again == made
    assert other.wortel != made.wortel


def test_de_opdrachten_door_leg_vast_geven_met_dezelfde_bronnen_dezelfde_wortel(
    gemaakt: Gemaakt, tmp_path: Path
) -> None:
    _, made, opdrachten = gemaakt
    with started(Place(tmp_path / "c"), PLAN) as recorder:
        for nummer, tekst in enumerate(opdrachten.splitlines(), 1):
            gekregen = recorder.record(read_line(load(tekst)), nummer=nummer)
            assert gekregen.uitkomst is Status.VASTGELEGD
        assert recorder.log.root(recorder.log.size()).hex() == made.wortel


def test_de_opdrachten_met_gewone_bronnen_vertellen_hetzelfde(
    gemaakt: Gemaakt, tmp_path: Path
) -> None:
    """Ids and salts differ; what happened, when and in which order does not."""
    place, _, opdrachten = gemaakt
    ander = Place(tmp_path / "d")
    started(ander, ANDER).close()
    with Recorder(ander) as recorder:
        recorder.record_all(
            (nummer, read_line(load(tekst)))
            for nummer, tekst in enumerate(opdrachten.splitlines(), 1)
        )
    assert _stripped(ander) == _stripped(place)


def _stripped(place: Place) -> list[object]:
    """Every event without what only chance decides: its id and its digests."""
    log = place.open_log(alleen_lezen=True)
    gelezen: list[object] = []
    for batch in log.events():
        for rij in batch:
            kop = orjson.loads(rij.inhoud)
            del kop["id"]
            gelezen.append((rij.stroom, rij.versie, _bare(kop)))
    log.close()
    return gelezen


def _bare(waarde: object) -> object:
    match waarde:
        case {"_sd": _}:
            return "verzegeld"
        case dict():
            return {naam: _bare(deel) for naam, deel in waarde.items()}
        case list():
            return [_bare(deel) for deel in waarde]
        case _:
            return waarde


def test_de_projecties_zijn_gelijk_bij_hetzelfde_zaad(
    gemaakt: Gemaakt, tmp_path: Path
) -> None:
    place, _, _ = gemaakt
    ander = Place(tmp_path / "e")
    generate(ander, PLAN)
    assert _digests(ander) == _digests(place)


def test_er_gebeurt_van_alles(gemaakt: Gemaakt) -> None:
    gezien = _soorten(gemaakt[0])
    for soort in (
        "ondermandaat-verleend.v1",
        "stemming-gehouden.v1",
        "zienswijze-beantwoord.v1",
        "advies-uitgebracht.v1",
        "besluit-bekendgemaakt.v1",
        "besluit-ingetrokken.v1",
        "actie-uitgezet.v1",
    ):
        assert gezien[soort], soort


def test_een_groter_logboek_beslaat_jaren_met_wisselingen_en_correcties(
    tmp_path: Path,
) -> None:
    place = Place(tmp_path / "f")
    made = generate(place, Plan(besluiten=1500, zaad=3))
    gezien = _soorten(place)
    assert 4 <= made.gebeurtenissen / made.besluiten <= 6
    assert set(gezien) <= set(REGISTRY.soorten)
    for soort in (
        "lidmaatschap-geeindigd.v1",
        "mandaat-ingetrokken.v1",
        "registratie-gecorrigeerd.v1",
        "registratie-vervallen.v1",
        "besluit-gerectificeerd.v1",
    ):
        assert gezien[soort], soort


def test_de_voortgang_loopt_op_tot_het_aantal(tmp_path: Path) -> None:
    gehoord: list[int] = []
    generate(Place(tmp_path / "g"), Plan(besluiten=3, zaad=1), voortgang=gehoord.append)
    assert gehoord[-1] == 3
    assert gehoord == sorted(gehoord)


def test_waar_een_register_is_wordt_geweigerd(gemaakt: Gemaakt) -> None:
    with pytest.raises(RegisterBestaat):
        generate(gemaakt[0], PLAN)
