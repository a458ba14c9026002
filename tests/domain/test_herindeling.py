"""Gemeenten that merge: the successor steps in, who sat stays until replaced."""

from datetime import date

import pytest

from register.domain.organisatie.gremium import (
    GREMIUM,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
    Zetel,
)
from register.domain.organisatie.regeling import (
    REGELING,
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
    Herindeling,
    HerindelingVerwerkt,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
    Opvolger,
    Regeling,
    StemgewichtVastgesteld,
)
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Verzegeld
from tests.domain.rivierland import (
    AB,
    DEELNAME,
    LID,
    MODULE,
    NOORD,
    P1,
    P2,
    TEKST,
    ZUID,
)
from tests.scenario import Given, given

OOST = DeelnemerToegetreden(gemeente="gm0003", naam="Oost")
FUSIE = HerindelingVerwerkt(
    oude=("gm0001", "gm0002"),
    nieuwe=(Opvolger(gemeente="gm0009", naam="Noordzuid", tooi="gm0009"),),
    herindelingsregeling="Wet samenvoeging Noord en Zuid",
    voorzieningen_voor=date(2026, 12, 31),
)
ONBEKEND = Verzegeld(onbekend="staat nergens")


def weight(gemeente: str, gewicht: int | Verzegeld) -> StemgewichtVastgesteld:
    return StemgewichtVastgesteld(gremium="ab", gemeente=gemeente, gewicht=gewicht)


BASIS = given(TEKST, NOORD, ZUID, OOST, MODULE, DEELNAME, AB, P1, P2).on(
    "2026-02-01", weight("gm0001", 3), weight("gm0002", 4), weight("gm0003", 5), LID
)
GEFUSEERD = BASIS.on("2026-07-01", FUSIE)


def state(gegeven: Given, dag: str = "2026-07-02") -> Regeling:
    staat = gegeven.at(dag).context().staat(REGELING, "")
    assert staat is not None
    return staat


def test_de_opvolger_treedt_in_de_plaats_vanaf_de_datum_van_herindeling() -> None:
    assert BASIS.at("2026-07-01").when(FUSIE) == (FUSIE,)
    assert set(state(GEFUSEERD, "2026-06-30").deelnemers) == {
        "gm0001", "gm0002", "gm0003",
    }  # fmt: skip
    staat = state(GEFUSEERD)
    assert set(staat.deelnemers) == {"gm0003", "gm0009"}
    assert staat.deelnemers["gm0009"].vanaf == date(2026, 7, 1)
    assert staat.herindelingen["gm0001"] == Herindeling(
        opvolgers=("gm0009",),
        per=date(2026, 7, 1),
        voorzieningen_voor=date(2026, 12, 31),
        seq=13,
    )


def test_de_opvolger_neemt_deel_aan_de_modules_van_de_oude_gemeenten() -> None:
    zorg = ModuleIngesteld(module="zorg", naam="Zorg")
    mee = ModuleDeelnameBegonnen(module="zorg", gemeenten=("gm0003",))
    staat = state(BASIS.on("2026-03-01", zorg, mee).on("2026-07-01", FUSIE))
    assert staat.modules["werk"].deelnemers == {"gm0009"}
    assert staat.modules["werk"].seqs[-1] == 15
    assert staat.modules["zorg"].deelnemers == {"gm0003"}
    assert 15 not in staat.modules["zorg"].seqs


def test_de_opvolger_heeft_de_stemmen_van_de_oude_en_wie_nog_zit_de_zijne() -> None:
    assert state(GEFUSEERD).gewichten == {
        ("ab", "gm0001"): 3,
        ("ab", "gm0002"): 4,
        ("ab", "gm0003"): 5,
        ("ab", "gm0009"): 7,
    }


def test_wie_er_al_was_houdt_zijn_stemmen_en_krijgt_die_van_de_oude_erbij() -> None:
    erbij = HerindelingVerwerkt(
        oude=("gm0001",), nieuwe=(Opvolger(gemeente="gm0003", naam="Oost"),)
    )
    staat = state(BASIS.on("2026-07-01", erbij))
    assert staat.gewichten["ab", "gm0003"] == 8
    assert set(staat.deelnemers) == {"gm0002", "gm0003"}
    assert staat.deelnemers["gm0003"].vanaf == date(2026, 1, 1)
    assert staat.modules["werk"].deelnemers == {"gm0003"}


@pytest.mark.parametrize(("eerste", "tweede"), [(ONBEKEND, 4), (3, ONBEKEND)])
def test_een_onbekend_gewicht_maakt_dat_van_de_opvolger_onbekend(
    eerste: int | Verzegeld, tweede: int | Verzegeld
) -> None:
    gegeven = BASIS.on("2026-03-01", weight("gm0001", eerste), weight("gm0002", tweede))
    staat = state(gegeven.on("2026-07-01", FUSIE))
    assert staat.gewichten["ab", "gm0009"] == ONBEKEND


def test_bij_meer_opvolgers_staat_het_gewicht_niet_vast() -> None:
    splitsing = HerindelingVerwerkt(
        oude=("gm0001",),
        nieuwe=(
            Opvolger(gemeente="gm0008", naam="West"),
            Opvolger(gemeente="gm0009", naam="Midden"),
        ),
    )
    staat = state(BASIS.on("2026-07-01", splitsing))
    assert set(staat.deelnemers) == {"gm0002", "gm0003", "gm0008", "gm0009"}
    assert staat.modules["werk"].deelnemers == {"gm0008", "gm0009"}
    assert ("ab", "gm0008") not in staat.gewichten
    assert state(given(splitsing, TEKST)).herindelingen == {}


@pytest.mark.parametrize(
    ("oude", "nieuwe", "tekst"),
    [
        ((), ("gm0009",), "ten minste één"),
        (("gm0001",), (), "ten minste één"),
        (("gm0001", "gm0001"), ("gm0009",), "twee keer"),
        (("gm0001",), ("gm0009", "gm0009"), "twee keer"),
        (("gm0001", "gm0002"), ("gm0002",), "staat bij de oude én"),
    ],
)
def test_oude_en_nieuwe_staan_er_elk_een_keer(
    oude: tuple[str, ...], nieuwe: tuple[str, ...], tekst: str
) -> None:
    opvolgers = tuple(Opvolger(gemeente=code, naam="x") for code in nieuwe)
    BASIS.refused(
        OngeldigeInvoer, HerindelingVerwerkt(oude=oude, nieuwe=opvolgers), tekst
    )


def test_alleen_een_deelnemer_gaat_op_en_niet_voor_een_later_feit() -> None:
    vreemd = HerindelingVerwerkt(oude=("gm0007",), nieuwe=FUSIE.nieuwe)
    BASIS.refused(OnbekendeVerwijzing, vreemd, "deelnemer 'gm0007'")
    later = BASIS.on("2026-07-01", weight("gm0002", 6)).at("2026-06-01")
    with pytest.raises(VerkeerdeVolgorde) as fout:
        later.when(FUSIE)
    assert fout.value.pad == "/gegevens/oude/1"
    assert "2026-07-01" in fout.value.tekst


@pytest.mark.parametrize(("dag", "mag"), [("2026-12-31", True), ("2027-01-01", False)])
def test_de_termijn_voor_voorzieningen_begint_bij_de_herindeling(
    dag: str, *, mag: bool
) -> None:
    op = BASIS.at(dag)
    if mag:
        assert op.when(FUSIE) == (FUSIE,)
    else:
        op.refused(VerkeerdeVolgorde, FUSIE, "2026-12-31.*2027-01-01")


def test_een_oude_gemeente_krijgt_niets_meer_en_de_weigering_zegt_waarom() -> None:
    nog = LidAangewezen(gremium="ab", persoon="p2", gemeente="gm0001")
    GEFUSEERD.refused(
        OnbekendeVerwijzing, nog, r"ging per 2026-07-01 op in gm0009 \(seq 13\)"
    )


def test_wie_voor_een_oude_gemeente_zit_blijft_tot_de_nieuwe_aanwijst() -> None:
    def seats(gegeven: Given) -> list[tuple[str, str]]:
        ab = gegeven.context().staat(GREMIUM, "ab")
        assert ab is not None
        return [(lid.persoon, lid.gemeente) for lid in ab.leden]

    assert seats(GEFUSEERD) == [("p1", "gm0001")]
    nieuw = LidAangewezen(gremium="ab", persoon="p2", gemeente="gm0009")
    weg = LidmaatschapGeeindigd(
        gremium="ab", persoon="p1", gemeente="gm0001", oorzaak=Oorzaak.HERINDELING
    )
    assert GEFUSEERD.when(nieuw) == (nieuw, weg)
    assert seats(GEFUSEERD.on("2026-07-02", nieuw, weg)) == [("p2", "gm0009")]


def test_een_plaatsvervanger_vervangt_geen_lid() -> None:
    plaatsvervanger = LidAangewezen(
        gremium="ab", persoon="p2", gemeente="gm0009", rol=Zetel.PLAATSVERVANGER
    )
    assert GEFUSEERD.when(plaatsvervanger) == (plaatsvervanger,)
    ander = LidAangewezen(gremium="ab", persoon="p2", gemeente="gm0003")
    assert GEFUSEERD.when(ander) == (ander,)


def test_met_de_opvolger_gaan_ook_de_stemmen_van_zijn_voorgangers() -> None:
    weg = GEFUSEERD.on("2026-07-02", DeelnemerUitgetreden(gemeente="gm0009"))
    staat = state(weg)
    assert set(staat.deelnemers) == {"gm0003"}
    assert staat.gewichten == {("ab", "gm0003"): 5}
