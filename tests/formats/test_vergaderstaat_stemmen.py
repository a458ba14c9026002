"""Votes in the file of a meeting, on a proposal, an amendment or a motie."""

import pytest

from register.domain.besluiten.besluit import Uitkomst
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.vergaderingen.amendement import Indieningsstatus
from register.domain.voting import Uitslag
from register.formats.vergaderstaat.inhoud import VergaderstaatFout
from register.service.stapsgewijs import StapGeweigerd
from tests.formats.vergaderland import Vergaderland
from tests.formats.vergaderpunt import BESLUIT_, at, decision, refusal, vote


def test_alle_voor_behalve_een_gemeente(vergaderland: Vergaderland) -> None:
    stemming = vote(vergaderland, "stemming: alle voor, behalve Bergen en Dal")
    assert {s.persoon for s in stemming.stemmen if s.keuze is Keuze.TEGEN} == {"p2"}
    assert (stemming.wijze, stemming.voorstel) == (Wijze.HANDOPSTEKEN, "v1")
    assert (stemming.hoofden.voor, stemming.hoofden.tegen) == (4, 1)


def test_een_gemeente_met_twee_leden_kan_verdeeld_stemmen(
    vergaderland: Vergaderland,
) -> None:
    stemming = vote(vergaderland, "stemming: alle voor, behalve Zuid en p4 (blanco)")
    assert {s.persoon: str(s.keuze) for s in stemming.stemmen} == {
        "p1": "voor",
        "p2": "voor",
        "p3": "tegen",
        "p4": "blanco",
        "p5": "voor",
    }


def test_een_uitzondering_die_er_niet_is_wordt_geweigerd(
    vergaderland: Vergaderland,
) -> None:
    tekst = at("stemming: alle voor, behalve p6")
    with pytest.raises(StapGeweigerd, match=r"regel 13 \(HoudStemming\): 'p6' stemt"):
        vergaderland.carry_out(tekst)


def test_een_stemlijst_met_gemeenten_en_personen(vergaderland: Vergaderland) -> None:
    woorden = "stemming: hoofdelijk, voor Noord, p4; tegen Zuid"
    stemming = vote(vergaderland, woorden)
    assert stemming.wijze is Wijze.HOOFDELIJK
    assert [s.persoon for s in stemming.stemmen] == ["p1", "p4", "p3"]


def test_aantallen_en_een_geheime_stemming(vergaderland: Vergaderland) -> None:
    stemming = vote(vergaderland, "stemming: geheim, 3 voor, 2 tegen")
    assert (stemming.wijze, stemming.stemmen) == (Wijze.GEHEIM, ())
    assert stemming.hoofden.voor == 3


def test_een_stemming_in_velden(vergaderland: Vergaderland) -> None:
    stemming = vote(
        vergaderland,
        "stemming:",
        "  wijze: schriftelijk",
        "  allen: voor",
        "  behalve: [{gemeente: gm0003, keuze: tegen}]",
    )
    assert (stemming.wijze, stemming.hoofden.tegen) == (Wijze.SCHRIFTELIJK, 1)


def test_meer_stemmingen_over_een_punt(vergaderland: Vergaderland) -> None:
    tekst = at("stemming:", "  - voor Noord; tegen Zuid", "  - {woorden: alle voor}")
    beeld = vergaderland.carry_out(tekst).beeld
    uitslagen = [s.uitslag for s in vergaderland.held().stemmingen]
    assert uitslagen == [Uitslag.GESTAAKT, Uitslag.AANGENOMEN]
    assert [s.uitslag for s in beeld.punten[1].stemmen] == ["gestaakt", "aangenomen"]


@pytest.mark.parametrize(
    ("regel", "fout"),
    [
        ("stemming: unaniem", "zegt niet hoe is gestemd"),
        ("stemming: {woorden: alle voor, allen: voor}", "in woorden of in velden"),
        ("stemming: {woorden: {onbekend: kwijt}}", "laat een stemming waarvan niets"),
        ("stemming: [[]]", "hier hoort een object met velden"),
    ],
)
def test_een_stemming_die_niet_te_lezen_is(
    vergaderland: Vergaderland, regel: str, fout: str
) -> None:
    gezegd = refusal(vergaderland, regel)
    assert gezegd.startswith("regel 13: ")
    assert fout in gezegd


def test_zonder_stemwijze_moet_er_staan_hoe_is_gestemd(
    vergaderland: Vergaderland,
) -> None:
    zonder = at("stemming: alle voor").replace("stemwijze: handopsteken\n", "")
    with pytest.raises(VergaderstaatFout, match="zeg hoe is gestemd"):
        vergaderland.carry_out(zonder)


AMENDEMENT = (
    "amendementen:",
    "  - amendement: A1-S1",
    "    op: A1",
    "    titel: Minder",
    "    stemming: alle tegen, behalve Zuid",
    "  - amendement: A1",
    "    titel: Meer",
    "    indieners: [Zuid, p4]",
    "    stemming: alle voor",
)


def test_een_amendement_en_zijn_subamendement_in_de_volgorde_van_stemmen(
    vergaderland: Vergaderland,
) -> None:
    regels = (*AMENDEMENT, "stemming: alle voor", *BESLUIT_)
    besluit = decision(vergaderland, *regels)
    assert besluit.genomen.uitkomst is Uitkomst.GEAMENDEERD_AANGENOMEN
    staat = vergaderland.held()
    assert [(a.code, str(a.status), a.indieners) for a in staat.amendementen] == [
        ("A1", "aangenomen", ("p3", "p4")),
        ("A1-S1", "verworpen", ()),
    ]
    assert [s.amendement for s in staat.stemmingen] == ["A1-S1", "A1", ""]


@pytest.mark.parametrize(
    ("gevolg", "status"),
    [
        ("gevolg: ingetrokken", Indieningsstatus.INGETROKKEN),
        ("gevolg: vervallen", Indieningsstatus.VERVALLEN),
        ("gevolg: aangenomen", Indieningsstatus.AANGENOMEN),
        ("gevolg: verworpen", Indieningsstatus.VERWORPEN),
        ("rang: 1", Indieningsstatus.INGEDIEND),
    ],
)
def test_wat_van_een_amendement_wordt_zonder_stemming(
    vergaderland: Vergaderland, gevolg: str, status: Indieningsstatus
) -> None:
    regels = ("amendementen:", "  - amendement: A1", "    titel: Meer")
    vergaderland.carry_out(at(*regels, f"    {gevolg}"))
    assert vergaderland.held().amendementen[0].status is status


def test_een_motie_wordt_aangenomen_of_ingetrokken(vergaderland: Vergaderland) -> None:
    beeld = vergaderland.carry_out(
        at(
            "moties:",
            "  - motie: M1",
            "    titel: Vooruit",
            "    indieners: [Noord]",
            "    stemming: alle voor",
            "  - {motie: M2, titel: Terug, gevolg: ingetrokken, reden: toegezegd}",
        )
    ).beeld
    moties = vergaderland.held().moties
    assert [str(m.status) for m in moties] == ["aangenomen", "ingetrokken"]
    assert [s.over for s in beeld.punten[1].stemmen] == ["motie M1"]


@pytest.mark.parametrize(
    ("regels", "fout"),
    [
        (
            ("moties:", "  - {motie: M1, titel: T, gevolg: vervallen}"),
            "'vervallen' kan hier niet; kies uit aangenomen, verworpen, ingetrokken",
        ),
        (
            ("moties:", "  - {motie: M1, titel: T, gevolg: verworpen, stemming: x}"),
            "uit de stemming volgt wat ervan wordt",
        ),
        (
            ("moties:", "  - {motie: M1, titel: T, reden: zomaar}"),
            "'reden' hoort bij 'gevolg",
        ),
        (
            ("amendementen:", "  - {amendement: A, titel: T, door: B}"),
            "'door' hoort bij 'gevolg",
        ),
        (
            ("moties:", "  - {motie: M1, titel: T, indieners: [Arnhem]}"),
            "'Arnhem' is geen gemeente of persoon",
        ),
    ],
)
def test_een_amendement_of_motie_die_niet_klopt(
    vergaderland: Vergaderland, regels: tuple[str, str], fout: str
) -> None:
    gezegd = refusal(vergaderland, *regels)
    assert gezegd.startswith("regel 14: ")
    assert fout in gezegd
