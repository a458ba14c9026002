"""Norms of Awb afdeling 10.1.1 on a mandaat that was given: instructions and its end.

Text read: versions 2015-01-01 and 2026-01-01, the same in these articles.
"""

from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    Bevoegdheid,
    InstructieGegeven,
    MandaatIngetrokken,
    Soort,
)
from register.domain.bevoegdheden.mandaatbesluit import MANDAATBESLUIT
from register.domain.context import Context
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import SINDS, giver_of, listed, works_under
from register.domain.norms.sources import awb


def _instructed_by_giver(zaak: Zaak) -> Uitspraak:
    """Awb 10:6 lid 1; who delegated gives none at all (10:16 lid 1).

    Up the chain of an ondermandaat every giver may (10:9 lid 2, I). The AB may limit
    what it transferred to the DB (Wgr 33a lid 4): whether this does, is sealed.
    """
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, InstructieGegeven):
        return NIET_VAN_TOEPASSING
    macht = context.staat(BEVOEGDHEID, feit.bevoegdheid)
    if macht is None:
        return open_question(f"'{feit.bevoegdheid}' is op deze datum niet bekend")
    if macht.soort is Soort.DELEGATIE:
        return breaks(
            f"'{macht.code}' is overgedragen: wie dat deed geeft alleen beleidsregels",
            *macht.seqs,
        )
    if not _as_mandate(context, macht):
        return NIET_VAN_TOEPASSING
    gevers = [giver_of(context, m.gever, m.ouder) for m in _upwards(context, macht)]
    if feit.door in gevers:
        return meets(*macht.seqs)
    return breaks(
        f"'{feit.door}' gaf de instructie; de mandaatgever is {listed(gevers)}",
        *macht.seqs,
    )


def _upwards(context: Context, macht: Bevoegdheid) -> list[Bevoegdheid]:
    """The power and what it hangs under, nearest first; a circle is walked once."""
    boven = [macht]
    while boven[-1].ouder:
        ouder = context.staat(BEVOEGDHEID, boven[-1].ouder)
        if ouder is None or ouder in boven:
            break
        boven.append(ouder)
    return boven


def _as_mandate(context: Context, macht: Bevoegdheid) -> bool:
    """Whether these rules hold: for another power only to one's own people (10:12)."""
    if macht.soort in (Soort.VOLMACHT, Soort.MACHTIGING):
        return works_under(context, macht.nemer, macht.gever) is True
    return macht.soort is Soort.MANDAAT


def _ended_in_writing(zaak: Zaak) -> Uitspraak:
    """Awb 10:8 lid 2; a new mandaatbesluit is the writing for what it leaves out."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, MandaatIngetrokken):
        return NIET_VAN_TOEPASSING
    macht = context.staat(BEVOEGDHEID, feit.bevoegdheid)
    if macht is None or not _as_mandate(context, macht):
        return NIET_VAN_TOEPASSING
    if not any(hoger.algemeen for hoger in _upwards(context, macht)):
        return NIET_VAN_TOEPASSING
    besluit = context.staat(MANDAATBESLUIT, macht.mandaatbesluit)
    vervangen = besluit.seqs if besluit and besluit.vervangen_door else ()
    if feit.besluit or zaak.kop.bewijs or vervangen:
        return meets(*macht.seqs, *vervangen)
    return breaks(
        "een algemeen mandaat wordt schriftelijk ingetrokken; noem het besluit of het "
        "bewijs",
        *macht.seqs,
    )


NORMEN = (
    Norm(
        id="AWB-06",
        uitvoering=1,
        bron=awb("10:6", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Instructies bij een mandaat komen van de mandaatgever; bij delegatie "
        "zijn er geen.",
        over=(InstructieGegeven,),
        toets=_instructed_by_giver,
    ),
    Norm(
        id="AWB-08",
        uitvoering=1,
        bron=awb("10:8", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een algemeen mandaat wordt schriftelijk ingetrokken.",
        over=(MandaatIngetrokken,),
        toets=_ended_in_writing,
    ),
)
