"""For each raad what is asked of it: by when, its last meeting before, what came of it.

Without a clock of its own: whether a term has passed is judged on the day asked about.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from register.domain.raden.raadsagenda import Raadsaard, Raadsagenda, Raadsdag
from register.domain.raden.raadsronde import Raadstatus, Rondesoort
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, items
from register.service.overzichten.boekenplank import day_of, shelf

_OVERGENOMEN = (
    "raadsronde",
    "titel",
    "soort",
    "dossier",
    "modules",
    "norm",
    "gemeente",
    "status",
    "toegezonden_op",
    "ontvangen_op",
    "uiterlijk",
    "stukken",
    "zienswijze_op",
    "strekking",
    "te_laat",
    "toestemming_op",
    "geweigerd_op",
    "weigeringsgrond",
    "beantwoord_op",
    "beantwoord_door",
    "conclusie",
)


_TER_KENNIS = frozenset({Rondesoort.KADERS, Rondesoort.VOORLOPIGE_JAARREKENING})


def rows(library: Library, regeling: str, ask: Ask) -> list[Rij]:
    """Rows per raad and round on `ask.op`."""
    op, gemeente = day_of(ask), ask.filter.get("gemeente", "")
    with shelf(library, regeling, ask) as plank:
        agendas = _agendas(plank.rows("raadsvergaderingen", gemeente=gemeente))
        gevraagd = plank.rows("zienswijzematrix", gemeente=gemeente)
        gemaakt = [
            _asked(rij, agendas.get(str(rij["gemeente"])), op) for rij in gevraagd
        ]
        rondes = {n: s for n, s in plank.dicht.items() if n.startswith("raadsronde/")}
        return [*gemaakt, *rondes.values()]


def _agendas(rijen: Iterable[Rij]) -> Mapping[str, Raadsagenda]:
    """The meetings of each raad, as the domain asks them for its last one."""
    dagen: dict[str, list[Raadsdag]] = {}
    for rij in rijen:
        dag = Raadsdag(
            datum=date.fromisoformat(str(rij["datum"])),
            aard=Raadsaard(str(rij["aard"])),
            stukken_uiterlijk=_date(rij.get("stukken_uiterlijk")),
            seq=0,
            vervallen_op=_date(rij.get("vervallen_op")),
        )
        dagen.setdefault(str(rij["gemeente"]), []).append(dag)
    return {
        gemeente: Raadsagenda(gemeente=gemeente, dagen=tuple(eigen))
        for gemeente, eigen in dagen.items()
    }


def _date(waarde: object) -> date | None:
    return date.fromisoformat(str(waarde)) if waarde else None


def _asked(rij: Rij, agenda: Raadsagenda | None, op: date) -> Rij:
    uiterlijk = _date(rij.get("uiterlijk"))
    laatste = agenda.laatste_voor(uiterlijk) if agenda and uiterlijk else None
    stukken = laatste.stukken_uiterlijk if laatste else None
    punten = _points(rij)
    besluiten = [rij.get("antwoordbesluit"), *(p.get("besluit") for p in punten)]
    velden: Rij = {
        **{naam: rij.get(naam) for naam in _OVERGENOMEN},
        "stand": stand(rij, op),
        "laatste_raad": laatste.datum.isoformat() if laatste else None,
        "stukken_uiterlijk": stukken.isoformat() if stukken else None,
        "punten": punten,
        "besluiten": list(dict.fromkeys(b for b in besluiten if b)),
        "seqs": rij.get("seqs"),
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde}


def _points(rij: Rij) -> list[Rij]:
    """Each point with what was done with it; without that it waits for an answer."""
    antwoorden = {antwoord["punt"]: antwoord for antwoord in items(rij, "antwoorden")}
    return [
        {**punt, **antwoorden.get(punt["punt"], {})} for punt in items(rij, "punten")
    ]


def stand(rij: Rij, op: date) -> str:
    """Whose turn it is; of what is only sent to be known (Wgr 34b) it is nobody's."""
    uiterlijk = _date(rij.get("uiterlijk"))
    match Raadstatus(str(rij["status"])):
        case Raadstatus.ONTVANGEN:
            return "aan_het_bestuur"
        case Raadstatus.UITSTAAND if uiterlijk is None and rij["soort"] in _TER_KENNIS:
            return "ter_kennisname"
        case Raadstatus.NOG_NIET_TOEGEZONDEN | Raadstatus.UITSTAAND if rij.get(
            "afgesloten_op"
        ):
            return "ronde_gesloten"
        case Raadstatus.NOG_NIET_TOEGEZONDEN:
            return "nog_niet_toegezonden"
        case Raadstatus.UITSTAAND:
            voorbij = uiterlijk is not None and uiterlijk < op
            return "termijn_voorbij" if voorbij else "aan_de_raad"
        case _:
            return "klaar"
