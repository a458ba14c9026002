"""How a vote is handed in, and the roll that is written out of it.

Three ways: a roll, 'allen …, behalve …', or counts only; a voter is named by person or
by gemeente, and found on the presentielijst. Used by `stemming`.
"""

from collections.abc import Callable

from register.domain.organisatie.gremium import Meerderheidseis
from register.domain.records import dataclass
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
    `amendement` or `motie` is voted on in place of the proposal; `gremium` says who
    votes in a joint meeting. A roll of a secret vote, or of one `over_personen`, is
    kept as sealed text; hand in `aantallen` to keep no names (31 lid 1).
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
    amendement: str = ""
    motie: str = ""
    gremium: str = ""
    over_personen: bool = False

    @property
    def is_secret(self) -> bool:
        """Whether who voted what may not stand in the log in the clear."""
        return self.over_personen or self.wijze is Wijze.GEHEIM


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
        kiezer = _voter(regel, opdracht, vergadering, pad)
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
    er = vergadering.present_at(opdracht.punt)
    for plek, uitzondering in enumerate(opdracht.behalve):
        pad = f"/gegevens/behalve/{plek}"
        kiezers = [a for a in er if a.gemeente == uitzondering.gemeente]
        if not kiezers:
            raise _not_present(
                uitzondering.gemeente, opdracht, vergadering, pad + "/gemeente"
            )
        if any(kiezer.persoon in anders for kiezer in kiezers):
            msg = f"gemeente '{uitzondering.gemeente}' staat twee keer in 'behalve'"
            raise RekentNiet(msg, pad=pad)
        anders |= {kiezer.persoon: uitzondering.keuze for kiezer in kiezers}
    buiten = vergadering.abstainers(opdracht.punt) - anders.keys()
    kiezers = [a for a in er if a.persoon not in buiten]
    lijst = alle_behalve({kiezer.persoon: 0 for kiezer in kiezers}, anders, keuze=allen)
    return [
        _cast(kiezer, stem.keuze, weegt)
        for kiezer, stem in zip(kiezers, lijst.stemmen, strict=True)
    ]


def _voter(
    regel: Stemregel, opdracht: HoudStemming, vergadering: Vergadering, pad: str
) -> Aanwezige:
    if not regel.persoon and not regel.gemeente:
        msg = "noem de persoon of de gemeente die stemde"
        raise OngeldigeInvoer(msg, pad=pad)
    if not regel.persoon:
        return _voter_of(regel.gemeente, opdracht, vergadering, f"{pad}/gemeente")
    er = vergadering.present_at(opdracht.punt)
    kiezer = next((a for a in er if a.persoon == regel.persoon), None)
    if kiezer is None:
        raise _not_present(regel.persoon, opdracht, vergadering, f"{pad}/persoon")
    if regel.gemeente not in ("", kiezer.gemeente):
        msg = (
            f"'{regel.persoon}' stemt hier voor '{regel.gemeente}', maar zit volgens "
            f"de presentielijst (seq {vergadering.presentie_seq}) voor "
            f"'{kiezer.gemeente or 'geen gemeente'}'; herstel één van beide"
        )
        raise OngeldigeInvoer(msg, pad=f"{pad}/gemeente")
    return kiezer


def _voter_of(
    gemeente: str, opdracht: HoudStemming, vergadering: Vergadering, pad: str
) -> Aanwezige:
    er = vergadering.present_at(opdracht.punt)
    kiezers = [a for a in er if a.gemeente == gemeente]
    if not kiezers:
        raise _not_present(gemeente, opdracht, vergadering, pad)
    if len(kiezers) > 1:
        msg = f"'{gemeente}' heeft {len(kiezers)} aanwezigen; noem de persoon"
        raise OngeldigeInvoer(msg, pad=pad)
    return kiezers[0]


def _not_present(
    wie: str, opdracht: HoudStemming, vergadering: Vergadering, pad: str
) -> VerkeerdeVolgorde:
    """Name the list, and the fact by which someone on it was gone again."""
    weg = [
        w.seq
        for w in vergadering.bijwoning.wisselingen
        if w.wie is None and w.persoon == wie
    ]
    na = f"; hij vertrok volgens seq {weg[-1]}" if weg else ""
    msg = (
        f"'{wie}' stemt ({pad}), maar staat bij punt '{opdracht.punt}' niet als "
        f"aanwezig op de presentielijst van '{vergadering.code}' (seq "
        f"{vergadering.presentie_seq}{na}); herstel één van beide"
    )
    return VerkeerdeVolgorde(msg, pad=pad)
