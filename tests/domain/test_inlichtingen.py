"""Questions and answers, and accounting: of whom, to whom, once."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.raden.inlichtingen import (
    INLICHTING,
    VERANTWOORDING,
    Inlichting,
    InlichtingenGevraagd,
    InlichtingenVerstrekt,
    VerantwoordingAfgelegd,
    Verstrekking,
    Vrager,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.values import Openheid, Periode
from register.domain.vergaderingen.vergadering import (
    VergaderingBijeengeroepen,
    Vergaderwijze,
)
from tests.domain.raadsrondes import LEEG
from tests.domain.rivierland import P1
from tests.scenario import Given, pad_of

VRAAG = InlichtingenGevraagd(
    inlichting="v1",
    door=Vrager.RAADSLID,
    gemeente="gm0001",
    aan="ab",
    vraag="waarom zo duur?",
    antwoord_uiterlijk=date(2026, 7, 2),
    persoon="p1",
    dossier="d1",
)
ANTWOORD = InlichtingenVerstrekt(inlichting="v1", door="ab", antwoord="daarom")
DEEL = replace(ANTWOORD, verstrekking=Verstrekking.GEDEELTELIJK, reden="geheim")
BEGIN = LEEG.on("2026-01-01", P1)
GEVRAAGD = BEGIN.on("2026-06-01", VRAAG)
AFGELEGD = VerantwoordingAfgelegd(
    verantwoording="va1",
    door="ab",
    aan=Vrager.COLLEGE,
    gemeente="gm0002",
    onderwerp="het jaar 2025",
    over=Periode(van=date(2025, 1, 1), tot=date(2025, 12, 31)),
    persoon="p1",
    dossier="d1",
)


def inlichting(gegeven: Given) -> Inlichting:
    staat = gegeven.context().ooit(INLICHTING, "v1")
    assert staat is not None
    return staat


def test_een_vraag_is_open_tot_zij_is_beantwoord() -> None:
    assert BEGIN.when(VRAAG) == (VRAAG,)
    staat = inlichting(GEVRAAGD)
    assert (staat.door, staat.gemeente, staat.aan) == ("raadslid", "gm0001", "ab")
    assert staat.antwoord_uiterlijk == date(2026, 7, 2)
    assert staat.open
    assert GEVRAAGD.when(ANTWOORD) == (ANTWOORD,)
    klaar = inlichting(GEVRAAGD.on("2026-06-10", ANTWOORD))
    assert not klaar.open
    assert (klaar.verstrekt_op, len(klaar.seqs)) == (date(2026, 6, 10), 2)


def test_na_een_deel_kan_de_rest_volgen() -> None:
    deels = GEVRAAGD.on("2026-06-10", DEEL)
    assert inlichting(deels).open
    assert deels.when(ANTWOORD) == (ANTWOORD,)


@pytest.mark.parametrize("hoe", [Verstrekking.VOLLEDIG, Verstrekking.GEWEIGERD])
def test_een_beantwoorde_vraag_wordt_niet_nog_eens_beantwoord(
    hoe: Verstrekking,
) -> None:
    klaar = GEVRAAGD.on("2026-06-10", replace(ANTWOORD, verstrekking=hoe))
    klaar.refused(VerkeerdeVolgorde, ANTWOORD, f"al {hoe} beantwoord op 2026-06-10")
    klaar.at("2026-06-05").refused(VerkeerdeVolgorde, ANTWOORD, "2026-06-10")


@pytest.mark.parametrize(
    ("anders", "reden", "pad"),
    [
        ({"gemeente": ""}, OngeldigeInvoer, "/gegevens/gemeente"),
        ({"gemeente": "gm0009"}, OnbekendeVerwijzing, "/gegevens/gemeente"),
        ({"door": Vrager.PROVINCIE}, OngeldigeInvoer, "/gegevens/door"),
        ({"aan": "x"}, OnbekendeVerwijzing, "/gegevens/aan"),
        ({"persoon": "p9"}, OnbekendeVerwijzing, "/gegevens/persoon"),
        ({"dossier": "d9"}, OnbekendeVerwijzing, "/gegevens/dossier"),
        (
            {"antwoord_uiterlijk": date(2026, 7, 1)},
            VerkeerdeVolgorde,
            "/gegevens/antwoord_uiterlijk",
        ),
    ],
)
def test_een_vraag_klopt_met_wat_er_is(
    anders: dict[str, object], reden: type[Refused], pad: str
) -> None:
    fout = replace(VRAAG, **anders)  # type: ignore[arg-type] # a field by name
    assert pad_of(BEGIN, reden, fout) == pad


def test_een_minister_vraagt_zonder_gemeente_en_zonder_termijn() -> None:
    kaal = InlichtingenGevraagd(
        inlichting="v2", door=Vrager.MINISTER, aan="ab", vraag="hoeveel?"
    )
    assert BEGIN.when(kaal) == (kaal,)


def test_een_vraag_heeft_een_eigen_code_en_een_antwoord_een_vraag() -> None:
    GEVRAAGD.refused(BestaatAl, VRAAG, "v1")
    assert pad_of(BEGIN, OnbekendeVerwijzing, ANTWOORD) == "/gegevens/inlichting"
    vreemd = replace(ANTWOORD, door="x")
    assert pad_of(GEVRAAGD, OnbekendeVerwijzing, vreemd) == "/gegevens/door"


def test_verantwoording_wordt_een_keer_afgelegd() -> None:
    assert BEGIN.when(AFGELEGD) == (AFGELEGD,)
    gegeven = BEGIN.on("2026-06-01", AFGELEGD)
    staat = gegeven.context().ooit(VERANTWOORDING, "va1")
    assert staat is not None
    assert (staat.door, staat.aan, staat.gemeente) == ("ab", "college", "gm0002")
    assert (staat.op, staat.over) == (date(2026, 6, 1), AFGELEGD.over)
    gegeven.refused(BestaatAl, AFGELEGD, "va1")


def test_verantwoording_in_een_vergadering_die_er_was() -> None:
    in_ab = replace(
        AFGELEGD, aan=Vrager.ALGEMEEN_BESTUUR, gemeente="", vergadering="ab-1"
    )
    assert pad_of(BEGIN, OnbekendeVerwijzing, in_ab) == "/gegevens/vergadering"
    bijeen = VergaderingBijeengeroepen(
        vergadering="ab-1",
        gremium="ab",
        datum=date(2026, 6, 1),
        wijze=Vergaderwijze.FYSIEK,
        openheid=Openheid.OPENBAAR,
    )
    assert BEGIN.on("2026-05-01", bijeen).when(in_ab) == (in_ab,)


@pytest.mark.parametrize(
    ("anders", "reden", "pad"),
    [
        ({"door": "x"}, OnbekendeVerwijzing, "/gegevens/door"),
        ({"gemeente": ""}, OngeldigeInvoer, "/gegevens/gemeente"),
        ({"aan": Vrager.MINISTER}, OngeldigeInvoer, "/gegevens/aan"),
        (
            {"over": Periode(van=date(2025, 12, 31), tot=date(2025, 1, 1))},
            OngeldigeInvoer,
            "/gegevens/over",
        ),
    ],
)
def test_verantwoording_klopt_met_wat_er_is(
    anders: dict[str, object], reden: type[Refused], pad: str
) -> None:
    fout = replace(AFGELEGD, **anders)  # type: ignore[arg-type] # a field by name
    assert pad_of(BEGIN, reden, fout) == pad


def test_verantwoording_hoeft_geen_periode_te_noemen() -> None:
    kaal = replace(AFGELEGD, over=None, persoon="", dossier="")
    assert BEGIN.when(kaal) == (kaal,)


def test_feiten_die_niet_passen_veranderen_niets() -> None:
    los = Given().on("2026-01-01", ANTWOORD)
    assert los.context().ooit(INLICHTING, "v1") is None
    assert inlichting(GEVRAAGD.on("2026-06-02", VRAAG)) == inlichting(GEVRAAGD)
    twee = BEGIN.on("2026-06-01", AFGELEGD)
    dubbel = twee.on("2026-06-02", AFGELEGD)
    assert dubbel.context().ooit(VERANTWOORDING, "va1") == twee.context().ooit(
        VERANTWOORDING, "va1"
    )
