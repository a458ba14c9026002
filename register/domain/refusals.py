"""Why the register may refuse: one class per reason, in Dutch, with what to do."""

from enum import StrEnum
from typing import ClassVar


class Graad(StrEnum):
    """The three grades of design §4."""

    ONMOGELIJK = "onmogelijk"
    WEIGERT_TENZIJ = "weigert-tenzij"
    BEVINDING = "bevinding"


class Refused(Exception):
    """The command breaks a rule of the register; nothing was recorded.

    `reden` is the stable machine name, `pad` the field it is about (or empty).
    """

    reden: ClassVar[str] = "geweigerd"
    graad: Graad = Graad.ONMOGELIJK
    norm: str = ""
    regel: int = 0
    """Which of several commands it was, from 1; 0 where there was one."""

    def __init__(self, tekst: str, *, pad: str = "") -> None:
        """Keep the sentence for people and the path of the field."""
        super().__init__(tekst)
        self.tekst = tekst
        self.pad = pad


class OngeldigeInvoer(Refused):
    """A field is missing, unknown, of the wrong type or outside the profile."""

    reden = "ongeldige-invoer"


class OnbekendeOpdracht(Refused):
    """There is no such command."""

    reden = "onbekende-opdracht"


class OnbekendeVerwijzing(Refused):
    """The command points at something that the register does not know."""

    reden = "onbekende-verwijzing"

    def __init__(self, wat: str, code: str, *, pad: str = "", doe: str = "") -> None:
        """Say what kind of thing (`gremium`), which code, and what to do first."""
        super().__init__(
            f"{wat} '{code}' is op deze datum niet bekend in het register"
            + (f"; {doe}" if doe else ""),
            pad=pad,
        )


class BestaatAl(Refused):
    """What the command would create is there already."""

    reden = "bestaat-al"

    def __init__(self, wat: str, code: str, *, pad: str = "") -> None:
        """Say what kind of thing and which code."""
        super().__init__(
            f"{wat} '{code}' staat al in het register; kies een andere code of "
            "corrigeer de bestaande registratie",
            pad=pad,
        )


class VerkeerdeVolgorde(Refused):
    """The fact cannot follow what is recorded."""

    reden = "verkeerde-volgorde"


class RekentNiet(Refused):
    """Numbers that do not add up."""

    reden = "rekent-niet"


class SleutelAlGebruikt(Refused):
    """The idempotency key was used for other content."""

    reden = "sleutel-met-andere-inhoud"


class AndereRegeling(Refused):
    """The command names another regeling than this log's."""

    reden = "andere-regeling"


class Verouderd(Refused):
    """The user decided on what is no longer the last state (`verwacht_seq`)."""

    reden = "verouderd"


class NormGeschonden(Refused):
    """A norm of law forbids this; an override with a reason records it anyway."""

    reden = "norm-geschonden"

    def __init__(self, norm: str, tekst: str, *, graad: Graad) -> None:
        """Name the norm and the sentence that explains it."""
        doe = (
            f'; leg het toch vast met override {{"regels": ["{norm}"], "reden": …}}'
            if graad is Graad.WEIGERT_TENZIJ
            else "; laat --streng weg om het met de bevinding vast te leggen"
        )
        super().__init__(f"{norm}: {tekst}{doe}")
        self.graad = graad
        self.norm = norm
