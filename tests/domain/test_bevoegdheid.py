"""Powers given, passed on, consented to and taken back."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import (
    BesluitGenomen,
    NummerToegekend,
    Uitkomst,
)
from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    Bevoegdheid,
    Eis,
    InstemmingGegeven,
    InstructieGegeven,
    InstructieIngetrokken,
    MandaatIngetrokken,
    MandaatVerleend,
    OndermandaatVerleend,
    Plafond,
    Soort,
    VoorwaardeVervuld,
    evolve,
)
from register.domain.bevoegdheden.mandaatbesluit import MandaatbesluitVastgesteld
from register.domain.bevoegdheden.schakel import Schakel
from register.domain.dossiers.dossier import DossierGeopend
from register.domain.facts import Gebeurtenis
from register.domain.openheid.stuk import StukToegevoegd
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import bestuur, met
from tests.scenario import Given, fact, pad_of

M1 = MandaatVerleend(
    bevoegdheid="m-1", gever="db", nemer="secretaris", handelingen=("inkoop",)
)
ONDER = OndermandaatVerleend(
    bevoegdheid="m-2",
    ouder="m-1",
    nemer="regiosecretaris-zorg",
    handelingen=("inkoop",),
)
WEG = MandaatIngetrokken(bevoegdheid="m-1")
JA = InstemmingGegeven(bevoegdheid="m-1", door="ab")
BASIS = bestuur()
MET = BASIS.on("2026-01-01", M1)


def state(gegeven: Given, op: str = "2030-01-01") -> Bevoegdheid:
    macht = gegeven.at(op).context().staat(BEVOEGDHEID, "m-1")
    assert macht is not None
    return macht


def test_een_mandaat_wordt_een_keer_verleend() -> None:
    assert BASIS.when(M1) == (M1,)
    macht = state(MET)
    assert (macht.gever, macht.nemer, macht.vanaf) == (
        "db",
        "secretaris",
        date(2026, 1, 1),
    )
    assert pad_of(MET, BestaatAl, M1) == "/gegevens/bevoegdheid"
    assert pad_of(MET.at("2025-01-01"), BestaatAl, M1) == "/gegevens/bevoegdheid"


@pytest.mark.parametrize("veld", ["gever", "nemer"])
def test_gever_en_nemer_zijn_een_gremium_of_functie(veld: str) -> None:
    vreemd = met(M1, veld, "xx")
    assert pad_of(BASIS, OnbekendeVerwijzing, vreemd) == f"/gegevens/{veld}"
    for goed in ("ab", "secretaris"):
        assert BASIS.when(met(M1, veld, goed))


@pytest.mark.parametrize(
    ("veld", "waarde", "pad"),
    [
        ("handelingen", (), "handelingen"),
        ("plafond", Plafond(bedrag=-1), "plafond/bedrag"),
    ],
)
def test_een_mandaat_noemt_handelingen_en_een_plafond_van_nul_of_meer(
    veld: str, waarde: object, pad: str
) -> None:
    for opdracht in (M1, ONDER):
        nieuw = replace(opdracht, bevoegdheid="m-9")
        fout = met(nieuw, veld, waarde)
        assert pad_of(MET, OngeldigeInvoer, fout) == f"/gegevens/{pad}"
    assert BASIS.when(replace(M1, plafond=Plafond(bedrag=0)))


def test_een_ondermandaat_hangt_onder_iets_dat_er_is() -> None:
    assert MET.when(ONDER) == (ONDER,)
    assert pad_of(BASIS, OnbekendeVerwijzing, ONDER) == "/gegevens/ouder"
    vroeg = MET.at("2025-12-31")
    assert pad_of(vroeg, OnbekendeVerwijzing, ONDER) == "/gegevens/ouder"
    vreemd = replace(ONDER, nemer="xx")
    assert pad_of(MET, OnbekendeVerwijzing, vreemd) == "/gegevens/nemer"
    dubbel = replace(ONDER, bevoegdheid="m-1")
    assert pad_of(MET, BestaatAl, dubbel) == "/gegevens/bevoegdheid"


def test_instemming_staat_bij_het_mandaat() -> None:
    assert MET.when(JA) == (JA,)
    assert state(MET.on("2026-02-01", JA)).instemming == ("ab",)
    assert pad_of(BASIS, OnbekendeVerwijzing, JA) == "/gegevens/bevoegdheid"


def test_een_mandaat_wordt_een_keer_ingetrokken() -> None:
    assert MET.when(WEG) == (WEG,)
    weg = MET.on("2026-03-01", WEG)
    assert state(weg).ingetrokken_op == date(2026, 3, 1)
    assert state(weg, "2026-02-28").ingetrokken_op is None
    weg.refused(VerkeerdeVolgorde, WEG, "al ingetrokken per 2026-03-01")
    weg.at("2026-02-01").refused(VerkeerdeVolgorde, WEG, "al ingetrokken")
    assert pad_of(BASIS, OnbekendeVerwijzing, WEG) == "/gegevens/bevoegdheid"
    vroeg = MET.at("2025-12-31")
    assert pad_of(vroeg, OnbekendeVerwijzing, WEG) == "/gegevens/bevoegdheid"


@pytest.mark.parametrize(
    ("dag", "geldt"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 2, 28), True),
        (date(2026, 3, 1), False),
    ],
)
def test_een_mandaat_geldt_van_verlening_tot_intrekking(
    dag: date, *, geldt: bool
) -> None:
    assert state(MET.on("2026-03-01", WEG)).holds(dag) is geldt
    tot = BASIS.on("2026-01-01", replace(M1, geldig_tot=date(2026, 2, 28)))
    assert state(tot).holds(dag) is geldt


GEEN_STAAT = (
    WEG,
    JA,
    InstructieGegeven(bevoegdheid="m-1", instructie="i", door="db", tekst="t"),
    InstructieIngetrokken(bevoegdheid="m-1", instructie="i"),
    VoorwaardeVervuld(bevoegdheid="m-1"),
)


@pytest.mark.parametrize("event", GEEN_STAAT)
def test_zonder_mandaat_maakt_een_feit_geen_staat(event: Gebeurtenis) -> None:
    assert evolve(None, fact(event, 1)) is None
    vreemd = fact(bestuur().feiten[0].gegevens, 9)  # type: ignore[arg-type]
    assert evolve(state(MET), vreemd) == state(MET)


EISEN = (Eis(code="budget", tekst="dekking"), Eis(code="advies", per_dossier=True))
MET_EISEN = BASIS.on(
    "2026-01-01",
    replace(M1, eisen=EISEN, voorwaarden="binnen de planning"),
    DossierGeopend(dossier="d1", titel="zaak"),
)
BUDGET = VoorwaardeVervuld(bevoegdheid="m-1", eis="budget", vindplaats="blz. 2")
ADVIES = replace(BUDGET, eis="advies", dossier="d1")


def test_een_voorwaarde_wordt_aangetoond_met_een_stuk_of_vindplaats() -> None:
    assert MET_EISEN.when(BUDGET) == (BUDGET,)
    assert MET_EISEN.when(ADVIES) == (ADVIES,)
    proza = replace(BUDGET, eis="")
    assert MET_EISEN.when(proza) == (proza,)
    zonder = replace(BUDGET, vindplaats="")
    assert pad_of(MET_EISEN, OngeldigeInvoer, zonder) == "/gegevens/stuk"
    weg = replace(zonder, stuk="a" * 64)
    assert pad_of(MET_EISEN, OnbekendeVerwijzing, weg) == "/gegevens/stuk"
    stuk = StukToegevoegd(sha256="a" * 64, titel="advies", soort="advies", versie=1)
    assert MET_EISEN.on("2026-01-01", stuk).when(weg)
    (vervuld,) = state(MET_EISEN.on("2026-02-01", BUDGET)).vervuld
    assert (vervuld.eis, vervuld.vanaf) == ("budget", date(2026, 2, 1))


def test_een_voorwaarde_die_niet_gesteld_is_wordt_niet_aangetoond() -> None:
    vreemd = replace(BUDGET, eis="anders")
    MET_EISEN.refused(OngeldigeInvoer, vreemd, "met een code: 'budget', 'advies'")
    MET.refused(OngeldigeInvoer, BUDGET, "met een code: geen")
    kaal = BASIS.on("2026-01-01", replace(M1, eisen=EISEN))
    assert pad_of(kaal, OngeldigeInvoer, replace(BUDGET, eis="")) == "/gegevens/eis"
    per_zaak = replace(ADVIES, dossier="")
    assert pad_of(MET_EISEN, OngeldigeInvoer, per_zaak) == "/gegevens/dossier"
    geen_zaak = replace(ADVIES, dossier="d9")
    assert pad_of(MET_EISEN, OnbekendeVerwijzing, geen_zaak) == "/gegevens/dossier"


def test_een_eis_heeft_een_eigen_code() -> None:
    dubbel = replace(M1, eisen=(EISEN[0], EISEN[0]))
    assert pad_of(BASIS, BestaatAl, dubbel) == "/gegevens/eisen/1/code"


INSTRUCTIE = InstructieGegeven(
    bevoegdheid="m-1", instructie="lokaal", door="db", tekst="vraag ook hier"
)
GEEN_INSTRUCTIE = InstructieIngetrokken(bevoegdheid="m-1", instructie="lokaal")


def test_een_instructie_geldt_tot_zij_is_ingetrokken() -> None:
    assert MET.when(INSTRUCTIE) == (INSTRUCTIE,)
    geldt = MET.on("2026-02-01", INSTRUCTIE)
    (instructie,) = state(geldt).instructies
    assert (instructie.code, instructie.vanaf) == ("lokaal", date(2026, 2, 1))
    assert pad_of(geldt, BestaatAl, INSTRUCTIE) == "/gegevens/instructie"
    assert geldt.when(GEEN_INSTRUCTIE) == (GEEN_INSTRUCTIE,)
    weg = geldt.on("2026-03-01", GEEN_INSTRUCTIE)
    assert state(weg).instructies == ()
    assert len(state(weg, "2026-02-28").instructies) == 1
    assert pad_of(weg, OnbekendeVerwijzing, GEEN_INSTRUCTIE) == "/gegevens/instructie"


@pytest.mark.parametrize(
    ("veld", "waarde"), [("bevoegdheid", "m-9"), ("door", "xx"), ("dossier", "d9")]
)
def test_een_instructie_verwijst_naar_wat_er_is(veld: str, waarde: str) -> None:
    vreemd = met(INSTRUCTIE, veld, waarde)
    assert pad_of(MET, OnbekendeVerwijzing, vreemd) == f"/gegevens/{veld}"
    assert (
        pad_of(BASIS, OnbekendeVerwijzing, GEEN_INSTRUCTIE) == "/gegevens/bevoegdheid"
    )


def test_een_mandaat_hangt_niet_onder_zichzelf() -> None:
    zelf = replace(ONDER, bevoegdheid="m-8", ouder="m-8")
    assert pad_of(MET, OngeldigeInvoer, zelf) == "/gegevens/ouder"


def test_een_rij_hoort_bij_een_mandaatbesluit_dat_er_is() -> None:
    rij = replace(M1, mandaatbesluit="mb-1", nummer="1.1")
    assert pad_of(BASIS, OnbekendeVerwijzing, rij) == "/gegevens/mandaatbesluit"
    besluit = MandaatbesluitVastgesteld(
        mandaatbesluit="mb-1", titel="besluit", gever="db", stuk="a" * 64
    )
    assert BASIS.on("2026-01-01", besluit).when(rij) == (rij,)


def test_wie_een_delegatie_voorstelt_is_een_gremium() -> None:
    delegatie = replace(M1, gever="ab", nemer="bc-zorg", soort=Soort.DELEGATIE)
    assert BASIS.when(replace(delegatie, voorstel_van="db"))
    vreemd = replace(delegatie, voorstel_van="secretaris")
    assert pad_of(BASIS, OnbekendeVerwijzing, vreemd) == "/gegevens/voorstel_van"


def genomen(dag: str, nummer: str = "secretaris-2026-001", **anders: str) -> Given:
    reeks, jaar, volgnummer = nummer.rsplit("-", 2)
    besluit = BesluitGenomen(
        besluit=nummer,
        orgaan="db",
        titel="titel",
        handeling="inkoop",
        uitkomst=Uitkomst.AANGENOMEN,
        keten=(Schakel(soort="mandaat", gever="db", nemer=reeks, bevoegdheid="m-1"),),
        functie=reeks,
        bevoegdheid="m-1",
    )
    toegekend = NummerToegekend(
        reeks=anders.get("reeks", reeks),
        jaar=int(jaar),
        volgnummer=int(volgnummer),
        nummer=nummer,
    )
    return MET.on("2026-01-01", ONDER).on(dag, toegekend, besluit)


@pytest.mark.parametrize("reeks", ["secretaris", "regiosecretaris-zorg", "overgenomen"])
def test_een_mandaat_eindigt_niet_voor_een_gebruik_dat_al_vastligt(reeks: str) -> None:
    gebruikt = genomen("2026-06-10", f"{reeks}-2026-001", reeks=reeks)
    geweigerd = gebruikt.at("2026-06-10")
    geweigerd.refused(VerkeerdeVolgorde, WEG, f"{reeks}-2026-001, seq 11")
    assert pad_of(geweigerd, VerkeerdeVolgorde, WEG) == "/feitdatum"
    assert gebruikt.at("2026-06-11").when(WEG) == (WEG,)
    toch = replace(WEG, ondanks=(f"{reeks}-2026-001",))
    assert geweigerd.when(toch) == (toch,)


def test_gebruik_van_een_ander_of_van_een_orgaan_telt_niet() -> None:
    assert genomen("2026-06-10", "db-2026-001").at("2026-06-01").when(WEG)
    ander = genomen("2026-06-10").on("2026-01-01", replace(M1, bevoegdheid="m-5"))
    assert ander.at("2026-06-01").when(replace(WEG, bevoegdheid="m-5"))
    assert genomen("2025-06-10", "secretaris-2025-001").at("2026-06-01").when(WEG)
