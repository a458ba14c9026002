"""Dividing an amount by a key, to the cent: shares always add up to the whole.

Largest remainder: everyone gets the whole cents of the exact share, and the cents that
are left go to who lost most by rounding down; among equals the first code goes first,
so that the same figures always give the same shares.
"""

from collections.abc import Mapping

from register.domain.refusals import RekentNiet


def divide(bedrag: int, gewichten: Mapping[str, int]) -> dict[str, int]:
    """Shares of `bedrag` (cents, may be negative) by weight; they add up to it.

    To give back is the mirror image of to charge. Who weighs nothing gets nothing.
    Raises `RekentNiet` where nobody weighs anything, or someone less than nothing.
    """
    som = _total(gewichten)
    teken = -1 if bedrag < 0 else 1
    heel = {code: divmod(abs(bedrag) * w, som) for code, w in gewichten.items()}
    over = abs(bedrag) - sum(aandeel for aandeel, _ in heel.values())
    volgorde = sorted(heel, key=lambda code: (-heel[code][1], code))
    extra = frozenset(volgorde[:over])
    return {
        code: teken * (aandeel + (code in extra)) for code, (aandeel, _) in heel.items()
    }


def _total(gewichten: Mapping[str, int]) -> int:
    minder = [code for code, gewicht in gewichten.items() if gewicht < 0]
    if minder:
        msg = f"'{minder[0]}' weegt {gewichten[minder[0]]} mee; een aantal is 0 of meer"
        raise RekentNiet(msg)
    som = sum(gewichten.values())
    if som == 0:
        msg = "er is niets om naar te verdelen: de aantallen zijn samen 0"
        raise RekentNiet(msg)
    return som
