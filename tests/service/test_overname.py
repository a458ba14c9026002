"""Old lists are taken over as they are: nothing filled in, nothing twice."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from register.domain.besluiten.besluitfeiten import BesluitGenomen
from register.domain.bevoegdheden.machtfeiten import MandaatVerleend
from register.domain.values import Onbekend
from register.formats.overname.kolommen import BESLUITENLIJST, MANDAATLIJST, Lijstsoort
from register.formats.overname.toewijzing import Tabel, Toewijzing, guess, table
from register.formats.rekenblad import read
from register.service.overname import PER_KEER, Rijverslag, Uitkomst, take_over, totals
from register.service.place import Place
from register.service.recording import Recorder
from tests.outsider import verify
from tests.registers import facts, fixed, make

KOP = "Nr.;Datum;Onderwerp;Besluit;Uitslag;Bedrag"
VAST = {"orgaan": "AB"}


def listed(*rijen: str, soort: Lijstsoort = BESLUITENLIJST, **vast: str) -> Tabel:
    inhoud = read("\n".join(rijen).encode())
    gekozen = Toewijzing(kolommen=guess(soort, inhoud), vast=vast or VAST)
    return table(soort, inhoud, gekozen)


def taken(place: Place, tabel: Tabel, *, proef: bool = False) -> list[Rijverslag]:
    soort = MANDAATLIJST if "nemer" in tabel.toewijzing.kolommen else BESLUITENLIJST
    with Recorder(place) as recorder:
        return list(take_over(recorder, soort, tabel, proef=proef))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return make(tmp_path / "register.d")


LIJST = (
    "Besluitenlijst van het algemeen bestuur;;;;;",
    KOP,
    "AB-2021-7;3 maart 2021;Begroting;Vastgesteld;conform;€ 1.250.000,00",
    ";;Jaarrekening;Vastgesteld;akkoord;",
    "9;mei 2021;Nota;;gewijzigd vastgesteld;12,50",
    "9;mei 2021;Nota;;gewijzigd vastgesteld;12,50",
    "10;32 mei 2021;Fout;;aangenomen;",
    KOP,
    "11;2021-W10;Week;;afgewezen;",
    ";;Aldus vastgesteld;;;",
)


def test_elke_rij_krijgt_te_horen_wat_ervan_werd(place: Place) -> None:
    verslag = taken(place, listed(*LIJST))

    assert [(p.rij, p.uitkomst) for p in verslag] == [
        (3, Uitkomst.OVERGENOMEN),
        (4, Uitkomst.OVERGENOMEN),
        (5, Uitkomst.OVERGENOMEN),
        (6, Uitkomst.DUBBEL),
        (7, Uitkomst.GEWEIGERD),
        (9, Uitkomst.OVERGENOMEN),
        (10, Uitkomst.GEEN_RIJ),
    ]
    assert verslag[3].reden == "gelijk aan rij 5"
    assert "'32 mei 2021' is geen datum" in verslag[4].reden
    assert totals(verslag) == {
        "overgenomen": 4,
        "dubbel": 1,
        "geen-rij": 1,
        "geweigerd": 1,
    }
    verify(place.map)


def test_een_rij_houdt_haar_kenmerk_en_wat_ontbreekt_is_onbekend(place: Place) -> None:
    verslag = taken(place, listed(*LIJST))

    eerste, tweede = verslag[0].besluitnummer, verslag[1].besluitnummer
    (besluit,) = [
        f
        for f in facts(place, f"besluit/{eerste}")
        if type(f.gegevens) is BesluitGenomen
    ]
    assert isinstance(besluit.gegevens, BesluitGenomen)
    assert eerste == "AB-2021-7"
    assert besluit.gegevens.herkomst == "overgenomen"
    assert besluit.gegevens.bedrag == 125_000_000
    assert besluit.gegevens.handeling == "onbekend"
    assert isinstance(besluit.gegevens.motivering, Onbekend)
    assert besluit.kop.achterstand
    assert tweede == "AB-2021-001"  # without a number of its own


def test_een_samengevoegde_datumcel_geldt_ook_voor_de_rijen_eronder(
    place: Place,
) -> None:
    verslag = taken(place, listed(*LIJST))

    feit = facts(place, f"besluit/{verslag[1].besluitnummer}")[0]
    assert feit.dag == date(2021, 3, 3)


def test_opnieuw_overnemen_voegt_niets_toe(place: Place) -> None:
    taken(place, listed(*LIJST))
    voor = facts(place, "nummer/AB/2021")

    verslag = taken(place, listed(*LIJST))

    assert totals(verslag)["al-vastgelegd"] == 4
    assert facts(place, "nummer/AB/2021") == voor


def test_een_proef_laat_niets_achter(place: Place) -> None:
    verslag = taken(place, listed(*LIJST), proef=True)

    assert totals(verslag)["proef"] == 4
    assert verslag[1].besluitnummer == "AB-2021-001"
    assert not facts(place, "nummer/AB/2021")


def test_een_geweigerde_rij_houdt_geen_andere_tegen(place: Place) -> None:
    verslag = taken(
        place,
        listed(
            "Datum;Orgaan;Onderwerp;Uitslag",
            "2021;BC-9;Onbekend orgaan;aangenomen",
            "2021;AB;Goed;aangenomen",
            soort=BESLUITENLIJST,
        ),
    )

    assert [p.uitkomst for p in verslag] == [Uitkomst.GEWEIGERD, Uitkomst.OVERGENOMEN]
    assert "BC-9" in verslag[0].reden


def test_meer_rijen_dan_een_transactie_komen_alle_over(place: Place) -> None:
    rijen = [f"{n};2021;Onderwerp {n};;aangenomen;" for n in range(PER_KEER + 1)]

    verslag = taken(place, listed(KOP, *rijen))

    assert totals(verslag) == {"overgenomen": PER_KEER + 1}
    verify(place.map)


def root_of(map_: Path, rijen: list[str], per_keer: int) -> str:
    """Root of a register with a fixed clock after taking over these rows."""
    bron = fixed()
    plek = make(map_, sources=bron)
    with (
        pytest.MonkeyPatch.context() as anders,
        Recorder(plek, sources=bron) as recorder,
    ):
        anders.setattr("register.service.overname.PER_KEER", per_keer)
        list(take_over(recorder, BESLUITENLIJST, listed(KOP, *rijen), proef=False))
        verify(plek.map)
        return recorder.log.root(recorder.log.size()).hex()


def test_rijen_samen_geven_hetzelfde_logboek_als_rij_voor_rij(tmp_path: Path) -> None:
    rijen = [
        f"{n};{n % 28 + 1} maart 2021;Onderwerp {n};Besluit;aangenomen;{n}"
        for n in range(300)
    ]
    rijen[40] = "40;32 maart 2021;Geen dag;;aangenomen;"
    rijen[41] = "7;3 maart 2021;Nummer bestaat al;;aangenomen;"
    rijen[42] = ";4 maart 2099;Moet nog komen;;aangenomen;"

    samen = root_of(tmp_path / "samen", rijen, PER_KEER)

    assert samen == root_of(tmp_path / "los", rijen, 1)


def test_een_mandaatlijst_geeft_bevoegdheden(place: Place) -> None:
    tabel = listed(
        "Artikel;Gever;Mandaat aan;Omschrijving;Handelingen;Plafond;Vanaf;Voorwaarden;"
        "Geldig tot;Link",
        "2.1;DB;secretaris;Inkoop;inkoop, verkoop;50.000,-;1-1-2021;na overleg;"
        "31-12-2022;https://oud.example/lijst",
        "2.2;;secretaris;Rest;;;;;;",
        soort=MANDAATLIJST,
        kenmerk="",
    )

    verslag = taken(place, tabel)

    assert [p.uitkomst for p in verslag] == [Uitkomst.OVERGENOMEN] * 2
    (feit,) = facts(place, "bevoegdheid/2.1")
    assert isinstance(feit.gegevens, MandaatVerleend)
    assert feit.gegevens.plafond is not None
    assert feit.gegevens.plafond.bedrag == 5_000_000
    assert feit.gegevens.handelingen == ("inkoop", "verkoop")
    assert feit.gegevens.geldig_tot == date(2022, 12, 31)
    assert facts(place, "bevoegdheid/2.2")[0].dag == date(2021, 1, 1)


def test_een_xlsx_wordt_gelezen_als_een_csv(place: Place) -> None:
    boek = Workbook()
    blad = boek.active
    assert blad is not None
    blad.append(("Datum", "Orgaan", "Onderwerp", "Uitslag", "Bedrag"))
    blad.append((date(2021, 3, 3), "AB", "Begroting", "akkoord", 12.5))
    uit = BytesIO()
    boek.save(uit)

    verslag = taken(place, table(BESLUITENLIJST, read(uit.getvalue())))

    assert [p.uitkomst for p in verslag] == [Uitkomst.OVERGENOMEN]
