"""Answers for people (plain text, 80 columns) and for programs (JSON).

Nothing is coloured here; recording loads no Rich.
"""

import json
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from register.service.receipts import Ontvangst

BREEDTE = 80
_TUSSEN = "  "


def write(tekst: str) -> None:
    """One line of the answer."""
    sys.stdout.write(f"{tekst}\n")


def tell(tekst: str) -> None:
    """One line for people that is not the answer."""
    sys.stderr.write(f"{tekst}\n")


def write_raw(inhoud: bytes) -> None:
    """Bytes that have their own line ends, as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(inhoud)
    sys.stdout.buffer.flush()


def write_json(waarde: object) -> None:
    """One JSON document on one line, at once."""
    sys.stdout.write(json.dumps(waarde, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def table(
    koppen: Sequence[str], rijen: Iterable[Sequence[str]], breedte: int = BREEDTE
) -> list[str]:
    """Lines of a table; the last column wraps, the others show all they hold.

    Where that leaves too little for the last column, the widest one wraps too.
    """
    alle = [[str(cel) for cel in rij] for rij in rijen]
    maten = [max(len(r[k]) for r in [list(koppen), *alle]) for k in range(len(koppen))]
    over = breedte - len(_TUSSEN) * (len(koppen) - 1)
    while sum(maten) > over:
        breedst = max(range(len(maten)), key=lambda k: maten[k])
        maten[breedst] -= min(sum(maten) - over, max(1, maten[breedst] // 4))
    streep = ["-" * maat for maat in maten]
    return [
        regel for rij in [list(koppen), streep, *alle] for regel in _row(rij, maten)
    ]


def _row(rij: Sequence[str], maten: Sequence[int]) -> list[str]:
    cellen = [_wrap(cel, maat) for cel, maat in zip(rij, maten, strict=True)]
    hoogte = max(len(cel) for cel in cellen)
    return [
        _TUSSEN.join(
            (cel[n] if n < len(cel) else "").ljust(maat)
            for cel, maat in zip(cellen, maten, strict=True)
        ).rstrip()
        for n in range(hoogte)
    ]


def _wrap(tekst: str, maat: int) -> list[str]:
    return textwrap.wrap(tekst, maat, break_on_hyphens=False) or [""]


def wrap(tekst: str, inspringen: str = "") -> str:
    """A sentence within 80 columns; a long word (a hash) stays whole."""
    return textwrap.fill(
        tekst,
        BREEDTE,
        initial_indent=inspringen,
        subsequent_indent=inspringen,
        break_long_words=False,
        break_on_hyphens=False,
    )


def receipt_json(ontvangst: "Ontvangst") -> str:
    """The receipt of design §10 on one line."""
    import msgspec

    return msgspec.json.encode(ontvangst).decode()


def receipt_lines(ontvangst: "Ontvangst") -> list[str]:
    """A receipt for people: one line, and one for each finding or the refusal."""
    delen = [str(ontvangst.uitkomst)]
    if ontvangst.seqs:
        delen.append(f"seq {_seqs(ontvangst.seqs)}")
    if ontvangst.besluitnummer:
        delen.append(f"besluit {ontvangst.besluitnummer}")
    delen.append(f"regeling {ontvangst.regeling}")
    regels = [" · ".join(delen)]
    if ontvangst.weigering:
        waar = ontvangst.weigering.pad and f"{ontvangst.weigering.pad}: "
        regels.append(wrap(f"{waar}{ontvangst.weigering.tekst}", "  "))
    regels += [
        wrap(f"{b.norm} ({b.ernst}, {b.oordeel}): {b.tekst}", "  ")
        for b in ontvangst.bevindingen
    ]
    return regels


def _seqs(seqs: Sequence[int]) -> str:
    if len(seqs) == 1:
        return str(seqs[0])
    return f"{seqs[0]}–{seqs[-1]}"
