"""`besluiten audit bevindingen`: what does not meet a norm, judged anew on a day."""

from typing import TYPE_CHECKING, Annotated

import typer

from cli.asking import day, today
from cli.commands.normen import own
from cli.errors import BEVINDINGEN
from cli.pages import Regels, section
from cli.progress import Progress
from cli.render import wrap, write, write_json
from cli.settings import Keuzes, chosen, place_of, reading
from register.service.lijsten.words import netjes, wanneer, zin

if TYPE_CHECKING:
    from register.domain.norms.norm import Norm
    from register.service.findinglist import Bevindingen, Gevonden, Verlopen

VOORBEELDEN = 3
"""Of each norm this many are shown, unless one norm is asked for."""


NIET_OPENBAAR = "[niet openbaar]"

KLOKKEN = 10
"""So many clocks that ran out are shown."""


def bevindingen(
    ctx: typer.Context,
    op: Annotated[
        str, typer.Option("--op", metavar="DATUM", help="Op deze dag (vandaag).")
    ] = "",
    norm: Annotated[
        str, typer.Option("--norm", metavar="NORM", help="Alleen deze norm, alles.")
    ] = "",
    streng: Annotated[
        bool, typer.Option("--streng", help="Eindig met 3 als iets niet voldoet.")
    ] = False,
) -> None:
    """Toets alles opnieuw, met wat nu bekend is, en toon wat niet voldoet."""
    from register.service.findings import findings

    keuzes = chosen(ctx)
    _require_judged(norm, keuzes)
    dag = day(op) or today()
    with reading(keuzes):
        pass  # refuses another regeling before the long work begins
    with Progress("onderwerpen") as voortgang:
        gevonden = findings(
            place_of(keuzes), dag, norm=norm.upper(), voortgang=voortgang
        )
    if keuzes.json:
        write_json(gevonden.shape())
    else:
        write("\n".join(_page(gevonden, None if norm else VOORBEELDEN)))
    if streng and gevonden.niet_voldaan:
        raise typer.Exit(BEVINDINGEN)


def add_to(app: typer.Typer) -> None:
    """Make it one of the commands of `besluiten audit`."""
    voorbeeld = "Voorbeeld: besluiten audit bevindingen --op 2026-12-31"
    app.command("bevindingen", epilog=voorbeeld)(bevindingen)


def _require_judged(norm: str, keuzes: Keuzes) -> None:
    """Refuse an id that no norm judges: silence would look like *voldoet*."""
    if not norm:
        return
    from register.formats.normlist import rows

    rijen = [rij for rij in (*rows(), *own(keuzes)) if rij.id == norm.upper()]
    if not rijen:
        msg = f"'{norm}' is geen norm; 'besluiten normen' noemt ze alle"
        raise typer.BadParameter(msg, param_hint="--norm")
    if rijen[0].uitvoering is None:
        reden = rijen[0].reden.rstrip(".")
        msg = f"{rijen[0].id} wordt niet getoetst ({rijen[0].handhaving}): {reden}"
        raise typer.BadParameter(msg, param_hint="--norm")


def _page(gevonden: "Bevindingen", hoogstens: int | None) -> Regels:
    regels = [
        f"Bevindingen van '{gevonden.regeling}' op {wanneer(gevonden.op)}",
        wrap(
            f"{gevonden.getoetst} feiten getoetst met alles wat nu bekend is "
            f"({gevonden.gebeurtenissen} gebeurtenissen): {_verdicts(gevonden)}"
        ),
    ]
    for naam, rijen in gevonden.groepen.items():
        regels += _group(gevonden.normen[naam], rijen, hoogstens)
    if gevonden.verzegeld:
        dicht = (
            f"Niet herberekenbaar (verzegeld): {len(gevonden.verzegeld)}; de kluis "
            "ontbreekt of de inhoud is gewist"
        )
        regels += ["", *wrap(dicht).splitlines()]
    over = [rij for rij in gevonden.verlopen if rij.signaal]
    rest = [rij for rij in gevonden.verlopen if not rij.signaal]
    regels += section("Signalen: over hun termijn", _clocks(over))
    return regels + section(
        "Verlopen zonder dat er iets op volgde (een toestand, geen bevinding)",
        _clocks(rest),
    )


def _verdicts(gevonden: "Bevindingen") -> str:
    delen = [f"{aantal} keer {naam}" for naam, aantal in gevonden.oordelen.items()]
    return ", ".join(delen) or "geen norm van toepassing"


def _group(norm: "Norm", rijen: "list[Gevonden]", hoogstens: int | None) -> Regels:
    from register.formats.normlist import cited
    from register.service.findinglist import counted

    aantallen = [f"{netjes(n)} {keer}" for n, keer in counted(rijen).items() if keer]
    regels = ["", f"{norm.naam} · {' · '.join(aantallen)}"]
    regels += wrap(f"{norm.tekst} ({cited(norm.bron)})", "  ").splitlines()
    for rij in rijen[:hoogstens]:
        regels += _example(rij)
    meer = len(rijen) - len(rijen[:hoogstens])
    if meer:
        regels.append(f"  … en nog {meer}: --norm {norm.id}")
    return regels


def _example(rij: "Gevonden") -> Regels:
    delen = [f"{rij.onderwerp}, {wanneer(rij.dag)} (seq {rij.anker})"]
    if rij.achterstand:
        delen.append("achterstand")
    if rij.ernst == "hoogst":
        delen.append("vastgelegd ondanks de norm")
    if rij.toen:
        delen.append(f"toen '{rij.toen}'")
    tekst = zin(rij.tekst) or NIET_OPENBAAR
    alles = f"{', '.join(delen)}: {rij.oordeel}; {tekst}"
    regels = ["  - " + wrap(alles, "    ").lstrip()]
    if rij.gezegd_op:
        waar = ", ".join(str(seq) for seq in rij.gezegd_op)
        regels.append(
            wrap(f"{rij.stand} (seq {waar}): {rij.gezegd or NIET_OPENBAAR}", "    ")
        )
    return regels


def _clocks(rijen: "list[Verlopen]") -> Regels:
    regels = [regel for rij in rijen[:KLOKKEN] for regel in _clock(rij).splitlines()]
    meer = len(rijen) - KLOKKEN
    return regels + ([f"  … en nog {meer}: --json noemt ze alle"] if meer > 0 else [])


def _clock(rij: "Verlopen") -> str:
    delen = [rij.onderwerp, f"uiterlijk {wanneer(rij.uiterlijk)}"]
    if rij.voor:
        delen.append(f"voor {', '.join(rij.voor)}")
    return wrap(
        f"{' · '.join(delen)}{f' ({rij.signaal})' if rij.signaal else ''}", "  "
    )
