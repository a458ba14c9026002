"""An event of a known shape is not parsed: it is judged as if it had been."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from register.audit import verifieer
from register.audit.verifieer import Ongeldig, Vormen, lees_json
from tests.audit.conftest import Uitvoer
from tests.audit.exports import contents
from tests.audit.vormen import event, learned, vormen

__all__ = ["vormen"]


def canonical(inhoud: bytes) -> bool:
    try:
        lees_json(inhoud)
    except Ongeldig:
        return False
    return True


RIJK = event(
    7,
    '{"a":[1,22],"b":["x","y z"],"c":[{"d":null},{"_sd":"AbC"}],"e":{},"f":[],'
    '"g":true,"h":-5,"i":{"_sd":"dEf"},"j":{"_sd":3},"k":{"_sd":"x","l":0}}',
)


def test_een_gebeurtenis_past_in_haar_eigen_vorm(vormen: Vormen) -> None:
    learned(vormen, RIJK)
    herkend = vormen.herken(RIJK)
    assert herkend
    vorm, treffer = herkend
    assert treffer.group(*vorm.kop) == (b"a/b", b"7", b"2026-01-01T00:00:00.000007Z")
    assert {pad: treffer[groep] for pad, groep in vorm.verzegeld.items()} == {
        "/gegevens/c/1": b"AbC",
        "/gegevens/i": b"dEf",
    }
    langer = RIJK.replace(b"[1,22]", b"[0,-3,9,100]").replace(b'"x"', b'"xyz"')
    assert vormen.herken(langer)
    assert vormen.herken(event(8)) is None


@pytest.mark.parametrize("soort", ["é.v1", 'x\\"y', "x\\\\y", "x\\ny"])
def test_van_wat_niet_gewoon_is_geschreven_wordt_geen_vorm_onthouden(
    vormen: Vormen, soort: str
) -> None:
    """A kind stands in its pattern as it is: an escaped quote would end its string."""
    deel = verifieer.Deel()
    inhouden = [event(n, soort=soort) for n in (1, 2)]
    inhouden.append(event(3, soort=soort.replace("\\", "")))
    later = b',"vastgelegd_door":{"soort":"z"},"vastgelegd_op"'  # is what is looked for
    inhouden = [inhoud.replace(b',"vastgelegd_op"', later) for inhoud in inhouden]
    verifieer._gebeurtenissen(0, inhouden, deel)  # noqa: SLF001 - one bundle
    assert vormen.herken(inhouden[0]) is None
    goed = canonical(inhouden[2])
    assert deel.fouten.aantal == (not goed)
    assert bool(vormen.herken(inhouden[2])) == (goed and inhouden[2].isascii())


def _changes() -> Iterator[bytes]:
    """Every byte of a rich event out, doubled, and replaced by what has a meaning."""
    for plek in range(len(RIJK)):
        yield RIJK[:plek] + RIJK[plek + 1 :]
        yield RIJK[:plek] + RIJK[plek : plek + 1] * 2 + RIJK[plek + 1 :]
        for teken in b'0-9. "\\{}[]:,aAZ\t\x7f':
            yield RIJK[:plek] + bytes([teken]) + RIJK[plek + 1 :]


def test_wat_in_een_vorm_past_is_canoniek_welke_byte_er_ook_anders_is(
    vormen: Vormen,
) -> None:
    learned(vormen, RIJK, event(1))
    herkend = 0
    for anders in _changes():
        gewoon = not anders.translate(None, verifieer._GEWOON)  # noqa: SLF001 - as its caller
        if gewoon and vormen.herken(anders):
            herkend += 1
            assert canonical(anders), anders
    assert herkend > 300


_VELD = st.sampled_from(["a", "b", "_sd", "bedrag"])
_WAARDE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text("ab {}[]:,01", max_size=6),
    lambda deel: st.lists(deel, max_size=4) | st.dictionaries(_VELD, deel),
    max_leaves=12,
)


@pytest.mark.usefixtures("vormen")
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(_VELD, _WAARDE), st.data())
def test_elke_goede_gebeurtenis_heeft_een_vorm_en_elke_andere_wordt_gelezen(
    gegevens: dict[str, object], keuze: st.DataObject
) -> None:
    schrijf = verifieer._schrijf  # noqa: SLF001 - the one spelling
    goed = event(1, schrijf(gegevens).decode(), soort="besluit-genomen.v1")
    leeg = learned(Vormen(), goed)
    groot = any(len(getal) > 15 for getal in _numbers(gegevens))
    assert groot or leeg.herken(goed)
    plek = keuze.draw(st.integers(0, len(goed) - 1))
    stuk = keuze.draw(st.text(' "{}[]:,-019ab', max_size=3)).encode()
    eind = keuze.draw(st.integers(plek, min(len(goed), plek + 3)))
    anders = goed[:plek] + stuk + goed[eind:]
    if leeg.herken(anders):
        assert canonical(anders), anders


def _numbers(waarde: object) -> Iterator[str]:
    if isinstance(waarde, dict):
        waarde = list(waarde.values())
    if isinstance(waarde, list):
        for deel in waarde:
            yield from _numbers(deel)
    elif type(waarde) is int:
        yield str(abs(waarde))


@pytest.mark.parametrize("bedrag", ['"tien"', "true", "null", '{"_sd":"x"}', "[1]"])
def test_een_bedrag_dat_geen_getal_is_telt_niet_mee(
    vormen: Vormen, bedrag: str
) -> None:
    soort = "besluit-genomen.v1"
    tien = [event(n, '{"bedrag":10}', soort=soort) for n in (1, 2)]
    geen = [event(n, f'{{"bedrag":{bedrag}}}', soort=soort) for n in (3, 4)]
    anders = [event(n, '{"bedrag":7}') for n in (5, 6)]
    deel = verifieer.Deel()
    verifieer._gebeurtenissen(0, [*tien, *geen, *anders], deel)  # noqa: SLF001 - one bundle
    assert not deel.fouten.aantal
    assert deel.bedrag == 20
    assert deel.soorten == {soort: 4, "x.v1": 2}
    assert all(vormen.herken(inhoud) for inhoud in (*tien, *geen, *anders))


def test_er_wordt_een_begrensd_aantal_vormen_onthouden(
    vormen: Vormen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def names(aantal: int) -> list[bytes]:
        return [event(1, f'{{"n{n}":1}}') for n in range(aantal)]

    monkeypatch.setattr(verifieer, "MAX_PER_TERM", 3)
    learned(vormen, *names(5))
    assert [bool(vormen.herken(i)) for i in names(5)] == [True] * 3 + [False] * 2
    monkeypatch.setattr(verifieer, "MAX_VORMEN", 4)
    soorten = [event(1, soort=f"s{n}.v1") for n in range(3)]
    learned(vormen, *soorten)
    assert [bool(vormen.herken(i)) for i in soorten] == [True, False, False]


@pytest.mark.parametrize(
    ("grens", "waarde"), [("MAX_VORM", 50), ("MAX_SOORT", 3), ("MAX_TERMEN", 0)]
)
def test_van_wat_te_groot_of_te_veel_is_wordt_geen_vorm_onthouden(
    vormen: Vormen, monkeypatch: pytest.MonkeyPatch, grens: str, waarde: int
) -> None:
    monkeypatch.setattr(verifieer, grens, waarde)
    assert learned(vormen, event(1)).herken(event(1)) is None


def test_een_vorm_wordt_pas_onthouden_als_er_veel_van_zijn(
    vormen: Vormen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifieer, "VAAK", 3)
    assert learned(vormen, event(1), event(2)).herken(event(3)) is None
    assert learned(vormen, event(3)).herken(event(4))


def test_de_echte_gebeurtenissen_passen_in_hun_vorm(
    uitvoer: Uitvoer, vormen: Vormen
) -> None:
    gewone = [
        inhoud
        for inhoud in contents(uitvoer.place)
        if not inhoud.translate(None, verifieer._GEWOON)  # noqa: SLF001 - as its caller
        and json.loads(inhoud)["stroom"] != "toegang"
    ]
    learned(vormen, *gewone)
    assert sum(bool(vormen.herken(inhoud)) for inhoud in gewone) > len(gewone) / 2
