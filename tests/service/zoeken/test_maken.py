"""An index is made in parts; who searches meanwhile hears how far it is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from register.codec.intake import read_line
from register.service.answers import Library
from register.service.following import Follower
from register.service.lijsten.vraag import Ask
from register.service.place import ZOEKEN, Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.zoeken import bestand, bijhouden, bronnen, vinden
from register.service.zoeken.bijhouden import catch_up, current, index_of, step, unseen
from register.service.zoeken.bronnen import amount
from register.service.zoeken.fts5 import Fts5
from register.service.zoeken.index import IndexNietKlaar, Stand
from register.service.zoeken.woorden import terms
from tests.service.zoeken.vragen import REGELING, found_rows
from tests.voorbeelden.opgenomen import opgenomen

BEGROTING = Ask(openbaar=True, filter={"zoek": "begroting"})
FEIT = {
    "opdracht": "OpenDossier",
    "feitdatum": "2027-12-02",
    "klok": "2027-12-03T10:00:00Z",
    "gegevens": {
        "dossier": "zonnewijzers",
        "titel": "Zonnewijzers",
    },
}


@pytest.fixture
def delen(monkeypatch: pytest.MonkeyPatch) -> int:
    """Parts of seven texts."""
    monkeypatch.setattr(bronnen, "PER_KEER", 7)
    monkeypatch.setattr(bijhouden, "PER_KEER", 7)
    return 7


@pytest.fixture
def schoon(met: Library) -> Iterator[Fts5]:
    """There is no index yet; afterwards there is."""
    index = index_of(met, REGELING)
    assert isinstance(index, Fts5)
    index.plek.unlink(missing_ok=True)
    yield index
    catch_up(met, REGELING)


@pytest.fixture
def bezoeker(met: Library) -> Library:
    """Who may not make it, and may not read more than ten texts either."""
    return replace(met, mag_bijhouden=False, leest_hoogstens=10)


def _stand(index: Fts5) -> Stand:
    stand = index.stand(REGELING)
    assert stand
    return stand


def _documents(index: Fts5) -> set[tuple[object, ...]]:
    vraag = """SELECT d.regeling, d.soort, d.sleutel, d.stroom, d.dag, d.dossier,
        d.orgaan, d.gemeente, w.titel, w.tekst
        FROM documenten d JOIN woorden w ON w.rowid = d.id"""
    with bestand.reading(index.plek) as db:
        rijen = db.execute(vraag).fetchall()
    assert len(rijen) == len(set(rijen))
    return set(rijen)


def test_een_index_in_delen_is_die_van_ineens(
    met: Library, schoon: Fts5, delen: int
) -> None:
    gedaan = []
    while step(met, REGELING):
        gedaan.append(_stand(schoon).gedaan)
    assert len(gedaan) > 5
    assert delen <= gedaan[0] < 3 * delen
    assert gedaan[:-1] == sorted(gedaan[:-1])
    assert _stand(schoon) == current(met, REGELING)
    in_delen = _documents(schoon)
    schoon.put(REGELING, current(met, REGELING)._replace(vorm="anders"), [])
    with pytest.MonkeyPatch.context() as groot:
        groot.setattr(bronnen, "PER_KEER", 10_000)
        groot.setattr(bijhouden, "PER_KEER", 10_000)
        assert step(met, REGELING)
        assert not step(met, REGELING)
    assert _documents(schoon) == in_delen


def test_wie_halverwege_zoekt_hoort_hoe_ver_het_is_en_leest_niet_alles(
    met: Library,
    schoon: Fts5,
    bezoeker: Library,
    delen: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    step(met, REGELING)
    klaar = _stand(schoon).gedaan
    assert klaar >= delen
    monkeypatch.delattr(vinden, "documents")
    teksten = amount(met, REGELING)
    with pytest.raises(IndexNietKlaar) as fout:
        list(vinden.zoek(bezoeker, REGELING, BEGROTING))
    assert str(fout.value) == (
        f"in '{REGELING}' is nu even niet te zoeken: de zoekindex wordt gemaakt en "
        f"heeft {klaar} van hoogstens {teksten} teksten; probeer het over een halve "
        "minuut weer, of kijk zolang in de lijsten"
    )
    catch_up(met, REGELING)
    assert list(vinden.zoek(bezoeker, REGELING, BEGROTING))
    assert _stand(schoon).gedaan == 0


@pytest.mark.usefixtures("delen")
@pytest.mark.parametrize("stappen", [0, 1, 3])
def test_een_klein_register_geeft_ook_dan_alles(
    met: Library, schoon: Fts5, zonder: Library, stappen: int
) -> None:
    for _ in range(stappen):
        step(met, REGELING)
    assert (schoon.stand(REGELING) is None) is (stappen == 0)
    teksten = amount(met, REGELING)
    klein = replace(met, mag_bijhouden=False, leest_hoogstens=teksten)
    verwacht = list(vinden.zoek(zonder, REGELING, BEGROTING))
    assert list(vinden.zoek(klein, REGELING, BEGROTING)) == verwacht
    groot = replace(klein, leest_hoogstens=teksten - 1)
    with pytest.raises(IndexNietKlaar):
        list(vinden.zoek(groot, REGELING, BEGROTING))
    onbegrensd = replace(klein, leest_hoogstens=None)
    assert list(vinden.zoek(onbegrensd, REGELING, BEGROTING)) == verwacht


@pytest.mark.usefixtures("schoon")
def test_van_een_soort_met_weinig_teksten_wordt_wel_gelezen(bezoeker: Library) -> None:
    weinig = min(bronnen.SOORTEN, key=lambda s: amount(bezoeker, REGELING, s))
    ask = Ask(openbaar=True, filter={"soort": weinig})
    assert 0 < amount(bezoeker, REGELING, weinig) <= 10
    assert list(vinden.zoek(bezoeker, REGELING, ask))
    with pytest.raises(IndexNietKlaar, match="er is nog geen zoekindex van de"):
        list(vinden.zoek(bezoeker, REGELING, Ask(openbaar=True)))


@pytest.mark.usefixtures("schoon")
def test_op_een_eerder_moment_wordt_alles_gelezen(bezoeker: Library) -> None:
    ask = replace(BEGROTING, bekend_op="2026-02-01")
    assert list(vinden.zoek(bezoeker, REGELING, ask))


@pytest.mark.usefixtures("delen")
def test_wie_de_index_mag_maken_maakt_hem_eerst_en_antwoordt_dan(
    met: Library, schoon: Fts5
) -> None:
    step(met, REGELING)
    assert _stand(schoon).verder
    eigenaar = replace(met, leest_hoogstens=0)
    assert list(vinden.zoek(eigenaar, REGELING, BEGROTING))
    assert _stand(schoon) == current(met, REGELING)


def test_van_veel_feiten_wordt_telkens_een_deel_bijgewerkt(
    met: Library, bezoeker: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    catch_up(met, REGELING)
    index, nu = index_of(met, REGELING), current(met, REGELING)
    assert isinstance(index, Fts5)
    monkeypatch.setattr(bijhouden, "PER_STAP", 5)
    monkeypatch.setattr(vinden, "PER_STAP", 5)
    monkeypatch.setattr(bijhouden, "_GEWIST", "-bestaat-niet")
    index.put(REGELING, nu._replace(grootte=nu.grootte - 12), [], [])
    assert unseen(met, REGELING, _stand(index)) is None
    with pytest.raises(IndexNietKlaar, match="loopt bij en moet nog 12 feiten"):
        list(vinden.zoek(bezoeker, REGELING, BEGROTING))
    achter = []
    while step(met, REGELING):
        achter.append(nu.grootte - _stand(index).grootte)
    assert achter == [7, 2, 0]
    index.put(REGELING, nu._replace(grootte=nu.grootte - 5), [], [])
    assert unseen(met, REGELING, _stand(index))
    assert list(vinden.zoek(bezoeker, REGELING, BEGROTING))
    catch_up(met, REGELING)


def test_na_een_wissing_of_met_andere_code_wordt_hij_opnieuw_gemaakt(
    met: Library, bezoeker: Library
) -> None:
    catch_up(met, REGELING)
    index, nu = index_of(met, REGELING), current(met, REGELING)
    assert index
    index.put(REGELING, nu._replace(vorm="anders"), [], [])
    with pytest.raises(IndexNietKlaar, match="wordt opnieuw gemaakt"):
        list(vinden.zoek(bezoeker, REGELING, BEGROTING))
    catch_up(met, REGELING)


def test_wie_net_keek_en_een_lege_index_treft_hoort_dat(
    met: Library, schoon: Fts5
) -> None:
    catch_up(met, REGELING)
    nu = _stand(schoon)
    kandidaten = schoon.find(REGELING, terms("begroting"), {})
    schoon.put(REGELING, nu._replace(verder="besluit/"), [])
    with pytest.raises(IndexNietKlaar, match="wordt opnieuw gemaakt"):
        next(kandidaten)


@pytest.mark.usefixtures("delen")
def test_wie_later_komt_doet_geen_deel_over(met: Library, schoon: Fts5) -> None:
    step(met, REGELING)
    eerst = _stand(schoon)
    step(met, REGELING)
    daarna, gehouden = _stand(schoon), _documents(schoon)
    assert len(gehouden) == daarna.gedaan > eerst.gedaan
    volgend, documenten = bijhouden._next(met, REGELING, eerst)  # noqa: SLF001 - as another process has it in hand
    schoon.add(REGELING, eerst, volgend, documenten)
    schoon.put(REGELING, current(met, REGELING), documenten, ["besluit/AB-2026-001"])
    assert _stand(schoon) == daarna
    assert _documents(schoon) == gehouden


@pytest.mark.usefixtures("delen")
def test_de_volger_leest_ook_terwijl_hij_de_index_maakt(tmp_path: Path) -> None:
    plek = opgenomen(tmp_path / "register.d")
    volger = Follower(plek)
    volger.catch_up()
    volger.index()
    assert _verder(plek)
    with Recorder(plek) as recorder:
        recorder.record(read_line(FEIT))
    volger.catch_up()
    with reading(plek) as (_, library):
        assert library.model.position(REGELING) == library.logs[REGELING].size()
    assert _verder(plek)
    while _verder(plek):
        volger.index()
    volger.index()
    volger.close()
    with reading(plek) as (_, library):
        lezer = replace(library, mag_bijhouden=False, leest_hoogstens=0)
        assert index_of(library, REGELING)
        assert [r["code"] for r in found_rows(lezer, "zonnewijzer")] == ["zonnewijzers"]


def _verder(plek: Place) -> str:
    stand = Fts5(plek.map / ZOEKEN).stand(REGELING)
    assert stand
    return stand.verder


def test_van_een_stroom_worden_de_rijen_gevonden_zonder_de_lijst_te_lezen(
    met: Library,
) -> None:
    gevraagd: list[str] = []

    def remember(_c: object, _k: object, vraag: str, *_: object) -> None:
        if vraag.startswith("SELECT"):
            gevraagd.append(vraag)

    engine = met.model_of(REGELING).engine
    event.listen(engine, "before_cursor_execute", remember)
    for bron in bronnen.BRONNEN:
        bijhouden._keys(met, bron, REGELING, ["besluit/AB-2026-001"])  # noqa: SLF001 - its statement is looked at
    event.remove(engine, "before_cursor_execute", remember)
    assert len(gevraagd) == len(bronnen.BRONNEN)
    with met.connect(REGELING) as verbinding:
        for vraag in gevraagd:
            plan = verbinding.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {vraag}", (REGELING, "besluit/AB-2026-001")
            ).fetchall()
            assert all("(regeling=? AND stroom=?)" in str(stap[3]) for stap in plan)
