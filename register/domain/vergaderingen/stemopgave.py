"""How a vote is handed in, and the roll that is written out of it.

Three ways: a roll, 'allen …, behalve …', or counts only; a voter is named by person or
by gemeente, and found on the presentielijst. Used by `stemming`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from register.domain.organisatie.gremium import Meerderheidseis
from register.domain.refusals import (
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.stemmen.stemlijst import alle_behalve
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.values import Tekst
from register.domain.vergaderingen.stemfeiten import Aantallen, Stem
from register.domain.vergaderingen.vergaderfeiten import Aanwezige
from register.domain.vergaderingen.vergaderingstaat import Vergadering
from register.domain.voting import Uitslag, Vrijstelling


@dataclass(frozen=True, kw_only=True)
class Stemregel:
    """One voter: his person, or his gemeente where it has one member present."""

    keuze: Keuze
    persoon: str = ""
    gemeente: str = ""


@dataclass(frozen=True, kw_only=True)
class Uitzondering:
    """The gemeente whose members did other than all."""

    gemeente: str
    keuze: Keuze


@dataclass(frozen=True, kw_only=True)
class HoudStemming:
    """Command: a vote on an item, or its adoption without one.

    One of `stemmen`, `allen` with `behalve`, or `aantallen`; the counts may stand
    beside a roll, and must then agree. `uitslag` is needed only where it hangs on
    weights that are not known; `vereist` where the regeling asks more for this
    decision; `bestaat_uit` where seats are vacant (Gemeentewet 32 lid 6).
    """

    vergadering: str
    punt: str
    wijze: Wijze
    voorstel: str = ""
    stemmen: tuple[Stemregel, ...] = ()
    allen: Keuze | None = None
    behalve: tuple[Uitzondering, ...] = ()
    aantallen: Aantallen | None = None
    gewichten: Aantallen | None = None
    uitslag: Uitslag | None = None
    vrijstelling: Vrijstelling | None = None
    vereist: Meerderheidseis | None = None
    bestaat_uit: int | None = None
    herstemming_van: str = ""
    gewichtbron: Tekst = ""


Weegt = Callable[[str], int | None]
"""Weight of one vote for a gemeente; empty when the register does not know it."""


def require_form(opdracht: HoudStemming) -> None:
    """Refuse a vote that is handed in by no way, or by two."""
    opgegeven = (opdracht.aantallen, opdracht.gewichten)
    lijsten = bool(opdracht.stemmen) + (opdracht.allen is not None)
    if opdracht.wijze is Wijze.ZONDER_STEMMING:
        if lijsten or opdracht.behalve or opgegeven != (None, None):
            msg = (
                "zonder stemming zijn er geen stemmen te tellen; laat ze weg of kies "
                "de wijze waarop is gestemd"
            )
            raise OngeldigeInvoer(msg, pad="/gegevens/wijze")
        return
    if lijsten > 1 or (opdracht.behalve and opdracht.allen is None):
        msg = "geef òf 'stemmen', òf 'allen' met de uitzonderingen in 'behalve'"
        raise OngeldigeInvoer(msg, pad="/gegevens/stemmen")
    if not lijsten and opdracht.aantallen is None:
        msg = "geef 'stemmen', 'allen' of 'aantallen' (in hoofden)"
        raise OngeldigeInvoer(msg, pad="/gegevens/stemmen")


def roll(opdracht: HoudStemming, vergadering: Vergadering, weegt: Weegt) -> list[Stem]:
    """Write the roll out over those present; empty when there are counts only."""
    if opdracht.allen is not None:
        return _all_but(opdracht, opdracht.allen, vergadering, weegt)
    stemmen: dict[str, Stem] = {}
    plekken: dict[str, str] = {}
    for plek, regel in enumerate(opdracht.stemmen):
        pad = f"/gegevens/stemmen/{plek}"
        kiezer = _voter(regel, vergadering, pad)
        if kiezer.persoon in stemmen:
            msg = (
                f"'{kiezer.persoon}' stemt twee keer: {plekken[kiezer.persoon]} en "
                f"{pad}; laat één regel weg"
            )
            raise RekentNiet(msg, pad=pad)
        plekken[kiezer.persoon] = pad
        stemmen[kiezer.persoon] = _cast(kiezer, regel.keuze, weegt)
    return list(stemmen.values())


def _cast(kiezer: Aanwezige, keuze: Keuze, weegt: Weegt) -> Stem:
    return Stem(
        persoon=kiezer.persoon,
        gemeente=kiezer.gemeente,
        keuze=keuze,
        gewicht=weegt(kiezer.gemeente),
    )


def _all_but(
    opdracht: HoudStemming, allen: Keuze, vergadering: Vergadering, weegt: Weegt
) -> list[Stem]:
    """Who must abstain (Gemeentewet 28) is not among 'all', unless he is named."""
    anders: dict[str, Keuze] = {}
    for plek, uitzondering in enumerate(opdracht.behalve):
        pad = f"/gegevens/behalve/{plek}"
        kiezers = [
            a for a in vergadering.aanwezig if a.gemeente == uitzondering.gemeente
        ]
        if not kiezers:
            raise _not_present(uitzondering.gemeente, vergadering, f"{pad}/gemeente")
        if any(kiezer.persoon in anders for kiezer in kiezers):
            msg = f"gemeente '{uitzondering.gemeente}' staat twee keer in 'behalve'"
            raise RekentNiet(msg, pad=pad)
        anders |= {kiezer.persoon: uitzondering.keuze for kiezer in kiezers}
    buiten = vergadering.abstainers(opdracht.punt) - anders.keys()
    kiezers = [a for a in vergadering.aanwezig if a.persoon not in buiten]
    lijst = alle_behalve({kiezer.persoon: 0 for kiezer in kiezers}, anders, keuze=allen)
    return [
        _cast(kiezer, stem.keuze, weegt)
        for kiezer, stem in zip(kiezers, lijst.stemmen, strict=True)
    ]


def _voter(regel: Stemregel, vergadering: Vergadering, pad: str) -> Aanwezige:
    if not regel.persoon and not regel.gemeente:
        msg = "noem de persoon of de gemeente die stemde"
        raise OngeldigeInvoer(msg, pad=pad)
    if not regel.persoon:
        return _voter_of(regel.gemeente, vergadering, f"{pad}/gemeente")
    kiezer = vergadering.present(regel.persoon)
    if kiezer is None:
        raise _not_present(regel.persoon, vergadering, f"{pad}/persoon")
    if regel.gemeente not in ("", kiezer.gemeente):
        msg = (
            f"'{regel.persoon}' stemt hier voor '{regel.gemeente}', maar zit volgens "
            f"de presentielijst (seq {vergadering.presentie_seq}) voor "
            f"'{kiezer.gemeente or 'geen gemeente'}'; herstel één van beide"
        )
        raise OngeldigeInvoer(msg, pad=f"{pad}/gemeente")
    return kiezer


def _voter_of(gemeente: str, vergadering: Vergadering, pad: str) -> Aanwezige:
    kiezers = [a for a in vergadering.aanwezig if a.gemeente == gemeente]
    if not kiezers:
        raise _not_present(gemeente, vergadering, pad)
    if len(kiezers) > 1:
        msg = f"'{gemeente}' heeft {len(kiezers)} aanwezigen; noem de persoon"
        raise OngeldigeInvoer(msg, pad=pad)
    return kiezers[0]


def _not_present(wie: str, vergadering: Vergadering, pad: str) -> VerkeerdeVolgorde:
    msg = (
        f"'{wie}' stemt ({pad}), maar staat niet als aanwezig op de presentielijst van "
        f"'{vergadering.code}' (seq {vergadering.presentie_seq}); herstel één van beide"
    )
    return VerkeerdeVolgorde(msg, pad=pad)
