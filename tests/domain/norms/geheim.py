"""Meetings of the AB that impose, ratify and lift secrecy."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.facts import Gebeurtenis
from register.domain.norms.uitleg import NormuitlegVastgesteld
from register.domain.openheid.openheidsfeiten import (
    GeheimhoudingBekrachtigd,
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    Geheimhoudingsplicht,
)
from register.domain.organisatie.regeling import StemgewichtVastgesteld
from register.domain.values import Onbekend, Openheid
from register.domain.vergaderingen.vergaderfeiten import VergaderingGeopend
from tests.domain.norms.wereld import WERELD, ZEVEN
from tests.domain.norms.zaal import lijst, punt, roep
from tests.scenario import Given

STROOM = "dossier/d1"


def opgelegd(door: str = "ab", **anders: Any) -> GeheimhoudingOpgelegd:  # noqa: ANN401
    begin = GeheimhoudingOpgelegd(
        stroom=STROOM, door=door, grond="2b", vergadering="v1"
    )
    return replace(begin, **anders)


def zaal(
    code: str,
    dag: str,
    wie: str,
    wereld: Given = WERELD,
    openheid: Openheid | Onbekend = Openheid.OPENBAAR,
) -> Given:
    """A meeting of the AB that was held, with these members; `""`: without a list."""
    datum = date.fromisoformat(dag)
    begin = wereld.on(
        dag, roep(code, datum=datum, openheid=openheid), punt(zitting=code)
    )
    aanwezig = (lijst(wie, zitting=code),) if wie else ()
    return begin.on(dag, *aanwezig, VergaderingGeopend(vergadering=code))


AAN_AB = opgelegd("db", vergadering="", opgelegd_aan=Geheimhoudingsplicht.AB)
AAN_LEDEN = replace(AAN_AB, opgelegd_aan=Geheimhoudingsplicht.LEDEN)
BEGIN = WERELD.on("2026-06-01", AAN_AB)


def opgeheven(door: str = "ab", vergadering: str = "v1") -> GeheimhoudingOpgeheven:
    return GeheimhoudingOpgeheven(stroom=STROOM, door=door, vergadering=vergadering)


def weegt(gewicht: int, wereld: Given = WERELD) -> Given:
    """Gemeente 7 weighs so much in the AB, each other one 1."""
    gewichten = (
        StemgewichtVastgesteld(
            gremium="ab", gemeente=g, gewicht=gewicht if g == "gm0007" else 1
        )
        for g in ZEVEN
    )
    return wereld.on("2016-01-04", *gewichten)


GENOEG = zaal("v1", "2026-07-02", "1234", BEGIN)
TE_WEINIG = zaal("v1", "2026-07-02", "123", BEGIN)
DAARNA = zaal("v2", "2026-09-03", "1234", TE_WEINIG)
OPEN_ZAAL = zaal("v1", "2026-07-02", "1234")


def bekrachtigd(vergadering: str = "v1", door: str = "ab") -> GeheimhoudingBekrachtigd:
    return GeheimhoudingBekrachtigd(stroom=STROOM, door=door, vergadering=vergadering)


def uitleg(lezing: str) -> Gebeurtenis:
    return NormuitlegVastgesteld(
        uitleg="u1", norm="WGR-24", door="ab", tekst="zo", lezing=lezing
    )


def dan(basis: Given, dag: str, *daarna: Gebeurtenis) -> Given:
    return basis.on(dag, *daarna).at("2026-06-01")
