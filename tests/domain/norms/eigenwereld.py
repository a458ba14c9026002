"""Own norms in the world of `wereld`: one norm, one fact, what it says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from types import ModuleType
from typing import Any

import pytest

from register.domain.besluiten.besluit import Oordeel
from register.domain.dossiers.advies import AdviesUitgebracht, Strekking
from register.domain.facts import Envelop, Gebeurtenis
from register.domain.norms.eigen.eigennorm import (
    EigenNormVastgesteld,
    Ernst,
    Vindplaats,
)
from register.domain.norms.eigen.eisen import Termijneis
from register.domain.norms.eigen.gelding import own_norms
from register.domain.norms.norm import NIET_VAN_TOEPASSING, Uitspraak, Zaak
from register.domain.organisatie.regeling import GovernanceprofielGeladen
from register.domain.termijnen.periods import Eenheid
from register.domain.values import Feitdatum
from tests.scenario import Given, fact

SINDS = "2019-01-01"


def norm(code: str = "REG-01", /, **anders: Any) -> EigenNormVastgesteld:  # noqa: ANN401
    """An own norm; its form is among `anders`."""
    return EigenNormVastgesteld(
        id=code,
        vindplaats=Vindplaats(artikel="12", lid="3"),
        tekst="De tekst van het artikel.",
        ernst=anders.pop("ernst", Ernst.MIDDEN),
        **anders,
    )


def termijn(wat: Any, richting: Any, anker: Any, aantal: int = 14) -> Termijneis:  # noqa: ANN401
    """So many days."""
    return Termijneis(
        wat=wat,
        richting=richting,
        anker=anker,
        aantal=aantal,
        eenheid=Eenheid.DAGEN,
    )


def advies(code: str) -> AdviesUitgebracht:
    """What the bestuurscommissie says of the dossier."""
    return AdviesUitgebracht(
        dossier="d1", advies=code, strekking=Strekking.POSITIEF, adviseur="bc"
    )


def verdict(
    gegeven: Given,
    feit: Gebeurtenis,
    *,
    op: date | None = None,
    achterstand: bool = False,
    feitdatum: Feitdatum | None = None,
    dossier: str = "",
) -> Uitspraak:
    """What the one own norm on record says of a fact; nothing where it is not so."""
    context = gegeven.context()
    kop = envelope(
        gegeven, feit, achterstand=achterstand, feitdatum=feitdatum, dossier=dossier
    )
    zaak = Zaak(feit=feit, kop=kop, context=context, op=op)
    gevonden = own_norms(feit, context)
    assert len(gevonden) <= 1
    uitspraak = gevonden[0].toets(zaak) if gevonden else NIET_VAN_TOEPASSING
    assert set(uitspraak.bewijs) <= {f.seq for f in gegeven.feiten}
    if uitspraak.oordeel in (Oordeel.VOLDOET_NIET, Oordeel.NIET_TE_BEOORDELEN):
        assert uitspraak.tekst
    return uitspraak


def envelope(
    gegeven: Given,
    feit: Gebeurtenis,
    *,
    achterstand: bool = False,
    feitdatum: Feitdatum | None = None,
    dossier: str = "",
) -> Envelop[object]:
    """The envelope of the fact that is judged."""
    kop = fact(feit, 999, feitdatum or gegeven.dag).kop
    return replace(kop, achterstand=achterstand, dossier=dossier or kop.dossier)


@dataclass(frozen=True)
class Eis:
    """Cases of one own norm: given these facts, of this fact, this verdict."""

    norm: EigenNormVastgesteld

    def __call__(
        self,
        zin: str,
        gegeven: Given,
        feit: Gebeurtenis,
        oordeel: Oordeel,
        tekst: str = "",
        **rest: Any,  # noqa: ANN401
    ) -> "Geval":
        """One row."""
        eigen = gegeven.on(SINDS, self.norm)
        return Geval(zin, eigen, feit, oordeel, tekst, rest)


@dataclass(frozen=True)
class Geval:
    """One row of a table of cases."""

    zin: str
    gegeven: Given
    feit: Gebeurtenis
    oordeel: Oordeel
    tekst: str
    rest: dict[str, Any]

    def uitspraak(self) -> Uitspraak:
        """What the norm says."""
        return verdict(self.gegeven, self.feit, **self.rest)

    def check(self) -> None:
        """Fail when the norm says otherwise, or does not prove itself."""
        uitspraak = self.uitspraak()
        assert uitspraak.oordeel is self.oordeel, uitspraak
        assert self.tekst in uitspraak.tekst, uitspraak
        if uitspraak.oordeel is not Oordeel.NIET_VAN_TOEPASSING:
            assert uitspraak.bewijs[0] == self.gegeven.feiten[-1].seq


def tables(module: ModuleType) -> Iterator[tuple[str, tuple[Geval, ...]]]:
    """The tables of cases in a module, with their names."""
    for naam, tabel in vars(module).items():
        if isinstance(tabel, tuple) and tabel and isinstance(tabel[0], Geval):
            yield naam, tabel


def elk(gevallen: tuple[Geval, ...]) -> pytest.MarkDecorator:
    """Parametrise a test over cases, with their sentences as ids."""
    return pytest.mark.parametrize("geval", gevallen, ids=[g.zin for g in gevallen])


ANDERS = GovernanceprofielGeladen(profiel="p", versie="1", sha256="a" * 64)
"""A fact that no norm is about."""
