"""Norms of Awb afdeling 10.1.1 on giving powers (10:3 to 10:12).

Text read: versions 2015-01-01 and 2026-01-01, the same in these articles.
"""

from register.domain.besluiten.besluit import BesluitGenomen, Rechtskarakter
from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    MandaatVerleend,
    OndermandaatVerleend,
    Soort,
)
from register.domain.bevoegdheden.competence import ALLES
from register.domain.context import Context
from register.domain.norms.handelingen import NIET_TE_MANDATEREN
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
from register.domain.norms.scope import wider
from register.domain.norms.sources import awb
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort

Verlening = MandaatVerleend | OndermandaatVerleend


def _kind(gegeven: Verlening) -> Soort:
    return gegeven.soort if isinstance(gegeven, MandaatVerleend) else Soort.MANDAAT


def _giver(context: Context, gegeven: Verlening) -> str:
    if isinstance(gegeven, MandaatVerleend):
        return gegeven.gever
    return giver_of(context, "", gegeven.ouder)


def _may_be_mandated(zaak: Zaak) -> Uitspraak:
    """Awb 10:3 lid 2, when given and again when used."""
    feit = zaak.feit
    if isinstance(feit, BesluitGenomen):
        return _used_as_mandate(feit)
    if not isinstance(feit, Verlening) or _kind(feit) is not Soort.MANDAAT:
        return NIET_VAN_TOEPASSING
    verboden = sorted(NIET_TE_MANDATEREN & set(feit.handelingen))
    if verboden:
        return breaks(f"{listed(verboden)} kan niet in mandaat worden gegeven")
    gever = _giver(zaak.context, feit)
    gremium = zaak.context.staat(GREMIUM, gever)
    if gremium is None and zaak.context.staat(FUNCTIE, gever) is None:
        return open_question(f"wie '{gever}' is, is op deze datum niet bekend")
    if gremium is None:
        return meets()
    if gremium.stemregels.eis is not None:
        return open_question(
            f"'{gremium.code}' besluit met een versterkte meerderheid; niet bekend is "
            "of die ook voor deze handelingen geldt",
            *gremium.seqs,
        )
    return _leaves_out(feit, gremium.soort, gremium.seq)


def _leaves_out(feit: Verlening, soort: Gremiumsoort, seq: int) -> Uitspraak:
    """'Alles' of an AB includes what no mandaat can; of another organ it does not."""
    ruim = ALLES in feit.handelingen and soort is Gremiumsoort.ALGEMEEN_BESTUUR
    over = sorted(NIET_TE_MANDATEREN - set(feit.uitzonderingen))
    if ruim and over:
        return open_question(f"'alles' zondert {listed(over)} niet uit", seq)
    return meets(seq)


def _used_as_mandate(besluit: BesluitGenomen) -> Uitspraak:
    if not besluit.functie:
        return NIET_VAN_TOEPASSING
    seqs = tuple(seq for schakel in besluit.keten for seq in schakel.seqs)
    if besluit.handeling in NIET_TE_MANDATEREN:
        return breaks(f"'{besluit.handeling}' is in mandaat besloten", *seqs)
    if besluit.rechtskarakter is Rechtskarakter.AVV:
        return breaks(
            "een algemeen verbindend voorschrift is in mandaat gegeven", *seqs
        )
    return meets(*seqs)


def _consented(zaak: Zaak) -> Uitspraak:
    """Awb 10:4: consent may come after the grant, so only use settles it."""
    feit, context = zaak.feit, zaak.context
    if isinstance(feit, BesluitGenomen):
        return _consented_at_use(feit, context)
    if not isinstance(feit, Verlening) or _kind(feit) is not Soort.MANDAAT:
        return NIET_VAN_TOEPASSING
    onder = works_under(context, feit.nemer, _giver(context, feit))
    if onder:
        return meets(*_proof(context, feit.nemer))
    return open_question(_waiting(context, feit.nemer, (), onder=onder))


def _consented_at_use(besluit: BesluitGenomen, context: Context) -> Uitspraak:
    oordelen: list[Uitspraak] = []
    for schakel in besluit.keten:
        macht = context.staat(BEVOEGDHEID, schakel.bevoegdheid)
        if macht is None or macht.soort is not Soort.MANDAAT:
            continue
        gever = giver_of(context, macht.gever, macht.ouder)
        onder = works_under(context, macht.nemer, gever)
        ontbreekt = _missing(context, macht.nemer, macht.instemming)
        if onder or not ontbreekt:
            oordelen.append(meets(*macht.seqs))
            continue
        tekst = _waiting(context, macht.nemer, macht.instemming, onder=onder)
        wat = breaks if onder is False else open_question
        oordelen.append(wat(f"{macht.code}: {tekst}", *macht.seqs))
    if not oordelen:
        return NIET_VAN_TOEPASSING
    return min(oordelen, key=lambda oordeel: _EERST.index(str(oordeel.oordeel)))


_EERST = ("voldoet niet", "niet te beoordelen", "voldoet")
"""The worst link of a chain speaks."""


def _missing(context: Context, nemer: str, gegeven: tuple[str, ...]) -> list[str]:
    functie = context.staat(FUNCTIE, nemer)
    nodig = [nemer, *([functie.onder] if functie and functie.onder else [])]
    return [code for code in nodig if code not in gegeven]


def _waiting(
    context: Context, nemer: str, gegeven: tuple[str, ...], *, onder: bool | None
) -> str:
    if onder is None:
        return f"niet bekend is onder wiens verantwoordelijkheid '{nemer}' werkt"
    ontbreekt = listed(_missing(context, nemer, gegeven))
    return (
        f"'{nemer}' werkt niet onder de mandaatgever; de instemming van {ontbreekt} "
        "is niet vastgelegd"
    )


def _proof(context: Context, nemer: str) -> tuple[int, ...]:
    functie = context.staat(FUNCTIE, nemer)
    return functie.seqs if functie else ()


def _in_writing(zaak: Zaak) -> Uitspraak:
    """Awb 10:5 lid 2; volmacht and machtiging through 10:12."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, Verlening) or _kind(feit) not in _ALS_MANDAAT:
        return NIET_VAN_TOEPASSING
    if feit.stuk or feit.besluit or zaak.kop.bewijs:
        return meets()
    onder = works_under(context, feit.nemer, _giver(context, feit))
    if _kind(feit) is not Soort.MANDAAT and not onder:
        return NIET_VAN_TOEPASSING
    doe = "noem het stuk, het besluit of het bewijs"
    if _is_general(feit, context):
        return breaks(f"een algemeen mandaat wordt schriftelijk verleend; {doe}")
    if onder is False:
        return breaks(
            f"'{feit.nemer}' werkt niet onder de mandaatgever, dus is ook dit mandaat "
            f"schriftelijk; {doe}"
        )
    if onder is None:
        return open_question(
            f"niet bekend is onder wiens verantwoordelijkheid '{feit.nemer}' werkt, "
            "en dus of dit mandaat schriftelijk moest zijn"
        )
    return NIET_VAN_TOEPASSING


_ALS_MANDAAT = (Soort.MANDAAT, Soort.VOLMACHT, Soort.MACHTIGING)


def _is_general(feit: Verlening, context: Context) -> bool:
    if isinstance(feit, MandaatVerleend):
        return feit.algemeen
    ouder = context.staat(BEVOEGDHEID, feit.ouder)
    return ouder is not None and ouder.algemeen


def _passed_on_within(zaak: Zaak) -> Uitspraak:
    """Awb 10:9; that nothing wider can be passed on is the nature of it (I)."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, OndermandaatVerleend):
        return NIET_VAN_TOEPASSING
    ouder = context.staat(BEVOEGDHEID, feit.ouder)
    if ouder is None:
        return open_question(f"mandaat '{feit.ouder}' is op deze datum niet bekend")
    gebreken: list[str] = []
    voorganger, gezien = ouder, {feit.bevoegdheid}
    while voorganger.code not in gezien:
        gezien.add(voorganger.code)
        if not voorganger.holds(context.dag):
            gebreken.append(f"'{voorganger.code}' geldt niet op {context.dag}")
        voorganger = context.staat(BEVOEGDHEID, voorganger.ouder) or voorganger
    if not ouder.ondermandaat:
        gebreken.append(f"'{ouder.code}' staat geen ondermandaat toe")
    elif ouder.ondermandaat_aan and feit.nemer not in ouder.ondermandaat_aan:
        gebreken.append(
            f"'{ouder.code}' staat ondermandaat alleen toe aan "
            f"{listed(ouder.ondermandaat_aan)}, niet aan '{feit.nemer}'"
        )
    ruimer, onzeker = wider(feit, ouder)
    gebreken += ruimer
    if gebreken:
        return breaks("; ".join(gebreken), *ouder.seqs)
    if onzeker:
        return open_question("; ".join(onzeker), *ouder.seqs)
    return meets(*ouder.seqs)


_VERLENINGEN = (MandaatVerleend, OndermandaatVerleend)


NORMEN = (
    Norm(
        id="AWB-02",
        uitvoering=1,
        bron=awb("10:3", "2"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.UITLEG,
        tekst="Regels voor iedereen, de begroting en wat een versterkte meerderheid "
        "vraagt, worden niet in mandaat besloten.",
        over=(*_VERLENINGEN, BesluitGenomen),
        toets=_may_be_mandated,
    ),
    Norm(
        id="AWB-04",
        uitvoering=1,
        bron=awb("10:4", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Wie niet onder de mandaatgever werkt, stemt in met het mandaat, en "
        "zijn leidinggevende ook.",
        over=(*_VERLENINGEN, BesluitGenomen),
        toets=_consented,
    ),
    Norm(
        id="AWB-05",
        uitvoering=1,
        bron=awb("10:5", "2"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een algemeen mandaat staat op schrift.",
        over=_VERLENINGEN,
        toets=_in_writing,
    ),
    Norm(
        id="AWB-09",
        uitvoering=1,
        bron=awb("10:9"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.UITLEG,
        tekst="Een mandaat wordt alleen doorgegeven als dat mag, en nooit ruimer dan "
        "het was.",
        over=(OndermandaatVerleend,),
        toets=_passed_on_within,
    ),
)
