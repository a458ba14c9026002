"""A vote in words: what people say in a meeting, and nothing that could mean two."""

import pytest

from register.domain.stemmen.telling import Keuze, Wijze
from register.formats.vergaderstaat.stemwoorden import (
    Kiezer,
    OnleesbareStemming,
    Woorden,
    read_vote,
)

VOOR, TEGEN, BLANCO = Keuze.VOOR, Keuze.TEGEN, Keuze.BLANCO
NAMEN = {
    "duiven": "gm1",
    "rheden": "gm2",
    "bergen en dal": "gm3",
    "bergen": "gm4",
    "nuenen, gerwen en nederwetten": "gm5",
}


def find(naam: str) -> Kiezer | None:
    if naam.startswith("p-"):
        return Kiezer(persoon=naam)
    code = NAMEN.get(naam.lower())
    return Kiezer(gemeente=code) if code else None


def read(tekst: str) -> Woorden:
    return read_vote(tekst, find)


def of(code: str, keuze: Keuze) -> tuple[Kiezer, Keuze]:
    return Kiezer(gemeente=code), keuze


@pytest.mark.parametrize(
    "tekst", ["hamerstuk", "Hamerstuk.", "zonder stemming", " zonder  stemming "]
)
def test_een_hamerstuk_is_zonder_stemming(tekst: str) -> None:
    assert read(tekst) == Woorden(wijze=Wijze.ZONDER_STEMMING)


@pytest.mark.parametrize(
    ("tekst", "behalve"),
    [
        ("alle voor", ()),
        ("Allen voor", ()),
        ("alle voor, behalve Duiven", (of("gm1", TEGEN),)),
        ("alle voor behalve Duiven.", (of("gm1", TEGEN),)),
        ("alle voor, behalve Duiven en Rheden", (of("gm1", TEGEN), of("gm2", TEGEN))),
        ("alle voor, behalve Duiven (blanco)", (of("gm1", BLANCO),)),
        (
            "alle voor, behalve Duiven blanco en Rheden",
            (of("gm1", BLANCO), of("gm2", TEGEN)),
        ),
        ("alle voor, behalve p-01", ((Kiezer(persoon="p-01"), TEGEN),)),
    ],
)
def test_alle_behalve(tekst: str, behalve: tuple[tuple[Kiezer, Keuze], ...]) -> None:
    assert read(tekst) == Woorden(allen=VOOR, behalve=behalve)


def test_wie_niet_tegen_is_als_alle_tegen_zijn_is_voor() -> None:
    assert read("alle tegen, behalve Duiven").behalve == (of("gm1", VOOR),)


def test_bij_alle_onthouden_moet_er_staan_wat_een_ander_deed() -> None:
    assert read("alle onthouden, behalve Duiven (voor)").behalve == (of("gm1", VOOR),)
    with pytest.raises(OnleesbareStemming, match="zeg achter 'Duiven' wat hij deed"):
        read("alle onthouden, behalve Duiven")


@pytest.mark.parametrize(
    ("tekst", "codes"),
    [
        ("voor Bergen en Dal", ["gm3"]),
        ("voor Bergen en Dal en Duiven", ["gm3", "gm1"]),
        ("voor Bergen en Duiven", ["gm4", "gm1"]),
        ("voor Nuenen, Gerwen en Nederwetten, Bergen", ["gm5", "gm4"]),
        ("voor Duiven, Rheden en Bergen", ["gm1", "gm2", "gm4"]),
        ("voor Duiven, en Rheden", ["gm1", "gm2"]),
    ],
)
def test_een_naam_met_en_of_een_komma_blijft_heel(tekst: str, codes: list[str]) -> None:
    assert [kiezer.gemeente for kiezer, _ in read(tekst).stemmen] == codes


@pytest.mark.parametrize(
    "tekst",
    ["voor Duiven, Rheden; tegen Bergen", "voor: Duiven en Rheden; tegen: Bergen;"],
)
def test_een_stemlijst(tekst: str) -> None:
    assert read(tekst) == Woorden(
        stemmen=(of("gm1", VOOR), of("gm2", VOOR), of("gm4", TEGEN))
    )


def test_aantallen() -> None:
    gelezen = read("7 voor, 3 tegen en 1 blanco")
    assert gelezen == Woorden(aantallen=((VOOR, 7), (TEGEN, 3), (BLANCO, 1)))


@pytest.mark.parametrize(
    ("tekst", "wijze"),
    [
        ("hoofdelijk: alle voor", Wijze.HOOFDELIJK),
        ("Hoofdelijk, alle voor", Wijze.HOOFDELIJK),
        ("bij handopsteken alle voor", Wijze.HANDOPSTEKEN),
        ("schriftelijk alle voor", Wijze.SCHRIFTELIJK),
        ("geheim alle voor", Wijze.GEHEIM),
    ],
)
def test_de_wijze_staat_ervoor(tekst: str, wijze: Wijze) -> None:
    assert read(tekst) == Woorden(wijze=wijze, allen=VOOR)


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        ("unaniem", "zegt niet hoe is gestemd"),
        ("", "zegt niet hoe is gestemd"),
        ("hoofdelijk hamerstuk", "zegt niet hoe is gestemd"),
        ("7 voor, Duiven tegen", "'Duiven tegen' is geen aantal"),
        ("7 voor, 3 voor", "'voor' staat er twee keer"),
        ("voor Duiven; Rheden", "'Rheden' begint niet met een keuze"),
        ("alle voor, behalve Arnhem", "'Arnhem' is geen gemeente of persoon"),
        ("voor Duiven, Arnhem (tegen)", "is geen gemeente of persoon"),
    ],
)
def test_wat_niet_te_lezen_is_zegt_hoe_het_moet(tekst: str, fout: str) -> None:
    with pytest.raises(OnleesbareStemming, match=fout.replace("(", r"\(")):
        read(tekst)
