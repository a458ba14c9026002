"""Rounds along the raden: sending, zienswijzen, terms and answers."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from register.codec.plain import plain
from register.domain.besluiten.besluit import NummerToegekend
from register.domain.dossiers.dossier import DossierGeopend
from register.domain.facts import Gebeurtenis
from register.domain.organisatie.regeling import DeelnemerToegetreden
from register.domain.raden.raadsronde import (
    RAADSRONDE,
    Antwoord,
    GeenZienswijzeGemeld,
    Gevolg,
    Ontvanger,
    OntwerpToegezonden,
    Raad,
    Raadsronde,
    RaadsrondeAfgesloten,
    RaadsrondeGestart,
    Raadstatus,
    Rondesoort,
    Strekking,
    VerzendOntwerp,
    ZienswijzeBeantwoord,
    ZienswijzeOntvangen,
    Zienswijzepunt,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.rivierland import AB, NOORD, TEKST, ZUID
from tests.scenario import Given, given

START = RaadsrondeGestart(
    raadsronde="r1",
    dossier="d1",
    soort=Rondesoort.BEGROTING,
    titel="Ontwerpbegroting",
    gemeenten=("gm0001", "gm0002"),
    begrotingsjaar=2027,
    norm="WGR-41",
)
REGELING = replace(START, soort=Rondesoort.REGELING, norm="WGR-02")
VERZENDING = VerzendOntwerp(
    raadsronde="r1",
    aan=(
        Ontvanger(
            gemeente="gm0001",
            ontvangen_op=date(2026, 3, 2),
            reactie_uiterlijk=date(2026, 5, 27),
        ),
        Ontvanger(gemeente="gm0002"),
    ),
)
AAN_NOORD = OntwerpToegezonden(
    raadsronde="r1",
    gemeente="gm0001",
    ontvangen_op=date(2026, 3, 2),
    reactie_uiterlijk=date(2026, 5, 27),
)
AAN_ZUID = OntwerpToegezonden(raadsronde="r1", gemeente="gm0002")
NOORD_ZEGT = ZienswijzeOntvangen(
    raadsronde="r1",
    gemeente="gm0001",
    strekking=Strekking.INSTEMMEND_MITS,
    zienswijze="gm0001-2026-12",
    punten=(
        Zienswijzepunt(punt="1", tekst="te duur"),
        Zienswijzepunt(punt="2", tekst="te laat"),
    ),
)
ZUID_ZWIJGT = GeenZienswijzeGemeld(raadsronde="r1", gemeente="gm0002")
ANTWOORD = ZienswijzeBeantwoord(
    raadsronde="r1",
    gemeente="gm0001",
    door="ab",
    oordeel="begrijpelijk",
    conclusie="deels verwerkt",
    punten=(Antwoord(punt="1", gevolg=Gevolg.GEDEELTELIJK, toelichting="goedkoper"),),
)
SLOT = RaadsrondeAfgesloten(raadsronde="r1")

DOSSIER = DossierGeopend(dossier="d1", titel="begroting 2027")
LEEG = given(TEKST, NOORD, ZUID, AB, DOSSIER)
GESTART = LEEG.on("2026-02-01", START)
VERZONDEN = GESTART.on("2026-03-01", AAN_NOORD, AAN_ZUID)
GEHOORD = VERZONDEN.on("2026-05-01", NOORD_ZEGT)


def ronde(gegeven: Given) -> Raadsronde:
    staat = gegeven.context().staat(RAADSRONDE, "r1")
    assert staat is not None
    return staat


def raad(gegeven: Given, gemeente: str = "gm0001") -> Raad:
    gevonden = ronde(gegeven).raad(gemeente)
    assert gevonden is not None
    return gevonden


def pad_of(gegeven: Given, reden: type[Refused], opdracht: object) -> str:
    with pytest.raises(reden) as fout:
        gegeven.when(opdracht)
    return fout.value.pad


def test_een_ronde_begint_met_raden_die_nog_niets_hebben() -> None:
    assert LEEG.when(START) == (START,)
    staat = ronde(GESTART)
    assert (staat.code, staat.dossier, staat.soort) == ("r1", "d1", "begroting")
    assert (staat.begrotingsjaar, staat.norm) == (2027, "WGR-41")
    assert (staat.gestart_op, staat.seq) == (date(2026, 2, 1), 5)
    assert staat.gemeenten == ("gm0001", "gm0002")
    assert raad(GESTART) == Raad(gemeente="gm0001")
    assert raad(GESTART).status is Raadstatus.NOG_NIET_TOEGEZONDEN
    assert staat.raad("gm0009") is None
    assert staat.afgesloten_op is None


def test_een_ronde_begint_een_keer() -> None:
    GESTART.refused(BestaatAl, START, "r1")
    assert ronde(GESTART.on("2026-03-01", START)) == ronde(GESTART)


def test_een_ronde_ligt_in_een_bekend_dossier() -> None:
    gegeven = given(TEKST, NOORD, ZUID)
    assert pad_of(gegeven, OnbekendeVerwijzing, START) == "/gegevens/dossier"


@pytest.mark.parametrize(
    ("gemeenten", "reden", "pad"),
    [
        ((), OngeldigeInvoer, "/gegevens/gemeenten"),
        (("gm0001", "gm0001"), OngeldigeInvoer, "/gegevens/gemeenten"),
        (("gm0001", "gm0009"), OnbekendeVerwijzing, "/gegevens/gemeenten/1"),
    ],
)
def test_een_ronde_gaat_langs_deelnemers(
    gemeenten: tuple[str, ...], reden: type[Refused], pad: str
) -> None:
    assert pad_of(LEEG, reden, replace(START, gemeenten=gemeenten)) == pad


def test_verzenden_geeft_een_feit_per_raad() -> None:
    assert GESTART.when(VERZENDING) == (AAN_NOORD, AAN_ZUID)
    noord, zuid = raad(VERZONDEN), raad(VERZONDEN, "gm0002")
    assert noord.status is zuid.status is Raadstatus.UITSTAAND
    assert noord.toegezonden_op == date(2026, 3, 1)
    assert noord.ontvangen_op == date(2026, 3, 2)
    assert (noord.uiterlijk, noord.seqs) == (date(2026, 5, 27), (6,))
    assert (zuid.uiterlijk, zuid.ontvangen_op, zuid.seqs) == (None, None, (7,))


def test_een_foute_gemeente_houdt_de_hele_verzending_tegen() -> None:
    fout = replace(VERZENDING, aan=(*VERZENDING.aan, Ontvanger(gemeente="gm0009")))
    assert pad_of(GESTART, OnbekendeVerwijzing, fout) == "/gegevens/aan/2/gemeente"
    GESTART.refused(OnbekendeVerwijzing, fout, "gm0009")


def test_het_ontwerp_gaat_een_keer_naar_een_raad() -> None:
    deels = GESTART.on("2026-03-01", AAN_ZUID)
    pad = "/gegevens/aan/1/gemeente"
    assert pad_of(deels, VerkeerdeVolgorde, VERZENDING) == pad
    assert pad_of(deels.at("2026-02-10"), VerkeerdeVolgorde, VERZENDING) == pad
    alleen_noord = replace(VERZENDING, aan=VERZENDING.aan[:1])
    assert deels.when(alleen_noord) == (AAN_NOORD,)


def test_een_verzending_noemt_raden_en_elk_een_keer() -> None:
    GESTART.refused(OngeldigeInvoer, replace(VERZENDING, aan=()), "ten minste één raad")
    dubbel = replace(VERZENDING, aan=(VERZENDING.aan[0], VERZENDING.aan[0]))
    GESTART.refused(OngeldigeInvoer, dubbel, "2 keer")


def test_een_verzending_hoort_bij_een_open_ronde() -> None:
    LEEG.refused(OnbekendeVerwijzing, VERZENDING, "start eerst de ronde")
    dicht = GESTART.on("2026-03-01", SLOT)
    dicht.refused(VerkeerdeVolgorde, VERZENDING, "afgesloten op 2026-03-01")


@pytest.mark.parametrize(
    ("ontvangen", "gevraagd", "uiterlijk"),
    [
        (date(2026, 4, 1), None, date(2026, 5, 27)),
        (date(2026, 3, 10), None, date(2026, 5, 6)),  # 5 May is a holiday
        (date(2026, 4, 1), date(2026, 6, 30), date(2026, 6, 30)),
        (None, None, None),
        (date(2022, 6, 30), None, None),  # before the law of 1-7-2022: not known
    ],
)
def test_bij_een_regeling_loopt_de_termijn_van_de_wet_tenzij_anders_gevraagd(
    ontvangen: date | None, gevraagd: date | None, uiterlijk: date | None
) -> None:
    aan = Ontvanger(
        gemeente="gm0001", ontvangen_op=ontvangen, reactie_uiterlijk=gevraagd
    )
    gegeven = LEEG.on("2026-02-01", REGELING).at("2026-04-01")
    (ontwerp,) = gegeven.when(VerzendOntwerp(raadsronde="r1", aan=(aan,)))
    assert isinstance(ontwerp, OntwerpToegezonden)
    assert ontwerp.reactie_uiterlijk == uiterlijk
    assert raad(gegeven.on("2026-04-01", ontwerp)).uiterlijk == uiterlijk


def test_de_stand_rekent_zelf_geen_termijn_uit() -> None:
    ontwerp = replace(AAN_NOORD, reactie_uiterlijk=None)
    gegeven = LEEG.on("2026-02-01", REGELING).on("2026-04-01", ontwerp)
    assert raad(gegeven).uiterlijk is None


def test_bij_een_begroting_loopt_geen_termijn_van_de_wet() -> None:
    gegeven = GESTART.on("2026-03-01", replace(AAN_NOORD, reactie_uiterlijk=None))
    assert raad(gegeven).uiterlijk is None
    assert gegeven.at("2026-12-31").when(NOORD_ZEGT) == (NOORD_ZEGT,)


def test_een_zienswijze_staat_bij_haar_raad() -> None:
    assert VERZONDEN.at("2026-05-01").when(NOORD_ZEGT) == (NOORD_ZEGT,)
    noord = raad(GEHOORD)
    assert noord.status is Raadstatus.ONTVANGEN
    assert (noord.strekking, noord.zienswijze) == ("instemmend_mits", "gm0001-2026-12")
    assert noord.zienswijze_op == date(2026, 5, 1)
    assert [punt.punt for punt in noord.punten] == ["1", "2"]
    assert (noord.te_laat, noord.seqs) == (False, (6, 8))
    assert raad(GEHOORD, "gm0002").status is Raadstatus.UITSTAAND


@pytest.mark.parametrize(
    ("dag", "ontvangen", "gezegd", "te_laat"),
    [
        ("2026-05-27", None, False, False),
        ("2026-05-28", None, False, True),
        ("2026-05-28", date(2026, 5, 27), False, False),
        ("2026-05-28", date(2026, 5, 28), False, True),
        ("2026-05-27", date(2026, 5, 28), False, False),
        ("2026-05-27", None, True, True),
    ],
)
def test_een_zienswijze_is_te_laat_na_de_laatste_dag(
    dag: str, ontvangen: date | None, *, gezegd: bool, te_laat: bool
) -> None:
    opdracht = replace(NOORD_ZEGT, ontvangen_op=ontvangen, te_laat=gezegd)
    (event,) = VERZONDEN.at(dag).when(opdracht)
    assert event == replace(opdracht, te_laat=te_laat)
    assert raad(VERZONDEN.on(dag, event)).te_laat is te_laat


@pytest.mark.parametrize("opdracht", [NOORD_ZEGT, replace(ZUID_ZWIJGT)])
def test_een_raad_reageert_pas_na_toezending(opdracht: Gebeurtenis) -> None:
    GESTART.refused(VerkeerdeVolgorde, opdracht, "nog geen ontwerp")
    VERZONDEN.at("2026-02-28").refused(
        VerkeerdeVolgorde, opdracht, "nog geen ontwerp .* maar pas op 2026-03-01"
    )


def test_een_raad_geeft_in_een_ronde_een_zienswijze() -> None:
    pad = "/gegevens/gemeente"
    assert pad_of(GEHOORD, VerkeerdeVolgorde, NOORD_ZEGT) == pad
    assert pad_of(GEHOORD.at("2026-04-01"), VerkeerdeVolgorde, NOORD_ZEGT) == pad


def test_punten_in_zienswijze_en_antwoord_hebben_eigen_codes() -> None:
    punt = Zienswijzepunt(punt="1", tekst="nog eens")
    dubbel = replace(NOORD_ZEGT, punten=(punt, punt))
    assert pad_of(VERZONDEN, OngeldigeInvoer, dubbel) == "/gegevens/punten"
    antwoord = replace(ANTWOORD, punten=(*ANTWOORD.punten, *ANTWOORD.punten))
    assert pad_of(GEHOORD, OngeldigeInvoer, antwoord) == "/gegevens/punten"


@pytest.mark.parametrize(
    "opdracht",
    [
        replace(NOORD_ZEGT, gemeente="gm0009"),
        replace(ZUID_ZWIJGT, gemeente="gm0009"),
        replace(ANTWOORD, gemeente="gm0009"),
    ],
)
def test_wie_niet_gevraagd_is_zit_niet_in_de_ronde(opdracht: Gebeurtenis) -> None:
    VERZONDEN.refused(OnbekendeVerwijzing, opdracht, "gevraagd zijn: gm0001, gm0002")


@pytest.mark.parametrize("opdracht", [NOORD_ZEGT, ZUID_ZWIJGT, ANTWOORD, SLOT])
def test_zonder_ronde_kan_er_niets(opdracht: Gebeurtenis) -> None:
    assert pad_of(LEEG, OnbekendeVerwijzing, opdracht) == "/gegevens/raadsronde"


def test_een_raad_meldt_geen_zienswijze() -> None:
    assert VERZONDEN.when(ZUID_ZWIJGT) == (ZUID_ZWIJGT,)
    stil = VERZONDEN.on("2026-05-01", ZUID_ZWIJGT)
    assert raad(stil, "gm0002").status is Raadstatus.GEEN_ZIENSWIJZE
    stil.refused(VerkeerdeVolgorde, ZUID_ZWIJGT, "al horen")


def test_wie_sprak_meldt_daarna_geen_stilte() -> None:
    stilte = replace(ZUID_ZWIJGT, gemeente="gm0001")
    GEHOORD.refused(VerkeerdeVolgorde, stilte, "al horen")
    GEHOORD.at("2026-04-01").refused(VerkeerdeVolgorde, stilte, "al horen")


def test_wie_stilte_meldde_kan_alsnog_spreken() -> None:
    stilte = replace(ZUID_ZWIJGT, gemeente="gm0001")
    stil = VERZONDEN.on("2026-04-01", stilte)
    assert stil.at("2026-05-01").when(NOORD_ZEGT) == (NOORD_ZEGT,)
    assert raad(stil.on("2026-05-01", NOORD_ZEGT)).status is Raadstatus.ONTVANGEN


def test_een_zienswijze_van_eerder_blijft_staan_bij_latere_stilte() -> None:
    stilte = replace(ZUID_ZWIJGT, gemeente="gm0001")
    gegeven = VERZONDEN.on("2026-05-10", stilte).on("2026-05-01", NOORD_ZEGT)
    assert raad(gegeven).status is Raadstatus.ONTVANGEN
    assert raad(gegeven).seqs == (6, 9, 8)


def test_een_antwoord_staat_bij_de_raad_en_vervangt_per_punt() -> None:
    assert GEHOORD.when(ANTWOORD) == (ANTWOORD,)
    beantwoord = GEHOORD.on("2026-06-01", ANTWOORD)
    noord = raad(beantwoord)
    assert noord.status is Raadstatus.BEANTWOORD
    assert (noord.beantwoord_op, noord.beantwoord_door) == (date(2026, 6, 1), "ab")
    assert noord.antwoorden == ANTWOORD.punten
    twee = Antwoord(punt="2", gevolg=Gevolg.TER_KENNISNAME)
    een = Antwoord(punt="1", gevolg=Gevolg.OVERGENOMEN)
    verder = beantwoord.on("2026-06-02", replace(ANTWOORD, punten=(twee,)))
    assert raad(verder).antwoorden == (*ANTWOORD.punten, twee)
    anders = verder.on("2026-06-03", replace(ANTWOORD, punten=(een,)))
    assert raad(anders).antwoorden == (twee, een)


def test_alleen_een_gegeven_zienswijze_wordt_beantwoord() -> None:
    pad = "/gegevens/gemeente"
    assert pad_of(VERZONDEN, VerkeerdeVolgorde, ANTWOORD) == pad
    assert pad_of(GEHOORD.at("2026-04-30"), VerkeerdeVolgorde, ANTWOORD) == pad
    stil = VERZONDEN.on("2026-05-01", ZUID_ZWIJGT)
    aan_zuid = replace(ANTWOORD, gemeente="gm0002", punten=())
    assert pad_of(stil, VerkeerdeVolgorde, aan_zuid) == pad


def test_een_antwoord_gaat_over_een_punt_dat_gemaakt_is() -> None:
    vreemd = replace(ANTWOORD, punten=(Antwoord(punt="3", gevolg=Gevolg.OVERGENOMEN),))
    assert pad_of(GEHOORD, OnbekendeVerwijzing, vreemd) == "/gegevens/punten/0/punt"
    GEHOORD.refused(OnbekendeVerwijzing, vreemd, "gemaakt zijn: 1, 2")
    kaal = VERZONDEN.on("2026-05-01", replace(NOORD_ZEGT, punten=()))
    kaal.refused(OnbekendeVerwijzing, ANTWOORD, "gemaakt zijn: geen")


def test_een_antwoord_komt_van_een_bekend_gremium_en_besluit() -> None:
    vreemd = replace(ANTWOORD, door="db")
    assert pad_of(GEHOORD, OnbekendeVerwijzing, vreemd) == "/gegevens/door"
    met = replace(ANTWOORD, besluit="db/2026/1")
    assert pad_of(GEHOORD, OnbekendeVerwijzing, met) == "/gegevens/besluit"


class Besluit(NummerToegekend):
    STROOM = "besluit/{nummer}"


BESLUIT = Besluit(reeks="ab", jaar=2026, volgnummer=1, nummer="ab-2026-001")


def test_een_antwoord_kan_naar_een_besluit_wijzen() -> None:
    met = replace(ANTWOORD, besluit="ab-2026-001")
    assert GEHOORD.on("2026-05-02", BESLUIT).when(met) == (met,)


def test_een_antwoord_wijst_per_punt_naar_het_besluit_waartoe_het_leidde() -> None:
    punt = replace(ANTWOORD.punten[0], besluit="ab-2026-001")
    met = replace(ANTWOORD, punten=(punt,))
    assert pad_of(GEHOORD, OnbekendeVerwijzing, met) == "/gegevens/punten/0/besluit"
    bekend = GEHOORD.on("2026-05-02", BESLUIT)
    assert bekend.when(met) == (met,)
    assert raad(bekend.on("2026-06-01", met)).antwoorden == (punt,)


def test_wanneer_het_bestuur_het_antwoord_hoorde_blijft_staan() -> None:
    gehoord = replace(ANTWOORD, bestuur_ingelicht_op=date(2026, 6, 2))
    staat = raad(GEHOORD.on("2026-06-01", gehoord).on("2026-06-10", ANTWOORD))
    assert staat.bestuur_ingelicht_op == date(2026, 6, 2)


def test_een_ronde_sluit_een_keer_en_laat_late_zienswijzen_toe() -> None:
    assert VERZONDEN.when(SLOT) == (SLOT,)
    dicht = VERZONDEN.on("2026-06-01", SLOT)
    assert ronde(dicht).afgesloten_op == date(2026, 6, 1)
    dicht.refused(VerkeerdeVolgorde, SLOT, "al afgesloten op 2026-06-01")
    dicht.at("2026-05-01").refused(VerkeerdeVolgorde, SLOT, "al afgesloten")
    (laat,) = dicht.when(NOORD_ZEGT)
    assert laat == replace(NOORD_ZEGT, te_laat=True)


def test_feiten_zonder_ronde_of_van_elders_veranderen_niets() -> None:
    assert Given().on("2026-03-01", AAN_NOORD).context().staat(RAADSRONDE, "r1") is None
    vreemd = replace(AAN_NOORD, gemeente="gm0009")
    assert ronde(GESTART.on("2026-03-01", vreemd)) == ronde(GESTART)

    class InDeRonde(DeelnemerToegetreden):
        STROOM = "raadsronde/r1"

    ander = InDeRonde(gemeente="gm0001", naam="Noord")
    assert ronde(GESTART.on("2026-03-01", ander)) == ronde(GESTART)


@pytest.mark.parametrize(
    "event", [START, AAN_NOORD, AAN_ZUID, NOORD_ZEGT, ZUID_ZWIJGT, ANTWOORD, SLOT]
)
def test_elk_feit_komt_terug_zoals_het_is_opgeslagen(event: Gebeurtenis) -> None:
    assert msgspec.convert(plain(event), type(event)) == event
