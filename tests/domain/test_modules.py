"""Modules: who takes part in them and how their costs are divided."""

from datetime import date

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.regeling import (
    REGELING,
    ModuleBeeindigd,
    ModuleDeelnameBeeindigd,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
    Regeling,
    VerdeelsleutelVastgesteld,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.values import Periode
from tests.domain.rivierland import DEELNAME, MODULE, NOORD, TEKST, ZUID
from tests.scenario import Given, given

SLEUTEL = VerdeelsleutelVastgesteld(
    module="werk", sleutel="inwoneraantal", peildatum="2026-01-01", bedrag=0
)

BASIS = given(TEKST, NOORD, ZUID)
MET_MODULE = BASIS.on("2026-02-01", MODULE)
MET_DEELNAME = MET_MODULE.on("2026-03-01", DEELNAME)


def state(gegeven: Given, dag: str = "2026-07-02") -> Regeling:
    staat = gegeven.at(dag).context().staat(REGELING, "")
    assert staat is not None
    return staat


def refusal(gegeven: Given, opdracht: Gebeurtenis) -> Refused:
    with pytest.raises(Refused) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


def test_een_module_wordt_ingesteld() -> None:
    assert BASIS.when(MODULE) == (MODULE,)
    module = state(MET_MODULE).modules["werk"]
    assert (module.code, module.programma) == ("werk", "economie")
    assert (module.vanaf, module.beeindigd_op) == (date(2026, 2, 1), None)


def test_een_modulecode_wordt_een_keer_gebruikt_ook_later() -> None:
    MET_MODULE.at("2026-01-15").refused(BestaatAl, MODULE, "werk")
    Given().refused(VerkeerdeVolgorde, MODULE, "nog geen regeling")
    dubbel = MET_DEELNAME.on("2026-05-01", MODULE)
    assert state(dubbel).modules == state(MET_DEELNAME).modules


def test_een_module_eindigt_een_keer() -> None:
    einde = ModuleBeeindigd(module="werk")
    assert MET_MODULE.when(einde) == (einde,)
    beeindigd = MET_MODULE.on("2026-06-01", einde)
    assert state(beeindigd).modules["werk"].beeindigd_op == date(2026, 6, 1)
    beeindigd.refused(VerkeerdeVolgorde, einde, "per 2026-06-01")
    beeindigd.at("2026-05-01").refused(VerkeerdeVolgorde, einde, "per 2026-06-01")
    BASIS.refused(OnbekendeVerwijzing, einde, "module 'werk'")


def test_deelnemers_nemen_deel_aan_een_module() -> None:
    assert MET_MODULE.when(DEELNAME) == (DEELNAME,)
    erbij = ModuleDeelnameBegonnen(module="werk", gemeenten=("gm0002",))
    staat = state(MET_DEELNAME.on("2026-04-01", erbij))
    assert staat.modules["werk"].deelnemers == {"gm0001", "gm0002"}
    assert staat.modules["werk"].seqs == (3, 4, 5)


@pytest.mark.parametrize(
    ("gemeenten", "reden", "pad"),
    [
        ((), OngeldigeInvoer, ""),
        (("gm0002", "gm0002"), OngeldigeInvoer, "/1"),
        (("gm0002", "gm0009"), OnbekendeVerwijzing, "/1"),
        (("gm0002", "gm0001"), VerkeerdeVolgorde, "/1"),
    ],
)
def test_deelname_wijst_aan_wat_er_niet_klopt(
    gemeenten: tuple[str, ...], reden: type[Refused], pad: str
) -> None:
    opdracht = ModuleDeelnameBegonnen(module="werk", gemeenten=gemeenten)
    fout = refusal(MET_DEELNAME, opdracht)
    assert isinstance(fout, reden)
    assert fout.pad == f"/gegevens/gemeenten{pad}"


def test_aan_een_beeindigde_of_onbekende_module_begint_geen_deelname() -> None:
    beeindigd = MET_MODULE.on("2026-07-02", ModuleBeeindigd(module="werk"))
    beeindigd.refused(VerkeerdeVolgorde, DEELNAME, "beëindigd")
    assert beeindigd.at("2026-07-01").when(DEELNAME) == (DEELNAME,)
    BASIS.refused(OnbekendeVerwijzing, DEELNAME, "module")


def test_deelname_aan_een_module_eindigt_voor_wie_deelneemt() -> None:
    stop = ModuleDeelnameBeeindigd(module="werk", gemeenten=("gm0001",))
    assert MET_DEELNAME.when(stop) == (stop,)
    assert (
        state(MET_DEELNAME.on("2026-04-01", stop)).modules["werk"].deelnemers
        == frozenset()
    )
    fout = refusal(MET_MODULE, stop)
    assert isinstance(fout, VerkeerdeVolgorde)
    assert fout.pad == "/gegevens/gemeenten/0"


def test_een_verdeelsleutel_geldt_tot_de_volgende() -> None:
    assert MET_MODULE.when(SLEUTEL) == (SLEUTEL,)
    module = state(MET_MODULE.on("2026-04-01", SLEUTEL)).modules["werk"]
    assert module.sleutel is not None
    assert (module.sleutel.sleutel, module.sleutel.bedrag) == ("inwoneraantal", 0)
    assert module.sleutel.vanaf == date(2026, 4, 1)


def test_een_verdeelsleutel_mag_zonder_peildatum_en_bedrag() -> None:
    kaal = VerdeelsleutelVastgesteld(module="werk", sleutel="gelijk")
    assert MET_MODULE.when(kaal) == (kaal,)


@pytest.mark.parametrize(
    ("sleutel", "pad"),
    [
        (
            VerdeelsleutelVastgesteld(module="werk", sleutel="a", bedrag=-1),
            "/gegevens/bedrag",
        ),
        (
            VerdeelsleutelVastgesteld(module="werk", sleutel="a", peildatum="2026-13"),
            "/gegevens/peildatum",
        ),
        (
            VerdeelsleutelVastgesteld(
                module="werk",
                sleutel="a",
                peildatum=Periode(van=date(2026, 2, 1), tot=date(2026, 1, 1)),
            ),
            "/gegevens/peildatum",
        ),
    ],
)
def test_een_verdeelsleutel_rekent_en_heeft_een_bestaande_peildatum(
    sleutel: VerdeelsleutelVastgesteld, pad: str
) -> None:
    fout = refusal(MET_MODULE, sleutel)
    assert isinstance(fout, OngeldigeInvoer)
    assert fout.pad == pad


def test_een_verdeelsleutel_hoort_bij_een_module() -> None:
    BASIS.refused(OnbekendeVerwijzing, SLEUTEL, "module")


@pytest.mark.parametrize(
    "feit",
    [
        DEELNAME,
        SLEUTEL,
        ModuleBeeindigd(module="werk"),
        ModuleDeelnameBeeindigd(module="werk", gemeenten=("gm0001",)),
    ],
)
def test_een_feit_over_een_onbekende_module_verandert_niets(feit: Gebeurtenis) -> None:
    assert state(BASIS.on("2026-04-01", feit)) == state(BASIS)


def test_een_module_eindigt_niet_voor_een_latere_deelname() -> None:
    einde = ModuleBeeindigd(module="werk")
    vroeg = MET_DEELNAME.at("2026-02-15")
    vroeg.refused(VerkeerdeVolgorde, einde, r"2026-02-15.*2026-03-01.*seq 4")
    assert MET_DEELNAME.at("2026-03-01").when(einde) == (einde,)
    ander = MET_MODULE.on("2026-03-01", ModuleIngesteld(module="zorg", naam="Zorg"))
    later = ander.on(
        "2026-04-01", ModuleDeelnameBegonnen(module="zorg", gemeenten=("gm0001",))
    )
    assert later.at("2026-02-15").when(einde) == (einde,)
