"""Norms of the Wgr on the bestuur as a whole, its powers and herindeling (art. 10, 12).

Text read: art. 10, 12 and 13 lid 2 in versions 2015-01-01, 2021-07-01 and 2025-02-12,
the same for what is judged here; Wet arhi 41 in 2024-01-01 only.
"""

from datetime import date
from typing import Final

from register.domain.context import Context
from register.domain.facts import Feit, fold
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
from register.domain.norms.reading import SINDS, listed, ran_out
from register.domain.norms.sources import arhi, wgr
from register.domain.organisatie.gremium import (
    GREMIUM,
    Gremium,
    GremiumGewijzigd,
    Gremiumsoort,
)
from register.domain.organisatie.herindeling import HerindelingVerwerkt
from register.domain.organisatie.persoon import RolIngetrokken
from register.domain.organisatie.regelingstaat import (
    REGELING,
    Rechtsvorm,
    Regeling,
    RegelingGewijzigd,
    Regelingsoort,
    RegelingVastgesteld,
)
from register.domain.termijnen.periods import Duur, Eenheid, ruwe_laatste_dag

ARHI: Final = date(2024, 1, 1)
"""Since when the text of Wet arhi 41 that was read is in force."""

_COLLEGE = frozenset({"wethouder", "burgemeester"})
_ROLLEN = {
    Regelingsoort.COLLEGEREGELING: _COLLEGE,
    Regelingsoort.BURGEMEESTERSREGELING: frozenset({"burgemeester"}),
    Regelingsoort.RAADSREGELING: _COLLEGE | {"raadslid"},
    Regelingsoort.GEMENGDE_REGELING: _COLLEGE | {"raadslid"},
}
"""Roles with which a seat in the AB ends by law (Wgr 13 lid 1, 2, 6 and 7)."""

_BESTUUR = (
    Gremiumsoort.ALGEMEEN_BESTUUR,
    Gremiumsoort.DAGELIJKS_BESTUUR,
    Gremiumsoort.VOORZITTER,
)


def _whole(zaak: Zaak) -> Uitspraak:
    """Wgr 12, of the text that holds on the day that is asked about."""
    feit = zaak.feit
    if not isinstance(feit, RegelingVastgesteld | RegelingGewijzigd) or not zaak.op:
        return NIET_VAN_TOEPASSING
    nu = zaak.context.on(zaak.op)
    regeling = nu.staat(REGELING, "")
    if regeling is None or regeling.versie != feit.versie:
        return NIET_VAN_TOEPASSING
    if regeling.rechtsvorm is not Rechtsvorm.OPENBAAR_LICHAAM:
        return NIET_VAN_TOEPASSING
    per_soort = {soort: _living(nu, soort) for soort in _BESTUUR}
    if dubbel := [gremia for gremia in per_soort.values() if len(gremia) > 1]:
        codes = listed(gremium.code for gremium in dubbel[0])
        seqs = tuple(gremium.seq for gremium in dubbel[0])
        return breaks(f"{codes} zijn elk een {dubbel[0][0].soort}", *seqs)
    ab, db, eigen = (next(iter(per_soort[soort]), None) for soort in _BESTUUR)
    if ab is None or db is None:
        return open_question("algemeen of dagelijks bestuur is niet vastgelegd")
    return _one_chair(ab, db, eigen)


def _living(context: Context, soort: Gremiumsoort) -> list[Gremium]:
    gremia = (context.staat(GREMIUM, code) for code in context.codes(GREMIUM))
    return [g for g in gremia if g and g.soort is soort and g.opgeheven_op is None]


def _one_chair(ab: Gremium, db: Gremium, eigen: Gremium | None) -> Uitspraak:
    """Wgr 12 lid 3: the chair presides both."""
    seqs = (ab.seq, db.seq, *((eigen.seq,) if eigen else ()))
    if not ab.voorzitter or not db.voorzitter:
        wie = ab.code if not ab.voorzitter else db.code
        return open_question(f"wie '{wie}' voorzit, is niet vastgelegd", *seqs)
    if ab.voorzitter != db.voorzitter:
        return breaks(
            f"'{ab.voorzitter}' zit '{ab.code}' voor en '{db.voorzitter}' '{db.code}'",
            *seqs,
        )
    return meets(*seqs)


def _ended_by_law(zaak: Zaak) -> Uitspraak:
    """Wgr 13 lid 2 with 6: who is no wethouder any more has no seat in the AB.

    After a herindeling who sits stays until another is designated (arhi 41 lid 6).
    """
    feit = zaak.feit
    if not isinstance(feit, RolIngetrokken) or not feit.gemeente:
        return NIET_VAN_TOEPASSING
    if zaak.op is None or zaak.op == zaak.context.dag:
        return NIET_VAN_TOEPASSING
    nu = zaak.context.on(zaak.op)
    regeling = nu.staat(REGELING, "")
    if regeling is None or regeling.soort is None:
        return NIET_VAN_TOEPASSING
    if feit.rol not in _ROLLEN[regeling.soort]:
        return NIET_VAN_TOEPASSING
    if feit.gemeente in regeling.herindelingen:
        return NIET_VAN_TOEPASSING
    zetels = [
        (gremium, lid)
        for gremium in _living(zaak.context, Gremiumsoort.ALGEMEEN_BESTUUR)
        for lid in gremium.leden
        if lid.persoon == feit.persoon and lid.gemeente == feit.gemeente
    ]
    if not zetels:
        return NIET_VAN_TOEPASSING
    gremium, lid = zetels[0]
    straks = nu.staat(GREMIUM, gremium.code)
    if straks is None or lid not in straks.leden:
        return meets(lid.seq)
    return breaks(
        f"'{feit.persoon}' is sinds {zaak.context.dag} geen {feit.rol} van "
        f"'{feit.gemeente}' meer; het einde van de zetel in '{gremium.code}' is niet "
        "vastgelegd",
        lid.seq,
    )


def _powers_by_regeling(zaak: Zaak) -> Uitspraak:
    """Wgr 10 lid 2: what an organ may do more comes from the regeling or the law."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, GremiumGewijzigd) or not feit.handelingen:
        return NIET_VAN_TOEPASSING
    eerder = _before(zaak, feit.gremium)
    was = fold(GREMIUM, eerder)
    if was is None or (feit.soort or was.soort) not in _BESTUUR:
        return NIET_VAN_TOEPASSING
    erbij = [code for code in feit.handelingen if code not in was.handelingen]
    if not erbij:
        return NIET_VAN_TOEPASSING
    if any(grond.wet for grond in zaak.kop.grondslag):
        return meets(was.seq)
    gaf = (feit.dag for feit in eerder if getattr(feit.gegevens, "handelingen", ()))
    begin = max(gaf, default=was.vanaf)
    regeling = context.staat(REGELING, "") or Regeling()
    for versie in regeling.versies:
        if begin < versie.vastgesteld_op:
            return meets(was.seq, versie.seq)
    return breaks(
        f"'{was.code}' kreeg er {listed(erbij)} bij zonder wijziging van de regeling "
        "en zonder grondslag",
        was.seq,
    )


def _before(zaak: Zaak, gremium: str) -> list[Feit]:
    """Facts of the gremium before this one, which may not be in the log yet."""
    hier = (zaak.context.dag, zaak.kop.versie or _ACHTERAAN)
    feiten = zaak.context.feiten(GREMIUM.stroom(gremium))
    return [feit for feit in feiten if (feit.dag, feit.kop.versie) < hier]


_ACHTERAAN: Final = 2**53
"""A version after every recorded one: that of a fact that is being recorded."""

_ZES = Duur(aantal=6, eenheid=Eenheid.MAANDEN)
_TWAALF = Duur(aantal=12, eenheid=Eenheid.MAANDEN)


def _provided_for(zaak: Zaak) -> Uitspraak:
    """Wet arhi 41 lid 4: provisions within six months, by GS at most six more."""
    feit, dag = zaak.feit, zaak.context.dag
    if not isinstance(feit, HerindelingVerwerkt):
        return NIET_VAN_TOEPASSING
    zes, twaalf = ruwe_laatste_dag(dag, _ZES), ruwe_laatste_dag(dag, _TWAALF)
    uiterlijk = feit.voorzieningen_voor or zes
    if uiterlijk > twaalf:
        return breaks(
            f"voorzieningen zijn voorzien vóór {uiterlijk}; na {twaalf} kan niet, ook "
            "niet met verlenging"
        )
    nu = zaak.context.on(zaak.op) if zaak.op else zaak.context
    regeling = nu.staat(REGELING, "") or Regeling()
    later = [versie for versie in regeling.versies if versie.vastgesteld_op > dag]
    if later and later[0].vastgesteld_op <= uiterlijk:
        return meets(later[0].seq)
    if later:
        tekst = f"de regeling is gewijzigd op {later[0].vastgesteld_op}"
        return breaks(f"{tekst}; dat moest uiterlijk {uiterlijk}", later[0].seq)
    if not ran_out(zaak, uiterlijk):
        return NIET_VAN_TOEPASSING
    return open_question(
        f"na {uiterlijk} is de regeling nog niet gewijzigd; of voorzieningen nodig "
        "waren, moet een mens beoordelen"
    )


NORMEN = (
    Norm(
        id="WGR-11",
        uitvoering=1,
        bron=wgr("12"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een openbaar lichaam heeft één algemeen bestuur en één dagelijks "
        "bestuur, en één voorzitter die beide voorzit.",
        over=(RegelingVastgesteld, RegelingGewijzigd),
        toets=_whole,
    ),
    Norm(
        id="WGR-13",
        uitvoering=2,
        bron=wgr("13", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Wie geen wethouder, burgemeester of raadslid meer is, heeft geen zetel "
        "meer in het algemeen bestuur.",
        over=(RolIngetrokken,),
        toets=_ended_by_law,
    ),
    Norm(
        id="WGR-55",
        uitvoering=1,
        bron=wgr("10", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Meer bevoegdheden krijgt een bestuur alleen uit de regeling of de wet, "
        "niet van zichzelf.",
        over=(GremiumGewijzigd,),
        toets=_powers_by_regeling,
    ),
    Norm(
        id="WGR-62",
        uitvoering=1,
        bron=arhi("41", "4"),
        van=ARHI,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Na een herindeling treffen de deelnemers binnen zes maanden de nodige "
        "voorzieningen; verlenging is er met ten hoogste zes maanden.",
        over=(HerindelingVerwerkt,),
        toets=_provided_for,
    ),
)
