"""`besluiten serveer`: the API, and beside it the process that keeps it caught up."""

import signal
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, NoReturn
from urllib.parse import urlsplit

import typer

from cli.render import tell, write_json
from cli.settings import Keuzes, chosen, place_of, reading

if TYPE_CHECKING:
    from register.service.place import Place

app = typer.Typer(rich_markup_mode=None)

_HOOGSTE_POORT = 65535
_HIER = ("127.0.0.1", "::1", "localhost")


@app.command("serveer", epilog="Voorbeeld: besluiten serveer --poort 8000")
def serveer(
    ctx: typer.Context,
    *,
    adres: Annotated[
        str, typer.Option(metavar="ADRES", help="Waar te luisteren.")
    ] = "127.0.0.1",
    poort: Annotated[
        int, typer.Option(metavar="POORT", help="Welke poort; 0 kiest een vrije.")
    ] = 8000,
    ook: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PAD_OF_URL",
            help="Ook het register daar, of alle in die database. Mag vaker.",
        ),
    ] = None,
    host: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAAM",
            help="Antwoord alleen onder deze naam. Mag vaker; leeg: elke naam.",
        ),
    ] = None,
    basis: Annotated[
        str,
        typer.Option(metavar="URL", help="Hoe de dienst buiten heet: https://…"),
    ] = "",
    proxy: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ADRES", help="Geloof X-Forwarded-* van deze proxy. Mag vaker."
        ),
    ] = None,
    werkers: Annotated[
        int, typer.Option(metavar="N", min=1, max=64, help="Zoveel processen.")
    ] = 1,
    per_minuut: Annotated[
        int,
        typer.Option(
            metavar="N", min=0, help="Hoogstens zoveel vragen per cliënt; 0: vrij."
        ),
    ] = 0,
    toegangslog: Annotated[
        bool, typer.Option("--toegangslog", help="Meld elk antwoord op stderr, JSON.")
    ] = False,
    meetwaarden: Annotated[
        bool, typer.Option("--meetwaarden", help="Geef cijfers op /metrics.")
    ] = False,
) -> None:
    """Start API en site: alleen lezen, alleen wat openbaar is. Ctrl-C stopt."""
    from api.serving import Opties, serve
    from cli.serverlog import logging_config
    from register.service.supervising import followed

    keuzes = chosen(ctx)
    plekken = all_places(keuzes, ook or ())
    opties = Opties(
        werkers=werkers,
        hosts=_names(adres, basis, host or ()),
        per_minuut=per_minuut,
        proxies=tuple(proxy or ()),
        toegangslog=toegangslog,
        meetwaarden=meetwaarden,
        basis=basis.rstrip("/"),
        log=logging_config(),
    )
    for teken in (signal.SIGTERM, signal.SIGINT):
        signal.signal(teken, _stopped)
    with reading(keuzes):  # is there, and of the regeling that was asked for
        pass
    with listening(adres, poort) as luisteraar, followed(plekken, tell):
        url = _url(luisteraar)

        def begun(regelingen: Sequence[str]) -> None:
            tell(f"luistert op {url}")
            if keuzes.json:
                write_json({"adres": url, "regelingen": list(regelingen)})

        serve(plekken, luisteraar, opties, begun, tell)


def _names(adres: str, basis: str, hosts: Sequence[str]) -> tuple[str, ...]:
    """Names that are answered to; with none given, on this machine only its own."""
    gegeven = [*hosts, *([urlsplit(basis).hostname or ""] if basis else [])]
    if not gegeven and adres not in _HIER:
        return ()
    eigen = _HIER if adres in _HIER else ()
    return tuple(
        f"[{naam}]" if ":" in naam else naam.lower() for naam in (*gegeven, *eigen)
    )


def _stopped(_signaal: int, _frame: object) -> NoReturn:
    """To be stopped is how it ends: with code 0, after what is going on."""
    raise SystemExit(0)


@contextmanager
def listening(adres: str, poort: int) -> Iterator[socket.socket]:
    """A socket that listens there; raises `Omgevingsfout`."""
    from register.faults import Omgevingsfout

    if not 0 <= poort <= _HOOGSTE_POORT:
        msg = f"{poort} is geen poort; kies 1 tot en met {_HOOGSTE_POORT}, of 0"
        raise typer.BadParameter(msg, param_hint="--poort")
    soort = socket.AF_INET6 if ":" in adres else socket.AF_INET
    try:
        luisteraar = socket.create_server((adres, poort), family=soort, backlog=2048)
    except OSError as fout:
        reden = fout.strerror or str(fout)
        msg = (
            f"kan niet luisteren op {adres}, poort {poort} ({reden}); kies een andere "
            "met --adres en --poort"
        )
        raise Omgevingsfout(msg) from fout
    with luisteraar:
        yield luisteraar


def _url(luisteraar: socket.socket) -> str:
    adres, poort = luisteraar.getsockname()[:2]
    return f"http://[{adres}]:{poort}" if ":" in adres else f"http://{adres}:{poort}"


def all_places(keuzes: Keuzes, ook: Sequence[str]) -> list["Place"]:
    """The chosen register, and every one at the other places; each once."""
    from register.service.database_place import places_in

    plekken = [place_of(keuzes)]
    for pad in ook:
        namen = {plek.naam for plek in plekken}
        plekken += [plek for plek in places_in(pad) if plek.naam not in namen]
    return plekken
