"""What went wrong, as problem+json (RFC 9457) in Dutch; never a trace or a path."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import orjson
from starlette.responses import Response

from api.forms import told

TYPE = "application/problem+json"

TITELS: Mapping[int, str] = {
    400: "Ongeldige vraag",
    404: "Niet gevonden",
    405: "Methode niet toegestaan",
    406: "Geen passende vorm",
    413: "Inhoud niet toegestaan",
    414: "Adres te lang",
    429: "Te veel vragen",
    431: "Koppen te lang",
    500: "Fout in de dienst",
    503: "Tijdelijk niet beschikbaar",
}

NIET_GEVONDEN = (
    "dit adres bestaat niet; let op een schuine streep aan het eind en zie "
    "/v1/openapi.json voor alle adressen"
)
ALLEEN_LEZEN = "deze dienst is alleen om te lezen: gebruik GET, HEAD of OPTIONS"
ONZE_FOUT = "er ging iets mis in de dienst; probeer het later opnieuw"
TE_LANG_BEZIG = "deze vraag duurt te lang; vraag minder ineens, met filters of limiet"
TE_VEEL_STROMEN = "er zijn te veel stromen open; vraag de lijst, of probeer later"
LOOPT_ACHTER = "het leesmodel loopt nog achter op het logboek"
WORDT_BEREKEND = "dit wordt nu berekend; vraag het over een paar seconden weer"
NIET_BEREIKBAAR = "het register is even niet te lezen; probeer het over een minuut"


@dataclass(frozen=True, slots=True)
class Veldfout:
    """What is wrong with one field of the question."""

    veld: str
    detail: str


@dataclass(eq=False)
class Probleem(Exception):
    """An answer that is no answer: its status, a sentence, and which fields."""

    status: int
    detail: str
    fouten: Sequence[Veldfout] = ()
    koppen: Mapping[str, str] = field(default_factory=dict)

    def response(self) -> Response:
        """The problem document."""
        inhoud: dict[str, object] = {
            "type": "about:blank",
            "title": TITELS[self.status],
            "status": self.status,
            "detail": self.detail,
        }
        if self.fouten:
            inhoud["fouten"] = self.fouten
        return Response(
            orjson.dumps(inhoud), self.status, headers=self.koppen, media_type=TYPE
        )


def invalid(fouten: Sequence[Veldfout]) -> Probleem:
    """All that is wrong with a question, at once."""
    return Probleem(400, "; ".join(f"{f.veld}: {f.detail}" for f in fouten), fouten)


def no_form(vormen: Sequence[str]) -> Probleem:
    """None of these forms is what the client can take."""
    return Probleem(406, f"het antwoord is hier {told(vormen)}; pas Accept aan")
