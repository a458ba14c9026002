"""Beginning a register: a separate act that refuses where one is (design §10).

The log is made apart and put in its place whole, so a begin that breaks off leaves
no half register, and of two at once one wins.
"""

import re
from contextlib import closing

from msgspec import to_builtins

from register.audit import keys
from register.codec.events import REGISTRY
from register.codec.intake import convert
from register.domain.facts import Envelop, Vastlegger
from register.domain.organisatie.regeling import RegisterBegonnen
from register.domain.refusals import OngeldigeInvoer
from register.faults import RegisterBestaat
from register.service.place import Place
from register.service.sources import Sources, stamp, system
from register.store import Nieuw

CODE = re.compile(r"^[a-z][a-z0-9-]{1,30}$")
TOOI = re.compile(r"^(https?://[^\s/]+/\S+|[a-z]{2,4}[0-9]{4,5})$")


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
    if not CODE.fullmatch(begonnen.regeling):
        msg = (
            f"'{begonnen.regeling}' is geen code van een regeling; gebruik 2 tot 31 "
            "kleine letters, cijfers en streepjes, te beginnen met een letter"
        )
        raise OngeldigeInvoer(msg, pad="/regeling")
    if place.regeling not in ("", begonnen.regeling):
        msg = (
            f"het adres is van '{place.regeling}', het register van "
            f"'{begonnen.regeling}'; noem twee keer dezelfde regeling"
        )
        raise OngeldigeInvoer(msg, pad="/regeling")
    _check(begonnen)
    place.make()
    if place.map.is_dir():  # a register in a database has its key elsewhere
        origin = keys.origin_of(begonnen)
        keys.make(place.map / keys.MAP, origin)
    with place.open_vault(nieuw=True) as kluis:
        kluis.begin()
    with place.whole() as plek:
        _record(plek, begonnen, actor, sources or system())


def _check(begonnen: RegisterBegonnen) -> None:
    """As any input: the name stands above every page, and cannot be corrected."""
    convert(to_builtins(begonnen), RegisterBegonnen, "")
    if begonnen.tooi and not TOOI.fullmatch(begonnen.tooi):
        msg = (
            f"'{begonnen.tooi}' is geen identificatie in TOOI; schrijf bijvoorbeeld "
            "https://identifier.overheid.nl/tooi/id/so/so0882"
        )
        raise OngeldigeInvoer(msg, pad="/tooi")


def _record(
    place: Place, begonnen: RegisterBegonnen, actor: str, bronnen: Sources
) -> None:
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
    with closing(place.open_log(nieuw=True)) as log:
        log.begin()
        with log.writing() as bezig:
            if bezig.grootte:
                raise RegisterBestaat(place.naam)
            bezig.append([Nieuw("register", 1, kop.soort, inhoud, tuple(openbaar))])
