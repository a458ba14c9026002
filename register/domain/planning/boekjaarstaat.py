"""One year of budget and accounts, as it stands on a day.

Folds the facts of `boekjaarfeiten`; the commands are in `begroting`, `jaarrekening`
and `rechtmatigheid`.
"""

from datetime import date
from typing import assert_never

from register.domain.facts import Aggregaat, Feit
from register.domain.planning.bedragen import Post, Totaal, changed, of_module, total
from register.domain.planning.boekjaarfeiten import (
    GEBEURTENISSEN,
    AccountantAangewezen,
    BegrotingAangebodenAanAB,
    BegrotingswijzigingVastgesteld,
    BegrotingVastgesteld,
    Bevindingsoort,
    IndemniteitsbesluitGenomen,
    JaarrekeningVastgesteld,
    Kader,
    KadersVastgesteld,
    OntwerpbegrotingOpgesteld,
    RechtmatigheidsbevindingVastgelegd,
    RechtmatigheidsverantwoordingVastgesteld,
    VerantwoordingsgrensVastgesteld,
)
from register.domain.records import dataclass, replace
from register.domain.values import Tekst

_BASISPUNTEN = 10_000


@dataclass(frozen=True, kw_only=True)
class Stap:
    """When something in the year was done, by which decision, and where that stands."""

    op: date
    besluit: str
    seq: int


@dataclass(frozen=True, kw_only=True)
class Wijziging:
    """One change of the budget."""

    code: str
    categorie: str
    raadsronde: str
    posten: tuple[Post, ...]
    stap: Stap


@dataclass(frozen=True, kw_only=True)
class Ontwerp:
    """One version of the draft."""

    versie: int
    door: str
    posten: tuple[Post, ...]
    raadsronde: str
    op: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Aanbieding:
    """The offering to the AB."""

    door: str
    raadsronde: str
    zienswijzen_van: tuple[str, ...]
    vergadering: str
    op: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Grens:
    """The verantwoordingsgrens, in cents where it was said or can be reckoned."""

    basispunten: int
    bedrag: int | None
    stap: Stap


@dataclass(frozen=True, kw_only=True)
class Rechtmatigheidsbevinding:
    """One amount that was, or may have been, spent unlawfully."""

    code: str
    bevat: RechtmatigheidsbevindingVastgelegd
    op: date
    seq: int
    indemniteit: str = ""


@dataclass(frozen=True, kw_only=True)
class Rechtmatigheidsverantwoording:
    """The rechtmatigheidsverantwoording as the DB gave it, in cents."""

    fouten: int
    onduidelijkheden: int
    opgenomen: bool
    stap: Stap


@dataclass(frozen=True, kw_only=True)
class Boekjaar:
    """One year; `posten` is the budget after its changes, `rekening` the accounts."""

    jaar: int
    kaders: tuple[Kader, ...] = ()
    kaders_vastgesteld: Stap | None = None
    ontwerpen: tuple[Ontwerp, ...] = ()
    aanbieding: Aanbieding | None = None
    begroting: Stap | None = None
    posten: tuple[Post, ...] = ()
    wijzigingen: tuple[Wijziging, ...] = ()
    jaarrekening: Stap | None = None
    rekening: tuple[Post, ...] = ()
    zonder_decharge: bool = False
    grens: Grens | None = None
    bevindingen: tuple[Rechtmatigheidsbevinding, ...] = ()
    verantwoording: Rechtmatigheidsverantwoording | None = None
    indemniteit: tuple[Stap, ...] = ()
    accountant: Tekst = ""
    accountant_aangewezen: Stap | None = None
    seqs: tuple[int, ...] = ()

    @property
    def begroot(self) -> Totaal:
        """Totals of the budget as it now is."""
        return total(self.posten)

    @property
    def fouten(self) -> int:
        """Sum of the fouten that were recorded, in cents."""
        return self._sum(Bevindingsoort.FOUT)

    @property
    def onduidelijkheden(self) -> int:
        """Sum of the onduidelijkheden that were recorded, in cents."""
        return self._sum(Bevindingsoort.ONDUIDELIJKHEID)

    @property
    def boven_grens(self) -> bool | None:
        """Whether both sums together pass the grens; `None` while it has no amount."""
        if self.grens is None or self.grens.bedrag is None:
            return None
        return self.fouten + self.onduidelijkheden > self.grens.bedrag

    def begroot_voor(self, module: str) -> Totaal:
        """Totals of one module in the budget as it now is."""
        return of_module(self.posten, module)

    def _sum(self, soort: Bevindingsoort) -> int:
        return sum(b.bevat.bedrag for b in self.bevindingen if b.bevat.soort is soort)


def evolve(staat: Boekjaar | None, feit: Feit) -> Boekjaar | None:
    """Fold one fact; the first one of a year begins it."""
    gegevens = feit.gegevens
    if not isinstance(gegevens, GEBEURTENISSEN):
        return staat
    nu = staat or Boekjaar(jaar=gegevens.boekjaar)
    nu = replace(nu, seqs=(*nu.seqs, feit.seq))
    match gegevens:
        case KadersVastgesteld(kaders=kaders):
            stap = _step(gegevens.besluit, feit)
            return replace(nu, kaders=kaders, kaders_vastgesteld=stap)
        case OntwerpbegrotingOpgesteld():
            return replace(nu, ontwerpen=(*nu.ontwerpen, _draft(gegevens, feit)))
        case BegrotingAangebodenAanAB():
            return replace(nu, aanbieding=_offer(gegevens, feit))
        case BegrotingVastgesteld(posten=posten):
            stap = _step(gegevens.besluit, feit)
            return replace(nu, begroting=stap, posten=posten)
        case BegrotingswijzigingVastgesteld():
            wijziging = Wijziging(
                code=gegevens.wijziging,
                categorie=gegevens.categorie,
                raadsronde=gegevens.raadsronde,
                posten=gegevens.posten,
                stap=_step(gegevens.besluit, feit),
            )
            return replace(
                nu,
                posten=changed(nu.posten, gegevens.posten),
                wijzigingen=(*nu.wijzigingen, wijziging),
            )
        case JaarrekeningVastgesteld(posten=posten):
            return replace(
                nu,
                jaarrekening=_step(gegevens.besluit, feit),
                rekening=posten,
                zonder_decharge=gegevens.zonder_decharge,
            )
        case AccountantAangewezen(accountant=wie):
            stap = _step(gegevens.besluit, feit)
            return replace(nu, accountant=wie, accountant_aangewezen=stap)
        case _:
            return _lawfulness(nu, gegevens, feit)


Rechtmatigheid = (
    VerantwoordingsgrensVastgesteld
    | RechtmatigheidsbevindingVastgelegd
    | RechtmatigheidsverantwoordingVastgesteld
    | IndemniteitsbesluitGenomen
)


def _lawfulness(nu: Boekjaar, gegevens: Rechtmatigheid, feit: Feit) -> Boekjaar:
    match gegevens:
        case VerantwoordingsgrensVastgesteld():
            grens = Grens(
                basispunten=gegevens.basispunten,
                bedrag=amount_of(gegevens),
                stap=_step(gegevens.besluit, feit),
            )
            return replace(nu, grens=grens)
        case RechtmatigheidsbevindingVastgelegd():
            bevinding = Rechtmatigheidsbevinding(
                code=gegevens.bevinding, bevat=gegevens, op=feit.dag, seq=feit.seq
            )
            return replace(nu, bevindingen=(*nu.bevindingen, bevinding))
        case RechtmatigheidsverantwoordingVastgesteld():
            gegeven = Rechtmatigheidsverantwoording(
                fouten=gegevens.bedrag_fouten,
                onduidelijkheden=gegevens.bedrag_onduidelijkheden,
                opgenomen=gegevens.opgenomen,
                stap=_step(gegevens.besluit, feit),
            )
            return replace(nu, verantwoording=gegeven)
        case IndemniteitsbesluitGenomen(bevindingen=codes):
            stap = _step(gegevens.besluit, feit)
            bevindingen = tuple(
                replace(b, indemniteit=gegevens.besluit) if b.code in codes else b
                for b in nu.bevindingen
            )
            return replace(
                nu, bevindingen=bevindingen, indemniteit=(*nu.indemniteit, stap)
            )
        case _:
            assert_never(gegevens)


def _step(besluit: str, feit: Feit) -> Stap:
    return Stap(op=feit.dag, besluit=besluit, seq=feit.seq)


def _draft(gegevens: OntwerpbegrotingOpgesteld, feit: Feit) -> Ontwerp:
    return Ontwerp(
        versie=gegevens.versie,
        door=gegevens.door,
        posten=gegevens.posten,
        raadsronde=gegevens.raadsronde,
        op=feit.dag,
        seq=feit.seq,
    )


def _offer(gegevens: BegrotingAangebodenAanAB, feit: Feit) -> Aanbieding:
    return Aanbieding(
        door=gegevens.door,
        raadsronde=gegevens.raadsronde,
        zienswijzen_van=gegevens.zienswijzen_van,
        vergadering=gegevens.vergadering,
        op=feit.dag,
        seq=feit.seq,
    )


def amount_of(grens: VerantwoordingsgrensVastgesteld) -> int | None:
    """Amount of the threshold in cents: as said, else its share of the lasten."""
    if grens.bedrag is not None or grens.bedrag_lasten is None:
        return grens.bedrag
    return grens.bedrag_lasten * grens.basispunten // _BASISPUNTEN


BOEKJAAR = Aggregaat("boekjaar", evolve)
