"""What a replay found: the report, and each difference in it."""

from dataclasses import dataclass, field

from register.codec.plain import plain

GENOEMD = 20
"""Differences that are named; the rest is only counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """One difference: a row of a projection, or evidence at a seq.

    `soort` is of a row `ontbreekt`, `extra` or `anders` (in the live read model), of
    the log `wortel`, `volgorde`, `kolommen`, `onleesbaar`, `toegang` (who signed might
    not), `keten` or `oordeel`, and `leesmodel` where that cannot be compared at all.
    """

    soort: str
    projectie: str = ""
    sleutel: str = ""
    seq: int | None = None
    besluit: str = ""
    norm: str = ""
    tekst: str = ""


@dataclass(slots=True)
class Herspeling:
    """What a replay found.

    `leesmodel` is `vergeleken`, `achter` (compared at its own position), `verder` (not
    compared: it holds more than was replayed), `ontbreekt` or `onleesbaar`. `positie`
    is where the projections were compared; an event that is not `leesbaar` leaves them
    out. `sleutels` were ever granted, `getekend` facts are signed. `openbaar` are the
    digests of the public JSON, where those were asked.
    """

    regeling: str
    gebeurtenissen: int
    wortel: str = ""
    leesmodel: str = ""
    positie: int = 0
    ketens: int = 0
    oordelen: int = 0
    verzegeld: int = 0
    sleutels: int = 0
    getekend: int = 0
    projecties: dict[str, str] = field(default_factory=dict)
    openbaar: dict[str, str] | None = None
    verschillen: list[Verschil] = field(default_factory=list)
    aantal_verschillen: int = 0
    leesbaar: bool = True

    @property
    def gelijk(self) -> bool:
        """Whether everything came out as it is stored."""
        return not self.aantal_verschillen

    def differs(self, verschil: Verschil) -> None:
        """Count a difference, and name the first ones."""
        self.aantal_verschillen += 1
        if len(self.verschillen) < GENOEMD:
            self.verschillen.append(verschil)

    def shape(self) -> dict[str, object]:
        """As JSON builtins, in the shape of design §10 and more."""
        return {
            "regeling": self.regeling,
            "gebeurtenissen": self.gebeurtenissen,
            "gelijk": self.gelijk,
            "wortel": self.wortel,
            "ketens": self.ketens,
            "oordelen": self.oordelen,
            "verzegeld": self.verzegeld,
            "sleutels": self.sleutels,
            "getekend": self.getekend,
            "leesmodel": self.leesmodel,
            "positie": self.positie,
            "projecties": self.projecties,
            "openbaar": self.openbaar or {},
            "verschillen": [plain(verschil) for verschil in self.verschillen],
            "aantal_verschillen": self.aantal_verschillen,
        }
