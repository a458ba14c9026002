"""Records of the domain behave as frozen, keyword-only dataclasses do."""

import dataclasses
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, strategies as st

import register.domain
from register.domain import records
from register.domain.records import dataclass


@dataclass(frozen=True, kw_only=True)
class Nieuw:
    """With everything that a record of the domain may have."""

    code: str
    aantal: int = 0
    lijst: dict[str, int] = field(default_factory=dict)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Gewoon:
    """The same, as the standard library makes it."""

    code: str
    aantal: int = 0
    lijst: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Leeg:
    """Nothing in it."""


@dataclass(frozen=True, kw_only=True)
class Streng:
    """Refuses what cannot be."""

    aantal: int

    def __post_init__(self) -> None:
        """Look at it once."""
        if self.aantal < 0:
            raise ValueError


class Kind(Nieuw):
    """A plain subclass."""


_VELDEN = st.fixed_dictionaries(
    {"code": st.text()},
    optional={
        "aantal": st.integers(),
        "lijst": st.dictionaries(st.text(), st.integers()),
    },
)


@given(een=_VELDEN, ander=_VELDEN)
def test_gelijk_is_gelijk_zoals_bij_een_gewone(
    een: dict[str, object], ander: dict[str, object]
) -> None:
    assert (Nieuw(**een) == Nieuw(**ander)) == (Gewoon(**een) == Gewoon(**ander))  # type: ignore[arg-type]
    assert repr(Nieuw(**een)) == repr(Gewoon(**een)).replace("Gewoon", "Nieuw")  # type: ignore[arg-type]


def test_wat_gelijk_is_heeft_dezelfde_hash() -> None:
    een, ander = Streng(aantal=1), msgspec.convert({"aantal": 1}, Streng)
    assert hash(een) == hash(ander)
    assert len({een, ander, Streng(aantal=2)}) == 2
    assert hash(Leeg()) == hash(Leeg())
    assert Leeg() == Leeg()


def test_soorten_zijn_nooit_gelijk() -> None:
    soorten: list[object] = [Nieuw(code="a"), Gewoon(code="a")]
    assert soorten[0] != soorten[1]


def test_wat_gelezen_is_is_gelijk_aan_wat_gemaakt_is() -> None:
    gelezen = msgspec.json.decode(b'{"code":"a"}', type=Nieuw)
    assert gelezen == Nieuw(code="a")
    assert gelezen.lijst == {}


def test_elk_record_heeft_zijn_eigen_lijst() -> None:
    assert Nieuw(code="a").lijst is not Nieuw(code="a").lijst
    gegeven = {"a": 1}
    assert Nieuw(code="a", lijst=gegeven).lijst is gegeven


def test_een_record_verandert_niet() -> None:
    record = Nieuw(code="a")
    with pytest.raises(FrozenInstanceError):
        record.code = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del record.code
    assert replace(record, code="b") == Nieuw(code="b")


@pytest.mark.parametrize("velden", [{}, {"code": "a", "kode": "a"}, {"kode": "a"}])
def test_een_veld_te_veel_of_te_weinig_is_een_fout(velden: dict[str, str]) -> None:
    with pytest.raises(TypeError, match="Nieuw: missing or unknown"):
        Nieuw(**velden)  # type: ignore[arg-type]


def test_alleen_met_namen() -> None:
    with pytest.raises(TypeError):
        Nieuw("a")  # type: ignore[call-arg]


def test_wat_niet_kan_wordt_geweigerd_door_het_record_zelf() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        Streng(aantal=-1)


def test_een_veranderd_record_wordt_bekeken_zoals_een_nieuw() -> None:
    assert records.replace(Nieuw(code="a"), aantal=2) == Nieuw(code="a", aantal=2)
    assert records.replace(Streng(aantal=1), aantal=2) == Streng(aantal=2)
    with pytest.raises(ValueError, match=r"^$"):
        records.replace(Streng(aantal=1), aantal=-1)
    with pytest.raises(TypeError, match="missing or unknown: kode"):
        records.replace(Nieuw(code="a"), kode="b")  # type: ignore[call-arg]


def test_een_kind_heeft_de_velden_van_zijn_ouder() -> None:
    assert Kind(code="a").code == "a"
    assert Kind(code="a") != Nieuw(code="a")


def test_voor_anderen_is_het_een_gewone_dataclass() -> None:
    assert is_dataclass(Nieuw)
    assert [veld.name for veld in fields(Nieuw)] == ["code", "aantal", "lijst"]


def test_met_slots_is_het_de_gewone() -> None:
    @dataclass(frozen=True, slots=True)
    class Plek:
        code: str

    assert Plek("a").code == "a"
    assert not hasattr(Plek("a"), "__dict__")


def test_elk_record_van_het_domein_is_er_een() -> None:
    """The standard decorator costs half a millisecond of every start, per class."""
    bron = Path(register.domain.__file__).parent
    vreemd = [
        str(bestand.relative_to(bron))
        for bestand in bron.rglob("*.py")
        if bestand.name != "records.py"
        for regel in bestand.read_text("utf-8").splitlines()
        if regel.startswith("from dataclasses import")
        and "dataclass" in regel.removeprefix("from dataclasses").split()
    ]
    assert vreemd == [], "take `dataclass` from register.domain.records"
