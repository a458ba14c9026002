"""What one row of a list says, as the command that records it as backlog.

What the list does not say is *onbekend*, with the list as the reason; nothing is
filled in that nobody wrote. Amounts are cents.
"""

import re
from collections.abc import Mapping
from hashlib import sha256

import orjson

from register.codec.shapes import CODE
from register.formats.overname.datum import when
from register.formats.overname.kolommen import BESLUITENLIJST, Lijstsoort
from register.formats.waarden import OnleesbareWaarde, cents

Opdracht = dict[str, object]
Rij = Mapping[str, str]

_EIGEN_NUMMER = re.compile(r"[A-Za-z][A-Za-z.]*[-/ ]?(19|20)\d\d[-/.]\d{1,5}")
_JAAR = re.compile(r"(19|20)\d\d")
_UITKOMSTEN = {
    "aangenomen": "aangenomen",
    "akkoord": "aangenomen",
    "conform": "aangenomen",
    "conform voorstel": "aangenomen",
    "conform besloten": "aangenomen",
    "vastgesteld": "aangenomen",
    "unaniem": "aangenomen",
    "gewijzigd vastgesteld": "geamendeerd_aangenomen",
    "gewijzigd aangenomen": "geamendeerd_aangenomen",
    "geamendeerd": "geamendeerd_aangenomen",
    "geamendeerd aangenomen": "geamendeerd_aangenomen",
    "verworpen": "verworpen",
    "afgewezen": "verworpen",
    "niet akkoord": "verworpen",
}
_NIET = {"onbekend": "staat niet op de overgenomen lijst"}


def command(soort: Lijstsoort, rij: Rij) -> Opdracht:
    """The command of a row. Raises `OnleesbareWaarde`."""
    feitdatum = when(rij.get("datum", ""))
    if feitdatum is None:
        raise OnleesbareWaarde("geen datum; vul haar in, al is het alleen het jaar")
    maak = _besluit if soort is BESLUITENLIJST else _mandaat
    gegevens = {naam: waarde for naam, waarde in maak(rij).items() if waarde}
    opdracht: Opdracht = {
        "opdracht": soort.opdracht,
        "feitdatum": feitdatum,
        "gegevens": gegevens,
        "achterstand": True,
    }
    if rij.get("vindplaats"):
        opdracht["bewijs"] = [{"vindplaats": rij["vindplaats"]}]
    inhoud = orjson.dumps(opdracht, option=orjson.OPT_SORT_KEYS)
    return opdracht | {"sleutel": f"overname:{sha256(inhoud).hexdigest()[:40]}"}


def _besluit(rij: Rij) -> Opdracht:
    kenmerk = rij.get("kenmerk", "")
    eigen = kenmerk.replace(" ", "-") if _EIGEN_NUMMER.fullmatch(kenmerk) else ""
    return {
        "besluit": eigen,
        "herkomst": "overgenomen" if eigen else "",
        "kenmerk": kenmerk,
        "orgaan": _code(rij, "orgaan", nodig=True),
        "titel": rij.get("titel") or rij.get("dictum"),
        "dictum": rij.get("dictum") or _NIET,
        "motivering": rij.get("motivering") or _NIET,
        "uitkomst": _outcome(rij.get("uitkomst", "")),
        "handeling": _code(rij, "handeling") or "onbekend",
        "functie": _code(rij, "functie"),
        "bevoegdheid": _code(rij, "bevoegdheid"),
        "bedrag": cents(rij.get("bedrag", "")),
        "boekjaar": _year(rij.get("boekjaar", "")),
        "module": _code(rij, "module"),
        "bestuurlijk_eigenaar": _code(rij, "bestuurlijk_eigenaar"),
        "ambtelijk_eigenaar": _code(rij, "ambtelijk_eigenaar"),
    }


def _mandaat(rij: Rij) -> Opdracht:
    plafond = cents(rij.get("plafond", ""))
    handelingen = [_one_code("handelingen", h) for h in _parts(rij, "handelingen")]
    nemer = _code(rij, "nemer", nodig=True)
    kenmerk = rij.get("kenmerk", "").replace(" ", "-") or nemer
    return {
        "bevoegdheid": _one_code("kenmerk", kenmerk),
        "gever": _code(rij, "gever", nodig=True),
        "nemer": nemer,
        "omschrijving": rij.get("omschrijving") or _NIET,
        "handelingen": handelingen or ["onbekend"],
        "plafond": {"bedrag": plafond} if plafond is not None else None,
        "voorwaarden": rij.get("voorwaarden"),
        "geldig_tot": _last_day(rij.get("geldig_tot", "")),
    }


def _parts(rij: Rij, veld: str) -> list[str]:
    return [deel.strip() for deel in rij.get(veld, "").split(",") if deel.strip()]


def _code(rij: Rij, veld: str, *, nodig: bool = False) -> str:
    waarde = rij.get(veld, "")
    if waarde:
        return _one_code(veld, waarde)
    if nodig:
        msg = f"geen {veld}; vul de kolom in of geef {veld} voor alle rijen op"
        raise OnleesbareWaarde(msg)
    return ""


def _one_code(veld: str, waarde: str) -> str:
    if not CODE.fullmatch(waarde):
        msg = f"'{waarde}' bij {veld} is geen code uit het register (zonder spaties)"
        raise OnleesbareWaarde(msg)
    return waarde


def _outcome(tekst: str) -> str:
    uitkomst = _UITKOMSTEN.get(tekst.lower().strip(" ."))
    if uitkomst is None:
        wat = f"'{tekst}' is geen uitkomst" if tekst else "geen uitkomst"
        msg = f"{wat}; schrijf aangenomen, gewijzigd aangenomen of verworpen"
        raise OnleesbareWaarde(msg)
    return uitkomst


def _year(tekst: str) -> int | None:
    if not tekst:
        return None
    if not _JAAR.fullmatch(tekst):
        raise OnleesbareWaarde(f"'{tekst}' is geen boekjaar; schrijf bijvoorbeeld 2021")
    return int(tekst)


def _last_day(tekst: str) -> str | None:
    dag = when(tekst)
    if dag is None or (isinstance(dag, str) and len(dag) == len("2021-03-03")):
        return dag
    raise OnleesbareWaarde(f"'{tekst}' bij geldig tot is geen dag")
