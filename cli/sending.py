"""One command to the register, and its receipt to the user."""

from typing import TYPE_CHECKING

from cli.errors import GEWEIGERD
from cli.render import receipt_json, receipt_lines, tell, wrap, write
from cli.settings import Keuzes, recording
from register.codec.intake import read_line
from register.domain.refusals import Refused
from register.service.receipts import Ontvangst, Status, Weigering

if TYPE_CHECKING:
    from register.service.recording import Recorder


def send(keuzes: Keuzes, regel: dict[str, object], *, proef: bool, streng: bool) -> int:
    """Record one line, or try it; gives the exit code."""
    with recording(keuzes) as recorder:
        ontvangst = attempt(recorder, regel, proef=proef, streng=streng)
        show(ontvangst, als_json=keuzes.json)
        if proef and ontvangst.weigering is None and not keuzes.json:
            _preview(recorder, regel, keuzes)
    return GEWEIGERD if ontvangst.weigering else 0


def attempt(
    recorder: "Recorder", regel: dict[str, object], *, proef: bool, streng: bool
) -> Ontvangst:
    """The receipt of one line, refused or not."""
    try:
        gelezen = read_line(regel)
        if proef:
            return recorder.try_out([(1, gelezen)], streng=streng)[0]
        return recorder.record(gelezen, streng=streng)
    except Refused as fout:
        return refused(fout, 1, str(regel.get("sleutel", "")), recorder)


def refused(
    fout: Refused, nummer: int, sleutel: str, recorder: "Recorder"
) -> Ontvangst:
    """The receipt of a refused line."""
    return Ontvangst(
        regel=nummer,
        sleutel=sleutel,
        regeling=recorder.register.regeling,
        uitkomst=Status.GEWEIGERD,
        weigering=Weigering.of(fout),
    )


def show(ontvangst: Ontvangst, *, als_json: bool) -> None:
    """Print a receipt: for programs one line of JSON, for people some lines."""
    if als_json:
        write(receipt_json(ontvangst))
    elif ontvangst.weigering is None:
        write("\n".join(receipt_lines(ontvangst)))
    if ontvangst.weigering is not None:
        waar = f"{ontvangst.weigering.pad}: " if ontvangst.weigering.pad else ""
        zin = f"{waar}{ontvangst.weigering.tekst}"
        tell(wrap(f"Geweigerd (regeling {ontvangst.regeling}): {zin}"))


def _preview(recorder: "Recorder", regel: dict[str, object], keuzes: Keuzes) -> None:
    """The events that the trial would have recorded."""
    from register.service.deciding import decide
    from register.service.place import reader_of

    lezer = reader_of(recorder.log, recorder.kluis)
    door = recorder.tekenen.by(keuzes.actor, lezer) if recorder.tekenen else ""
    for kop in decide(read_line(regel), lezer, door or keuzes.actor).koppen:
        write(f"  {kop.soort}  {kop.stroom}")
