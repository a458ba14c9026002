"""Rounds along the raden as norms look for them: of a case, and who was left out."""

from collections.abc import Collection, Sequence

from register.domain.context import Context
from register.domain.norms.norm import Uitspraak, Zaak, breaks, open_question
from register.domain.organisatie.regeling import REGELING
from register.domain.raden.raadsronde import RAADSRONDE, Raadsronde, Rondesoort
from register.domain.raden.raadsrondestaat import Raadstatus


def rounds_of(
    context: Context, soorten: Collection[Rondesoort], dossier: str, gremium: str = ""
) -> list[Raadsronde]:
    """Rounds of these kinds in one case, or about one gremium, as on the day."""
    rondes = (context.staat(RAADSRONDE, code) for code in context.codes(RAADSRONDE))
    return [
        ronde
        for ronde in rondes
        if ronde is not None
        and ronde.soort in soorten
        and (ronde.dossier == dossier != "" or ronde.gremium == gremium != "")
    ]


def not_asked(rondes: Sequence[Raadsronde], context: Context) -> list[str]:
    """Gemeenten that take part, or that a round names, whose raad got nothing."""
    gevraagd = {r.gemeente for ronde in rondes for r in ronde.raden if r.toegezonden_op}
    genoemd = {gemeente for ronde in rondes for gemeente in ronde.gemeenten}
    return sorted((genoemd | participants(context)) - gevraagd)


def participants(context: Context) -> set[str]:
    """Codes of the gemeenten that take part on the day."""
    regeling = context.staat(REGELING, "")
    return set(regeling.deelnemers if regeling else ())


def sent_seqs(rondes: Sequence[Raadsronde]) -> tuple[int, ...]:
    """The facts that began the rounds and sent each raad its papers."""
    verzonden = (raad.seqs[0] for ronde in rondes for raad in ronde.raden if raad.seqs)
    return (*(ronde.seq for ronde in rondes), *verzonden)


def still_waiting(rondes: Sequence[Raadsronde], context: Context) -> list[str]:
    """Gemeenten whose raad did not speak and still could on the day."""
    return sorted(
        raad.gemeente
        for ronde in rondes
        for raad in ronde.raden
        if raad.status is Raadstatus.UITSTAAND
        and raad.uiterlijk is not None
        and raad.uiterlijk >= context.dag
    )


def not_recorded(zaak: Zaak, tekst: str, *seqs: int) -> Uitspraak:
    """What should have gone before is not on record: not done, or only not known.

    Backlog tells what history gave, so what it lacks proves nothing.
    """
    if zaak.kop.achterstand:
        return open_question(f"{tekst}, of dat is niet overgenomen", *seqs)
    return breaks(tekst, *seqs)
