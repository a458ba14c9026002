"""What can be drawn from: all that got a number or a code, whatever became of it.

What is sealed, or was registered by mistake, stays an item: leaving it out would let
the auditee choose what is not drawn. Amounts are euro cents.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import assert_never

from register.audit.rows import VERVALLEN, VERZEGELD
from register.audit.tables import Vraag
from register.audit.werkdossier.plan import Plan, Soort
from register.domain.besluiten.besluit import BESLUIT
from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID
from register.domain.facts import Feit, corrected, fold
from register.domain.geld.financien import FINANCIEN
from register.domain.geld.geldfeiten import BegrotingsruimteBelegd
from register.domain.overeenkomsten.overeenkomst import OVEREENKOMST
from register.domain.values import Tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One item. `seq` is its first fact, by which items are in order.

    `jaren` are the years it is about; of what is sealed those of its facts.
    """

    sleutel: str
    stroom: str
    seq: int
    status: str
    bedrag: int | None = None
    orgaan: str = ""
    module: str = ""
    op: date | None = None
    jaren: Container[int] = ()
    titel: Tekst = ""
    kenmerk: Tekst = ""


def population(vraag: Vraag, plan: Plan) -> list[Post]:
    """Everything the plan draws from, in the order of the log."""
    gekozen = (post for post in everything(vraag, plan.over) if _falls(post, plan))
    return sorted(gekozen, key=lambda post: (post.seq, post.sleutel))


def everything(vraag: Vraag, soort: Soort) -> Iterator[Post]:
    """Every item of a kind."""
    match soort:
        case Soort.BESLUITEN:
            return _streams(vraag, BESLUIT.prefix, _besluit)
        case Soort.MANDATEN:
            return _streams(vraag, BEVOEGDHEID.prefix, _mandaat)
        case Soort.OVEREENKOMSTEN:
            return _streams(vraag, OVEREENKOMST.prefix, _overeenkomst)
        case Soort.VERPLICHTINGEN:
            return _claims(vraag)
        case _:
            assert_never(soort)


def _falls(post: Post, plan: Plan) -> bool:
    """Of a sealed item only its years are known: what else is asked leaves it in."""
    if plan.boekjaar is not None and plan.boekjaar not in post.jaren:
        return False
    return post.status == VERZEGELD or (
        plan.orgaan in ("", post.orgaan) and plan.module in ("", post.module)
    )


def fingerprint(posten: Sequence[Post]) -> str:
    """SHA-256 over key, amount, organ and module of every item, in order."""
    som = sha256()
    for post in posten:
        bedrag = "" if post.bedrag is None else post.bedrag
        som.update(f"{post.sleutel}\t{bedrag}\t{post.orgaan}\t{post.module}\n".encode())
    return som.hexdigest()


_Maak = Callable[[str, list[Feit]], Post | None]
"""From code and corrected facts to an item; nothing where they make no state."""


def _streams(vraag: Vraag, prefix: str, maak: _Maak) -> Iterator[Post]:
    for stroom in vraag.bron.streams(f"{prefix}/", vraag.tot):
        code = stroom.partition("/")[2]
        ruw = vraag.read(stroom)
        feiten = corrected(ruw)
        yield maak(code, feiten) or _closed(code, stroom, ruw, sealed=bool(feiten))


def _closed(code: str, stroom: str, ruw: list[Feit], *, sealed: bool) -> Post:
    """What is only known to be there."""
    return Post(
        sleutel=code,
        stroom=stroom,
        seq=ruw[0].seq,
        status=VERZEGELD if sealed else VERVALLEN,
        jaren=tuple(sorted({feit.dag.year for feit in ruw})),
    )


def _besluit(code: str, feiten: list[Feit]) -> Post | None:
    besluit = fold(BESLUIT, feiten)
    if besluit is None:
        return None
    genomen = besluit.genomen
    return Post(
        sleutel=code,
        stroom=BESLUIT.stroom(code),
        seq=besluit.seq,
        status=str(besluit.status),
        bedrag=genomen.bedrag,
        orgaan=genomen.orgaan,
        module=genomen.module,
        op=besluit.genomen_op,
        jaren=_years(besluit.genomen_op.year, genomen.boekjaar),
        titel=genomen.titel,
        kenmerk=genomen.kenmerk,
    )


def _years(*jaren: int | None) -> tuple[int, ...]:
    return tuple(sorted({jaar for jaar in jaren if jaar is not None}))


def _mandaat(code: str, feiten: list[Feit]) -> Post | None:
    macht = fold(BEVOEGDHEID, feiten)
    if macht is None:
        return None
    tot = min(macht.geldig_tot or date.max, macht.ingetrokken_op or date.max)
    return Post(
        sleutel=code,
        stroom=BEVOEGDHEID.stroom(code),
        seq=macht.seqs[0],
        status="ingetrokken" if macht.ingetrokken_op else "verleend",
        bedrag=macht.plafond.bedrag if macht.plafond else None,
        orgaan=macht.gever,
        module=macht.modules[0] if len(macht.modules) == 1 else "",
        op=macht.vanaf,
        jaren=range(macht.vanaf.year, tot.year + 1),
        titel=macht.omschrijving,
    )


def _overeenkomst(code: str, feiten: list[Feit]) -> Post | None:
    afspraak = fold(OVEREENKOMST, feiten)
    if afspraak is None:
        return None
    return Post(
        sleutel=code,
        stroom=OVEREENKOMST.stroom(code),
        seq=afspraak.seqs[0],
        status="loopt" if afspraak.loopt else "beeindigd",
        bedrag=afspraak.bedrag,
        module=afspraak.module,
        op=afspraak.gesloten_op,
        jaren=(afspraak.gesloten_op.year,),
        titel=afspraak.titel,
    )


def _claims(vraag: Vraag) -> Iterator[Post]:
    """Claims on a budget; those that lapsed or are sealed by their place in the log."""
    for stroom in vraag.bron.streams(f"{FINANCIEN.prefix}/", vraag.tot):
        ruw = vraag.read(stroom)
        feiten = corrected(ruw)
        staat, jaar = fold(FINANCIEN, feiten), stroom.partition("/")[2]
        for beleg in staat.belegd.values() if staat else ():
            yield Post(
                sleutel=f"{jaar}/{beleg.code}",
                stroom=stroom,
                seq=beleg.seqs[0],
                status="belegd" if beleg.bedrag else "vrijgevallen",
                bedrag=beleg.bedrag,
                module=beleg.module,
                op=beleg.op,
                jaren=_years(int(jaar)),
                titel=beleg.omschrijving,
                kenmerk=beleg.code,
            )
        over = {feit.seq: feit for feit in feiten}
        for feit in ruw:
            nu = over.get(feit.seq)
            if feit.soort == BegrotingsruimteBelegd.SOORT and (
                nu is None or nu.gegevens is None
            ):
                code = f"{jaar}#{feit.seq}"
                yield _closed(code, stroom, [feit], sealed=nu is not None)
