"""Beginning a register: a separate act that refuses where one is (design §10)."""

import re

from register.codec.events import REGISTRY
from register.domain.facts import Envelop, Vastlegger
from register.domain.refusals import OngeldigeInvoer
from register.domain.regeling import RegisterBegonnen
from register.service.place import Place
from register.service.sources import Sources, stamp, system
from register.store import Nieuw

CODE = re.compile(r"^[a-z][a-z0-9-]{1,30}$")


def begin(
    place: Place,
    begonnen: RegisterBegonnen,
    *,
    actor: str = "secretaris",
    sources: Sources | None = None,
) -> None:
    """Make the parts of a register and record that it began, as seq 0.

    Raises `RegisterBestaat`, `NietSchrijfbaar` or `OngeldigeInvoer`.
    """
    if not CODE.match(begonnen.regeling):
        msg = (
            f"'{begonnen.regeling}' is geen code van een regeling; gebruik 2 tot 31 "
            "kleine letters, cijfers en streepjes, te beginnen met een letter"
        )
        raise OngeldigeInvoer(msg, pad="/regeling")
    bronnen = sources or system()
    place.make()
    with place.open_vault() as kluis:
        kluis.begin()
    log = place.open_log(nieuw=True)
    log.begin()
    moment = bronnen.klok()
    kop: Envelop[object] = Envelop(
        v=1,
        id=bronnen.ids(moment),
        stroom="register",
        versie=1,
        soort=RegisterBegonnen.SOORT,
        feitdatum=moment.date().isoformat(),
        vastgelegd_op=stamp(moment),
        vastgelegd_door=Vastlegger(actor=actor),
        gegevens=begonnen,
    )
    inhoud, openbaar = REGISTRY.encode(kop, bronnen.salts)
    with log.writing() as bezig:
        bezig.append([Nieuw("register", 1, kop.soort, inhoud, tuple(openbaar))])
    log.close()
