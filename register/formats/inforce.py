"""The rules of a regeling as they hold on a day, read back from the log alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

import orjson

from register.domain.context import Context, Lezer
from register.domain.norms.eigen.eigennorm import EIGENNORM, version
from register.domain.norms.eigen.gelding import sentence, source
from register.domain.organisatie.functie import FUNCTIE, Functie
from register.domain.organisatie.gremium import GREMIUM, Gremium
from register.domain.organisatie.regeling import (
    REGELING,
    Module,
    Regeling,
    RegelVastgesteld,
)
from register.domain.values import Tekst, Verzegeld, is_unknown
from register.formats.normlist import cited
from register.formats.recorded import Opener

ONBEKEND = "onbekend"
NIET_OPENBAAR = "(niet openbaar)"


@dataclass(frozen=True, slots=True, kw_only=True)
class GeldendeRegel:
    """One rule; `bron` is *onbekend* where the sources do not give it."""

    regel: str
    waarde: str
    bron: str
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GeldendeModule:
    """One module with who takes part in it; `bedrag` in cents."""

    module: str
    naam: str
    programma: str
    vanaf: date
    beeindigd_op: date | None
    deelnemers: tuple[str, ...]
    sleutel: str
    bedrag: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GeldendGremium:
    """One gremium and the rules it works by."""

    gremium: str
    naam: str
    soort: str
    openheid: str
    modules: tuple[str, ...]
    deelnemers: tuple[str, ...]
    quorumbasis: str
    meerderheidsbasis: str
    publicatie_besluiten: str
    publicatie_stukken: str
    handelingen: tuple[str, ...]
    vanaf: date
    neergelegd_op: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GeldendeFunctie:
    """One functie."""

    functie: str
    naam: str
    onder: str
    werkgever: str
    ambtelijk: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stemgewicht:
    """Votes of one gemeente in one gremium; nothing where they are not known."""

    gremium: str
    gemeente: str
    gewicht: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GeldendeNorm:
    """One norm of the regeling itself; `toetst` is what its form judges."""

    id: str
    bron: str
    tekst: str
    toetst: str
    vorm: str
    ernst: str
    van: date
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Geldend:
    """Everything that a profile brings, as it holds; `leemten` are its gaps."""

    op: date | None
    profiel: str
    profielversie: str
    sha256: str
    regelingversie: str
    soort: str
    rechtsvorm: str
    deelnemers: Mapping[str, str]
    modules: tuple[GeldendeModule, ...]
    gremia: tuple[GeldendGremium, ...]
    functies: tuple[GeldendeFunctie, ...]
    stemgewichten: tuple[Stemgewicht, ...]
    regels: tuple[GeldendeRegel, ...]
    eigen_normen: tuple[GeldendeNorm, ...]
    leemten: tuple[str, ...]


class _Woorden:
    """Sealed texts as words, as far as they are public."""

    def __init__(self, opener: Opener) -> None:
        self._opener = opener

    def of(self, tekst: Tekst) -> str:
        if isinstance(tekst, str):
            return tekst
        if is_unknown(tekst):
            return ONBEKEND
        inhoud = self._opener(tekst.digest)
        return NIET_OPENBAAR if inhoud is None else cast("str", orjson.loads(inhoud))


def in_force(lezer: Lezer, opener: Opener, op: date | None = None) -> Geldend:
    """Fold the regeling, its gremia and functies as on `op` (or all that is known)."""
    woorden = _Woorden(opener)
    context = Context(lezer, op or date.max)
    regeling = context.staat(REGELING, "") or Regeling()
    regels = _rules(lezer, woorden, context.dag)
    gremia = [context.staat(GREMIUM, code) for code in context.codes(GREMIUM)]
    functies = [context.staat(FUNCTIE, code) for code in context.codes(FUNCTIE)]
    geldend = Geldend(
        op=op,
        profiel=regeling.profiel.profiel if regeling.profiel else "",
        profielversie=regeling.profiel.versie if regeling.profiel else "",
        sha256=regeling.profiel.sha256 if regeling.profiel else "",
        regelingversie=regeling.versie,
        soort=str(regeling.soort or ""),
        rechtsvorm=str(regeling.rechtsvorm or ""),
        deelnemers={c: woorden.of(d.naam) for c, d in regeling.deelnemers.items()},
        modules=tuple(_module(m, woorden) for m in regeling.modules.values()),
        gremia=tuple(_gremium(g, woorden) for g in gremia if g and not g.opgeheven_op),
        functies=tuple(
            _functie(f, woorden) for f in functies if f and not f.opgeheven_op
        ),
        stemgewichten=tuple(
            Stemgewicht(
                gremium=gremium,
                gemeente=gemeente,
                gewicht=None if isinstance(gewicht, Verzegeld) else gewicht,
            )
            for (gremium, gemeente), gewicht in regeling.gewichten.items()
        ),
        regels=regels,
        eigen_normen=tuple(_own_norms(context, woorden)),
        leemten=(),
    )
    return _with_gaps(geldend)


def _rules(lezer: Lezer, woorden: _Woorden, op: date) -> tuple[GeldendeRegel, ...]:
    laatste: dict[str, GeldendeRegel] = {}
    for feit in lezer.feiten(REGELING.stroom("")):
        gegeven = feit.gegevens
        if isinstance(gegeven, RegelVastgesteld) and feit.dag <= op:
            laatste[gegeven.regel] = GeldendeRegel(
                regel=gegeven.regel,
                waarde=gegeven.waarde,
                bron=woorden.of(gegeven.bron),
                seq=feit.seq,
            )
    return tuple(laatste[code] for code in sorted(laatste))


def _own_norms(context: Context, woorden: _Woorden) -> Iterator[GeldendeNorm]:
    for code in sorted(context.codes(EIGENNORM)):
        if (gelding := version(context, code)) is not None:
            yield GeldendeNorm(
                id=code,
                bron=cited(source(gelding.norm)),
                tekst=woorden.of(gelding.norm.tekst),
                toetst=sentence(gelding.norm),
                vorm=gelding.norm.vormen[0],
                ernst=str(gelding.norm.ernst),
                van=gelding.van,
                seq=gelding.seq,
            )


def _module(module: Module, woorden: _Woorden) -> GeldendeModule:
    sleutel = module.sleutel
    return GeldendeModule(
        module=module.code,
        naam=woorden.of(module.naam),
        programma=module.programma,
        vanaf=module.vanaf,
        beeindigd_op=module.beeindigd_op,
        deelnemers=tuple(sorted(module.deelnemers)),
        sleutel=sleutel.sleutel if sleutel else "",
        bedrag=sleutel.bedrag if sleutel else None,
    )


def _gremium(gremium: Gremium, woorden: _Woorden) -> GeldendGremium:
    openheid = gremium.openheid
    return GeldendGremium(
        gremium=gremium.code,
        naam=woorden.of(gremium.naam),
        soort=str(gremium.soort),
        openheid=ONBEKEND if isinstance(openheid, Verzegeld) else str(openheid),
        modules=gremium.modules,
        deelnemers=gremium.deelnemers,
        quorumbasis=str(gremium.stemregels.quorum),
        meerderheidsbasis=str(gremium.stemregels.meerderheid),
        publicatie_besluiten=str(gremium.publicatie_besluiten),
        publicatie_stukken=str(gremium.publicatie_stukken),
        handelingen=gremium.handelingen,
        vanaf=gremium.vanaf,
        neergelegd_op=gremium.neergelegd_op,
    )


def _functie(functie: Functie, woorden: _Woorden) -> GeldendeFunctie:
    return GeldendeFunctie(
        functie=functie.code,
        naam=woorden.of(functie.naam),
        onder=functie.onder,
        werkgever=functie.werkgever,
        ambtelijk=functie.ambtelijk,
    )


def _with_gaps(geldend: Geldend) -> Geldend:
    leemten = [f"regel/{r.regel}" for r in geldend.regels if not r.waarde]
    leemten += [
        f"openheid/{g.gremium}" for g in geldend.gremia if g.openheid == ONBEKEND
    ]
    leemten += [
        f"stemgewicht/{g.gremium}/{g.gemeente}"
        for g in geldend.stemgewichten
        if g.gewicht is None
    ]
    leemten += [f"verdeelsleutel/{m.module}" for m in geldend.modules if not m.sleutel]
    leemten += [f"deelname/{m.module}" for m in geldend.modules if not m.deelnemers]
    return replace(geldend, leemten=tuple(leemten))
