"""Commands made from a file: one that is refused names its place there, and undoes all.

Used where a whole file is one transaction: a bestuurswissel, a meeting.
"""

from register.domain.refusals import Refused


class StapGeweigerd(Refused):
    """One command was refused, so none is recorded; names the place in the file."""

    def __init__(
        self, waar: str, opdracht: str, fout: Refused, *, pad: str, regel: int
    ) -> None:
        """Keep reason, norm and grade of the refusal itself."""
        super().__init__(
            f"{waar} ({opdracht}): {fout.tekst}; er is niets vastgelegd", pad=pad
        )
        self.reden = fout.reden  # type: ignore[misc] # the reason of this one refusal
        self.graad = fout.graad
        self.norm = fout.norm
        self.regel = regel


class NotKept(Exception):
    """Ends the transaction of a trial."""
