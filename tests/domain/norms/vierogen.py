"""Two persons with keys, what is secret, and what the second agreed to."""

from dataclasses import replace
from datetime import date

from register.domain.facts import Gebeurtenis, RegistratieVervallen, Vastlegger
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
    SleutelToegekend,
)
from tests.scenario import Given, given

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
