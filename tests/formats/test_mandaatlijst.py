"""A list of powers as people keep it: headings guessed, every wrong row named."""

from datetime import date

import pytest

from register.domain.bevoegdheden.bevoegdheid import Eis, Per, Plafond, Soort
from register.domain.values import Grondslag
from register.formats.mandaatlijst import (
    SJABLOON,
    Mandaatlijst,
    Mandaatrij,
    read_list,
    slug,
)
from register.formats.rekenblad import TabelFout


def lijst(kop: str, *rijen: str) -> Mandaatlijst:
    return read_list("\n".join([kop, *rijen]).encode())


def row(kop: str, rij: str) -> Mandaatrij:
    (mandaat,) = lijst(f"nummer;nemer;handelingen;{kop}", f"1;s;inkoop;{rij}").rijen
    return mandaat


def test_het_sjabloon_is_zelf_een_lijst() -> None:
    gelezen = read_list(SJABLOON.encode())
    assert gelezen.meldingen == ()
    een, twee, drie = gelezen.rijen
    assert (een.nummer, een.nemer, een.handelingen) == (
        "1.1",
        "secretaris",
        ("inkoop",),
    )
    assert een.plafond == Plafond(bedrag=5_000_000)
    assert een.grondslag == (Grondslag(wet="wgr", artikel="33b", lid="1"),)
    assert (een.ondermandaat, een.ondermandaat_aan) == (True, ("manager-inkoop",))
    assert (twee.onder, twee.modules, twee.ondermandaat) == ("1.1", ("zorg",), False)
    assert (drie.handelingen, drie.uitzonderingen) == (("alles",), ("personeel",))
    assert drie.geldig_tot == date(2027, 12, 31)


def test_regels_boven_de_koppen_en_onder_de_tabel_zijn_geen_rijen() -> None:
    gelezen = lijst(
        "Mandaatregister 2027;;",
        "Nr.;Gemandateerde;Bevoegdheid;Opmerking",
        "1;secretaris;Inkoop van diensten;let op",
        ";;Totaal;",
    )
    (mandaat,) = gelezen.rijen
    assert mandaat.handelingen == ("inkoop-van-diensten",)
    assert mandaat.rij == 3
    assert gelezen.meldingen == (
        "kolom 'Opmerking' wordt niet gebruikt",
        "rij 4 heeft geen nummer of geen nemer",
    )


@pytest.mark.parametrize(
    ("tekst", "handelingen", "behalve"),
    [
        ("inkoop, verkoop en huur", ("inkoop", "verkoop", "huur"), ()),
        ("alles, behalve personeel en huur", ("alles",), ("personeel", "huur")),
        ("alles uitgezonderd: personeel", ("alles",), ("personeel",)),
        ("Alles met uitzondering van huur", ("alles",), ("huur",)),
    ],
)
def test_een_reikwijdte_in_woorden(
    tekst: str, handelingen: tuple[str, ...], behalve: tuple[str, ...]
) -> None:
    (mandaat,) = lijst("nummer;nemer;handelingen", f"1;s;{tekst}").rijen
    assert (mandaat.handelingen, mandaat.uitzonderingen) == (handelingen, behalve)
    assert row("uitzonderingen", "huur").uitzonderingen == ("huur",)


@pytest.mark.parametrize(
    ("kop", "cellen", "plafond"),
    [
        ("plafond", "€ 25.000 incl. btw per jaar", (2_500_000, Per.JAAR, True)),
        ("plafond;btw;per", "100;incl;looptijd", (10_000, Per.LOOPTIJD, True)),
        ("plafond;btw;per", "100;excl;", (10_000, Per.VERPLICHTING, False)),
    ],
)
def test_een_plafond_met_wat_ernaast_staat(
    kop: str, cellen: str, plafond: tuple[int, Per, bool]
) -> None:
    bedrag, per, btw = plafond
    verwacht = Plafond(bedrag=bedrag, per=per, inclusief_btw=btw)
    assert row(kop, cellen).plafond == verwacht
    assert row(kop, "").plafond is None


@pytest.mark.parametrize(
    ("tekst", "mag", "aan"),
    [
        ("nee", False, ()),
        ("", False, ()),
        ("ja", True, ()),
        ("ja, aan Manager inkoop", True, ("Manager inkoop",)),
        ("aan m1 en m2", True, ("m1", "m2")),
        ("manager", True, ("manager",)),
    ],
)
def test_ondermandaat_in_woorden(
    tekst: str, *, mag: bool, aan: tuple[str, ...]
) -> None:
    mandaat = row("ondermandaat", tekst)
    assert (mandaat.ondermandaat, mandaat.ondermandaat_aan) == (mag, aan)


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("", Soort.MANDAAT),
        ("Volmacht", Soort.VOLMACHT),
        ("ondertekening", Soort.ONDERTEKENING),
        ("Ondertekeningsmandaat", Soort.ONDERTEKENING),
        ("machtiging", Soort.MACHTIGING),
    ],
)
def test_het_soort_in_woorden(tekst: str, soort: Soort) -> None:
    assert row("soort", tekst).soort is soort


def test_voorwaarden_worden_per_dossier_aangetoond_tenzij_eenmalig() -> None:
    kop = "nummer;nemer;handelingen;voorwaarden"
    (mandaat,) = lijst(kop, '1;s;inkoop;"na advies; eenmalig: er is budget;"').rijen
    assert mandaat.eisen == (
        Eis(code="v1", tekst="na advies", per_dossier=True),
        Eis(code="v2", tekst="er is budget"),
    )


def test_een_bijzonder_mandaat() -> None:
    assert row("algemeen", "ja").algemeen
    assert not row("algemeen", "nee").algemeen
    assert row("module", "-").modules == ()


@pytest.mark.parametrize(
    ("kop", "cel", "tekst"),
    [
        ("plafond", "veel", "is geen bedrag"),
        ("geldig tot", "ooit", "is geen dag"),
        ("soort", "gunst", "is geen soort; kies uit mandaat"),
        ("grondslag", "???", "is geen grondslag"),
    ],
)
def test_een_rij_die_niet_te_lezen_is_wordt_genoemd(
    kop: str, cel: str, tekst: str
) -> None:
    with pytest.raises(TabelFout, match=f"rij 2: .*{tekst}") as fout:
        row(kop, cel)
    assert fout.value.rij == 2


def test_een_lijst_zonder_koppen_of_handelingen() -> None:
    with pytest.raises(TabelFout, match="geen rij met koppen"):
        lijst("a;b", "1;2")
    with pytest.raises(TabelFout, match="rij 1: er is geen kolom 'handelingen'"):
        lijst("nummer;nemer", "1;2")
    with pytest.raises(TabelFout, match="rij 2: noem een handeling"):
        lijst("nummer;nemer;handelingen", "1;s;-")


def test_een_nummer_staat_er_een_keer() -> None:
    with pytest.raises(TabelFout, match="rij 3: nummer '1' staat ook al op rij 2"):
        lijst("nummer;nemer;handelingen", "1;s;inkoop", "1;s;verkoop")


def test_een_korte_rij_heeft_lege_cellen() -> None:
    (mandaat,) = lijst("nummer;nemer;handelingen;plafond", "1;s;inkoop").rijen
    assert mandaat.plafond is None


def test_een_code_van_woorden() -> None:
    assert (
        slug("Aangaan van overeenkomsten (zorg)") == "aangaan-van-overeenkomsten-zorg"
    )
    assert slug("BC-ZORG") == "BC-ZORG"
    assert slug(" 1.2. ") == "1.2"
