"""What changed since a moment, and whom it is about."""

from pathlib import Path

import orjson
import pytest

from register.domain.refusals import OngeldigeInvoer
from register.projections import known
from register.projections.queries import FoundEvent, Question
from register.service import views
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.overzichten import wijzigingen
from register.service.reading import reading
from tests.service.boeken import begonnen, neem, organisatie, schrijvend
from tests.service.overzichten.vragen import page, rows
from tests.service.vragen import lijst


def test_het_laatst_vastgelegde_staat_eerst(oefenjaar: Library) -> None:
    gevonden = rows(oefenjaar, "wijzigingen", sinds="2027-05-27")
    momenten = [str(rij["vastgelegd_op"]) for rij in gevonden]
    assert momenten == sorted(momenten, reverse=True)
    assert {moment[:10] for moment in momenten} >= {"2027-05-27", "2027-05-28"}
    assert min(momenten) >= "2027-05-27"


@pytest.mark.parametrize(
    ("sinds", "aantal"),
    [
        ("2027-05-28", 2),
        ("2027-05-28T09:00:00Z", 2),
        ("2027-05-28T09:00:00", 2),
        ("2027-05-28T11:00:00+02:00", 2),
        ("2027-05-28T09:00:01Z", 1),
        ("2027-05-28T09:10:01Z", 0),
        ("2100-01-01", 0),
    ],
)
def test_sinds_is_een_dag_of_een_tijdstip(
    oefenjaar: Library, sinds: str, aantal: int
) -> None:
    toen = "2027-05-28T09:30:00Z"
    gevonden = rows(oefenjaar, "wijzigingen", bekend_op=toen, sinds=sinds)
    assert len(gevonden) == aantal


@pytest.mark.parametrize("sinds", ["gisteren", "2027-02-30", "0001-01-01", "2027-5-1"])
def test_wat_geen_moment_is_wordt_geweigerd(oefenjaar: Library, sinds: str) -> None:
    with pytest.raises(OngeldigeInvoer, match="is geen moment") as fout:
        rows(oefenjaar, "wijzigingen", sinds=sinds)
    assert fout.value.pad == "sinds"


@pytest.mark.parametrize(
    ("stroom", "raakt", "gemeente"),
    [
        ("actie/gegevens-2027", "genoemd", "gm9005"),
        ("besluit/AB-2026-002", "regeling", "gm9001"),
        ("raadsronde/begroting-2028", "genoemd", "gm9004"),
        ("overeenkomst/dvo-werkbedrijf", "module", "gm9009"),
    ],
)
def test_een_wijziging_zegt_waarom_zij_een_gemeente_raakt(
    oefenjaar: Library, stroom: str, raakt: str, gemeente: str
) -> None:
    gevonden = [
        rij
        for rij in rows(oefenjaar, "wijzigingen", gemeente=gemeente, raakt=raakt)
        if rij["stroom"] == stroom
    ]
    assert gevonden
    for rij in gevonden:
        gemeenten = rij["gemeenten"]
        assert isinstance(gemeenten, list)
        assert gemeente in gemeenten


def test_wie_niet_aan_de_module_meedoet_ziet_haar_niet(oefenjaar: Library) -> None:
    gevonden = rows(oefenjaar, "wijzigingen", gemeente="gm9010", raakt="module")
    assert "overeenkomst/dvo-werkbedrijf" not in {rij["stroom"] for rij in gevonden}


def test_een_bladzijde_noemt_het_feit_en_waar_het_over_gaat(
    oefenjaar: Library,
) -> None:
    regels = page(oefenjaar, "wijzigingen", sinds="2027-05-27", gemeente="gm9005")
    assert regels[-1] == (
        "27 mei 2027 09:00 | 27 mei 2027 | genoemd | Voornemen art10a "
        "(actie gegevens-2027): De cijfers ontbreken nog; het bestuur laat ze anders "
        "zelf opstellen."
    )
    opgevolgd = page(oefenjaar, "wijzigingen", sinds="2027-05-28T09:10:00Z")
    assert opgevolgd[-1].endswith("Aanbeveling opgevolgd (aanbeveling rekenkamer-1)")


def test_namen_van_mensen_staan_er_niet_bij(oefenjaar: Library) -> None:
    personen = [
        rij
        for rij in rows(oefenjaar, "wijzigingen", soort="persoon-geregistreerd.v1")
        if "openbaarheid" not in rij
    ]
    assert personen
    assert all("wat" not in rij for rij in personen)


def test_het_zijn_er_hoogstens_zoveel(
    oefenjaar: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wijzigingen, "HOOGSTENS", 3)
    gevonden = rows(oefenjaar, "wijzigingen")
    assert len(gevonden) == 3
    toen = rows(oefenjaar, "wijzigingen", bekend_op="#100")
    assert {int(str(rij["seq"])) for rij in toen} <= {98, 99, 100}


def test_wat_dicht_is_blijft_een_stomp_en_verraadt_zijn_dossier_niet(
    tmp_path: Path,
) -> None:
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        boek.doe("OpenDossier", "2026-01-05", dossier="D-1", titel="T")
        boek.doe(
            "OpenDossier",
            "2026-01-05",
            dossier="D-2",
            titel="Geheim plan",
            gemeenten=["gm0226"],
        )
        boek.doe(
            "OpenDossier",
            "2026-01-05",
            dossier="D-3",
            titel="Arnhem",
            gemeenten=["gm0202"],
        )
        for dossier in ("D-1", "D-2", "D-3"):
            neem(boek, dossier=dossier, titel=f"Over {dossier}")
        boek.doe(
            "LegGeheimhoudingOp",
            "2026-06-01",
            stroom="dossier/D-2",
            door="AB",
            grond="2b",
        )
    with reading(place) as (register, library):

        def told(**filters: str) -> list[dict[str, object]]:
            antwoord = lijst(library, "wijzigingen", register.regeling, **filters)
            gevonden: list[dict[str, object]] = orjson.loads(antwoord)["gegevens"]
            return gevonden

        besluiten = {
            rij["wat"]: (rij["raakt"], rij["gemeenten"])
            for rij in told(soort="besluit-genomen.v1")
        }
        alle = ["gm0202", "gm0226"]
        assert besluiten == {
            "Over D-1": ("regeling", alle),
            "Over D-2": ("regeling", alle),
            "Over D-3": ("dossier", ["gm0202"]),
        }
        stompen = [rij for rij in told() if "openbaarheid" in rij]
        assert [rij["dossier"] for rij in stompen] == ["D-2"]
        duiven = {rij["wat"] for rij in told(gemeente="gm0226") if "wat" in rij}
        assert "Over D-3" not in duiven
        assert "Geheim plan" not in orjson.dumps(told()).decode()


def test_voor_een_bladzijde_wordt_niet_alles_gelezen(
    oefenjaar: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    gelezen: list[int] = []
    gevonden = Library.found_events

    def counted(
        self: Library, naam: str, vraag: Question, stroom: str | None = None
    ) -> list[FoundEvent]:
        feiten = gevonden(self, naam, vraag, stroom)
        gelezen.extend(feit.seq for feit in feiten)
        return feiten

    monkeypatch.setattr(Library, "found_events", counted)
    (regeling,) = oefenjaar.logs
    ask = Ask(aantal=20)
    orjson.loads(views.rows(oefenjaar, "wijzigingen", regeling, ask))
    eind = oefenjaar.logs[regeling].size()
    assert sorted(gelezen) == list(range(eind - 100, eind))


def test_stompen_gaan_ook_over_de_rand_van_een_bladzijde_mee(tmp_path: Path) -> None:
    place = begonnen(tmp_path)
    codes = [f"D-{nummer}" for nummer in range(5)]
    with schrijvend(place) as boek:
        organisatie(boek)
        for code in codes:
            boek.doe("OpenDossier", "2026-01-05", dossier=code, titel="T")
            dicht = {"stroom": f"dossier/{code}", "door": "AB", "grond": "2b"}
            boek.doe("LegGeheimhoudingOp", "2026-06-01", **dicht)
    stompen: list[object] = []
    na: str | None = None
    with reading(place) as (register, library):
        while True:
            ask = Ask(aantal=2, na=na)
            antwoord = views.rows(library, "wijzigingen", register.regeling, ask)
            blad = orjson.loads(antwoord)
            stompen += [r["dossier"] for r in blad["gegevens"] if "openbaarheid" in r]
            na = blad.get("volgende")
            if na is None:
                break
    assert stompen == sorted(codes, reverse=True)


def test_wat_op_een_moment_bekend_was_is_al_wat_tot_dan_is_vastgelegd(
    oefenjaar: Library,
) -> None:
    (regeling,) = oefenjaar.logs
    log = oefenjaar.logs[regeling]
    alle = [
        str(orjson.loads(feit.inhoud)["vastgelegd_op"])
        for batch in log.events(0)
        for feit in batch
    ]
    vroeger, later = "2000-01-01T00:00:00.000000Z", "2100-01-01T00:00:00.000000Z"
    with oefenjaar.connect(regeling) as verbinding:
        for moment in (vroeger, *alle[:3], *alle[::50], alle[-1], later):
            bekend = known.known_at(verbinding, regeling, moment)
            assert bekend == sum(op <= moment for op in alle), moment
        assert known.known_at(verbinding, "elders", later) == 0
