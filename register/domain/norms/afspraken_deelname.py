"""Agreed norms on who takes part in a module, and on how a new one comes (003, 001).

003: gemeenten pay for and decide on the modules in which they take part. The budget is
one for all (regels 6.2), and law asks all raden about the regeling itself: rounds about
those are not limited to a module.
"""

from typing import Final

from register.domain.norms.afspraakregels import NIEUWE_TAKEN, agreed, unread
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    meets,
    open_question,
)
from register.domain.norms.reading import listed
from register.domain.norms.rondes import not_recorded, rounds_of
from register.domain.norms.sources import afspraak
from register.domain.organisatie.deelname import Module, ModuleIngesteld
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort, LidAangewezen
from register.domain.organisatie.regelingstaat import (
    REGELING,
    Regeling,
    Regelingsoort,
    Versie,
)
from register.domain.raden.rondefeiten import (
    OM_TOESTEMMING,
    RaadsrondeGestart,
    Rondesoort,
)
from register.domain.termijnen.wgr_terms import WGR_2022

_PER_MODULE: Final = (Rondesoort.UITVOERINGSPROGRAMMA, Rondesoort.OVERIG)
"""Rounds that can be about some modules only."""


def _only_participants(zaak: Zaak) -> Uitspraak:
    """003: of a seat in a bestuurscommissie, or of a round about some modules."""
    feit = zaak.feit
    if isinstance(feit, LidAangewezen):
        return _seated(zaak, feit)
    if isinstance(feit, RaadsrondeGestart):
        return _asked(zaak, feit)
    return NIET_VAN_TOEPASSING


def _seated(zaak: Zaak, lid: LidAangewezen) -> Uitspraak:
    """At the start, and as long as the seat is held."""
    nu = zaak.context.on(zaak.op) if zaak.op else zaak.context
    gremium = nu.staat(GREMIUM, lid.gremium)
    if gremium is None or gremium.soort is not Gremiumsoort.BESTUURSCOMMISSIE:
        return NIET_VAN_TOEPASSING
    zit = any(
        (nog.persoon, nog.gemeente) == (lid.persoon, lid.gemeente)
        for nog in gremium.leden
    )
    if not gremium.modules or not lid.gemeente or (zaak.op and not zit):
        return NIET_VAN_TOEPASSING
    modules = _living(nu.staat(REGELING, ""), gremium.modules)
    seqs = (gremium.seq, *(seq for module in modules for seq in module.seqs))
    if any(lid.gemeente in module.deelnemers for module in modules):
        return meets(*seqs)
    if not _are_known(modules):
        return _participation_unknown(gremium.modules, *seqs)
    tekst = (
        f"'{lid.gemeente}' neemt niet deel aan {listed(gremium.modules)}, waarover "
        f"'{gremium.code}' gaat"
    )
    return not_recorded(zaak, tekst, *seqs)


def _asked(zaak: Zaak, ronde: RaadsrondeGestart) -> Uitspraak:
    if ronde.soort not in _PER_MODULE or not ronde.modules:
        return NIET_VAN_TOEPASSING
    modules = _living(zaak.context.staat(REGELING, ""), ronde.modules)
    seqs = tuple(seq for module in modules for seq in module.seqs)
    if len(modules) < len(ronde.modules) or not _are_known(modules):
        return _participation_unknown(ronde.modules, *seqs)
    doen_mee = {code for module in modules for code in module.deelnemers}
    gevraagd = set(ronde.gemeenten)
    gebreken = []
    if buiten := sorted(gevraagd - doen_mee):
        gebreken.append(f"{listed(buiten)} is gevraagd en neemt niet deel")
    if vergeten := sorted(doen_mee - gevraagd):
        gebreken.append(f"{listed(vergeten)} neemt deel en is niet gevraagd")
    if not gebreken:
        return meets(*seqs)
    tekst = f"de ronde gaat over {listed(ronde.modules)}: {'; '.join(gebreken)}"
    return not_recorded(zaak, tekst, *seqs)


def _living(regeling: Regeling | None, codes: tuple[str, ...]) -> list[Module]:
    alle = regeling.modules if regeling else {}
    return [
        alle[code] for code in codes if code in alle and not alle[code].beeindigd_op
    ]


def _are_known(modules: list[Module]) -> bool:
    """Whether of each of them is recorded who takes part."""
    return bool(modules) and all(module.deelnemers for module in modules)


def _participation_unknown(codes: tuple[str, ...], *seqs: int) -> Uitspraak:
    tekst = f"wie deelneemt aan {listed(codes)}, is niet vastgelegd"
    return open_question(tekst, *seqs)


_WIJZIGING: Final = "wijziging-regeling"


def _by_change(zaak: Zaak) -> Uitspraak:
    """001: a new task asks a change of the regeling, with two rounds (000).

    That every raad was asked and consented is for WGR-01 and WGR-03.
    """
    feit, context = zaak.feit, zaak.context
    waarde = agreed(context, NIEUWE_TAKEN)
    if not isinstance(feit, ModuleIngesteld) or not waarde:
        return NIET_VAN_TOEPASSING
    if waarde != _WIJZIGING:
        return unread(NIEUWE_TAKEN, waarde)
    regeling = context.staat(REGELING, "") or Regeling()
    if not regeling.versies:
        return open_question("de tekst van de regeling is op deze dag niet vastgelegd")
    eerste, *later = regeling.versies
    if context.dag in (eerste.vastgesteld_op, eerste.inwerking):
        return meets(eerste.seq)
    versie = next((v for v in later if _brings(zaak, v)), None)
    if versie is None and later and not zaak.kop.dossier:
        return open_question(
            f"welke wijziging van de regeling module '{feit.module}' bracht, is niet "
            "te zien: het dossier ontbreekt",
            *(v.seq for v in later),
        )
    if versie is None:
        tekst = f"module '{feit.module}' kwam zonder wijziging van de regeling"
        return not_recorded(zaak, tekst, eerste.seq)
    if regeling.soort is Regelingsoort.RAADSREGELING:
        return meets(versie.seq)
    return _in_two_rounds(zaak, versie)


def _brings(zaak: Zaak, versie: Versie) -> bool:
    """Whether this version is of the same case, or takes effect on the same day."""
    feit = zaak.context.feit(versie.seq)
    dossier = feit.kop.dossier if feit else ""
    return versie.inwerking == zaak.context.dag or dossier == zaak.kop.dossier != ""


def _in_two_rounds(zaak: Zaak, versie: Versie) -> Uitspraak:
    feit = zaak.context.feit(versie.seq)
    dossier = (feit.kop.dossier if feit else "") or zaak.kop.dossier
    if not dossier:
        tekst = f"bij welk dossier versie '{versie.versie}' hoort, is niet vastgelegd"
        return open_question(tekst, versie.seq)
    rondes = rounds_of(zaak.context, OM_TOESTEMMING, dossier)
    seqs = (versie.seq, *(ronde.seq for ronde in rondes))
    if not any(ronde.soort is Rondesoort.REGELING for ronde in rondes):
        tekst = f"in dossier '{dossier}' is geen ronde om zienswijzen"
        return not_recorded(zaak, tekst, *seqs)
    if not any(raad.toestemming_op for ronde in rondes for raad in ronde.raden):
        tekst = f"in dossier '{dossier}' gaf geen raad toestemming"
        return not_recorded(zaak, tekst, *seqs)
    return meets(*seqs)


NORMEN = (
    Norm(
        id="DOM-01",
        uitvoering=1,
        bron=afspraak("003", "2022"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.BRON,
        tekst="Alleen deelnemers van een module zitten in haar bestuurscommissie en "
        "worden over haar besluiten gehoord.",
        over=(LidAangewezen, RaadsrondeGestart),
        toets=_only_participants,
    ),
    Norm(
        id="DOM-21",
        uitvoering=1,
        bron=afspraak("001", "2025"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.BRON,
        tekst="Een nieuwe taak of module vraagt een wijziging van de regeling, met "
        "twee rondes langs de raden.",
        over=(ModuleIngesteld,),
        toets=_by_change,
    ),
)
