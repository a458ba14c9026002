"""A whole meeting recorded from one file: all of it, or nothing.

Under the write lock: the commands one by one, each made on what those before it left.
A trial is the same transaction, not kept.
"""

import hmac
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from register.domain.refusals import AndereRegeling, Refused
from register.formats.vergaderstaat.lezen import Staatbestand
from register.formats.vergaderstaat.planning import Planner, Stap
from register.formats.vergaderstaat.verloop import steps
from register.service.receipts import Ontvangst, Status
from register.service.recording import Recorder, Samen
from register.service.stapsgewijs import NotKept, StapGeweigerd
from register.service.zittingen.beeld import Beeld, seen


@dataclass(frozen=True, slots=True)
class Verwerkt:
    """What was (or in a trial: would be) recorded, and how the meeting then stands."""

    datum: date
    stappen: tuple[Stap, ...]
    ontvangsten: tuple[Ontvangst, ...]
    beeld: Beeld

    @property
    def al_vastgelegd(self) -> bool:
        """Whether the same file was recorded before, whole."""
        return all(o.uitkomst is Status.AL_VASTGELEGD for o in self.ontvangsten)


def carry_out(
    recorder: Recorder,
    gelezen: Staatbestand,
    *,
    proef: bool = False,
    streng: bool = False,
    klok: str = "",
) -> Verwerkt:
    """Record the meeting; raises `VergaderstaatFout` or `StapGeweigerd`."""
    _require_same(recorder, gelezen)
    log, kluis = recorder.log, recorder.kluis
    gedaan: list[Verwerkt] = []
    with suppress(NotKept), recorder.together() as samen:
        werk = Planner(
            gelezen.bestand,
            recorder.lezer,
            lambda digest: log.open(digest) or kluis.open(digest),
            merk=_mark(recorder, gelezen),
            klok=klok,
        )
        stappen, ontvangsten = _recorded(werk, samen, streng=streng)
        beeld = seen(werk, stappen, ontvangsten)
        if proef:
            ontvangsten = [replace(o, uitkomst=Status.PROEF) for o in ontvangsten]
        gedaan.append(Verwerkt(werk.dag, tuple(stappen), tuple(ontvangsten), beeld))
        if proef:
            raise NotKept
    (uitkomst,) = gedaan
    return uitkomst


def _recorded(
    werk: Planner, samen: Samen, *, streng: bool
) -> tuple[list[Stap], list[Ontvangst]]:
    stappen: list[Stap] = []
    ontvangsten: list[Ontvangst] = []
    plan = steps(werk)
    nummer: str | None = None
    with suppress(StopIteration):
        while True:
            stap = next(plan) if nummer is None else plan.send(nummer)
            ontvangst = _one(werk, stap, samen, streng=streng)
            stappen.append(stap)
            ontvangsten.append(ontvangst)
            nummer = ontvangst.besluitnummer or ""
    return stappen, ontvangsten


def _one(werk: Planner, stap: Stap, samen: Samen, *, streng: bool) -> Ontvangst:
    try:
        return samen(stap.regelnummer, stap.regel, streng)
    except Refused as fout:
        pad = stap.where(fout.pad)
        gelezen = werk.bestand.gelezen
        raise StapGeweigerd(
            gelezen.place(pad),
            stap.regel.opdracht,
            fout,
            pad=pad,
            regel=gelezen.line(pad),
        ) from fout


def _mark(recorder: Recorder, gelezen: Staatbestand) -> str:
    """Tell files apart in keys that are public; keyed, so that none can be guessed."""
    som = gelezen.som.encode()
    return hmac.digest(recorder.kluis.mac_key(), som, "sha256").hex()[:16]


def _require_same(recorder: Recorder, gelezen: Staatbestand) -> None:
    regeling = recorder.register.regeling
    genoemd = gelezen.bestand.inhoud.regeling
    if genoemd != regeling:
        waar = gelezen.bestand.gelezen.place("/regeling")
        msg = (
            f"{waar}: dit bestand is van '{genoemd}', het register van '{regeling}'; "
            "kies het juiste register met --register"
        )
        raise AndereRegeling(msg, pad="/regeling")
