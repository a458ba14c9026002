"""Norms of the Gemeentewet on calling the AB to a meeting (art. 19 and 20 lid 2).

Text read: versions 2015-01-01 and 2026-03-21; of what is judged here the same. The
register knows days, no hours.
"""

from datetime import date, timedelta

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
from register.domain.norms.reading import (
    SINDS,
    days,
    follows_gemeentewet,
    meeting_of,
)
from register.domain.norms.sources import gemeentewet
from register.domain.organisatie.gremium import GREMIUM
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    AgendapuntGeplaatst,
    VergaderingBijeengeroepen,
    Vergaderstatus,
)


def _with_the_convocation(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 19 lid 2: the agenda is laid open when the members are called."""
    feit = zaak.feit
    if not isinstance(feit, AgendapuntGeplaatst):
        return NIET_VAN_TOEPASSING
    vergadering, gremium = meeting_of(zaak.context, feit.vergadering)
    if not vergadering or not gremium or not follows_gemeentewet(gremium):
        return NIET_VAN_TOEPASSING
    seq, verzonden = vergadering.seqs[0], vergadering.verzonden_op
    na = f"punt '{feit.punt}' kwam na de oproeping op de agenda"
    if feit.nagezonden:
        return breaks(na, seq)
    if verzonden is None:
        return open_question("wanneer de oproeping is verzonden, is niet bekend", seq)
    eerste, laatste = days(zaak)
    if laatste <= verzonden:
        return meets(seq)
    tekst = f"{na} van {verzonden}"
    return breaks(tekst, seq) if eerste > verzonden else open_question(tekst, seq)


def _a_day_between(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 20 lid 2: at least 24 hours after the new convocation was brought."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, VergaderingBijeengeroepen) or not feit.herbelegging_van:
        return NIET_VAN_TOEPASSING
    gremium = context.staat(GREMIUM, feit.gremium)
    eerder = context.staat(VERGADERING, feit.herbelegging_van)
    if (
        gremium is None
        or eerder is None
        or not follows_gemeentewet(gremium)
        or eerder.status is not Vergaderstatus.NIET_GEOPEND
    ):
        return NIET_VAN_TOEPASSING
    datum, verzonden, seq = feit.datum, feit.verzonden_op, eerder.status_seq
    if not isinstance(datum, date) or verzonden is None:
        tekst = "de dag van de oproeping of die van de vergadering is niet bekend"
        return open_question(tekst, seq)
    if datum <= verzonden:
        return breaks(
            f"de vergadering van {datum} is op {verzonden} opnieuw belegd; daar zit "
            "geen 24 uur tussen",
            seq,
        )
    if datum > verzonden + timedelta(days=1):
        return meets(seq)
    return open_question(
        f"opgeroepen op {verzonden}, vergaderd op {datum}: of daar 24 uur tussen zat, "
        "hangt af van het uur",
        seq,
    )


NORMEN = (
    Norm(
        id="GW-01",
        uitvoering=1,
        bron=gemeentewet("19", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De agenda is bekend zodra de leden worden opgeroepen; wat later komt, "
        "is nagezonden.",
        over=(AgendapuntGeplaatst,),
        toets=_with_the_convocation,
    ),
    Norm(
        id="GW-03",
        uitvoering=2,
        bron=gemeentewet("20", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Na een vergadering zonder quorum zit er 24 uur tussen de nieuwe "
        "oproeping en de vergadering.",
        over=(VergaderingBijeengeroepen,),
        toets=_a_day_between,
    ),
)
