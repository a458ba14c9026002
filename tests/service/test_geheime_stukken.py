"""A document moves with the secrecy on it, also after a crash."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from register.service import stukken
from register.service.effects import Effects
from register.service.place import Place
from register.service.recording import Recorder
from tests.registers import line
from tests.service.klokken import DAG, TOT, Klok, begun, notes, on

INHOUD = b"%PDF een geheim rapport"
SOM = sha256(INHOUD).hexdigest()
STUK = f"stuk/{SOM}"
RAPPORT = line("VoegStukToe", DAG, sha256=SOM, titel="Rapport", soort="r", versie=1)
STUK_OP = line("LegGeheimhoudingOp", DAG, stroom=STUK, door="AB", grond="2b")


@pytest.fixture
def vast(tmp_path: Path) -> Place:
    return begun(tmp_path)


def kept(place: Place) -> list[str]:
    """In which folders the bytes of the document stand."""
    paden = place.map.glob(f"*stukken/*/{SOM}")
    return sorted(pad.parents[1].name for pad in paden)


@pytest.fixture
def met_stuk(vast: Place) -> Place:
    on(vast, DAG, RAPPORT)
    stukken.keep(vast, BytesIO(INHOUD), besloten=False)
    assert kept(vast) == ["stukken"]
    return vast


def test_een_stuk_waarop_geheimhouding_komt_verhuist_naar_de_kluis(
    met_stuk: Place,
) -> None:
    on(met_stuk, DAG, STUK_OP)
    assert kept(met_stuk) == ["kluis-stukken"]
    pad = met_stuk.map / "kluis-stukken" / SOM[:2] / SOM
    assert pad.stat().st_mode & 0o777 == 0o600
    assert notes(met_stuk) == []
    hef = line("HefGeheimhoudingOp", "2026-07-20", stroom=STUK, door="AB")
    on(met_stuk, "2026-07-20", hef)
    assert kept(met_stuk) == ["stukken"]
    gevonden = stukken.find(met_stuk, SOM)
    assert gevonden is not None
    doel = BytesIO()
    assert stukken.fetch(gevonden, SOM, doel) == len(INHOUD)


def test_een_stuk_komt_terug_als_de_geheimhouding_vanzelf_eindigt(
    met_stuk: Place,
) -> None:
    kort = line("LegGeheimhoudingOp", DAG, stroom=STUK, door="AB", grond="2b", tot=TOT)
    on(met_stuk, DAG, kort)
    assert kept(met_stuk) == ["kluis-stukken"]
    on(met_stuk, TOT)
    assert kept(met_stuk) == ["kluis-stukken"]
    on(met_stuk, "2026-08-01")
    assert kept(met_stuk) == ["stukken"]


def test_een_stuk_zonder_bytes_verhuist_niet(vast: Place) -> None:
    on(vast, DAG, RAPPORT, STUK_OP)
    assert kept(vast) == []


@pytest.mark.parametrize("openheid", ["besloten", "intern"])
def test_een_stuk_dat_om_een_andere_reden_dicht_is_komt_niet_terug(
    vast: Place, openheid: str
) -> None:
    dicht = line(
        "VoegStukToe",
        DAG,
        sha256=SOM,
        titel="Rapport",
        soort="r",
        versie=1,
        _openbaarheid={"openheid": openheid},
    )
    hef = line("HefGeheimhoudingOp", "2026-07-20", stroom=STUK, door="AB")
    on(vast, DAG, dicht)
    stukken.keep(vast, BytesIO(INHOUD), besloten=True)
    on(vast, DAG, STUK_OP)
    on(vast, "2026-07-20", hef)
    assert kept(vast) == ["kluis-stukken"]


def test_een_stuk_dat_geheim_begon_komt_vrij_als_dat_eindigt(vast: Place) -> None:
    geheim = line(
        "VoegStukToe",
        DAG,
        sha256=SOM,
        titel="Rapport",
        soort="r",
        versie=1,
        _openbaarheid={"openheid": "geheim", "grond": "2b"},
    )
    hef = line("HefGeheimhoudingOp", "2026-07-20", stroom=STUK, door="AB")
    on(vast, DAG, geheim)
    stukken.keep(vast, BytesIO(INHOUD), besloten=True)
    on(vast, DAG, STUK_OP)
    on(vast, "2026-07-20", hef)
    assert kept(vast) == ["stukken"]


def dies(*_: object, **__: object) -> None:
    """The process dies as it gets here."""
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "waar", ["register.service.stukken.move", "register.vault.Vault.done"]
)
def test_een_dood_voor_het_verhuizen_wordt_bij_openen_hersteld(
    met_stuk: Place, monkeypatch: pytest.MonkeyPatch, waar: str
) -> None:
    recorder = Recorder(met_stuk, sources=Klok().bronnen())
    with monkeypatch.context() as even:
        even.setattr(waar, dies)
        with pytest.raises(KeyboardInterrupt):
            recorder.record(STUK_OP)
    assert notes(met_stuk) != []
    on(met_stuk, DAG)
    recorder.close()
    assert kept(met_stuk) == ["kluis-stukken"]
    assert notes(met_stuk) == []


def test_een_dood_na_het_openen_wordt_bij_openen_afgemaakt(
    met_stuk: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    kort = line("LegGeheimhoudingOp", DAG, stroom=STUK, door="AB", grond="2b", tot=TOT)
    on(met_stuk, DAG, kort)
    with monkeypatch.context() as even:
        even.setattr(Effects, "after", dies)
        with pytest.raises(KeyboardInterrupt):
            Recorder(met_stuk, sources=Klok("2026-08-01").bronnen())
    assert kept(met_stuk) == ["kluis-stukken"]
    on(met_stuk, "2026-08-01")
    assert kept(met_stuk) == ["stukken"]
    assert notes(met_stuk) == []
