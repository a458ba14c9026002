"""A table of cases per norm: given these facts, this fact, then this verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from register.domain.besluiten.besluit import Oordeel
from register.domain.facts import Envelop, Gebeurtenis, Vastlegger
from register.domain.norms.catalogue import BY_NAME, norms_for
from register.domain.norms.norm import Norm, Uitspraak, Zaak
from register.domain.values import Bewijs, Feitdatum, Grondslag
from tests.scenario import Given, fact

JA = Oordeel.VOLDOET
NEE = Oordeel.VOLDOET_NIET
OPEN = Oordeel.NIET_TE_BEOORDELEN
NVT = Oordeel.NIET_VAN_TOEPASSING
SECRETARIS = Vastlegger(actor="secretaris")


@dataclass(frozen=True, kw_only=True)
class Geval:
    """One row; `norm` is an id, the day of the fact chooses its uitvoering.

    `uitvoering` names an older one, which logs of before it still need; `op` is the
    day that findings are asked for.
    """

    norm: str
    zin: str
    gegeven: Given
    feit: Gebeurtenis
    oordeel: Oordeel
    tekst: str = ""
    grondslag: tuple[Grondslag, ...] = ()
    bewijs: tuple[Bewijs, ...] = ()
    feitdatum: Feitdatum | None = None
    uitvoering: int = 0
    op: date | None = None
    achterstand: bool = False
    dossier: str = ""
    door: Vastlegger = SECRETARIS

    @property
    def naam(self) -> str:
        """The uitvoering that judges it."""
        return self.judge().naam

    def judge(self) -> Norm:
        """The norm itself."""
        if self.uitvoering:
            return BY_NAME[f"{self.norm}@{self.uitvoering}"]
        return next(n for n in self.norms() if n.id == self.norm)

    def norms(self) -> list[Norm]:
        """Every norm that judges this fact on this day."""
        return norms_for(self.feit, self.gegeven.context().dag)

    def kop(self) -> Envelop[object]:
        """The envelope of the fact that is judged."""
        kop = fact(self.feit, 999, self.feitdatum or self.gegeven.dag).kop
        return replace(
            kop,
            grondslag=self.grondslag,
            bewijs=self.bewijs,
            dossier=self.dossier or kop.dossier,
            achterstand=self.achterstand,
            vastgelegd_door=self.door,
        )

    def uitspraak(self) -> Uitspraak:
        """What the norm says."""
        context = self.gegeven.context()
        zaak = Zaak(feit=self.feit, kop=self.kop(), context=context, op=self.op)
        return self.judge().toets(zaak)

    def check(self) -> None:
        """Fail when the norm says otherwise, or proves it with what is not there."""
        uitspraak = self.uitspraak()
        assert uitspraak.oordeel is self.oordeel, uitspraak
        assert self.tekst in uitspraak.tekst
        assert set(uitspraak.bewijs) <= {feit.seq for feit in self.gegeven.feiten}
        if self.oordeel in (NEE, OPEN):
            assert uitspraak.tekst


@dataclass(frozen=True)
class Rijen:
    """Cases of one norm, written as rows."""

    norm: str
    uitvoering: int = 0

    def __call__(
        self,
        zin: str,
        gegeven: Given,
        feit: Gebeurtenis,
        oordeel: Oordeel,
        tekst: str = "",
        **rest: Any,  # noqa: ANN401
    ) -> Geval:
        """One row; `rest` is about the envelope."""
        geval = Geval(
            norm=self.norm,
            zin=zin,
            gegeven=gegeven,
            feit=feit,
            oordeel=oordeel,
            tekst=tekst,
            uitvoering=self.uitvoering,
        )
        return replace(geval, **rest)


def ook(gevallen: Sequence[Geval], eerder: Mapping[int, int]) -> tuple[Geval, ...]:
    """The same cases for the uitvoeringen before, which must still say the same."""
    return tuple(
        replace(geval, uitvoering=eerder[geval.judge().uitvoering])
        for geval in gevallen
    )


def elk(gevallen: Sequence[Geval]) -> pytest.MarkDecorator:
    """Parametrise a test over cases, with their sentences as ids."""
    ids = [f"{geval.naam}: {geval.zin}" for geval in gevallen]
    return pytest.mark.parametrize("geval", gevallen, ids=ids)
