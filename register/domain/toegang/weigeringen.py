"""Why a key may not record this: one class per reason."""

from register.domain.refusals import Refused


class GeenToegang(Refused):
    """Who signs, or does not, may not record this here and now."""

    reden = "geen-toegang"

    def __init__(self, tekst: str) -> None:
        """Keep the sentence; it is about who records."""
        super().__init__(tekst, pad="/vastgelegd_door")


class NietOndertekend(GeenToegang):
    """The register grants keys, and this is signed by none."""

    reden = "niet-ondertekend"


class SleutelOnbekend(GeenToegang):
    """The key was never granted here."""

    reden = "onbekende-sleutel"


class SleutelGeldtNiet(GeenToegang):
    """The key was withdrawn, or it is not its time."""

    reden = "sleutel-geldt-niet"


class BuitenBereik(GeenToegang):
    """The key holds, but not for this."""

    reden = "buiten-bereik"


class HandtekeningOnjuist(GeenToegang):
    """The signature is not of this key under these bytes."""

    reden = "handtekening-onjuist"
