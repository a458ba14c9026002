"""What cannot be true of a roll, and how one is written out."""

from hypothesis import given, strategies as st

from register.domain.stemmen.stemlijst import (
    AfwezigeStem,
    DubbeleStem,
    GewichtWijktAf,
    OnbekendLid,
    StemlijstBijWijze,
    TellingBovenPresentie,
    TellingWijktAf,
    afwijkende_telling,
    alle_behalve,
    onmogelijkheden,
    stemlijst_bij_wijze,
    telling_boven_presentie,
)
from register.domain.stemmen.telling import (
    Basis,
    Keuze,
    Omvang,
    Stem,
    Telling,
    Wijze,
    tel,
)

LEDEN = {"arnhem": 12, "duiven": 3, "rheden": 5}
CODES = st.text(alphabet="abcdefgh", min_size=1, max_size=2)
GEWICHTEN = st.dictionaries(CODES, st.integers(min_value=0, max_value=50))
KEUZES = st.dictionaries(CODES, st.sampled_from(Keuze))


def stem(lid: str, keuze: Keuze = Keuze.VOOR, gewicht: int | None = None) -> Stem:
    """Give a vote of the weight that the member holds."""
    return Stem(
        lid=lid, keuze=keuze, gewicht=LEDEN.get(lid, 1) if gewicht is None else gewicht
    )


ALLEN = tuple(stem(lid) for lid in LEDEN)


def test_een_kloppende_lijst_heeft_geen_onmogelijkheden() -> None:
    """Known, present, weighed and counted."""
    assert (
        onmogelijkheden(ALLEN, leden=LEDEN, aanwezig=LEDEN, opgegeven=tel(ALLEN)) == ()
    )
    assert onmogelijkheden(ALLEN, leden=LEDEN, aanwezig=LEDEN) == ()


def test_een_onbekend_lid_wordt_eenmaal_gemeld() -> None:
    """Identity; and as twice on the roll, which is a fact of its own."""
    assert onmogelijkheden(
        (stem("utrecht"), stem("utrecht")),
        leden=LEDEN,
        aanwezig={*LEDEN, "utrecht"},
    ) == (OnbekendLid(lid="utrecht"), DubbeleStem(lid="utrecht", aantal=2))


def test_wie_tweemaal_stemt_wordt_gemeld_met_het_aantal() -> None:
    """Identity."""
    assert onmogelijkheden(
        (*ALLEN, stem("duiven", Keuze.TEGEN)), leden=LEDEN, aanwezig=LEDEN
    ) == (DubbeleStem(lid="duiven", aantal=2),)


def test_wie_niet_aanwezig_was_kan_niet_stemmen() -> None:
    """Presentielijst, Gemeentewet 20 lid 1."""
    assert onmogelijkheden(ALLEN, leden=LEDEN, aanwezig={"arnhem", "rheden"}) == (
        AfwezigeStem(lid="duiven", keuze=Keuze.VOOR),
    )


def test_een_ander_gewicht_dan_vastgesteld_wordt_gemeld() -> None:
    """Wgr 13 lid 4."""
    assert onmogelijkheden(
        (stem("arnhem", gewicht=13),), leden=LEDEN, aanwezig=LEDEN
    ) == (GewichtWijktAf(lid="arnhem", opgegeven=13, vastgesteld=12),)


def test_een_opgegeven_telling_wordt_met_de_lijst_vergeleken() -> None:
    """Arithmetic: per choice, also where the sums agree."""
    opgegeven = Telling(
        voor=Omvang(hoofden=2, stemmen=17), tegen=Omvang(hoofden=1, stemmen=3)
    )
    assert onmogelijkheden(ALLEN, leden=LEDEN, aanwezig=LEDEN, opgegeven=opgegeven) == (
        TellingWijktAf(
            keuze=Keuze.VOOR,
            opgegeven=Omvang(hoofden=2, stemmen=17),
            geteld=Omvang(hoofden=3, stemmen=20),
        ),
        TellingWijktAf(
            keuze=Keuze.TEGEN,
            opgegeven=Omvang(hoofden=1, stemmen=3),
            geteld=Omvang(),
        ),
    )


def test_een_telling_in_hoofden_zegt_niets_van_gewichten() -> None:
    """Only what was stated is compared."""
    opgegeven = Telling(voor=Omvang(hoofden=3))
    assert afwijkende_telling(ALLEN, opgegeven, basis=Basis.HOOFDEN) == ()
    assert len(afwijkende_telling(ALLEN, opgegeven, basis=Basis.STEMMEN)) == 1


def test_een_geheime_telling_kan_niet_boven_de_presentie_gaan() -> None:
    """Both sides: as many as were present, and one more."""
    allen = Telling(voor=Omvang(hoofden=2), onthouden=Omvang(hoofden=1))
    te_veel = Telling(voor=Omvang(hoofden=3), blanco=Omvang(hoofden=1))
    for opgegeven, verwacht in (
        (allen, ()),
        (
            te_veel,
            (
                TellingBovenPresentie(
                    opgegeven=Omvang(hoofden=4), aanwezig=Omvang(hoofden=3, stemmen=20)
                ),
            ),
        ),
    ):
        assert (
            onmogelijkheden(
                (),
                leden=LEDEN,
                aanwezig=LEDEN,
                opgegeven=opgegeven,
                basis=Basis.HOOFDEN,
            )
            == verwacht
        )


def test_gewichten_boven_de_presentie_worden_ook_gezien() -> None:
    """Heads agree, weights cannot."""
    opgegeven = Telling(voor=Omvang(hoofden=3, stemmen=21))
    aanwezig = Omvang(hoofden=3, stemmen=20)
    assert telling_boven_presentie(opgegeven, aanwezig, basis=Basis.HOOFDEN) == ()
    assert telling_boven_presentie(opgegeven, aanwezig, basis=Basis.BEIDE) != ()


def test_een_geheime_stemming_bewaart_geen_namen() -> None:
    """GW-09, Gemeentewet 31 lid 1: the finding names nobody either."""
    assert stemlijst_bij_wijze(ALLEN, Wijze.GEHEIM) == (
        StemlijstBijWijze(wijze=Wijze.GEHEIM, aantal=3),
    )
    assert stemlijst_bij_wijze((), Wijze.GEHEIM) == ()


def test_een_hamerstuk_heeft_geen_stemlijst_en_een_oproeping_wel() -> None:
    """GW-10 and GW-11, Gemeentewet 32 lid 1 and 3."""
    assert stemlijst_bij_wijze(ALLEN, Wijze.ZONDER_STEMMING) != ()
    assert stemlijst_bij_wijze(ALLEN, Wijze.HOOFDELIJK) == ()


def test_alle_voor_behalve_duiven() -> None:
    """Votes by gemeente, in the order of those present."""
    assert alle_behalve(LEDEN, {"duiven": Keuze.TEGEN}).stemmen == (
        stem("arnhem"),
        stem("duiven", Keuze.TEGEN),
        stem("rheden"),
    )


def test_een_uitzondering_die_niet_aanwezig_is_gaat_niet_verloren() -> None:
    """What was said and cannot be is reported, never dropped."""
    uitwerking = alle_behalve(LEDEN, {"doesburg": Keuze.TEGEN})
    assert uitwerking.stemmen == ALLEN
    assert uitwerking.onmogelijk == (AfwezigeStem(lid="doesburg", keuze=Keuze.TEGEN),)


def test_alle_tegen_behalve_een() -> None:
    """The rule of the list may be any choice."""
    stemmen = alle_behalve(LEDEN, {"duiven": Keuze.VOOR}, keuze=Keuze.TEGEN).stemmen
    assert tel(stemmen).voor == Omvang(hoofden=1, stemmen=3)
    assert tel(stemmen).tegen == Omvang(hoofden=2, stemmen=17)


@given(GEWICHTEN, KEUZES)
def test_een_uitwerking_noemt_ieder_eenmaal(
    aanwezig: dict[str, int], anders: dict[str, Keuze]
) -> None:
    """Law: everyone present once, every exception used or reported."""
    uitwerking = alle_behalve(aanwezig, anders)
    assert [s.lid for s in uitwerking.stemmen] == list(aanwezig)
    assert {s.lid for s in uitwerking.onmogelijk} == anders.keys() - aanwezig.keys()
    gekozen = {s.lid: s.keuze for s in uitwerking.stemmen}
    assert gekozen == {lid: anders.get(lid, Keuze.VOOR) for lid in aanwezig}


@given(GEWICHTEN, KEUZES)
def test_een_uitwerking_is_altijd_mogelijk(
    aanwezig: dict[str, int], anders: dict[str, Keuze]
) -> None:
    """Law: the expansion passes all checks that follow it."""
    stemmen = alle_behalve(aanwezig, anders).stemmen
    assert (
        onmogelijkheden(
            stemmen, leden=aanwezig, aanwezig=aanwezig, opgegeven=tel(stemmen)
        )
        == ()
    )
