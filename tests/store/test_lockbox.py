"""What lies locked beside the vault: whole, in order, and of one key only."""

from io import BytesIO
from pathlib import Path

import pytest

from register.keyring import Keyring, KluisOpSlot
from register.lockbox import BLOK, KOP, Counted, opened, shut
from register.service import concepts, stukken
from register.service.place import Place
from register.vault import Vault
from tests.registers import grep, make

CANARIE = "KANARIE-vertrouwelijk-7f3a"
REGEL = b'{"opdracht": "X", "gegevens": {"naam": "' + CANARIE.encode() + b'"}}'


@pytest.fixture
def sleutels(tmp_path: Path) -> Keyring:
    ring = Keyring(tmp_path / "sleutels" / "kluis.sleutel")
    ring.make()
    return ring


def locked(inhoud: bytes, sleutels: Keyring) -> bytes:
    return b"".join(shut(BytesIO(inhoud), sleutels))


def unlocked(dicht: bytes, sleutels: Keyring | None) -> bytes:
    with opened(BytesIO(dicht), sleutels, "dit stuk") as bron:
        return bron.read()


@pytest.mark.parametrize("lengte", [0, 1, BLOK - 1, BLOK, BLOK + 1, 3 * BLOK])
def test_wat_op_slot_gaat_komt_er_heel_uit(sleutels: Keyring, lengte: int) -> None:
    inhoud = bytes(n % 251 for n in range(lengte))
    dicht = locked(inhoud, sleutels)
    assert unlocked(dicht, sleutels) == inhoud
    assert locked(inhoud, sleutels) != dicht, "a key of its own each time"
    with opened(BytesIO(dicht), sleutels, "dit stuk") as bron:
        assert bron.read(3) == inhoud[:3]


def test_wat_van_voor_de_sleutels_is_blijft_leesbaar(sleutels: Keyring) -> None:
    for inhoud in (b"", b"kort", b"x" * 2 * BLOK):
        assert unlocked(inhoud, sleutels) == inhoud
        assert unlocked(inhoud, None) == inhoud


def test_zonder_of_met_een_andere_sleutel_blijft_het_dicht(
    sleutels: Keyring, tmp_path: Path
) -> None:
    dicht = locked(b"geheim", sleutels)
    with pytest.raises(KluisOpSlot, match="dit stuk is op slot"):
        unlocked(dicht, None)
    ander = Keyring(tmp_path / "ander" / "kluis.sleutel")
    ander.make()
    with pytest.raises(KluisOpSlot, match="van een andere kluis"):
        unlocked(dicht, ander)


def test_wat_is_afgekapt_verwisseld_of_veranderd_gaat_niet_open(
    sleutels: Keyring,
) -> None:
    dicht = locked(b"a" * BLOK + b"b" * BLOK + b"c", sleutels)
    kop = len(KOP) + 16 + 60
    blok = 4 + BLOK + 28
    een, twee, rest = (
        dicht[kop : kop + blok],
        dicht[kop + blok : kop + 2 * blok],
        dicht[kop + 2 * blok :],
    )
    for vals in (
        dicht[: kop + 2 * blok],
        dicht[: kop + blok],
        dicht[:kop],
        dicht[: kop + 2],
        dicht[:-1],
        dicht[:kop] + twee + een + rest,
        dicht[:kop] + een + rest,
        dicht[:-1] + bytes([dicht[-1] ^ 1]),
        dicht[:kop] + b"\xff" * 4 + dicht[kop + 4 :],
    ):
        with pytest.raises(KluisOpSlot, match="dit stuk is beschadigd"):
            unlocked(vals, sleutels)


def test_wat_wordt_gelezen_wordt_geteld() -> None:
    geteld = Counted(BytesIO(b"x" * (BLOK + 1)))
    assert [len(deel) for deel in geteld] == [BLOK, 1]
    assert geteld.omvang == BLOK + 1


def test_een_concept_en_een_besloten_stuk_staan_op_slot(tmp_path: Path) -> None:
    place = make(tmp_path / "r")
    concepts.keep(place, "mei", REGEL)
    som = stukken.keep(place, BytesIO(REGEL), besloten=True).sha256
    assert grep(place.map, CANARIE) == []
    assert concepts.lines(place, "mei") == [REGEL.decode()]
    gevonden, uit = stukken.find(place, som), BytesIO()
    assert gevonden is not None
    assert stukken.fetch(gevonden, som, uit) == len(REGEL)
    assert uit.getvalue() == REGEL
    stukken.move(place, som, besloten=False)
    assert (place.stukken / som[:2] / som).read_bytes() == REGEL
    stukken.move(place, som, besloten=True)
    assert grep(place.map, CANARIE) == []
    stukken.move(place, "0" * 64, besloten=True)


def test_een_concept_en_een_stuk_van_voorheen_blijven_leesbaar(tmp_path: Path) -> None:
    place = make(tmp_path / "r")
    (place.map / "concepten").mkdir()
    (place.map / "concepten" / "oud.jsonl").write_bytes(REGEL)
    assert concepts.lines(place, "oud") == [REGEL.decode()]
    som = stukken.keep(place, BytesIO(b"stuk"), besloten=True).sha256
    (place.map / "kluis-stukken" / som[:2] / som).write_bytes(b"stuk")
    gevonden = stukken.find(place, som)
    assert gevonden is not None
    with gevonden.open("rb") as bron:
        assert bron.read() == b"stuk"
    concepts.drop(place, "oud")
    assert concepts.names(place) == []


def test_een_verloren_sleutel_van_de_kluis_wordt_nooit_nieuw_gemaakt(
    tmp_path: Path,
) -> None:
    place = make(tmp_path / "r")
    concepts.keep(place, "mei", REGEL)
    place.kluissleutel.unlink()
    with pytest.raises(KluisOpSlot, match="ontbreekt"):
        concepts.keep(place, "juni", REGEL)
    with pytest.raises(KluisOpSlot, match="ontbreekt"):
        concepts.lines(place, "mei")
    concepts.drop(place, "mei")
    assert not place.kluissleutel.exists()


def test_een_kluis_zonder_sleutelbos_heeft_er_ook_ernaast_geen(tmp_path: Path) -> None:
    with Vault(tmp_path / "kluis.sqlite", nieuw=True) as kluis:
        kluis.begin()
        assert kluis.ring() is None


def test_een_register_van_voor_de_sleutels_krijgt_er_een(tmp_path: Path) -> None:
    place: Place = make(tmp_path / "r")
    place.kluissleutel.unlink()
    concepts.keep(place, "mei", REGEL)
    assert place.kluissleutel.exists()
    assert concepts.lines(place, "mei") == [REGEL.decode()]
