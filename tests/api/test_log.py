"""The log as an outsider reads it over HTTP: tiles and proofs that really prove."""

from base64 import b64decode
from collections.abc import Iterator

import pytest

from api.registers import opened
from register.tlog.note import parse_checkpoint
from register.tlog.tiles import TILE_WIDTH, tile_path
from register.tlog.tree import leaf_hash, verify_consistency, verify_inclusion
from tests.api.conftest import Vrager
from tests.api.oefenjaar import recorded

LOG = "/v1/regelingen/oefenregio/log"


@pytest.fixture(scope="module")
def jaar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vrager]:
    with opened([recorded(tmp_path_factory.mktemp("jaar"))]) as registers:
        yield Vrager(registers)


def _json(vrager: Vrager, adres: str) -> dict[str, object]:
    antwoord = vrager.vraag(adres)
    assert antwoord.status_code == 200, antwoord.text
    gelezen: dict[str, object] = antwoord.json()
    return gelezen


def _hashes(waarde: object) -> list[bytes]:
    assert isinstance(waarde, list)
    return [b64decode(deel) for deel in waarde]


def test_een_openbaar_feit_is_met_checkpoint_en_bewijs_te_controleren(
    jaar: Vrager,
) -> None:
    nota = jaar.vraag(f"{LOG}/checkpoint")
    assert nota.headers["content-type"] == "text/plain; charset=utf-8"
    kop = parse_checkpoint(nota.text.partition("\n\n")[0] + "\n")
    for seq in (0, 7, kop.size - 1):
        inhoud = jaar.vraag(f"{LOG}/gebeurtenissen/{seq}")
        bewijs = _json(jaar, f"{LOG}/gebeurtenissen/{seq}/bewijs")
        assert bewijs["grootte"] == kop.size
        blad = b64decode(str(bewijs["blad"]))
        if inhoud.status_code == 200:
            assert leaf_hash(inhoud.content) == blad
        verify_inclusion(seq, kop.size, blad, _hashes(bewijs["bewijs"]), kop.root)
    assert jaar.vraag(f"{LOG}/gebeurtenissen/0").status_code == 200


def test_groei_is_te_bewijzen(jaar: Vrager) -> None:
    bewijs = _json(jaar, f"{LOG}/uitbreiding?van=100&tot=300")
    verify_consistency(
        100,
        300,
        b64decode(str(bewijs["wortel_van"])),
        b64decode(str(bewijs["wortel_tot"])),
        _hashes(bewijs["bewijs"]),
    )
    laatste = _json(jaar, f"{LOG}/uitbreiding?van=300")
    assert laatste["wortel_van"] == bewijs["wortel_tot"]


def test_tegels_zijn_die_van_c2sp(jaar: Vrager) -> None:
    heel = jaar.vraag(f"{LOG}/{tile_path(0, 0)}")
    assert heel.headers["content-type"] == "application/octet-stream"
    assert len(heel.content) == 32 * TILE_WIDTH
    deel = jaar.vraag(f"{LOG}/{tile_path(0, 0, 17)}")
    assert deel.content == heel.content[: 32 * 17]
    for seq in (0, 16):
        inhoud = jaar.vraag(f"{LOG}/gebeurtenissen/{seq}").content
        assert leaf_hash(inhoud) == heel.content[32 * seq : 32 * (seq + 1)]


@pytest.mark.parametrize(
    "adres",
    [
        "checkpoint?grootte=1",
        "tile/0/009",
        "tile/9/000",
        "tile/0/000.p/999",
        "tile/x/000",
        "tile/0/0",
        "tile/0/../../x",
        "tile/0/x001/234",
        "gebeurtenissen/999999",
        "gebeurtenissen/-1",
        "gebeurtenissen/9007199254740992",
        "gebeurtenissen/999999/bewijs",
        "gebeurtenissen/5/bewijs?grootte=5",
        "gebeurtenissen/5/bewijs?grootte=999999",
        "uitbreiding?van=0&tot=5",
        "uitbreiding?van=9&tot=5",
        "uitbreiding?van=9&tot=999999",
    ],
)
def test_wat_het_logboek_niet_heeft_is_404(jaar: Vrager, adres: str) -> None:
    assert jaar.vraag(f"{LOG}/{adres}").status_code == 404


@pytest.mark.parametrize(
    "adres", ["uitbreiding", "uitbreiding?van=x", "checkpoint?grootte=1.5"]
)
def test_een_verkeerd_getal_is_400(jaar: Vrager, adres: str) -> None:
    assert jaar.vraag(f"{LOG}/{adres}").status_code == 400


def test_bytes_van_wat_niet_openbaar_is_worden_niet_gegeven(vrager: Vrager) -> None:
    log = vrager.registers.library.logs["mgr-vb"]
    seqs = {
        stroom: log.stream(stroom)[0].seq
        for stroom in (
            "besluit/AB-2026-001",
            "besluit/AB-2026-002",
            "besluit/DB-2026-001",
        )
    }
    status = {
        stroom: vrager.vraag(f"/v1/regelingen/mgr-vb/log/gebeurtenissen/{seq}")
        for stroom, seq in seqs.items()
    }
    assert [a.status_code for a in status.values()] == [200, 404, 404]
    weg = vrager.vraag("/v1/regelingen/mgr-vb/log/gebeurtenissen/99999")
    dicht = status["besluit/DB-2026-001"].text
    assert dicht.replace(str(seqs["besluit/DB-2026-001"]), "99999") == weg.text


def test_zonder_checkpoint_gaat_bewijs_over_het_hele_logboek(vrager: Vrager) -> None:
    pad = "/v1/regelingen/mgr-vb/log"
    assert vrager.vraag(f"{pad}/checkpoint").status_code == 404
    bewijs = _json(vrager, f"{pad}/gebeurtenissen/0/bewijs")
    assert bewijs["grootte"] == vrager.registers.library.logs["mgr-vb"].size()
