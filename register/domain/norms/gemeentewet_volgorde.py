"""The order of voting on amendments: from a reglement van orde (Gemeentewet 16).

The law asks no order; the usual reglement does, and a regeling without one is not bound
by it (I). Text read: Gemeentewet in the version of 2026-03-21.
"""

from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
)
from register.domain.norms.reading import SINDS, listed, meeting_of
from register.domain.norms.sources import gemeentewet
from register.domain.vergaderingen.stemfeiten import Stemming, StemmingGehouden
from register.domain.vergaderingen.stemvolgorde import passed_over
from register.domain.vergaderingen.vergadering import Vergadering


def _in_order(zaak: Zaak) -> Uitspraak:
    feit = zaak.feit
    if not isinstance(feit, StemmingGehouden) or feit.motie:
        return NIET_VAN_TOEPASSING
    vergadering, _ = meeting_of(zaak.context, feit.vergadering, feit.gremium)
    if vergadering is None:
        return NIET_VAN_TOEPASSING
    eigen = recorded(feit, vergadering)
    if all(a.punt != feit.punt for a in vergadering.amendementen):
        return NIET_VAN_TOEPASSING
    overgeslagen = passed_over(
        vergadering,
        punt=feit.punt,
        amendement=feit.amendement,
        seq=eigen.seq if eigen else None,
    )
    if not overgeslagen:
        return meets(vergadering.seqs[0])
    eerst = [amendement.code for amendement in overgeslagen]
    wat = f"amendement '{feit.amendement}'" if feit.amendement else "het voorstel"
    return breaks(
        f"over {wat} is gestemd vóór {listed(eerst)}; eerst komt het subamendement, "
        "dan het amendement (het verststrekkende voorop), dan het voorstel",
        *(amendement.seq for amendement in overgeslagen),
    )


def recorded(feit: StemmingGehouden, vergadering: Vergadering) -> Stemming | None:
    """The vote itself in the meeting, once it is on record."""
    zelfde = [
        s
        for s in vergadering.stemmingen
        if (s.punt, s.voorstel, s.amendement)
        == (feit.punt, feit.voorstel, feit.amendement)
        and not s.motie
        and (s.wijze, s.hoofden, s.uitslag) == (feit.wijze, feit.hoofden, feit.uitslag)
    ]
    return zelfde[-1] if zelfde else None


NORMEN = (
    Norm(
        id="GW-18",
        uitvoering=1,
        bron=gemeentewet("16"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Over een amendement wordt gestemd vóór het voorstel, over het "
        "verststrekkende eerst.",
        over=(StemmingGehouden,),
        toets=_in_order,
    ),
)
