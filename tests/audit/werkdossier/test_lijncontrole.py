"""One dossier from proposal to publication: each step with its seq, and what lacks."""

from pathlib import Path

import pytest

from register.audit.werkdossier.besluitlijn import Lijnstap, Stand
from register.audit.werkdossier.bewijs import evidence
from register.audit.werkdossier.fouten import WerkdossierWeigert
from register.audit.werkdossier.lijncontrole import missing, walk
from register.audit.werkdossier.posten import population
from register.codec.intake import Regel
from register.service.place import Place
from register.service.werkdossiers import bron
from register.service.werkdossiers.bron import Bron
from tests.audit.exports import GEHEIM
from tests.audit.werkdossier.conftest import plan
from tests.registers import BASIS, decision, line, make, record


def stands(stappen: list[Lijnstap], stap: str) -> list[Stand]:
    return [s.stand for s in stappen if s.stap == stap]


def test_een_hele_lijn_heeft_elke_stap_met_haar_seq(log: Bron) -> None:
    stappen = walk(log.vraag(), "begroting-2027")
    assert [s.stap for s in stappen][:2] == ["dossier geopend", "voorstel"]
    assert stappen[-1].stand is Stand.ELDERS
    aanwezig = [s for s in stappen if s.stand is Stand.AANWEZIG]
    assert all(s.seqs for s in aanwezig)
    assert {"vergadering", "presentie", "stemming", "besluit", "bekendmaking"} <= {
        s.stap for s in aanwezig
    }
    assert [s.tekst for s in missing(stappen)] == [
        "raf-begroting van RAF: gevraagd, niet uitgebracht"
    ]


def test_elk_dossier_van_het_oefenjaar_is_na_te_lopen(log: Bron) -> None:
    gezien: set[tuple[str, Stand]] = set()
    for stroom in log.log.streams("dossier/"):
        code = stroom.partition("/")[2]
        try:
            stappen = walk(log.vraag(), code)
        except WerkdossierWeigert:
            continue
        gezien |= {(s.stap, s.stand) for s in stappen}
        assert all(0 <= seq < log.log.size() for s in stappen for seq in s.seqs)
    assert {
        ("raden", Stand.ONTBREEKT),
        ("raden", Stand.AANWEZIG),
        ("besluit", Stand.ONTBREEKT),
        ("ondertekening", Stand.AANWEZIG),
    } <= gezien


@pytest.fixture
def place(tmp_path: Path) -> Place:
    dossier = line("OpenDossier", "2026-01-05", dossier="D-1", titel="Iets")
    return make(tmp_path / "r", [*BASIS, dossier])


def walked(place: Place, code: str = "D-1") -> list[Lijnstap]:
    with bron.live(place) as log:
        return walk(log.vraag(), code)


def test_van_een_leeg_dossier_ontbreekt_bijna_alles(place: Place) -> None:
    stappen = walked(place)
    assert [s.stap for s in missing(stappen)] == ["voorstel", "besluit"]
    assert stands(stappen, "advies") == [Stand.NIET_VASTGELEGD]
    assert stands(stappen, "raden") == [Stand.NIET_VASTGELEGD]


def test_een_onbekend_of_verzegeld_dossier_wordt_geweigerd(place: Place) -> None:
    with pytest.raises(WerkdossierWeigert, match="staat niet in dit register"):
        walked(place, "D-9")
    record(place, line("OpenDossier", dossier="D-2", titel="x", _openbaarheid=GEHEIM))
    with pytest.raises(WerkdossierWeigert, match="is hier verzegeld"):
        walked(place, "D-2")


def test_een_besluit_dat_bekend_moet_worden_gemaakt_en_dat_niet_is(
    place: Place,
) -> None:
    record(place, decision(dossier="D-1", rechtskarakter="beschikking", bedrag=5_000))
    stappen = walked(place)
    assert stands(stappen, "bekendmaking") == [Stand.ONTBREEKT]
    assert stands(stappen, "vergadering") == [Stand.NIET_VASTGELEGD]
    assert stands(stappen, "toetsing") == [Stand.AANWEZIG]
    assert stands(stappen, "verplichting") == [Stand.NIET_VASTGELEGD]
    nog = make_one(place, "verworpen")
    assert stands(nog, "bekendmaking") == [Stand.ONTBREEKT, Stand.NIET_VASTGELEGD]


def make_one(place: Place, uitkomst: str) -> list[Lijnstap]:
    record(
        place, decision(dossier="D-1", rechtskarakter="beschikking", uitkomst=uitkomst)
    )
    return walked(place)


def test_een_verzegeld_besluit_is_een_stap_en_ontbreekt_niet(place: Place) -> None:
    record(place, decision(_dossier="D-1", _openbaarheid=GEHEIM))
    stappen = walked(place)
    assert stands(stappen, "besluit") == [Stand.VERZEGELD]
    assert [s.stap for s in missing(stappen)] == ["voorstel"]


def test_een_vervallen_besluit_telt_niet(place: Place) -> None:
    (ontvangst,) = record(place, decision(dossier="D-1"))
    with bron.live(place) as log:
        seqs = [r.seq for r in log.log.stream(f"besluit/{ontvangst.besluitnummer}")]
    for seq in reversed(seqs):
        record(place, line("LaatRegistratieVervallen", seq=seq, reden="vergissing"))
    assert stands(walked(place), "besluit") == [Stand.ONTBREEKT]


def meeting(**anders: object) -> Regel:
    return line(
        "RoepBijeen",
        "2026-06-20",
        vergadering="V-1",
        gremium="AB",
        datum="2026-07-02",
        verzonden_op="2026-06-20",
        wijze="fysiek",
        openheid="openbaar",
        **anders,
    )


def test_een_vergadering_zonder_stemming_of_presentie_ontbreekt_daar(
    place: Place,
) -> None:
    record(place, meeting())
    record(place, decision(dossier="D-1", vergadering="V-1"))
    stappen = walked(place)
    assert stands(stappen, "vergadering") == [Stand.AANWEZIG]
    assert stands(stappen, "presentie") == [Stand.ONTBREEKT]
    assert stands(stappen, "stemming") == [Stand.ONTBREEKT]


def test_wat_een_besluit_noemt_en_niet_te_lezen_is_heet_verzegeld(
    place: Place,
) -> None:
    ronde = line(
        "StartRaadsronde",
        "2026-04-01",
        raadsronde="R-1",
        dossier="D-1",
        soort="overig",
        titel="x",
        gemeenten=["gm0001"],
        _openbaarheid=GEHEIM,
    )
    gevraagd = {"dossier": "D-1", "advies": "A-1"}
    advies = line(
        "VraagAdvies", "2026-02-01", **gevraagd, adviseur="DB", _openbaarheid=GEHEIM
    )
    geheim = meeting(_openbaarheid=GEHEIM)
    record(place, geheim, ronde, advies)
    gevolg = {"advies": "A-1", "opvolging": "overgenomen"}
    record(
        place,
        decision(
            dossier="D-1",
            vergadering="V-1",
            raadsrondes=["R-1"],
            adviesopvolging=[gevolg],
        ),
    )
    stappen = walked(place)
    assert stands(stappen, "vergadering") == [Stand.VERZEGELD]
    assert stands(stappen, "raden") == [Stand.VERZEGELD]
    with bron.live(place) as log:
        post = population(log.vraag(), plan())[0]
        route = evidence(log.vraag(), post).part("route")
    assert [schakel.tekst[:7] for schakel in route] == ["dossier"]


def test_contract_en_advies_na_de_termijn_horen_bij_de_lijn(place: Place) -> None:
    record(
        place,
        line(
            "VraagAdvies",
            "2026-02-01",
            dossier="D-1",
            advies="A-1",
            adviseur="DB",
            termijn="2026-03-01",
        ),
        line(
            "BrengAdviesUit",
            "2026-04-01",
            dossier="D-1",
            advies="A-1",
            strekking="positief",
        ),
        decision(dossier="D-1"),
        line(
            "SluitOvereenkomst",
            "2026-07-03",
            overeenkomst="O-1",
            soort="inkoop",
            titel="x",
            partijen=[{"partij": "regeling"}, {"partij": "ander", "naam": "Ander"}],
            ingang="2026-08-01",
            besluit="AB-2026-001",
        ),
    )
    stappen = walked(place)
    assert stands(stappen, "overeenkomst") == [Stand.AANWEZIG]
    assert next(s.tekst for s in stappen if s.stap == "advies").endswith("termijn")


def test_een_verplichting_bij_een_besluit_hoort_bij_de_lijn(eigen: Place) -> None:
    record(
        eigen,
        line(
            "BelegBegrotingsruimte",
            "2027-06-01",
            boekjaar=2027,
            beleg="website",
            bedrag=1000,
            module="zorg",
            omschrijving="x",
            besluit="secretaris-2027-001",
        ),
    )
    stappen = walked(eigen, "website-2027")
    assert stands(stappen, "verplichting") == [Stand.AANWEZIG]
