"""`waarom` about the way to a decision: the case, advice and the raden."""

from register.service.place import Place
from tests.service.boeken import Boek, dossier, neem, schrijvend
from tests.service.explaining.vertellen import stel_voor, verteld


def _weg(boek: Boek) -> str:
    """A dossier whose every part is as incomplete as it can be."""
    dossier(boek)
    code = {"dossier": "D-1"}
    stel_voor(boek, "V-1")
    boek.doe(
        "HoudAan", "2026-02-02", **code, voorstel="V-1", orgaan="AB", reden="later"
    )
    stel_voor(boek, "V-9", "Iets anders")
    for advies in ("A-1", "A-2", "A-3"):
        boek.doe(
            "VraagAdvies",
            "2026-02-03",
            **code,
            advies=advies,
            adviseur="DB",
            voorstel="V-1",
            termijn="2026-02-10",
        )
    for advies, strekking in (("A-1", "positief"), ("A-2", {"onbekend": "weg"})):
        boek.doe(
            "BrengAdviesUit", "2026-02-12", **code, advies=advies, strekking=strekking
        )
    boek.doe(
        "BrengAdviesUit",
        "2026-02-12",
        **code,
        advies="A-4",
        adviseur="DB",
        voorstel="V-9",
        strekking="neutraal",
    )
    return neem(
        boek,
        "2026-08-01",
        **code,
        voorstel="V-1",
        raadsrondes=["R-1"],
        adviesopvolging=[{"advies": "A-2", "opvolging": "gedeeltelijk"}],
    )


def test_adviezen_die_er_niet_zijn_of_waar_niets_mee_is_gedaan(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = _weg(boek)
    alles = verteld(place, nummer)
    assert "Het is op 2 februari 2026 aangehouden." in alles
    assert "na de termijn, positief; wat ermee is gedaan, zegt het besluit" in alles
    assert "na de termijn, onbekend; het besluit neemt dat gedeeltelijk over" in alles
    assert "Aan DB is advies gevraagd, dat er nog niet is." in alles
    assert "neutraal" not in alles
    assert "ging nog naar geen van de 2 raden" in alles
    assert "Elk van de raden van Arnhem en Duiven kreeg niets toegezonden." in alles


def _ongeveer(boek: Boek) -> str:
    """A decision of which no step before or after is known to the day."""

    def doe(opdracht: str, dag: str, vastgelegd: str, **gegevens: object) -> None:
        boek.kaal(opdracht, dag, f"{vastgelegd}T10:00:00Z", gegevens)

    code = {"dossier": "D-9"}
    over = {**code, "voorstel": "V-1"}
    voorstel = {"titel": "Voorstel", "vraagtype": "kader", "gevraagd_besluit": "ja"}
    advies = {"advies": "A-1", "adviseur": "DB", "strekking": "positief"}
    tot = {"orgaan": "AB", "reden": "x", "tot": "2026-04"}
    doe("OpenDossier", "2026-01", "2026-02-01", **code, titel="T")
    doe("StelVoorstelOp", "2026-02", "2026-03-01", **over, **voorstel, aan="AB")
    doe("HoudAan", "2026-W10", "2026-03-09", **over, **tot)
    doe("BrengAdviesUit", "2026-W12", "2026-03-23", **over, **advies)
    nummer = neem(boek, "2026-05-01", **over)
    wijze = {"wijze": "toezending"}
    doe("MaakBesluitBekend", "2026-05", "2026-06-01", besluit=nummer, **wijze)
    return nummer


def test_de_route_is_niet_preciezer_dan_bekend(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = _ongeveer(boek)
    alles = verteld(place, nummer)
    assert "geopend tussen 1 januari 2026 en 31 januari 2026" in alles
    assert "is tussen 1 februari 2026 en 28 februari 2026 opgesteld" in alles
    assert "Het is tussen 2 maart 2026 en 8 maart 2026 aangehouden" in alles
    assert "aangehouden, tot uiterlijk 30 april 2026." in alles
    assert "DB adviseerde tussen 16 maart 2026 en 22 maart 2026 positief" in alles
    assert "Tussen 1 mei 2026 en 31 mei 2026 is het bekendgemaakt" in alles


def test_raden_die_verschillend_reageren(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        ronde = {"raadsronde": "R-1"}
        boek.doe(
            "VerzendOntwerp",
            "2026-07-03",
            **ronde,
            aan=[{"gemeente": "gm0202", "reactie_uiterlijk": "2026-09-01"}],
        )
        deels = neem(boek, "2026-07-04", dossier="D-1", raadsrondes=["R-1"])
        eerst = verteld(place, deels)
        boek.doe(
            "VerzendOntwerp",
            "2026-07-05",
            **ronde,
            aan=[{"gemeente": "gm0226", "reactie_uiterlijk": "2026-09-03"}],
        )
        boek.doe(
            "OntvangZienswijze",
            "2026-08-01",
            **ronde,
            gemeente="gm0202",
            strekking="kritisch",
        )
        nummer = neem(boek, "2026-10-01", dossier="D-1", raadsrondes=["R-1"])
    assert "ging op 3 juli 2026 naar 1 van de 2 raden" in eerst
    assert "De raad van Arnhem reageerde niet." in eerst
    alles = verteld(place, nummer)
    assert "tussen 3 juli 2026 en 5 juli 2026 naar alle 2 raden" in alles
    assert "tot en met 1 september 2026, en de laatste tot en met 3 september" in alles
    assert "een zienswijze (kritisch); die is niet beantwoord." in alles


def test_een_geheim_dossier_en_een_geheime_ronde_worden_niet_verteld(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        nummer = _weg(boek)
        for stroom in ("dossier/D-1", "raadsronde/R-1"):
            boek.doe(
                "LegGeheimhoudingOp", "2026-08-02", stroom=stroom, door="AB", grond="2b"
            )
    alles = verteld(place, nummer)
    assert "Het dossier 'D-1' is niet openbaar." in alles
    assert "De raadsronde 'R-1' is niet openbaar." in alles
    assert "Beleidsondersteuning" not in alles
    assert "Arnhem" not in alles
