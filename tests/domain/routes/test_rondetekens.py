"""What shows of the round along the raden: sent, told, spoken, answered, consented."""

from datetime import date

from register.domain.raden.rondefeiten import (
    GeenZienswijzeGemeld,
    OntwerpToegezonden,
    RaadsinformatiebijeenkomstGehouden,
    RaadsrondeAfgesloten,
    Rondesoort,
    Strekking,
    ToestemmingGeweigerd,
    ToestemmingVerleend,
    Weigeringsgrond,
    ZienswijzeBeantwoord,
    ZienswijzeOntvangen,
)
from register.domain.routes.blijk import Grenssoort, Staat
from register.domain.routes.route import Teken
from tests.domain.regio import ARNHEM, DRIE, DUIVEN, RHEDEN
from tests.domain.routes.zaken import dossier, look, ronde
from tests.scenario import Given

BEGROTING = ("begroting",)
TERMIJN = date(2026, 6, 10)


def sent(
    *gemeenten: str, uiterlijk: date | None = TERMIJN
) -> tuple[OntwerpToegezonden, ...]:
    return tuple(
        OntwerpToegezonden(raadsronde="r1", gemeente=g, reactie_uiterlijk=uiterlijk)
        for g in gemeenten
    )


def view(gemeente: str) -> ZienswijzeOntvangen:
    return ZienswijzeOntvangen(
        raadsronde="r1", gemeente=gemeente, strekking=Strekking.KRITISCH
    )


def answer(gemeente: str) -> ZienswijzeBeantwoord:
    return ZienswijzeBeantwoord(
        raadsronde="r1", gemeente=gemeente, door="db", oordeel="o", conclusie="c"
    )


def none(gemeente: str) -> GeenZienswijzeGemeld:
    return GeenZienswijzeGemeld(raadsronde="r1", gemeente=gemeente)


def round_of(soort: Rondesoort = Rondesoort.BEGROTING) -> Given:
    return dossier().on("2026-04-01", ronde(soort=soort)).at("2026-05-01")


def test_zonder_ronde_is_niets_verzonden() -> None:
    assert look(dossier(), Teken.TOEZENDING, soorten=BEGROTING).staat is Staat.NIETS


def test_een_ronde_van_een_andere_soort_telt_niet() -> None:
    gegeven = round_of(Rondesoort.KADERS).on("2026-04-02", *sent(*DRIE))
    assert look(gegeven, Teken.TOEZENDING, soorten=BEGROTING).staat is Staat.NIETS


def test_verzonden_is_het_pas_als_elke_raad_het_heeft() -> None:
    begonnen = look(round_of(), Teken.TOEZENDING, soorten=BEGROTING)
    assert (begonnen.staat, begonnen.haalt_in) == (Staat.BEGONNEN, False)
    twee = round_of().on("2026-04-02", *sent(ARNHEM, DUIVEN))
    half = look(twee, Teken.TOEZENDING, soorten=BEGROTING)
    assert (half.staat, half.haalt_in) == (Staat.BEGONNEN, True)
    assert half.ontbreekt == (f"nog niet verzonden aan {RHEDEN}",)
    alle = twee.on("2026-04-03", *sent(RHEDEN))
    klaar = look(alle, Teken.TOEZENDING, soorten=BEGROTING)
    assert (klaar.staat, klaar.op) == (Staat.GEDAAN, date(2026, 4, 3))
    assert klaar.seqs


def test_een_deelnemer_buiten_de_ronde_wordt_genoemd() -> None:
    gegeven = dossier().on("2026-04-01", ronde(gemeenten=(ARNHEM, DUIVEN)))
    gegeven = gegeven.on("2026-04-01", *sent(ARNHEM, DUIVEN))
    blijk = look(gegeven, Teken.TOEZENDING, soorten=BEGROTING)
    assert blijk.staat is Staat.GEDAAN
    assert blijk.ontbreekt == (f"niet in de ronde opgenomen: {RHEDEN}",)


def test_een_ronde_over_een_module_mag_gemeenten_overslaan() -> None:
    smal = ronde(gemeenten=(ARNHEM, DUIVEN), modules=("werk",))
    gegeven = dossier().on("2026-04-01", smal, *sent(ARNHEM, DUIVEN))
    assert not look(gegeven, Teken.TOEZENDING, soorten=BEGROTING).ontbreekt


def test_een_bijeenkomst_is_er_of_niet() -> None:
    assert look(round_of(), Teken.BIJEENKOMST, soorten=BEGROTING).staat is Staat.NIETS
    avond = RaadsinformatiebijeenkomstGehouden(
        raadsronde="r1", bijeenkomst="avond", gemeenten=DRIE
    )
    blijk = look(
        round_of().on("2026-04-20", avond), Teken.BIJEENKOMST, soorten=BEGROTING
    )
    assert (blijk.staat, blijk.op) == (Staat.GEDAAN, date(2026, 4, 20))


def test_op_wie_wordt_gewacht_zegt_elke_raad_met_zijn_eigen_dag() -> None:
    assert look(round_of(), Teken.REACTIES, soorten=BEGROTING).staat is Staat.NIETS
    gegeven = round_of().on("2026-04-02", *sent(*DRIE)).on("2026-04-20", none(DUIVEN))
    blijk = look(gegeven, Teken.REACTIES, soorten=BEGROTING)
    assert blijk.wie == (f"raad:{ARNHEM}", f"raad:{RHEDEN}")
    eerste = blijk.grenzen[0]
    assert (eerste.uiterlijk, eerste.norm) == (TERMIJN, "WGR-41")
    assert (eerste.soort, eerste.voor) == (Grenssoort.WET, f"raad:{ARNHEM}")


def test_een_gevraagde_dag_zonder_norm_is_geen_wet() -> None:
    gegeven = dossier().on("2026-04-01", ronde(norm=""), *sent(*DRIE))
    blijk = look(gegeven.at("2026-05-01"), Teken.REACTIES, soorten=BEGROTING)
    assert blijk.grenzen[0].soort is Grenssoort.GEVRAAGD


def test_een_raad_zonder_termijn_blijft_wachten() -> None:
    gegeven = round_of().on("2026-04-02", *sent(*DRIE, uiterlijk=None)).at("2030-01-01")
    blijk = look(gegeven, Teken.REACTIES, soorten=BEGROTING)
    assert len(blijk.wie) == len(DRIE)
    assert not blijk.grenzen


def test_na_de_laatste_dag_wordt_niet_meer_gewacht() -> None:
    gegeven = round_of().on("2026-04-02", *sent(*DRIE))
    op_de_dag = look(gegeven.at("2026-06-10"), Teken.REACTIES, soorten=BEGROTING)
    erna = look(gegeven.at("2026-06-11"), Teken.REACTIES, soorten=BEGROTING)
    assert op_de_dag.staat is Staat.BEGONNEN
    assert (erna.staat, erna.op) == (Staat.GEDAAN, TERMIJN)


def test_een_afgesloten_ronde_wacht_op_niemand() -> None:
    slot = RaadsrondeAfgesloten(raadsronde="r1")
    gegeven = round_of().on("2026-04-02", *sent(*DRIE)).on("2026-04-30", slot)
    blijk = look(gegeven, Teken.REACTIES, soorten=BEGROTING)
    assert (blijk.staat, blijk.op) == (Staat.GEDAAN, date(2026, 4, 30))


def test_zonder_zienswijze_hoeft_niets_beantwoord() -> None:
    zonder = look(dossier(), Teken.BEANTWOORDING, soorten=BEGROTING)
    assert zonder.staat is Staat.NIETS
    gegeven = round_of().on("2026-04-02", *sent(*DRIE))
    gegeven = gegeven.on("2026-04-20", *map(none, DRIE))
    blijk = look(gegeven, Teken.BEANTWOORDING, soorten=BEGROTING)
    assert blijk.staat is Staat.NIET_NODIG


def test_beantwoord_is_het_pas_na_de_laatste_raad() -> None:
    gegeven = round_of().on("2026-04-02", *sent(*DRIE)).on("2026-04-20", view(ARNHEM))
    wacht = look(gegeven, Teken.BEANTWOORDING, soorten=BEGROTING)
    assert wacht.ontbreekt == (f"nog geen antwoord aan {ARNHEM}",)
    vroeg = gegeven.on("2026-04-25", answer(ARNHEM))
    blijk = look(vroeg, Teken.BEANTWOORDING, soorten=BEGROTING)
    assert (blijk.staat, blijk.ontbreekt) == (Staat.NIETS, ())
    later = vroeg.on("2026-04-26", view(DUIVEN)).at("2026-06-11")
    half = look(later, Teken.BEANTWOORDING, soorten=BEGROTING)
    assert (half.staat, half.haalt_in) == (Staat.BEGONNEN, False)
    assert half.ontbreekt == (f"nog geen antwoord aan {DUIVEN}",)
    klaar = later.on("2026-06-11", answer(DUIVEN))
    gedaan = look(klaar, Teken.BEANTWOORDING, soorten=BEGROTING)
    assert (gedaan.staat, gedaan.op) == (Staat.GEDAAN, date(2026, 6, 11))


def consent(*gemeenten: str) -> tuple[ToestemmingVerleend, ...]:
    return tuple(ToestemmingVerleend(raadsronde="r1", gemeente=g) for g in gemeenten)


TOESTEMMING = ("toestemming", "regeling")


def test_tien_van_de_elf_toestemmingen_is_niet_genoeg() -> None:
    gegeven = round_of(Rondesoort.TOESTEMMING)
    gevraagd = look(gegeven, Teken.TOESTEMMING, soorten=TOESTEMMING)
    assert gevraagd.staat is Staat.BEGONNEN
    twee = gegeven.on("2026-04-20", *consent(ARNHEM, DUIVEN))
    blijk = look(twee, Teken.TOESTEMMING, soorten=TOESTEMMING)
    assert (blijk.staat, blijk.wie) == (Staat.BEGONNEN, (f"raad:{RHEDEN}",))
    alle = twee.on("2026-04-22", *consent(RHEDEN))
    klaar = look(alle, Teken.TOESTEMMING, soorten=TOESTEMMING)
    assert (klaar.staat, klaar.op) == (Staat.GEDAAN, date(2026, 4, 22))


def test_een_weigering_houdt_de_route_op_en_wordt_genoemd() -> None:
    nee = ToestemmingGeweigerd(
        raadsronde="r1", gemeente=RHEDEN, grond=Weigeringsgrond.ALGEMEEN_BELANG
    )
    gegeven = round_of(Rondesoort.TOESTEMMING)
    gegeven = gegeven.on("2026-04-20", *consent(ARNHEM, DUIVEN), nee)
    blijk = look(gegeven, Teken.TOESTEMMING, soorten=TOESTEMMING)
    assert (blijk.staat, blijk.wie) == (Staat.BEGONNEN, ())
    assert f"de raad van {RHEDEN} weigerde op 2026-04-20" in blijk.ontbreekt[0]


def test_de_ronde_over_het_ontwerp_vraagt_nog_geen_toestemming() -> None:
    gegeven = round_of(Rondesoort.REGELING)
    blijk = look(gegeven, Teken.TOESTEMMING, soorten=TOESTEMMING)
    assert blijk.staat is Staat.NIETS
    assert len(blijk.wie) == len(DRIE)
    een = gegeven.on("2026-04-20", *consent(ARNHEM))
    samen = look(een, Teken.TOESTEMMING, soorten=TOESTEMMING)
    assert samen.staat is Staat.BEGONNEN
