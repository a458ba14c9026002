from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.bevoegdheden.schakel import TE_BEOORDELEN, Gebrek, Schakel
from register.domain.dossiers.voorstel import VoorstelOpgesteld, Vraagtype
from register.domain.organisatie.gremium import (
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
    Zetel,
)
from register.domain.organisatie.regeling import RegelVastgesteld
from register.domain.values import Verzegeld
from register.domain.vergaderingen.vergadering import AgendapuntGeplaatst, Doel
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit, lid
from tests.domain.norms.zaal import punt, roep
from tests.scenario import Given


def regel(regel: str, waarde: str, basis: Given = WERELD) -> Given:
    return basis.on("2016-02-01", RegelVastgesteld(regel=regel, waarde=waarde))


WAT_APART = regel("wat-vraag", "regionaal-portefeuillehoudersoverleg")
APART = regel("hoe-vraag", "bestuurscommissie", WAT_APART)
SAMEN = regel("hoe-vraag", "bestuurscommissie", regel("wat-vraag", "bestuurscommissie"))


def gevraagd(
    vraagtype: Vraagtype | Verzegeld,
    gremium: str = "bc",
    basis: Given = APART,
    **anders: Any,  # noqa: ANN401
) -> Given:
    voorstel = VoorstelOpgesteld(
        dossier="d1",
        voorstel="x1",
        titel="t",
        vraagtype=vraagtype,
        gevraagd_besluit="g",
        aan=gremium,
    )
    zitting = roep(gremium=gremium, **anders)
    return basis.on("2026-06-01", voorstel, zitting)


def op_agenda(doel: Doel = Doel.ADVISEREN) -> AgendapuntGeplaatst:
    return replace(punt(), doel=doel)


WAT, HOE = Vraagtype.WAT, Vraagtype.HOE
PUNT = op_agenda()
dom_11 = Rijen("DOM-11")
DOM_11 = (
    dom_11("hoe in de bestuurscommissie", gevraagd(HOE), PUNT, JA),
    dom_11("wat in het overleg", gevraagd(WAT, "rpo"), PUNT, JA),
    dom_11("wat in de bestuurscommissie", gevraagd(WAT), PUNT, NEE, "wat-vraag"),
    dom_11("hoe in het overleg", gevraagd(HOE, "rpo"), PUNT, NEE, "bestuurscommissie"),
    dom_11(
        "wat in een gezamenlijke vergadering",
        gevraagd(WAT, mede=("rpo",)),
        PUNT,
        JA,
    ),
    dom_11("alleen ter informatie", gevraagd(WAT), op_agenda(Doel.INFORMEREN), NVT),
    dom_11("om een beeld te vormen", gevraagd(WAT), op_agenda(Doel.BEELDVORMEN), NVT),
    dom_11("om te oordelen", gevraagd(WAT), op_agenda(Doel.OORDELEN), NEE),
    dom_11(
        "waarvoor het er staat, is niet overgeleverd",
        gevraagd(WAT),
        replace(PUNT, doel=Verzegeld(onbekend="weg")),
        OPEN,
        "ter informatie",
    ),
    dom_11("een vraag om een kader", gevraagd(Vraagtype.KADER), PUNT, NVT),
    dom_11("wat en hoe", gevraagd(Vraagtype.WAT_EN_HOE), PUNT, NVT),
    dom_11(
        "de soort vraag is niet overgeleverd",
        gevraagd(Verzegeld(onbekend="niet in de lijst")),
        PUNT,
        OPEN,
        "'x1'",
    ),
    dom_11("in het AB", gevraagd(WAT, "ab"), PUNT, NVT),
    dom_11(
        "een tafel in gewone woorden",
        gevraagd(WAT, "rpo", regel("wat-vraag", "portefeuillehoudersoverleg", APART)),
        PUNT,
        JA,
    ),
    dom_11(
        "een tafel van meer woorden",
        gevraagd(WAT, "ab", regel("wat-vraag", "algemeen-bestuur", APART)),
        PUNT,
        JA,
    ),
    dom_11("waar beide bij de commissie horen", gevraagd(WAT, "bc", SAMEN), PUNT, JA),
    dom_11(
        "waar het overleg geen van beide doet", gevraagd(WAT, "rpo", SAMEN), PUNT, NVT
    ),
    dom_11("niet afgesproken", gevraagd(WAT, "bc", WERELD), PUNT, NVT),
    dom_11("half afgesproken", gevraagd(WAT, "bc", WAT_APART), PUNT, NVT),
    dom_11(
        "half afgesproken, aan de goede tafel",
        gevraagd(WAT, "rpo", WAT_APART),
        PUNT,
        NVT,
    ),
    dom_11(
        "een tafel die het register niet kent",
        gevraagd(WAT, "bc", regel("wat-vraag", "elders", APART)),
        PUNT,
        OPEN,
        "'elders'",
    ),
    dom_11("een punt zonder voorstel", gevraagd(WAT), punt(voorstel=""), NVT),
    dom_11("een punt zonder dossier", gevraagd(WAT), replace(PUNT, dossier=""), NVT),
    dom_11("een onbekend voorstel", gevraagd(WAT), punt(voorstel="x9"), NVT),
    dom_11("een onbekende vergadering", gevraagd(WAT), punt(zitting="v9"), NVT),
)


def schakel(*gebreken: Gebrek) -> tuple[Schakel, ...]:
    return (
        Schakel(soort="attributie", gever="regeling", nemer="ab", gebreken=gebreken),
    )


def beleid(**anders: Any) -> BesluitGenomen:  # noqa: ANN401
    begin = besluit(handeling="beleid-vaststellen", keten=schakel())
    return replace(begin, **anders)


dom_15 = Rijen("DOM-15")
DOM_15 = (
    dom_15("overgedragen beleid", WERELD, beleid(), JA),
    dom_15(
        "niet overgedragen",
        WERELD,
        beleid(keten=schakel(Gebrek.BUITEN_REIKWIJDTE)),
        NEE,
        "blijft bij de gemeenten",
    ),
    dom_15(
        "deels niet na te gaan, deels fout",
        WERELD,
        beleid(keten=schakel(Gebrek.BRON_ONBEKEND, Gebrek.VERLOPEN)),
        NEE,
    ),
    dom_15(
        "de bron is niet bekend",
        WERELD,
        beleid(keten=schakel(Gebrek.BRON_ONBEKEND)),
        OPEN,
        "is overgedragen",
    ),
    dom_15(
        "elk gebrek dat de vraag open laat",
        WERELD,
        beleid(keten=schakel(*sorted(TE_BEOORDELEN))),
        OPEN,
    ),
    dom_15(
        "met het bewijs van de keten",
        WERELD,
        beleid(keten=(replace(schakel()[0], seqs=(0,)),)),
        JA,
    ),
    dom_15("zonder keten", WERELD, beleid(keten=()), OPEN),
    dom_15("door een raad", WERELD, beleid(orgaan="raad1", keten=()), JA),
    dom_15("door een college", WERELD, beleid(orgaan="bw1", keten=()), JA),
    dom_15("door een onbekend orgaan", WERELD, beleid(orgaan="xx"), OPEN, "'xx'"),
    dom_15("verworpen", WERELD, beleid(uitkomst=Uitkomst.VERWORPEN), NVT),
    dom_15("een ander besluit", WERELD, besluit(), NVT),
)

GROEPEN = regel("samenstelling-db", "groot+midden+klein")
GROEPEN = regel("samenstelling-db.groot", "gm0001", GROEPEN)
GROEPEN = regel("samenstelling-db.midden", "gm0002+gm0004", GROEPEN)
ZONDER_KLEIN = GROEPEN
GROEPEN = regel("samenstelling-db.klein", "gm0003+gm0005", GROEPEN)


def weg(nummer: int) -> LidmaatschapGeeindigd:
    return LidmaatschapGeeindigd(
        gremium="db",
        persoon=f"p{nummer}",
        gemeente=f"gm000{nummer}",
        oorzaak=Oorzaak.ONTSLAG,
    )


def zonder(*nummers: int, basis: Given = GROEPEN) -> Given:
    """A DB of p1, p2 and p3 without these."""
    return basis.on("2016-03-01", *(weg(n) for n in nummers))


def straks(nummer: int, basis: Given) -> Given:
    return basis.on("2017-01-01", lid("db", nummer)).at("2017-01-01")


OP = date(2026, 7, 2)
KLEIN = lid("db", 5)
dom_16 = Rijen("DOM-16")
DOM_16 = (
    dom_16("het derde lid maakt het rond", zonder(3), KLEIN, JA),
    dom_16(
        "twee uit dezelfde groep",
        zonder(3),
        lid("db", 4),
        NEE,
        "2 uit 'midden', 0 uit 'klein'",
    ),
    dom_16("een lid te veel", zonder(), KLEIN, NEE, "4 leden voor 3 groepen"),
    dom_16(
        "een lid te veel van buiten de groepen",
        zonder(),
        lid("db", 7),
        NEE,
        "4 leden voor 3 groepen",
    ),
    dom_16("nog niet compleet", zonder(2, 3), KLEIN, NVT),
    dom_16("op de dag zelf compleet", straks(5, zonder(3)), KLEIN, JA, op=OP),
    dom_16(
        "op die dag nog niet compleet",
        straks(5, zonder(2, 3)),
        KLEIN,
        NEE,
        "0 uit 'midden'",
        op=OP,
    ),
    dom_16(
        "alleen wie het laatst kwam",
        straks(5, zonder(3)),
        lid("db", 1),
        NVT,
        op=OP,
    ),
    dom_16(
        "wie het laatst kwam, al gaat zijn naam voor",
        straks(1, zonder(1)),
        lid("db", 1),
        JA,
        op=OP,
    ),
    dom_16(
        "wie later vertrok, zat er toen nog",
        straks(5, zonder(3)).on("2027-01-01", weg(5)),
        KLEIN,
        JA,
        op=OP,
    ),
    dom_16(
        "wie later vertrok, zat er bij het vastleggen nog",
        zonder(3).on("2027-01-01", weg(1)),
        KLEIN,
        JA,
    ),
    dom_16(
        "wie er niet meer zit",
        straks(5, zonder(3)).on("2018-01-01", weg(5), weg(1), weg(2)),
        KLEIN,
        NVT,
        op=OP,
    ),
    dom_16(
        "van welke gemeente een lid is, ontbreekt",
        zonder(3),
        replace(KLEIN, gemeente=""),
        OPEN,
        "gemeente",
    ),
    dom_16(
        "wie 'klein' zijn, is niet vastgelegd",
        zonder(3, basis=ZONDER_KLEIN),
        KLEIN,
        OPEN,
        "samenstelling-db.klein",
    ),
    dom_16("niet afgesproken", WERELD, KLEIN, NVT),
    dom_16("een zetel in het AB", zonder(3), lid("ab", 5), NVT),
    dom_16("een onbekend gremium", zonder(3), lid("xx", 5), NVT),
    dom_16("de secretaris", zonder(3), replace(KLEIN, rol=Zetel.SECRETARIS), NVT),
)
GEVALLEN = (*DOM_11, *DOM_15, *DOM_16)


@elk(GEVALLEN)
def test_afspraken_over_tafels(geval: Geval) -> None:
    geval.check()


def test_een_lid_dat_terugkomt_telt_een_keer() -> None:
    opnieuw = replace(LidAangewezen(gremium="db", persoon="p1"), gemeente="gm0001")
    Rijen("DOM-16")("opnieuw", zonder(), opnieuw, JA).check()
