"""One decision, with all that happened to it."""

from collections.abc import Sequence

from register.service.lijsten.besluitvormen import BESLUIT, VERLOOP
from register.service.lijsten.tabel import (
    Adres,
    Detail,
    Sectie,
    kolom,
    veld,
)
from register.service.lijsten.vormen import (
    CENTEN,
    CODE,
    CODES,
    DATUM,
    SEQS,
    TEKST,
)
from register.service.lijsten.words import (
    Rij,
    in_woorden,
    is_stub,
    items,
    marks,
    moment,
    netjes,
    part,
    soort,
    wanneer,
    woord,
)


def _title(rij: Rij) -> str:
    return f"Besluit {woord(rij['besluit'])} · {woord(rij['titel'])}"


def _decider(rij: Rij) -> str:
    wie = part(rij, "wie_besliste")
    door, namens = woord(wie.get("beslisser")), woord(wie.get("namens"))
    if not door or door == namens:
        return door
    macht = woord(wie.get("bevoegdheid")) or "onbekende bevoegdheid"
    return f"{door}, namens {namens} (krachtens {macht})"


def _suspended(rij: Rij) -> str:
    schorsing = part(rij, "schorsing")
    tot = wanneer(schorsing.get("opgeheven_op") or schorsing.get("tot"))
    vanaf = wanneer(schorsing.get("op"))
    return f"{vanaf} tot {tot}" if tot else vanaf


def _ratified(rij: Rij) -> str:
    bekrachtiging = part(rij, "bekrachtiging")
    if not bekrachtiging:
        return ""
    hoe = "bij" if bekrachtiging.get("verleend") else "geweigerd door"
    wie = bekrachtiging.get("orgaan") or bekrachtiging.get("door")
    return f"{hoe} {woord(wie)} op {wanneer(bekrachtiging.get('op'))}"


def _links(rij: Rij) -> Sequence[Rij]:
    return items(part(rij, "wie_besliste"), "keten")


def _events(rij: Rij) -> Sequence[Rij]:
    return [deel for deel in items(rij, "gebeurtenissen") if not is_stub(deel)]


_VELDEN = BESLUIT.velden

EEN_BESLUIT = Detail(
    naam="besluit",
    uitleg="Toon een besluit: wie besliste, met welke bevoegdheid, en wat volgde.",
    toelichting="Een besluit, wie het nam met welke bevoegdheid, en hoe het verliep.",
    voorbeeld="AB-2026-001",
    bron="register.service.details:besluit",
    vorm=VERLOOP,
    sleutel="besluit",
    sleutel_uitleg="Nummer van het besluit.",
    sleutel_voorbeeld="AB-2026-001",
    metavar="NR",
    kop=_title,
    paren=(
        veld("status", _VELDEN["status"]),
        kolom("daarnaast", lambda rij: netjes(rij.get("neven"))),
        veld("uitkomst", _VELDEN["uitkomst"]),
        veld("genomen_op", DATUM),
        kolom("genomen door", _decider),
        kolom("handeling", lambda rij: in_woorden(rij.get("handeling"))),
        veld("rechtskarakter", _VELDEN["status"], "karakter"),
        veld("bedrag", CENTEN),
        veld("dekking", TEKST),
        veld("spoed", TEKST),
        veld("bestuurlijk_eigenaar", CODE),
        veld("ambtelijk_eigenaar", CODE),
        veld("bewaker", CODE),
        veld("module", CODE),
        veld("geldt_voor", CODES),
        veld("dossier", CODE),
        veld("voorstel", CODE),
        veld("vergadering", CODE),
        veld("schriftelijkeronde", CODE, "schriftelijke ronde"),
        veld("kenmerk", CODE),
        veld("bekendgemaakt_op", DATUM, "bekendgemaakt"),
        veld("inwerking", DATUM, "in werking"),
        kolom("geschorst", _suspended),
        kolom("bekrachtiging", _ratified),
        veld("ingetrokken_op", DATUM, "ingetrokken"),
        veld("ingetrokken_door", CODE),
        veld("gewijzigd_door", CODES),
        veld("nader_te_bepalen", CODES, "nog te bepalen"),
    ),
    secties=(
        Sectie(kop="Dictum", tekst=lambda rij: (woord(rij.get("dictum")),)),
        Sectie(kop="Motivering", tekst=lambda rij: (woord(rij.get("motivering")),)),
        Sectie(
            kop="Keten van bevoegdheid, tot de wet",
            rijen=_links,
            kolommen=(
                kolom("soort", lambda rij: netjes(rij.get("soort"))),
                kolom(
                    "van → aan",
                    lambda rij: (
                        f"{woord(rij.get('gever'))} → {woord(rij.get('nemer'))}"
                    ),
                ),
                veld("bevoegdheid", CODE),
                kolom(
                    "gebreken", lambda rij: in_woorden(rij.get("gebreken")) or "geen"
                ),
            ),
        ),
        Sectie(
            kop="Oordelen bij het vastleggen",
            rijen=lambda rij: items(rij, "oordelen"),
            kolommen=(
                veld("norm", CODE),
                veld("oordeel", CODE),
                veld("bewijs", SEQS, "bewijs (seq)"),
            ),
        ),
        Sectie(
            kop="Wat er met dit besluit gebeurde",
            rijen=_events,
            kolommen=(
                kolom("seq", lambda rij: woord(rij.get("seq"))),
                kolom("wanneer", lambda rij: wanneer(rij.get("feitdatum"))),
                kolom("vastgelegd (UTC)", lambda rij: moment(rij.get("vastgelegd_op"))),
                kolom("wat", lambda rij: soort(rij.get("soort")) + marks(rij)),
            ),
        ),
    ),
    adressen=(
        Adres(
            "/regelingen/{code}/besluiten/{besluitnummer}",
            "Eén besluit",
            "besluiten",
            "toonBesluit",
        ),
    ),
)
