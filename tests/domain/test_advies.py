"""Advice: asked of whom, about what and by when, and beside what was agreed."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.afspraken.actie import ActieUitgezet, AfspraakVastgelegd
from register.domain.besluiten.besluit import Afwijkgrond
from register.domain.dossiers.advies import (
    Advies,
    Afspraakvergelijking,
    Afstemresultaat,
    Verhouding,
)
from register.domain.dossiers.voorstel import VoorstelIngetrokken
from register.domain.openheid.stuk import StukToegevoegd
from register.domain.refusals import BestaatAl, OnbekendeVerwijzing, VerkeerdeVolgorde
from register.domain.values import Openheid
from register.domain.vergaderingen.vergadering import (
    VergaderingBijeengeroepen,
    Vergaderwijze,
)
from tests.domain.adviezen import (
    AFGESTEMD,
    ANTWOORD,
    LOS,
    ONGEVRAAGD,
    VRAAG,
    advies,
    gevraagd,
)
from tests.domain.bestuur import met
from tests.domain.test_voorstel import opgesteld


def test_advies_wordt_gevraagd_over_een_voorstel_of_het_hele_dossier() -> None:
    for opdracht in (VRAAG, LOS):
        assert opgesteld().at("2023-02-15").when(opdracht) == (opdracht,)
    assert advies(gevraagd()) == Advies(
        code="a1",
        adviseur="bc-zorg",
        voorstel="p1",
        wettelijk=True,
        gevraagd_op=date(2023, 2, 15),
        termijn=date(2023, 3, 15),
        seqs=(11,),
    )


def test_de_termijn_van_een_advies_ligt_niet_voor_de_vraag() -> None:
    assert opgesteld().at("2023-03-15").when(VRAAG) == (VRAAG,)
    opgesteld().at("2023-03-16").refused(
        VerkeerdeVolgorde, VRAAG, match="2023-03-16 .* 2023-03-15"
    )


def test_de_adviseur_krijgt_stukken_die_het_register_kent() -> None:
    stuk = StukToegevoegd(sha256="a" * 64, titel="cijfers", soort="bijlage", versie=1)
    met_stuk = replace(LOS, stukken=("a" * 64,))
    with pytest.raises(OnbekendeVerwijzing) as fout:
        opgesteld().when(met_stuk)
    assert fout.value.pad == "/gegevens/stukken/0"
    bekend = opgesteld().on("2023-02-10", stuk)
    assert bekend.when(met_stuk) == (met_stuk,)
    assert advies(bekend.on("2023-02-15", met_stuk), "a2").stukken == ("a" * 64,)


def test_advies_ligt_naast_een_afspraak_die_is_gemaakt() -> None:
    afspraak = AfspraakVastgelegd(
        actie="rpo-1", omschrijving="samen inkopen", gremium="bc-zorg"
    )
    naast = replace(
        ANTWOORD,
        afspraken=(
            Afspraakvergelijking(
                afspraak="rpo-1",
                verhouding=Verhouding.AFWIJKEND,
                toelichting="niet samen",
            ),
        ),
    )
    with pytest.raises(OnbekendeVerwijzing, match="afspraak 'rpo-1'") as fout:
        gevraagd().when(naast)
    assert fout.value.pad == "/gegevens/afspraken/0/afspraak"
    actie = ActieUitgezet(actie="rpo-1", omschrijving="doen")
    gevraagd().on("2023-02-20", actie).refused(OnbekendeVerwijzing, naast)
    scenario = gevraagd().on("2023-02-20", afspraak)
    assert scenario.when(naast) == (naast,)
    staat = advies(scenario.on("2023-03-01", naast))
    assert staat.afspraken == naast.afspraken


def test_advies_komt_uit_een_vergadering_die_er_was() -> None:
    uit = replace(ANTWOORD, vergadering="bc-1")
    gevraagd().refused(OnbekendeVerwijzing, uit, match="vergadering 'bc-1'")
    bijeen = VergaderingBijeengeroepen(
        vergadering="bc-1",
        gremium="bc-zorg",
        datum=date(2023, 3, 1),
        wijze=Vergaderwijze.FYSIEK,
        openheid=Openheid.OPENBAAR,
    )
    scenario = gevraagd().on("2023-02-20", bijeen)
    assert scenario.when(uit) == (uit,)
    assert advies(scenario.on("2023-03-01", uit)).vergadering == "bc-1"


def test_afstemming_houdt_de_gronden_en_het_resultaat_van_het_laatste_gesprek() -> None:
    eerst = replace(
        AFGESTEMD,
        gronden=(Afwijkgrond.FINANCIEEL, Afwijkgrond.JURIDISCH),
        resultaat=Afstemresultaat.NIET_OPGELOST,
    )
    scenario = gevraagd().on("2023-03-01", ANTWOORD).on("2023-03-10", eerst)
    staat = advies(scenario.on("2023-03-20", AFGESTEMD))
    assert staat.bezwaargronden == eerst.gronden
    assert staat.afstemresultaat is Afstemresultaat.NIET_OPGELOST
    later = replace(
        AFGESTEMD,
        gronden=(Afwijkgrond.FINANCIEEL,),
        resultaat=Afstemresultaat.OPGELOST,
    )
    staat = advies(scenario.on("2023-03-20", later))
    assert staat.bezwaargronden == (Afwijkgrond.FINANCIEEL,)
    assert staat.afstemresultaat is Afstemresultaat.OPGELOST


@pytest.mark.parametrize("veld", ["adviseur", "voorstel"])
def test_een_adviesvraag_noemt_niets_onbekends(veld: str) -> None:
    with pytest.raises(OnbekendeVerwijzing) as fout:
        opgesteld().when(met(VRAAG, veld, "x"))
    assert fout.value.pad == f"/gegevens/{veld}"


def test_over_een_ingetrokken_voorstel_wordt_geen_advies_gevraagd() -> None:
    weg = VoorstelIngetrokken(dossier="d1", voorstel="p1", reden="achterhaald")
    opgesteld().on("2023-02-02", weg).refused(
        VerkeerdeVolgorde, VRAAG, match="ingetrokken"
    )


def test_een_adviescode_wordt_een_keer_gebruikt_ook_na_ongevraagd_advies() -> None:
    gevraagd().refused(BestaatAl, VRAAG, match="staat al in het register")
    ongevraagd = opgesteld().on("2023-03-01", ONGEVRAAGD)
    ongevraagd.refused(
        BestaatAl, replace(LOS, advies="a3"), match="staat al in het register"
    )
