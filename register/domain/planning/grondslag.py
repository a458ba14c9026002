"""What every command about a boekjaar checks: its year, its decision, its round."""

from register.domain.besluiten.besluitstaat import Besluit
from register.domain.besluiten.staand import require_standing
from register.domain.commands import require
from register.domain.context import Context
from register.domain.planning.boekjaarstaat import BOEKJAAR, Boekjaar
from register.domain.raden.raadsrondestaat import RAADSRONDE, Raadsronde
from register.domain.raden.rondefeiten import Rondesoort
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde

_EERSTE, _LAATSTE = 1985, 2999
"""The Wgr is of 1984; anything outside these years is a slip."""


def year_of(context: Context, jaar: int, pad: str = "/gegevens/boekjaar") -> Boekjaar:
    """A year with all that is known of it, whatever its day; it may be empty yet."""
    if not _EERSTE <= jaar <= _LAATSTE:
        msg = f"{jaar} is geen boekjaar; schrijf een jaar als 2027"
        raise OngeldigeInvoer(msg, pad=pad)
    return context.ooit(BOEKJAAR, str(jaar)) or Boekjaar(jaar=jaar)


def require_decided(context: Context, nummer: str, jaar: int | None = None) -> Besluit:
    """Give the decision that something rests on: taken, standing, of this year."""
    besluit = require_standing(context, nummer)
    msg = ""
    if besluit.rejected:
        msg = f"is op {besluit.genomen_op} verworpen (seq {besluit.seq})"
    elif jaar is not None and besluit.genomen.boekjaar not in (None, jaar):
        msg = (
            f"gaat over boekjaar {besluit.genomen.boekjaar} (seq {besluit.seq}), dit "
            f"over {jaar}"
        )
    if msg:
        tekst = f"besluit {nummer} {msg}; noem het besluit waarop dit berust"
        raise VerkeerdeVolgorde(tekst, pad="/gegevens/besluit")
    return besluit


def refuse_again(wat: str, eerder: str, nummer: str) -> None:
    """Refuse the same decision for the same thing a second time."""
    if eerder == nummer:
        msg = f"{wat} met besluit {nummer} staat al in dit boekjaar"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/besluit")


def require_round(
    context: Context, code: str, soort: Rondesoort, jaar: int
) -> Raadsronde:
    """Give the round along the raden when it is about this matter and this year."""
    pad = "/gegevens/raadsronde"
    ronde = require(context, RAADSRONDE, code, pad)
    if ronde.soort is not soort or ronde.begrotingsjaar not in (None, jaar):
        over = f"{ronde.soort} {ronde.begrotingsjaar or ''}".strip()
        msg = (
            f"raadsronde '{code}' gaat over {over} (seq {ronde.seq}), dit over {soort} "
            f"{jaar}"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
    return ronde
