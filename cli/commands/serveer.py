"""`besluiten serveer`: the API, and beside it the process that keeps it caught up."""

import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from typing_extensions import override

from cli.render import tell, write_json
from cli.settings import Keuzes, chosen, place_of, reading

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from register.service.place import Place

app = typer.Typer(rich_markup_mode=None)

_HOOGSTE_POORT = 65535
_WACHT = 10.0
"""Seconds that a stop waits for what is going on."""


@app.command("serveer", epilog="Voorbeeld: besluiten serveer --poort 8000")
def serveer(
    ctx: typer.Context,
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
    toegangslog: Annotated[
        bool, typer.Option("--toegangslog", help="Meld elke vraag op stderr.")
    ] = False,
) -> None:
    """Start de API: alleen lezen, alleen wat openbaar is. Ctrl-C stopt."""
    from api.app import create_app
    from api.registers import opened
    from register.service.supervising import followed

    keuzes = chosen(ctx)
    plekken = all_places(keuzes, ook or ())
    for teken in (signal.SIGTERM, signal.SIGINT):
        signal.signal(teken, _stopped)
    with reading(keuzes):  # is there, and of the regeling that was asked for
        pass
    with (
        listening(adres, poort) as luisteraar,
        followed(plekken, tell),
        opened(plekken) as registers,
    ):
        url = _url(luisteraar)

        def begun() -> None:
            tell(f"luistert op {url}")
            if keuzes.json:
                regelingen = sorted(registers.library.logs)
                write_json({"adres": url, "regelingen": regelingen})

        serve(create_app(registers), luisteraar, begun, toegangslog=toegangslog)


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


def serve(
    app: "ASGIApp",
    luisteraar: socket.socket,
    begun: Callable[[], None],
    *,
    toegangslog: bool,
) -> None:
    """Serve until a signal; what is being answered is answered first."""
    from uvicorn import Config, Server

    from cli.serverlog import logging_config

    config = Config(
        app,
        access_log=toegangslog,
        log_config=logging_config(),
        log_level=None,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=int(_WACHT),
    )

    class Serving(Server):
        @override
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            begun()

    Serving(config).run([luisteraar])
