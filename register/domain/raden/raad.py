"""Telling the register when raden meet, and what they were told unasked.

The facts are in `raadsagenda`.
"""

from datetime import date

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.regeling import require_deelnemer
from register.domain.raden.ontvangers import require_deelnemers
from register.domain.raden.raadsagenda import (
    GEBEURTENISSEN,
    RAAD,
    ActiefGeinformeerd,
    Kanaal,
    Raadsaard,
    RaadsvergaderingGemeld,
    RaadsvergaderingVervallen,
)
from register.domain.records import dataclass
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.requirements import part, require_stukken
from register.domain.values import Tekst

__all__ = [
    "AGGREGATEN",
    "GEBEURTENISSEN",
    "OPDRACHTEN",
    "InformeerRaden",
    "MeldRaadsvergaderingen",
    "Vergaderdag",
]

AGGREGATEN = (RAAD,)


@dataclass(frozen=True, kw_only=True)
class Vergaderdag:
    """One meeting in a list of them."""

    gemeente: str
    datum: date
    aard: Raadsaard = Raadsaard.RAAD
    stukken_uiterlijk: date | None = None


@dataclass(frozen=True, kw_only=True)
class MeldRaadsvergaderingen:
    """Command: these raden meet on these days, all of them or none."""

    vergaderingen: tuple[Vergaderdag, ...]


@dataclass(frozen=True, kw_only=True)
class InformeerRaden:
    """Command: these raden were told the same, all of them or none."""

    informatie: str
    gemeenten: tuple[str, ...]
    kanaal: Kanaal
    onderwerp: Tekst
    dossier: str = ""
    besluit: str = ""
    inlichting: str = ""
    stukken: tuple[str, ...] = ()


def meld(opdracht: MeldRaadsvergaderingen, context: Context) -> Beslissing:
    """Record meetings: one fact each, or none when one of them is wrong."""
    if not opdracht.vergaderingen:
        msg = "noem ten minste één vergadering, met gemeente en datum"
        raise OngeldigeInvoer(msg, pad="/gegevens/vergaderingen")
    gezien: dict[tuple[str, date, Raadsaard], int] = {}
    for plek, dag in enumerate(opdracht.vergaderingen):
        pad = f"/gegevens/vergaderingen/{plek}"
        eerder = gezien.setdefault((dag.gemeente, dag.datum, dag.aard), plek)
        if eerder != plek:
            msg = (
                f"'{dag.gemeente}' op {dag.datum} staat op plek {eerder} en {plek} in "
                "de lijst; noem elke vergadering één keer"
            )
            raise OngeldigeInvoer(msg, pad=pad)
        require_deelnemer(context, dag.gemeente, f"{pad}/gemeente")
        _require_new_day(context, dag, pad)
    return tuple(
        RaadsvergaderingGemeld(
            gemeente=dag.gemeente,
            datum=dag.datum,
            aard=dag.aard,
            stukken_uiterlijk=dag.stukken_uiterlijk,
        )
        for dag in opdracht.vergaderingen
    )


def _require_new_day(context: Context, dag: Vergaderdag, pad: str) -> None:
    staat = context.ooit(RAAD, dag.gemeente)
    bekend = staat.dag(dag.datum, dag.aard) if staat else None
    if bekend is not None and bekend.vervallen_op is None:
        wat, code = f"vergadering van {dag.gemeente} op", f"{dag.datum} ({dag.aard})"
        raise BestaatAl(wat, code, pad=f"{pad}/datum")
    if dag.stukken_uiterlijk is not None and dag.stukken_uiterlijk > dag.datum:
        msg = (
            f"de stukken voor {dag.datum} kunnen niet pas op {dag.stukken_uiterlijk} "
            "binnen zijn; herstel een van beide dagen"
        )
        raise RekentNiet(msg, pad=f"{pad}/stukken_uiterlijk")


def vervalt(opdracht: RaadsvergaderingVervallen, context: Context) -> Beslissing:
    """Call off a meeting that was announced, and not before it was."""
    staat = context.staat(RAAD, opdracht.gemeente)
    dag = staat.dag(opdracht.datum, opdracht.aard) if staat else None
    if dag is None:
        wat = f"vergadering ({opdracht.aard}) van {opdracht.gemeente} op"
        doe = "meld haar eerst (raad meld-vergadering)"
        datum = opdracht.datum.isoformat()
        raise OnbekendeVerwijzing(wat, datum, pad="/gegevens/datum", doe=doe)
    ooit = context.ooit(RAAD, opdracht.gemeente)
    laatste = (ooit.dag(opdracht.datum, opdracht.aard) if ooit else None) or dag
    if laatste.vervallen_op is not None:
        msg = (
            f"de vergadering van '{opdracht.gemeente}' op {dag.datum} verviel al op "
            f"{laatste.vervallen_op}"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/datum")
    return (opdracht,)


def informeer(opdracht: InformeerRaden, context: Context) -> Beslissing:
    """Record what raden were told: one fact each, or none when one is wrong."""
    require_deelnemers(context, opdracht.gemeenten)
    for plek, gemeente in enumerate(opdracht.gemeenten):
        staat = context.ooit(RAAD, gemeente)
        if staat and part(staat.informatie, opdracht.informatie):
            wat = f"informatie aan de raad van {gemeente}"
            pad = f"/gegevens/gemeenten/{plek}"
            raise BestaatAl(wat, opdracht.informatie, pad=pad)
    _require_origin(opdracht, context)
    require_stukken(context, opdracht.stukken)
    return tuple(
        ActiefGeinformeerd(
            gemeente=gemeente,
            informatie=opdracht.informatie,
            kanaal=opdracht.kanaal,
            onderwerp=opdracht.onderwerp,
            dossier=opdracht.dossier,
            besluit=opdracht.besluit,
            inlichting=opdracht.inlichting,
            stukken=opdracht.stukken,
        )
        for gemeente in opdracht.gemeenten
    )


def _require_origin(opdracht: InformeerRaden, context: Context) -> None:
    for veld, stroom in (
        ("dossier", DOSSIER.stroom(opdracht.dossier)),
        ("besluit", f"besluit/{opdracht.besluit}"),
        ("inlichting", f"inlichting/{opdracht.inlichting}"),
    ):
        code: str = getattr(opdracht, veld)
        if code and not context.feiten(stroom):
            raise OnbekendeVerwijzing(veld, code, pad=f"/gegevens/{veld}")


OPDRACHTEN = (
    Opdracht(
        "MeldRaadsvergaderingen",
        MeldRaadsvergaderingen,
        meld,
        ("raad", "meld-vergadering"),
        "Leg vast wanneer raden vergaderen.",
    ),
    Opdracht(
        "LaatRaadsvergaderingVervallen",
        RaadsvergaderingVervallen,
        vervalt,
        ("raad", "vergadering-vervalt"),
        "Leg vast dat een raadsvergadering niet doorgaat.",
    ),
    Opdracht(
        "InformeerRaden",
        InformeerRaden,
        informeer,
        ("raad", "informeer"),
        "Leg vast wat raden ongevraagd is verteld, en hoe.",
    ),
)
