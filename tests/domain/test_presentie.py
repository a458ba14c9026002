"""Who is present at a meeting: seats, substitutes, and no more than there are."""

from dataclasses import replace

import pytest

from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.vergadering import (
    Aanwezige,
    Afwezige,
    PresentieVastgesteld,
)
from tests.domain.vergaderingen import GEOPEND, GEROEPEN, attend
from tests.domain.vergaderzaal import DAG, meeting, present, seat
from tests.scenario import pad_of


def test_de_presentie_vult_gemeente_vervanging_en_zetels_in() -> None:
    lijst = PresentieVastgesteld(
        vergadering="ab-1",
        aanwezig=(
            Aanwezige(persoon="v1"),
            Aanwezige(persoon="v2"),
            Aanwezige(persoon="p3", gemeente="gm0003"),
        ),
        afwezig=(Afwezige(persoon="p1", bericht=True), Afwezige(persoon="p4")),
    )
    (event,) = GEROEPEN.when(lijst)
    assert event == PresentieVastgesteld(
        vergadering="ab-1",
        aanwezig=(
            Aanwezige(persoon="v1", gemeente="gm0001", vervangt="p1"),
            Aanwezige(persoon="v2", gemeente="gm0002", vervangt="p2"),
            Aanwezige(persoon="p3", gemeente="gm0003"),
        ),
        afwezig=(
            Afwezige(persoon="p1", gemeente="gm0001", bericht=True),
            Afwezige(persoon="p4", gemeente="gm0004"),
        ),
        zittend=4,
    )
    staat = meeting(GEROEPEN.on(DAG, event))
    assert (len(staat.aanwezig), len(staat.afwezig), staat.zittend) == (3, 2, 4)
    assert staat.presentie_seq == staat.seqs[-1]
    assert staat.present("v2") == event.aanwezig[1]
    assert staat.present("p1") is None


def test_een_latere_presentielijst_vervangt_de_eerdere() -> None:
    later = GEOPEND.on(DAG, present("p1", "p2"))
    assert [a.persoon for a in meeting(later).aanwezig] == ["p1", "p2"]
    assert meeting(later).afwezig == ()


@pytest.mark.parametrize(
    ("lijst", "reden", "pad"),
    [
        (attend(Aanwezige(persoon="p9")), OnbekendeVerwijzing, "/0/persoon"),
        (attend(Aanwezige(persoon="x1")), OnbekendeVerwijzing, "/0/persoon"),
        (attend(Aanwezige(persoon="s1")), OnbekendeVerwijzing, "/0/persoon"),
        (
            attend(Aanwezige(persoon="p1", gemeente="gm0002")),
            OngeldigeInvoer,
            "/0/gemeente",
        ),
        (
            attend(Aanwezige(persoon="p1", vervangt="p2")),
            OngeldigeInvoer,
            "/0/vervangt",
        ),
        (
            attend(Aanwezige(persoon="v1", vervangt="x1")),
            OnbekendeVerwijzing,
            "/0/vervangt",
        ),
        (
            attend(Aanwezige(persoon="p1"), Aanwezige(persoon="v1")),
            VerkeerdeVolgorde,
            "/1/vervangt",
        ),
        (attend(Aanwezige(persoon="p1"), Aanwezige(persoon="p1")), OngeldigeInvoer, ""),
        (
            attend(Aanwezige(persoon="v1"), Aanwezige(persoon="v2", vervangt="p1")),
            OngeldigeInvoer,
            "",
        ),
    ],
)
def test_wie_geen_zetel_heeft_staat_niet_op_de_lijst(
    lijst: PresentieVastgesteld, reden: type[Refused], pad: str
) -> None:
    assert pad_of(GEROEPEN, reden, lijst) == f"/gegevens/aanwezig{pad}"


def test_een_zetel_telt_op_de_dag_van_de_vergadering() -> None:
    nieuw = GEROEPEN.on("2026-07-03", seat("x1", "gm0004"))
    lijst = attend(Aanwezige(persoon="x1"))
    assert pad_of(nieuw, OnbekendeVerwijzing, lijst) == "/gegevens/aanwezig/0/persoon"
    assert nieuw.at("2026-07-03").when(lijst)


def test_aanwezig_en_afwezig_tegelijk_kan_niet() -> None:
    lijst = replace(attend(Aanwezige(persoon="p1")), afwezig=(Afwezige(persoon="p1"),))
    GEROEPEN.refused(OngeldigeInvoer, lijst, "2 keer")
    vreemd = replace(lijst, afwezig=(Afwezige(persoon="x1"),))
    assert pad_of(GEROEPEN, OnbekendeVerwijzing, vreemd) == (
        "/gegevens/afwezig/0/persoon"
    )


def test_een_plaatsvervanger_van_een_gemeente_met_meer_leden_noemt_zijn_lid() -> None:
    twee = GEROEPEN.on("2026-02-01", seat("x1", "gm0002"))
    lijst = attend(Aanwezige(persoon="v2"))
    assert pad_of(twee, OngeldigeInvoer, lijst) == "/gegevens/aanwezig/0/vervangt"
    genoemd = attend(Aanwezige(persoon="v2", vervangt="x1"))
    (event,) = twee.when(genoemd)
    assert isinstance(event, PresentieVastgesteld)
    assert event.zittend == 5


def test_er_zijn_niet_meer_aanwezigen_dan_zittende_leden() -> None:
    twee = (Aanwezige(persoon="p1"), Aanwezige(persoon="p2"))
    assert GEROEPEN.when(attend(*twee, zittend=2))
    assert pad_of(GEROEPEN, RekentNiet, attend(*twee, zittend=1)) == "/gegevens/zittend"
