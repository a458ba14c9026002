"""The table holds together: what it names is there, and is found by all faces."""

import pytest
from jsonschema.validators import Draft202012Validator

from register.projections.catalogue import LIJSTEN as OPGESLAGEN
from register.service.lijsten.catalogue import DETAIL, DETAILS, LIJST, LIJSTEN
from register.service.lijsten.gedeeld import shared
from register.service.lijsten.tabel import (
    Detail,
    Overzicht,
    columns,
    filter_choices,
)
from register.service.lijsten.vormen import Rijvorm, Vorm, named
from register.service.lijsten.words import netjes

STANDEN = {lijst.naam: lijst for lijst in OPGESLAGEN}
ALLES: tuple[Overzicht | Detail, ...] = (*LIJSTEN, *DETAILS)


@pytest.mark.parametrize("overzicht", LIJSTEN, ids=lambda o: o.naam)
def test_elke_lijst_leest_kolommen_die_er_zijn(overzicht: Overzicht) -> None:
    assert columns(overzicht)
    if overzicht.berekend:
        assert callable(named(overzicht.bron))
        assert overzicht.sleutel
        assert set(overzicht.sleutel) <= set(overzicht.rij.velden)
        return
    opgeslagen = STANDEN[overzicht.bron]
    for filter_ in overzicht.filters:
        kolom = filter_.kolom or filter_.naam
        assert filter_.past or kolom in (*opgeslagen.kolommen, "sleutel")
    assert (overzicht.volgorde.kolom or "") in ("", opgeslagen.volgorde)


@pytest.mark.parametrize("detail", DETAILS, ids=lambda d: d.naam)
def test_elk_ding_wordt_ergens_gemaakt(detail: Detail) -> None:
    assert callable(named(detail.bron))
    assert bool(detail.sleutel) == bool(detail.sleutel_uitleg)


def test_namen_en_adressen_zijn_elk_een_keer_gebruikt() -> None:
    assert len(LIJST) + len(DETAIL) == len(ALLES)
    assert not LIJST.keys() & DETAIL.keys()
    adressen = [adres for wat in ALLES for adres in wat.adressen]
    for namen in ([a.pad for a in adressen], [a.operatie for a in adressen]):
        assert len(namen) == len(set(namen))


def test_een_schema_heet_maar_naar_een_vorm() -> None:
    vormen: dict[str, Rijvorm] = {}
    for wat in ALLES:
        assert vormen.setdefault(wat.vorm.naam, wat.vorm) is wat.vorm
        assert wat.vorm.naam not in shared()


@pytest.mark.parametrize("wat", ALLES, ids=lambda w: w.naam)
def test_elk_filter_heeft_een_voorbeeld_dat_kan(wat: Overzicht | Detail) -> None:
    opties = [filter_.woord for filter_ in wat.filters]
    assert len(opties) == len(set(opties))
    assert not {"op", "bekend-op", "openbaar", "aantal", "na", "csv"} & set(opties)
    for filter_ in wat.filters:
        keuzes = filter_choices(wat, filter_)
        assert not keuzes or filter_.voorbeeld in keuzes


def _choices(vorm: Vorm) -> list[str]:
    delen = [vorm.deel] if vorm.deel else list(vorm.delen.values())
    eigen = [vorm.keuzes] if isinstance(vorm.keuzes, str) and vorm.keuzes else []
    return eigen + [naam for deel in delen for naam in _choices(deel)]


@pytest.mark.parametrize("wat", ALLES, ids=lambda w: w.naam)
def test_elke_vorm_is_een_schema_waar_zijn_voorbeeld_in_past(
    wat: Overzicht | Detail,
) -> None:
    schema = wat.vorm.schema()
    Draft202012Validator.check_schema(schema)
    assert set(wat.vorm.verplicht) <= set(wat.vorm.velden)
    assert set(wat.vorm.voorbeeld) <= set(wat.vorm.velden)
    for vorm in wat.vorm.velden.values():
        for verwijzing in _choices(vorm):
            assert named(verwijzing), verwijzing
    assert netjes(wat.naam)
