"""`besluiten toon`: what the register answers, as of any day and as known then."""

from typing import Annotated

import typer

from cli import decision, pages, timeline
from cli.asking import Aantal, BekendOp, Na, Op, Openbaar, answer, blad, moment

app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Dossiers, besluiten, mandaten, zienswijzen, termijnen.",
)


def _code(naam: str, uitleg: str) -> typer.models.OptionInfo:
    gemaakt: typer.models.OptionInfo = typer.Option(naam, metavar="CODE", help=uitleg)
    return gemaakt


Gemeente = Annotated[str, _code("--gemeente", "Van deze gemeente, bijv. gm0202.")]
Dossier = Annotated[str, _code("--dossier", "Van dit dossier.")]
Status = Annotated[str, _code("--status", "Met deze status.")]


@app.command("dossier", epilog="Voorbeeld: besluiten toon dossier D-1 --op 2023-01-31")
def dossier(
    ctx: typer.Context,
    dossier: Annotated[str, typer.Argument(metavar="ID", help="Het dossier.")],
    op: Op = "",
    bekend_op: BekendOp = "",
    openbaar: Openbaar = False,
) -> None:
    """Toon de tijdlijn van een dossier; plannen staan apart."""
    from register.service import views

    wanneer = moment(op, bekend_op, openbaar)
    answer(
        ctx,
        wanneer,
        lambda boeken, code: views.tijdlijn(boeken, code, dossier, **wanneer),
        timeline.dossier,
    )


@app.command("besluit", epilog="Voorbeeld: besluiten toon besluit AB-2026-001")
def besluit(
    ctx: typer.Context,
    besluit: Annotated[str, typer.Argument(metavar="NR", help="Het besluitnummer.")],
    op: Op = "",
    bekend_op: BekendOp = "",
    openbaar: Openbaar = False,
) -> None:
    """Toon een besluit: wie besliste, met welke bevoegdheid, en wat volgde."""
    from register.service import views

    wanneer = moment(op, bekend_op, openbaar)
    answer(
        ctx,
        wanneer,
        lambda boeken, code: views.besluit(boeken, code, besluit, **wanneer),
        decision.besluit,
    )


@app.command("besluiten", epilog="Voorbeeld: besluiten toon besluiten --orgaan AB")
def besluiten(
    ctx: typer.Context,
    *,
    orgaan: Annotated[str, _code("--orgaan", "Van dit orgaan.")] = "",
    status: Status = "",
    dossier: Dossier = "",
    module: Annotated[str, _code("--module", "Over deze module.")] = "",
    op: Op = "",
    bekend_op: BekendOp = "",
    openbaar: Openbaar = False,
    aantal: Aantal = None,
    na: Na = "",
) -> None:
    """Toon de besluiten, het nieuwste eerst."""
    from register.service import views

    gevraagd = blad(op, bekend_op, openbaar, aantal, na)
    answer(
        ctx,
        gevraagd,
        lambda boeken, code: views.besluiten(
            boeken,
            code,
            orgaan=orgaan,
            status=status,
            dossier=dossier,
            module=module,
            **gevraagd,
        ),
        pages.besluiten,
    )


@app.command("dossiers", epilog="Voorbeeld: besluiten toon dossiers --status open")
def dossiers(
    ctx: typer.Context,
    *,
    status: Status = "",
    op: Op = "",
    bekend_op: BekendOp = "",
    openbaar: Openbaar = False,
    aantal: Aantal = None,
    na: Na = "",
) -> None:
    """Toon de dossiers, het laatst geopende eerst."""
    from register.service import views

    gevraagd = blad(op, bekend_op, openbaar, aantal, na)
    answer(
        ctx,
        gevraagd,
        lambda boeken, code: views.dossiers(boeken, code, status=status, **gevraagd),
        timeline.dossiers,
    )


@app.command("mandaten", epilog="Voorbeeld: besluiten toon mandaten --nemer secretaris")
def mandaten(
    ctx: typer.Context,
    *,
    nemer: Annotated[str, _code("--nemer", "Wie de bevoegdheid kreeg.")] = "",
    gever: Annotated[str, _code("--gever", "Wie de bevoegdheid gaf.")] = "",
    status: Status = "",
    op: Op = "",
    bekend_op: BekendOp = "",
    openbaar: Openbaar = False,
    aantal: Aantal = None,
    na: Na = "",
) -> None:
    """Toon het mandaatregister."""
    from register.service import views

    gevraagd = blad(op, bekend_op, openbaar, aantal, na)
    answer(
        ctx,
        gevraagd,
        lambda boeken, code: views.mandaten(
            boeken, code, nemer=nemer, gever=gever, status=status, **gevraagd
        ),
        pages.mandaten,
    )


@app.command(
    "wie-besliste", epilog="Voorbeeld: besluiten toon wie-besliste --namens DB"
)
def wie_besliste(
    ctx: typer.Context,
    *,
    besluit: Annotated[str, _code("--besluit", "Alleen dit besluit.")] = "",
    beslisser: Annotated[str, _code("--beslisser", "Orgaan of functie.")] = "",
    namens: Annotated[str, _code("--namens", "Namens dit orgaan.")] = "",
    bevoegdheid: Annotated[str, _code("--bevoegdheid", "Krachtens dit mandaat.")] = "",
    op: Op = "",
    bekend_op: BekendOp = "",
    openbaar: Openbaar = False,
    aantal: Aantal = None,
    na: Na = "",
) -> None:
    """Toon wie besliste, namens wie en met welke bevoegdheid."""
    from register.service import views

    gevraagd = blad(op, bekend_op, openbaar, aantal, na)
    answer(
        ctx,
        gevraagd,
        lambda boeken, code: views.wie_besliste(
            boeken,
            code,
            besluit=besluit,
            beslisser=beslisser,
            namens=namens,
            bevoegdheid=bevoegdheid,
            **gevraagd,
        ),
        pages.wie_besliste,
    )


@app.command(
    "zienswijzen", epilog="Voorbeeld: besluiten toon zienswijzen --gemeente gm0202"
)
def zienswijzen(
    ctx: typer.Context,
    *,
    ronde: Annotated[str, _code("--ronde", "Van deze raadsronde.")] = "",
    gemeente: Gemeente = "",
    status: Status = "",
    dossier: Dossier = "",
    op: Op = "",
    bekend_op: BekendOp = "",
    openbaar: Openbaar = False,
    aantal: Aantal = None,
    na: Na = "",
) -> None:
    """Toon per raadsronde wat elke raad zei en wat het antwoord was."""
    from register.service import views

    gevraagd = blad(op, bekend_op, openbaar, aantal, na)
    answer(
        ctx,
        gevraagd,
        lambda boeken, code: views.zienswijzen(
            boeken,
            code,
            ronde=ronde,
            gemeente=gemeente,
            status=status,
            dossier=dossier,
            **gevraagd,
        ),
        pages.zienswijzen,
    )


@app.command(
    "termijnen", epilog="Voorbeeld: besluiten toon termijnen --voor raad:gm0202"
)
def termijnen(
    ctx: typer.Context,
    *,
    voor: Annotated[str, _code("--voor", "Wie iets moet: functie, orgaan, raad.")] = "",
    gemeente: Gemeente = "",
    status: Status = "",
    dossier: Dossier = "",
    op: Op = "",
    bekend_op: BekendOp = "",
    openbaar: Openbaar = False,
    aantal: Aantal = None,
    na: Na = "",
) -> None:
    """Toon wie wat moet, en voor welke dag; met --op ook wat verlopen is."""
    from register.service import views

    gevraagd = blad(op, bekend_op, openbaar, aantal, na)
    answer(
        ctx,
        gevraagd,
        lambda boeken, code: views.termijnen(
            boeken,
            code,
            voor=voor,
            gemeente=gemeente,
            status=status,
            dossier=dossier,
            **gevraagd,
        ),
        lambda antwoord: pages.termijnen(antwoord, gevraagd["op"]),
    )
