"""Sending, receipt and briefing in a round: to all or none, once, after each other."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.openheid.stuk import StukToegevoegd
from register.domain.raden.raadsronde import (
    RAADSRONDE,
    BevestigOntvangst,
    OntvangstBevestigd,
    Raadstatus,
    Rondesoort,
)
from register.domain.raden.rondefeiten import RaadsinformatiebijeenkomstGehouden
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from tests.domain.raadsrondes import (
    AAN_NOORD,
    AAN_ZUID,
    GESTART,
    LEEG,
    REGELING,
    START,
    VERZENDING,
    VERZONDEN,
    raad,
    ronde,
)
from tests.domain.rivierland import MODULE
from tests.scenario import pad_of


def test_een_ronde_zegt_waarover_zij_gaat_en_waarop_zij_volgt() -> None:
    tweede = replace(
        START,
        raadsronde="r2",
        soort=Rondesoort.TOESTEMMING,
        modules=("werk",),
        vervolg_op="r1",
    )
    assert pad_of(GESTART, OnbekendeVerwijzing, tweede) == "/gegevens/modules/0"
    met_module = GESTART.on("2026-01-01", MODULE)
    assert met_module.when(tweede) == (tweede,)
    zonder = LEEG.on("2026-01-01", MODULE)
    assert pad_of(zonder, OnbekendeVerwijzing, tweede) == "/gegevens/vervolg_op"
    staat = met_module.on("2026-06-01", tweede).context().staat(RAADSRONDE, "r2")
    assert staat is not None
    assert (staat.modules, staat.vervolg_op) == (("werk",), "r1")


def test_het_ontwerp_is_een_stuk_dat_het_register_kent() -> None:
    met_stuk = replace(VERZENDING, stukken=("a" * 64,))
    assert pad_of(GESTART, OnbekendeVerwijzing, met_stuk) == "/gegevens/stukken/0"
    stuk = StukToegevoegd(sha256="a" * 64, titel="ontwerp", soort="begroting", versie=1)
    naar_noord, _ = GESTART.on("2026-02-01", stuk).when(met_stuk)
    assert naar_noord == replace(AAN_NOORD, stukken=("a" * 64,))
    assert raad(GESTART.on("2026-03-01", naar_noord)).stukken == ("a" * 64,)


def test_een_termijn_eindigt_niet_voor_de_ontvangst() -> None:
    aan = replace(VERZENDING.aan[0], reactie_uiterlijk=date(2026, 3, 1))
    fout = replace(VERZENDING, aan=(aan,))
    assert pad_of(GESTART, RekentNiet, fout) == "/gegevens/aan/0/reactie_uiterlijk"
    GESTART.refused(RekentNiet, fout, "2026-03-01 .* 2026-03-02")
    zelfde = replace(aan, reactie_uiterlijk=date(2026, 3, 2))
    assert len(GESTART.when(replace(VERZENDING, aan=(zelfde,)))) == 1


def test_om_wensen_wordt_niet_met_een_ontwerp_gevraagd() -> None:
    om_wensen = LEEG.on("2026-02-01", replace(START, soort=Rondesoort.DEELNEMING))
    om_wensen.refused(VerkeerdeVolgorde, VERZENDING, r"deelneming \(seq 5\)")


ONTVANGST = BevestigOntvangst(raadsronde="r1", gemeenten=("gm0002",))


def test_met_de_ontvangst_begint_de_termijn_van_de_wet() -> None:
    (bevestigd,) = VERZONDEN.at("2026-03-10").when(ONTVANGST)
    assert bevestigd == OntvangstBevestigd(raadsronde="r1", gemeente="gm0002")
    zuid = raad(VERZONDEN.on("2026-03-10", bevestigd), "gm0002")
    assert (zuid.ontvangen_op, zuid.uiterlijk) == (date(2026, 3, 10), None)
    assert zuid.status is Raadstatus.UITSTAAND
    regeling = LEEG.on("2026-02-01", REGELING).on("2026-03-01", AAN_NOORD, AAN_ZUID)
    (bevestigd,) = regeling.at("2026-03-10").when(ONTVANGST)
    assert raad(regeling.on("2026-03-10", bevestigd), "gm0002").uiterlijk == date(
        2026, 5, 6
    )


def test_een_gevraagde_dag_blijft_staan_bij_ontvangst_en_ligt_er_niet_voor() -> None:
    gevraagd = replace(AAN_ZUID, reactie_uiterlijk=date(2026, 3, 10))
    verzonden = GESTART.on("2026-03-01", gevraagd)
    (bevestigd,) = verzonden.at("2026-03-10").when(ONTVANGST)
    assert raad(verzonden.on("2026-03-10", bevestigd), "gm0002").uiterlijk == date(
        2026, 3, 10
    )
    pad = "/gegevens/gemeenten/0/reactie_uiterlijk"
    assert pad_of(verzonden.at("2026-03-11"), RekentNiet, ONTVANGST) == pad


def test_ontvangst_is_van_raden_die_iets_is_gezonden_en_een_keer() -> None:
    leeg = replace(ONTVANGST, gemeenten=())
    assert pad_of(VERZONDEN, OngeldigeInvoer, leeg) == "/gegevens/gemeenten"
    dubbel = replace(ONTVANGST, gemeenten=("gm0002", "gm0002"))
    assert pad_of(VERZONDEN, OngeldigeInvoer, dubbel) == "/gegevens/gemeenten"
    pad = "/gegevens/gemeenten/1"
    vreemd = replace(ONTVANGST, gemeenten=("gm0002", "gm0009"))
    assert pad_of(VERZONDEN, OnbekendeVerwijzing, vreemd) == pad
    al = replace(ONTVANGST, gemeenten=("gm0002", "gm0001"))
    assert pad_of(VERZONDEN, VerkeerdeVolgorde, al) == pad
    VERZONDEN.refused(VerkeerdeVolgorde, al, "al op 2026-03-02")
    GESTART.refused(VerkeerdeVolgorde, ONTVANGST, "nog geen ontwerp")


BIJEEN = RaadsinformatiebijeenkomstGehouden(
    raadsronde="r1",
    bijeenkomst="avond",
    gemeenten=("gm0001", "gm0002"),
    aanwezig=("gm0002",),
    deelnemers=12,
)


def test_raden_worden_in_een_bijeenkomst_geinformeerd() -> None:
    assert VERZONDEN.when(BIJEEN) == (BIJEEN,)
    gehouden = VERZONDEN.on("2026-04-01", BIJEEN)
    (bijeenkomst,) = ronde(gehouden).bijeenkomsten
    assert (bijeenkomst.code, bijeenkomst.op) == ("avond", date(2026, 4, 1))
    assert bijeenkomst.gemeenten == ("gm0001", "gm0002")
    assert (bijeenkomst.aanwezig, bijeenkomst.deelnemers) == (("gm0002",), 12)
    gehouden.refused(BestaatAl, BIJEEN, "avond")
    gehouden.at("2026-03-15").refused(BestaatAl, BIJEEN, "avond")


@pytest.mark.parametrize(
    ("anders", "reden", "pad"),
    [
        ({"gemeenten": ("gm0009",)}, OnbekendeVerwijzing, "/gegevens/gemeenten/0"),
        ({"aanwezig": ("gm0009",)}, OnbekendeVerwijzing, "/gegevens/aanwezig/0"),
        ({"gemeenten": ("gm0001",)}, OnbekendeVerwijzing, "/gegevens/aanwezig/0"),
        ({"gemeenten": ("gm0001",) * 2}, OngeldigeInvoer, "/gegevens/gemeenten"),
        ({"deelnemers": -1}, OngeldigeInvoer, "/gegevens/deelnemers"),
        ({"raadsronde": "r9"}, OnbekendeVerwijzing, "/gegevens/raadsronde"),
    ],
)
def test_wie_bij_een_bijeenkomst_was_hoort_in_de_ronde(
    anders: dict[str, object], reden: type[Refused], pad: str
) -> None:
    fout: Gebeurtenis = replace(BIJEEN, **anders)  # type: ignore[arg-type] # a field by name
    assert pad_of(VERZONDEN, reden, fout) == pad


def test_een_bijeenkomst_hoeft_geen_telling_te_hebben() -> None:
    kaal = replace(BIJEEN, aanwezig=(), deelnemers=None)
    assert VERZONDEN.when(kaal) == (kaal,)
