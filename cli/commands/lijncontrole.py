"""`besluiten audit`: one dossier walked from end to end, and another list beside it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.commands.controlebron import source
from cli.errors import BEVINDINGEN
from cli.render import table, wrap, write, write_json
from cli.settings import chosen
from cli.shared import Boekjaar, Export, Vkey
from register.audit.werkdossier.plan import Soort

if TYPE_CHECKING:
    from register.audit.werkdossier.aansluiting import Aansluiting, Paar, Rij
    from register.audit.werkdossier.besluitlijn import Lijnstap
    from register.audit.werkdossier.posten import Post
    from register.formats.overname.toewijzing import Tabel

Streng = Annotated[
    bool, typer.Option("--streng", help="Eindig met 3 als er iets ontbreekt.")
]
GETOOND = 20
"""Of a longer list this many are shown to people; --json has them all."""


def lijncontrole(
    ctx: typer.Context,
    dossier: Annotated[str, typer.Argument(metavar="DOSSIER", help="De code ervan.")],
    *,
    streng: Streng = False,
    export: Export = None,
    sleutel: Vkey = None,
) -> None:
    """Loop één dossier na, van voorstel tot bekendmaking en geld."""
    from register.audit.werkdossier.lijncontrole import missing, walk

    with source(chosen(ctx), export, sleutel) as bron:
        stappen = walk(bron.vraag(), dossier)
    ontbreekt = missing(stappen)
    if chosen(ctx).json:
        write_json(
            {
                "dossier": dossier,
                "stappen": [_step(stap) for stap in stappen],
                "ontbreekt": len(ontbreekt),
            }
        )
    else:
        write("\n".join(_line(dossier, stappen, len(ontbreekt))))
    if streng and ontbreekt:
        raise typer.Exit(BEVINDINGEN)


def _step(stap: "Lijnstap") -> dict[str, object]:
    return {
        "stap": stap.stap,
        "stand": str(stap.stand),
        "op": stap.op.isoformat() if stap.op else None,
        "tekst": stap.tekst,
        "bedrag_cent": stap.bedrag,
        "seqs": list(stap.seqs),
    }


def _line(dossier: str, stappen: list["Lijnstap"], ontbreekt: int) -> list[str]:
    """Each step on a line with its proof, and below it what there is to say."""
    from register.service.lijsten.words import euro, plaatsen, wanneer

    stuks = "1 stap ontbreekt" if ontbreekt == 1 else f"{ontbreekt} stappen ontbreken"
    wat = stuks if ontbreekt else "niets ontbreekt"
    regels = [f"dossier {dossier}: {wat}", "", _columns("stap", "stand", "op", "seq")]
    for stap in stappen:
        op = wanneer(stap.op.isoformat()) if stap.op else ""
        seqs = plaatsen(list(dict.fromkeys(stap.seqs)))
        regels.append(_columns(stap.stap, str(stap.stand), op, seqs))
        bedrag = "" if stap.bedrag is None else euro(stap.bedrag)
        if tekst := "; ".join(deel for deel in (stap.tekst, bedrag) if deel):
            regels += wrap(tekst, " " * 4).splitlines()
    return regels


def _columns(stap: str, stand: str, op: str, seqs: str) -> str:
    return f"{stap:<17}{stand:<17}{op:<14}{seqs}".rstrip()


def sluit_aan(
    ctx: typer.Context,
    bestand: Annotated[
        Path, typer.Argument(metavar="BESTAND", help="De andere lijst (CSV of XLSX).")
    ],
    *,
    over: Annotated[
        Soort, typer.Option("--over", help="Waarmee zij moet aansluiten.")
    ] = Soort.BESLUITEN,
    boekjaar: Boekjaar = None,
    kolom: Annotated[
        list[str] | None,
        typer.Option("--kolom", metavar="VELD=KOP", help="Welke kolom wat is."),
    ] = None,
    streng: Streng = False,
    export: Export = None,
    sleutel: Vkey = None,
) -> None:
    """Leg een andere lijst naast het register: in beide, alleen daar, alleen hier.

    Een rij hoort bij een post door haar nummer of kenmerk, of door een bedrag en een
    dag die maar één keer voorkomen. Wat er alleen op lijkt, wordt genoemd en telt niet.
    """
    from register.audit.werkdossier.aansluiting import compare

    tabel = _read(bestand, kolom or [])
    with source(chosen(ctx), export, sleutel) as bron:
        uit = compare(tabel, bron.vraag(), over, boekjaar)
    if chosen(ctx).json:
        write_json(_compared(uit))
    else:
        write("\n".join(_beside(uit, tabel)))
    if streng and not uit.sluit:
        raise typer.Exit(BEVINDINGEN)


def _read(bestand: Path, kolommen: list[str]) -> "Tabel":
    from register.audit.werkdossier.aansluiting import LIJST
    from register.formats.overname.toewijzing import Toewijzing, guess, table as read_as
    from register.formats.rekenblad import TabelFout, read

    try:
        rijen = read(bestand.read_bytes())
    except OSError as fout:
        msg = f"'{bestand}' is niet te lezen: {fout.strerror}"
        raise typer.BadParameter(msg, param_hint="BESTAND") from fout
    gekozen = {}
    for deel in kolommen:
        veld, is_, kop = deel.partition("=")
        if not is_ or veld not in LIJST.kolommen:
            mag = ", ".join(LIJST.kolommen)
            msg = f"'{deel}' is geen VELD=KOP; velden zijn: {mag}"
            raise typer.BadParameter(msg, param_hint="--kolom")
        gekozen[veld] = " ".join(kop.split())
    try:
        geraden = guess(LIJST, rijen)
    except TabelFout as fout:
        if not gekozen:
            msg = (
                "geen rij met koppen gevonden: een nummer of kenmerk of omschrijving, "
                "en nog een; wijs ze aan, bijvoorbeeld met --kolom nummer=Contract"
            )
            raise TabelFout(msg) from fout
        geraden = {}
    over = {v: k for v, k in geraden.items() if k not in gekozen.values()}
    return read_as(LIJST, rijen, Toewijzing(kolommen={**over, **gekozen}))


def _compared(uit: "Aansluiting") -> dict[str, object]:
    return {
        "sluit_aan": uit.sluit,
        "in_beide": [_pair(paar, uit) for paar in uit.beide],
        "alleen_daar": [_there(rij) for rij in uit.alleen_daar],
        "alleen_hier": [_here(post, uit) for post in uit.alleen_hier],
        "lijkt_op": [_pair(paar, uit) for paar in uit.lijkt_op],
        "onleesbaar": [
            {"rij": nummer, "reden": reden} for nummer, reden in uit.onleesbaar.items()
        ],
    }


def _pair(paar: "Paar", uit: "Aansluiting") -> dict[str, object]:
    return {
        "daar": _there(paar.rij),
        "hier": _here(paar.post, uit),
        "op": paar.op,
        "verschillen": list(paar.verschillen),
    }


def _there(rij: "Rij") -> dict[str, object]:
    return {
        "rij": rij.nummer,
        "sleutels": list(rij.sleutels),
        "omschrijving": rij.omschrijving,
        "dagen": [dag.isoformat() for dag in rij.dagen or ()],
        "bedrag_cent": rij.bedrag,
    }


def _here(post: "Post", uit: "Aansluiting") -> dict[str, object]:
    return {
        "sleutel": post.sleutel,
        "seq": post.seq,
        "status": post.status,
        "titel": uit.namen.get(post.sleutel, ""),
        "op": post.op.isoformat() if post.op else None,
        "bedrag_cent": post.bedrag,
    }


def _beside(uit: "Aansluiting", tabel: "Tabel") -> list[str]:
    kolommen = ", ".join(f"{v} uit '{k}'" for v, k in tabel.toewijzing.kolommen.items())
    kop = "SLUIT AAN" if uit.sluit else "SLUIT NIET AAN"
    zin = (
        f"{kop}: {len(uit.beide)} in beide, {len(uit.alleen_daar)} alleen daar, "
        f"{len(uit.alleen_hier)} alleen hier"
    )
    regels = [*wrap(f"gelezen: {kolommen}").splitlines(), zin]
    anders = [paar for paar in uit.beide if paar.verschillen]
    regels += _part(
        "verschilt", [_pair_row(p, ", ".join(p.verschillen)) for p in anders]
    )
    regels += _part("alleen daar", [_there_row(rij) for rij in uit.alleen_daar])
    regels += _part("alleen hier", [_here_row(p, uit) for p in uit.alleen_hier])
    regels += _part(
        "lijkt op elkaar (telt niet)", [_pair_row(p, p.op) for p in uit.lijkt_op]
    )
    onleesbaar = [(f"rij {n}", "", "", reden) for n, reden in uit.onleesbaar.items()]
    return regels + _part("niet te lezen", onleesbaar)


Cellen = tuple[str, str, str, str]


def _part(kop: str, rijen: list[Cellen]) -> list[str]:
    if not rijen:
        return []
    meer = len(rijen) - GETOOND
    rest = [f"… en nog {meer}; --json toont alles"] if meer > 0 else []
    koppen = ("wat", "op", "bedrag", "omschrijving")
    return ["", f"{kop} ({len(rijen)})", *table(koppen, rijen[:GETOOND]), *rest]


def _there_row(rij: "Rij") -> Cellen:
    from register.service.lijsten.words import euro

    op = " – ".join(dict.fromkeys(dag.isoformat() for dag in rij.dagen or ()))
    bedrag = "" if rij.bedrag is None else euro(rij.bedrag)
    wat = " ".join([f"rij {rij.nummer}", *rij.sleutels])
    return wat, op, bedrag, rij.omschrijving


def _here_row(post: "Post", uit: "Aansluiting") -> Cellen:
    from register.service.lijsten.words import euro

    op = post.op.isoformat() if post.op else ""
    bedrag = "" if post.bedrag is None else euro(post.bedrag)
    titel = uit.namen.get(post.sleutel) or post.status
    return f"{post.sleutel} (seq {post.seq})", op, bedrag, titel


def _pair_row(paar: "Paar", waarom: str) -> Cellen:
    wat, op, bedrag, _ = _there_row(paar.rij)
    return f"{wat} ~ {paar.post.sleutel}", op, bedrag, waarom


def add_to(app: typer.Typer) -> None:
    """Put these verbs below `audit`."""
    app.command(
        "lijncontrole", epilog="Voorbeeld: besluiten audit lijncontrole D-2026-01"
    )(lijncontrole)
    app.command(
        "sluit-aan",
        epilog="Voorbeeld: besluiten audit sluit-aan contracten.xlsx "
        "--over overeenkomsten",
    )(sluit_aan)
