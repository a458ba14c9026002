"""What one person is at the same time, where one thing can weigh on the other.

Answers "bestuurder meerdere rollen heeft en deze rollen elkaar beïnvloeden". It says
that roles meet, not that somebody did wrong: of some the law itself wants it so.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from register.domain.organisatie.gremiumregels import Gremiumsoort
from register.domain.organisatie.lidmaatschap import Zetel
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.lijsten.vraag import Ask

Rol = Mapping[str, object]
Rollen = Sequence[Rol]

_BESLIST = frozenset(
    {
        Gremiumsoort.ALGEMEEN_BESTUUR,
        Gremiumsoort.DAGELIJKS_BESTUUR,
        Gremiumsoort.BESTUURSCOMMISSIE,
    }
)
_ADVISEERT = frozenset(
    {
        Gremiumsoort.ADVIESCOMMISSIE,
        Gremiumsoort.BESTUURSCOMMISSIE,
        Gremiumsoort.BESTUURLIJK_OVERLEG,
        Gremiumsoort.AMBTELIJK_OVERLEG,
    }
)
_STEMT = frozenset({Zetel.LID, Zetel.VOORZITTER})
_POST = frozenset({"functiehouder", "waarnemer"})


def meeting_roles(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Rows by person and kind: `rollen` that meet, and in `uitleg` why that matters."""
    per_persoon: dict[str, list[Rij]] = {}
    for rol in AsOf.of(library, regeling, ask).rows("rollen"):
        per_persoon.setdefault(str(rol["persoon"]), []).append(rol)
    for persoon, rollen in per_persoon.items():
        yield from met(persoon, rollen)


def met(persoon: str, rollen: Rollen) -> Iterator[Rij]:
    """The same for one person, from all that he is."""
    for regel in _REGELS:
        if samen := regel.zoekt(rollen):
            seqs = {seq for rol in samen if isinstance(seq := rol.get("seq"), int)}
            yield {
                "persoon": persoon,
                "soort": regel.soort,
                "rollen": [_shown(rol) for rol in samen],
                "uitleg": regel.uitleg,
                "seqs": sorted(seqs),
            }


_GETOOND = ("soort", "gremium", "functie", "gemeente", "portefeuille", "vervangt")


def _shown(rol: Rol) -> Rij:
    return {naam: rol[naam] for naam in _GETOOND if naam in rol}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Regel:
    """One way in which roles meet; `zoekt` gives those of one person that do."""

    soort: str
    uitleg: str
    zoekt: Callable[[Rollen], Rollen]


def _votes_in(rollen: Rollen, soorten: frozenset[Gremiumsoort]) -> list[Rol]:
    return [
        rol
        for rol in rollen
        if rol["soort"] in _STEMT and rol.get("gremiumsoort") in soorten
    ]


def _advises_himself(rollen: Rollen) -> Rollen:
    """A seat that advises beside one that decides in another gremium."""
    paren = [
        (adviseert, beslist)
        for adviseert in _votes_in(rollen, _ADVISEERT)
        for beslist in _votes_in(rollen, _BESLIST)
        if adviseert["gremium"] != beslist["gremium"]
    ]
    return _once(rollen, [rol for paar in paren for rol in paar])


def _answers_to_himself(rollen: Rollen) -> Rollen:
    boven = _votes_in(rollen, frozenset({Gremiumsoort.ALGEMEEN_BESTUUR}))
    onder = _votes_in(rollen, frozenset({Gremiumsoort.DAGELIJKS_BESTUUR}))
    return [*boven, *onder] if boven and onder else []


def _official_too(rollen: Rollen) -> Rollen:
    posten = [r for r in rollen if r["soort"] in _POST and r.get("ambtelijk")]
    zetels = _votes_in(rollen, _BESLIST)
    return [*posten, *zetels] if posten and zetels else []


def _two_gemeenten(rollen: Rollen) -> Rollen:
    zetels = [r for r in rollen if r["soort"] in _STEMT and r.get("gemeente")]
    return zetels if len({rol["gemeente"] for rol in zetels}) > 1 else []


def _sits_twice(rollen: Rollen) -> Rollen:
    """Two seats of which one replaces somebody, in the same gremium."""
    zetels = [r for r in rollen if r["soort"] in (*_STEMT, Zetel.PLAATSVERVANGER)]
    paren = [
        (een, ander)
        for een, ander in combinations(zetels, 2)
        if een["gremium"] == ander["gremium"]
        and Zetel.PLAATSVERVANGER in (een["soort"], ander["soort"])
    ]
    return _once(rollen, [rol for paar in paren for rol in paar])


def _chairs_more(rollen: Rollen) -> Rollen:
    voorzit = [rol for rol in rollen if rol["soort"] == Zetel.VOORZITTER]
    return voorzit if len({rol["gremium"] for rol in voorzit}) > 1 else []


def _above_himself(rollen: Rollen) -> Rollen:
    """A post that works under another post, or a gremium, of the same person."""
    posten = [rol for rol in rollen if rol["soort"] in _POST]
    paren = [
        (post, boven)
        for post in posten
        for boven in (*posten, *_votes_in(rollen, frozenset(Gremiumsoort)))
        if post.get("onder") in (boven.get("functie"), boven.get("gremium"))
    ]
    return _once(rollen, [rol for paar in paren for rol in paar])


def _once(rollen: Rollen, gekozen: Rollen) -> Rollen:
    """The chosen ones in the order of all, each once."""
    return [rol for rol in rollen if any(rol is ander for ander in gekozen)]


_REGELS = (
    _Regel(
        soort="bestuurder_en_ambtenaar",
        uitleg="Beslist als bestuurder over werk dat hij zelf als ambtenaar doet.",
        zoekt=_official_too,
    ),
    _Regel(
        soort="meer_gemeenten",
        uitleg="Zit er voor meer dan één gemeente; hun belangen kunnen verschillen.",
        zoekt=_two_gemeenten,
    ),
    _Regel(
        soort="zit_en_vervangt",
        uitleg="Kan in één vergadering maar één van deze zetels innemen.",
        zoekt=_sits_twice,
    ),
    _Regel(
        soort="boven_zichzelf",
        uitleg="Geeft leiding aan een functie die hij zelf vervult.",
        zoekt=_above_himself,
    ),
    _Regel(
        soort="adviseert_en_beslist",
        uitleg="Adviseert in het ene gremium waarover hij in het andere beslist.",
        zoekt=_advises_himself,
    ),
    _Regel(
        soort="bestuurt_en_controleert",
        uitleg="Legt als dagelijks bestuur verantwoording af aan het algemeen bestuur "
        "waarvan hij lid is; zo wil de Wgr het (art. 14).",
        zoekt=_answers_to_himself,
    ),
    _Regel(
        soort="meer_voorzitterschappen",
        uitleg="Zit meer dan één gremium voor.",
        zoekt=_chairs_more,
    ),
)

SOORTEN = tuple(regel.soort for regel in _REGELS)
"""Every way in which roles can meet."""
