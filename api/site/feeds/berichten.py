"""What a feed tells: a message for what is new, an appointment for what has a day."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from api.site.asking import ALLES, Vraag
from api.site.eigen.zoeken import place
from api.site.links import PADEN, page_of
from register.service.lijsten.words import Rij, netjes, soort, wanneer, woord

NIEUWSTE = 50
"""Messages in a feed."""

_NIET = frozenset({"niet_geopend", "niet_gehouden"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bericht:
    """Something new; `op` is a moment as events are stamped, `naar` its page."""

    merk: str
    titel: str
    tekst: str
    op: str
    naar: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dag:
    """Something that has a day; `sinds` is since when that is so."""

    merk: str
    titel: str
    tekst: str
    dag: str
    sinds: str
    naar: str
    vervallen: bool = False


Nieuws = Callable[[Vraag], Iterable[Bericht]]
Dagen = Callable[[Vraag], Iterable[Dag]]


def changes(
    vraag: Vraag, regeling: str | None = None, **filters: str
) -> Iterator[Bericht]:
    """What was recorded, the last first."""
    rijen = vraag.rows("wijzigingen", regeling, NIEUWSTE, **filters)
    for rij in rijen:
        yield _change(rij, vraag)


def found(vraag: Vraag, **filters: str) -> Iterator[Bericht]:
    """What has the words that are asked for, or is of an organ; the newest first."""
    regeling = filters.pop("regeling", None) or None
    for rij in vraag.rows("zoek", regeling, NIEUWSTE, **filters):
        wat = f"{woord(rij['soort']).capitalize()} {woord(rij['code'])}"
        titel = woord(rij.get("titel"))
        yield Bericht(
            merk=f"{woord(rij['regeling'])}:{woord(rij['soort'])}:{woord(rij['code'])}",
            titel=f"{wat}: {titel}" if titel else wat,
            tekst=woord(rij.get("fragment")),
            op=f"{woord(rij['op'])}T00:00:00Z",
            naar=place(rij, vraag),
        )


def _change(rij: Rij, vraag: Vraag) -> Bericht:
    regeling = woord(rij["regeling"])
    wat = soort(rij["soort"])
    zin = woord(rij.get("wat"))
    wie = ", ".join(vraag.wijzer.gemeente(code) for code in _codes(rij, "gemeenten"))
    return Bericht(
        merk=f"{regeling}:{woord(rij['seq'])}",
        titel=f"{wat}: {zin}" if zin else f"{wat} ({woord(rij['stroom'])})",
        tekst=f"Feit van {wanneer(rij['feitdatum'])}" + (f"; raakt {wie}." * bool(wie)),
        op=woord(rij["vastgelegd_op"]),
        naar=_stream_page(rij, vraag),
    )


def _stream_page(rij: Rij, vraag: Vraag) -> str:
    """The page of the stream, or of its dossier, or of the regeling."""
    regeling = woord(rij["regeling"])
    kind, _, code = woord(rij["stroom"]).partition("/")
    for ding, sleutel in ((kind, code), ("dossier", woord(rij.get("dossier")))):
        if ding in PADEN and sleutel and vraag.wijzer.bestaat(regeling, ding, sleutel):
            return page_of(ding, regeling, sleutel)
    return f"/regelingen/{regeling}"


def terms(vraag: Vraag, regeling: str | None = None, **filters: str) -> Iterator[Dag]:
    """Terms that still run."""
    for rij in vraag.rows("termijnen", regeling, ALLES, status="open", **filters):
        wie = ", ".join(vraag.name(code) for code in _codes(rij, "voor"))
        velden = ("regeling", "soort", "dossier", "norm", "gemeente", "wat", "voor")
        yield Dag(
            merk=_digest([woord(rij.get(veld)) for veld in velden]),
            titel=f"Uiterlijk: {woord(rij.get('wat'))} ({netjes(rij['soort'])})",
            tekst=" ".join(t for t in (f"Voor {wie}.", woord(rij.get("uitleg"))) if t),
            dag=woord(rij["uiterlijk"]),
            sinds=woord(rij["geldig_van"]),
            naar=_near(rij, vraag),
        )


def meetings(
    vraag: Vraag, regeling: str | None = None, **filters: str
) -> Iterator[Dag]:
    """Meetings of the organs; one whose day is sealed has no day here."""
    for rij in vraag.rows("vergaderingen", regeling, ALLES, **filters):
        if not isinstance(rij.get("datum"), str):
            continue
        plek, code = woord(rij["regeling"]), woord(rij["vergadering"])
        yield Dag(
            merk=f"{plek}:vergadering:{code}",
            titel=f"Vergadering {woord(rij['gremium'])}",
            tekst=f"{code}, {netjes(rij['status'])}.",
            dag=woord(rij["datum"]),
            sinds=woord(rij["geldig_van"]),
            naar=page_of("vergadering", plek, code),
            vervallen=woord(rij["status"]) in _NIET,
        )


def councils(vraag: Vraag, gemeente: str) -> Iterator[Dag]:
    """Meetings of a raad and its committees, as far as the regelingen know them."""
    for rij in vraag.rows("raadsvergaderingen", gemeente=gemeente):
        aard, dag = netjes(rij["aard"]), woord(rij["datum"])
        stukken = rij.get("stukken_uiterlijk")
        yield Dag(
            merk=f"{gemeente}:{aard}:{dag}",
            titel=f"Vergadering {aard} {vraag.wijzer.gemeente(gemeente)}",
            tekst=f"Stukken uiterlijk {wanneer(stukken)}." if stukken else "",
            dag=dag,
            sinds=woord(rij["geldig_van"]),
            naar=f"/gemeenten/{gemeente}",
            vervallen=bool(rij.get("vervallen_op")),
        )


def _near(rij: Rij, vraag: Vraag) -> str:
    regeling, dossier = woord(rij["regeling"]), woord(rij.get("dossier"))
    if dossier and vraag.wijzer.bestaat(regeling, "dossier", dossier):
        return page_of("dossier", regeling, dossier)
    return f"/regelingen/{regeling}"


def _codes(rij: Rij, veld: str) -> list[str]:
    waarde = rij.get(veld)
    return [woord(code) for code in waarde] if isinstance(waarde, list) else []


def _digest(delen: list[str]) -> str:
    som = blake2b("\x1f".join(delen).encode(), digest_size=12)
    return f"{delen[0]}:termijn:{som.hexdigest()}"
