"""Signs in the rounds along the raden: sent, told, spoken, answered, consented."""

from datetime import date

from register.domain.raden.raadsrondestaat import Raad, Raadsronde, Raadstatus
from register.domain.routes.blijk import (
    NIET_NODIG,
    NIETS,
    Blijk,
    Grens,
    Grenssoort,
    Staat,
    done,
)
from register.domain.routes.rollen import Rollen, council
from register.domain.routes.route import Routestap
from register.domain.routes.spoor import Spoor

_WACHT = frozenset({Raadstatus.NOG_NIET_TOEGEZONDEN, Raadstatus.UITSTAAND})
_ZONDER = frozenset({Raadstatus.GEEN_ZIENSWIJZE, Raadstatus.GEEN_WENSEN})


def sent(spoor: Spoor, stap: Routestap, rollen: Rollen) -> Blijk:
    """Whether every raad in the rounds got what it is about."""
    rondes = spoor.rondes(stap.soorten)
    if not rondes:
        return NIETS
    raden = [raad for ronde in rondes for raad in ronde.raden]
    nog = [raad.gemeente for raad in raden if raad.toegezonden_op is None]
    dagen = [raad.toegezonden_op for raad in raden if raad.toegezonden_op]
    buiten = _outside(rondes, rollen)
    if not nog:
        return done(max(dagen), _seqs(rondes), *buiten)
    return Blijk(
        staat=Staat.BEGONNEN,
        haalt_in=bool(dagen),
        ontbreekt=(f"nog niet verzonden aan {', '.join(nog)}", *buiten),
        seqs=_seqs(rondes),
    )


def _outside(rondes: tuple[Raadsronde, ...], rollen: Rollen) -> list[str]:
    """Deelnemers that an open round about everything leaves out."""
    if any(ronde.modules or ronde.afgesloten_op for ronde in rondes):
        return []
    erin = {gemeente for ronde in rondes for gemeente in ronde.gemeenten}
    buiten = [gemeente for gemeente in rollen.deelnemers if gemeente not in erin]
    return [f"niet in de ronde opgenomen: {', '.join(buiten)}"] if buiten else []


def told(spoor: Spoor, stap: Routestap, _: Rollen) -> Blijk:
    """Whether there was an evening for the raden (DOM-19)."""
    gehouden = [b for r in spoor.rondes(stap.soorten) for b in r.bijeenkomsten]
    if not gehouden:
        return NIETS
    return done(max(b.op for b in gehouden), tuple(b.seq for b in gehouden))


def spoken(spoor: Spoor, stap: Routestap, _: Rollen) -> Blijk:
    """Whether every raad spoke, let know that it will not, or let its term pass."""
    rondes = [r for r in spoor.rondes(stap.soorten) if _was_sent(r)]
    if not rondes:
        return NIETS
    uit = [(ronde, raad) for ronde in rondes for raad in outstanding(ronde, spoor.op)]
    if not uit:
        return done(_last_word(rondes, spoor.op), _seqs(tuple(rondes)))
    return Blijk(
        staat=Staat.BEGONNEN,
        haalt_in=True,
        wie=tuple(council(raad.gemeente) for _, raad in uit),
        grenzen=tuple(
            Grens(
                soort=Grenssoort.WET if ronde.norm else Grenssoort.GEVRAAGD,
                uiterlijk=raad.uiterlijk,
                norm=ronde.norm,
                voor=council(raad.gemeente),
            )
            for ronde, raad in uit
            if raad.uiterlijk
        ),
        seqs=_seqs(tuple(rondes)),
    )


def _was_sent(ronde: Raadsronde) -> bool:
    return any(raad.toegezonden_op for raad in ronde.raden)


def outstanding(ronde: Raadsronde, op: date) -> list[Raad]:
    """Raden whose word is waited for on a day."""
    if ronde.afgesloten_op is not None:
        return []
    return [
        raad
        for raad in ronde.raden
        if raad.status in _WACHT and not (raad.uiterlijk and raad.uiterlijk < op)
    ]


def _last_word(rondes: list[Raadsronde], op: date) -> date:
    """The day from which nobody was waited for, as far as that is known."""
    return min(max(map(_over, rondes)), op)


def _over(ronde: Raadsronde) -> date:
    if ronde.afgesloten_op is not None:
        return ronde.afgesloten_op
    dagen = [
        raad.uiterlijk if raad.status in _WACHT else raad.zienswijze_op
        for raad in ronde.raden
    ]
    return max((dag for dag in dagen if dag), default=ronde.gestart_op)


def answered(spoor: Spoor, stap: Routestap, _: Rollen) -> Blijk:
    """Whether every raad that spoke was told what is done with it (35 lid 4)."""
    rondes = spoor.rondes(stap.soorten)
    gegeven = [r for ronde in rondes for r in ronde.raden if _spoke(r)]
    klaar = all(not outstanding(ronde, spoor.op) for ronde in rondes)
    open_ = [raad.gemeente for raad in gegeven if raad.beantwoord_op is None]
    gedaan = [raad.beantwoord_op for raad in gegeven if raad.beantwoord_op]
    if rondes and klaar and not gegeven:
        return NIET_NODIG
    if rondes and klaar and not open_:
        return done(max(gedaan), _seqs(rondes))
    ontbreekt = (f"nog geen antwoord aan {', '.join(open_)}",) if open_ else ()
    staat = Staat.BEGONNEN if gedaan and klaar else Staat.NIETS
    return Blijk(staat=staat, ontbreekt=ontbreekt, seqs=_seqs(rondes))


def _spoke(raad: Raad) -> bool:
    return raad.zienswijze_op is not None and raad.status not in _ZONDER


def consented(spoor: Spoor, stap: Routestap, rollen: Rollen) -> Blijk:
    """Whether the raad of every deelnemer consents (Wgr 1 lid 4)."""
    rondes = spoor.rondes(stap.soorten)
    raden = [raad for ronde in rondes for raad in ronde.raden]
    ja = {raad.gemeente: raad for raad in raden if raad.toestemming_op}
    nee = {r.gemeente: r for r in raden if r.geweigerd_op and r.gemeente not in ja}
    nog = [g for g in rollen.deelnemers if g not in ja and g not in nee]
    if ja and not nog and not nee:
        dagen = [raad.toestemming_op for raad in ja.values() if raad.toestemming_op]
        return done(max(dagen), _seqs(rondes))
    gevraagd = any(ronde.soort in stap.soorten[:1] for ronde in rondes)
    return Blijk(
        staat=Staat.BEGONNEN if ja or nee or gevraagd else Staat.NIETS,
        wie=tuple(map(council, nog)),
        ontbreekt=tuple(
            f"de raad van {gemeente} weigerde op {raad.geweigerd_op} (seq "
            f"{raad.seqs[-1]})"
            for gemeente, raad in nee.items()
        ),
        seqs=_seqs(rondes),
    )


def _seqs(rondes: tuple[Raadsronde, ...]) -> tuple[int, ...]:
    """The facts that began the rounds, and the last word of each raad in them."""
    return tuple(
        sorted(
            {ronde.seq for ronde in rondes}
            | {raad.seqs[-1] for r in rondes for raad in r.raden if raad.seqs}
        )
    )
