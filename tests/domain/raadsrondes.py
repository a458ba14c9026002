"""A round along two raden: its commands, and how far it is."""

from dataclasses import replace
from datetime import date

from register.domain.besluiten.besluit import NummerToegekend
from register.domain.dossiers.dossier import DossierGeopend
from register.domain.raden.raadsronde import (
    RAADSRONDE,
    Antwoord,
    GeenZienswijzeGemeld,
    Gevolg,
    Ontvanger,
    OntwerpToegezonden,
    Raad,
    Raadsronde,
    RaadsrondeGestart,
    Rondesoort,
    Strekking,
    VerzendOntwerp,
    ZienswijzeBeantwoord,
    ZienswijzeOntvangen,
    Zienswijzepunt,
)
from tests.domain.rivierland import AB, NOORD, TEKST, ZUID
from tests.scenario import Given, given

START = RaadsrondeGestart(
    raadsronde="r1",
    dossier="d1",
    soort=Rondesoort.BEGROTING,
    titel="Ontwerpbegroting",
    gemeenten=("gm0001", "gm0002"),
    begrotingsjaar=2027,
    norm="WGR-41",
)
REGELING = replace(START, soort=Rondesoort.REGELING, norm="WGR-02")
VERZENDING = VerzendOntwerp(
    raadsronde="r1",
    aan=(
        Ontvanger(
            gemeente="gm0001",
            ontvangen_op=date(2026, 3, 2),
            reactie_uiterlijk=date(2026, 5, 27),
        ),
        Ontvanger(gemeente="gm0002"),
    ),
)
AAN_NOORD = OntwerpToegezonden(
    raadsronde="r1",
    gemeente="gm0001",
    ontvangen_op=date(2026, 3, 2),
    reactie_uiterlijk=date(2026, 5, 27),
)
AAN_ZUID = OntwerpToegezonden(raadsronde="r1", gemeente="gm0002")
NOORD_ZEGT = ZienswijzeOntvangen(
    raadsronde="r1",
    gemeente="gm0001",
    strekking=Strekking.INSTEMMEND_MITS,
    zienswijze="gm0001-2026-12",
    punten=(
        Zienswijzepunt(punt="1", tekst="te duur"),
        Zienswijzepunt(punt="2", tekst="te laat"),
    ),
)
ZUID_ZWIJGT = GeenZienswijzeGemeld(raadsronde="r1", gemeente="gm0002")
ANTWOORD = ZienswijzeBeantwoord(
    raadsronde="r1",
    gemeente="gm0001",
    door="ab",
    oordeel="begrijpelijk",
    conclusie="deels verwerkt",
    punten=(Antwoord(punt="1", gevolg=Gevolg.GEDEELTELIJK, toelichting="goedkoper"),),
)

DOSSIER = DossierGeopend(dossier="d1", titel="begroting 2027")
LEEG = given(TEKST, NOORD, ZUID, AB, DOSSIER)
GESTART = LEEG.on("2026-02-01", START)
VERZONDEN = GESTART.on("2026-03-01", AAN_NOORD, AAN_ZUID)


def ronde(gegeven: Given) -> Raadsronde:
    staat = gegeven.context().staat(RAADSRONDE, "r1")
    assert staat is not None
    return staat


def raad(gegeven: Given, gemeente: str = "gm0001") -> Raad:
    gevonden = ronde(gegeven).raad(gemeente)
    assert gevonden is not None
    return gevonden


class Besluit(NummerToegekend):
    STROOM = "besluit/{nummer}"


BESLUIT = Besluit(reeks="ab", jaar=2026, volgnummer=1, nummer="ab-2026-001")
