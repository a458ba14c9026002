"""`besluiten mag`: asks whether a functie may do this, for this amount, that day."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated

import typer

from cli.asking import OEFENING, day, today
from cli.fields import cents
from cli.render import tell, wrap, write, write_raw
from cli.settings import Keuzes, chosen, identity, place_of, require_same

if TYPE_CHECKING:
    from register.domain.organisatie.regeling import Register
    from register.service.mandaten.antwoord import Gevraagd, Reden, Uitkomsten, Weg

VOORBEELD = """\b
Voorbeeld:
  besluiten mag secretaris inkoop --bedrag 25.000 --op 2026-07-02"""


def mag(
    ctx: typer.Context,
    *,
    functie: Annotated[
        str, typer.Argument(metavar="FUNCTIE", help="Functie of orgaan (code).")
    ],
    handeling: Annotated[
        str, typer.Argument(metavar="HANDELING", help="Soort handeling (code).")
    ],
    bedrag: Annotated[
        str, typer.Option(metavar="EURO", help="Bedrag, bijvoorbeeld 12.500,00.")
    ] = "",
    module: Annotated[str, typer.Option(metavar="CODE", help="Over deze module.")] = "",
    dossier: Annotated[str, typer.Option(metavar="CODE", help="In dit dossier.")] = "",
    op: Annotated[
        str, typer.Option(metavar="DATUM", help="Op deze dag; standaard vandaag.")
    ] = "",
    bekend_op: Annotated[
        str,
        typer.Option(
            "--bekend-op",
            metavar="MOMENT",
            help="Zoals het toen bekend was: een dag, een tijdstip of #SEQ.",
        ),
    ] = "",
) -> None:
    """Vertel of deze functie dit mag, voor dit bedrag, op deze dag.

    Elke weg naar de wet wordt nagelopen: eigen bevoegdheid, mandaat, ondermandaat en
    vervanging. Wat het register niet weet, is 'niet te beoordelen' en nooit 'ja'.
    """
    import msgspec

    from register.service.mandaten.antwoord import Gevraagd

    keuzes = chosen(ctx)
    vraag = Gevraagd(
        wie=functie,
        handeling=handeling,
        op=day(op) or today(),
        bedrag=cents(bedrag, "--bedrag") if bedrag else None,
        module=module,
        dossier=dossier,
    )
    register, antwoord = _answered(keuzes, vraag, bekend_op)
    if register.oefening:
        tell(OEFENING)
    if keuzes.json:
        gegevens = {"regeling": register.regeling, **msgspec.to_builtins(antwoord)}
        write_raw(msgspec.json.encode(gegevens) + b"\n")
        return
    write("\n".join(_page(antwoord, register.regeling)))


def _answered(
    keuzes: Keuzes, vraag: "Gevraagd", bekend_op: str
) -> tuple["Register", "Uitkomsten"]:
    """What the register says, as it was known at that moment."""
    from register.service.logmoment import known_size
    from register.service.mandaten import mag as vragen
    from register.service.place import reader_of

    with ExitStack() as open_:
        place = place_of(keuzes)
        log = place.open_log(alleen_lezen=True)
        open_.callback(log.close)
        register = identity(log)
        require_same(keuzes, register)
        kluis = place.open_vault() if place.may_open_vault() else None
        if kluis:
            open_.callback(kluis.close)
        tot = known_size(log, bekend_op) if bekend_op else None
        return register, vragen.mag(reader_of(log, kluis, tot), vraag)


def _page(antwoord: "Uitkomsten", regeling: str) -> Iterator[str]:
    from register.service.lijsten.words import euro

    wat = f"'{antwoord.handeling}'"
    wat += f" voor {euro(antwoord.bedrag)}" if antwoord.bedrag is not None else ""
    wat += f" in module '{antwoord.module}'" if antwoord.module else ""
    vraag = f"Mag {antwoord.wie} {wat} op {antwoord.op}? (regeling {regeling})"
    yield wrap(vraag)
    yield f"{antwoord.oordeel.upper()}"
    for tekst in antwoord.ontbreekt:
        yield "  - " + wrap(tekst, "    ").lstrip()
    for nummer, weg in enumerate(antwoord.wegen, 1):
        yield ""
        yield from _way(nummer, weg)


def _way(nummer: int, weg: "Weg") -> Iterator[str]:
    namens = f" namens {weg.namens}" if weg.namens and weg.namens != weg.als else ""
    macht = f", met {weg.bevoegdheid}" if weg.bevoegdheid else ""
    yield wrap(f"Weg {nummer}: als {weg.als}{namens}{macht}: {weg.oordeel}")
    for reden in weg.redenen:
        yield "  " + _sign(reden) + " " + wrap(_proven(reden), "    ").lstrip()


def _sign(reden: "Reden") -> str:
    return {"ja": "+", "nee": "-"}.get(str(reden.oordeel), "?")


def _proven(reden: "Reden") -> str:
    grond = [reden.norm] if reden.norm else []
    grond += [reden.artikel] if reden.artikel else []
    if reden.seqs:
        grond.append(f"seq {', '.join(map(str, sorted(set(reden.seqs))))}")
    return f"{reden.tekst} [{'; '.join(grond)}]" if grond else reden.tekst
