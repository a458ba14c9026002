"""The page of a decision: who decided and could they, how, and what came of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

import orjson

from api.parameters import today
from api.routes import Adres
from api.site.asking import Bladzijde, Vraag
from api.site.blocks import Blok, Kop, shown
from api.site.eigen.bevindingen import findings_of
from api.site.links import Deel
from api.site.pages import above, beside, titled
from api.site.svg.keten import chain
from api.site.svg.staven import Staven, votes
from register.domain.besluiten.besluit import Oordeel
from register.service.explaining import telling
from register.service.lijsten.bladen import detail_page
from register.service.lijsten.tabel import Detail
from register.service.lijsten.words import Rij, is_stub, items, part, plaatsen, woord

_WIE = "Wie besliste"
_BEVOEGDHEID = "Met welke bevoegdheid"
_GESTEMD = "Hoe er is gestemd"
_KETEN = "Keten van bevoegdheid, tot de wet"
_OORDELEN = "Oordelen bij het vastleggen"


@dataclass(frozen=True, slots=True)
class Zin:
    """A sentence of the explanation, the article it rests on and its proof."""

    delen: tuple[Deel, ...]
    artikel: str
    plekken: str
    eerste: str


def besluit(adres: Adres, detail: Detail) -> Callable[[Vraag], Bladzijde]:
    """The page of one decision."""

    def make(vraag: Vraag) -> Bladzijde:
        antwoord: Rij = orjson.loads(adres.antwoord(vraag.library, vraag.gevraagd))
        op = vraag.gevraagd.op or today()
        titel, rest = titled(detail_page(detail, antwoord, op), adres.plek.kort)
        blokken = tuple(shown(rest, vraag.wijzer, titel=titel, rij=antwoord))
        nu = _knows_all(vraag) and not is_stub(antwoord)
        uitleg = _explained(vraag, antwoord) if nu else ()
        schakels = items(part(antwoord, "wie_besliste"), "keten")
        delen = tuple(_parts(blokken))
        if uitleg:
            delen = tuple(deel for deel in delen if deel[0] not in (_KETEN, _OORDELEN))
        return Bladzijde(
            sjabloon="besluit.html",
            titel=titel,
            inhoud={
                "rij": antwoord,
                "kort": _short(uitleg, schakels),
                "oordeel": _verdict(antwoord),
                "delen_van": delen,
                "uitleg": uitleg,
                "keten": chain(schakels, partial(vraag.wijzer.heet, antwoord))
                if uitleg
                else None,
                "tabel": dict(_parts(blokken)).get(_KETEN),
                "bevoegdheid": _BEVOEGDHEID,
                "stemming": _vote(vraag, antwoord) if uitleg else None,
                "gestemd": _GESTEMD,
                "bevindingen": _findings(vraag, antwoord),
                "plek": next(
                    (zin.eerste for _, zinnen in uitleg for zin in zinnen), ""
                ),
                "nu": "" if nu or is_stub(antwoord) else vraag.pad,
            },
            regeling=vraag.code(),
            gegevens=vraag.pad,
            rekenblad=_sheet(vraag, antwoord),
            ook=beside(vraag, detail),
            kruimels=above(vraag, vraag.code()),
        )

    return make


def _sheet(vraag: Vraag, rij: Rij) -> str:
    """The decisions of its dossier, or of the meeting or organ that took it."""
    velden = ("dossier", "vergadering", "orgaan")
    waar = next(({v: woord(rij[v])} for v in velden if rij.get(v)), {})
    return f"/besluiten?{urlencode({'regeling': vraag.code(), **waar})}"


def _findings(vraag: Vraag, rij: Rij) -> str:
    """Where what is wrong with it now stands; of what is closed nothing does."""
    if is_stub(rij):
        return ""
    onderwerp = f"besluit/{woord(rij['besluit'])}"
    return findings_of(vraag, vraag.code(), onderwerp)


def _knows_all(vraag: Vraag) -> bool:
    """Whether the moment that is asked about leaves out nothing that is recorded.

    The explanation is told with all that is known: of an earlier moment there is none.
    """
    gevraagd = vraag.gevraagd
    if gevraagd.bekend_op:
        return False
    return gevraagd.op is None or gevraagd.op >= vraag.latest(vraag.code())


def _vote(vraag: Vraag, rij: Rij) -> Staven | None:
    """The vote on the voorstel of this decision, in the meeting that took it."""
    vergadering, voorstel = rij.get("vergadering"), rij.get("voorstel")
    if not vergadering or not voorstel:
        return None
    stemmingen = vraag.rows("stemmingen", vraag.code(), vergadering=woord(vergadering))
    over = [rij for rij in stemmingen if rij.get("voorstel") == voorstel]
    return votes(over[-1]) if over else None


def _parts(blokken: Sequence[Blok]) -> Iterator[tuple[str, Blok]]:
    """Blocks by the heading that they stand under; those above all under none."""
    kop = ""
    for blok in blokken:
        if isinstance(blok, Kop):
            kop = blok.tekst
        else:
            yield kop, blok


def _explained(vraag: Vraag, rij: Rij) -> tuple[tuple[str, tuple[Zin, ...]], ...]:
    """Why it is as it is, under the headings of `besluiten waarom`."""
    uitleg: Rij = orjson.loads(
        telling.waarom(
            vraag.library, vraag.code(), woord(rij["besluit"]), openbaar=True
        )
    )
    return tuple(
        (
            woord(deel["kop"]),
            tuple(_sentence(vraag, rij, r) for r in items(deel, "regels")),
        )
        for deel in items(uitleg, "delen")
    )


def _sentence(vraag: Vraag, rij: Rij, regel: Rij) -> Zin:
    delen = vraag.wijzer.delen(woord(regel["tekst"]), rij)
    plekken = plaatsen(regel.get("seqs"))
    eerste = plekken.partition(",")[0].partition("–")[0]
    return Zin(delen, woord(regel.get("artikel")), plekken, eerste)


def _short(
    uitleg: Sequence[tuple[str, Sequence[Zin]]], schakels: Sequence[Rij]
) -> tuple[Zin, ...]:
    """Who decided, and could they: what is wrong in the chain, or how it ends."""
    gezegd = dict(uitleg)
    keten = gezegd.get(_BEVOEGDHEID, ())
    fout = [
        zin
        for zin, schakel in zip(keten, schakels, strict=False)
        if schakel.get("gebreken")
    ]
    return (*gezegd.get(_WIE, ())[:1], *(fout or keten[-1:]))


_RANG = {
    Oordeel.VOLDOET_NIET: "fout",
    Oordeel.NIET_TE_BEOORDELEN: "let-op",
    Oordeel.VOLDOET: "goed",
}
"""How a decision is marked, by the worst that a norm says of it."""


def _verdict(rij: Rij) -> tuple[str, str]:
    """How to mark it, and in one sentence whether the norms were met."""
    oordelen = [woord(o.get("oordeel")) for o in items(rij, "oordelen")]
    rang = next((r for oordeel, r in _RANG.items() if oordeel in oordelen), "")
    niet = oordelen.count(Oordeel.VOLDOET_NIET)
    wat = "aan één norm" if niet == 1 else f"aan {niet} normen"
    zin = {
        "fout": f"Bij het vastleggen voldeed het niet {wat}; zie onderaan welke.",
        "let-op": "Niet alles was te beoordelen; waar dat kon, voldeed het.",
        "goed": "Bij het vastleggen voldeed het aan alle normen die zijn getoetst.",
        "": "",
    }[rang]
    return rang, zin
