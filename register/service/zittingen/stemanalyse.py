"""Votes taken apart: heads against weights, and whose vote decided.

Answers "formele machtspositie van Arnhem (door gewogen stemmen in het AB)".
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

import orjson

from register.domain.context import Context
from register.domain.organisatie.gremiumregels import Meerderheidseis, Stemregels
from register.domain.organisatie.gremiumstaat import GREMIUM
from register.domain.stemmen.doorslag import doorslaggevend, uitslagen
from register.domain.stemmen.telling import Basis, Keuze, Stem, Wijze
from register.domain.vergaderingen.stemfeiten import Aantallen, tally
from register.domain.voting import Meerderheid
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import items
from register.service.pages import read_cursor

_VAN_STEMMING = (
    "vergadering",
    "gremium",
    "punt",
    "titel",
    "dossier",
    "voorstel",
    "amendement",
    "motie",
    "gehouden_op",
    "wijze",
    "hoofden",
    "gewichten",
    "uitslag",
    "geldigheid",
    "gestaakt",
    "seq",
)


def analysed(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Every vote with its outcome by heads and by weights, and who was decisive.

    The last first, from where the page begins, and none is taken apart before it is
    asked for. Not what was adopted without a vote, nor votes of a meeting that may not
    be seen.
    """
    vraag = AsOf.of(library, regeling, ask)
    ontleed = Analysis(vraag.context())
    return (ontleed.of(rij) for rij in _held(vraag, ask))


_KOLOMMEN = ("vergadering", "gremium", "dossier")


def _held(vraag: AsOf, ask: Ask) -> Iterator[Rij]:
    """Votes that were held, the last first."""
    bij = read_cursor(ask.na) if ask.sorteer in ("", "-gehouden_op") else {}
    vragen = replace(
        vraag.basis,
        filter={naam: ask.filter[naam] for naam in _KOLOMMEN if ask.filter.get(naam)},
        sorteer="gehouden_op",
        aflopend=True,
        na=bij.get(vraag.basis.regeling),
        aantal=_PER_KEER,
    )
    while gevonden := vraag.library.found("stemmingen", vragen):
        open_ = [rij for rij in gevonden if rij.open]
        for inhoud in vraag.library.opened(open_):
            stemming = orjson.loads(inhoud)
            if stemming["wijze"] != Wijze.ZONDER_STEMMING:
                yield stemming
        vragen = replace(vragen, na=(gevonden[-1].sorteerwaarde, gevonden[-1].sleutel))


_PER_KEER = 200


class Analysis:
    """Judges votes by the rules that their gremium had on the day."""

    def __init__(self, context: Context) -> None:
        """`context` folds the gremia, as known at the moment that is asked about."""
        self._context = context
        self._regels: dict[tuple[str, str], Stemregels] = {}

    def of(self, stemming: Mapping[str, object]) -> Rij:
        """One row of *stemmingen* with its analysis."""
        rij = {naam: stemming[naam] for naam in _VAN_STEMMING if naam in stemming}
        if stemming["wijze"] == Wijze.ZONDER_STEMMING:
            return rij
        regels = self.rules(str(stemming["gremium"]), str(stemming["gehouden_op"]))
        meerderheid = _majority(stemming, regels)
        rij["basis"] = str(regels.meerderheid)
        gewogen = "gewichten" in stemming
        beide = uitslagen(
            tally(_counts(stemming, "hoofden"), _counts(stemming, "gewichten")),
            meerderheid=meerderheid,
        )
        rij["uitslag_hoofden"] = str(beide.hoofden)
        if gewogen:
            rij["uitslag_gewichten"] = str(beide.stemmen)
            rij["verschil"] = beide.verschillen
        if lijst := roll(stemming):
            rij |= _decisive(tuple(lijst), meerderheid, gewogen)
        return rij

    def rules(self, gremium: str, dag: str) -> Stemregels:
        """The rules of a gremium on a day; heads where the register knows none."""
        plek = (gremium, dag)
        if plek not in self._regels:
            staat = self._context.staat(GREMIUM, gremium, op=date.fromisoformat(dag))
            self._regels[plek] = staat.stemregels if staat else Stemregels()
        return self._regels[plek]


def _majority(stemming: Mapping[str, object], regels: Stemregels) -> Meerderheid:
    match stemming.get("vereist"):
        case {"teller": int(teller), "noemer": int(noemer), **rest}:
            strikt = bool(rest.get("strikt"))
            eis = Meerderheidseis(teller=teller, noemer=noemer, strikt=strikt)
            return Stemregels(eis=eis).vereist()
        case _:
            return regels.vereist()


def _counts(stemming: Mapping[str, object], waarin: str) -> Aantallen:
    geteld = stemming.get(waarin)
    assert geteld is None or isinstance(geteld, Mapping), "as the read model wrote it"
    return Aantallen(**(geteld or {}))


def roll(stemming: Mapping[str, object]) -> list[tuple[str, Stem]]:
    """Who voted what, each with the gemeente that he sat for, or himself."""
    lijst = []
    for stem in items(stemming, "stemmen"):
        gewicht = stem.get("gewicht")
        lijst.append(
            (
                str(stem.get("gemeente") or stem["persoon"]),
                Stem(
                    lid=str(stem["persoon"]),
                    keuze=Keuze(str(stem["keuze"])),
                    gewicht=gewicht if isinstance(gewicht, int) else 0,
                ),
            )
        )
    return lijst


@lru_cache(maxsize=1024)
def _decisive(
    lijst: tuple[tuple[str, Stem], ...],
    meerderheid: Meerderheid,
    gewogen: bool,  # noqa: FBT001 - a cache tells calls apart by their places
) -> Mapping[str, object]:
    """Who decided, counted in heads and in weights, and who by weight alone.

    Most votes of a gremium fall as others did, so it is not worked out again.
    """
    namens = {stem.lid: wie for wie, stem in lijst}
    stemmen = [stem for _, stem in lijst]

    def decisive(basis: Basis) -> list[Rij]:
        gevonden = doorslaggevend(
            stemmen, basis=basis, meerderheid=meerderheid, namens=namens
        )
        return [
            {
                "wie": d.wie,
                "hoofden": d.omvang.hoofden,
                **({"gewicht": d.omvang.stemmen} if gewogen else {}),
                "zonder": str(d.zonder),
                "omgekeerd": str(d.omgekeerd),
            }
            for d in gevonden
        ]

    in_hoofden = decisive(Basis.HOOFDEN)
    gezegd: Rij = {"doorslag_hoofden": in_hoofden}
    if gewogen:
        in_gewicht = decisive(Basis.STEMMEN)
        ook = {d["wie"] for d in in_hoofden}
        gezegd["doorslag_gewichten"] = in_gewicht
        gezegd["alleen_door_gewicht"] = [
            d["wie"] for d in in_gewicht if d["wie"] not in ook
        ]
    return gezegd
