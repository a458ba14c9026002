"""`waarom` about the meeting in which it was decided."""

from register.service.place import Place
from tests.service.boeken import Boek, dossier, neem, schrijvend
from tests.service.explaining.vertellen import stel_voor, verteld


def _zitting(boek: Boek, code: str, dag: str, **anders: object) -> None:
    basis = {"vergadering": code}
    boek.doe(
        "RoepBijeen",
        "2026-03-01",
        **{
            **basis,
            "gremium": "AB",
            "datum": dag,
            "wijze": "fysiek",
            "openheid": "openbaar",
            **anders,
        },
    )


def _punt(boek: Boek, code: str, voorstel: str = "") -> None:
    boek.doe(
        "PlaatsAgendapunt",
        "2026-03-02",
        vergadering=code,
        punt="1",
        titel="Punt",
        doel="besluiten",
        behandelwijze="bespreekstuk",
        voorstel=voorstel,
        dossier="D-1" if voorstel else "",
    )


def test_zonder_stemming_en_presentielijst_zegt_het_dat(place: Place) -> None:
    with schrijvend(place) as boek:
        _zitting(boek, "Z-1", "2026-04-01")
        nummer = neem(boek, handeling="iets", vergadering="Z-1")
    alles = verteld(place, nummer)
    assert "er is geen presentielijst" in alles
    assert "Er is geen stemming over dit besluit vastgelegd." in alles


def _leden(boek: Boek) -> None:
    for nummer, gemeente in (("1", "gm0202"), ("2", "gm0226")):
        lid = {"persoon": f"p-{nummer}"}
        boek.doe("RegistreerPersoon", "2026-01-03", **lid, naam="Een wethouder")
        boek.doe("WijsLidAan", "2026-01-03", gremium="AB", gemeente=gemeente, **lid)


def _herbelegd(boek: Boek) -> None:
    """Z-2 in place of Z-1 that did not open; one member abstains, one votes."""
    _zitting(boek, "Z-1", "2026-04-01")
    _punt(boek, "Z-1", "V-1")
    niet = {"vergadering": "Z-1", "reden": "x", "aanwezig": 1}
    boek.doe("MeldNietGeopend", "2026-04-01", **niet)
    _zitting(boek, "Z-2", "2026-04-08", herbelegging_van="Z-1")
    _punt(boek, "Z-2", "V-1")
    een = {"persoon": "p-1", "gemeente": "gm0202"}
    twee = {"persoon": "p-2", "gemeente": "gm0226"}
    basis = {"vergadering": "Z-2"}
    punt = {**basis, "punt": "1"}
    boek.doe("StelPresentieVast", "2026-04-08", **basis, aanwezig=[een, twee])
    boek.doe("OpenVergadering", "2026-04-08", **basis)
    belang = {"grond": "persoonlijk_belang"}
    boek.doe("LegOnthoudingVast", "2026-04-08", **punt, **twee, **belang)
    keuzes = [een | {"keuze": "voor"}, twee | {"keuze": "onthouden"}]
    stemming = {"wijze": "handopsteken", "voorstel": "V-1", "stemmen": keuzes}
    boek.doe("HoudStemming", "2026-04-08", **punt, **stemming)


def test_een_herbelegde_vergadering_met_onthouding_en_zonder_gewichten(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        _leden(boek)
        dossier(boek)
        stel_voor(boek, "V-1")
        stel_voor(boek, "V-2")
        _herbelegd(boek)
        zitting = {"dossier": "D-1", "vergadering": "Z-2"}
        genomen = {"voorstel": "V-1", "punt": "1", "inwerking": "2026-06-01"}
        nummer = neem(boek, "2026-04-08", **zitting, **genomen)
        over = {**zitting, "voorstel": "V-2"}
        boek.doe("HoudAan", "2026-04-08", **over, orgaan="AB", reden="later")
        ander = neem(boek, "2026-04-08", **over, handeling="iets")
    assert "is hierover ook gestemd" not in verteld(place, ander)
    alles = verteld(place, nummer)
    assert "Het lid van Duiven deed niet mee: persoonlijk belang." in alles
    assert "bij handopsteken gestemd: 1 voor, 0 tegen, 1 onthouden (hoofden)" in alles
    assert "de gewichten zijn niet bekend" in alles
    assert "Van stemming onthielden zich: Duiven." in alles
    assert "de vergadering was opnieuw belegd" in alles
    assert "Het werkt vanaf 1 juni 2026." in alles
