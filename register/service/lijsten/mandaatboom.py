"""The page of the tree of powers, drawn with plain characters."""

from collections.abc import Iterator, Sequence

from register.service.lijsten.tabel import Adres, Detail, Filter, Sectie
from register.service.lijsten.vormen import (
    CODE,
    DATUM,
    GETAL,
    LIJST,
    Rijvorm,
    kies,
    lijst,
    record,
)
from register.service.lijsten.words import (
    Rij,
    dagen,
    euro,
    geteld,
    in_woorden,
    items,
    netjes,
    part,
    wanneer,
    woord,
)

_BREED = 76

MANDAATBOOM = Rijvorm(
    naam="Mandaatboom",
    uitleg="Wie welke bevoegdheid gaf aan wie, en wat daar weer onder hangt.",
    velden={
        "regeling": CODE,
        "op": DATUM,
        "stand": kies("geldt", "alles"),
        "stammen": lijst(record("gever", "takken", gever=CODE, takken=LIJST)),
        "niet_openbaar": GETAL,
    },
    verplicht=("regeling", "op", "stand", "stammen", "niet_openbaar"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "op": "2026-07-02",
        "stand": "geldt",
        "stammen": [
            {
                "gever": "DB",
                "takken": [
                    {
                        "bevoegdheid": "M-1",
                        "soort": "mandaat",
                        "nemer": "secretaris",
                        "handelingen": ["inkoop"],
                        "stand": "geldt",
                        "vanaf": "2026-03-01",
                        "onder": [],
                    }
                ],
            }
        ],
        "niet_openbaar": 0,
    },
)


def drawn(antwoord: Rij) -> Sequence[str]:
    """The tree, a line for each power and its limits below it."""
    regels: list[str] = []
    for stam in items(antwoord, "stammen"):
        regels.append(woord(stam["gever"]))
        regels += _branches(items(stam, "takken"), "")
    return regels


def _branches(takken: Sequence[Rij], voor: str) -> Iterator[str]:
    for nummer, tak in enumerate(takken, 1):
        laatste = nummer == len(takken)
        verder = voor + ("   " if laatste else "|  ")
        onder = items(tak, "onder")
        eerste, *rest = _folded(_told(tak), _BREED - len(verder))
        yield f"{voor}{'`- ' if laatste else '|- '}{eerste}"
        tussen = verder + ("|  " if onder else "   ")
        yield from (f"{tussen}{regel}" for regel in rest)
        yield from _branches(onder, verder)


def _folded(tekst: str, breedte: int) -> list[str]:
    from textwrap import wrap  # noqa: PLC0415 - a list page that draws nothing does without

    return wrap(tekst, max(20, breedte - 3), break_on_hyphens=False)


def _told(tak: Rij) -> str:
    """One power in a sentence; what is wrong stands in capitals."""
    plafond = part(tak, "plafond")
    delen = [
        f"{woord(tak['bevoegdheid'])} {netjes(tak['soort'])} aan {woord(tak['nemer'])}"
        + (" (ONBEZET)" if tak.get("onbezet") else ""),
        in_woorden(tak["handelingen"]),
    ]
    if tak.get("uitzonderingen"):
        delen.append(f"behalve {in_woorden(tak['uitzonderingen'])}")
    if plafond:
        btw = "incl." if plafond.get("inclusief_btw") else "excl."
        per = netjes(plafond.get("per") or "verplichting")
        delen.append(f"tot {euro(plafond['bedrag'])} {btw} btw per {per}")
    if tak.get("modules"):
        delen.append(f"modules {woord(tak['modules'])}")
    if aan := woord(tak.get("ondermandaat_aan")):
        delen.append(f"door te geven aan {aan}")
    elif tak.get("ondermandaat"):
        delen.append("door te geven")
    if tak.get("voorwaarden"):
        delen.append(f"{tak['voorwaarden']} voorwaarde(n)")
    if tak.get("geldig_tot"):
        delen.append(f"t/m {wanneer(tak['geldig_tot'])}")
    if tak["stand"] != "geldt":
        delen.append(f"NIET MEER: {dagen(tak['stand'])}")
    return "; ".join(delen).replace("€ ", "€\N{NO-BREAK SPACE}")


def _closed(antwoord: Rij) -> Sequence[str]:
    aantal = antwoord.get("niet_openbaar")
    if not aantal:
        return ()
    assert isinstance(aantal, int), "counted"
    wat = geteld(aantal, "bevoegdheid is", "bevoegdheden zijn")
    return (f"{wat} hier niet te zien.",)


BOOM = Detail(
    naam="mandaatboom",
    uitleg="Toon de boom van bevoegdheden: wie gaf wat aan wie.",
    toelichting="Wie welke bevoegdheid gaf aan wie, en wat daar weer onder hangt. Wat "
    "hangt onder een bevoegdheid die niet meer geldt, vervalt daarmee.",
    voorbeeld="--op 2026-07-02",
    bron="register.service.mandaten.boom:mandaatboom",
    vorm=MANDAATBOOM,
    kop=lambda rij: f"Mandaatboom op {wanneer(rij['op'])}",
    secties=(
        Sectie(kop="Gever en wat hij gaf", tekst=drawn, leeg="Geen bevoegdheden."),
        Sectie(kop="Niet openbaar", tekst=_closed),
    ),
    filters=(
        Filter(
            naam="stand",
            uitleg="Wat geldt (standaard), of ook wat niet meer geldt: alles.",
            voorbeeld="alles",
        ),
    ),
    per_dag=True,
    adressen=(
        Adres(
            "/regelingen/{code}/mandaatboom",
            "De boom van bevoegdheden",
            "bevoegdheden",
            "toonMandaatboom",
        ),
    ),
)
