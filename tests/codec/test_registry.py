"""Bytes of events and back: the same event, the same bytes, one flip found."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, ClassVar

import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from register.codec.canonical import MAX_BYTES, BuitenProfiel
from register.codec.events import REGISTRY
from register.codec.plain import plain
from register.codec.registry import OnbekendeSoort, Registry, is_sealed_whole
from register.codec.sealing import Disclosure, is_true
from register.domain.catalogue import EVENTS
from register.domain.facts import (
    Envelop,
    Gebeurtenis,
    RegistratieGecorrigeerd,
    Vastlegger,
)
from register.domain.values import (
    Bewijs,
    Openbaarheid,
    Openheid,
    Override,
    Tekst,
    Verzegeld,
)
from register.tlog.tree import leaf_hash
from tests.codec import strategies

GEHEIM = Openbaarheid(openheid=Openheid.GEHEIM, grond="2b")


def salts() -> Iterator[bytes]:
    return (n.to_bytes(32, "big") for n in count())


def envelope(event: Gebeurtenis, **kop: Any) -> Envelop[object]:  # noqa: ANN401
    return Envelop(
        v=1,
        id="0197c4f2-0000-7000-8000-000000000000",
        stroom="proef",
        versie=1,
        soort=event.SOORT,
        feitdatum="2026-07-02",
        vastgelegd_op="2026-07-02T10:00:00.000000Z",
        vastgelegd_door=Vastlegger(actor="secretaris"),
        gegevens=event,
        **kop,
    )


def encode(
    kop: Envelop[object], registry: Registry = REGISTRY
) -> tuple[bytes, list[Disclosure]]:
    zout = salts()
    return registry.encode(kop, lambda: next(zout))


def opened(waarde: object, waarden: dict[str, bytes]) -> object:
    """JSON with every seal replaced by its value."""
    match waarde:
        case {"_sd": str(digest)}:
            return opened(json.loads(waarden[digest]), waarden)
        case dict():
            return {naam: opened(deel, waarden) for naam, deel in waarde.items()}
        case list():
            return [opened(deel, waarden) for deel in waarde]
        case _:
            return waarde


def builtins(waarde: object) -> object:
    return json.loads(msgspec.json.encode(plain(waarde)))


@pytest.mark.parametrize("soort", EVENTS, ids=lambda soort: soort.SOORT)
@settings(max_examples=8)
@given(data=st.data())
def test_elk_feit_komt_terug_zoals_het_is_opgeslagen(
    soort: type[Gebeurtenis], data: st.DataObject
) -> None:
    event = data.draw(strategies.events(soort))
    kop = envelope(event)
    opgeslagen, gemaakt = encode(kop)
    waarden = {o.digest: o.waarde for o in gemaakt}
    assert all(is_true(o) for o in gemaakt)
    assert len(waarden) == len(gemaakt)
    assert opened(json.loads(opgeslagen), waarden) == builtins(kop)
    gelezen = REGISTRY.decode(7, kop.soort, opgeslagen)
    assert type(gelezen.gegevens) is soort
    assert (gelezen.seq, gelezen.soort) == (7, soort.SOORT)
    assert opened(builtins(gelezen.kop), waarden) == builtins(kop)
    assert encode(kop) == (opgeslagen, gemaakt), "the same salts, the same bytes"


@settings(max_examples=40)
@given(event=strategies.any_event())
def test_een_gesloten_feit_is_een_zegel_en_komt_geopend_terug(
    event: Gebeurtenis,
) -> None:
    kop = envelope(event, openbaarheid=GEHEIM)
    opgeslagen, (gemaakt,) = encode(kop)
    assert set(json.loads(opgeslagen)["gegevens"]) == {"_sd"}
    dicht = REGISTRY.decode(0, kop.soort, opgeslagen)
    assert dicht.gegevens is None
    assert dicht.kop.openbaarheid == GEHEIM
    assert REGISTRY.decode(0, kop.soort, opgeslagen, lambda _: None).gegevens is None
    waarden = {gemaakt.digest: gemaakt.waarde}
    open_ = REGISTRY.decode(0, kop.soort, opgeslagen, waarden.get)
    assert open_.gegevens == event


@given(event=strategies.any_event(), plek=st.integers(0), bit=st.integers(0, 7))
@settings(max_examples=60)
def test_een_omgevallen_bit_verandert_het_blad(
    event: Gebeurtenis, plek: int, bit: int
) -> None:
    opgeslagen, _ = encode(envelope(event))
    anders = bytearray(opgeslagen)
    anders[plek % len(anders)] ^= 1 << bit
    assert leaf_hash(bytes(anders)) != leaf_hash(opgeslagen)


def test_tekst_van_de_envelop_is_ook_verzegeld() -> None:
    event = V2(code="a", tekst="x")
    kop = envelope(
        event,
        bewijs=(Bewijs(titel="Notulen", vindplaats="kast 3"), Bewijs(sha256="ab")),
        override=Override(regels=("WGR-41",), reden="spoed"),
    )
    opgeslagen, gemaakt = encode(kop, Registry([V2]))
    assert b"Notulen" not in opgeslagen
    assert [o.pad for o in gemaakt] == [
        "/gegevens/tekst",
        "/bewijs/0/titel",
        "/bewijs/0/vindplaats",
        "/override/reden",
    ]


def test_een_reden_die_al_verzegeld_was_blijft_een_zegel() -> None:
    dicht = Verzegeld(onbekend=Verzegeld(_sd="x" * 43))
    _, (gemaakt,) = encode(envelope(V2(code="a", tekst=dicht)), Registry([V2]))
    assert gemaakt.pad == "/gegevens/tekst/onbekend"
    assert json.loads(gemaakt.waarde) == {"_sd": "x" * 43}


def test_een_te_groot_feit_wordt_geweigerd() -> None:
    codes = tuple(f"code-{n:06d}" for n in range(MAX_BYTES // 12))
    with pytest.raises(BuitenProfiel, match="stuk"):
        encode(envelope(V2(code="a", tekst="x", codes=codes)), Registry([V2]))


@pytest.mark.parametrize(
    ("openbaarheid", "gesloten"),
    [
        (None, False),
        (Openbaarheid(), False),
        *((Openbaarheid(openheid=o), o is not Openheid.OPENBAAR) for o in Openheid),
    ],
)
def test_wat_niet_openbaar_is_wordt_in_zijn_geheel_verzegeld(
    openbaarheid: Openbaarheid | None, *, gesloten: bool
) -> None:
    kop = envelope(V2(code="a", tekst="x"), openbaarheid=openbaarheid)
    assert is_sealed_whole(kop) is gesloten


@dataclass(frozen=True, slots=True, kw_only=True)
class V1:
    SOORT: ClassVar[str] = "x.v1"
    STROOM: ClassVar[str] = "proef"

    naam: Tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class V2:
    SOORT: ClassVar[str] = "x.v3"
    STROOM: ClassVar[str] = "proef"

    code: str
    tekst: Tekst
    codes: tuple[str, ...] = ()


OUD = Registry([V1, RegistratieGecorrigeerd])
NIEUW = Registry(
    [V2, RegistratieGecorrigeerd],
    {
        "x.v1": lambda oud: ("x.v2", {"tekst": oud["naam"]}),
        "x.v2": lambda oud: ("x.v3", oud | {"code": "geen"}),
    },
)


def test_een_oude_vorm_wordt_bij_het_lezen_de_nieuwe() -> None:
    opgeslagen, (gemaakt,) = encode(envelope(V1(naam="Noord")), OUD)
    kopie = bytes(opgeslagen)
    feit = NIEUW.decode(3, "x.v1", opgeslagen)
    assert feit.gegevens == V2(code="geen", tekst=Verzegeld(_sd=gemaakt.digest))
    assert (feit.soort, feit.kop.gegevens) == ("x.v3", feit.gegevens)
    assert opgeslagen == kopie


def test_een_oude_vorm_onder_een_zegel_wordt_geopend_de_nieuwe() -> None:
    kop = envelope(V1(naam="Noord"), openbaarheid=GEHEIM)
    opgeslagen, (gemaakt,) = encode(kop, OUD)
    feit = NIEUW.decode(3, "x.v1", opgeslagen, {gemaakt.digest: gemaakt.waarde}.get)
    assert feit.gegevens == V2(code="geen", tekst="Noord")
    assert feit.soort == "x.v3"
    dicht = NIEUW.decode(3, "x.v1", opgeslagen)
    assert (dicht.gegevens, dicht.soort) == (None, "x.v1")


@pytest.mark.parametrize("openbaarheid", [None, GEHEIM])
def test_een_correctie_van_een_oude_vorm_wordt_ook_de_nieuwe(
    openbaarheid: Openbaarheid | None,
) -> None:
    correctie = RegistratieGecorrigeerd(
        stroom="proef",
        seq=0,
        doelsoort="x.v1",
        gegevens=V1(naam="Zuid"),
        reden="typfout",
    )
    kop = envelope(correctie, openbaarheid=openbaarheid)
    opgeslagen, gemaakt = encode(kop, OUD)
    waarden = {o.digest: o.waarde for o in gemaakt}
    feit = NIEUW.decode(1, kop.soort, opgeslagen, waarden.get)
    gelezen = feit.gegevens
    assert isinstance(gelezen, RegistratieGecorrigeerd)
    assert isinstance(gelezen.gegevens, V2)
    assert gelezen.gegevens.code == "geen"


@dataclass(frozen=True, kw_only=True)
class Losjes:
    """A kind of which nothing is mandatory: a seal reads as an empty one."""

    SOORT: ClassVar[str] = "losjes.v1"
    STROOM: ClassVar[str] = "proef"

    tekst: Tekst = ""


def test_een_zegel_is_nooit_een_leeg_feit() -> None:
    registry = Registry([Losjes])
    open_, _ = encode(envelope(Losjes(tekst="x")), registry)
    dicht, waarden = encode(envelope(Losjes(tekst="y"), openbaarheid=GEHEIM), registry)
    for _ in range(2):  # the second time it is known how to read the kind
        assert registry.decode(0, "losjes.v1", dicht).gegevens is None
        assert isinstance(registry.decode(0, "losjes.v1", open_).gegevens, Losjes)
    sleutel = {w.digest: w.waarde for w in waarden}
    assert registry.decode(0, "losjes.v1", dicht, sleutel.get).gegevens == Losjes(
        tekst="y"
    )


def test_wat_zijn_vorm_niet_heeft_wordt_niet_gelezen() -> None:
    registry = Registry([Losjes])
    goed, _ = encode(envelope(Losjes()), registry)
    fout = goed.replace(b'"gegevens":{}', b'"gegevens":{"tekst":7}')
    assert fout != goed
    for _ in range(2):
        with pytest.raises(msgspec.ValidationError):
            registry.decode(0, "losjes.v1", fout)
        registry.decode(0, "losjes.v1", goed)


def test_een_onbekende_soort_wordt_genoemd() -> None:
    opgeslagen, _ = encode(envelope(V1(naam="Noord")), OUD)
    with pytest.raises(OnbekendeSoort, match=r"x\.v1"):
        Registry([V2]).decode(0, "x.v1", opgeslagen)
    with pytest.raises(OnbekendeSoort, match=r"x\.v9"):
        OUD.convert("x.v9", {})


def test_een_imprecieze_datum_geeft_zijn_grenzen() -> None:
    kop = replace(envelope(V2(code="a", tekst="x")), feitdatum="2026-07")
    opgeslagen, _ = encode(kop, Registry([V2]))
    feit = Registry([V2]).decode(0, "x.v3", opgeslagen)
    assert [feit.eerste.day, feit.dag.day] == [1, 31]


def test_namen_van_soorten_komen_een_keer_voor() -> None:
    assert len(REGISTRY.soorten) == len(EVENTS)
    assert REGISTRY.vorm("besluit-genomen.v1").naam == "BesluitGenomen"
