"""Toezeggingen and moties, signals, capacity and recommendations."""

import pytest

from register.service.answers import Library
from tests.service.overzichten.vragen import page, row, rows


def test_een_toezegging_staat_open_tot_zij_is_afgedaan(oefenjaar: Library) -> None:
    def states(op: str) -> dict[object, object]:
        gevonden = rows(oefenjaar, "toezeggingen", op, gremium="BC-WERKPLEIN")
        return {rij["toezegging"]: rij["status"] for rij in gevonden}

    assert states("2027-02-16") == {"T1": "open", "T2": "open"}
    assert states("2027-02-26") == {"T1": "afgedaan", "T2": "open"}
    open_ = row(oefenjaar, "toezeggingen", "2027-02-26", status="open", door="DB")
    assert open_["toezegging"] == "T2"


def test_een_toezegging_zegt_of_haar_termijn_voorbij_is(oefenjaar: Library) -> None:
    def due(op: str) -> str:
        regels = page(oefenjaar, "toezeggingen", op, door="secretaris")
        return regels[0].split(" | ")[3]

    assert due("2027-02-16") == "maart 2027"
    assert due("2027-02-26") == "afgedaan 26 feb 2027"
    vroeger = page(oefenjaar, "toezeggingen", "2027-05-01", bekend_op="2027-02-20")
    secretaris = next(regel for regel in vroeger if "secretaris" in regel)
    assert "maart 2027, verlopen" in secretaris
    (regel,) = page(oefenjaar, "toezeggingen", "2027-05-01", door="secretaris")
    assert regel.endswith("→ Overzicht op 26 februari aan de leden gestuurd.")


def test_een_termijn_van_een_toezegging_staat_tussen_de_termijnen(
    oefenjaar: Library,
) -> None:
    open_ = row(oefenjaar, "termijnen", "2027-02-17", soort="toezegging")
    assert (open_["status"], open_["voor"]) == ("open", ["secretaris"])
    assert open_["uiterlijk"] == "2027-03-31"
    klaar = row(oefenjaar, "termijnen", "2027-03-01", soort="toezegging")
    assert klaar["status"] == "gehaald"


def test_een_aangenomen_motie_is_te_doen_tot_zij_is_afgedaan(
    oefenjaar: Library,
) -> None:
    def motions(op: str) -> dict[object, tuple[object, object]]:
        gevonden = rows(oefenjaar, "moties", op, gremium="BC-WERKPLEIN")
        return {rij["motie"]: (rij["status"], rij["te_doen"]) for rij in gevonden}

    assert motions("2027-02-16") == {
        "M1": ("aangenomen", "ja"),
        "M2": ("verworpen", "nee"),
        "M3": ("ingetrokken", "nee"),
    }
    assert motions("2027-02-26")["M1"] == ("afgedaan", "nee")
    assert rows(oefenjaar, "moties", "2027-02-26", tedoen="ja") == []
    (regel,) = page(oefenjaar, "moties", "2027-02-26", status="afgedaan")
    assert "Informeer de raden → De raden krijgen" in regel
    motie = row(oefenjaar, "moties", "2027-02-16", tedoen="ja")
    assert str(motie["tekst"]).startswith("Verzoekt het dagelijks bestuur")


def test_een_signaal_zegt_aan_wie_en_waarover(oefenjaar: Library) -> None:
    assert page(oefenjaar, "signalen", dossier="jeugdplan-2027") == [
        (
            "24 mei 2027 | capaciteit | AB | De uitvoering loopt vast op inzet die is "
            "toegezegd en niet komt."
        )
    ]
    assert rows(oefenjaar, "signalen", "2027-05-23", dossier="jeugdplan-2027") == []


@pytest.mark.parametrize(
    ("op", "regel"),
    [
        ("2027-05-23", "gm9003 | 0,50 |  | 15 mei 2027 | nog niet gemeld"),
        ("2027-05-24", "gm9003 | 0,50 | 0,20 | 15 mei 2027 | te weinig: vacature"),
    ],
)
def test_inzet_zegt_wat_ervan_kwam(oefenjaar: Library, op: str, regel: str) -> None:
    (gevonden,) = page(oefenjaar, "capaciteit", op, gemeente="gm9003")
    assert gevonden == f"{regel} | Projectleider voor het jeugdplan"


def test_inzet_die_er_is_is_geleverd(oefenjaar: Library) -> None:
    rij = row(oefenjaar, "capaciteit", "2027-05-17", stand="geleverd")
    assert (rij["capaciteit"], rij["geleverd"], rij["tekort"]) == ("jeugd-b", 100, 0)


def test_een_aanbeveling_wacht_op_een_reactie(oefenjaar: Library) -> None:
    def told(op: str) -> list[str]:
        regels = page(oefenjaar, "aanbevelingen", op)
        return [" | ".join(regel.split(" | ")[:3]) for regel in regels]

    assert told("2027-05-27") == [
        "rekenkamer-1 | DB | nog geen reactie",
        "1 | DB | nog geen reactie",
    ]
    assert told("2027-05-28") == [
        "rekenkamer-1 | DB | niet overgenomen · 28 mei 2027",
        "1 | DB | overgenomen · 28 mei 2027 · inkoopkalender",
    ]
    open_ = row(oefenjaar, "aanbevelingen", "2027-05-28", status="open")
    assert open_["toelichting"] == "Elke opdracht krijgt een resultaat en een budget."
    weg = row(oefenjaar, "aanbevelingen", "2027-05-28", gevolg="niet_overgenomen")
    assert weg["status"] == "afgedaan"


def test_een_schriftelijke_ronde_toont_haar_antwoorden_en_hoe_zij_eindigde(
    oefenjaar: Library,
) -> None:
    (een,) = page(oefenjaar, "schriftelijke-rondes", "2027-02-05")
    assert een.split(" | ")[3:5] == ["3 voor, 1 tegen", "open"]
    twee, een = page(oefenjaar, "schriftelijke-rondes", "2027-03-01")
    assert een.split(" | ")[3:5] == ["5 voor, 1 tegen", "aangenomen"]
    assert "1 bespreken, 1 te laat | bespreken" in twee
    assert rows(oefenjaar, "schriftelijke-rondes", "2027-03-01", status="open") == []


def test_een_evaluatie_toont_voor_wie_zij_was_en_wat_zij_zei(
    oefenjaar: Library,
) -> None:
    assert rows(oefenjaar, "evaluaties", "2027-05-25") == []
    rij = row(oefenjaar, "evaluaties", "2027-05-28", opdrachtgever="AB")
    assert rij["conclusie"] == "Opdrachten zijn niet scherp genoeg."
