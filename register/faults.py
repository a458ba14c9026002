"""What can be wrong around the register: the environment, or the evidence itself."""

from pathlib import Path


class Omgevingsfout(Exception):
    """The environment does not allow it (exit 5): locked, full, unwritable, absent."""


class GeenRegister(Omgevingsfout):
    """There is no register at this place."""

    def __init__(self, plek: str) -> None:
        """Name the place."""
        super().__init__(
            f"geen register in '{plek}'; begin er een met 'besluiten begin' of wijs "
            "een ander aan met --register"
        )


class RegisterBestaat(Omgevingsfout):
    """Beginning a register where one is, is refused."""

    def __init__(self, plek: str) -> None:
        """Name the place."""
        super().__init__(
            f"in '{plek}' staat al een register; kies een andere map met --register"
        )


class LogBezet(Omgevingsfout):
    """Another process holds the log longer than the writer waits."""

    def __init__(self, seconden: float) -> None:
        """Say how long was waited."""
        super().__init__(
            f"een ander proces schrijft al langer dan {seconden:g} seconden in dit "
            "register; er is niets vastgelegd, probeer het opnieuw"
        )


class NietSchrijfbaar(Omgevingsfout):
    """The place cannot be written."""

    def __init__(self, plek: str) -> None:
        """Name the place."""
        super().__init__(
            f"'{plek}' is niet schrijfbaar; er is niets vastgelegd, vraag de beheerder "
            "om schrijfrechten"
        )


class GeenRuimte(Omgevingsfout):
    """The disk is full."""

    def __init__(self, plek: str) -> None:
        """Name the place."""
        super().__init__(
            f"de schijf van '{plek}' is vol of neemt niets meer aan; er is niets "
            "vastgelegd, maak ruimte en probeer het opnieuw"
        )


def environment(fout: Exception, bestand: Path, wacht: float) -> Omgevingsfout:
    """What a fault of the database says of the environment; `wacht` in seconds."""
    tekst = str(fout)
    if "locked" in tekst:
        return LogBezet(wacht)
    if "full" in tekst or "disk I/O" in tekst:
        return GeenRuimte(str(bestand))
    if "readonly" in tekst or "unable to open" in tekst:
        return NietSchrijfbaar(str(bestand))
    return Omgevingsfout(f"het bestand '{bestand}' geeft een fout: {tekst}")


class IntegriteitGebroken(Exception):
    """Stored evidence contradicts itself (exit 4)."""
