"""A raad: its meetings, the last one before a term, and what it was told."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.regeling import DeelnemerToegetreden
from register.domain.raden.inlichtingen import InlichtingenGevraagd, Vrager
from register.domain.raden.raad import (
    InformeerRaden,
    MeldRaadsvergaderingen,
    Vergaderdag,
)
from register.domain.raden.raadsagenda import (
    RAAD,
    ActiefGeinformeerd,
    Kanaal,
    Raadsaard,
    Raadsagenda,
    RaadsvergaderingGemeld,
    RaadsvergaderingVervallen,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from tests.domain.raadsrondes import BESLUIT, LEEG
from tests.scenario import Given, pad_of

JUNI = RaadsvergaderingGemeld(gemeente="gm0001", datum=date(2026, 6, 11))
JULI = RaadsvergaderingGemeld(
    gemeente="gm0001", datum=date(2026, 7, 9), stukken_uiterlijk=date(2026, 6, 20)
)
COMMISSIE = replace(JUNI, datum=date(2026, 6, 25), aard=Raadsaard.COMMISSIE)
GEMELD = LEEG.on("2026-01-10", JUNI, JULI, COMMISSIE)
MELD = MeldRaadsvergaderingen(
    vergaderingen=(
        Vergaderdag(gemeente="gm0001", datum=date(2026, 6, 11)),
        Vergaderdag(gemeente="gm0002", datum=date(2026, 6, 11)),
    )
)
AF = RaadsvergaderingVervallen(gemeente="gm0001", datum=date(2026, 6, 11))
BRIEF = InformeerRaden(
    informatie="nieuwsbrief-2",
    gemeenten=("gm0001", "gm0002"),
    kanaal=Kanaal.NIEUWSBRIEF,
    onderwerp="voortgang",
)


def agenda(gegeven: Given, gemeente: str = "gm0001") -> Raadsagenda:
    staat = gegeven.context().ooit(RAAD, gemeente)
    assert staat is not None
    return staat


def test_vergaderingen_worden_samen_gemeld_een_feit_per_raad() -> None:
    assert LEEG.when(MELD) == (JUNI, replace(JUNI, gemeente="gm0002"))
    GEMELD.refused(BestaatAl, MELD, r"2026-06-11 \(raad\)")


@pytest.mark.parametrize(
    ("dag", "laatste", "eerste"),
    [
        (date(2026, 6, 10), None, date(2026, 6, 11)),
        (date(2026, 6, 11), date(2026, 6, 11), date(2026, 7, 9)),
        (date(2026, 7, 8), date(2026, 6, 11), date(2026, 7, 9)),
        (date(2026, 7, 9), date(2026, 7, 9), None),
    ],
)
def test_uw_laatste_raad_voor_een_dag_is_een_raad_en_geen_commissie(
    dag: date, laatste: date | None, eerste: date | None
) -> None:
    raad = agenda(GEMELD)
    gevonden, volgende = raad.laatste_voor(dag), raad.eerste_na(dag)
    assert (gevonden.datum if gevonden else None) == laatste
    assert (volgende.datum if volgende else None) == eerste


def test_een_fout_in_de_lijst_meldt_geen_enkele_vergadering() -> None:
    leeg = MeldRaadsvergaderingen(vergaderingen=())
    assert pad_of(LEEG, OngeldigeInvoer, leeg) == "/gegevens/vergaderingen"
    vreemd = replace(MELD.vergaderingen[0], gemeente="gm0009")
    fout = MeldRaadsvergaderingen(vergaderingen=(*MELD.vergaderingen, vreemd))
    pad = "/gegevens/vergaderingen/2/gemeente"
    assert pad_of(LEEG, OnbekendeVerwijzing, fout) == pad
    dubbel = MeldRaadsvergaderingen(vergaderingen=MELD.vergaderingen[:1] * 2)
    LEEG.refused(OngeldigeInvoer, dubbel, "plek 0 en 1")


def test_stukken_zijn_er_voor_de_vergadering() -> None:
    dag = replace(MELD.vergaderingen[0], stukken_uiterlijk=date(2026, 6, 11))
    op_tijd = MeldRaadsvergaderingen(vergaderingen=(dag,))
    assert LEEG.when(op_tijd)
    laat = replace(dag, stukken_uiterlijk=date(2026, 6, 12))
    fout = MeldRaadsvergaderingen(vergaderingen=(laat,))
    pad = "/gegevens/vergaderingen/0/stukken_uiterlijk"
    assert pad_of(LEEG, RekentNiet, fout) == pad


def test_een_vergadering_vervalt_een_keer_en_kan_weer_worden_gemeld() -> None:
    assert GEMELD.when(AF) == (AF,)
    weg = GEMELD.on("2026-05-01", AF)
    assert agenda(weg).laatste_voor(date(2026, 6, 30)) is None
    weg.refused(VerkeerdeVolgorde, AF, "al op 2026-05-01")
    alleen = MeldRaadsvergaderingen(vergaderingen=MELD.vergaderingen[:1])
    assert weg.when(alleen) == (JUNI,)
    terug = agenda(weg.on("2026-05-10", JUNI))
    dag = terug.laatste_voor(date(2026, 6, 30))
    assert dag is not None
    assert dag.vervallen_op is None


@pytest.mark.parametrize(
    "opdracht",
    [
        replace(AF, datum=date(2026, 6, 12)),
        replace(AF, aard=Raadsaard.COMMISSIE),
        replace(AF, gemeente="gm0002"),
    ],
)
def test_alleen_een_gemelde_vergadering_vervalt(opdracht: Gebeurtenis) -> None:
    assert pad_of(GEMELD, OnbekendeVerwijzing, opdracht) == "/gegevens/datum"
    vroeg = GEMELD.at("2026-01-09")
    assert pad_of(vroeg, OnbekendeVerwijzing, AF) == "/gegevens/datum"


def test_raden_worden_samen_geinformeerd_een_feit_per_raad() -> None:
    noord, zuid = LEEG.when(BRIEF)
    assert noord == ActiefGeinformeerd(
        gemeente="gm0001",
        informatie="nieuwsbrief-2",
        kanaal=Kanaal.NIEUWSBRIEF,
        onderwerp="voortgang",
    )
    assert zuid == replace(noord, gemeente="gm0002")
    verteld = LEEG.on("2026-03-01", noord, zuid)
    (informatie,) = agenda(verteld).informatie
    assert (informatie.code, informatie.op) == ("nieuwsbrief-2", date(2026, 3, 1))
    verteld.refused(BestaatAl, BRIEF, "nieuwsbrief-2")
    assert len(GEMELD.when(BRIEF)) == 2


def test_een_gemeente_buiten_de_regeling_houdt_de_informatie_tegen() -> None:
    vreemd = replace(BRIEF, gemeenten=("gm0001", "gm0009"))
    assert pad_of(LEEG, OnbekendeVerwijzing, vreemd) == "/gegevens/gemeenten/1"
    leeg = replace(BRIEF, gemeenten=())
    assert pad_of(LEEG, OngeldigeInvoer, leeg) == "/gegevens/gemeenten"


@pytest.mark.parametrize("veld", ["dossier", "besluit", "inlichting", "stukken"])
def test_informatie_verwijst_naar_wat_er_is(veld: str) -> None:
    code: object = ("x",) if veld == "stukken" else "x"
    fout = replace(BRIEF, **{veld: code})  # type: ignore[arg-type] # a field by name
    with pytest.raises(OnbekendeVerwijzing) as geweigerd:
        LEEG.when(fout)
    assert geweigerd.value.pad.startswith(f"/gegevens/{veld}")


def test_een_antwoord_aan_een_raad_kan_aan_alle_worden_verteld() -> None:
    vraag = InlichtingenGevraagd(
        inlichting="v1",
        door=Vrager.RAADSLID,
        gemeente="gm0001",
        aan="ab",
        vraag="hoe staat het?",
    )
    alle = replace(BRIEF, dossier="d1", besluit="ab-2026-001", inlichting="v1")
    gegeven = LEEG.on("2026-02-01", vraag, BESLUIT)
    assert len(gegeven.when(alle)) == 2


def test_wat_niet_van_de_raad_is_verandert_niets() -> None:
    los = Given().on("2026-01-01", AF)
    assert los.context().ooit(RAAD, "gm0001") is None

    class InDeRaad(DeelnemerToegetreden):
        STROOM = "raad/{gemeente}"

    vreemd = InDeRaad(gemeente="gm0001", naam="Noord")
    assert agenda(GEMELD.on("2026-02-01", vreemd)) == agenda(GEMELD)
