"""Options of written commands, and what typer itself would say in English."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pytest
import typer
from typer.main import get_command
from typer.models import OptionInfo
from typer.testing import CliRunner

from cli import main
from cli.dutch import usage_text
from cli.nouns import NOUNS, Noun
from cli.options import finish, option
from tests.cli.conftest import Besluiten


class Kleur(StrEnum):
    ROOD = "rood"
    BLAUW = "blauw"


def probe(
    paden: Annotated[list[Path], typer.Option("--pad")] = [],  # noqa: B006 - typer's way
    kleur: Annotated[Kleur, typer.Option("--kleur")] = Kleur.ROOD,
    aantal: Annotated[int | None, typer.Option("--aantal")] = None,
    moment: Annotated[datetime | None, typer.Option("--moment")] = None,
) -> None:
    """Probeer opties."""
    typer.echo(f"{[p.name for p in paden]} {kleur!r} {aantal} {moment}")


@pytest.fixture
def app() -> typer.Typer:
    gemaakt = typer.Typer(add_completion=False)
    gemaakt.command("probe")(probe)
    return gemaakt


def invoke(app: typer.Typer, *woorden: str) -> str:
    command = finish(get_command(app))
    try:
        with CliRunner().isolation() as (uit, _, _mengsel):
            command.main(list(woorden), prog_name="probe", standalone_mode=False)
            return bytes(uit.getvalue()).decode()
    except typer.BadParameter as fout:
        return usage_text(fout)


def test_paden_keuzes_getallen_en_tijdstippen(app: typer.Typer) -> None:
    assert invoke(app) == "[] <Kleur.ROOD: 'rood'> None None\n"
    woorden = ("--pad", "a/b", "--kleur", "blauw", "--aantal", "3")
    assert invoke(app, *woorden).startswith("['b'] <Kleur.BLAUW: 'blauw'> 3")
    assert "2026-07-02" in invoke(app, "--moment", "2026-07-02")


def test_een_verkeerde_keuze_noemt_de_keuzes(app: typer.Typer) -> None:
    assert "kies uit rood, blauw" in invoke(app, "--kleur", "geel")
    assert "geen geheel getal" in invoke(app, "--aantal", "drie")


def test_wat_onbekend_is_wordt_gezegd_zoals_het_komt() -> None:
    assert usage_text(typer.BadParameter("iets")).startswith("een waarde: iets")


def test_een_optie_noemt_haar_keuzes_bij_het_aanvullen() -> None:
    keuze = option("--kleur", veld="kleur", uitleg="", keuzes=("rood", "blauw"))
    ctx = typer.Context(finish(get_command(_empty())))
    gevonden = keuze.shell_complete(ctx, "r")
    assert [str(deel.value) for deel in gevonden] == ["rood"]
    assert isinstance(keuze.type_descriptor.parameter_info, OptionInfo)


def _empty() -> typer.Typer:
    app = typer.Typer(add_completion=False)
    app.command()(probe)
    return app


def test_een_noun_dat_er_nog_niet_is_zegt_dat(
    besluiten: Besluiten, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(NOUNS, "later", Noun("Later.", "bestaat_niet"))
    antwoord = besluiten("later")
    assert antwoord.code == 5
    assert "nog niet beschikbaar" in antwoord.err


def test_main_geeft_de_code_van_de_opdracht(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["besluiten", "tooon"])
    with pytest.raises(SystemExit) as einde:
        main.main()
    assert einde.value.code == 2


def test_een_optie_met_een_waarde_staat_er_een_keer(app: typer.Typer) -> None:
    tekst = invoke(app, "--aantal", "1", "--aantal=2")
    assert "--aantal: staat er twee keer" in tekst
    assert invoke(app, "--pad", "a", "--pad", "b").startswith("['a', 'b']")


def test_een_keuze_voor_en_achter_het_werkwoord_is_dezelfde(
    besluiten: Besluiten,
) -> None:
    antwoord = besluiten("--als", "griffier", "log", "toon", "--als", "secretaris")
    assert (antwoord.code, "--als: staat er twee keer" in antwoord.err) == (2, True)
    eens = besluiten("--als", "griffier", "log", "toon", "--als", "griffier")
    assert eens.code == besluiten("log", "toon").code


@pytest.mark.parametrize("woorden", [("begin", "--regeling", "x1", "--naam", "N")])
def test_wie_vastlegt_is_een_rol_ook_bij_het_begin(
    besluiten: Besluiten, woorden: tuple[str, ...]
) -> None:
    antwoord = besluiten("--als", "Jan de Vries", *woorden)
    assert (antwoord.code, "geen rol" in antwoord.err) == (2, True)
