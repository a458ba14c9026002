"""`besluiten beheer sleutel …`: who may record, and what happens when he leaves."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.errors import GEWEIGERD
from cli.render import table, wrap, write, write_json
from cli.settings import chosen, reading, recording
from cli.shared import Klok

if TYPE_CHECKING:
    from register.audit.keyfiles import Signer
    from register.domain.toegang.toegang import Sleutel
    from register.service.vertrek import Bezit

sleutel = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
Pad = Annotated[Path, typer.Argument(metavar="PAD", help="Bestand van de sleutel.")]


def add_to(app: typer.Typer) -> None:
    """Give `beheer` its commands about keys."""
    app.add_typer(sleutel, name="sleutel")
    app.command("sleutels", epilog="Voorbeeld: besluiten beheer sleutels")(sleutels)
    app.command("vertrek", epilog=VERTREK)(vertrek)
    app.command("herstel", epilog=HERSTEL)(herstel)


@sleutel.callback()
def over() -> None:
    """De sleutel van een mens die vastlegt: maken en tonen."""


@sleutel.command("maak", epilog="Voorbeeld: besluiten beheer sleutel maak mijn.sleutel")
def maak(ctx: typer.Context, pad: Pad) -> None:
    """Maak een sleutel voor dit register, in een nieuw bestand dat alleen u leest.

    Alleen de publieke helft wordt getoond; die geeft u aan wie sleutels toekent.
    """
    from register.audit import keyfiles

    _show(ctx, keyfiles.make(pad, _origin(ctx)), pad)


@sleutel.command("toon", epilog="Voorbeeld: besluiten beheer sleutel toon mijn.sleutel")
def toon(ctx: typer.Context, pad: Pad) -> None:
    """Toon de publieke helft van een sleutel."""
    from register.audit import keyfiles

    _show(ctx, keyfiles.load(pad, _origin(ctx)), pad)


def _origin(ctx: typer.Context) -> str:
    from cli.settings import identity
    from register.codec.keycode import origin_of

    with reading(chosen(ctx)) as log:
        return origin_of(identity(log))


def _show(ctx: typer.Context, gelezen: "Signer", pad: Path) -> None:
    if chosen(ctx).json:
        write_json(
            {
                "sleutelcode": gelezen.code,
                "publiek": gelezen.publiek,
                "bestand": str(pad),
            }
        )
        return
    write(f"sleutelcode {gelezen.code}")
    write(f"publiek     {gelezen.publiek}")
    write(wrap("toekennen doet wie dat mag, met 'sleutel ken-toe':"))
    write(f"  --sleutelcode {gelezen.code} \\")
    write(f"  --publiek {gelezen.publiek}")


def sleutels(ctx: typer.Context) -> None:
    """Noem wie mag vastleggen, waarvoor, en wie dat niet meer mag."""
    from cli.settings import identity
    from register.service.place import reader_of
    from register.service.signing import access

    keuzes = chosen(ctx)
    with reading(keuzes) as log:
        regeling = identity(log).regeling
        stand = access(reader_of(log))
    if keuzes.json:
        from register.codec.plain import plain

        write_json(
            {
                "regeling": regeling,
                "ondertekend": bool(stand.sleutels),
                "herstelsleutel": stand.herstel,
                "sleutels": [plain(s) for s in stand.sleutels],
            }
        )
        return
    if not stand.sleutels:
        zin = (
            f"'{regeling}' kent geen sleutels toe: alles wordt ongetekend vastgelegd "
            "(eenpersoonskantoor); begin met 'beheer sleutel maak'"
        )
        write(wrap(zin))
    else:
        koppen = ("sleutel", "van", "geldt", "geheim", "voor")
        write("\n".join(table(koppen, map(_row, stand.sleutels))))
    write(f"herstelsleutel: {stand.herstel or 'geen'}")


def _row(een: "Sleutel") -> tuple[str, ...]:
    geldt = f"{een.vanaf or ''}/{een.tot or ''}".strip("/") or "ja"
    if een.ingetrokken is not None:
        geldt = f"nee (seq {een.ingetrokken})"
    van = f"{een.actor} ({een.persoon})" if een.persoon else een.actor
    voor = ", ".join((*een.gremia, *een.opdrachten)) or "alles"
    return een.code, van, geldt, "ja" if een.geheim else "nee", voor


VERTREK = """\b
Voorbeeld:
  besluiten beheer vertrek griffier --proef
  besluiten beheer vertrek griffier --sleutelbestand mijn.sleutel"""


def vertrek(
    ctx: typer.Context,
    wie: Annotated[
        str, typer.Argument(metavar="ACTOR", help="Rol, of code van een persoon.")
    ],
    *,
    reden: Annotated[
        str, typer.Option(metavar="TEKST", help="Toelichting; zij wordt openbaar.")
    ] = "vertrek",
    klok: Klok = "",
    proef: Annotated[bool, typer.Option("--proef", help="Toon alleen.")] = False,
) -> None:
    """Trek de sleutels in van wie weggaat, en noem wat hij nog bekleedt en bewaakt."""
    from cli.sending import show
    from register.codec.intake import read_line
    from register.domain.refusals import Refused
    from register.service.place import reader_of
    from register.service.sources import last_recorded, system, today
    from register.service.vertrek import held_by, keys_of

    keuzes = chosen(ctx)
    with recording(keuzes) as recorder:
        dag = today(system().klok, last_recorded(recorder.log))
        lezer = reader_of(recorder.log, recorder.kluis)
        eigen, bezit = keys_of(lezer, wie), held_by(lezer, wie, dag)
        regels = [_withdrawal(s, reden, klok or "", dag.isoformat()) for s in eigen]
        lijnen = list(enumerate(map(read_line, regels), 1))
        weg = recorder.try_out if proef else recorder.record_all
        try:
            ontvangsten = weg(lijnen)
        except Refused as fout:
            from cli.sending import refused

            show(refused(fout, fout.regel, "", recorder), als_json=keuzes.json)
            raise typer.Exit(GEWEIGERD) from fout
    seqs = [seq for ontvangst in ontvangsten for seq in ontvangst.seqs]
    _gone(ctx, wie, [s.code for s in eigen], [] if proef else seqs, bezit)


def _withdrawal(een: "Sleutel", reden: str, klok: str, dag: str) -> dict[str, object]:
    gegevens: dict[str, object] = {"sleutelcode": een.code, "reden": reden}
    return _line("TrekSleutelIn", gegevens, klok, dag)


def _line(
    opdracht: str, gegevens: Mapping[str, object], klok: str, dag: str
) -> dict[str, object]:
    """A line about this day, or about that of its own clock."""
    regel: dict[str, object] = {
        "opdracht": opdracht,
        "feitdatum": klok[:10] or dag,
        "gegevens": gegevens,
    }
    return regel | ({"klok": klok} if klok else {})


def _gone(
    ctx: typer.Context,
    wie: str,
    codes: list[str],
    seqs: list[int],
    bezit: "list[Bezit]",
) -> None:
    if chosen(ctx).json:
        write_json(
            {
                "wie": wie,
                "sleutels": codes,
                "seqs": seqs,
                "bezit": [
                    {"soort": b.soort, "code": b.code, "als": b.als, "doe": b.doe}
                    for b in bezit
                ],
            }
        )
        return
    gedaan = "ingetrokken" if seqs else "in te trekken"
    write(f"sleutels van '{wie}' {gedaan}: {', '.join(codes) or 'geen'}")
    if not bezit:
        write(f"'{wie}' bekleedt en bewaakt verder niets")
        return
    write(f"'{wie}' heeft nog:")
    rijen = [(b.soort, b.code, b.als, b.doe) for b in bezit]
    write("\n".join(table(("soort", "code", "als", "leg vast met"), rijen)))


HERSTEL = """\b
Voorbeeld:
  besluiten beheer sleutel maak nieuw.sleutel
  besluiten beheer herstel --herstelsleutel usb/herstel.sleutel \\
    --nieuwe-sleutel nieuw.sleutel --actor secretaris --reden "laptop weg" \\
    --trek-in s0123456789abcdef0123"""


def herstel(
    ctx: typer.Context,
    *,
    herstelsleutel: Annotated[
        Path, typer.Option(metavar="PAD", help="Die offline lag; - vraagt erom.")
    ],
    nieuwe_sleutel: Annotated[
        Path, typer.Option(metavar="PAD", help="De sleutel die toegang krijgt.")
    ],
    actor: Annotated[
        str, typer.Option(metavar="ROL", help="Van wie de nieuwe sleutel is.")
    ],
    reden: Annotated[
        str, typer.Option(metavar="TEKST", help="Waarom; dat wordt openbaar.")
    ],
    persoon: Annotated[
        str, typer.Option(metavar="CODE", help="Code van de persoon.")
    ] = "",
    trek_in: Annotated[
        list[str] | None,
        typer.Option(metavar="SLEUTEL", help="Trek deze sleutel in. Mag vaker."),
    ] = None,
    klok: Klok = "",
) -> None:
    """Geef met twee mensen een nieuwe sleutel toegang: de bewaarder en de nieuwe.

    De een brengt de herstelsleutel mee, de ander de nieuwe; beide tekenen.
    """
    from cli.sending import send
    from register.audit import keyfiles
    from register.service.sources import system

    keuzes = chosen(ctx)
    if str(nieuwe_sleutel) == keyfiles.INVOER:
        msg = "noem een bestand; alleen de herstelsleutel mag over standaardinvoer"
        raise typer.BadParameter(msg, param_hint="--nieuwe-sleutel")
    nieuw = keyfiles.load(nieuwe_sleutel, _origin(ctx))
    keuzes.sleutelbestand, keuzes.sleutel_opdracht = str(herstelsleutel), ""
    keuzes.mede_sleutel = str(nieuwe_sleutel)
    gegevens = {
        "sleutelcode": nieuw.code,
        "publiek": nieuw.publiek,
        "actor": actor,
        "reden": reden,
        "persoon": persoon,
        "ingetrokken": trek_in or [],
    }
    regel = _line(
        "VoerHerstelUit",
        {naam: waarde for naam, waarde in gegevens.items() if waarde},
        klok,
        system().klok().date().isoformat(),
    )
    if code := send(keuzes, regel, proef=False, streng=False):
        raise typer.Exit(code)
