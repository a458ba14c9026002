"""Voting order: subamendement, amendement, proposal; the furthest-reaching first.

The order comes from a reglement van orde (Gemeentewet 16), not from the law: a vote out
of order is recorded, and this says what was passed over. Used by a norm.
"""

from register.domain.vergaderingen.amendement import Amendement
from register.domain.vergaderingen.vergaderingstaat import Vergadering


def passed_over(
    vergadering: Vergadering, *, punt: str, amendement: str, seq: int | None
) -> tuple[Amendement, ...]:
    """Give what should have been voted on before this vote, and was not yet.

    `amendement` empty: the vote was on the proposal. `seq` is the vote itself, empty
    when it is not on record yet. Of two amendments without a `rang` neither goes first.
    """
    open_toen = [
        a
        for a in vergadering.amendementen
        if a.punt == punt and a.code != amendement and _was_open(a, seq)
    ]
    if not amendement:
        return tuple(open_toen)
    zelf = next((a for a in vergadering.amendementen if a.code == amendement), None)
    if zelf is None:
        return ()
    return tuple(
        a
        for a in open_toen
        if a.op == zelf.code or (a.op == zelf.op and _reaches_further(a, zelf))
    )


def _was_open(amendement: Amendement, seq: int | None) -> bool:
    if seq is None:
        return amendement.open
    beslist = None if amendement.open else amendement.seqs[-1]
    return amendement.seq < seq and (beslist is None or beslist > seq)


def _reaches_further(ander: Amendement, zelf: Amendement) -> bool:
    return ander.rang is not None and zelf.rang is not None and ander.rang < zelf.rang
