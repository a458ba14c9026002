"""Beginning a register: a separate act that refuses where one is (design §10).

The log is made apart and put in its place whole, so a begin that breaks off leaves
no half register, and of two at once one wins.
"""

import re
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from msgspec import to_builtins

from register.audit import keyfiles, keys
from register.codec.events import REGISTRY
from register.codec.intake import convert
from register.domain.facts import Envelop, Gebeurtenis, Vastlegger
from register.domain.openheid.correctie import stream_of
from register.domain.organisatie.regeling import RegisterBegonnen
from register.domain.refusals import OngeldigeInvoer
from register.domain.toegang.toegangsfeiten import HerstelsleutelVastgelegd
from register.faults import RegisterBestaat
from register.service.place import Place
from register.service.sources import Sources, after, stamp, system
from register.store import Nieuw

CODE = re.compile(r"^[a-z][a-z0-9-]{1,30}$")
TOOI = re.compile(r"^(https?://[^\s/]+/\S+|[a-z]{2,4}[0-9]{4,5})$")


def begin(
    place: Place,
    begonnen: RegisterBegonnen,
    *,
    actor: str = "secretaris",
    sources: Sources | None = None,
    herstelsleutel: Path | None = None,
) -> None:
    """Make the parts of a register and record that it began, as seq 0.

    In `herstelsleutel`, a new file to be kept offline, the recovery key is made; its
    public half is seq 1. Raises `GeenSleutel` where there is a file, else
    `RegisterBestaat`, `NietSchrijfbaar` or `OngeldigeInvoer`.
    """
    _check_code(begonnen.regeling, place.regeling)
    _check(begonnen)
    place.make()
    if place.map.is_dir():  # a register in a database has its key elsewhere
        origin = keys.origin_of(begonnen)
        keys.make(place.map / keys.MAP, origin)
    feiten: list[Gebeurtenis] = [begonnen]
    if herstelsleutel:
        gemaakt = keyfiles.make(herstelsleutel, keys.origin_of(begonnen))
        feiten.append(
            HerstelsleutelVastgelegd(sleutelcode=gemaakt.code, publiek=gemaakt.publiek)
        )
    with place.open_vault(nieuw=True) as kluis:
        kluis.begin()
    with place.whole() as plek:
        _record(plek, feiten, actor, sources or system())


def _check_code(regeling: str, adres: str) -> None:
    """`adres` is the regeling that the place is of, where it says so."""
    if not CODE.fullmatch(regeling):
        msg = (
            f"'{regeling}' is geen code van een regeling; gebruik 2 tot 31 "
            "kleine letters, cijfers en streepjes, te beginnen met een letter"
        )
        raise OngeldigeInvoer(msg, pad="/regeling")
    if adres not in ("", regeling):
        msg = (
            f"het adres is van '{adres}', het register van "
            f"'{regeling}'; noem twee keer dezelfde regeling"
        )
        raise OngeldigeInvoer(msg, pad="/regeling")


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
    place: Place, feiten: Sequence[Gebeurtenis], actor: str, bronnen: Sources
) -> None:
    """The first facts of a log, each the first of its stream."""
    nieuw: list[Nieuw] = []
    moment = bronnen.klok()
    for feit in feiten:
        kop: Envelop[object] = Envelop(
            v=1,
            id=bronnen.ids(moment),
            stroom=stream_of(feit),
            versie=1,
            soort=feit.SOORT,
            feitdatum=moment.date().isoformat(),
            vastgelegd_op=stamp(moment),
            vastgelegd_door=Vastlegger(actor=actor),
            gegevens=feit,
        )
        inhoud, openbaar = REGISTRY.encode(kop, bronnen.salts)
        nieuw.append(Nieuw(kop.stroom, 1, kop.soort, inhoud, tuple(openbaar)))
        moment = after(moment, kop.vastgelegd_op)
    with closing(place.open_log(nieuw=True)) as log:
        log.begin()
        with log.writing() as bezig:
            if bezig.grootte:
                raise RegisterBestaat(place.naam)
            bezig.append(nieuw)
