"""Replaying a log from zero and comparing everything derived from it (design §10).

The read model is built again apart from the live one, which is only read. Chains,
verdicts and the tree are computed again from the stored bytes. Nothing but the log
(and the vault, for what is sealed) is read; no profile, no clock.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import DatabaseError

from register.codec.events import REGISTRY
from register.domain.facts import Feit
from register.projections.compare import row_differences
from register.projections.model import PROJECTIES, ReadModel, engine_of
from register.reads import Opgeslagen
from register.service.evidence import PER_KEER, Breuk, Evidence, in_order
from register.service.place import Place, identity
from register.service.publicdigests import public_digests
from register.service.rejudging import Rejudging
from register.service.replayed import Herspeling, Verschil
from register.service.toegangscontrole import ONLEESBAAR, AccessCheck
from register.store import Log
from register.tlog.errors import TlogError
from register.vault import Vault

IN_GEHEUGEN = 20_000
"""A log of more events than this is built again in a file, not in memory."""

Voortgang = Callable[[str, int, int], None]
"""What is being done, how far, of how much."""


def replay(
    place: Place,
    *,
    tot: int | None = None,
    voortgang: Voortgang | None = None,
    openbaar: bool = False,
) -> Herspeling:
    """Replay the first `tot` events (default: all). Raises `Omgevingsfout`.

    `openbaar`: give the digests of the public JSON as well, of the whole log.
    """
    with ExitStack() as open_:
        log = place.open_log(alleen_lezen=True)
        open_.callback(log.close)
        kluis = _vault(place)
        if kluis:
            open_.callback(kluis.close)
        grootte = log.size()
        eind = grootte if tot is None else min(tot, grootte)
        verslag = Herspeling(identity(log).regeling, eind)
        verslag.openbaar = {} if openbaar else None
        melden = voortgang or _silent
        _evidence(log, kluis, verslag, melden)
        _projections(place, log, grootte, verslag, melden)
    return verslag


def _silent(_wat: str, _gedaan: int, _van: int) -> None:
    """Tell nobody."""


def _vault(place: Place) -> Vault | None:
    """The vault, for who has it and may read it."""
    return place.open_vault() if place.may_open_vault() else None


def _evidence(
    log: Log, kluis: Vault | None, verslag: Herspeling, melden: Voortgang
) -> None:
    """Bytes, tree, chains and verdicts in one walk through the log."""
    bewijs, opnieuw = Evidence(log), Rejudging(log, kluis)
    toegang = AccessCheck(log, kluis.open if kluis else None)
    verwacht = 0
    for rijen in log.events(0, verslag.gebeurtenissen, PER_KEER):
        for breuk in (*in_order(rijen, verwacht), *bewijs.add(rijen)):
            verslag.differs(_broken(breuk))
        verwacht = rijen[-1].seq + 1
        for rij in rijen:
            for verschil in _fact(rij, kluis, opnieuw, toegang):
                verslag.leesbaar &= verschil.soort != "onleesbaar"
                verslag.differs(verschil)
        melden("bewijs", verwacht, verslag.gebeurtenissen)
    verslag.wortel = bewijs.root().hex()
    try:
        gelijk = log.root(verslag.gebeurtenissen) == bewijs.root()
    except TlogError as fout:
        verslag.differs(Verschil(soort="wortel", tekst=str(fout)))
    else:
        if not gelijk:
            verslag.differs(_broken(bewijs.other_root()))
    verslag.ketens, verslag.oordelen = opnieuw.ketens, opnieuw.oordelen
    verslag.verzegeld = opnieuw.verzegeld
    verslag.sleutels, verslag.getekend = toegang.sleutels, toegang.getekend


def _fact(
    rij: Opgeslagen, kluis: Vault | None, opnieuw: Rejudging, toegang: AccessCheck
) -> Iterator[Verschil]:
    """What is wrong with one event: its bytes, its columns, its chain or verdicts."""
    try:
        opener = kluis.open if kluis else None
        feit = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, opener)
    except ONLEESBAAR:
        tekst = f"seq {rij.seq} is niet te lezen als '{rij.soort}'"
        yield Verschil(soort="onleesbaar", seq=rij.seq, tekst=tekst)
        return
    if not _same_columns(rij, feit):
        tekst = f"seq {rij.seq} staat onder een andere stroom, versie of soort"
        yield Verschil(soort="kolommen", seq=rij.seq, tekst=tekst)
    for bezwaar in toegang.add(rij, feit):
        tekst = f"seq {rij.seq}: {bezwaar.tekst}"
        yield Verschil(soort="toegang", seq=rij.seq, tekst=tekst)
    try:
        anders = list(opnieuw.add(feit))
    except ONLEESBAAR:  # an earlier event of a stream it rests on: already named
        return
    for oneens in anders:
        yield Verschil(
            soort=oneens.soort,
            seq=oneens.seq,
            besluit=oneens.besluit,
            norm=oneens.norm,
            tekst=oneens.tekst,
        )


def _same_columns(rij: Opgeslagen, feit: Feit) -> bool:
    kop = feit.kop
    return (rij.stroom, rij.versie, rij.soort) == (kop.stroom, kop.versie, kop.soort)


def _broken(breuk: Breuk) -> Verschil:
    return Verschil(soort=breuk.soort, seq=breuk.seq, tekst=breuk.tekst)


def _projections(
    place: Place, log: Log, grootte: int, verslag: Herspeling, melden: Voortgang
) -> None:
    """Fold the log apart, and compare with the live read model where it stands."""
    with ExitStack() as open_:
        levend = _live(place, open_)
        verslag.positie = verslag.gebeurtenissen
        verslag.leesmodel = "ontbreekt"
        if levend:
            levend = _comparable(levend, grootte, verslag)
        herbouwd = open_.enter_context(_apart(verslag.positie))
        _fold(herbouwd, log, verslag, melden)
        if verslag.openbaar is not None and verslag.projecties:
            verslag.openbaar = public_digests(herbouwd, verslag.regeling, log)
        if levend:
            _compare(levend, herbouwd, verslag)


def _live(place: Place, open_: ExitStack) -> ReadModel | None:
    if not place.has_model():
        return None
    model = ReadModel(engine_of(place.model, alleen_lezen=True))
    open_.callback(model.engine.dispose)
    return model


def _comparable(
    levend: ReadModel, grootte: int, verslag: Herspeling
) -> ReadModel | None:
    """The live model, where it can be read and holds no more than is replayed."""
    try:
        positie = levend.position(verslag.regeling)
        if not levend.is_current(verslag.regeling):
            verslag.leesmodel = "verouderd"
            return None
    except DatabaseError:
        _unreadable(verslag)
        return None
    if positie > grootte:
        tekst = f"het leesmodel kent {positie} gebeurtenissen, het logboek {grootte}"
        verslag.differs(Verschil(soort="volgorde", seq=grootte, tekst=tekst))
    if positie > verslag.gebeurtenissen:
        verslag.leesmodel = "verder"
        return None
    achter = positie < verslag.gebeurtenissen
    verslag.leesmodel = "achter" if achter else "vergeleken"
    verslag.positie = positie
    return levend


def _unreadable(verslag: Herspeling) -> None:
    verslag.leesmodel = "onleesbaar"
    tekst = "het leesmodel is niet te lezen; maak het opnieuw met 'beheer herbouw'"
    verslag.differs(Verschil(soort="leesmodel", tekst=tekst))


@contextmanager
def _apart(grootte: int) -> Iterator[ReadModel]:
    """An empty read model: in memory, or for a long log in a file that goes after."""
    with ExitStack() as op_te_ruimen:
        if grootte <= IN_GEHEUGEN:
            model = ReadModel(engine_of("memory"))
        else:
            naam = op_te_ruimen.enter_context(TemporaryDirectory(prefix="herspeel-"))
            model = ReadModel(engine_of(Path(naam) / "leesmodel.sqlite"))
        op_te_ruimen.callback(model.engine.dispose)
        model.make()
        yield model


def _fold(
    herbouwd: ReadModel, log: Log, verslag: Herspeling, melden: Voortgang
) -> None:
    def told(gedaan: int) -> None:
        melden("leesmodel", gedaan, verslag.positie)

    if not verslag.leesbaar:
        return
    herbouwd.catch_up(verslag.regeling, log, tot=verslag.positie, voortgang=told)
    verslag.projecties = herbouwd.digests(verslag.regeling)


def _compare(levend: ReadModel, herbouwd: ReadModel, verslag: Herspeling) -> None:
    try:
        digests = levend.digests(verslag.regeling)
        for naam in PROJECTIES:
            if naam in verslag.projecties and digests[naam] != verslag.projecties[naam]:
                _name_rows(levend, herbouwd, naam, verslag)
    except DatabaseError:
        _unreadable(verslag)


def _name_rows(
    levend: ReadModel, herbouwd: ReadModel, naam: str, verslag: Herspeling
) -> None:
    with levend.engine.connect() as een, herbouwd.engine.connect() as ander:
        for sleutel, afwijking in row_differences(een, ander, verslag.regeling, naam):
            verslag.differs(
                Verschil(soort=str(afwijking), projectie=naam, sleutel=sleutel)
            )
