"""The form of a majority: so large a part of votes or members was in favour.

What was adopted without a vote had the support of all who were there and might vote
(Gemeentewet 32 lid 3; I).
"""

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
from register.domain.norms.eigen.eisen import Grondtal, Stemmeneis
from register.domain.norms.eigen.rekenen import Breuk
from register.domain.norms.eigen.vorm import Vorm
from register.domain.norms.gemeentewet import counted_in, presence
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Uitspraak,
    Zaak,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import is_adopted, meeting_of
from register.domain.stemmen.telling import Basis, Omvang, Wijze
from register.domain.vergaderingen.stemfeiten import Stemming, tally
from register.domain.vergaderingen.stemoordeel import Groep, Zaal, room
from register.domain.vergaderingen.vergadering import Vergadering


def _eis(norm: EigenNormVastgesteld) -> Stemmeneis:
    assert norm.meerderheid is not None, "it is of this form"
    return norm.meerderheid


def _breuk(eis: Stemmeneis) -> Breuk:
    return Breuk(teller=eis.teller, noemer=eis.noemer, strikt=eis.strikt)


def _large_enough(norm: EigenNormVastgesteld, zaak: Zaak) -> Uitspraak:
    besluit, eis = zaak.feit, _eis(norm)
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    vergadering, gremium = meeting_of(zaak.context, besluit.vergadering, besluit.orgaan)
    if vergadering is None or gremium is None or gremium.code != besluit.orgaan:
        return open_question("in welke vergadering is besloten, is niet vastgelegd")
    stemming = vergadering.last_vote(besluit.punt)
    if stemming is None:
        tekst = f"over punt '{besluit.punt}' is geen stemming vastgelegd"
        return open_question(tekst, *presence(vergadering))
    seqs = (*presence(vergadering), stemming.seq)
    zaal = room(zaak.context, vergadering, besluit.punt)
    basis = eis.basis or gremium.stemregels.meerderheid
    voor = _in_favour(stemming, zaal, vergadering)
    geheel = _whole(eis.van, stemming, zaal, vergadering)
    if voor is None or geheel is None:
        return open_question("er is geen presentielijst", *seqs)
    if basis is not Basis.HOOFDEN and not (voor.bekend and geheel.bekend):
        return open_question("niet alle stemgewichten zijn bekend", *seqs)
    if _breuk(eis).reached(voor.omvang, geheel.omvang, basis):
        return meets(*seqs)
    return breaks(
        f"vóór waren er {_count(voor.omvang, basis)} van de "
        f"{_count(geheel.omvang, basis)} ({_WOORD[eis.van]}); nodig is "
        f"{_breuk(eis).tekst}{counted_in(basis)}",
        *seqs,
    )


def _count(omvang: Omvang, basis: Basis) -> str:
    return " en ".join(str(getal) for getal in basis.grootheden(omvang))


def _in_favour(
    stemming: Stemming, zaal: Zaal, vergadering: Vergadering
) -> Groep | None:
    if stemming.wijze is Wijze.ZONDER_STEMMING:
        return _willing(zaal, vergadering)
    geteld = tally(stemming.hoofden, stemming.gewichten)
    return Groep(omvang=geteld.voor, bekend=stemming.gewichten is not None)


def _willing(zaal: Zaal, vergadering: Vergadering) -> Groep | None:
    """Who was there and might vote."""
    if vergadering.presentie_seq is None:
        return None
    return Groep(
        omvang=zaal.aanwezig.omvang - zaal.onthouders.omvang,
        bekend=zaal.aanwezig.bekend and zaal.onthouders.bekend,
    )


def _whole(
    van: Grondtal, stemming: Stemming, zaal: Zaal, vergadering: Vergadering
) -> Groep | None:
    if van is Grondtal.LEDEN:
        return zaal.zittend if zaal.zittend.omvang.hoofden else None
    if van is Grondtal.AANWEZIG:
        return None if vergadering.presentie_seq is None else zaal.aanwezig
    if stemming.wijze is Wijze.ZONDER_STEMMING:
        return _willing(zaal, vergadering)
    geteld = tally(stemming.hoofden, stemming.gewichten)
    return Groep(omvang=geteld.uitgebracht, bekend=stemming.gewichten is not None)


_WOORD = {
    Grondtal.UITGEBRACHT: "uitgebrachte stemmen",
    Grondtal.AANWEZIG: "aanwezige leden",
    Grondtal.LEDEN: "zittende leden",
}


def _over(_: EigenNormVastgesteld) -> tuple[type, ...]:
    return (BesluitGenomen,)


def _zin(norm: EigenNormVastgesteld) -> str:
    eis = _eis(norm)
    return f"{_breuk(eis).tekst} van de {_WOORD[eis.van]} is vóór het besluit"


VORM = Vorm(over=_over, toetsen={1: _large_enough}, zin=_zin)
