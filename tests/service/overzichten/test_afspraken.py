"""The afsprakenlijst, who is behind what, and where nobody is."""

from register.service.answers import Library
from tests.service.overzichten.vragen import page, row, rows


def test_de_lijst_heeft_de_kolommen_van_de_bron(oefenjaar: Library) -> None:
    regels = page(oefenjaar, "afspraken", "2027-05-20", gremium="RPO-ZORG")
    assert regels == [
        (
            "Eén inkoopkalender voor de regio | DB; n.t.b. | manager-inkoop "
            "| RAO-ZORG; n.t.b. | n.t.b."
        ),
        (
            "De inkoop voor 2028 doen de gemeenten samen; de schaal blijft gelijk. "
            "| namens RPO-ZORG n.t.b. | regiosecretaris-zorg |  | "
        ),
    ]


def test_gereed_zegt_of_de_termijn_op_die_dag_voorbij_is(oefenjaar: Library) -> None:
    def ready(op: str) -> list[str]:
        regels = page(oefenjaar, "afspraken", op, soort="actie", status="open")
        return [regel.rpartition(" | ")[2] for regel in regels]

    assert ready("2027-05-17") == ["17 mei 2027"]
    assert ready("2027-05-18") == ["17 mei 2027, verlopen"]
    (regel,) = page(oefenjaar, "afspraken", besluit="AB-2026-002", status="afgerond")
    assert regel.endswith("gereed 21 jul 2026")
    later = page(oefenjaar, "afspraken", "2027-01-01", gremium="AB", status="open")
    assert later[0].endswith("december 2026 (60 %), verlopen")


def test_een_afspraak_is_te_vinden_bij_wie_ermee_te_maken_heeft(
    oefenjaar: Library,
) -> None:
    def codes(**filters: str) -> list[object]:
        gevonden = rows(oefenjaar, "afspraken", "2027-05-20", **filters)
        return [rij["actie"] for rij in gevonden]

    assert codes(wie="RAO-ZORG") == ["inkoopkalender"]
    assert codes(wie="manager-inkoop") == ["inkoopkalender"]
    assert codes(gemeente="gm9005") == ["gegevens-2027"]
    assert codes(gemeente="gm9001") == []
    assert codes(dossier="jeugdplan-2027", soort="actie") == ["gegevens-2027"]


def test_een_afspraak_staat_er_zoals_zij_toen_stond(oefenjaar: Library) -> None:
    toen = rows(oefenjaar, "afspraken", "2027-05-11", soort="actie", status="open")
    assert toen[0].get("per_gemeente") is None
    nu = row(oefenjaar, "afspraken", "2027-05-14", soort="actie", status="open")
    assert nu["per_gemeente"] == [
        {"gemeente": "gm9004", "percentage": 100, "op": "2027-05-14"}
    ]
    assert nu["voortgang"] == "Alles aangeleverd."
    vroeg = rows(oefenjaar, "afspraken", "2027-05-20", bekend_op="2027-05-09")
    assert "inkoopkalender" not in {rij["actie"] for rij in vroeg}


def test_eigenaren_staan_per_plek_en_gaan_weg_als_het_klaar_is(
    oefenjaar: Library,
) -> None:
    def places(op: str, code: str) -> dict[object, object]:
        gevonden = rows(oefenjaar, "eigenaren", op, code=code)
        return {rij["veld"]: rij.get("wie", "n.t.b.") for rij in gevonden}

    assert places("2027-05-13", "toezicht-2027") == {
        "ambtelijk_opdrachtgever": "regiosecretaris-zorg",
        "bestuurlijk_opdrachtgever": "n.t.b.",
        "opdrachtnemer": "secretaris",
    }
    later = places("2027-05-18", "toezicht-2027")
    assert later["bestuurlijk_opdrachtgever"] == "BC-ZORG"
    assert places("2027-05-25", "matching-2027") == {}
    assert places("2026-07-22", "gs-begroting") == {}
    assert places("2027-05-20", "convenant-jeugd") == {}
    assert places("2027-05-20", "dvo-werk-a") == {"bewaker": "secretaris"}
    assert places("2027-05-21", "convenant-jeugd") == {}
    assert page(oefenjaar, "eigenaren", "2027-05-20", code="dvo-werk-a") == [
        "Overeenkomst dvo-werk-a: Dienstverlening werk voor Oefengemeente A",
        "bewaker | secretaris",
    ]
    ntb = page(oefenjaar, "eigenaren", "2027-05-20", code="inkoopkalender", open="ja")
    assert "termijn | n.t.b." in ntb


def test_open_eigenaren_zegt_waarom_er_niemand_staat(oefenjaar: Library) -> None:
    def reasons(op: str, code: str) -> dict[object, object]:
        gevonden = rows(oefenjaar, "open-eigenaren", op, code=code)
        return {rij["veld"]: rij["reden"] for rij in gevonden}

    assert reasons("2027-05-20", "inkoopkalender") == {
        "ambtelijk_eigenaar": "niemand bekleedt deze functie",
        "ambtelijk_opdrachtgever": "nader te bepalen",
        "betrokkenen": "nader te bepalen",
        "termijn": "nader te bepalen",
    }
    assert reasons("2027-05-13", "toezicht-2027") == {
        "bestuurlijk_opdrachtgever": "nader te bepalen"
    }
    assert reasons("2027-05-18", "toezicht-2027") == {}
    regels = page(oefenjaar, "open-eigenaren", "2027-05-20", wie="manager-inkoop")
    assert regels[1:] == [
        "ambtelijk eigenaar | manager-inkoop: niemand bekleedt deze functie"
    ]
