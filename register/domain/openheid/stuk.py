"""Documents, known by their sha256: titel, version, whether blacked out, where.

Stream `stuk/{sha256}`. The bytes lie beside the log, or nowhere but at `vindplaats`.
"""

import re
from datetime import date
from typing import ClassVar

from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Aggregaat, Feit
from register.domain.openheid.openbaarheid import Gepubliceerd, is_published, secrecy
from register.domain.openheid.woo import TOOI, Woocategorie
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.values import Tekst

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, kw_only=True)
class StukToegevoegd:
    """A document; `omvang` in bytes, absent where only a `vindplaats` is known."""

    SOORT: ClassVar[str] = "stuk-toegevoegd.v1"
    STROOM: ClassVar[str] = "stuk/{sha256}"

    sha256: str
    titel: Tekst
    soort: str
    versie: int
    gelakt: bool = False
    vindplaats: Tekst = ""
    omvang: int | None = None
    mediatype: str = ""
    dossier: str = ""


@dataclass(frozen=True, kw_only=True)
class StukVervangen:
    """Another document takes the place of this one; both stay."""

    SOORT: ClassVar[str] = "stuk-vervangen.v1"
    STROOM: ClassVar[str] = "stuk/{sha256}"

    sha256: str
    door: str
    reden: Tekst


@dataclass(frozen=True, kw_only=True)
class DocumentGepubliceerd:
    """The document was put on the web; `tooi_categorie` is a code of the TOOI list.

    `blad` is where notice of it was given, as `bgr-2026-101` (Bekendmakingswet 12).
    """

    SOORT: ClassVar[str] = "document-gepubliceerd.v1"
    STROOM: ClassVar[str] = "stuk/{sha256}"

    sha256: str
    tooi_categorie: str
    url: Tekst
    blad: str = ""


GEBEURTENISSEN = (StukToegevoegd, StukVervangen, DocumentGepubliceerd)


@dataclass(frozen=True, kw_only=True)
class Publicatie:
    """Where a document is on the web, under which category, and since when."""

    categorie: str
    url: Tekst
    op: date
    seq: int
    blad: str = ""


@dataclass(frozen=True, kw_only=True)
class Stuk:
    """A document as it stands; `seqs` are the facts that made it so."""

    sha256: str
    titel: Tekst
    soort: str
    versie: int
    gelakt: bool
    vindplaats: Tekst
    omvang: int | None
    mediatype: str
    dossier: str
    toegevoegd_op: date
    seqs: tuple[int, ...]
    vervangen_door: str = ""
    vervangen_op: date | None = None
    publicaties: tuple[Publicatie, ...] = ()


def evolve(staat: Stuk | None, feit: Feit) -> Stuk | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case StukToegevoegd() as nieuw if staat is None:
            return Stuk(
                sha256=nieuw.sha256,
                titel=nieuw.titel,
                soort=nieuw.soort,
                versie=nieuw.versie,
                gelakt=nieuw.gelakt,
                vindplaats=nieuw.vindplaats,
                omvang=nieuw.omvang,
                mediatype=nieuw.mediatype,
                dossier=nieuw.dossier,
                toegevoegd_op=feit.dag,
                seqs=(feit.seq,),
            )
        case StukVervangen() as ander if staat:
            return replace(
                staat,
                vervangen_door=ander.door,
                vervangen_op=feit.dag,
                seqs=(*staat.seqs, feit.seq),
            )
        case DocumentGepubliceerd() as web if staat:
            publicatie = Publicatie(
                categorie=web.tooi_categorie,
                url=web.url,
                op=feit.dag,
                seq=feit.seq,
                blad=web.blad,
            )
            return replace(
                staat,
                publicaties=(*staat.publicaties, publicatie),
                seqs=(*staat.seqs, feit.seq),
            )
        case _:
            return staat


STUK = Aggregaat("stuk", evolve)
AGGREGATEN = (STUK,)


def voeg_toe(opdracht: StukToegevoegd, context: Context) -> Beslissing:
    """Make a document known."""
    if not _SHA256.fullmatch(opdracht.sha256):
        msg = "een sha256 is 64 tekens lang, 0-9 en a-f (kleine letters)"
        raise OngeldigeInvoer(msg, pad="/gegevens/sha256")
    require_new(context, STUK, opdracht.sha256, "/gegevens/sha256")
    if opdracht.versie < 1:
        msg = "een versie is een heel getal van 1 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/versie")
    if opdracht.omvang is not None and opdracht.omvang < 0:
        msg = "een omvang is een aantal bytes van 0 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/omvang")
    if opdracht.dossier:
        require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    return (opdracht,)


def vervang(opdracht: StukVervangen, context: Context) -> Beslissing:
    """Replace a document by another known one, once and never in a circle."""
    doe = "leg het eerst vast (VoegStukToe)"
    stuk = require(context, STUK, opdracht.sha256, "/gegevens/sha256", doe)
    require(context, STUK, opdracht.door, "/gegevens/door", doe)
    ooit = context.ooit(STUK, opdracht.sha256) or stuk
    if ooit.vervangen_door:
        msg = (
            f"stuk '{ooit.sha256}' is al vervangen door '{ooit.vervangen_door}' op "
            f"{ooit.vervangen_op}; vervang dat stuk, of corrigeer die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/sha256")
    if opdracht.sha256 in _successors(context, opdracht.door):
        msg = (
            f"stuk '{opdracht.door}' is zelf (via andere stukken) vervangen door dit "
            "stuk; een stuk kan zichzelf niet opvolgen"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/door")
    return (opdracht,)


@dataclass(frozen=True, kw_only=True)
class PubliceerDocument:
    """Put a document on the web, in a category of the Woo; `blad` gave notice of it."""

    sha256: str
    categorie: Woocategorie
    url: Tekst
    blad: str = ""


def publiceer(opdracht: PubliceerDocument, context: Context) -> Beslissing:
    """Record a publication; what is on the web is public here as well."""
    doe = "leg het eerst vast (VoegStukToe)"
    require(context, STUK, opdracht.sha256, "/gegevens/sha256", doe)
    stroom = STUK.stroom(opdracht.sha256)
    feiten = context.feiten(stroom)
    if secret := secrecy(feiten, context.dag):
        msg = (
            f"op stuk '{opdracht.sha256}' rust geheimhouding (seq {secret.seq}); hef "
            "die eerst op, of publiceer de gelakte versie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/sha256")
    gepubliceerd = DocumentGepubliceerd(
        sha256=opdracht.sha256,
        tooi_categorie=TOOI[opdracht.categorie],
        url=opdracht.url,
        blad=opdracht.blad,
    )
    if is_published(feiten):
        return (gepubliceerd,)
    return (gepubliceerd, Gepubliceerd(stroom=stroom, aanleiding="document"))


def _successors(context: Context, sha256: str) -> set[str]:
    """Give the document itself and all that came in its place."""
    gezien: set[str] = set()
    while sha256 and sha256 not in gezien:
        gezien.add(sha256)
        stuk = context.ooit(STUK, sha256)
        sha256 = stuk.vervangen_door if stuk else ""
    return gezien


OPDRACHTEN = (
    Opdracht(
        "VoegStukToe",
        StukToegevoegd,
        voeg_toe,
        ("stuk", "meld"),
        "Leg een stuk vast met zijn sha256, titel en vindplaats.",
    ),
    Opdracht(
        "VervangStuk",
        StukVervangen,
        vervang,
        ("stuk", "vervang"),
        "Leg vast dat een stuk door een ander is vervangen.",
    ),
    Opdracht(
        "PubliceerDocument",
        PubliceerDocument,
        publiceer,
        ("stuk", "publiceer"),
        "Leg vast dat een stuk op het web staat, in welke categorie van de Woo.",
    ),
)
