"""How long the log was at a moment, without the read model."""

import orjson

from register.domain.refusals import OngeldigeInvoer
from register.reads import Reads


def known_size(log: Reads, moment: str) -> int:
    """Number of events recorded by a moment: a day, a time, or `#SEQ`.

    Raises `OngeldigeInvoer`.
    """
    if moment.startswith("#") and moment[1:].isdigit():
        return int(moment[1:]) + 1
    from register.service.answers import known_moment  # noqa: PLC0415 - loads the read model

    try:
        grens = known_moment(moment)
    except OngeldigeInvoer as fout:
        fout.pad = "--bekend-op"
        raise
    laag, hoog = 0, log.size()
    while laag < hoog:  # stamps never run back
        midden = (laag + hoog) // 2
        rij = log.event(midden)
        assert rij is not None, "seq is dense"
        if orjson.loads(rij.inhoud)["vastgelegd_op"] <= grens:
            laag = midden + 1
        else:
            hoog = midden
    return laag
