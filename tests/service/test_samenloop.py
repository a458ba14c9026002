"""What one person is at the same time: which roles meet, and which do not."""

from collections.abc import Mapping

import pytest

from register.service.lijsten.personen import ROLCONFLICT
from register.service.lijsten.vormen import choices
from register.service.samenloop import SOORTEN, met

Rol = Mapping[str, object]

AB, DB, BC, RPO = (
    {"soort": "lid", "gremium": code, "gremiumsoort": soort, "gemeente": "gm0001"}
    for code, soort in (
        ("AB", "algemeen_bestuur"),
        ("DB", "dagelijks_bestuur"),
        ("BC", "bestuurscommissie"),
        ("RPO", "bestuurlijk_overleg"),
    )
)
POST: Rol = {
    "soort": "functiehouder",
    "functie": "manager",
    "onder": "secretaris",
    "ambtelijk": True,
}
BAAS: Rol = {"soort": "waarnemer", "functie": "secretaris", "onder": "DB", "seq": 9}


def kinds(*rollen: Rol) -> dict[str, list[object]]:
    """Kinds of meetings of roles, with the gremium or functie of each role in it."""
    return {
        str(rij["soort"]): [r.get("gremium") or r.get("functie") for r in rij["rollen"]]  # type: ignore[attr-defined] # JSON
        for rij in met("p", rollen)
    }


def as_(rol: Rol, soort: str, **anders: object) -> Rol:
    return {**rol, "soort": soort, **anders}


def test_wie_een_ding_is_heeft_geen_samenloop() -> None:
    assert kinds(AB) == kinds(POST) == kinds() == {}


@pytest.mark.parametrize(
    ("rollen", "soort", "samen"),
    [
        ((RPO, AB), "adviseert_en_beslist", ["RPO", "AB"]),
        ((BC, DB), "adviseert_en_beslist", ["BC", "DB"]),
        ((AB, DB), "bestuurt_en_controleert", ["AB", "DB"]),
        ((AB, POST), "bestuurder_en_ambtenaar", ["manager", "AB"]),
        ((POST, BAAS), "boven_zichzelf", ["manager", "secretaris"]),
        ((BAAS, DB), "boven_zichzelf", ["secretaris", "DB"]),
        ((AB, {**BC, "gemeente": "gm0002"}), "meer_gemeenten", ["AB", "BC"]),
        (
            (AB, as_(AB, "plaatsvervanger", vervangt="q", gemeente="gm0002")),
            "zit_en_vervangt",
            ["AB", "AB"],
        ),
        (
            (as_(AB, "voorzitter"), as_(BC, "voorzitter")),
            "meer_voorzitterschappen",
            ["AB", "BC"],
        ),
    ],
)
def test_rollen_die_elkaar_raken(
    rollen: tuple[Rol, ...], soort: str, samen: list[object]
) -> None:
    assert soort in SOORTEN
    assert kinds(*rollen)[soort] == samen


@pytest.mark.parametrize(
    ("rollen", "soort"),
    [
        ((RPO, as_(RPO, "voorzitter")), "adviseert_en_beslist"),
        ((BC, as_(BC, "voorzitter")), "adviseert_en_beslist"),
        ((as_(RPO, "adviseur"), AB), "adviseert_en_beslist"),
        ((RPO, as_(AB, "plaatsvervanger")), "adviseert_en_beslist"),
        ((AB, as_(AB, "voorzitter")), "bestuurt_en_controleert"),
        ((RPO, POST), "bestuurder_en_ambtenaar"),
        ((AB, {**POST, "ambtelijk": False}), "bestuurder_en_ambtenaar"),
        ((as_(AB, "adviseur"), POST), "bestuurder_en_ambtenaar"),
        ((POST, {**BAAS, "functie": "controller"}), "boven_zichzelf"),
        ((BAAS, AB), "boven_zichzelf"),
        ((AB, BC), "meer_gemeenten"),
        ((AB, {**BC, "gemeente": ""}), "meer_gemeenten"),
        ((AB, as_(BC, "plaatsvervanger")), "zit_en_vervangt"),
        ((AB, as_(AB, "voorzitter")), "zit_en_vervangt"),
        ((as_(AB, "voorzitter"), BC), "meer_voorzitterschappen"),
        ((as_(AB, "voorzitter"), as_(AB, "voorzitter")), "meer_voorzitterschappen"),
    ],
)
def test_rollen_die_elkaar_net_niet_raken(rollen: tuple[Rol, ...], soort: str) -> None:
    assert soort not in kinds(*rollen)


def test_een_rij_noemt_elke_rol_een_keer_en_de_feiten_erachter() -> None:
    drie = ({**RPO, "seq": 5}, {**BC, "seq": 4}, {**AB, "seq": 5})
    (rij,) = [r for r in met("p", drie) if r["soort"] == "adviseert_en_beslist"]
    assert rij["persoon"] == "p"
    assert [r["gremium"] for r in rij["rollen"]] == ["RPO", "BC", "AB"]  # type: ignore[attr-defined] # JSON
    assert rij["seqs"] == [4, 5]
    assert "gremiumsoort" not in rij["rollen"][0]  # type: ignore[index] # JSON
    assert str(rij["uitleg"]).endswith("beslist.")


def test_elke_soort_is_te_vragen() -> None:
    assert choices(ROLCONFLICT.velden["soort"]) == SOORTEN
