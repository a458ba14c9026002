"""Meetings: calling them, opening, closing and the besluitenlijst."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from register.codec.plain import plain
from register.domain.facts import Gebeurtenis
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.values import Verzegeld
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    BesluitenlijstVastgesteld,
    VergaderingGesloten,
    VergaderingNietGehouden,
    VergaderingNietGeopend,
    Vergaderstatus,
)
from tests.domain.vergaderingen import (
    AFVOER,
    BESTUUR,
    GEOPEND,
    GEROEPEN,
    attend,
)
from tests.domain.vergaderzaal import AB, DAG, OPEN, PUNT, ROEP, meeting, present
from tests.scenario import Given, pad_of

NIET_OPEN = VergaderingNietGeopend(vergadering="ab-1", reden="te weinig", aanwezig=2)
NIET_GEHOUDEN = VergaderingNietGehouden(
    vergadering="ab-1", reden="te weinig deelname", deelnemers=2, van=9
)
SLOT = VergaderingGesloten(vergadering="ab-1")
LIJST = BesluitenlijstVastgesteld(vergadering="ab-1", stuk="sha")
HERROEP = replace(
    ROEP, vergadering="ab-2", datum=date(2026, 7, 9), herbelegging_van="ab-1"
)
GESLOTEN = GEOPEND.on(DAG, SLOT)


def test_een_vergadering_wordt_bijeengeroepen() -> None:
    assert BESTUUR.at("2026-06-11").when(ROEP) == (ROEP,)
    staat = meeting(GEROEPEN)
    assert (staat.code, staat.gremium, staat.datum) == ("ab-1", "ab", date(2026, 7, 2))
    assert (staat.wijze, staat.openheid) == ("fysiek", "openbaar")
    assert (staat.verzonden_op, staat.herbelegging_van) == (date(2026, 6, 11), "")
    assert staat.status is Vergaderstatus.BIJEENGEROEPEN
    assert (staat.zittend, staat.presentie_seq, staat.geopend_op) == (None, None, None)


def test_een_vergadering_wordt_een_keer_bijeengeroepen() -> None:
    assert pad_of(GEROEPEN, BestaatAl, ROEP) == "/gegevens/vergadering"
    assert meeting(GEROEPEN.on("2026-06-12", ROEP)) == meeting(GEROEPEN)


def test_een_vergadering_is_van_een_bekend_gremium() -> None:
    assert pad_of(BESTUUR, OnbekendeVerwijzing, replace(ROEP, gremium="xx")) == (
        "/gegevens/gremium"
    )


def test_bijeenroepen_gebeurt_niet_na_de_vergadering() -> None:
    assert BESTUUR.at("2026-07-02").when(ROEP) == (ROEP,)
    assert (
        pad_of(BESTUUR.at("2026-07-03"), VerkeerdeVolgorde, ROEP) == "/gegevens/datum"
    )


@pytest.mark.parametrize("einde", [NIET_OPEN, NIET_GEHOUDEN])
def test_wat_niet_doorging_kan_opnieuw_worden_belegd(einde: Gebeurtenis) -> None:
    assert GEROEPEN.on(DAG, einde).when(HERROEP) == (HERROEP,)


def test_alleen_wat_niet_doorging_van_hetzelfde_gremium_wordt_herbelegd() -> None:
    pad = "/gegevens/herbelegging_van"
    assert pad_of(BESTUUR, OnbekendeVerwijzing, HERROEP) == pad
    assert pad_of(GEOPEND, VerkeerdeVolgorde, HERROEP) == pad
    db = replace(AB, gremium="db")
    ander = GEROEPEN.on("2026-01-01", db)
    assert pad_of(ander, OngeldigeInvoer, replace(HERROEP, gremium="db")) == pad


def test_een_vergadering_opent_na_de_presentie_ook_zonder_quorum() -> None:
    assert pad_of(GEROEPEN, VerkeerdeVolgorde, OPEN) == "/gegevens/vergadering"
    een = GEROEPEN.on(DAG, present("p1"))
    assert een.when(OPEN) == (OPEN,)
    staat = meeting(een.on(DAG, OPEN))
    assert (staat.status, staat.geopend_op) == (
        Vergaderstatus.GEOPEND,
        date(2026, 7, 2),
    )


@pytest.mark.parametrize("opdracht", [OPEN, NIET_OPEN, NIET_GEHOUDEN])
def test_een_geopende_vergadering_begint_niet_opnieuw(opdracht: Gebeurtenis) -> None:
    GEOPEND.refused(VerkeerdeVolgorde, opdracht, "al als geopend")
    eerder = GEROEPEN.on("2026-07-01", present("p1")).on("2026-07-03", OPEN)
    eerder.refused(VerkeerdeVolgorde, opdracht, "al als geopend")


def test_niet_geopend_noemt_het_aantal_van_de_presentielijst() -> None:
    assert GEROEPEN.when(NIET_OPEN) == (NIET_OPEN,)
    lijst = GEROEPEN.on(DAG, present("p1", "p2"))
    assert lijst.when(NIET_OPEN) == (NIET_OPEN,)
    een = replace(NIET_OPEN, aanwezig=1)
    assert pad_of(lijst, RekentNiet, een) == "/gegevens/aanwezig"
    onbekend = replace(NIET_OPEN, aanwezig=Verzegeld(onbekend="staat er niet"))
    assert lijst.when(onbekend) == (onbekend,)
    assert meeting(lijst.on(DAG, NIET_OPEN)).status is Vergaderstatus.NIET_GEOPEND


@pytest.mark.parametrize(("deelnemers", "van"), [(2, 9), (9, 9), (None, 9), (2, None)])
def test_een_vergadering_gaat_niet_door_met_aantallen(
    deelnemers: int | None, van: int | None
) -> None:
    feit = replace(NIET_GEHOUDEN, deelnemers=deelnemers, van=van)
    assert GEROEPEN.when(feit) == (feit,)
    assert meeting(GEROEPEN.on(DAG, feit)).status is Vergaderstatus.NIET_GEHOUDEN


def test_meer_deelnemers_dan_er_zijn_kan_niet() -> None:
    feit = replace(NIET_GEHOUDEN, deelnemers=10, van=9)
    assert pad_of(GEROEPEN, RekentNiet, feit) == "/gegevens/deelnemers"


@pytest.mark.parametrize("einde", [SLOT, NIET_OPEN, NIET_GEHOUDEN])
@pytest.mark.parametrize(
    "opdracht",
    [
        replace(PUNT, punt="8"),
        AFVOER,
        present("p1"),
        OPEN,
        NIET_OPEN,
        NIET_GEHOUDEN,
        SLOT,
    ],
)
def test_na_het_einde_kan_er_niets_meer(
    einde: Gebeurtenis, opdracht: Gebeurtenis
) -> None:
    gegeven = (GEOPEND if einde is SLOT else GEROEPEN).on(DAG, einde)
    gegeven.refused(VerkeerdeVolgorde, opdracht, "alleen wat erna komt")


def test_wat_te_laat_komt_noemt_het_feit_dat_de_vergadering_eindigde() -> None:
    seq = meeting(GESLOTEN).seqs[-1]
    na = GESLOTEN.on(DAG, LIJST)
    na.refused(VerkeerdeVolgorde, SLOT, rf"al gesloten \(seq {seq}\)")


@pytest.mark.parametrize("opdracht", [PUNT, AFVOER, present("p1"), OPEN, SLOT, LIJST])
def test_zonder_bijeenroeping_is_er_geen_vergadering(opdracht: Gebeurtenis) -> None:
    assert pad_of(BESTUUR, OnbekendeVerwijzing, opdracht) == "/gegevens/vergadering"


def test_sluiten_kan_als_de_vergadering_open_is() -> None:
    assert pad_of(GEROEPEN, VerkeerdeVolgorde, SLOT) == "/gegevens/vergadering"
    assert GEOPEND.when(SLOT) == (SLOT,)
    staat = meeting(GESLOTEN)
    assert (staat.status, staat.gesloten_op) == (
        Vergaderstatus.GESLOTEN,
        date(2026, 7, 2),
    )


def test_sluiten_gebeurt_na_alles_wat_er_was() -> None:
    later = GEOPEND.on("2026-07-03", replace(PUNT, punt="8"))
    later.refused(VerkeerdeVolgorde, SLOT, "2026-07-03")
    assert later.at("2026-07-03").when(SLOT) == (SLOT,)


def test_de_besluitenlijst_volgt_op_een_geopende_vergadering() -> None:
    assert GESLOTEN.when(LIJST) == (LIJST,)
    assert GEOPEND.when(LIJST) == (LIJST,)
    klaar = GESLOTEN.on("2026-09-10", LIJST)
    staat = meeting(klaar.at("2026-09-10"))
    assert staat.besluitenlijst_op == date(2026, 9, 10)
    assert meeting(klaar).besluitenlijst_op is None
    klaar.refused(VerkeerdeVolgorde, LIJST, "al vastgesteld op 2026-09-10")
    GEROEPEN.refused(VerkeerdeVolgorde, LIJST, "geen besluitenlijst")
    GEROEPEN.on(DAG, NIET_OPEN).refused(VerkeerdeVolgorde, LIJST, "niet_geopend")


def test_de_besluitenlijst_noemt_een_bekende_vergadering() -> None:
    in_twee = replace(LIJST, vastgesteld_in="ab-2")
    pad = "/gegevens/vastgesteld_in"
    assert pad_of(GESLOTEN, OnbekendeVerwijzing, in_twee) == pad
    twee = GESLOTEN.on("2026-07-02", replace(HERROEP, herbelegging_van=""))
    assert twee.when(in_twee) == (in_twee,)


def test_feiten_van_elders_of_voor_de_bijeenroeping_veranderen_niets() -> None:
    assert Given().on(DAG, OPEN).context().staat(VERGADERING, "ab-1") is None
    assert meeting(GEROEPEN.on(DAG, ROEP)) == meeting(GEROEPEN)


@pytest.mark.parametrize(
    "event",
    [
        ROEP,
        PUNT,
        AFVOER,
        present("p1"),
        attend(),
        OPEN,
        NIET_OPEN,
        replace(NIET_GEHOUDEN, deelnemers=0),
        SLOT,
        LIJST,
    ],
)
def test_elk_feit_komt_terug_zoals_het_is_opgeslagen(event: Gebeurtenis) -> None:
    assert msgspec.convert(plain(event), type(event)) == event
