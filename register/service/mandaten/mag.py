"""May this functie or organ do this, for this amount, on this day (`besluiten mag`).

Every way that leads from the asker to the law is tried: a power of its own, each
mandaat that names the act, and the powers of functies that it replaces. A way is
judged by the chain of powers and by the same norms that would judge the decision. The
best way answers; what cannot be looked up is *niet te beoordelen*, never yes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from register.domain.besluiten.besluit import BesluitGenomen, Oordeel, Uitkomst
from register.domain.bevoegdheden.attributie import ATTRIBUTIE
from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID, Bevoegdheid
from register.domain.bevoegdheden.competence import chain_of, covers
from register.domain.bevoegdheden.schakel import TE_BEOORDELEN, Schakel
from register.domain.context import Context, Lezer
from register.domain.facts import Envelop, Vastlegger
from register.domain.norms.catalogue import norms_for
from register.domain.norms.norm import Zaak
from register.domain.organisatie.functie import FUNCTIE, Functie
from register.domain.organisatie.gremium import GREMIUM
from register.domain.refusals import OnbekendeVerwijzing
from register.service.explaining.chainwords import WETTEN, link
from register.service.lijsten.words import geteld
from register.service.mandaten.antwoord import (
    Antwoord,
    Gevraagd,
    Reden,
    Uitkomsten,
    Weg,
)

NORMEN = frozenset({"AWB-02", "AWB-04", "AWB-14", "AWB-34"})
"""Norms about who may decide, beside the chain itself (AWB-01)."""

_ORGAAN = "AWB-34"
"""Asks which organ decides: none does where a law gives it to a functie itself."""


_VAN = {
    Oordeel.VOLDOET: Antwoord.JA,
    Oordeel.NIET_VAN_TOEPASSING: Antwoord.JA,
    Oordeel.NIET_TE_BEOORDELEN: Antwoord.NIET_TE_BEOORDELEN,
    Oordeel.VOLDOET_NIET: Antwoord.NEE,
}
_VOLGORDE = tuple(Antwoord)


def mag(lezer: Lezer, vraag: Gevraagd) -> Uitkomsten:
    """Answer one question; raises `OnbekendeVerwijzing` for an unknown asker."""
    context = Context(lezer, vraag.op)
    functie = context.staat(FUNCTIE, vraag.wie)
    if functie is None and context.staat(GREMIUM, vraag.wie) is None:
        doe = "'besluiten profiel toon' noemt de gremia, 'toon mandaten' de nemers"
        raise OnbekendeVerwijzing(
            "gremium of functie", vraag.wie, pad="FUNCTIE", doe=doe
        )
    machten, verzegeld = _powers(context)
    if functie is None:
        wegen = [_judged(context, vraag, vraag.wie, vraag.wie, None)]
    else:
        wegen = list(_ways(context, vraag, functie, machten))
    wegen.sort(key=lambda weg: _VOLGORDE.index(weg.oordeel))
    oordeel = wegen[0].oordeel if wegen else Antwoord.NEE
    ontbreekt = [r.tekst for weg in wegen[:1] for r in weg.redenen if _open(r)]
    if not wegen:
        ontbreekt.append(_nothing(vraag, machten))
    if verzegeld and oordeel is Antwoord.NEE:
        oordeel = Antwoord.NIET_TE_BEOORDELEN
        wat = geteld(verzegeld, "bevoegdheid is", "bevoegdheden zijn")
        ontbreekt.append(f"{wat} verzegeld en niet te lezen")
    return Uitkomsten(
        wie=vraag.wie,
        handeling=vraag.handeling,
        op=vraag.op,
        bedrag=vraag.bedrag,
        module=vraag.module,
        dossier=vraag.dossier,
        oordeel=oordeel,
        ontbreekt=tuple(ontbreekt),
        wegen=tuple(wegen),
        verzegeld=verzegeld,
    )


def _open(reden: Reden) -> bool:
    return reden.oordeel is not Antwoord.JA


def _powers(context: Context) -> tuple[list[Bevoegdheid], int]:
    """Every power that was given by that day, and how many cannot be read."""
    machten, verzegeld = [], 0
    for code in context.codes(BEVOEGDHEID):
        macht = context.staat(BEVOEGDHEID, code)
        if macht is not None:
            machten.append(macht)
        elif any(f.gegevens is None for f in context.feiten(BEVOEGDHEID.stroom(code))):
            verzegeld += 1
    return machten, verzegeld


def _nothing(vraag: Gevraagd, machten: Iterable[Bevoegdheid]) -> str:
    eigen = [macht.code for macht in machten if macht.nemer == vraag.wie]
    if not eigen:
        return f"'{vraag.wie}' heeft op {vraag.op} geen enkele bevoegdheid"
    return (
        f"geen bevoegdheid van '{vraag.wie}' noemt '{vraag.handeling}'; wel zijn er "
        f"{', '.join(eigen)}"
    )


def _ways(
    context: Context, vraag: Gevraagd, functie: Functie, machten: list[Bevoegdheid]
) -> Iterator[Weg]:
    for gegeven in context.staat(ATTRIBUTIE, functie.code) or ():
        if gegeven.holds(vraag.op) and covers(
            gegeven.handelingen, gegeven.uitzonderingen, vraag.handeling
        ):
            weg = _judged(context, vraag, functie.code, "", None)
            yield _with(weg, _held(functie, vraag.op))
            break
    for macht in machten:
        if not covers(macht.handelingen, macht.uitzonderingen, vraag.handeling):
            continue
        if macht.nemer == functie.code:
            yield _with(
                _under(context, vraag, functie.code, macht), _held(functie, vraag.op)
            )
        elif vervangen := _replaces(context, functie.code, macht.nemer):
            weg = _under(context, vraag, macht.nemer, macht)
            yield _with(weg, _stand_in(functie, vervangen))


def _replaces(context: Context, wie: str, nemer: str) -> Functie | None:
    """The functie that holds the power, when the asker is one of its replacements."""
    staat = context.staat(FUNCTIE, nemer)
    return staat if staat is not None and wie in staat.vervangers else None


def _under(context: Context, vraag: Gevraagd, functie: str, macht: Bevoegdheid) -> Weg:
    """The way by one power, in the name of the organ at the top of its chain."""
    top, gezien = macht, {macht.code}
    while top.ouder and top.ouder not in gezien:
        gezien.add(top.ouder)
        top = context.ooit(BEVOEGDHEID, top.ouder) or replace(top, ouder="")
    return _judged(context, vraag, functie, top.gever, macht)


def _judged(
    context: Context,
    vraag: Gevraagd,
    als: str,
    orgaan: str,
    macht: Bevoegdheid | None,
) -> Weg:
    code = macht.code if macht else ""
    genomen = BesluitGenomen(
        besluit="",
        titel="",
        orgaan=orgaan,
        functie="" if als == orgaan else als,
        bevoegdheid=code,
        handeling=vraag.handeling,
        bedrag=vraag.bedrag,
        module=vraag.module,
        dossier=vraag.dossier,
        uitkomst=Uitkomst.AANGENOMEN,
        keten=(),
    )
    genomen = replace(genomen, keten=chain_of(context, genomen))
    redenen = (*_links(genomen.keten), *_verdicts(genomen, context))
    return Weg(
        als=als,
        namens=orgaan,
        bevoegdheid=code,
        oordeel=_worst(redenen),
        keten=genomen.keten,
        redenen=redenen,
    )


def _links(keten: tuple[Schakel, ...]) -> Iterator[Reden]:
    """Each link, and whether it holds (AWB-01)."""
    for schakel in keten:
        tekst, seqs, artikel = link(schakel)
        gebreken = set(schakel.gebreken)
        oordeel = Antwoord.NEE if gebreken else Antwoord.JA
        if gebreken and gebreken <= TE_BEOORDELEN:
            oordeel = Antwoord.NIET_TE_BEOORDELEN
        yield Reden(
            tekst=tekst.rstrip("."),
            oordeel=oordeel,
            seqs=seqs,
            artikel=artikel,
            norm="AWB-01" if gebreken else "",
        )


def _verdicts(genomen: BesluitGenomen, context: Context) -> Iterator[Reden]:
    """What the norms about competence would say of the decision."""
    kop: Envelop[object] = Envelop(
        v=1,
        id="",
        stroom="",
        versie=0,
        soort=BesluitGenomen.SOORT,
        feitdatum=context.dag.isoformat(),
        vastgelegd_op="",
        vastgelegd_door=Vastlegger(actor=""),
        gegevens=genomen,
    )
    zaak = Zaak(feit=genomen, kop=kop, context=context)
    for norm in norms_for(genomen, context.dag):
        if norm.id not in NORMEN or (norm.id == _ORGAAN and not genomen.orgaan):
            continue
        uitspraak = norm.toets(zaak)
        if uitspraak.oordeel is Oordeel.NIET_VAN_TOEPASSING:
            continue
        lid = f" lid {norm.bron.lid}" if norm.bron.lid else ""
        yield Reden(
            tekst=(uitspraak.tekst or norm.tekst).rstrip("."),
            oordeel=_VAN[uitspraak.oordeel],
            seqs=uitspraak.bewijs,
            artikel=f"art. {norm.bron.artikel}{lid} {WETTEN[norm.bron.wet]}",
            norm=norm.id,
        )


def _held(functie: Functie, op: date) -> Reden:
    """Whether anybody can use what the functie has."""
    if functie.opgeheven_op is not None and functie.opgeheven_op <= op:
        tekst = f"functie '{functie.code}' is opgeheven per {functie.opgeheven_op}"
        return Reden(tekst=tekst, oordeel=Antwoord.NEE, seqs=functie.seqs)
    if functie.houder or functie.waarnemer:
        wie = [f"bezet door {functie.houder}"] if functie.houder else []
        wie += [f"waargenomen door {functie.waarnemer}"] if functie.waarnemer else []
        tekst = f"functie '{functie.code}' is {' en '.join(wie)}"
        return Reden(tekst=tekst, seqs=functie.seqs)
    tekst = f"niemand bezet functie '{functie.code}' of neemt haar waar"
    return Reden(tekst=tekst, oordeel=Antwoord.NIET_TE_BEOORDELEN, seqs=functie.seqs)


def _stand_in(wie: Functie, vervangen: Functie) -> Reden:
    """A replacement acts when the other cannot; the register does not see absence."""
    plek = vervangen.vervangers.index(wie.code) + 1
    tekst = f"'{wie.code}' vervangt '{vervangen.code}' (plaats {plek})"
    bezet = vervangen.houder or vervangen.waarnemer
    if not bezet and plek == 1:
        zin = f"{tekst}, die onbezet is"
        return Reden(tekst=zin, seqs=vervangen.seqs)
    waarom = f"afwezigheid van {bezet}" if bezet else "belet van wie daarvoor staat"
    return Reden(
        tekst=f"{tekst}; dat {waarom} is vastgesteld, weet het register niet",
        oordeel=Antwoord.NIET_TE_BEOORDELEN,
        seqs=vervangen.seqs,
    )


def _with(weg: Weg, reden: Reden) -> Weg:
    redenen = (*weg.redenen, reden)
    return replace(weg, redenen=redenen, oordeel=_worst(redenen))


def _worst(redenen: Iterable[Reden]) -> Antwoord:
    return max((r.oordeel for r in redenen), key=_VOLGORDE.index, default=Antwoord.JA)
