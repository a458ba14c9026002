"""What happens at an item: decisions, secrecy, promises, and anything else."""

import pytest

from register.domain.besluiten.besluit import Uitkomst
from register.formats.vergaderstaat.inhoud import VergaderstaatFout
from register.service.stapsgewijs import StapGeweigerd
from tests.formats.vergaderland import Vergaderland
from tests.formats.vergaderpunt import (
    BESLUIT_,
    STAAKT,
    at,
    decision,
    facts,
    refusal,
    vote,
)
from tests.formats.wisselland import line


def test_een_besluit_volgt_uit_de_stemming(vergaderland: Vergaderland) -> None:
    besluit = decision(vergaderland, "stemming: alle voor", *BESLUIT_)
    genomen = besluit.genomen
    assert (genomen.orgaan, genomen.uitkomst) == ("AB", Uitkomst.AANGENOMEN)
    assert (genomen.vergadering, genomen.punt) == ("ab-1", "2")
    assert (genomen.dossier, genomen.voorstel) == ("d1", "v1")


def test_wat_het_besluit_zelf_zegt_gaat_voor(vergaderland: Vergaderland) -> None:
    besluit = decision(
        vergaderland,
        "titel: Zo heet het hier",
        "stemming: hamerstuk",
        "besluit:",
        "  titel: Anders",
        "  handeling: koers",
        "  bedrag: 1250",
        "  grondslag: [{wet: wgr, artikel: 33b}]",
        "  bewijs: [{titel: Notulen}]",
    )
    feit = facts(vergaderland, besluit)[0]
    assert besluit.genomen.bedrag == 1250
    assert [g.artikel for g in feit.kop.grondslag] == ["33b"]


def test_een_bedrag_mag_in_euro_als_dat_er_staat(vergaderland: Vergaderland) -> None:
    bedrag = "  bedrag: € 1.250,00"
    besluit = decision(vergaderland, "stemming: hamerstuk", *BESLUIT_, bedrag)
    assert besluit.genomen.bedrag == 125_000


@pytest.mark.parametrize(
    ("bedrag", "fout"),
    [('"1.250,00"', "schrijf hele centen"), ("€ veel", "is geen bedrag")],
)
def test_een_bedrag_zonder_eenheid(
    vergaderland: Vergaderland, bedrag: str, fout: str
) -> None:
    gezegd = refusal(vergaderland, *BESLUIT_, f"  bedrag: {bedrag}")
    assert gezegd.startswith("regel 16: ")
    assert fout in gezegd


@pytest.mark.parametrize(
    ("regels", "fout"),
    [
        ((), "over punt '2' is niet gestemd"),
        ((STAAKT,), "de stemmen staakten over punt '2'"),
        (("stemming: voor Noord",), "de stemming over punt '2' is ongeldig"),
    ],
)
def test_een_besluit_zonder_uitslag_vraagt_om_de_uitkomst(
    vergaderland: Vergaderland, regels: tuple[str, ...], fout: str
) -> None:
    assert fout in refusal(vergaderland, *regels, *BESLUIT_)


def test_een_uitkomst_mag_gegeven_worden(vergaderland: Vergaderland) -> None:
    besluit = decision(vergaderland, *BESLUIT_, "  uitkomst: verworpen")
    assert besluit.genomen.uitkomst is Uitkomst.VERWORPEN


def test_verworpen_volgt_uit_de_stemming(vergaderland: Vergaderland) -> None:
    besluit = decision(vergaderland, "stemming: alle tegen", *BESLUIT_)
    assert besluit.genomen.uitkomst is Uitkomst.VERWORPEN


def test_als_de_stemmen_staken_en_iedereen_er_is_is_het_verworpen(
    vergaderland: Vergaderland,
) -> None:
    p5 = {"gremium": "AB", "persoon": "p5", "gemeente": "gm0004"}
    vergaderland.record(
        line("BeeindigLidmaatschap", "2026-06-01", oorzaak="ontslag", **p5)
    )
    tekst = at(STAAKT, *BESLUIT_).replace("  - {persoon: p5, aanwezig: ja}\n", "")
    beeld = vergaderland.carry_out(tekst).beeld
    assert vergaderland.held().stemmingen[0].voltallig
    assert [b.uitkomst for b in beeld.punten[1].besluiten] == ["verworpen"]


def test_een_besluit_zonder_titel(vergaderland: Vergaderland) -> None:
    dicht = {"onbekend": "onleesbaar"}
    vergaderland.record(
        line(
            "PlaatsAgendapunt",
            "2026-06-18",
            vergadering="ab-1",
            punt="3",
            titel=dicht,
            doel="besluiten",
            behandelwijze="bespreekstuk",
        )
    )
    tekst = at('- punt: "3"').replace("    - punt", "  - punt")
    tekst += "    stemming: hamerstuk\n    besluit: {handeling: koers}\n"
    with pytest.raises(VergaderstaatFout, match="geef het besluit een 'titel'"):
        vergaderland.carry_out(tekst)


def test_wie_belang_heeft_stemt_niet_mee(vergaderland: Vergaderland) -> None:
    stemming = vote(
        vergaderland,
        "belangen: [{wie: Zuid, belang: familie}]",
        "onthoudingen:",
        "  - {wie: Wést, grond: persoonlijk_belang}",
        "  - {wie: p3, grond: persoonlijk_belang}",
        "stemming: alle voor, behalve p2",
    )
    assert {s.persoon for s in stemming.stemmen} == {"p1", "p2"}
    staat = vergaderland.held()
    assert [o.persoon for o in staat.onthoudingen] == ["p4", "p5", "p3"]
    assert [b.persoon for b in staat.bijwoning.belangen] == ["p3"]


@pytest.mark.parametrize(
    ("regel", "fout"),
    [
        ("{grond: rekenplichtig}", "noem in 'wie' de gemeente of de persoon"),
        ("{wie: Dubbel, grond: rekenplichtig}", "'Dubbel' is geen gemeente of persoon"),
        ("{wie: gm0008, grond: rekenplichtig}", "niemand van 'gm0008' aanwezig"),
    ],
)
def test_een_onthouding_van_wie_er_niet_is(
    vergaderland: Vergaderland, regel: str, fout: str
) -> None:
    gezegd = refusal(vergaderland, "onthoudingen:", f"  - {regel}")
    assert gezegd.startswith("regel 14: ")
    assert fout in gezegd


def test_een_voorstel_wordt_aangehouden(vergaderland: Vergaderland) -> None:
    regel = "aangehouden: {reden: er komt een nieuw voorstel, tot: 2026-10}"
    assert "HoudAan" in vergaderland.told(at(STAAKT, regel))


def test_een_toezegging_hoort_bij_haar_punt(vergaderland: Vergaderland) -> None:
    regel = "toezeggingen: [{toezegging: t1, inhoud: Een brief, door: DB}]"
    beeld = vergaderland.carry_out(at(regel)).beeld
    assert beeld.punten[1].toezeggingen == ("t1",)
    assert vergaderland.held().toezeggingen[0].punt == "2"


def test_elke_andere_opdracht_kan_ook(vergaderland: Vergaderland) -> None:
    vergaderland.carry_out(
        at(
            "stemming: hamerstuk",
            "overig:",
            "  - {opdracht: VraagAantekening, gegevens: {persoon: p3}}",
            "  - opdracht: OpenDossier",
            "    gegevens: {dossier: d2, titel: Vervolg}",
        )
    )
    (uitlating,) = vergaderland.held().uitlatingen
    assert (uitlating.punt, uitlating.persoon) == ("2", "p3")


@pytest.mark.parametrize(
    ("regel", "fout"),
    [
        ("{opdracht: DoeIets, gegevens: {}}", "'DoeIets' is geen opdracht"),
        ("{opdracht: ZegToe, gegevens: veel}", "'gegevens' zijn de velden"),
    ],
)
def test_een_andere_opdracht_die_er_niet_is(
    vergaderland: Vergaderland, regel: str, fout: str
) -> None:
    assert fout in refusal(vergaderland, "overig:", f"  - {regel}")


def test_een_fout_in_een_andere_opdracht_noemt_het_veld(
    vergaderland: Vergaderland,
) -> None:
    tekst = at(
        "overig:", "  - opdracht: OpenDossier", "    gegevens:", "      dosier: d2"
    )
    with pytest.raises(StapGeweigerd) as fout:
        vergaderland.carry_out(tekst)
    assert fout.value.tekst.startswith("regel 16 (OpenDossier): onbekend veld 'dosier'")
    assert fout.value.pad == "/punten/1/overig/0/gegevens/dosier"


def test_een_fout_buiten_de_gegevens_noemt_de_opdracht(
    vergaderland: Vergaderland,
) -> None:
    override = "{regels: [XX-1], reden: omdat}"
    tekst = at("stemming: hamerstuk", *BESLUIT_, f"  override: {override}")
    with pytest.raises(StapGeweigerd, match=r"regel 14 \(NeemBesluit\): .*XX-1"):
        vergaderland.carry_out(tekst)


def test_in_een_gezamenlijke_vergadering_beslist_een_gremium(
    vergaderland: Vergaderland,
) -> None:
    kop = "regeling: dorpenland\nvergadering: ab-2\n"
    tekst = """\
stemwijze: handopsteken
bijeengeroepen:
  {op: 2026-06-18, gremium: AB, mede: [BC], datum: 2026-07-02, wijze: fysiek,
   openheid: openbaar}
presentie:
  - {persoon: p1, aanwezig: ja}
  - {persoon: p2, aanwezig: ja}
  - {persoon: p3, aanwezig: ja}
  - {persoon: p1, gremium: BC, aanwezig: ja}
  - {persoon: p3, gremium: BC, aanwezig: ja}
punten:
  - punt: "1"
    titel: Samen
    doel: besluiten
    behandelwijze: bespreekstuk
    gremium: BC
    belangen: [{wie: p3, belang: werk}]
    stemming: alle voor
    besluit: {handeling: koers, motivering: daarom}
"""
    gedaan = vergaderland.carry_out(tekst, kop=kop)
    staat = vergaderland.held("ab-2")
    assert staat.stemmingen == ()
    assert staat.voor("BC").stemmingen[0].hoofden.voor == 2
    (besluit,) = gedaan.beeld.punten[0].besluiten
    assert besluit.besluit.startswith("BC-")


def test_een_proef_toont_alles_en_legt_niets_vast(vergaderland: Vergaderland) -> None:
    voor = vergaderland.size()
    tekst = at("stemming: alle voor", *BESLUIT_)
    proef = vergaderland.carry_out(tekst, proef=True)
    assert {str(o.uitkomst) for o in proef.ontvangsten} == {"proef"}
    assert vergaderland.size() == voor
    echt = vergaderland.carry_out(tekst)
    assert proef.beeld == echt.beeld
    weer = vergaderland.carry_out(tekst)
    assert weer.al_vastgelegd
    assert weer.beeld == echt.beeld
