"""Reading the file of a bestuurswissel: each error with its line and field."""

import jsonschema
import pytest

from register.formats.wissel import inhoud
from register.formats.wissel.inhoud import NTB, WisselFout, load
from register.formats.yamltext import read
from tests.formats.wisselland import KOP, NOORD

ZETEL = "      - {gremium: AB, persoon: p4}\n"


def fault(tekst: str, kop: str = KOP) -> WisselFout:
    with pytest.raises(WisselFout) as fout:
        load(kop + tekst)
    return fout.value


def test_een_wissel_noemt_regeling_wissel_en_wat_er_verandert() -> None:
    wissel = load(KOP + NOORD + ZETEL + "      - gremium: BO\n").inhoud
    assert (wissel.regeling, wissel.wissel) == ("dorpenland", "2026-2030")
    (noord,) = wissel.gemeenten
    assert [plaats.persoon for plaats in noord.zetels] == ["p4", NTB]
    assert [dag.isoformat() for dag in wissel.datums] == ["2026-06-01"]


def test_een_wissel_mag_ook_in_json() -> None:
    tekst = '{"regeling": "dorpenland", "wissel": "w", "functies": []}'
    assert load(tekst).inhoud.wissel == "w"


def test_het_gepubliceerde_schema_past_op_een_goed_bestand() -> None:
    schema = getattr(inhoud, "SCHEMA")  # noqa: B009 - made when it is asked for
    jsonschema.Draft202012Validator.check_schema(schema)
    gelezen = read(KOP + NOORD + ZETEL).waarde
    assert isinstance(gelezen, dict)
    jsonschema.validate(gelezen, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(gelezen | {"bestuur": []}, schema)
    with pytest.raises(AttributeError):
        getattr(inhoud, "ANDERS")  # noqa: B009 - what is not there


@pytest.mark.parametrize(
    ("tekst", "regel", "pad", "zin"),
    [
        ("gemeente: []\n", 3, "/gemeente", "onbekend veld 'gemeente'"),
        ("gemeenten: [{datum: 2026-06-01}]\n", 3, "/gemeenten/0/gemeente", "ontbreekt"),
        (NOORD.replace("2026-06-01", "1 juni"), 5, "/gemeenten/0/datum", "datum"),
        (
            NOORD.replace("van_rechtswege", "zomaar"),
            6,
            "/gemeenten/0/oorzaak",
            "zomaar",
        ),
        (
            NOORD.replace(
                "datum: 2026-06-01", "datum: 2026-06-01\n    einde: 2026-06-02"
            ),
            6,
            "/gemeenten/0/einde",
            "het einde (2026-06-02) ligt na de datum (2026-06-01)",
        ),
        (
            "gremia:\n  - {gremium: DB, datum: 2026-06-01, einde: 2026-06-02}\n",
            4,
            "/gremia/0/einde",
            "ligt na de datum",
        ),
        ("a: b: c\n", 3, "", "geldige YAML"),
    ],
)
def test_een_fout_noemt_regel_en_veld(
    tekst: str, regel: int, pad: str, zin: str
) -> None:
    fout = fault(tekst)
    assert (fout.regel, fout.pad, fout.reden) == (
        regel, pad, "ongeldige-bestuurswissel",
    )  # fmt: skip
    assert zin in fout.tekst


def test_zonder_regeling_is_het_geen_wissel() -> None:
    assert "/regeling" in fault("wissel: w\n", kop="").pad
    assert fault("", kop="").regel == 1


DB = "gremia:\n  - gremium: DB\n    datum: 2026-06-01\n"
ROL = "  - {persoon: p1, rol: r, datum: 2026-06-01}\n"
POST = "  - {functie: f, datum: 2026-06-01}\n"
TWEE_KEER = [
    ("personen: [{persoon: p9, naam: N}, {persoon: p9, naam: M}]\n", "persoon 'p9'"),
    (NOORD + ZETEL + ZETEL, "de zetel van 'p4' in 'AB' voor 'gm0001'"),
    (NOORD + ZETEL + NOORD.partition("\n")[2] + ZETEL, "gemeente 'gm0001'"),
    (DB + DB.partition("\n")[2], "gremium 'DB'"),
    (
        DB + "    zetels: [{persoon: p4}, {persoon: p4, rol: adviseur}]\n",
        "de zetel van 'p4' in 'DB'",
    ),
    (
        DB + "    portefeuilles: [{portefeuille: geld}, {portefeuille: geld}]\n",
        "portefeuille 'geld' van 'DB'",
    ),
    ("functies:\n" + POST + POST, "functie 'f'"),
    ("rollen:\n" + ROL + ROL, "rol p1 r"),
]


@pytest.mark.parametrize(("tekst", "wat"), TWEE_KEER)
def test_wat_twee_keer_staat_noemt_beide_regels(tekst: str, wat: str) -> None:
    fout = fault(tekst)
    assert f"{wat} staat ook op regel " in fout.tekst
    assert int(fout.tekst.rpartition("regel ")[2].partition(";")[0]) <= fout.regel


def test_twee_open_zetels_zijn_niet_dezelfde_zetel() -> None:
    ntb = f"      - {{gremium: AB, persoon: {NTB}}}\n"
    assert len(load(KOP + NOORD + ntb + ntb).inhoud.gemeenten[0].zetels) == 2
