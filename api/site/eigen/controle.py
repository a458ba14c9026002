"""Check it yourself: what the log says of itself, and the proof of one fact in it."""

from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.fields import Veld, Vraagsoort
from api.parameters import Gevraagd
from api.site.asking import Bladzijde, Vraag
from api.site.pages import above
from register.service import logbewijs
from register.service.lijsten.words import Rij, woord
from register.service.pages import NietGevonden
from register.tlog.tree import node_hash

FEIT = Veld(
    naam="feit",
    uitleg="Plaats van een feit in het log; het bewijs daarvan staat dan uitgerekend.",
    voorbeeld="260",
    soort=Vraagsoort.GETAL,
)


@dataclass(frozen=True, slots=True)
class Stap:
    """One step up the tree: the hash beside ours, on which side, and what comes."""

    buur: str
    kant: str
    uitkomst: str


@dataclass(frozen=True, slots=True)
class Bewijs:
    """From a fact to the root of the tree; `open` where its bytes are public."""

    seq: int
    grootte: int
    blad: str
    stappen: tuple[Stap, ...]
    wortel: str
    open: bool

    @property
    def klopt(self) -> bool:
        """Whether what came out is the root."""
        return [self.blad, *(s.uitkomst for s in self.stappen)][-1] == self.wortel


def controle(vraag: Vraag) -> Bladzijde:
    """The last signed checkpoint of one log, what to do with it, and a proof."""
    code = vraag.code()
    if code not in vraag.regelingen:
        raise NietGevonden("regeling", code)
    log = vraag.library.logs[code]
    bewaard = log.checkpoint()
    feit = vraag.gevraagd.filters.get("feit", "")
    pad = f"/regelingen/{code}"
    return Bladzijde(
        sjabloon="controle.html",
        titel="Controleer zelf",
        inhoud={
            "aantal": log.size(),
            "bevestigd": bewaard[0] if bewaard else 0,
            "code": code,
            "nota": bewaard[1].decode() if bewaard else "",
            "feit": feit,
            "bewijs": _proof(vraag, code, int(feit)) if feit else None,
            "basis": vraag.registers.basis,
        },
        regeling=code,
        gegevens=f"{pad}/log/gebeurtenissen/{feit}/bewijs" if feit else pad,
        gevraagd=Gevraagd(),
        kruimels=above(vraag, code),
    )


def _proof(vraag: Vraag, code: str, seq: int) -> Bewijs:
    """The proof of a fact, worked out; raises `NietGevonden`."""
    bewijs: Rij = logbewijs.inclusion(vraag.library, code, seq, None)
    grootte, blad = int(woord(bewijs["grootte"])), woord(bewijs["blad"])
    buren = bewijs["bewijs"]
    pad = [b64decode(woord(b)) for b in buren] if isinstance(buren, list) else []
    return Bewijs(
        seq,
        grootte,
        blad,
        tuple(climbed(b64decode(blad), seq, grootte, pad)),
        woord(bewijs["wortel"]),
        _is_open(vraag, code, seq),
    )


def _is_open(vraag: Vraag, code: str, seq: int) -> bool:
    """Whether everyone may have the bytes of a fact."""
    try:
        logbewijs.entry(vraag.library, code, seq)
    except NietGevonden:
        return False
    return True


def climbed(
    blad: bytes, seq: int, grootte: int, pad: Sequence[bytes]
) -> Iterator[Stap]:
    """Every step from a leaf to the root, as RFC 9162 §2.1.3.2 takes them."""
    plek, laatste = seq, grootte - 1
    for buur in pad:
        if plek % 2 or plek == laatste:
            blad, kant = node_hash(buur, blad), "links"
            while plek and not plek % 2:
                plek, laatste = plek >> 1, laatste >> 1
        else:
            blad, kant = node_hash(blad, buur), "rechts"
        plek, laatste = plek >> 1, laatste >> 1
        yield Stap(_text(buur), kant, _text(blad))


def _text(hash_: bytes) -> str:
    return b64encode(hash_).decode()
