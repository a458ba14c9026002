"""26. The API gives nothing geheim, besloten or intern, and no names of officials.

As corrected (aanvullingen D): a besluit is not public because it was typed, but when
its gremium's profile says so. A name is an official's own datum: it is never in an
answer, a role is.
"""

import asyncio

import httpx
import pytest

from api.app import create_app
from api.registers import opened
from register.service.reading import reading
from tests.aanvaarding.griffie import Griffie
from tests.aanvaarding.zalen import besluit

KANARIE = "kanarie-9f2c"
LIJSTEN = ("besluiten", "dossiers", "vergaderingen", "mandaten", "raadsrondes")


def answers(griffie: Griffie) -> str:
    """Everything that these addresses give, and the addresses of the lists' things."""
    with reading(griffie.place):
        pass
    adressen = [f"/v1/{lijst}" for lijst in LIJSTEN]
    adressen += ["/v1/gebeurtenissen", "/v1/bevindingen", "/v1/openapi.json", "/"]
    nummers = [f"{reeks}-2026-00{n}" for reeks in ("AB", "DB") for n in (1, 2)]
    adressen += [f"/v1/regelingen/mgr-elf/besluiten/{nummer}" for nummer in nummers]

    async def ask() -> list[str]:
        with opened([griffie.place]) as registers:
            transport = httpx.ASGITransport(create_app(registers))
            async with httpx.AsyncClient(
                transport=transport, base_url="http://register"
            ) as client:
                return [(await client.get(adres)).text for adres in adressen]

    return "\n".join(asyncio.run(ask()))


@pytest.mark.parametrize("openheid", ["geheim", "besloten", "intern"])
def test_wat_niet_openbaar_is_komt_er_niet_uit(griffie: Griffie, openheid: str) -> None:
    besluit(griffie, titel="zichtbaar-1a2b")
    dicht = {"openheid": openheid, "grond": "2b"}
    besluit(griffie, titel=KANARIE, dictum=KANARIE, _openbaarheid=dicht)
    gegeven = answers(griffie)
    assert "zichtbaar-1a2b" in gegeven
    assert KANARIE not in gegeven


def test_wat_later_geheim_werd_ook_niet_meer(griffie: Griffie) -> None:
    nummer = besluit(griffie, titel=KANARIE).besluitnummer
    assert KANARIE in answers(griffie)
    eigen = {"stroom": f"besluit/{nummer}", "door": "AB", "grond": "2b"}
    griffie.leg_vast("LegGeheimhoudingOp", "2026-07-02", **eigen)
    assert KANARIE not in answers(griffie)


def test_wat_een_besloten_gremium_niet_publiceerde_ook_niet(griffie: Griffie) -> None:
    griffie.leg_vast(
        "WijzigGremium", "2026-07-01", gremium="DB", publicatie_besluiten="handmatig"
    )
    besluit(griffie, orgaan="DB", handeling="inkoop", titel=KANARIE)
    assert KANARIE not in answers(griffie)


def test_de_naam_van_een_ambtenaar_ook_niet(griffie: Griffie) -> None:
    intern = {"openheid": "intern", "grond": "2e"}
    wie = {"persoon": "p-50", "naam": KANARIE}
    griffie.leg_vast("RegistreerPersoon", "2026-07-01", _openbaarheid=intern, **wie)
    eigen = {"functie": "secretaris", "persoon": "p-50"}
    griffie.leg_vast("BezetFunctie", "2026-07-01", **eigen)
    assert KANARIE not in answers(griffie)
