"""A bestuurswissel through the recorder: all or nothing, and what stays open."""

from datetime import date
from pathlib import Path

import pytest

from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.domain.refusals import AndereRegeling, Graad
from register.formats.wissel.inhoud import load
from register.service.beginning import begin
from register.service.bestuurswissel import WisselGeweigerd, carry_out
from register.service.place import Place
from register.service.receipts import Status
from register.service.recording import Recorder
from register.service.samenstelling import Bestuurslid, Onbezet
from tests.formats.wisselland import BASIS, KOP, NOORD, line
from tests.registers import record

WISSEL = """\
personen: [{persoon: p9, naam: Nieuwe wethouder}]
gremia:
  - gremium: DB
    datum: 2026-06-20
    aangewezen_door: AB
    zetels:
      - {persoon: p3, gemeente: gm0002}
      - {persoon: p9, gemeente: gm0001}
    voorzitter: p9
functies:
  - {functie: secretaris, datum: 2026-06-20, houder: n.t.b.}
"""
LEDEN = NOORD + "      - {gremium: AB, persoon: p9}\n"


BEZET = (
    line("RegelVervanging", functie="secretaris", vervangers=["controller"]),
    line("BezetFunctie", functie="controller", persoon="p4"),
    line(
        "VerleenMandaat",
        bevoegdheid="M-1",
        gever="DB",
        nemer="secretaris",
        handelingen=["inkoop"],
    ),
    line(
        "VerleenMandaat",
        bevoegdheid="M-2",
        gever="DB",
        nemer="controller",
        handelingen=["betalen"],
    ),
    line(
        "ZetActieUit",
        actie="a1",
        omschrijving="Nagaan",
        bestuurlijk_eigenaar="DB",
        ambtelijk_eigenaar="secretaris",
        nader_te_bepalen=["opdrachtnemer"],
    ),
    line(
        "ZetActieUit",
        actie="a2",
        omschrijving="Klaar",
        bestuurlijk_eigenaar="BO",
        ambtelijk_eigenaar="controller",
    ),
    line("RondAf", "2023-01-01", actie="a2"),
    line(
        "ZetActieUit",
        actie="a3",
        omschrijving="Wacht",
        bestuurlijk_eigenaar="BO",
        ambtelijk_eigenaar="controller",
    ),
    line("HefGremiumOp", "2024-01-01", gremium="BO"),
)
"""Mandates and actions that hang on a functie or a gremium."""


@pytest.fixture
def place(tmp_path: Path) -> Place:
    gemaakt = Place(tmp_path / "r")
    begin(gemaakt, RegisterBegonnen(regeling="dorpenland", naam="Dorpenland"))
    record(gemaakt, *BASIS, *BEZET)
    return gemaakt


def size(place: Place) -> int:
    log = place.open_log(alleen_lezen=True)
    grootte = log.size()
    log.close()
    return grootte


def test_een_wissel_wordt_in_een_keer_vastgelegd_met_een_ontvangst_per_wijziging(
    place: Place,
) -> None:
    voor = size(place)
    with Recorder(place) as recorder:
        gedaan = carry_out(recorder, load(KOP + LEDEN + WISSEL))
    assert [o.uitkomst for o in gedaan.ontvangsten] == [Status.VASTGELEGD] * 9
    assert [o.regel for o in gedaan.ontvangsten] == [
        stap.regelnummer for stap in gedaan.stappen
    ]
    assert size(place) == voor + 9
    with Recorder(place) as recorder:
        opnieuw = carry_out(recorder, load(KOP + LEDEN + WISSEL))
    assert (opnieuw.stappen, opnieuw.ontvangsten) == ((), ())
    assert size(place) == voor + 9


def test_een_proef_laat_zien_wat_het_wordt_en_legt_niets_vast(place: Place) -> None:
    voor = size(place)
    with Recorder(place) as recorder:
        proef = carry_out(recorder, load(KOP + LEDEN + WISSEL), proef=True)
        assert {o.uitkomst for o in proef.ontvangsten} == {Status.PROEF}
        assert size(place) == voor
        echt = carry_out(recorder, load(KOP + LEDEN + WISSEL))
    assert proef.beeld == echt.beeld


def test_het_beeld_noemt_het_bestuur_en_wat_openstaat(place: Place) -> None:
    with Recorder(place) as recorder:
        beeld = carry_out(recorder, load(KOP + LEDEN + WISSEL), proef=True).beeld
    assert beeld.op == date(2026, 6, 20)
    (bestuur,) = beeld.dagelijks_bestuur
    assert bestuur.leden[-1] == Bestuurslid(
        persoon="p9",
        gemeente="gm0001",
        sinds=date(2026, 6, 20),
        voorzitter=True,
        in_ab=True,
        portefeuilles=(),
    )
    assert bestuur.leden[0].portefeuilles == ("zorg",)
    leemten = beeld.leemten
    assert [x.gemeente for x in leemten.zonder_plaatsvervanger] == ["gm0001", "gm0002"]
    assert [x.gremium for x in leemten.zonder_voorzitter] == ["AB"]
    assert [x.portefeuille for x in leemten.zonder_portefeuillehouder] == ["geld"]
    assert beeld.mandaten_zonder_houder == (
        Onbezet(code="M-1", houder="secretaris", vervangers=("p4",)),
    )
    assert beeld.acties_zonder_houder == (
        Onbezet(
            code="a1",
            houder="secretaris",
            rol="ambtelijk_eigenaar",
            vervangers=("p4",),
        ),
        Onbezet(code="a3", houder="BO", rol="bestuurlijk_eigenaar"),
    )


def test_een_foute_regel_legt_niets_vast_en_noemt_de_regel(place: Place) -> None:
    voor = size(place)
    fout = WISSEL.replace(
        "functies:", "rollen: [{persoon: p9, rol: r, gremium: XX, datum: 2026-06-20}]\n"
        "functies:",
    )  # fmt: skip
    with Recorder(place) as recorder, pytest.raises(WisselGeweigerd) as geweigerd:
        carry_out(recorder, load(KOP + LEDEN + fout))
    weigering = geweigerd.value
    assert "regel 19 (KenRolToe): gremium 'XX'" in weigering.tekst
    assert "er is niets vastgelegd" in weigering.tekst
    assert (weigering.pad, weigering.regel) == ("/rollen/0", 19)
    assert (weigering.reden, weigering.graad) == (
        "onbekende-verwijzing", Graad.ONMOGELIJK,
    )  # fmt: skip
    assert size(place) == voor


def test_een_bestand_van_een_andere_regeling_wordt_geweigerd(place: Place) -> None:
    with Recorder(place) as recorder, pytest.raises(AndereRegeling, match="regel 1"):
        carry_out(recorder, load("regeling: elders\nwissel: w\n"))


def test_een_leeg_bestand_geeft_het_beeld_van_alles_wat_bekend_is(
    place: Place,
) -> None:
    with Recorder(place) as recorder:
        gedaan = carry_out(recorder, load(KOP))
    assert gedaan.stappen == ()
    assert gedaan.beeld.op == date.max
