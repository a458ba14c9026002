"""Changes in the shape of VNG's event-ORI: `StoredEvent`, version 0.3.1.

Meetings and documents are what that shape knows of ours. As organisations it knows
municipalities, provinces and water boards: a gemeenschappelijke regeling stands beside
them in the same way, as `gemeenschappelijkeregeling`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

import orjson

from register.service.answers import Library
from register.service.details import question
from register.service.explaining.sentences import opened
from register.service.feed import Wat
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, is_stub, items, part, woord
from register.service.place import identity

_STROOM = re.compile(r"(vergadering|stuk)/(.+)")
_VERGADERSTUK = "c_db4862c3"
"""TOOI: a document of a decentral government for a meeting."""
_NIEUW = frozenset({"vergadering-bijeengeroepen.v1", "stuk-toegevoegd.v1"})
_LIJST = {"vergadering": "vergaderingen", "stuk": "stukken"}
_SOORT = {"vergadering": "Vergadering", "stuk": "Informatieobject"}


@dataclass(frozen=True, slots=True)
class Ori:
    """Makes events; `basis` is where the site is, as in `https://register.example.org`.

    Without it things are named by a URN.
    """

    library: Library
    basis: str = ""

    def events(self, wijzigingen: Iterable[Rij]) -> Iterator[Rij]:
        """Events for those changes that are about a meeting or a document."""
        for wijziging in wijzigingen:
            if gevonden := _STROOM.fullmatch(woord(wijziging["stroom"])):
                yield self._event(wijziging, gevonden[1], gevonden[2])

    def _event(self, wijziging: Rij, ding: str, code: str) -> Rij:
        regeling, wat = woord(wijziging["regeling"]), woord(wijziging["wat"])
        url = self._url(regeling, ding, code)
        op = wijziging["vastgelegd_op"]
        rij = self._row(regeling, ding, code)
        weg = wat == Wat.NIET_OPENBAAR or rij is None
        sleutel = f"{self._url(regeling, 'seq', woord(wijziging['seq']))}#{wat}"
        return {
            "eventId": str(uuid5(NAMESPACE_URL, sleutel)),
            "eventType": "DELETE" if weg else _kind(wijziging),
            "resourceType": _SOORT[ding],
            "timestamp": op,
            "resourceUrl": url,
            "data": {"pid": url} if rij is None or weg else self._data(rij, ding, url),
            "metadata": {"source": "besluitregister", "reason": _reason(wijziging)},
            "storedAt": op,
            "processingStatus": "PROCESSED",
        }

    def _row(self, regeling: str, ding: str, code: str) -> Rij | None:
        """How it stands now; nothing where it may not be seen."""
        vraag = question(self.library, regeling, Ask(openbaar=True), sleutel=code)
        rijen = self.library.rows(_LIJST[ding], vraag)
        rij: Rij | None = orjson.loads(rijen[0]) if rijen else None
        return None if rij is None or is_stub(rij) else rij

    def _data(self, rij: Rij, ding: str, url: str) -> Rij:
        regeling = woord(rij["regeling"])
        log = self.library.logs[regeling]
        naam = opened(log, identity(log).naam)
        organisatie = {"gemeenschappelijkeregeling": regeling, "naam": naam}
        if ding == "stuk":
            publicaties = items(rij, "publicaties")
            return {
                "webpaginalink": url,
                "organisatie": organisatie,
                "titel": woord(rij.get("titel")),
                "wooinformatiecategorie": next(
                    (woord(p["categorie"]) for p in publicaties), _VERGADERSTUK
                ),
                "datumingediend": rij["toegevoegd_op"],
                "id": rij["stuk"],
            }
        gremium = woord(rij["gremium"])
        return {
            "webpaginalink": url,
            "organisatie": organisatie,
            "dossiertype": "vergadering",
            "naam": f"{gremium} {woord(rij.get('datum'))}".strip(),
            "georganiseerddoorgremium": {
                "gremiumidentificatie": gremium,
                "gremiumnaam": gremium,
            },
        }

    def _url(self, regeling: str, ding: str, code: str) -> str:
        if not self.basis:
            return f"urn:besluitregister:{regeling}:{ding}:{code}"
        meer = {"vergadering": "vergaderingen", "stuk": "stukken"}.get(ding, ding)
        return f"{self.basis}/regelingen/{regeling}/{meer}/{code}"


def _kind(wijziging: Rij) -> str:
    """Making something known for the first time, or once more after a change."""
    soort = part(wijziging, "gebeurtenis").get("soort")
    nieuw = soort in _NIEUW or wijziging["wat"] == Wat.OPENBAAR
    return "CREATE" if nieuw else "UPDATE"


def _reason(wijziging: Rij) -> str:
    soort = part(wijziging, "gebeurtenis").get("soort") or wijziging["wat"]
    return woord(soort).partition(".v")[0]
