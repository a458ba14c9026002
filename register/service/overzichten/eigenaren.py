"""Places with nobody behind them: to be determined, or of a post that nobody holds."""

from functools import cache

from register.domain.afspraken.nietbelegd import Gatsoort, unmanned
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.overzichten.boekenplank import day_of, shelf
from register.service.uittreksels import Greep

_EIGENAREN = Greep(lijst="eigenaren", naam="rijen", pak=dict)


def rows(library: Library, regeling: str, ask: Ask) -> list[Rij]:
    """Rows of `eigenaren` that are a gap on `ask.op`, each with its `reden`."""
    with shelf(library, regeling, ask) as plank:
        context = plank.context(day_of(ask))

        @cache
        def reason(wie: str) -> Gatsoort | None:
            return unmanned(context, wie) if wie else Gatsoort.NADER_TE_BEPALEN

        return [
            {**rij, "reden": str(reden)}
            for rij in plank.extract(_EIGENAREN)
            if (reden := reason(str(rij.get("wie", ""))))
        ]
