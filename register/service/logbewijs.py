"""The log as everyone may check it: tiles, public entries and proofs.

Hashes are all public: the tree says nothing of what it holds. An entry is public as
long as its stream is: what is not published, or secret now, keeps its bytes for
itself, and who needs those gets an export.
"""

from base64 import b64encode

from register.audit.checkpoints import LogTiles
from register.projections import feed
from register.service.answers import Library
from register.service.pages import NietGevonden, require_log
from register.tlog.errors import TlogError
from register.tlog.tiles import (
    TILE_WIDTH,
    consistency_proof,
    inclusion_proof,
    root,
)
from register.tlog.tree import HASH_SIZE

HOOGSTE_NIVEAU = 5
"""More levels than a log with numbers within 2^53 can ever have."""


def checkpoint(library: Library, regeling: str, tot: int | None = None) -> bytes:
    """The last signed checkpoint of at most `tot` events; raises `NietGevonden`."""
    require_log(library, regeling)
    bewaard = library.logs[regeling].checkpoint(tot)
    if bewaard is None:
        raise NietGevonden("checkpoint", str(tot or "laatste"))
    return bewaard[1]


def tile(library: Library, regeling: str, niveau: int, plek: str) -> bytes:
    """Hashes of a tile by its C2SP path (`x001/234.p/17`); raises `NietGevonden`."""
    require_log(library, regeling)
    naam, _, deel = plek.partition(".p/")
    nummer = int(naam.replace("x", "").replace("/", ""))
    breedte = int(deel) if deel else TILE_WIDTH
    if niveau > HOOGSTE_NIVEAU or breedte > TILE_WIDTH:
        raise NietGevonden("tegel", f"{niveau}/{plek}")
    log = library.logs[regeling]
    hashes = log.tile(niveau, nummer)[: breedte * HASH_SIZE]
    if len(hashes) < breedte * HASH_SIZE:
        raise NietGevonden("tegel", f"{niveau}/{plek}")
    return hashes


def entry(library: Library, regeling: str, seq: int) -> bytes:
    """The bytes of one public event, as they were hashed; raises `NietGevonden`."""
    require_log(library, regeling)
    nu = library.moment(regeling).nu
    with library.connect(regeling) as verbinding:
        gevonden = feed.trail(verbinding, regeling, seq, 1)
    rij = library.logs[regeling].event(seq)
    is_open = bool(gevonden) and nu is not None and gevonden[0].is_open(nu)
    if rij is None or not is_open:
        raise NietGevonden("gebeurtenis", str(seq))
    return rij.inhoud


def inclusion(
    library: Library, regeling: str, seq: int, grootte: int | None
) -> dict[str, object]:
    """Proof that an event is in the tree of the first `grootte` events."""
    require_log(library, regeling)
    log = library.logs[regeling]
    grootte = _size(library, regeling, grootte)
    tegels = LogTiles(log)
    try:
        bewijs = inclusion_proof(tegels, seq, grootte)
    except TlogError as fout:
        raise NietGevonden("gebeurtenis", f"{seq} van {grootte}") from fout
    blad = log.tile(0, seq // TILE_WIDTH)[seq % TILE_WIDTH * HASH_SIZE :][:HASH_SIZE]
    return {
        "regeling": regeling,
        "seq": seq,
        "grootte": grootte,
        "wortel": _text(root(tegels, grootte)),
        "blad": _text(blad),
        "bewijs": [_text(deel) for deel in bewijs],
    }


def consistency(
    library: Library, regeling: str, van: int, tot: int | None
) -> dict[str, object]:
    """Proof that the first `tot` events begin with the first `van`."""
    require_log(library, regeling)
    tegels = LogTiles(library.logs[regeling])
    tot = _size(library, regeling, tot)
    try:
        bewijs = consistency_proof(tegels, van, tot)
    except TlogError as fout:
        raise NietGevonden("uitbreiding", f"{van} tot {tot}") from fout
    return {
        "regeling": regeling,
        "van": van,
        "tot": tot,
        "wortel_van": _text(root(tegels, van)),
        "wortel_tot": _text(root(tegels, tot)),
        "bewijs": [_text(deel) for deel in bewijs],
    }


def _size(library: Library, regeling: str, grootte: int | None) -> int:
    """The size that is asked for: of the last checkpoint where none is."""
    log = library.logs[regeling]
    alles = log.size()
    if grootte is None:
        bewaard = log.checkpoint()
        return bewaard[0] if bewaard else alles
    if grootte > alles:
        raise NietGevonden("logboek van die omvang", str(grootte))
    return grootte


def _text(hash_: bytes) -> str:
    return b64encode(hash_).decode("ascii")
