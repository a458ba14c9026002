"""In which forms an answer can be had, and what an Accept header wants (RFC 9110)."""

from collections.abc import Mapping, Sequence

from starlette.types import Scope

JSON, CSV, XLSX = "json", "csv", "xlsx"
TEKST, TEGEL, STROOM, JSONLD = "tekst", "tegel", "stroom", "jsonld"

SOORT: Mapping[str, str] = {
    JSON: "application/json",
    CSV: "text/csv",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    TEKST: "text/plain",
    TEGEL: "application/octet-stream",
    STROOM: "text/event-stream",
    JSONLD: "application/ld+json",
}
"""Media type of each form."""

INHOUD: Mapping[str, str] = {
    **SOORT,
    CSV: "text/csv; charset=utf-8; header=present",
    TEKST: "text/plain; charset=utf-8",
}
"""The same as it stands above an answer."""

LIJSTVORMEN = (JSON, CSV, XLSX)


def accept_of(scope: Scope) -> str:
    """The Accept header, or empty: anything will do."""
    gevraagd = [w.decode("latin-1") for n, w in scope["headers"] if n == b"accept"]
    return ",".join(gevraagd)


def quality(accept: str, soort: str) -> float:
    """How much an Accept header wants a media type; 0 where it does not.

    An empty one takes all; the most specific range that fits decides.
    """
    if accept == "*/*" or not accept.strip():
        return 1.0
    passend = ("*/*", f"{soort.partition('/')[0]}/*", soort)
    keuzes = dict(_choice(keuze) for keuze in accept.lower().split(","))
    gewogen = [keuzes[bereik] for bereik in passend if bereik in keuzes]
    return gewogen[-1] if gewogen else 0.0


def _choice(keuze: str) -> tuple[str, float]:
    soort, *opties = (deel.strip() for deel in keuze.split(";"))
    gewicht = [optie[2:] for optie in opties if optie.startswith("q=")]
    try:
        return soort, float(gewicht[0]) if gewicht else 1.0
    except ValueError:
        return soort, 0.0


def preferred(accept: str, vormen: Sequence[str]) -> str:
    """The form that is wanted most, the first where it is all the same; or none."""
    gewogen = [(quality(accept, SOORT[vorm]), vorm) for vorm in vormen]
    hoogst = max(gewicht for gewicht, _ in gewogen)
    return next(vorm for g, vorm in gewogen if g == hoogst) if hoogst else ""


def told(vormen: Sequence[str]) -> str:
    """The forms as a sentence tells them: `application/json of text/csv`."""
    return " of ".join(SOORT[vorm] for vorm in vormen)
