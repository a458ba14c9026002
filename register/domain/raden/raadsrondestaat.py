"""A round along the raden, as it stands on a day.

Folds the facts of `rondefeiten`; the commands stand in `raadsronde`, `zienswijzen`,
`wensen` and `toestemming`. Each raad has its own receipt, term and answer (Wgr 1 lid
2-4, 10 lid 5-6, 34b, 35 lid 1-4).
"""

from datetime import date
from enum import StrEnum

from register.domain.facts import Aggregaat, Feit
from register.domain.raden.rondefeiten import (
    Antwoord,
    GeenZienswijzeGemeld,
    OntvangstBevestigd,
    OntwerpToegezonden,
    RaadsinformatiebijeenkomstGehouden,
    RaadsrondeAfgesloten,
    RaadsrondeGestart,
    Rondesoort,
    Strekking,
    ToestemmingGeweigerd,
    ToestemmingVerleend,
    Weigeringsgrond,
    WensenEnBedenkingenGevraagd,
    WensenEnBedenkingenOntvangen,
    ZienswijzeBeantwoord,
    ZienswijzeOntvangen,
    Zienswijzepunt,
)
from register.domain.records import dataclass, replace
from register.domain.values import Onbekend, Tekst


class Raadstatus(StrEnum):
    """How far one raad is in the round."""

    NOG_NIET_TOEGEZONDEN = "nog_niet_toegezonden"
    UITSTAAND = "uitstaand"
    ONTVANGEN = "ontvangen"
    GEEN_ZIENSWIJZE = "geen_zienswijze"
    GEEN_WENSEN = "geen_wensen"
    BEANTWOORD = "beantwoord"
    TOESTEMMING_VERLEEND = "toestemming_verleend"
    TOESTEMMING_GEWEIGERD = "toestemming_geweigerd"


_UITGESPROKEN = frozenset(
    {Raadstatus.TOESTEMMING_VERLEEND, Raadstatus.TOESTEMMING_GEWEIGERD}
)
"""What a raad has the last word with: an answer to its zienswijze leaves it so."""


@dataclass(frozen=True, kw_only=True)
class Raad:
    """One raad in the round; `seqs` are the facts about it, in legal order.

    `zienswijze_op` is also the day of its wensen en bedenkingen.
    """

    gemeente: str
    status: Raadstatus = Raadstatus.NOG_NIET_TOEGEZONDEN
    toegezonden_op: date | None = None
    ontvangen_op: date | None = None
    uiterlijk: date | None = None
    stukken: tuple[str, ...] = ()
    zienswijze: str = ""
    zienswijze_op: date | None = None
    strekking: Strekking | Onbekend | None = None
    punten: tuple[Zienswijzepunt, ...] = ()
    te_laat: bool = False
    beantwoord_op: date | None = None
    beantwoord_door: str = ""
    antwoorden: tuple[Antwoord, ...] = ()
    bestuur_ingelicht_op: date | None = None
    toestemming_op: date | None = None
    geweigerd_op: date | None = None
    weigeringsgrond: Weigeringsgrond | Onbekend | None = None
    seqs: tuple[int, ...] = ()
    conclusie: Tekst = ""
    antwoordbesluit: str = ""


@dataclass(frozen=True, kw_only=True)
class Bijeenkomst:
    """A raadsinformatiebijeenkomst that was held."""

    code: str
    op: date
    gemeenten: tuple[str, ...]
    aanwezig: tuple[str, ...]
    deelnemers: int | None
    seq: int


@dataclass(frozen=True, kw_only=True)
class Raadsronde:
    """A round as it stands on a day; `raden` in the order of `gemeenten`."""

    code: str
    dossier: str
    soort: Rondesoort
    titel: Tekst
    begrotingsjaar: int | None
    norm: str
    gestart_op: date
    raden: tuple[Raad, ...]
    seq: int
    gremium: str = ""
    modules: tuple[str, ...] = ()
    vervolg_op: str = ""
    bijeenkomsten: tuple[Bijeenkomst, ...] = ()
    afgesloten_op: date | None = None

    @property
    def gemeenten(self) -> tuple[str, ...]:
        """Codes of the gemeenten whose raden are asked."""
        return tuple(raad.gemeente for raad in self.raden)

    @property
    def zonder_toestemming(self) -> tuple[str, ...]:
        """Gemeenten whose raad has not consented (yet) (Wgr 1 lid 4)."""
        return tuple(r.gemeente for r in self.raden if r.toestemming_op is None)

    def raad(self, gemeente: str) -> Raad | None:
        """Find the raad of one gemeente in this round."""
        return next((r for r in self.raden if r.gemeente == gemeente), None)


def evolve(staat: Raadsronde | None, feit: Feit) -> Raadsronde | None:
    """Fold one fact; a fact about a raad that is not in the round changes nothing."""
    match feit.gegevens:
        case RaadsrondeGestart() as begin if staat is None:
            return _started(begin, feit)
        case RaadsinformatiebijeenkomstGehouden() as bijeen if staat:
            gehouden = Bijeenkomst(
                code=bijeen.bijeenkomst,
                op=feit.dag,
                gemeenten=bijeen.gemeenten,
                aanwezig=bijeen.aanwezig,
                deelnemers=bijeen.deelnemers,
                seq=feit.seq,
            )
            return replace(staat, bijeenkomsten=(*staat.bijeenkomsten, gehouden))
        case RaadsrondeAfgesloten() if staat:
            return replace(staat, afgesloten_op=feit.dag)
        case _ if staat:
            raden = tuple(_moved(raad, feit) for raad in staat.raden)
            return replace(staat, raden=raden)
        case _:
            return staat


def _started(begin: RaadsrondeGestart, feit: Feit) -> Raadsronde:
    return Raadsronde(
        code=begin.raadsronde,
        dossier=begin.dossier,
        soort=begin.soort,
        titel=begin.titel,
        begrotingsjaar=begin.begrotingsjaar,
        norm=begin.norm,
        gestart_op=feit.dag,
        raden=tuple(Raad(gemeente=gemeente) for gemeente in begin.gemeenten),
        seq=feit.seq,
        gremium=begin.gremium,
        modules=begin.modules,
        vervolg_op=begin.vervolg_op,
    )


def _moved(raad: Raad, feit: Feit) -> Raad:
    """Fold a fact into the raad that it is about; the others stay as they are."""
    gegevens = feit.gegevens
    if getattr(gegevens, "gemeente", "") != raad.gemeente:
        return raad
    nu = replace(raad, seqs=(*raad.seqs, feit.seq))
    match gegevens:
        case OntwerpToegezonden() | WensenEnBedenkingenGevraagd() as ontwerp:
            return replace(
                nu,
                status=Raadstatus.UITSTAAND,
                toegezonden_op=feit.dag,
                ontvangen_op=ontwerp.ontvangen_op,
                uiterlijk=ontwerp.reactie_uiterlijk,
                stukken=ontwerp.stukken,
            )
        case OntvangstBevestigd() as bevestigd:
            return replace(
                nu, ontvangen_op=feit.dag, uiterlijk=bevestigd.reactie_uiterlijk
            )
        case ZienswijzeOntvangen() as gegeven:
            return replace(
                nu,
                status=_status(nu, Raadstatus.ONTVANGEN),
                zienswijze=gegeven.zienswijze,
                zienswijze_op=feit.dag,
                strekking=gegeven.strekking,
                punten=gegeven.punten,
                te_laat=gegeven.te_laat,
            )
        case WensenEnBedenkingenOntvangen() as gegeven:
            return _wished(nu, gegeven, feit.dag)
        case GeenZienswijzeGemeld():
            # A zienswijze of an earlier day may have been recorded later: it stands.
            zwijgt = raad.status if raad.zienswijze_op else Raadstatus.GEEN_ZIENSWIJZE
            return replace(nu, status=_status(nu, zwijgt))
        case ToestemmingVerleend() | ToestemmingGeweigerd() as gezegd:
            return _consented(nu, gezegd, feit.dag)
        case ZienswijzeBeantwoord() as gegeven:
            return replace(
                nu,
                status=_status(nu, Raadstatus.BEANTWOORD),
                beantwoord_op=feit.dag,
                beantwoord_door=gegeven.door,
                antwoorden=_answers(raad.antwoorden, gegeven.punten),
                conclusie=gegeven.conclusie,
                antwoordbesluit=gegeven.besluit or raad.antwoordbesluit,
                bestuur_ingelicht_op=gegeven.bestuur_ingelicht_op
                or raad.bestuur_ingelicht_op,
            )
        case _:
            return raad


def _status(raad: Raad, nieuw: Raadstatus) -> Raadstatus:
    return raad.status if raad.status in _UITGESPROKEN else nieuw


def _wished(raad: Raad, gegeven: WensenEnBedenkingenOntvangen, dag: date) -> Raad:
    if gegeven.geen:
        # Wishes of an earlier day may have been recorded later: they stand.
        geen = raad.status if raad.zienswijze_op else Raadstatus.GEEN_WENSEN
        return replace(raad, status=geen)
    return replace(
        raad,
        status=Raadstatus.ONTVANGEN,
        zienswijze_op=dag,
        punten=gegeven.punten,
        te_laat=gegeven.te_laat,
    )


def _consented(
    raad: Raad, gezegd: ToestemmingVerleend | ToestemmingGeweigerd, dag: date
) -> Raad:
    """Fold consent or its refusal; who refused may consent later, never the reverse."""
    if isinstance(gezegd, ToestemmingVerleend):
        return replace(raad, status=Raadstatus.TOESTEMMING_VERLEEND, toestemming_op=dag)
    return replace(
        raad,
        status=Raadstatus.TOESTEMMING_GEWEIGERD,
        geweigerd_op=dag,
        weigeringsgrond=gezegd.grond,
    )


def _answers(
    eerder: tuple[Antwoord, ...], nieuw: tuple[Antwoord, ...]
) -> tuple[Antwoord, ...]:
    opnieuw = {antwoord.punt for antwoord in nieuw}
    return (*(a for a in eerder if a.punt not in opnieuw), *nieuw)


RAADSRONDE = Aggregaat("raadsronde", evolve)
