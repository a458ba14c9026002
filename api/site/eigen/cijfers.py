"""Figures of a regeling: how long, how many came, what was done with advice, votes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.parameters import Gevraagd
from api.site.asking import Bladzijde, Rijen, Vraag, forms
from api.site.blocks import Tabel
from api.site.eigen.begin import short
from api.site.pages import above
from api.site.svg.staven import Staven, Waarde, bars, shares
from register.service.lijsten.catalogue import LIJST
from register.service.lijsten.words import Rij, netjes, woord
from register.service.pages import NietGevonden

_HOOGSTENS = 40
_BEKEKEN = 200
"""Votes among which those that were weighed are looked for, the last ones."""


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One figure: drawn, as a table, and where all of it is."""

    kop: str
    staven: Staven
    tabel: Tabel
    naar: str
    vormen: tuple[tuple[str, str], ...]


def cijfers(vraag: Vraag) -> Bladzijde:
    """The figures of one regeling."""
    code = vraag.code()
    if code not in vraag.regelingen:
        raise NietGevonden("regeling", code)
    return Bladzijde(
        sjabloon="cijfers.html",
        titel="Cijfers",
        inhoud={"cijfers": tuple(c for c in _figures(vraag, code) if c)},
        regeling=code,
        gegevens="/doorlooptijden-per-orgaan",
        gevraagd=_of(vraag, code),
        csv=True,
        kruimels=above(vraag, code),
    )


def _of(vraag: Vraag, code: str) -> Gevraagd:
    """The question of a list that a figure is made of."""
    return replace(vraag.gevraagd, filters={"regeling": code})


def _figures(vraag: Vraag, code: str) -> Sequence[Cijfer | None]:
    def figure(kop: str, lijst: str, staven: Staven, rijen: Rijen) -> Cijfer | None:
        tabel = short(vraag, lijst, rijen, _HOOGSTENS)
        if not tabel or not staven.staven:
            return None
        pad = LIJST[lijst].adressen[0].pad
        naar = vraag.at(f"{pad}?regeling={code}")
        vormen = tuple(forms(pad, _of(vraag, code), csv=True))
        return Cijfer(kop, staven, tabel, naar, vormen)

    duur = vraag.rows("doorlooptijden-per-orgaan", code)
    opkomst = vraag.rows("opkomsttrend", code)
    adviezen = vraag.rows("adviesopvolging", code)
    stemmen = vraag.rows("stemanalyse", code, _BEKEKEN)
    return (
        figure(
            "Hoe lang een besluit duurt",
            "doorlooptijden-per-orgaan",
            _lasted(duur),
            duur,
        ),
        figure("Hoeveel leden er waren", "opkomsttrend", _came(opkomst), opkomst),
        figure(
            "Wat met adviezen is gedaan",
            "adviesopvolging",
            _followed(adviezen),
            adviezen,
        ),
        figure(
            "Hoofden naast gewogen stemmen", "stemanalyse", _weighed(stemmen), stemmen
        ),
    )


def _lasted(rijen: Rijen) -> Staven:
    return bars(
        "Dagen van dossier tot besluit, de mediaan per orgaan en jaar",
        [
            (
                f"{woord(rij['orgaan'])} {woord(rij['jaar'])}",
                (("dagen", _number(rij, "mediaan"), "voor"),),
                _days(_number(rij, "mediaan")),
            )
            for rij in rijen
        ],
    )


def _days(aantal: int) -> str:
    return f"{aantal} dag" if aantal == 1 else f"{aantal} dagen"


def _came(rijen: Rijen) -> Staven:
    return shares(
        "Aanwezige leden per gremium en jaar",
        [
            (
                f"{woord(rij['gremium'])} {woord(rij['jaar'])}",
                _present(rij),
                f"{_number(rij, 'procent')} %",
            )
            for rij in rijen
        ],
    )


def _present(rij: Rij) -> tuple[Waarde, ...]:
    aanwezig = _number(rij, "aanwezig")
    afwezig = _number(rij, "zittend") - aanwezig
    return ("aanwezig", aanwezig, "voor"), ("afwezig", max(0, afwezig), "rest")


def _followed(rijen: Rijen) -> Staven:
    geteld = Counter(netjes(rij.get("opvolging")) or "niet vermeld" for rij in rijen)
    return bars(
        "Adviezen naar wat ermee is gedaan",
        [
            (naam, ((naam, aantal, "voor"),), str(aantal))
            for naam, aantal in geteld.most_common()
        ],
    )


def _weighed(rijen: Rijen) -> Staven:
    """Votes that were weighed, the share in favour by heads and by weight."""
    gewogen = [rij for rij in rijen if rij.get("gewichten")]
    delen = []
    for rij in gewogen[:_HOOGSTENS]:
        for naam, veld in (("hoofden", "hoofden"), ("gewogen", "gewichten")):
            aantallen = rij.get(veld)
            if isinstance(aantallen, dict):
                voor, tegen = _number(aantallen, "voor"), _number(aantallen, "tegen")
                wie = f"{woord(rij['vergadering'])}, {woord(rij['punt'])}"
                waarden = (("voor", voor, "voor"), ("tegen", tegen, "tegen"))
                zin = f"{naam}: {voor} voor, {tegen} tegen"
                delen.append((wie if naam == "hoofden" else "", waarden, zin))
    return shares("Gewogen stemmingen, in hoofden en in gewogen stemmen", delen)


def _number(rij: Rij, veld: str) -> int:
    waarde = rij.get(veld)
    return waarde if isinstance(waarde, int) else 0
