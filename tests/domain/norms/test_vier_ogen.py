"""Four eyes: one person, two, and the ways in which the second agrees."""

from dataclasses import replace
from datetime import date

from register.domain.facts import (
    Gebeurtenis,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
    Vastlegger,
)
from register.domain.norms.catalogue import BY_NAME
from register.domain.norms.norm import Zaak
from register.domain.openheid.openheidsfeiten import (
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
)
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.toegang.toegangsfeiten import (
    AkkoordGegeven,
    Geheimhandeling,
    GeheimIngezien,
    SleutelIngetrokken,
    SleutelToegekend,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, Geval, Rijen, elk
from tests.scenario import Given, given

vier_ogen = Rijen("TOEGANG-01")
STROOM = "persoon/p1"
ALLEEN = Vastlegger(actor="secretaris", sleutel="s1")
SAMEN = Vastlegger(actor="secretaris", sleutel="s1", mede="s2")
LEG_OP = GeheimhoudingOpgelegd(stroom=STROOM, door="ab", grond="2e")
HEF_OP = GeheimhoudingOpgeheven(stroom=STROOM, door="ab")
VERVAL = GeheimhoudingVervallen(stroom=STROOM)
ZIE_IN = GeheimIngezien(seq=0, onderwerp=STROOM, reden="bezwaar")


def sleutel(code: str, actor: str, **anders: object) -> SleutelToegekend:
    gegeven = SleutelToegekend(
        sleutelcode=code, publiek="00" * 32, actor=actor, geheim=True
    )
    return replace(gegeven, **anders)  # type: ignore[arg-type] # a field by its name


def akkoord(handeling: str, stroom: str = STROOM) -> AkkoordGegeven:
    return AkkoordGegeven(
        handeling=Geheimhandeling(handeling),
        onderwerp=stroom,
        tot=date(2026, 7, 9),
    )


def by(gegeven: Given, code: str, *events: Gebeurtenis) -> Given:
    """Facts that were signed with this key."""
    nieuw = gegeven.on("2026-07-01", *events)
    begin = len(gegeven.feiten)
    getekend = [
        feit._replace(
            kop=replace(
                feit.kop,
                vastgelegd_door=replace(feit.kop.vastgelegd_door, sleutel=code),
            )
        )
        for feit in nieuw.feiten[begin:]
    ]
    return replace(nieuw, feiten=(*gegeven.feiten, *getekend))


LEEG = given(PersoonGeregistreerd(persoon="p1", naam="x"))
EEN = LEEG.on("2026-01-02", sleutel("s1", "secretaris"))
TWEE = EEN.on("2026-01-03", sleutel("s2", "griffier"))
ZELFDE = EEN.on("2026-01-03", sleutel("s2", "secretaris"))
GEHEIM = TWEE.on("2026-06-01", LEG_OP)


def tot_en_met(dag: int) -> Given:
    """Two persons; the key of the second holds until this day of July 2026."""
    tweede = sleutel("s2", "griffier", tot=date(2026, 7, dag))
    return EEN.on("2026-01-03", tweede)


VERVALT = RegistratieVervallen(stroom=STROOM, seq=4, reden="x")
"""Takes back that secrecy was lifted: it holds again."""
WEER = GEHEIM.on("2026-06-02", HEF_OP, VERVALT)
PERSOON_P = EEN.on("2026-01-03", sleutel("s2", "secretaris", persoon="p1"))
GEZIEN = by(TWEE, "s2", akkoord("inzien")).on("2026-07-01", ZIE_IN)

GEVALLEN: tuple[Geval, ...] = (
    vier_ogen("zonder sleutels", LEEG, LEG_OP, NVT),
    vier_ogen("een mens alleen", EEN, LEG_OP, NEE, "één mens", door=ALLEEN),
    vier_ogen("twee sleutels, een mens", ZELFDE, LEG_OP, NEE, "één mens", door=SAMEN),
    vier_ogen("de tweede tekent niet", TWEE, LEG_OP, NEE, "tweede", door=ALLEEN),
    vier_ogen("niemand tekent", TWEE, LEG_OP, NEE, "tweede mens"),
    vier_ogen("twee tekenen samen", TWEE, LEG_OP, JA, door=SAMEN),
    vier_ogen("opheffen met twee", TWEE, HEF_OP, JA, door=SAMEN),
    vier_ogen("vervallen alleen", TWEE, VERVAL, NEE, "opheffen", door=ALLEEN),
    vier_ogen("inzien alleen", TWEE, ZIE_IN, NEE, "inzien", door=ALLEEN),
    vier_ogen("inzien met twee", TWEE, ZIE_IN, JA, door=SAMEN),
    vier_ogen(
        "de tweede ging akkoord",
        by(TWEE, "s2", akkoord("opleggen")),
        LEG_OP,
        JA,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord voor inzien",
        by(TWEE, "s2", akkoord("inzien")),
        ZIE_IN,
        JA,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord, en niemand die tekent",
        by(TWEE, "s2", akkoord("opleggen")),
        LEG_OP,
        NEE,
    ),
    vier_ogen(
        "akkoord voor iets anders",
        by(TWEE, "s2", akkoord("opheffen")),
        LEG_OP,
        NEE,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord over een ander",
        by(TWEE, "s2", akkoord("opleggen", "persoon/p2")),
        LEG_OP,
        NEE,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord van zichzelf",
        by(TWEE, "s1", akkoord("opleggen")),
        LEG_OP,
        NEE,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord van wie geen geheim mag zien",
        by(
            TWEE.on("2026-01-04", sleutel("s3", "stagiair", geheim=False)),
            "s3",
            akkoord("opleggen"),
        ),
        LEG_OP,
        NEE,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord zonder sleutel",
        by(TWEE, "", akkoord("opleggen")),
        LEG_OP,
        NEE,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord dat al is gebruikt",
        by(TWEE, "s2", akkoord("opleggen")).on("2026-07-01", LEG_OP, HEF_OP),
        LEG_OP,
        NEE,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord van na het vorige gebruik",
        by(GEHEIM.on("2026-06-02", HEF_OP), "s2", akkoord("opleggen")),
        LEG_OP,
        JA,
        door=ALLEEN,
    ),
    vier_ogen(
        "de oplegging laten vervallen",
        GEHEIM,
        RegistratieVervallen(stroom=STROOM, seq=3, reden="x"),
        NEE,
        "opheffen",
        door=ALLEEN,
    ),
    vier_ogen(
        "de oplegging met twee corrigeren",
        GEHEIM,
        RegistratieGecorrigeerd(
            stroom=STROOM,
            seq=3,
            doelsoort=LEG_OP.SOORT,
            gegevens=replace(LEG_OP, tot=date(2026, 7, 1)),
            reden="x",
        ),
        JA,
        door=SAMEN,
    ),
    vier_ogen(
        "iets anders laten vervallen",
        GEHEIM,
        RegistratieVervallen(stroom=STROOM, seq=0, reden="x"),
        NVT,
        door=ALLEEN,
    ),
    vier_ogen(
        "wat er niet is laten vervallen",
        GEHEIM,
        RegistratieVervallen(stroom=STROOM, seq=99, reden="x"),
        NVT,
        door=ALLEEN,
    ),
    vier_ogen(
        "een rol, en een persoon in die rol",
        PERSOON_P,
        LEG_OP,
        NEE,
        "één mens",
        door=SAMEN,
    ),
    vier_ogen(
        "terugnemen wat weer geheim maakte",
        WEER,
        replace(VERVALT, seq=5),
        NEE,
        "opheffen",
        door=ALLEEN,
    ),
    vier_ogen(
        "terugnemen dat geheimhouding verviel",
        GEHEIM.on("2026-06-02", VERVAL),
        VERVALT,
        NEE,
        "opheffen",
        door=ALLEEN,
    ),
    vier_ogen(
        "een verzonnen kring",
        GEHEIM.on("2026-06-02", replace(VERVALT, seq=5), VERVALT),
        replace(VERVALT, seq=5),
        NVT,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord dat een correctie al gebruikte",
        by(GEHEIM, "s2", akkoord("opheffen")).on(
            "2026-07-01", replace(VERVALT, seq=3), LEG_OP
        ),
        HEF_OP,
        NEE,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord voor een blik die er al was, in dezelfde stroom",
        GEZIEN.on("2026-07-02", replace(LEG_OP, stroom="persoon/p2")),
        ZIE_IN,
        NEE,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord van wie daarna wegging",
        by(TWEE, "s2", akkoord("opleggen")).on(
            "2026-07-01", SleutelIngetrokken(sleutelcode="s2")
        ),
        LEG_OP,
        NEE,
        "één mens",
        door=ALLEEN,
    ),
    vier_ogen(
        "de sleutel van de tweede geldt die dag nog",
        tot_en_met(2),
        LEG_OP,
        NEE,
        "tweede mens",
        door=ALLEEN,
    ),
    vier_ogen(
        "de sleutel van de tweede gold tot de dag ervoor",
        tot_en_met(1),
        LEG_OP,
        NEE,
        "één mens",
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord met een sleutel die die dag nog geldt",
        by(tot_en_met(2), "s2", akkoord("opleggen")),
        LEG_OP,
        JA,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord met een sleutel die tot de dag ervoor gold",
        by(tot_en_met(1), "s2", akkoord("opleggen")),
        LEG_OP,
        NEE,
        door=ALLEEN,
    ),
    vier_ogen(
        "akkoord, en daarna iets wat er geen gebruik van is",
        by(TWEE, "s2", akkoord("opleggen")).on("2026-07-01", replace(VERVALT, seq=0)),
        LEG_OP,
        JA,
        door=ALLEEN,
    ),
    vier_ogen(
        "een correctie die zichzelf terugneemt",
        GEHEIM.on("2026-06-02", VERVALT),
        VERVALT,
        NVT,
        door=ALLEEN,
    ),
    vier_ogen(
        "de tweede is weg",
        TWEE.on("2026-06-01", SleutelIngetrokken(sleutelcode="s2")),
        LEG_OP,
        NEE,
        "één mens",
        door=ALLEEN,
    ),
)


@elk(GEVALLEN)
def test_vier_ogen(geval: Geval) -> None:
    geval.check()


def test_een_akkoord_van_na_het_feit_telt_niet() -> None:
    gegeven = by(TWEE.on("2026-06-01", LEG_OP), "s2", akkoord("opleggen"))
    eigen = gegeven.feiten[3]
    kop = replace(eigen.kop, vastgelegd_door=ALLEEN)
    zaak = Zaak(feit=LEG_OP, kop=kop, context=gegeven.context())
    assert BY_NAME["TOEGANG-01@1"].toets(zaak).oordeel is NEE


def test_een_akkoord_verloopt() -> None:
    gegeven = by(TWEE, "s2", akkoord("opleggen"))
    kop = replace(gegeven.feiten[0].kop, versie=99, vastgelegd_door=ALLEEN)
    for dag, oordeel in (("2026-07-09", JA), ("2026-07-10", NEE)):
        op = replace(kop, vastgelegd_op=f"{dag}T10:00:00.000000Z")
        zaak = Zaak(feit=LEG_OP, kop=op, context=gegeven.context())
        assert BY_NAME["TOEGANG-01@1"].toets(zaak).oordeel is oordeel
    zaak = Zaak(
        feit=LEG_OP,
        kop=replace(kop, vastgelegd_op=""),
        context=gegeven.at("2026-07-10").context(),
    )
    assert BY_NAME["TOEGANG-01@1"].toets(zaak).oordeel is NEE


def test_een_akkoord_voor_een_stroom_is_voor_een_blik_waarin_ook() -> None:
    tweede_feit = LEEG.feiten[0]._replace(seq=4)
    gegeven = by(TWEE, "s2", akkoord("inzien"))
    gegeven = replace(gegeven, feiten=(*gegeven.feiten, tweede_feit))
    ander = replace(ZIE_IN, seq=4)
    for wereld, oordeel in (
        (gegeven, JA),
        (gegeven.on("2026-07-01", ZIE_IN), NEE),
        (gegeven.on("2026-07-01", ander), NEE),
    ):
        kop = replace(
            gegeven.feiten[0].kop,
            stroom="inzage/4",
            versie=99,
            vastgelegd_door=ALLEEN,
        )
        zaak = Zaak(feit=ander, kop=kop, context=wereld.context())
        assert BY_NAME["TOEGANG-01@1"].toets(zaak).oordeel is oordeel


def test_een_correctie_wordt_beoordeeld_op_wat_er_toen_was() -> None:
    vervalt = replace(VERVALT, seq=3)
    gegeven = GEHEIM.on("2026-06-02", vervalt)
    eigen = gegeven.feiten[4]
    later = by(gegeven, "s2", akkoord("opheffen"))
    kop = replace(eigen.kop, vastgelegd_door=ALLEEN)
    zaak = Zaak(feit=vervalt, kop=kop, context=later.context())
    assert BY_NAME["TOEGANG-01@1"].toets(zaak).oordeel is NEE
