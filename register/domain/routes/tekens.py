"""What each sign of a step is looked for in: proposals, advice, deelnemers, texts."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from register.domain.dossiers.advies import Advies
from register.domain.routes import besluittekens, rondetekens, vergadertekens
from register.domain.routes.blijk import NIETS, Blijk, Grens, Grenssoort, Staat, done
from register.domain.routes.rollen import Rollen, council
from register.domain.routes.route import Routestap, Teken
from register.domain.routes.spoor import Spoor


def _drafted(spoor: Spoor, _: Routestap, __: Rollen) -> Blijk:
    staande = spoor.staande
    if not staande:
        return NIETS
    seqs = tuple(voorstel.seqs[0] for voorstel in staande)
    return done(min(voorstel.opgesteld_op for voorstel in staande), seqs)


def _advised(spoor: Spoor, stap: Routestap, rollen: Rollen) -> Blijk:
    """All that was asked of these gremia came, or was reported late (Awb 3:6)."""
    gevraagd = [a for a in spoor.adviezen if rollen.is_one_of(a.adviseur, stap.wie)]
    if not gevraagd:
        return Blijk(ontbreekt=("nog geen advies gevraagd",))
    seqs = tuple(seq for advies in gevraagd for seq in advies.seqs)
    open_ = [advies for advies in gevraagd if _day(advies) is None]
    if not open_:
        dagen = [dag for advies in gevraagd if (dag := _day(advies))]
        return done(max(dagen), seqs)
    return Blijk(
        staat=Staat.BEGONNEN,
        haalt_in=True,
        wie=tuple(dict.fromkeys(advies.adviseur for advies in open_)),
        grenzen=tuple(
            Grens(
                soort=Grenssoort.GEVRAAGD,
                uiterlijk=advies.termijn,
                norm="AWB-21",
                voor=advies.adviseur,
            )
            for advies in open_
            if advies.termijn
        ),
        seqs=seqs,
    )


def _day(advies: Advies) -> date | None:
    return advies.uitgebracht_op or advies.niet_tijdig_op


def _by_deelnemers(spoor: Spoor, stap: Routestap, rollen: Rollen) -> Blijk:
    """Every deelnemer decided for itself."""
    gemeld = [
        b
        for b in (spoor.zaak.gemeld if spoor.zaak else ())
        if b.ingetrokken_op is None and (b.orgaan in stap.soorten or not stap.soorten)
    ]
    al = {b.gemeente for b in gemeld}
    nog = [gemeente for gemeente in rollen.deelnemers if gemeente not in al]
    seqs = tuple(b.seqs[0] for b in gemeld)
    if al and not nog:
        return done(max(b.genomen_op for b in gemeld), seqs)
    naar = council if stap.soorten[:1] == ("raad",) else rollen.college
    return Blijk(
        staat=Staat.BEGONNEN if al else Staat.NIETS,
        haalt_in=bool(al),
        wie=tuple(naar(gemeente) for gemeente in nog),
        seqs=seqs,
    )


def _agreed(spoor: Spoor, stap: Routestap, rollen: Rollen) -> Blijk:
    gemaakt = [
        actie
        for actie in (spoor.zaak.acties if spoor.zaak else ())
        if rollen.is_one_of(actie.gremium, stap.wie)
    ]
    if not gemaakt:
        return NIETS
    eerste = min(gemaakt, key=lambda actie: actie.vastgelegd_op)
    return done(eerste.vastgelegd_op, (eerste.seqs[0],))


def _text(spoor: Spoor, _: Routestap, __: Rollen) -> Blijk:
    teksten = spoor.zaak.regelingtekst if spoor.zaak else ()
    return done(teksten[-1][0], (teksten[-1][1],)) if teksten else NIETS


def _said(_: Spoor, __: Routestap, ___: Rollen) -> Blijk:
    """Only `StapGezet` shows it, and that is looked at for every step."""
    return NIETS


Kijk = Callable[[Spoor, Routestap, Rollen], Blijk]

KIJK: Final[Mapping[Teken, Kijk]] = {
    Teken.VOORSTEL: _drafted,
    Teken.ADVIES: _advised,
    Teken.BESPREKING: vergadertekens.discussed,
    Teken.TOEZENDING: rondetekens.sent,
    Teken.BIJEENKOMST: rondetekens.told,
    Teken.REACTIES: rondetekens.spoken,
    Teken.BEANTWOORDING: rondetekens.answered,
    Teken.TOESTEMMING: rondetekens.consented,
    Teken.AANBIEDING: vergadertekens.offered,
    Teken.BESLUIT: besluittekens.decided,
    Teken.DEELNEMERSBESLUITEN: _by_deelnemers,
    Teken.AFSPRAAK: _agreed,
    Teken.BESLUITENLIJST: besluittekens.listed,
    Teken.BEKENDMAKING: besluittekens.published,
    Teken.REGELINGTEKST: _text,
    Teken.INZENDING: besluittekens.sent_in,
    Teken.MEDEDELING: besluittekens.reported,
    Teken.STAP: _said,
}
"""How each sign is looked for."""
