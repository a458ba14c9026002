"""Whose vote decided, and whether the weights did."""

import pytest
from hypothesis import given, strategies as st

from register.domain.stemmen.doorslag import (
    Doorslag,
    Uitslagen,
    doorslaggevend,
    uitslagen,
)
from register.domain.stemmen.stemlijst import alle_behalve
from register.domain.stemmen.telling import Basis, Keuze, Omvang, Stem, Wijze, tel
from register.domain.voting import Meerderheid, Uitslag, uitslag

TWEE_DERDE = Meerderheid(teller=2, noemer=3, strikt=False)
STEMMEN = st.lists(
    st.builds(
        Stem,
        lid=st.sampled_from(("a", "b", "c", "d", "e", "f")),
        keuze=st.sampled_from(Keuze),
        gewicht=st.integers(min_value=1, max_value=20),
    ),
    unique_by=lambda stem: stem.lid,
)


def arnhem_alleen_voor(gewicht: int) -> tuple[Stem, ...]:
    """Arnhem for, ten others of weight 1 against."""
    anderen = {f"gemeente-{n}": 1 for n in range(10)}
    return alle_behalve(
        {"arnhem": gewicht, **anderen}, {"arnhem": Keuze.VOOR}, keuze=Keuze.TEGEN
    ).stemmen


@pytest.mark.parametrize(
    ("gewicht", "uitkomst"),
    [
        (9, Uitslag.VERWORPEN),
        (10, Uitslag.GESTAAKT),
        (11, Uitslag.AANGENOMEN),
    ],
)
def test_een_gewicht_boven_de_som_van_de_rest_beslist_alleen(
    gewicht: int, uitkomst: Uitslag
) -> None:
    """GW-08, Q18: below, at and above the sum of all others."""
    telling = tel(arnhem_alleen_voor(gewicht))
    assert uitslagen(telling) == Uitslagen(hoofden=Uitslag.VERWORPEN, stemmen=uitkomst)


def test_wie_zwaarder_weegt_dan_de_rest_is_als_enige_doorslaggevend() -> None:
    """Q18; weight 12, so that no other vote turned around makes a tie."""
    assert doorslaggevend(arnhem_alleen_voor(12), basis=Basis.STEMMEN) == (
        Doorslag(
            wie="arnhem",
            omvang=Omvang(hoofden=1, stemmen=12),
            zonder=Uitslag.VERWORPEN,
            omgekeerd=Uitslag.VERWORPEN,
        ),
    )


def test_in_hoofden_beslist_het_zware_lid_niet() -> None:
    """Q18, the other way: 1 of 11 heads."""
    assert doorslaggevend(arnhem_alleen_voor(12), basis=Basis.HOOFDEN) == ()


def test_verschil_tussen_hoofden_en_gewichten_is_zichtbaar() -> None:
    """Acceptance test 4: both ways."""
    assert uitslagen(tel(arnhem_alleen_voor(12))).verschillen
    assert not uitslagen(tel(arnhem_alleen_voor(1))).verschillen
    zwaar_tegen = alle_behalve({"arnhem": 9, "b": 1, "c": 1}, {"arnhem": Keuze.TEGEN})
    assert uitslagen(tel(zwaar_tegen.stemmen)) == Uitslagen(
        hoofden=Uitslag.AANGENOMEN, stemmen=Uitslag.VERWORPEN
    )


def test_bij_zes_tegen_vijf_is_iedere_voorstem_doorslaggevend() -> None:
    """Left out it is a tie, turned around it is lost; a vote against is neither."""
    leden = {f"lid-{n}": 1 for n in range(11)}
    tegen = {f"lid-{n}": Keuze.TEGEN for n in range(5)}
    stemmen = alle_behalve(leden, tegen).stemmen
    gevonden = doorslaggevend(stemmen, basis=Basis.HOOFDEN)
    assert [d.wie for d in gevonden] == [f"lid-{n}" for n in range(5, 11)]
    assert {(d.zonder, d.omgekeerd) for d in gevonden} == {
        (Uitslag.GESTAAKT, Uitslag.VERWORPEN)
    }


def test_leden_van_een_gemeente_tellen_samen() -> None:
    """Two members of Arnhem decide together what neither decides alone."""
    leden = {"arnhem-1": 1, "arnhem-2": 1, "duiven": 1, "rheden": 1, "rozendaal": 1}
    stemmen = alle_behalve(leden, {"rozendaal": Keuze.TEGEN}).stemmen
    arnhem = {"arnhem-1": "arnhem", "arnhem-2": "arnhem"}
    assert doorslaggevend(stemmen, basis=Basis.HOOFDEN) == ()
    assert doorslaggevend(stemmen, basis=Basis.HOOFDEN, namens=arnhem) == (
        Doorslag(
            wie="arnhem",
            omvang=Omvang(hoofden=2, stemmen=2),
            zonder=Uitslag.AANGENOMEN,
            omgekeerd=Uitslag.VERWORPEN,
        ),
    )


def test_een_gekwalificeerde_meerderheid_maakt_meer_stemmen_doorslaggevend() -> None:
    """Wgr 13 lid 4 c: 4 of 6 just makes 2/3."""
    leden = {f"lid-{n}": 1 for n in range(6)}
    stemmen = alle_behalve(leden, {"lid-0": Keuze.TEGEN, "lid-1": Keuze.TEGEN}).stemmen
    assert uitslagen(tel(stemmen), meerderheid=TWEE_DERDE).hoofden == Uitslag.AANGENOMEN
    gevonden = doorslaggevend(stemmen, basis=Basis.HOOFDEN, meerderheid=TWEE_DERDE)
    assert [d.wie for d in gevonden] == ["lid-2", "lid-3", "lid-4", "lid-5"]


@given(STEMMEN, st.sampled_from(Basis))
def test_wie_geen_stem_uitbracht_is_nooit_doorslaggevend(
    stemmen: list[Stem], basis: Basis
) -> None:
    """Law: blank, invalid and abstained change no outcome."""
    uitgebracht = {s.lid for s in stemmen if s.keuze in {Keuze.VOOR, Keuze.TEGEN}}
    assert {d.wie for d in doorslaggevend(stemmen, basis=basis)} <= uitgebracht


@given(STEMMEN, st.sampled_from(Basis))
def test_bij_aannemen_is_een_tegenstem_nooit_doorslaggevend(
    stemmen: list[Stem], basis: Basis
) -> None:
    """Law: an adopted proposal never hung on a vote against it."""
    feitelijk = uitslag(tel(stemmen), wijze=Wijze.HOOFDELIJK, basis=basis)
    tegen = {s.lid for s in stemmen if s.keuze is Keuze.TEGEN}
    gevonden = {d.wie for d in doorslaggevend(stemmen, basis=basis)}
    assert feitelijk is not Uitslag.AANGENOMEN or not gevonden & tegen
