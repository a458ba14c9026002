"""Every reader gives the facts of a stream as recorded, lapsed ones too."""

from contextlib import closing
from itertools import product
from pathlib import Path

import pytest

from register.audit import verifieer
from register.audit.verifieer import Persoonssleutel, Taak, _Naslag
from register.codec.events import REGISTRY
from register.domain.context import Context, Lezer
from register.domain.facts import RegistratieVervallen
from register.domain.toegang.toegang import Sleutel
from register.service.place import Place
from register.service.rejudging import Watch
from register.service.remembering import Remembering
from register.service.toegangscontrole import AccessCheck
from tests.domain.sleutelwereld import DAG, EEN, PERSOON
from tests.scenario import reader

WEG = RegistratieVervallen(stroom="persoon/p1", seq=2, reden="x")
FEITEN = EEN.on("2026-01-02", PERSOON, WEG).feiten


def test_wat_is_vervallen_is_wel_vastgelegd() -> None:
    gewoon = reader(FEITEN)
    wacht = Watch(gewoon, lambda _: False)
    lezers: tuple[Lezer, ...] = (gewoon, wacht, Remembering(gewoon))
    for lezer in lezers:
        assert list(lezer.feiten("persoon/p1")) == []
        context = Context(lezer, DAG)
        assert [feit.seq for feit in context.vastgelegd("persoon/p1")] == [2, 3]
    assert not wacht.verzegeld


def test_wie_naar_verzegelde_feiten_vraagt_wordt_onthouden() -> None:
    wacht = Watch(reader(FEITEN), lambda stroom: stroom == "persoon/p1")
    assert wacht.vastgelegd("toegang")
    assert not wacht.verzegeld
    assert wacht.vastgelegd("persoon/p1")
    assert wacht.verzegeld


def test_een_feit_waarvan_de_bytes_stuk_zijn_zegt_niets_over_een_later(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(place.open_log(alleen_lezen=True)) as log:
        toets = AccessCheck(log, None)
        rijen = [rij for batch in log.events() for rij in batch]
        for rij in rijen:
            feit = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud)
            assert list(toets.add(rij, feit)) == []
        assert toets.feit(1) is not None
        assert toets.eerste("toegang") is not None
        for seq in (-1, len(rijen), 2**70):
            assert toets.feit(seq) is None
        assert toets.eerste("persoon/p9") is None
        stuk = rijen[1]._replace(inhoud=b"{}")
        monkeypatch.setattr(log, "event", lambda _: stuk)
        assert toets.feit(1) is None


def test_wie_naslaat_in_een_kapotte_bundel_vindt_niets(tmp_path: Path) -> None:
    bundel = verifieer.tegelpad("entries", 0, 6)
    (tmp_path / bundel).parent.mkdir(parents=True)
    wis = b'{"gegevens":{"seqs":[%b]},"soort":"persoonsgegevens-gewist.v1"}'
    gewist = (wis % seqs for seqs in (b"0", b"-1,1,2,4,5,300", b"0,1,-1"))
    feiten = (b'{"stroom":"besluit/b"}', b"stuk", b"[1]", *gewist)
    delen = (len(f).to_bytes(2, "big") + f for f in feiten)
    (tmp_path / bundel).write_bytes(b"".join(delen))
    naslag = _Naslag(Taak(str(tmp_path), 6, 0, 1, 0, frozenset({bundel})))
    assert naslag.feit(0) == {"stroom": "besluit/b"}
    assert naslag.feit(1) == naslag.feit(2) == naslag.feit(300) == {}
    naslag.gremia["besluit/b"] = "AB"
    assert (naslag.van(1, "besluit/b"), naslag.van(1, "x")) == ({"AB"}, {""})
    assert [naslag.van(seq, None) for seq in (3, 4, 5)] == [{"AB"}, {""}, {"AB", ""}]
    assert not any(naslag.raakt_geheim(seq) for seq in range(6))


def test_beide_oordelen_zien_dezelfde_mensen() -> None:
    """The verifier has its own, and must agree on who is who."""
    mensen = list(product(("secretaris", "griffier", "p1"), ("", "p1", "p2")))
    for een, ander in product(mensen, mensen):
        zelfde = _own(*een).is_of_same(_own(*ander))
        assert _outside(*een).zelfde_mens(_outside(*ander)) is zelfde


def _own(actor: str, persoon: str) -> Sleutel:
    return Sleutel(code="s1", publiek="", actor=actor, persoon=persoon, seq=0)


def _outside(actor: str, persoon: str) -> Persoonssleutel:
    return Persoonssleutel("s1", b"", actor, persoon)
