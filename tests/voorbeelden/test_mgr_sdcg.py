"""The real example: recorded without a refusal, sourced, imprecise where it is."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from register.codec.events import REGISTRY
from register.codec.intake import Regel, read_line
from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.dossiers.stap import StapStatus
from register.domain.facts import Feit
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regeling import REGELING, RegisterBegonnen
from register.domain.overeenkomsten.deelnemersbesluit import (
    Deelnemersbesluitsoort,
    in_force,
)
from register.domain.values import Periode, is_unknown
from register.domain.vergaderingen.vergadering import VERGADERING, Vergaderstatus
from register.formats.loading import commands
from register.formats.profile import load
from register.service.beginning import begin
from register.service.place import Place, reader_of
from register.service.receipts import Ontvangst
from register.service.recording import Recorder

MAP = Path(__file__).parents[2] / "voorbeelden" / "mgr-sdcg"
BESTANDEN = ("geschiedenis.jsonl", "dossier-beleidsondersteuning.jsonl")
BRONNEN = {
    "806d67140f4d8d59b499717229f7e3d1170ad4b4206452141e0f930992f6508e",
    "861588d5c0eb8a5ad4ceee1b605215619cfc10c0502b77a33536537344726a92",
    "825e8e171911fcce9e450fdb3d8bb8a9933168e750f0d7b45907d66375629fa2",
    "a5cadc015099a8dbae69f5e311faa5dd8e3fea5a00ffc5d7c3942020abc66c64",
}
BELEID = "regionale-beleidsondersteuning"


@dataclass(frozen=True)
class Voorbeeld:
    """The example as recorded."""

    feiten: tuple[Feit, ...]
    ontvangsten: tuple[Ontvangst, ...]
    context: Context
    profiel: str


def lines(bestand: str) -> list[Regel]:
    ruw = (MAP / bestand).read_text().splitlines()
    return [read_line(json.loads(regel)) for regel in ruw]


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Voorbeeld]:
    place = Place(tmp_path_factory.mktemp("mgr") / "register.d")
    begin(place, RegisterBegonnen(regeling="mgr-sdcg", naam="MGR SDCG"))
    profiel = load((MAP / "profiel.yaml").read_text())
    with Recorder(place) as recorder:
        ontvangsten = recorder.record_all(enumerate(commands(profiel), 1))
        for bestand in BESTANDEN:
            ontvangsten += [recorder.record(regel) for regel in lines(bestand)]
        rijen = [rij for batch in recorder.log.events() for rij in batch]
        feiten = [
            REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, recorder.kluis.open)
            for rij in rijen
        ]
        context = Context(reader_of(recorder.log, recorder.kluis), date(2025, 12, 31))
        yield Voorbeeld(tuple(feiten), tuple(ontvangsten), context, profiel.sha256)


def test_alles_is_vastgelegd_zonder_weigering(voorbeeld: Voorbeeld) -> None:
    assert all(o.weigering is None for o in voorbeeld.ontvangsten)
    assert len(voorbeeld.feiten) > 200


def test_elf_deelnemers_met_hun_modules_in_2022(voorbeeld: Voorbeeld) -> None:
    regeling = voorbeeld.context.staat(REGELING, "", op=date(2022, 12, 31))
    assert regeling is not None
    aantal = Counter(g for m in regeling.modules.values() for g in m.deelnemers)
    # Arnhem, Doesburg, Duiven, Lingewaard, Overbetuwe, Renkum, Rheden, Rozendaal,
    # Wageningen, Westervoort, Zevenaar
    assert [aantal[g] for g in regeling.deelnemers] == [5, 4, 5, 5, 5, 2, 5, 5, 1, 5, 5]
    assert {code: len(m.deelnemers) for code, m in regeling.modules.items()} == {
        "inkoop-zorg": 11,
        "rbl": 9,
        "wsp": 9,
        "wgsw": 9,
        "inburgering": 9,
    }


@pytest.mark.parametrize(
    ("dag", "modules"),
    [("2017-03-31", 0), ("2017-04-01", 1), ("2018-01-01", 3), ("2019-01-01", 4),
     ("2021-12-31", 4), ("2022-01-01", 5), ("2025-06-29", 5), ("2025-06-30", 6)],
)  # fmt: skip
def test_modules_komen_erbij_op_hun_dag(
    voorbeeld: Voorbeeld, dag: str, modules: int
) -> None:
    regeling = voorbeeld.context.staat(REGELING, "", op=date.fromisoformat(dag))
    assert len(regeling.modules if regeling else ()) == modules


def test_elk_feit_noemt_zijn_bron(voorbeeld: Voorbeeld) -> None:
    for feit in voorbeeld.feiten[1:]:
        if feit.soort == "gepubliceerd.v1":
            continue  # follows from a rule, at once
        assert feit.kop.bewijs, feit.soort
        assert {b.sha256 for b in feit.kop.bewijs} <= {*BRONNEN, voorbeeld.profiel}
        assert feit.kop.achterstand


def test_geschiedenis_en_dossier_noemen_de_vindplaats_in_een_bron() -> None:
    for bestand in BESTANDEN:
        for regel in lines(bestand):
            assert regel.bewijs
            assert {b.sha256 for b in regel.bewijs} <= BRONNEN
            assert all(b.titel and b.vindplaats for b in regel.bewijs)


def test_er_is_een_besluit_en_dat_is_van_het_algemeen_bestuur(
    voorbeeld: Voorbeeld,
) -> None:
    besluiten = [
        f.gegevens for f in voorbeeld.feiten if isinstance(f.gegevens, BesluitGenomen)
    ]
    assert [(b.besluit, b.orgaan, b.boekjaar) for b in besluiten] == [
        ("AB-2021-001", "AB", 2023)
    ]
    assert is_unknown(besluiten[0].motivering)


def test_een_rpo_kan_geen_besluit_nemen(voorbeeld: Voorbeeld) -> None:
    for code in ("RPO-ZORG", "RPO-ONDERWIJS", "RPO-PARTICIPATIE"):
        gremium = voorbeeld.context.staat(GREMIUM, code)
        assert gremium is not None
        assert not gremium.is_bestuursorgaan


def test_stemgewichten_zijn_onbekend(voorbeeld: Voorbeeld) -> None:
    regeling = voorbeeld.context.staat(REGELING, "")
    assert regeling is not None
    assert len(regeling.gewichten) == 11
    assert all(is_unknown(gewicht) for gewicht in regeling.gewichten.values())


def test_het_dossier_is_een_plan_zonder_gezette_stappen(voorbeeld: Voorbeeld) -> None:
    dossier = voorbeeld.context.staat(DOSSIER, BELEID, op=date(2023, 1, 31))
    assert dossier is not None
    assert len(dossier.stappen) == 6
    assert {stap.status for stap in dossier.stappen} == {StapStatus.GEPLAND}
    wanneer = {stap.code: stap.wanneer for stap in dossier.stappen}
    assert wanneer["besluit-ab"] == Periode(
        van=date(2023, 3, 21), tot=date(2023, 3, 31)
    )
    assert wanneer["facilitering-per-2024"] == "2024-01-01"
    zekerheid = {stap.code: str(stap.zekerheid) for stap in dossier.stappen}
    assert zekerheid["inzichten-terugkoppelen"] == "zo_mogelijk"
    assert zekerheid["facilitering-per-2024"] == "mogelijk"


def test_negen_afspraken_met_zichtbare_leemten() -> None:
    afspraken = [r for r in lines(BESTANDEN[1]) if r.opdracht == "LegAfspraakVast"]
    assert len(afspraken) == 9
    assert all("nader_te_bepalen" in str(r.gegevens) for r in afspraken)


def test_onnauwkeurige_datums_blijven_onnauwkeurig(voorbeeld: Voorbeeld) -> None:
    onnauwkeurig = Counter(f.soort for f in voorbeeld.feiten if f.eerste < f.dag)
    assert onnauwkeurig["taak-neergelegd.v1"] == 1
    assert onnauwkeurig["besluit-genomen.v1"] == 1
    assert onnauwkeurig["signaal-afgegeven.v1"] == 6
    rup = voorbeeld.context.feiten("dossier/rup-jeugd-2025")
    assert {f.kop.feitdatum for f in rup[:3]} == {"2024-12"}


def test_het_raf_legt_zijn_taak_neer_en_het_rao_gaat_niet_door(
    voorbeeld: Voorbeeld,
) -> None:
    raf = voorbeeld.context.staat(GREMIUM, "RAF")
    rao = voorbeeld.context.staat(VERGADERING, "rao-onderwijs-2025")
    assert raf is not None
    assert rao is not None
    assert raf.neergelegd_op == date(2025, 4, 30)
    assert rao.status is Vergaderstatus.NIET_GEHOUDEN
    assert is_unknown(rao.datum)


@pytest.mark.parametrize(
    ("op", "welk"),
    [
        ("2022-12-31", "aanwijzing-2018"),
        ("2023-01-01", "aanwijzing-2023"),
        ("2025-12-31", "aanwijzing-2023"),
        ("2026-01-01", None),
    ],
)
def test_negen_gemeenten_wezen_scalabor_aan_en_welk_orgaan_staat_er_niet(
    voorbeeld: Voorbeeld, op: str, welk: str | None
) -> None:
    soort = Deelnemersbesluitsoort.AANWIJZINGSBESLUIT
    dag = date.fromisoformat(op)
    for gemeente in ("gm0202", "gm0221", "gm0299"):
        geldend = in_force(voorbeeld.context, gemeente, soort, "wgsw", dag)
        if welk is None:
            assert geldend is None
            continue
        assert geldend is not None
        assert geldend.code == f"{welk}-{gemeente}"
        assert is_unknown(geldend.orgaan)
    assert in_force(voorbeeld.context, "gm0196", soort, "wgsw", dag) is None


def test_nog_een_keer_vastleggen_verandert_niets(tmp_path: Path) -> None:
    place = Place(tmp_path / "register.d")
    begin(place, RegisterBegonnen(regeling="mgr-sdcg", naam="MGR SDCG"))
    regels = commands(load((MAP / "profiel.yaml").read_text()))
    alles = [*regels, *lines(BESTANDEN[0]), *lines(BESTANDEN[1])]
    with Recorder(place) as recorder:
        recorder.record_all(enumerate(alles, 1))
        grootte = recorder.log.size()
        recorder.record_all(enumerate(alles, 1))
        assert recorder.log.size() == grootte
