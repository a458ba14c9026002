"""What happens in the years of an exercise: cases with a day to begin and to end.

A case is a generator of steps; it learns from receipts which number its decision got.
Most decisions are plain, as in life: taken under a mandaat or by a bestuur; some have
a meeting, a vote, a round along the raden, a correction or a withdrawal.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from register.domain.values import Openbaarheid, Openheid
from register.service.exercise.board import (
    AFDELINGEN,
    COMMISSIES,
    PLAFOND,
    PLAFOND_ONDER,
    SECRETARIS,
)
from register.service.exercise.meetings import PER_VERGADERING, council_round, meeting
from register.service.exercise.steps import Case, Step, step
from register.service.exercise.world import World

Kind = Callable[[World, date], Case]

_GEHEIM = Openbaarheid(openheid=Openheid.GEHEIM, grond="2b")
_AFLOOP = 150
"""Days at the end of the last year for the cases that then still run."""


def cases(
    wereld: World, besluiten: int, eerste: date, jaren: int
) -> Iterator[tuple[date, Case]]:
    """Cases by first day, spread evenly, that take exactly this many decisions."""
    dagen = jaren * 365 - _AFLOOP
    gepland, jaar = 0, eerste.year
    while gepland < besluiten:
        dag = eerste + timedelta(days=gepland * dagen // besluiten)
        if dag.year > jaar:
            jaar = dag.year
            yield dag, new_year(wereld, dag)
        aantal, soort = _kind(wereld, besluiten - gepland)
        yield dag, soort(wereld, dag)
        gepland += aantal


def _kind(wereld: World, over: int) -> tuple[int, Kind]:
    """Draw a kind of case that takes no more decisions than are left."""
    delen = [deel for deel, _, _ in _SOORTEN]
    _, aantal, soort = wereld.toeval.choices(_SOORTEN, delen)[0]
    return (aantal, soort) if aantal <= over else (1, mandated)


def mandated(wereld: World, dag: date) -> Case:
    """A functie decides under mandaat; one in fifty above its ceiling."""
    gekregen = yield _under_mandate(wereld, dag)
    if wereld.chance(0.25):
        yield _made_known(wereld, dag, gekregen.besluitnummer)


def _under_mandate(wereld: World, dag: date) -> Step:
    functie = wereld.toeval.choice((SECRETARIS, *AFDELINGEN))
    baas = functie == SECRETARIS
    plafond = PLAFOND if baas else PLAFOND_ONDER
    return step(
        dag,
        "NeemBesluit",
        orgaan="DB",
        functie=functie,
        bevoegdheid="M-secretaris" if baas else f"O-{functie}",
        handeling=wereld.toeval.choice(("inkoop", "subsidie", "beschikking")),
        titel=wereld.title(),
        motivering=wereld.text(),
        uitkomst="aangenomen",
        bedrag=plafond + 100 if wereld.chance(0.02) else wereld.amount(plafond),
        module="" if baas else AFDELINGEN[functie],
    )


def plain_decision(wereld: World, dag: date) -> Case:
    """The DB or a commissie decides without a recorded meeting; at times an action."""
    orgaan = wereld.toeval.choice(("DB", "DB", "DB", *COMMISSIES))
    geheim = _GEHEIM if wereld.chance(0.004) else None
    gekregen = yield step(
        dag,
        "NeemBesluit",
        openbaarheid=geheim,
        orgaan=orgaan,
        handeling="beleid",
        titel=wereld.title(),
        dictum=wereld.text(),
        motivering=wereld.text(),
        uitkomst="aangenomen",
        module=COMMISSIES.get(orgaan, ""),
        bestuurlijk_eigenaar=orgaan,
        ambtelijk_eigenaar=SECRETARIS,
    )
    if not geheim and wereld.chance(0.4):
        yield _made_known(wereld, dag, gekregen.besluitnummer)
    if not geheim and wereld.chance(0.2):
        yield from _action(wereld, dag, gekregen.besluitnummer)


def _action(wereld: World, dag: date, besluit: str | None) -> Case:
    actie = wereld.code("A", dag.year)
    einde = dag + timedelta(days=wereld.days(30, 90))
    yield step(
        dag + timedelta(days=14),
        "ZetActieUit",
        actie=actie,
        omschrijving=wereld.title(),
        besluit=besluit,
        bestuurlijk_eigenaar="DB",
        ambtelijk_eigenaar=SECRETARIS,
        termijn=einde.isoformat(),
    )
    if wereld.chance(0.5):
        yield step(einde, "RondAf", actie=actie, resultaat=wereld.text())


def withdrawn(wereld: World, dag: date) -> Case:
    """A decision, and a later one of the same organ that takes it back."""
    eerste = yield _policy(wereld, dag)
    later = dag + timedelta(days=wereld.days(20, 100))
    tweede = yield _policy(wereld, later)
    yield step(
        later,
        "TrekBesluitIn",
        besluit=eerste.besluitnummer,
        door=tweede.besluitnummer,
        reden=wereld.text(),
    )


def _policy(wereld: World, dag: date) -> Step:
    return step(
        dag,
        "NeemBesluit",
        orgaan="DB",
        handeling="beleid",
        titel=wereld.title(),
        motivering=wereld.text(),
        uitkomst="aangenomen",
    )


def corrected(wereld: World, dag: date) -> Case:
    """A decision made known, with a slip by the recorder or in its text."""
    gekregen = yield _policy(wereld, dag)
    bekend = _made_known(wereld, dag, gekregen.besluitnummer)
    gemeld = yield bekend
    later = bekend.dag + timedelta(days=wereld.days(1, 40))
    match wereld.toeval.randrange(3):
        case 0:
            yield step(
                later,
                "CorrigeerRegistratie",
                op=later.isoformat(),
                seq=gemeld.seqs[0],
                gegevens={**bekend.inhoud(), "wijze": "staatscourant"},
                reden="Verkeerde wijze van bekendmaking overgenomen.",
            )
        case 1:
            yield step(
                later,
                "LaatRegistratieVervallen",
                seq=gemeld.seqs[0],
                reden="Er was nog niets bekendgemaakt.",
            )
        case _:
            yield step(
                later,
                "RectificeerBesluit",
                besluit=gekregen.besluitnummer,
                veld="motivering",
                oud=wereld.text(),
                nieuw=wereld.text(),
            )


def late(wereld: World, dag: date) -> Case:
    """A decision that is recorded weeks after it was taken."""
    eerder = dag - timedelta(days=wereld.days(10, 40))
    yield step(
        dag,
        "NeemBesluit",
        op=max(eerder, dag.replace(month=1, day=1)).isoformat(),
        orgaan="DB",
        handeling="beleid",
        titel=wereld.title(),
        uitkomst="aangenomen",
    )


def _made_known(wereld: World, dag: date, besluit: str | None) -> Step:
    return step(
        dag + timedelta(days=wereld.days(1, 14)),
        "MaakBesluitBekend",
        besluit=besluit,
        wijze=wereld.toeval.choice(("toezending", "publicatieblad", "uitreiking")),
    )


def new_year(wereld: World, dag: date) -> Case:
    """What changes once a year: a seat, and a mandaat for that year alone."""
    plek = wereld.toeval.randrange(len(wereld.leden))
    oud, gemeente = wereld.leden[plek]
    nieuw = wereld.person()
    yield step(dag, "RegistreerPersoon", persoon=nieuw, naam=f"Oefenpersoon {nieuw}")
    for gremium in ("AB", *COMMISSIES):
        yield step(
            dag,
            "BeeindigLidmaatschap",
            gremium=gremium,
            persoon=oud,
            gemeente=gemeente,
            oorzaak="ontslag",
        )
        yield step(dag, "WijsLidAan", gremium=gremium, persoon=nieuw, gemeente=gemeente)
    wereld.leden[plek] = (nieuw, gemeente)
    yield from _yearly_mandate(wereld, dag)


def _yearly_mandate(wereld: World, dag: date) -> Case:
    code = wereld.code("M-verhuur", dag.year)
    yield step(
        dag,
        "VerleenMandaat",
        bevoegdheid=code,
        gever="DB",
        nemer=SECRETARIS,
        handelingen=["verhuur"],
        plafond={"bedrag": PLAFOND_ONDER},
    )
    yield step(
        dag + timedelta(days=330),
        "TrekMandaatIn",
        bevoegdheid=code,
        reden="Het jaar is om.",
    )


_SOORTEN: tuple[tuple[float, int, Kind], ...] = (
    (0.620, 1, mandated),
    (0.300, 1, plain_decision),
    (0.035, PER_VERGADERING, meeting),
    (0.005, 1, council_round),
    (0.010, 2, withdrawn),
    (0.020, 1, corrected),
    (0.010, 1, late),
)
"""Kinds of cases: their part of all, and how many decisions one takes."""
