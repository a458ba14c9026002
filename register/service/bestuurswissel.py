"""A new council period recorded from one file: all of it, or nothing.

Under the write lock: what differs, the commands one by one, and what the result
leaves open. A trial is the same transaction, not kept.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from register.domain.context import Context
from register.domain.refusals import AndereRegeling, Refused
from register.formats.bestand import Bestand
from register.formats.wissel.inhoud import Wissel
from register.formats.wissel.planning import Stap
from register.formats.wissel.zetelplanning import plan
from register.service.receipts import Ontvangst, Status
from register.service.recording import Recorder
from register.service.samenstelling import Beeld, composition
from register.service.stapsgewijs import NotKept, StapGeweigerd


@dataclass(frozen=True, slots=True)
class Verwerkt:
    """What was (or in a trial: would be) recorded, and how the boards then stand."""

    stappen: tuple[Stap, ...]
    ontvangsten: tuple[Ontvangst, ...]
    beeld: Beeld


class WisselGeweigerd(StapGeweigerd):
    """One change was refused, so none is recorded; names the line of the file."""

    def __init__(self, stap: Stap, fout: Refused) -> None:
        """Keep reason, norm and grade of the refusal itself."""
        super().__init__(
            f"regel {stap.regelnummer}",
            stap.regel.opdracht,
            fout,
            pad=stap.pad,
            regel=stap.regelnummer,
        )


def carry_out(
    recorder: Recorder,
    bestand: Bestand[Wissel],
    *,
    proef: bool = False,
    streng: bool = False,
) -> Verwerkt:
    """Record the differences; raises `WisselFout` or `WisselGeweigerd`."""
    _require_same(recorder, bestand)
    gedaan: list[Verwerkt] = []
    with suppress(NotKept), recorder.together() as samen:
        lezer = recorder.lezer
        stappen = plan(bestand, lezer, recorder.log.size())
        ontvangsten = []
        for stap in stappen:
            try:
                gegeven = samen(stap.regelnummer, stap.regel, streng)
            except Refused as fout:
                raise WisselGeweigerd(stap, fout) from fout
            status = Status.PROEF if proef else gegeven.uitkomst
            ontvangsten.append(replace(gegeven, uitkomst=status))
        dag = max(bestand.inhoud.datums, default=date.max)
        beeld = composition(Context(lezer, dag))
        gedaan.append(Verwerkt(stappen, tuple(ontvangsten), beeld))
        if proef:
            raise NotKept
    (uitkomst,) = gedaan
    return uitkomst


def _require_same(recorder: Recorder, bestand: Bestand[Wissel]) -> None:
    regeling = recorder.register.regeling
    if bestand.inhoud.regeling != regeling:
        regel = bestand.gelezen.line("/regeling")
        msg = (
            f"regel {regel}: dit bestand is van '{bestand.inhoud.regeling}', het "
            f"register van '{regeling}'; kies het juiste register met --register"
        )
        raise AndereRegeling(msg, pad="/regeling")
