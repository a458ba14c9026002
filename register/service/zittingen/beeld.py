"""How a meeting stands after its file: who was there, each vote, each decision."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from register.domain.besluiten.besluit import BESLUIT
from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.stemfeiten import Aantallen, Stemming
from register.domain.vergaderingen.vergaderfeiten import Aanwezige
from register.domain.vergaderingen.vergaderingstaat import Vergadering
from register.formats.vergaderstaat.planning import Planner, Stap
from register.formats.vergaderstaat.presentieplanning import unmentioned
from register.service.receipts import Ontvangst


@dataclass(frozen=True, slots=True, kw_only=True)
class Opkomst:
    """Who was there at the opening; `onvermeld`: members the file does not name."""

    gremium: str
    aanwezig: tuple[Aanwezige, ...]
    afwezig: tuple[str, ...]
    zittend: int | None
    onvermeld: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stembeeld:
    """One vote, in heads and weights; `over`: the amendment or motie voted on."""

    gremium: str
    over: str
    wijze: str
    hoofden: Aantallen
    gewichten: Aantallen | None
    geldig: bool | None
    uitslag: str
    gestaakt: bool
    voltallig: bool
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluitbeeld:
    """One decision: its number and outcome."""

    besluit: str
    orgaan: str
    uitkomst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Puntbeeld:
    """One item; `toezeggingen` and `onthouders` are codes."""

    punt: str
    titel: str
    aanwezig: int
    afgevoerd: bool
    besloten: bool
    stemmen: tuple[Stembeeld, ...]
    besluiten: tuple[Besluitbeeld, ...]
    toezeggingen: tuple[str, ...]
    onthouders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beeld:
    """The meeting as it stands."""

    status: str
    opkomst: tuple[Opkomst, ...]
    punten: tuple[Puntbeeld, ...]


def seen(
    werk: Planner, stappen: Sequence[Stap], ontvangsten: Sequence[Ontvangst]
) -> Beeld:
    """Give the meeting as the transaction that runs leaves it."""
    staat = werk.vergadering
    besloten = list(_decided(werk, stappen, ontvangsten))
    return Beeld(
        status=str(staat.status),
        opkomst=tuple(_attendance(werk, staat)),
        punten=tuple(_item(werk, staat, punt, besloten) for punt in staat.agenda),
    )


def _attendance(werk: Planner, staat: Vergadering) -> Iterator[Opkomst]:
    onvermeld = unmentioned(werk)
    for deel in staat.delen:
        if deel.presentie_seq is not None:
            yield Opkomst(
                gremium=deel.gremium,
                aanwezig=deel.aanwezig,
                afwezig=tuple(afwezige.persoon for afwezige in deel.afwezig),
                zittend=deel.zittend,
                onvermeld=tuple(p for code, p in onvermeld if code == deel.gremium),
            )


def _decided(
    werk: Planner, stappen: Sequence[Stap], ontvangsten: Sequence[Ontvangst]
) -> Iterator[tuple[str, Besluitbeeld]]:
    for stap, ontvangst in zip(stappen, ontvangsten, strict=True):
        if nummer := ontvangst.besluitnummer:
            besluit = werk.context.ooit(BESLUIT, nummer)
            assert besluit is not None, "it was recorded just now"
            genomen = besluit.genomen
            yield (
                stap.na,
                Besluitbeeld(
                    besluit=nummer,
                    orgaan=genomen.orgaan,
                    uitkomst=str(genomen.uitkomst),
                ),
            )


def _item(
    werk: Planner,
    staat: Vergadering,
    punt: Punt,
    besloten: Iterable[tuple[str, Besluitbeeld]],
) -> Puntbeeld:
    delen = [staat.voor(gremium) for gremium in staat.gremia]
    # what this transaction itself sealed cannot be opened before it is kept
    titels = {p.punt: werk.text(p.titel) for p in werk.staat.punten}
    return Puntbeeld(
        punt=punt.code,
        titel=titels.get(punt.code) or werk.text(punt.titel),
        aanwezig=sum(len(deel.present_at(punt.code)) for deel in delen),
        afgevoerd=punt.afgevoerd_op is not None,
        besloten=punt.besloten or staat.behind_doors(punt.code),
        stemmen=tuple(
            _vote(deel.gremium, stemming)
            for deel in delen
            for stemming in deel.stemmingen
            if stemming.punt == punt.code
        ),
        besluiten=tuple(besluit for waar, besluit in besloten if waar == punt.code),
        toezeggingen=tuple(t.code for t in staat.toezeggingen if t.punt == punt.code),
        onthouders=tuple(
            sorted(p for deel in delen for p in deel.abstainers(punt.code))
        ),
    )


def _vote(gremium: str, stemming: Stemming) -> Stembeeld:
    over = ""
    if stemming.amendement:
        over = f"amendement {stemming.amendement}"
    elif stemming.motie:
        over = f"motie {stemming.motie}"
    return Stembeeld(
        gremium=gremium,
        over=over,
        wijze=str(stemming.wijze),
        hoofden=stemming.hoofden,
        gewichten=stemming.gewichten,
        geldig=stemming.geldig,
        uitslag=str(stemming.uitslag),
        gestaakt=stemming.gestaakt,
        voltallig=stemming.voltallig,
        seq=stemming.seq,
    )
