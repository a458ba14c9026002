"""The form of a quorum: enough members are there, at the opening and when deciding.

For named handelingen or modules only the decision is judged.
"""

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
from register.domain.norms.eigen.eisen import Quorumeis
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
    worst,
)
from register.domain.norms.reading import meeting_of
from register.domain.organisatie.gremium import Gremium
from register.domain.stemmen.telling import Basis
from register.domain.vergaderingen.stemoordeel import room
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    Vergadering,
    VergaderingGeopend,
)


def _eis(norm: EigenNormVastgesteld) -> Quorumeis:
    assert norm.quorum is not None, "it is of this form"
    return norm.quorum


def _breuk(eis: Quorumeis) -> Breuk | None:
    deel = eis.deel
    if deel is None:
        return None
    return Breuk(teller=deel.teller, noemer=deel.noemer, strikt=deel.strikt)


def _enough(norm: EigenNormVastgesteld, zaak: Zaak) -> Uitspraak:
    feit = zaak.feit
    if isinstance(feit, BesluitGenomen):
        return _of(norm, zaak, feit.vergadering, feit.orgaan, feit.punt)
    code = zaak.kop.stroom.partition("/")[2]
    zitting = zaak.context.staat(VERGADERING, code)
    gremia = zitting.gremia if zitting else ()
    delen = [
        _of(norm, zaak, code, gremium, "")
        for gremium in gremia
        if gremium in norm.organen
    ]
    return worst(NIET_VAN_TOEPASSING, *delen)


def _of(
    norm: EigenNormVastgesteld, zaak: Zaak, waar: str, orgaan: str, punt: str
) -> Uitspraak:
    vergadering, gremium = meeting_of(zaak.context, waar, orgaan)
    if vergadering is None or gremium is None or gremium.code != orgaan:
        return open_question("in welke vergadering is besloten, is niet vastgelegd")
    if vergadering.presentie_seq is None:
        return open_question("er is geen presentielijst", *presence(vergadering))
    return _counted(_eis(norm), zaak, vergadering, gremium, punt)


def _counted(
    eis: Quorumeis, zaak: Zaak, vergadering: Vergadering, gremium: Gremium, punt: str
) -> Uitspraak:
    seqs = presence(vergadering)
    zaal = room(zaak.context, vergadering, punt)
    basis = eis.basis or gremium.stemregels.quorum
    zittend, aanwezig = zaal.zittend, zaal.aanwezig
    er = aanwezig.omvang.hoofden
    if eis.aantal is not None and er < eis.aantal:
        return breaks(f"er zijn {er} leden; nodig zijn er {eis.aantal}", *seqs)
    deel = _breuk(eis)
    if deel is None:
        return meets(*seqs)
    if not zittend.omvang.hoofden:
        return open_question("het aantal zittende leden is niet bekend", *seqs)
    if basis is not Basis.HOOFDEN and not (zittend.bekend and aanwezig.bekend):
        return open_question("niet alle stemgewichten zijn bekend", *seqs)
    if deel.reached(aanwezig.omvang, zittend.omvang, basis):
        return meets(*seqs)
    return breaks(
        f"er zijn {er} van de {zittend.omvang.hoofden} zittende leden; nodig is "
        f"{deel.tekst}{counted_in(basis)}",
        *seqs,
    )


def _over(norm: EigenNormVastgesteld) -> tuple[type, ...]:
    if norm.handelingen or norm.modules:
        return (BesluitGenomen,)
    return (VergaderingGeopend, BesluitGenomen)


def _zin(norm: EigenNormVastgesteld) -> str:
    eis = _eis(norm)
    deel, eisen = _breuk(eis), []
    if deel:
        eisen.append(f"{deel.tekst} van de zittende leden")
    if eis.aantal is not None:
        eisen.append(f"ten minste {eis.aantal} leden")
    return f"bij de vergadering van {', '.join(norm.organen)} is {' en '.join(eisen)}"


VORM = Vorm(over=_over, toetsen={1: _enough}, zin=_zin)
