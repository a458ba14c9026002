"""Input from outside: every fault is named, in Dutch, with its place."""

from dataclasses import dataclass
from datetime import date

import pytest

from register.codec.intake import convert, read_line
from register.codec.shapes import CODE, Kind, shape
from register.domain.besluiten.besluitvorming import NeemBesluit
from register.domain.dossiers.stap import StapGepland
from register.domain.openheid.correctie import CorrigeerRegistratie
from register.domain.raden.raadsronde import ZienswijzeOntvangen
from register.domain.refusals import OngeldigeInvoer
from register.domain.values import Onbekend, Periode, Tekst, Verzegeld

GOED = {
    "opdracht": "NeemBesluit",
    "feitdatum": "2026-07-02",
    "gegevens": {"orgaan": "AB"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    code: str
    getal: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Proef:
    code: str
    tekst: Tekst
    bedrag: int | Onbekend
    delen: tuple[Deel, ...] = ()
    dag: date | None = None
    waar: bool = False


BESLUIT = {
    "orgaan": "AB",
    "titel": "Koers",
    "handeling": "koers",
    "uitkomst": "aangenomen",
}
PROEF = {"code": "a", "tekst": "b", "bedrag": 1}


def refusal(waarde: object, soort: type = Proef) -> tuple[str, str]:
    with pytest.raises(OngeldigeInvoer) as fout:
        convert(waarde, soort, "/gegevens")
    return fout.value.pad.removeprefix("/gegevens"), fout.value.tekst


def test_een_goede_regel_wordt_gelezen() -> None:
    regel = read_line(GOED | {"sleutel": "k1", "verwacht_seq": 4})
    assert (regel.opdracht, regel.sleutel, regel.verwacht_seq) == (
        "NeemBesluit",
        "k1",
        4,
    )
    assert regel.gegevens == {"orgaan": "AB"}


@pytest.mark.parametrize(
    ("anders", "pad", "zin"),
    [
        ({"feitdatum": "2026-02-30"}, "/feitdatum", "geen bestaande datum"),
        ({"feitdatum": "2026-13"}, "/feitdatum", "geen bestaande datum"),
        ({"feitdatum": "2025-W53"}, "/feitdatum", "geen bestaande datum"),
        ({"feitdatum": "9999-W52"}, "/feitdatum", "geen bestaande datum"),
        ({"feitdatum": "2026-07-02\n"}, "/feitdatum", "geen bestaande datum"),
        (
            {"feitdatum": "\uff12\uff10\uff12\uff16-07"},
            "/feitdatum",
            "geen bestaande datum",
        ),
        ({"feitdatum": 20260702}, "/feitdatum", "niet een geheel getal"),
        ({"feitdatum": ""}, "/feitdatum", "ontbreekt"),
        ({"feitdatum": {"van": "2026-01-01"}}, "/feitdatum/tot", "ontbreekt"),
        (
            {"feitdatum": {"van": "2026-02-01", "tot": "2026-01-01"}},
            "/feitdatum",
            "geen bestaande datum",
        ),
        (
            {"feitdatum": {"van": "2026-01-32", "tot": "2026-02-01"}},
            "/feitdatum/van",
            "geen bestaande datum",
        ),
        (
            {"feitdatum": {"van": "2026-01-01", "tot": "2026-02-01", "om": 1}},
            "/feitdatum/om",
            "onbekend veld",
        ),
        ({"gegevens": {"a": 1.5}}, "/gegevens/a", "geen geheel getal"),
        ({"opdrach": "x"}, "/opdrach", "onbekend veld 'opdrach'"),
        ({"sleutel": "met spatie"}, "/sleutel", "geen code"),
        ({"sleutel": "k1\n"}, "/sleutel", "geen code"),
        ({"sleutel": 1}, "/sleutel", "hier hoort tekst, niet een geheel getal"),
        ({"achterstand": "ja"}, "/achterstand", "true of false, niet tekst"),
        ({"grondslag": "wgr"}, "/grondslag", "een lijst, niet tekst"),
        ({"grondslag": [{}]}, "/grondslag/0/wet", "ontbreekt"),
        (
            {"openbaarheid": {"openheid": "geheimm"}},
            "/openbaarheid/openheid",
            "geen toegestane waarde",
        ),
        ({"override": {"regels": ["WGR-41"]}}, "/override/reden", "met een reden"),
        (
            {"override": {"regels": ["WGR-41"], "reden": "  "}},
            "/override/reden",
            "met een reden",
        ),
        (
            {"override": {"regels": ["WGR-41"], "reden": {"onbekend": "vergeten"}}},
            "/override/reden",
            "met een reden",
        ),
        ({"sleutel": "k", "opdracht": "  "}, "/opdracht", "ontbreekt"),
        ({"bewijs": [{"sha256": "zz"}]}, "/bewijs/0/sha256", "geen sha256"),
        ({"bewijs": [{}]}, "/bewijs/0", "noemt een stuk"),
        ({"bewijs": [{"titel": "x"}, {"titel": ""}]}, "/bewijs/1", "noemt een stuk"),
        ({"bewijs": [{"titel": {"_sd": "x"}}]}, "/bewijs/0/titel", "onbekend"),
    ],
)
def test_een_fout_in_de_regel_wordt_geweigerd_met_zijn_plaats(
    anders: dict[str, object], pad: str, zin: str
) -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        read_line(GOED | anders)
    assert fout.value.pad == pad
    assert zin in fout.value.tekst


@pytest.mark.parametrize("geen", [[], "NeemBesluit", 5, None])
def test_een_regel_is_een_object(geen: object) -> None:
    with pytest.raises(OngeldigeInvoer, match="een object met velden"):
        read_line(geen)


@pytest.mark.parametrize("naam", ["opdracht", "feitdatum", "gegevens"])
def test_een_ontbrekend_veld_wordt_genoemd(naam: str) -> None:
    regel = {sleutel: deel for sleutel, deel in GOED.items() if sleutel != naam}
    with pytest.raises(OngeldigeInvoer, match=f"'{naam}' ontbreekt") as fout:
        read_line(regel)
    assert fout.value.pad == f"/{naam}"


def test_een_goede_opdracht_wordt_getypeerd() -> None:
    waarde = PROEF | {"delen": [{"code": "c", "getal": 2}], "dag": "2026-07-02"}
    assert convert(waarde, Proef, "") == Proef(
        code="a",
        tekst="b",
        bedrag=1,
        delen=(Deel(code="c", getal=2),),
        dag=date(2026, 7, 2),
    )


@pytest.mark.parametrize(
    ("anders", "pad", "zin"),
    [
        ({"delen": [{"code": "c"}, {}]}, "/delen/1/code", "ontbreekt"),
        ({"delen": [{"code": "c", "d": 1}]}, "/delen/0/d", "bekend zijn: code, getal"),
        ({"delen": [{"code": "c d"}]}, "/delen/0/code", "vrije tekst hoort"),
        ({"delen": [{"code": "c", "getal": "2"}]}, "/delen/0/getal", "geheel getal"),
        ({"delen": {"code": "c"}}, "/delen", "een lijst"),
        ({"delen": ["c"]}, "/delen/0", "een object met velden"),
        ({"code": None}, "/code", "ontbreekt; vul het in"),
        ({"code": {"onbekend": "x"}}, "/code", "hier hoort tekst"),
        ({"tekst": ""}, "/tekst", '{"onbekend": reden}'),
        ({"tekst": 5}, "/tekst", "hier hoort"),
        ({"tekst": {"onbekend": ""}}, "/tekst", "met een reden"),
        ({"tekst": {"onbekend": 5}}, "/tekst", "met een reden"),
        ({"tekst": {"onbekend": {"_sd": "x"}}}, "/tekst", "met een reden"),
        ({"tekst": {"onbekend": "x", "_sd": "y"}}, "/tekst", "met een reden"),
        ({"tekst": {"_sd": "y"}}, "/tekst", "met een reden"),
        ({"bedrag": {"_sd": "y"}}, "/bedrag", "met een reden"),
        ({"bedrag": True}, "/bedrag", "true of false"),
        ({"bedrag": 2**53}, "/bedrag", "2^53"),
        ({"dag": "2026-02-30"}, "/dag", "geen bestaande datum"),
        ({"dag": "2026-07"}, "/dag", "geen bestaande datum"),
        ({"waar": 1}, "/waar", "true of false, niet een geheel getal"),
        ({"nieuw": 1}, "/nieuw", "onbekend veld"),
    ],
)
def test_een_fout_in_de_gegevens_wordt_geweigerd_met_zijn_plaats(
    anders: dict[str, object], pad: str, zin: str
) -> None:
    gezien, tekst = refusal(PROEF | anders)
    assert gezien == pad
    assert zin in tekst


def test_wat_de_historie_niet_geeft_mag_onbekend_zijn() -> None:
    weet = {"onbekend": "archief verbrand"}
    gelezen = convert(PROEF | {"tekst": weet, "bedrag": weet}, Proef, "")
    assert gelezen.tekst == gelezen.bedrag == Verzegeld(onbekend="archief verbrand")
    zienswijze = {"raadsronde": "r1", "gemeente": "gm0001", "strekking": weet}
    assert isinstance(convert(zienswijze, ZienswijzeOntvangen, "").strekking, Verzegeld)


def test_een_lege_keuze_telt_als_niet_gegeven() -> None:
    assert convert(PROEF | {"delen": [], "dag": None}, Proef, "") == convert(
        PROEF, Proef, ""
    )


@pytest.mark.parametrize(
    "datum",
    ["2026-07-02", "2026-W27", "2026-07", {"van": "2026-01-01", "tot": "2026-02-01"}],
)
def test_een_datum_in_de_gegevens_mag_onnauwkeurig_zijn(datum: object) -> None:
    vorm = shape(StapGepland).velden["wanneer"]
    assert (vorm.kind, set(vorm.velden)) == (Kind.DATUM, {"van", "tot"})
    correctie = {"seq": 1, "gegevens": {"a": 1}, "reden": "x", "feitdatum": datum}
    gelezen = convert(correctie, CorrigeerRegistratie, "")
    assert isinstance(gelezen.feitdatum, str | Periode)


def test_een_datum_in_de_gegevens_bestaat() -> None:
    correctie = {"seq": 1, "gegevens": {"a": 1}, "reden": "x"}
    pad, tekst = refusal(correctie | {"feitdatum": "2026-02-31"}, CorrigeerRegistratie)
    assert pad == "/feitdatum"
    assert "geen bestaande datum" in tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Vreemd:
    ruw: bytes


def test_wat_geen_eigen_zin_heeft_wordt_toch_met_zijn_plaats_geweigerd() -> None:
    assert refusal({"ruw": "%"}, Vreemd) == (
        "/ruw",
        "deze waarde past niet; zie 'besluiten schema'",
    )


def test_een_datum_van_een_ander_type_wordt_geweigerd() -> None:
    correctie = {"seq": 1, "gegevens": {"a": 1}, "reden": "x"}
    for datum in (5, ["2026-07-02"]):
        assert refusal(correctie | {"feitdatum": datum}, CorrigeerRegistratie) == (
            "/feitdatum",
            refusal(correctie | {"feitdatum": datum}, CorrigeerRegistratie)[1],
        )


def test_een_besluit_uit_de_catalogus_wordt_gelezen() -> None:
    assert convert(BESLUIT, NeemBesluit, "").orgaan == "AB"
    assert refusal(BESLUIT | {"uitkomst": "aangenoomen"}, NeemBesluit)[0] == "/uitkomst"


@pytest.mark.parametrize("code", ["A", "gm0202", "wgr:35.1", "a/b@c+d#e?f=g&h%i~j-k_l"])
def test_codes(code: str) -> None:
    assert CODE.fullmatch(code)


@pytest.mark.parametrize("geen", ["", " a", "a b", "é", "a\n", "-a", "a" * 161, '"'])
def test_geen_codes(geen: str) -> None:
    assert not CODE.fullmatch(geen)


def test_de_vorm_van_een_dataclass_wordt_een_keer_gelezen() -> None:
    vorm = shape(Proef)
    assert vorm is shape(Proef)
    assert vorm.verplicht == {"code", "tekst", "bedrag"}
    soorten = {naam: deel.kind for naam, deel in vorm.velden.items()}
    assert soorten == {
        "code": Kind.CODE,
        "tekst": Kind.TEKST,
        "bedrag": Kind.OVERIG,
        "delen": Kind.LIJST,
        "dag": Kind.OVERIG,
        "waar": Kind.OVERIG,
    }
    assert [naam for naam, deel in vorm.velden.items() if deel.onbekend] == [
        "tekst",
        "bedrag",
    ]
