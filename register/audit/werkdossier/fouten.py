"""What can be wrong with an auditor's file, or with what is asked of it."""

from register.domain.refusals import Refused
from register.faults import IntegriteitGebroken, Omgevingsfout


class WerkdossierWeigert(Refused):
    """What is asked cannot be done with this file; nothing was written."""

    reden = "werkdossier-weigert"


class GeenWerkdossier(Omgevingsfout):
    """There is no such file here, or it cannot be used."""


class WerkdossierBezet(Omgevingsfout):
    """Another process is writing in it."""

    def __init__(self, plek: str) -> None:
        """Name the place."""
        super().__init__(
            f"een ander proces werkt aan werkdossier '{plek}'; probeer het zo opnieuw"
        )


class WerkdossierVeranderd(IntegriteitGebroken):
    """A line is not what it was when the next one was written; names the line."""

    def __init__(self, plek: str, regel: int, reden: str) -> None:
        """Name the file, the line from 1, and what is wrong with it."""
        super().__init__(
            f"regel {regel} van '{plek}' {reden}; het werkdossier is met de hand "
            "veranderd: zet het terug uit een kopie en laat dit onderzoeken"
        )
        self.regel = regel


class AnderRegister(WerkdossierWeigert):
    """The file is about another register."""

    reden = "ander-register"

    def __init__(self, eigen: str, ander: str) -> None:
        """Name both."""
        super().__init__(
            f"dit werkdossier gaat over '{eigen}', niet over '{ander}'; kies het "
            "juiste register met --register of de juiste export met --export"
        )
