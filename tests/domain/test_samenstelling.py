"""What is missing at the tables, and who may act for whom."""

from register.domain.organisatie.functie import (
    FunctieBezet,
    FunctieIngesteld,
    FunctieOpgeheven,
    VervangingGeregeld,
)
from register.domain.organisatie.gremium import (
    GREMIUM,
    GremiumIngesteld,
    GremiumOpgeheven,
    Gremiumsoort,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
    PortefeuilleIngetrokken,
    PortefeuilleToegewezen,
    VacatureGemeld,
    VoorzitterAangewezen,
    Zetel,
)
from register.domain.organisatie.regeling import (
    DeelnemerUitgetreden,
    HerindelingVerwerkt,
    ModuleDeelnameBegonnen,
    Opvolger,
)
from register.domain.organisatie.samenstelling import (
    Leemte,
    Leemten,
    living,
    missing,
    stand_ins,
)
from register.domain.values import Openheid
from tests.domain.rivierland import MODULE, NOORD, P1, P2, TEKST, ZUID
from tests.scenario import Given, given


def table(code: str, soort: Gremiumsoort, *modules: str) -> GremiumIngesteld:
    return GremiumIngesteld(
        gremium=code,
        naam=code,
        soort=soort,
        openheid=Openheid.OPENBAAR,
        modules=modules,
    )


def seat(
    persoon: str, gemeente: str, gremium: str = "ab", rol: Zetel = Zetel.LID
) -> LidAangewezen:
    return LidAangewezen(gremium=gremium, persoon=persoon, gemeente=gemeente, rol=rol)


BASIS = given(
    TEKST, NOORD, ZUID, MODULE, P1, P2, table("ab", Gremiumsoort.ALGEMEEN_BESTUUR)
)
STELT_VOOR = VoorzitterAangewezen(gremium="ab", persoon="p1")


def gaps(gegeven: Given) -> Leemten:
    return missing(gegeven.context())


def test_een_algemeen_bestuur_heeft_een_lid_van_elke_deelnemer() -> None:
    assert gaps(BASIS).zonder_lid == (
        Leemte(gremium="ab", gemeente="gm0001", seq=6),
        Leemte(gremium="ab", gemeente="gm0002", seq=6),
    )
    half = BASIS.on("2026-02-01", seat("p1", "gm0001"))
    assert [leemte.gemeente for leemte in gaps(half).zonder_lid] == ["gm0002"]
    vol = half.on("2026-02-01", seat("p2", "gm0002", rol=Zetel.VOORZITTER))
    assert gaps(vol).zonder_lid == ()


def test_een_lid_heeft_een_plaatsvervanger() -> None:
    half = BASIS.on("2026-02-01", seat("p1", "gm0001"))
    assert gaps(half).zonder_plaatsvervanger == (
        Leemte(gremium="ab", gemeente="gm0001", seq=6),
    )
    vol = half.on("2026-03-01", seat("p2", "gm0001", rol=Zetel.PLAATSVERVANGER))
    assert gaps(vol).zonder_plaatsvervanger == ()


def test_alleen_ab_en_db_missen_een_voorzitter() -> None:
    overig = BASIS.on(
        "2026-02-01",
        table("db", Gremiumsoort.DAGELIJKS_BESTUUR),
        table("rpo", Gremiumsoort.BESTUURLIJK_OVERLEG),
    )
    assert [leemte.gremium for leemte in gaps(overig).zonder_voorzitter] == ["ab", "db"]
    met = overig.on("2026-03-01", STELT_VOOR)
    assert [leemte.gremium for leemte in gaps(met).zonder_voorzitter] == ["db"]


def test_een_commissie_heeft_een_zetel_voor_wie_aan_haar_module_deelneemt() -> None:
    bc = table("bc", Gremiumsoort.BESTUURSCOMMISSIE, "werk")
    mee = ModuleDeelnameBegonnen(module="werk", gemeenten=("gm0002",))
    leeg = BASIS.on("2026-02-01", bc, mee)
    assert {leemte.gremium for leemte in gaps(leeg).zonder_lid} == {"ab"}
    bezet = leeg.on("2026-03-01", seat("p1", "gm0001", "bc"))
    assert [x.gemeente for x in gaps(bezet).zonder_lid if x.gremium == "bc"] == [
        "gm0002"
    ]


def test_wie_zit_voor_een_gemeente_die_weg_is_wordt_genoemd() -> None:
    weg = BASIS.on("2026-02-01", seat("p1", "gm0001")).on(
        "2026-03-01", DeelnemerUitgetreden(gemeente="gm0001")
    )
    assert gaps(weg).van_vertrokken_gemeente == (
        Leemte(gremium="ab", gemeente="gm0001", persoon="p1", seq=7),
    )
    assert [leemte.gemeente for leemte in gaps(weg).zonder_lid] == ["gm0002"]


def test_wie_zit_voor_een_oude_gemeente_zit_zolang_voor_haar_opvolger() -> None:
    fusie = HerindelingVerwerkt(
        oude=("gm0001",), nieuwe=(Opvolger(gemeente="gm0009", naam="Nieuw"),)
    )
    gefuseerd = BASIS.on("2026-02-01", seat("p1", "gm0001")).on("2026-03-01", fusie)
    gevonden = gaps(gefuseerd)
    assert [leemte.gemeente for leemte in gevonden.zonder_lid] == ["gm0002"]
    assert [x.gemeente for x in gevonden.zonder_plaatsvervanger] == ["gm0009"]
    assert [x.gemeente for x in gevonden.van_vertrokken_gemeente] == ["gm0001"]


def test_een_portefeuille_zonder_houder_is_een_leemte() -> None:
    geld = PortefeuilleToegewezen(gremium="ab", portefeuille="geld", persoon="p1")
    weg = PortefeuilleIngetrokken(gremium="ab", portefeuille="geld", persoon="p1")
    bezet = BASIS.on("2026-02-01", geld)
    assert gaps(bezet).zonder_portefeuillehouder == ()
    assert gaps(bezet.on("2026-03-01", weg)).zonder_portefeuillehouder == (
        Leemte(gremium="ab", portefeuille="geld", seq=8),
    )


def test_een_opgeheven_gremium_mist_niets() -> None:
    weg = BASIS.on("2026-02-01", GremiumOpgeheven(gremium="ab"))
    assert living(weg.context()) == []
    assert gaps(weg) == Leemten()
    assert living(Given().context()) == []
    assert gaps(Given()) == Leemten()


DIRECTEUR = FunctieIngesteld(functie="directeur", naam="Directeur")
CONTROLLER = FunctieIngesteld(functie="controller", naam="Controller")
POSTEN = given(P1, P2, DIRECTEUR, CONTROLLER)
LIJST = VervangingGeregeld(functie="directeur", vervangers=("controller",))


def test_wie_mag_optreden_staat_op_volgorde() -> None:
    def act(gegeven: Given) -> tuple[str, ...]:
        return stand_ins(gegeven.context(), "directeur")

    houder = FunctieBezet(functie="directeur", persoon="p1")
    waarnemer = FunctieBezet(functie="directeur", persoon="p2", waarnemend=True)
    vervanger = FunctieBezet(functie="controller", persoon="p2")
    assert act(POSTEN) == ()
    assert act(Given()) == ()
    assert act(POSTEN.on("2026-02-01", waarnemer, houder)) == ("p1", "p2")
    geregeld = POSTEN.on("2026-02-01", LIJST)
    assert act(geregeld) == ()
    assert act(geregeld.on("2026-02-01", vervanger)) == ("p2",)
    weg = geregeld.on("2026-02-01", vervanger).on(
        "2026-03-01", FunctieOpgeheven(functie="directeur")
    )
    assert act(weg) == ()


VACATURE = VacatureGemeld(gremium="ab", gemeente="gm0001", gevraagd_aan="college")


def test_een_gemelde_vacature_staat_open_tot_de_zetel_is_vervuld() -> None:
    open_ = BASIS.on("2026-02-01", VACATURE)

    def vacancies(gegeven: Given) -> list[str]:
        staat = gegeven.context().staat(GREMIUM, "ab")
        assert staat is not None
        return [vacature.gemeente for vacature in staat.vacatures]

    assert vacancies(open_) == ["gm0001"]
    anders = open_.on("2026-03-01", seat("p1", "gm0001", rol=Zetel.PLAATSVERVANGER))
    assert vacancies(anders) == ["gm0001"]
    vervuld = anders.on("2026-04-01", seat("p2", "gm0001"))
    assert vacancies(vervuld) == []
    weg = LidmaatschapGeeindigd(
        gremium="ab", persoon="p2", gemeente="gm0001", oorzaak=Oorzaak.OVERLIJDEN
    )
    assert vacancies(vervuld.on("2026-05-01", weg)) == []
