"""Who can be on a presentielijst: members, and who sits for one of them.

The list counts for quorum and votes (Gemeentewet 20, 29), so a secretaris or adviseur
is not on it, and a seat is filled once. Used by the commands of `vergadering`.
"""

from collections import Counter
from collections.abc import Iterable

from register.domain.context import Context
from register.domain.organisatie.gremium import Gremium, Lid, Zetel
from register.domain.organisatie.persoon import require_persoon
from register.domain.records import replace
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.vergaderfeiten import (
    Aanwezige,
    Afwezige,
    PresentieVastgesteld,
)


def sitting(gremium: Gremium) -> tuple[Lid, ...]:
    """Give the sitting members, each once: who holds two seats has one vote (I)."""
    leden = {lid.persoon: lid for lid in gremium.leden if lid.zetel.is_lid}
    return tuple(leden.values())


def require_seat(
    context: Context, gremium: Gremium, persoon: str, gemeente: str, pad: str
) -> Lid:
    """Give the seat of a person, as member or plaatsvervanger, or refuse."""
    require_persoon(context, persoon, f"{pad}/persoon")
    zetels = [
        lid
        for lid in gremium.leden
        if lid.persoon == persoon
        and (lid.zetel.is_lid or lid.zetel is Zetel.PLAATSVERVANGER)
    ]
    if not zetels:
        wat = f"lid of plaatsvervanger in gremium '{gremium.code}'"
        doe = "leg eerst de aanwijzing vast, of laat deze persoon weg"
        raise OnbekendeVerwijzing(wat, persoon, pad=f"{pad}/persoon", doe=doe)
    eigen = [lid for lid in zetels if gemeente in ("", lid.gemeente)]
    if not eigen:
        msg = (
            f"persoon '{persoon}' zit in '{gremium.code}' voor "
            f"'{zetels[0].gemeente or 'geen gemeente'}' (seq {zetels[0].seq}), hier "
            f"staat '{gemeente}'; herstel één van beide"
        )
        raise OngeldigeInvoer(msg, pad=f"{pad}/gemeente")
    return max(eigen, key=lambda lid: lid.zetel.is_lid)


def complete(
    lijst: PresentieVastgesteld, context: Context, gremium: Gremium
) -> PresentieVastgesteld:
    """Give the list with its seats filled in, or refuse what cannot be true."""
    genoemd = [aanwezige.persoon for aanwezige in lijst.aanwezig]
    genoemd += [afwezige.persoon for afwezige in lijst.afwezig]
    _require_once(genoemd, "/gegevens/aanwezig")
    aanwezig = tuple(
        _present(context, gremium, lijst, plek) for plek in range(len(lijst.aanwezig))
    )
    _require_once((a.vervangt or a.persoon for a in aanwezig), "/gegevens/aanwezig")
    zittend = len(sitting(gremium)) if lijst.zittend is None else lijst.zittend
    if lijst.zittend is not None and len(aanwezig) > lijst.zittend:
        msg = (
            f"er zijn {len(aanwezig)} aanwezigen op {lijst.zittend} zittende leden; "
            "herstel de lijst of het aantal"
        )
        raise RekentNiet(msg, pad="/gegevens/zittend")
    return replace(
        lijst,
        aanwezig=aanwezig,
        afwezig=tuple(
            _absent(context, gremium, afwezige, f"/gegevens/afwezig/{plek}")
            for plek, afwezige in enumerate(lijst.afwezig)
        ),
        zittend=zittend,
    )


def _absent(
    context: Context, gremium: Gremium, afwezige: Afwezige, pad: str
) -> Afwezige:
    lid = require_seat(context, gremium, afwezige.persoon, afwezige.gemeente, pad)
    return replace(afwezige, gemeente=lid.gemeente)


def _present(
    context: Context, gremium: Gremium, lijst: PresentieVastgesteld, plek: int
) -> Aanwezige:
    pad = f"/gegevens/aanwezig/{plek}"
    wie = seated(context, gremium, lijst.aanwezig[plek], pad)
    for ander, aanwezig in enumerate(lijst.aanwezig):
        if wie.vervangt and aanwezig.persoon == wie.vervangt:
            msg = (
                f"'{wie.persoon}' vervangt '{wie.vervangt}', die zelf aanwezig is "
                f"(/gegevens/aanwezig/{ander}); laat één van beiden weg"
            )
            raise VerkeerdeVolgorde(msg, pad=f"{pad}/vervangt")
    return wie


def seated(
    context: Context, gremium: Gremium, aanwezige: Aanwezige, pad: str
) -> Aanwezige:
    """Give who sits there with his gemeente and, for a substitute, his member."""
    lid = require_seat(context, gremium, aanwezige.persoon, aanwezige.gemeente, pad)
    if lid.zetel.is_lid:
        if aanwezige.vervangt:
            msg = (
                f"'{lid.persoon}' is zelf lid (seq {lid.seq}) en vervangt niemand; "
                "laat 'vervangt' weg"
            )
            raise OngeldigeInvoer(msg, pad=f"{pad}/vervangt")
        return replace(aanwezige, gemeente=lid.gemeente)
    vervangt = aanwezige.vervangt or lid.vervangt or _only_member(gremium, lid, pad)
    if all(ander.persoon != vervangt for ander in sitting(gremium)):
        wat = f"lid van gremium '{gremium.code}'"
        raise OnbekendeVerwijzing(wat, vervangt, pad=f"{pad}/vervangt")
    return replace(aanwezige, gemeente=lid.gemeente, vervangt=vervangt)


def _only_member(gremium: Gremium, lid: Lid, pad: str) -> str:
    """Give whom a plaatsvervanger of a gemeente sits for, where that is certain."""
    leden = [ander for ander in sitting(gremium) if ander.gemeente == lid.gemeente]
    if len(leden) == 1:
        return leden[0].persoon
    msg = (
        f"noem in 'vervangt' voor wie '{lid.persoon}' zit: "
        f"'{lid.gemeente or 'geen gemeente'}' heeft hier {len(leden)} leden"
    )
    raise OngeldigeInvoer(msg, pad=f"{pad}/vervangt")


def _require_once(personen: Iterable[str], pad: str) -> None:
    for persoon, aantal in Counter(personen).items():
        if aantal > 1:
            msg = (
                f"persoon '{persoon}' (of zijn zetel) staat {aantal} keer op de "
                "presentielijst; noem elk één keer"
            )
            raise OngeldigeInvoer(msg, pad=pad)
