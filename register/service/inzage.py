"""What is secret, for who recorded that he looks into it."""

from datetime import date

import orjson

from register.domain.openheid.openbaarheid import lifted, secrecy
from register.domain.values import Openheid
from register.service.place import reader_of
from register.service.signing import access
from register.store import Log, Reads
from register.vault import Vault


def opened(log: Log, kluis: Vault, seq: int) -> dict[str, object]:
    """The sealed values of the event at `seq` by their path, public ones too.

    Raises `KluisOpSlot`.
    """
    gevonden = (*log.disclosures(seq), *kluis.of(seq))
    return {
        waarde.pad.removeprefix("/"): orjson.loads(waarde.waarde)
        for waarde in sorted(gevonden, key=lambda waarde: waarde.pad)
    }


def secret_document(log: Reads, sha256: str, nu: date) -> int | None:
    """The seq of a document that is secret, where keys say who may see such.

    In a register without keys nobody can be told from another: there is none.
    """
    lezer = reader_of(log)
    feiten = lezer.feiten(f"stuk/{sha256}")
    if not feiten or not access(lezer).sleutels:
        return None
    eerste = feiten[0]
    openbaarheid = eerste.kop.openbaarheid
    begonnen = openbaarheid is not None and openbaarheid.openheid is Openheid.GEHEIM
    geheim = secrecy(feiten, nu) or (begonnen and not lifted(feiten, nu))
    return eerste.seq if geheim else None
