"""Four eyes: one person, two, and the ways in which the second agrees."""

from dataclasses import replace
from datetime import date

from register.domain.facts import RegistratieGecorrigeerd, RegistratieVervallen
from register.domain.toegang.toegangsfeiten import SleutelIngetrokken
from tests.domain.norms.gevallen import JA, NEE, NVT, Geval, Rijen, elk
from tests.domain.norms.vierogen import (
    ALLEEN,
    EEN,
    GEHEIM,
    GEZIEN,
    HEF_OP,
    LEEG,
    LEG_OP,
    PERSOON_P,
    SAMEN,
    STROOM,
    TWEE,
    VERVAL,
    VERVALT,
    WEER,
    ZELFDE,
    ZIE_IN,
    akkoord,
    by,
    sleutel,
    tot_en_met,
)

vier_ogen = Rijen("TOEGANG-01")

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
