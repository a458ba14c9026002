"""Another administration beside the register: in both, only there, only here.

A row goes with an item by its besluitnummer, kenmerk or code; where it has none that
is known here, by an amount and a day that only these two have. What merely looks alike
is a suggestion and stays in both lists: a person says whether it is the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from register.audit.tables import Vraag
from register.audit.werkdossier.plan import Soort
from register.audit.werkdossier.posten import Post, everything
from register.domain.values import Verzegeld, bounds
from register.formats.overname.datum import when
from register.formats.overname.kolommen import Lijstsoort
from register.formats.overname.toewijzing import Tabel
from register.formats.waarden import OnleesbareWaarde, cents

LIJST = Lijstsoort(
    naam="aansluiting",
    opdracht="",
    kolommen={
        "nummer": (
            "besluitnummer",
            "nummer",
            "nr",
            "code",
            "contractnummer",
            "verplichtingnummer",
            "inkoopordernummer",
        ),
        "kenmerk": ("kenmerk", "zaaknummer", "ons kenmerk", "referentie"),
        "omschrijving": ("omschrijving", "onderwerp", "titel", "agendapunt", "besluit"),
        "datum": (
            "datum",
            "datum besluit",
            "besluitdatum",
            "ingangsdatum",
            "datum vergadering",
            "boekdatum",
        ),
        "bedrag": ("bedrag", "bedrag eur", "contractwaarde", "verplichting", "saldo"),
    },
    kern=("nummer", "kenmerk", "omschrijving"),
    doorlopend=frozenset(),
)

GELIJKEND = 0.75
"""From here on two titles look alike."""
DAGEN = 31
"""The same amount within so many days looks alike."""
VERGELEKEN = 2000
"""Of more items titles are not laid beside each other: it would take hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    """One row of the other administration; `nummer` is its place in the file."""

    nummer: int
    sleutels: tuple[str, ...]
    omschrijving: str = ""
    dagen: tuple[date, date] | None = None
    bedrag: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paar:
    """A row with its item; `op` says by what, `verschillen` where they differ."""

    rij: Rij
    post: Post
    op: str
    verschillen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Aansluiting:
    """What came of it; `lijkt_op` are suggestions for what is left on both sides."""

    beide: tuple[Paar, ...]
    alleen_daar: tuple[Rij, ...]
    alleen_hier: tuple[Post, ...]
    lijkt_op: tuple[Paar, ...] = ()
    onleesbaar: Mapping[int, str] = field(default_factory=dict)
    namen: Mapping[str, str] = field(default_factory=dict)

    @property
    def sluit(self) -> bool:
        """Whether every row is here, every item there, and nothing differs."""
        return not (
            self.alleen_daar
            or self.alleen_hier
            or self.onleesbaar
            or any(paar.verschillen for paar in self.beide)
        )


def compare(
    tabel: Tabel, vraag: Vraag, soort: Soort, boekjaar: int | None = None
) -> Aansluiting:
    """Lay a list beside the items of a kind."""
    posten = [
        post
        for post in everything(vraag, soort)
        if boekjaar is None or boekjaar in post.jaren
    ]
    rijen, onleesbaar = _rows(tabel)
    open_ = _texts(vraag, posten)
    namen = {post.sleutel: _text(post.titel, open_) for post in posten}
    beide, daar, hier = _by_key(rijen, posten, open_)
    erbij, daar, hier = _by_amount(daar, hier)
    return Aansluiting(
        beide=tuple(sorted([*beide, *erbij], key=lambda paar: paar.rij.nummer)),
        alleen_daar=tuple(daar),
        alleen_hier=tuple(sorted(hier, key=lambda post: (post.seq, post.sleutel))),
        lijkt_op=tuple(_alike(daar, hier, namen)),
        onleesbaar=onleesbaar,
        namen=namen,
    )


def _rows(tabel: Tabel) -> tuple[list[Rij], dict[int, str]]:
    """Rows with something to find them by, and what is wrong with others."""
    rijen, onleesbaar = [], {}
    for nummer, velden in tabel.rijen:
        if not any(velden.get(veld) for veld in LIJST.kern):
            continue
        try:
            rijen.append(_row(nummer, velden))
        except OnleesbareWaarde as fout:
            onleesbaar[nummer] = str(fout)
    return rijen, onleesbaar


def _row(nummer: int, velden: Mapping[str, str]) -> Rij:
    dag = when(velden.get("datum", ""))
    bedrag = velden.get("bedrag", "")
    sleutels = [velden.get(veld, "") for veld in ("nummer", "kenmerk")]
    return Rij(
        nummer=nummer,
        sleutels=tuple(sleutel for sleutel in sleutels if sleutel),
        omschrijving=velden.get("omschrijving", ""),
        dagen=None if dag is None else _days(dag),
        bedrag=cents(bedrag) if bedrag else None,
    )


def _days(dag: object) -> tuple[date, date]:
    if isinstance(dag, dict):
        return date.fromisoformat(dag["van"]), date.fromisoformat(dag["tot"])
    return bounds(str(dag))


def _plain(sleutel: str) -> str:
    """A number as people vary it: `AB 2026/001` is `ab-2026-001`."""
    return "".join(teken for teken in sleutel.casefold() if teken.isalnum())


def _texts(vraag: Vraag, posten: Sequence[Post]) -> dict[str, str]:
    gezocht = [
        tekst.digest
        for post in posten
        for tekst in (post.titel, post.kenmerk)
        if isinstance(tekst, Verzegeld) and tekst.digest
    ]
    return vraag.texts(gezocht)


def _text(tekst: str | Verzegeld, open_: Mapping[str, str]) -> str:
    return open_.get(tekst.digest, "") if isinstance(tekst, Verzegeld) else tekst


def _by_key(
    rijen: Sequence[Rij], posten: Sequence[Post], open_: Mapping[str, str]
) -> tuple[list[Paar], list[Rij], list[Post]]:
    op_sleutel: dict[str, list[Post]] = defaultdict(list)
    for post in posten:
        for sleutel in {_plain(post.sleutel), _plain(_text(post.kenmerk, open_))}:
            if sleutel:
                op_sleutel[sleutel].append(post)
    paren, over, gebruikt = [], [], set()
    for rij in rijen:
        gevonden = _one(rij, op_sleutel)
        if gevonden is None or gevonden.sleutel in gebruikt:
            over.append(rij)
            continue
        gebruikt.add(gevonden.sleutel)
        verschillen = tuple(_differences(rij, gevonden))
        paren.append(Paar(rij=rij, post=gevonden, op="nummer", verschillen=verschillen))
    return paren, over, [post for post in posten if post.sleutel not in gebruikt]


def _one(rij: Rij, op_sleutel: Mapping[str, list[Post]]) -> Post | None:
    """The one item with this number; of several the one that also has its amount."""
    for sleutel in rij.sleutels:
        kandidaten = op_sleutel.get(_plain(sleutel), [])
        if len(kandidaten) == 1:
            return kandidaten[0]
        zelfde = [p for p in kandidaten if not list(_differences(rij, p))]
        if len(zelfde) == 1:
            return zelfde[0]
    return None


def _differences(rij: Rij, post: Post) -> Iterator[str]:
    if rij.bedrag is not None and post.bedrag is not None and rij.bedrag != post.bedrag:
        yield "bedrag"
    if rij.dagen and post.op and not rij.dagen[0] <= post.op <= rij.dagen[1]:
        yield "datum"


def _by_amount(
    rijen: Sequence[Rij], posten: Sequence[Post]
) -> tuple[list[Paar], list[Rij], list[Post]]:
    """Rows and items with an amount and a day that nothing else on their side has."""
    daar: dict[tuple[int, date], list[Rij]] = defaultdict(list)
    hier: dict[tuple[int, date], list[Post]] = defaultdict(list)
    for rij in rijen:
        if rij.bedrag and rij.dagen and rij.dagen[0] == rij.dagen[1]:
            daar[rij.bedrag, rij.dagen[0]].append(rij)
    for post in posten:
        if post.bedrag and post.op:
            hier[post.bedrag, post.op].append(post)
    paren = [
        Paar(rij=daar[plek][0], post=hier[plek][0], op="bedrag en datum")
        for plek in daar.keys() & hier.keys()
        if len(daar[plek]) == len(hier[plek]) == 1
    ]
    weg, gebruikt = {p.rij.nummer for p in paren}, {p.post.sleutel for p in paren}
    return (
        paren,
        [rij for rij in rijen if rij.nummer not in weg],
        [post for post in posten if post.sleutel not in gebruikt],
    )


def _alike(
    rijen: Sequence[Rij], posten: Sequence[Post], namen: Mapping[str, str]
) -> Iterator[Paar]:
    """At most one suggestion for a row: the same amount nearby, or words alike."""
    woorden = len(rijen) <= VERGELEKEN and len(posten) <= VERGELEKEN
    for rij in rijen:
        dichtbij = [post for post in posten if _is_near(rij, post)]
        if len(dichtbij) == 1:
            yield Paar(rij=rij, post=dichtbij[0], op="bedrag, datum in de buurt")
        elif woorden and rij.omschrijving and (op := _best(rij, posten, namen)):
            yield Paar(rij=rij, post=op, op="omschrijving lijkt erop")


def _is_near(rij: Rij, post: Post) -> bool:
    if rij.bedrag is None or rij.bedrag != post.bedrag:
        return False
    if rij.dagen is None or post.op is None:
        return True
    van, tot = rij.dagen
    return max((van - post.op).days, (post.op - tot).days) <= DAGEN


def _best(rij: Rij, posten: Sequence[Post], namen: Mapping[str, str]) -> Post | None:
    beste, hoogst = None, GELIJKEND
    maat = SequenceMatcher(autojunk=False)
    maat.set_seq2(rij.omschrijving.casefold())
    for post in posten:
        maat.set_seq1(namen[post.sleutel].casefold())
        if maat.real_quick_ratio() < hoogst or maat.quick_ratio() < hoogst:
            continue
        if (nu := maat.ratio()) >= hoogst:
            beste, hoogst = post, nu
    return beste
