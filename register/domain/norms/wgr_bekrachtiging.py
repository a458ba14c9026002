"""Norms of the Wgr on ratifying secrecy that was imposed on the AB (art. 23 lid 2-3).

Text read: versions 2015-01-01, 2021-07-01 and 2025-02-12, the same. The register never
lets secrecy lapse by itself: it says that by law it did. Secrecy that was imposed on
members (lid 4) needs no ratifying.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.norms.attendance import attended, doubt
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Lezing,
    Norm,
    Twistpunt,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import SINDS, Gelezen, body_of, read_as
from register.domain.norms.sources import wgr
from register.domain.norms.wgr_geheim import imposition
from register.domain.norms.wgr_vergadering import held_on, meetings_of
from register.domain.openheid.openheidsfeiten import (
    GeheimhoudingBekrachtigd,
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    Geheimhoudingsplicht,
    GeheimhoudingVervallen,
)
from register.domain.organisatie.gremium import GREMIUM, Gremium, Gremiumsoort
from register.domain.vergaderingen.vergadering import VERGADERING, Vergadering

_AB = Gremiumsoort.ALGEMEEN_BESTUUR
_OPLEGGERS = (
    Gremiumsoort.DAGELIJKS_BESTUUR,
    Gremiumsoort.VOORZITTER,
    Gremiumsoort.ADVIESCOMMISSIE,
    Gremiumsoort.BESTUURSCOMMISSIE,
)

EERSTVOLGENDE: Final = Twistpunt(
    vraag="Welke vergadering moet geheimhouding bekrachtigen: de eerstvolgende, of de "
    "eerstvolgende met genoeg leden en stemmen?",
    lezingen=(
        Lezing(
            code="eerste-met-opkomst",
            tekst="De eerstvolgende die meer dan de helft van leden en stemmen "
            "bezocht; een vergadering met te weinig telt niet mee.",
        ),
        Lezing(
            code="eerste",
            tekst="De eerstvolgende; was de opkomst te klein, dan is zij vervallen.",
        ),
    ),
)


def _ratified(zaak: Zaak) -> Uitspraak:
    """Wgr 23 lid 2 and 3, on the day that is asked about."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, GeheimhoudingOpgelegd):
        return NIET_VAN_TOEPASSING
    orgaan = context.staat(GREMIUM, feit.door)
    if orgaan is None:
        return open_question(f"'{feit.door}' is niet bekend als orgaan of commissie")
    if orgaan.soort is _AB:
        return NIET_VAN_TOEPASSING  # WGR-23
    if orgaan.soort not in _OPLEGGERS:
        tekst = f"een {orgaan.soort} kan op stukken voor het AB geen geheimhouding"
        return breaks(f"{tekst} opleggen", orgaan.seq)
    if feit.opgelegd_aan is None:
        tekst = "of zij is opgelegd aan het algemeen bestuur of aan leden, ontbreekt"
        return open_question(tekst, orgaan.seq)
    if feit.opgelegd_aan is Geheimhoudingsplicht.LEDEN or zaak.op is None:
        return NIET_VAN_TOEPASSING
    return _in_next_meeting(zaak, orgaan, context.on(zaak.op))


def _in_next_meeting(zaak: Zaak, orgaan: Gremium, nu: Context) -> Uitspraak:
    feiten = [feit for feit in nu.feiten(zaak.kop.stroom) if feit.dag <= nu.dag]
    later = [feit for feit in feiten if feit.dag >= zaak.context.dag]
    bekrachtigd = [f for f in later if isinstance(f.gegevens, GeheimhoudingBekrachtigd)]
    if vervallen := [
        f for f in later if isinstance(f.gegevens, GeheimhoudingVervallen)
    ]:
        return meets(orgaan.seq, vervallen[0].seq)
    if bekrachtigd:
        return NIET_VAN_TOEPASSING  # judged on the ratification itself
    ab = body_of(nu, _AB)
    if ab is None:
        return open_question("welk gremium het algemeen bestuur is, is niet bekend")
    gelezen = read_as(zaak.context, "WGR-24", EERSTVOLGENDE)
    moet, twijfel = _first(nu, ab, zaak.context.dag, gelezen)
    opgeheven = _of(later, GeheimhoudingOpgeheven)
    if moet is None or (opgeheven and opgeheven[0].dag <= held_on(moet)):
        return NIET_VAN_TOEPASSING
    seqs = (orgaan.seq, moet.seqs[0], *gelezen.seqs)
    if twijfel:
        return open_question(doubt(moet), *seqs)
    return breaks(
        f"niet bekrachtigd in '{moet.code}' ({held_on(moet)}): zij is vervallen",
        *seqs,
    )


def _of(feiten: Iterable[Feit], soort: type) -> list[Feit]:
    return [feit for feit in feiten if isinstance(feit.gegevens, soort)]


def _first(
    nu: Context, ab: Gremium, na: date, gelezen: Gelezen
) -> tuple[Vergadering | None, bool]:
    """The meeting that had to ratify, and whether its attendance is in doubt."""
    for vergadering in meetings_of(nu, ab.code):
        if held_on(vergadering) <= na:
            continue
        bezocht = attended(nu.on(held_on(vergadering)), vergadering)
        if bezocht is None:
            return vergadering, gelezen.lezing != "eerste"
        if bezocht or gelezen.lezing == "eerste":
            return vergadering, False
    return None, False


def _rightly_ratified(zaak: Zaak) -> Uitspraak:
    """Wgr 23 lid 3, for a ratification: by the AB, in the meeting that had to."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, GeheimhoudingBekrachtigd):
        return NIET_VAN_TOEPASSING
    ab = context.staat(GREMIUM, feit.door)
    if ab is None or ab.soort is not _AB:
        return breaks(f"'{feit.door}' bekrachtigde; dat doet het algemeen bestuur")
    opgelegd = imposition(zaak)
    zitting = context.staat(VERGADERING, feit.vergadering) if feit.vergadering else None
    if opgelegd is None or zitting is None:
        return open_question("in welke vergadering zij is bekrachtigd, ontbreekt")
    zitting = zitting.voor(ab.code)
    seqs = (opgelegd.seq, zitting.seqs[0])
    bezocht = attended(context, zitting)
    if bezocht is None:
        return open_question(doubt(zitting), *seqs)
    if not bezocht:
        return breaks(
            f"'{zitting.code}' is niet door meer dan de helft van leden en stemmen "
            "bezocht",
            *seqs,
        )
    gelezen = read_as(context, "WGR-24", EERSTVOLGENDE)
    moest, twijfel = _first(context, ab, opgelegd.dag, gelezen)
    if moest is None or moest.code == zitting.code:
        return meets(*seqs, *gelezen.seqs)
    if twijfel:
        return open_question(doubt(moest), *seqs, *gelezen.seqs)
    return breaks(
        f"bekrachtigd in '{zitting.code}', maar niet in '{moest.code}' ("
        f"{held_on(moest)}): toen was zij al vervallen",
        *seqs,
        moest.seqs[0],
        *gelezen.seqs,
    )


NORMEN = (
    Norm(
        id="WGR-24",
        uitvoering=1,
        bron=wgr("23", "2, 3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Geheimhouding die aan het algemeen bestuur is opgelegd, vervalt als het "
        "die niet bekrachtigt in de eerstvolgende vergadering met genoeg opkomst.",
        over=(GeheimhoudingOpgelegd,),
        toets=_ratified,
        twistpunten=(EERSTVOLGENDE,),
    ),
    Norm(
        id="WGR-24",
        uitvoering=2,
        bron=wgr("23", "3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Het algemeen bestuur bekrachtigt geheimhouding in de eerstvolgende "
        "vergadering met meer dan de helft van de leden en de stemmen.",
        over=(GeheimhoudingBekrachtigd,),
        toets=_rightly_ratified,
        twistpunten=(EERSTVOLGENDE,),
    ),
)
