"""Norms of the Wgr on who sits in the bestuur (art. 13 and 14).

Text read: versions 2015-01-01 and 2025-02-12, the same in these articles.
"""

from register.domain.besluiten.besluit import BesluitGenomen
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
from register.domain.norms.reading import (
    SINDS,
    body_of,
    listed,
    meeting_of,
)
from register.domain.norms.sources import wgr
from register.domain.organisatie.gremium import (
    GREMIUM,
    Gremium,
    Gremiumsoort,
    LidAangewezen,
    LidmaatschapGeeindigd,
    VoorzitterAangewezen,
    Zetel,
)
from register.domain.organisatie.regeling import REGELING, Regelingsoort
from register.domain.stemmen.telling import Wijze
from register.domain.vergaderingen.presentie import sitting
from register.domain.vergaderingen.stemfeiten import StemmingGehouden

DB_MINIMUM = 3
"""De voorzitter en twee of meer andere leden (Wgr 14 lid 1)."""


def _designated_by_college(zaak: Zaak) -> Uitspraak:
    """Wgr 13 lid 6 (colleges) and lid 1 (raden)."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, LidAangewezen) or feit.rol in _GEEN_LID:
        return NIET_VAN_TOEPASSING
    gremium = context.staat(GREMIUM, feit.gremium)
    if gremium is None or gremium.soort is not Gremiumsoort.ALGEMEEN_BESTUUR:
        return NIET_VAN_TOEPASSING
    regeling = context.staat(REGELING, "")
    nodig = _AANWIJZER.get(regeling.soort) if regeling and regeling.soort else None
    if nodig is None:
        return open_question("welk orgaan in deze regeling aanwijst, is niet bekend")
    door = (
        context.staat(GREMIUM, feit.aangewezen_door) if feit.aangewezen_door else None
    )
    if door is None:
        return open_question(
            f"door wie '{feit.persoon}' is aangewezen, is niet vastgelegd", gremium.seq
        )
    if door.soort is not nodig:
        return breaks(
            f"'{feit.persoon}' is aangewezen door '{door.code}', een {door.soort}; in "
            f"deze regeling wijst een {nodig} aan",
            gremium.seq,
            door.seq,
        )
    if not door.deelnemers or not feit.gemeente:
        tekst = f"van welke gemeente '{door.code}' is, is niet vastgelegd"
        return open_question(tekst, door.seq)
    if feit.gemeente not in door.deelnemers:
        return breaks(
            f"'{door.code}' is van {listed(door.deelnemers)} en wijst aan voor "
            f"'{feit.gemeente}'",
            door.seq,
        )
    return meets(gremium.seq, door.seq)


_GEEN_LID = (Zetel.SECRETARIS, Zetel.ADVISEUR)


_AANWIJZER = {
    Regelingsoort.COLLEGEREGELING: Gremiumsoort.COLLEGE,
    Regelingsoort.RAADSREGELING: Gremiumsoort.RAAD,
}


def _voters_are_members(zaak: Zaak) -> Uitspraak:
    """Wgr 13 lid 2: whose membership ended by law no longer votes."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, StemmingGehouden) or feit.wijze is Wijze.ZONDER_STEMMING:
        return NIET_VAN_TOEPASSING
    vergadering, gremium = meeting_of(context, feit.vergadering, feit.gremium)
    if vergadering is None or gremium is None:
        return open_question(f"vergadering '{feit.vergadering}' is niet bekend")
    if gremium.soort is not Gremiumsoort.ALGEMEEN_BESTUUR:
        return NIET_VAN_TOEPASSING
    kiezers = [stem.persoon for stem in feit.stemmen]
    kiezers = kiezers or [a.persoon for a in vergadering.present_at(feit.punt)]
    if not kiezers:
        return open_question("wie er stemden, is niet vastgelegd", *gremium.seqs[:1])
    zetels = {lid.persoon: lid for lid in gremium.leden if lid.zetel not in _GEEN_LID}
    zonder = [persoon for persoon in kiezers if persoon not in zetels]
    if not zonder:
        return meets(*sorted({zetels[persoon].seq for persoon in kiezers}))
    return breaks(
        f"{listed(zonder)} stemde mee en had op {context.dag} geen zetel in "
        f"'{gremium.code}'",
        *_ended(context, gremium, zonder),
    )


def _ended(context: Context, gremium: Gremium, personen: list[str]) -> list[int]:
    return [
        feit.seq
        for feit in context.feiten(GREMIUM.stroom(gremium.code))
        if isinstance(feit.gegevens, LidmaatschapGeeindigd)
        and feit.gegevens.persoon in personen
        and feit.dag <= context.dag
    ]


def _chair_from_ab(zaak: Zaak) -> Uitspraak:
    """Wgr 13 lid 9, for who presides AB and DB (12 lid 3)."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, VoorzitterAangewezen):
        return NIET_VAN_TOEPASSING
    gremium = context.staat(GREMIUM, feit.gremium)
    if gremium is None or gremium.soort not in _ONDER_DE_VOORZITTER:
        return NIET_VAN_TOEPASSING
    if not feit.aanwijzend_orgaan:
        return open_question("welk orgaan de voorzitter aanwees, is niet vastgelegd")
    orgaan = context.staat(GREMIUM, feit.aanwijzend_orgaan)
    if orgaan is None:
        return open_question(f"'{feit.aanwijzend_orgaan}' is niet bekend")
    if orgaan.soort is not Gremiumsoort.ALGEMEEN_BESTUUR:
        return breaks(
            f"de voorzitter is aangewezen door '{orgaan.code}', een {orgaan.soort}",
            orgaan.seq,
        )
    leden = {lid.persoon: lid.seq for lid in sitting(orgaan)}
    if feit.persoon not in leden:
        return breaks(f"'{feit.persoon}' is geen lid van '{orgaan.code}'", orgaan.seq)
    return meets(orgaan.seq, leden[feit.persoon])


_ONDER_DE_VOORZITTER = (
    Gremiumsoort.ALGEMEEN_BESTUUR,
    Gremiumsoort.DAGELIJKS_BESTUUR,
    Gremiumsoort.VOORZITTER,
)


def _composition(zaak: Zaak) -> Uitspraak:
    """Wgr 14. While seats are being filled too few is no breach; deciding makes it."""
    feit, context = zaak.feit, zaak.context
    if isinstance(feit, BesluitGenomen):
        code = "" if feit.functie else feit.orgaan
    elif isinstance(feit, LidAangewezen):
        code = feit.gremium
    else:
        return NIET_VAN_TOEPASSING
    db = context.staat(GREMIUM, code) if code else None
    if db is None or db.soort is not Gremiumsoort.DAGELIJKS_BESTUUR:
        return NIET_VAN_TOEPASSING
    leden = {lid.persoon: lid.gemeente for lid in sitting(db)}
    if isinstance(feit, LidAangewezen) and feit.rol.is_lid:
        leden[feit.persoon] = feit.gemeente
    ab = body_of(context, Gremiumsoort.ALGEMEEN_BESTUUR)
    in_ab = {lid.persoon for lid in sitting(ab)} if ab else set()
    if not leden or not in_ab or ab is None:
        return open_question("de leden van AB of DB zijn niet vastgelegd", db.seq)
    seqs = (db.seq, ab.seq)
    if gebreken := _flaws(db, leden, in_ab, context):
        return breaks("; ".join(gebreken), *seqs)
    if len(leden) < DB_MINIMUM:
        tekst = f"'{db.code}' heeft {len(leden)} leden; het minimum is {DB_MINIMUM}"
        if isinstance(feit, BesluitGenomen):
            return breaks(tekst, *seqs)
        return open_question(f"{tekst}, tot het DB besluit kan het nog groeien", *seqs)
    if "" in leden.values():
        return open_question("niet van elk lid is de gemeente vastgelegd", *seqs)
    return meets(*seqs)


def _flaws(
    db: Gremium, leden: dict[str, str], in_ab: set[str], context: Context
) -> list[str]:
    buiten = [persoon for persoon in leden if persoon not in in_ab]
    gebreken = []
    if (
        len(leden) >= DB_MINIMUM
        and len(set(leden.values())) == 1
        and all(leden.values())
    ):
        gebreken.append(f"alle leden van '{db.code}' komen uit één gemeente")
    if len(leden) >= DB_MINIMUM and 2 * len(buiten) > len(leden):
        gebreken.append(
            f"{len(buiten)} van de {len(leden)} leden komen van buiten het AB"
        )
    if db.voorzitter in buiten:
        gebreken.append(f"voorzitter '{db.voorzitter}' komt van buiten het AB")
    binnen = len(leden) - len(buiten)
    if 2 * binnen > len(in_ab) and not _small_mayors(context):
        gebreken.append(
            f"de {binnen} leden van '{db.code}' zijn de meerderheid van de "
            f"{len(in_ab)} leden van het AB"
        )
    return gebreken


_KLEIN = 6


def _small_mayors(context: Context) -> bool:
    """Wgr 14 lid 3, the exception; a burgemeestersregeling of fewer than six."""
    regeling = context.staat(REGELING, "")
    return (
        regeling is not None
        and regeling.soort is Regelingsoort.BURGEMEESTERSREGELING
        and len(regeling.deelnemers) < _KLEIN
    )


NORMEN = (
    Norm(
        id="WGR-12",
        uitvoering=1,
        bron=wgr("13", "6"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Elke gemeente wijst haar eigen leden van het algemeen bestuur aan.",
        over=(LidAangewezen,),
        toets=_designated_by_college,
    ),
    Norm(
        id="WGR-13",
        uitvoering=1,
        bron=wgr("13", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Wie geen wethouder of raadslid meer is, stemt niet meer mee.",
        over=(StemmingGehouden,),
        toets=_voters_are_members,
    ),
    Norm(
        id="WGR-15",
        uitvoering=1,
        bron=wgr("13", "9"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur wijst de voorzitter aan uit zijn eigen leden.",
        over=(VoorzitterAangewezen,),
        toets=_chair_from_ab,
    ),
    Norm(
        id="WGR-16",
        uitvoering=1,
        bron=wgr("14"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het dagelijks bestuur telt ten minste drie leden, uit meer dan één "
        "gemeente, en is nooit de meerderheid van het algemeen bestuur.",
        over=(LidAangewezen, BesluitGenomen),
        toets=_composition,
    ),
)
