"""While the index of a large register is made, who searches hears that, at once."""

from collections.abc import Iterator

import pytest

from api import registers as registers_
from api.app import create_app
from api.problems import TYPE
from api.registers import opened
from register.service.place import ZOEKEN, Place
from register.service.reading import reading
from register.service.zoeken import bijhouden, bronnen, vinden
from register.service.zoeken.bijhouden import catch_up, step
from tests.site.bladen import Bezoeker
from tests.voorbeelden.opgenomen import opgenomen

REGELING = "oefenregio"
VRAAG = "/besluiten/_zoek?zoek=begroting"
ADRESSEN = (
    f"/v1{VRAAG}",
    f"/v1{VRAAG}&formaat=csv",
    f"/v1{VRAAG}&formaat=xlsx",
    VRAAG,
    "/feeds/besluiten/_zoek.atom?zoek=begroting",
    f"/feeds/regelingen/{REGELING}/gremia/AB.atom",
)
ZEGT = (
    "in 'oefenregio' is nu even niet te zoeken: de zoekindex wordt gemaakt en heeft ",
    "probeer het over een halve minuut weer, of kijk zolang in de lijsten",
)


@pytest.fixture(scope="module")
def plek(tmp_path_factory: pytest.TempPathFactory) -> Place:
    plek = opgenomen(tmp_path_factory.mktemp("onderweg") / "register.d")
    with reading(plek):
        pass
    return plek


@pytest.fixture
def halverwege(plek: Place, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bezoeker]:
    """Its index is half made, and it is too large to read."""
    monkeypatch.setattr(registers_, "LEEST_HOOGSTENS", 20)
    (plek.map / ZOEKEN).unlink(missing_ok=True)
    with monkeypatch.context() as delen:
        delen.setattr(bronnen, "PER_KEER", 7)
        delen.setattr(bijhouden, "PER_KEER", 7)
        with reading(plek) as (_, library):
            step(library, REGELING)
    with opened([plek]) as registers:
        yield Bezoeker(create_app(registers))


@pytest.mark.parametrize("adres", ADRESSEN)
def test_wie_te_vroeg_zoekt_hoort_dat_zonder_dat_er_gelezen_wordt(
    halverwege: Bezoeker, monkeypatch: pytest.MonkeyPatch, adres: str
) -> None:
    monkeypatch.delattr(vinden, "documents")
    antwoord = halverwege.vraag(adres)
    assert antwoord.status_code == 503
    assert antwoord.headers["retry-after"] == "30"
    assert halverwege.vraag(adres, "HEAD").status_code == 503


def test_de_api_zegt_in_een_zin_hoe_ver_het_is_en_wat_te_doen(
    halverwege: Bezoeker,
) -> None:
    antwoord = halverwege.vraag(f"/v1{VRAAG}")
    assert antwoord.headers["content-type"] == TYPE
    assert antwoord.headers["cache-control"] == "no-store"
    inhoud = antwoord.json()
    assert inhoud["status"] == 503
    assert inhoud["title"] == "Tijdelijk niet beschikbaar"
    for zin in ZEGT:
        assert zin in inhoud["detail"]


def test_de_pagina_zegt_hetzelfde_in_woorden(halverwege: Bezoeker) -> None:
    blad = halverwege.blad(VRAAG, 503)
    for zin in ZEGT:
        assert zin[1:] in blad.tekst
    formulier = halverwege.blad("/besluiten/_zoek")
    assert {e["name"] for e in formulier.alle("input")} >= {"zoek"}


@pytest.mark.parametrize("adres", ADRESSEN)
def test_zodra_de_index_er_is_antwoordt_hetzelfde_adres(
    halverwege: Bezoeker, plek: Place, adres: str
) -> None:
    assert halverwege.vraag(adres).status_code == 503
    with reading(plek) as (_, library):
        catch_up(library, REGELING)
    antwoord = halverwege.vraag(adres)
    assert antwoord.status_code == 200
    assert antwoord.content


def test_zonder_index_antwoordt_een_klein_register_wel(plek: Place) -> None:
    with reading(plek) as (_, library):
        catch_up(library, REGELING)
    with opened([plek]) as registers:
        met = Bezoeker(create_app(registers)).vraag(f"/v1{VRAAG}").json()
    (plek.map / ZOEKEN).unlink()
    with opened([plek]) as registers:
        zonder = Bezoeker(create_app(registers)).vraag(f"/v1{VRAAG}").json()
    assert not (plek.map / ZOEKEN).exists()
    assert met == zonder
    assert met["gegevens"]
