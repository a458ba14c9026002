"""A row is compared by its parts, and only where those differ by its JSON."""

from register.domain.values import Verzegeld
from register.projections.lists import Rij, content, parts


def test_gelijke_delen_zijn_gelijk() -> None:
    assert content({"a": Verzegeld(_sd="x")}) == content({"a": Verzegeld(_sd="x")})


def test_andere_delen_met_dezelfde_json_zijn_gelijk() -> None:
    een, ander = content({"a": "b", "leeg": ""}), content({"a": "b"})
    assert een == ander
    assert hash(een) == hash(ander)


def test_een_ander_deel_maakt_een_andere_rij() -> None:
    assert content({"a": 1}) != content({"a": 2})
    assert Rij(("x",), content({"a": 1})) != Rij(("x",), content({"a": 2}))
    assert Rij(("x",), content({"a": 1})) != Rij(("y",), content({"a": 1}))


def test_een_rij_is_geen_tekst() -> None:
    assert content({"a": 1}) != b'{"a":1}'
    assert content({"a": 1}).tekst == b'{"a":1}'


def test_een_record_wordt_bij_naam_genomen() -> None:
    assert parts("digest", "onbekend")(Verzegeld(_sd="x")) == {
        "digest": "x",
        "onbekend": "",
    }
