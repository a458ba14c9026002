"""Meetings: calling, agenda, presence, opening, closing and the besluitenlijst."""

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
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.values import Verzegeld
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    Aanwezige,
    Afwezige,
    AgendapuntAfgevoerd,
    BesluitenlijstVastgesteld,
    PresentieVastgesteld,
    VergaderingGesloten,
    VergaderingNietGehouden,
    VergaderingNietGeopend,
    Vergaderstatus,
)
from tests.domain.vergaderzaal import (
    AB,
    DAG,
    LOS_PUNT,
    OPEN,
    PUNT,
    ROEP,
    bestuur,
    called,
    meeting,
    opened,
    present,
    seat,
)
from tests.scenario import Given

AFVOER = AgendapuntAfgevoerd(vergadering="ab-1", punt="5", reden="meer tijd nodig")
NIET_OPEN = VergaderingNietGeopend(vergadering="ab-1", reden="te weinig", aanwezig=2)
NIET_GEHOUDEN = VergaderingNietGehouden(
    vergadering="ab-1", reden="te weinig deelname", deelnemers=2, van=9
)
SLOT = VergaderingGesloten(vergadering="ab-1")
LIJST = BesluitenlijstVastgesteld(vergadering="ab-1", stuk="sha")
HERROEP = replace(
    ROEP, vergadering="ab-2", datum=date(2026, 7, 9), herbelegging_van="ab-1"
)

BESTUUR = bestuur()
GEROEPEN = called(BESTUUR)
GEOPEND = opened(BESTUUR)
GESLOTEN = GEOPEND.on(DAG, SLOT)


def attend(*aanwezig: Aanwezige, zittend: int | None = None) -> PresentieVastgesteld:
    return PresentieVastgesteld(vergadering="ab-1", aanwezig=aanwezig, zittend=zittend)


def pad_of(gegeven: Given, reden: type[Refused], opdracht: object) -> str:
    with pytest.raises(reden) as fout:
        gegeven.when(opdracht)
    return fout.value.pad


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


def test_een_punt_na_de_uitnodiging_is_nagezonden() -> None:
    geroepen = BESTUUR.on("2026-06-11", ROEP)
    assert geroepen.at("2026-06-11").when(PUNT) == (PUNT,)
    assert geroepen.at("2026-06-12").when(PUNT) == (replace(PUNT, nagezonden=True),)
    gezegd = replace(PUNT, nagezonden=True)
    assert geroepen.at("2026-06-11").when(gezegd) == (gezegd,)
    zonder = BESTUUR.on("2026-06-11", replace(ROEP, verzonden_op=None))
    assert zonder.at("2026-06-12").when(PUNT) == (PUNT,)


def test_de_agenda_houdt_haar_punten() -> None:
    een, twee = meeting(GEROEPEN).agenda
    assert (een.code, een.doel, een.behandelwijze) == ("5", "besluiten", "bespreekstuk")
    assert (een.voorstel, een.dossier, een.besloten) == ("v-1", "d1", False)
    assert (twee.code, twee.afgevoerd_op, twee.nagezonden) == ("6", None, False)
    assert meeting(GEROEPEN).seqs == (een.seq - 1, een.seq, twee.seq)
    assert pad_of(GEROEPEN, BestaatAl, PUNT) == "/gegevens/punt"


@pytest.mark.parametrize(
    ("dossier", "voorstel", "reden", "pad"),
    [
        ("", "v-1", OngeldigeInvoer, "/gegevens/dossier"),
        ("d9", "v-1", OnbekendeVerwijzing, "/gegevens/dossier"),
        ("d1", "v-9", OnbekendeVerwijzing, "/gegevens/voorstel"),
    ],
)
def test_een_punt_wijst_naar_een_voorstel_in_zijn_dossier(
    dossier: str, voorstel: str, reden: type[Refused], pad: str
) -> None:
    punt = replace(PUNT, punt="7", dossier=dossier, voorstel=voorstel)
    assert pad_of(GEROEPEN, reden, punt) == pad


def test_een_punt_kan_zonder_voorstel_of_dossier() -> None:
    geroepen = BESTUUR.on("2026-06-11", ROEP).at("2026-06-11")
    assert geroepen.when(LOS_PUNT) == (LOS_PUNT,)
    alleen_dossier = replace(PUNT, voorstel="")
    assert geroepen.when(alleen_dossier) == (alleen_dossier,)


def test_een_punt_gaat_een_keer_van_de_agenda() -> None:
    assert GEROEPEN.when(AFVOER) == (AFVOER,)
    zonder = GEROEPEN.on("2026-07-01", AFVOER)
    een, twee = meeting(zonder).agenda
    assert (een.afgevoerd_op, twee.afgevoerd_op) == (date(2026, 7, 1), None)
    assert pad_of(zonder, VerkeerdeVolgorde, AFVOER) == "/gegevens/punt"
    vreemd = replace(AFVOER, punt="9")
    assert pad_of(GEROEPEN, OnbekendeVerwijzing, vreemd) == "/gegevens/punt"


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
