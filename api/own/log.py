"""The log as evidence: checkpoint, tiles, public entries, proofs (C2SP tlog-tiles)."""

from api.fields import Veld, Vraagsoort
from api.forms import JSON, TEGEL, TEKST
from api.memory import Bewaard, kept
from api.own.address import Eigen, Gegeven, made, thing
from api.parameters import Gevraagd
from api.registers import Registers
from api.routes import CODE as CODEVELD
from register.service import logbewijs
from register.service.lijsten.tabel import Adres as Plek
from register.service.lijsten.vormen import (
    CODE,
    GETAL,
    SEQ,
    ZIN,
    Rijvorm,
    lijst,
)

_HASH = "TJoSwhpIlkTbYD6Jx3crNnZcgkc8NtTfJKqCTnCJcUc="
_NOTA = (
    "besluitregister/mgr-voorbeeld\n412\n"
    f"{_HASH}\n\n— besluitregister/mgr-voorbeeld AbCdEf…\n"
)
INSLUITING = Rijvorm(
    naam="Insluitingsbewijs",
    uitleg="Dat een gebeurtenis in de boom staat (RFC 6962); hashes in base64.",
    velden={
        "regeling": CODE,
        "seq": SEQ,
        "grootte": GETAL,
        "wortel": ZIN,
        "blad": ZIN,
        "bewijs": lijst(ZIN),
    },
    verplicht=("regeling", "seq", "grootte", "wortel", "blad", "bewijs"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "seq": 9,
        "grootte": 412,
        "wortel": _HASH,
        "blad": _HASH,
        "bewijs": [_HASH],
    },
)
UITBREIDING = Rijvorm(
    naam="Uitbreidingsbewijs",
    uitleg="Dat het latere logboek met het eerdere begint; hashes in base64.",
    velden={
        "regeling": CODE,
        "van": GETAL,
        "tot": GETAL,
        "wortel_van": ZIN,
        "wortel_tot": ZIN,
        "bewijs": lijst(ZIN),
    },
    verplicht=("regeling", "van", "tot", "wortel_van", "wortel_tot", "bewijs"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "van": 400,
        "tot": 412,
        "wortel_van": _HASH,
        "wortel_tot": _HASH,
        "bewijs": [_HASH],
    },
)

_SEQ = Veld(
    naam="seq", uitleg="Plaats in het logboek.", voorbeeld="9", soort=Vraagsoort.GETAL
)
_GROOTTE = Veld(
    naam="grootte",
    uitleg="Van hoeveel gebeurtenissen. Zonder: van het laatste checkpoint.",
    voorbeeld="412",
    soort=Vraagsoort.GETAL,
)
_VAN = Veld(
    naam="van",
    uitleg="Hoeveel gebeurtenissen het eerdere logboek telde.",
    voorbeeld="400",
    soort=Vraagsoort.GETAL,
    verplicht=True,
)
_TOT = Veld(
    naam="tot",
    uitleg="Hoeveel het latere telt. Zonder: van het laatste checkpoint.",
    voorbeeld="412",
    soort=Vraagsoort.GETAL,
)
_NIVEAU = Veld(
    naam="niveau",
    uitleg="Niveau in de boom, van onder.",
    voorbeeld="0",
    soort=Vraagsoort.GETAL,
)
_PLEK = Veld(
    naam="plek",
    uitleg="Welke tegel, als in C2SP tlog-tiles: 000, x001/234 of x001/234.p/17.",
    voorbeeld="000.p/12",
    soort=Vraagsoort.TEGEL,
)


def _number(gevraagd: Gevraagd, naam: str) -> int | None:
    gevonden = gevraagd.filters.get(naam)
    return None if gevonden is None else int(gevonden)


def _checkpoint(registers: Registers, _: str, gevraagd: Gevraagd) -> Bewaard:
    tot = _number(gevraagd, "grootte")
    nota = logbewijs.checkpoint(registers.library, gevraagd.pad["code"], tot)
    return kept(nota, TEKST)


def _tile(registers: Registers, _: str, gevraagd: Gevraagd) -> Bewaard:
    pad = gevraagd.pad
    hashes = logbewijs.tile(
        registers.library, pad["code"], int(pad["niveau"]), pad["plek"]
    )
    return kept(hashes, TEGEL)


def _entry(registers: Registers, _: str, gevraagd: Gevraagd) -> Bewaard:
    pad = gevraagd.pad
    return kept(logbewijs.entry(registers.library, pad["code"], int(pad["seq"])))


def _inclusion(registers: Registers, _: str, gevraagd: Gevraagd) -> Bewaard:
    pad, grootte = gevraagd.pad, _number(gevraagd, "grootte")
    return made(
        logbewijs.inclusion(registers.library, pad["code"], int(pad["seq"]), grootte)
    )


def _consistency(registers: Registers, _: str, gevraagd: Gevraagd) -> Bewaard:
    van, tot = _number(gevraagd, "van"), _number(gevraagd, "tot")
    assert van is not None  # the field is mandatory
    return made(
        logbewijs.consistency(registers.library, gevraagd.pad["code"], van, tot)
    )


_LOG = "/regelingen/{code}/log"

LOG = (
    Eigen(
        plek=Plek(f"{_LOG}/checkpoint", "Het checkpoint", "log", "toonCheckpoint"),
        uitleg=(
            "Het laatst ondertekende checkpoint (C2SP tlog-checkpoint); met `grootte` "
            "het laatste van hoogstens zoveel gebeurtenissen."
        ),
        maak=_checkpoint,
        inhoud={TEKST: Gegeven({"type": "string"}, _NOTA)},
        padvelden=(CODEVELD,),
        velden=(_GROOTTE,),
    ),
    Eigen(
        plek=Plek(f"{_LOG}/tile/{{niveau}}/{{plek}}", "Een tegel", "log", "toonTegel"),
        uitleg=(
            "Hoogstens 256 hashes van de boom achter elkaar, als in C2SP tlog-tiles. "
            "De boom zegt niets over wat erin staat, dus alle tegels zijn openbaar."
        ),
        maak=_tile,
        inhoud={TEGEL: Gegeven({"type": "string", "format": "binary"}, None)},
        padvelden=(CODEVELD, _NIVEAU, _PLEK),
    ),
    Eigen(
        plek=Plek(
            f"{_LOG}/gebeurtenissen/{{seq}}", "Bytes van een feit", "log", "toonBytes"
        ),
        uitleg=(
            "De bytes van een openbare gebeurtenis zoals zij zijn vastgelegd: SHA-256 "
            "van een nulbyte met deze bytes is het blad in de boom. Wat niet openbaar "
            "is, is hier niet te vinden; wie dat mag zien heeft een export."
        ),
        maak=_entry,
        inhoud={JSON: Gegeven({"type": "object"}, {"soort": "besluit-genomen.v1"})},
        padvelden=(CODEVELD, _SEQ),
    ),
    Eigen(
        plek=Plek(
            f"{_LOG}/gebeurtenissen/{{seq}}/bewijs",
            "Bewijs van een feit",
            "log",
            "toonInsluiting",
        ),
        uitleg="Bewijs dat een gebeurtenis in het logboek van die grootte staat.",
        maak=_inclusion,
        inhoud=thing(INSLUITING),
        schemas=(INSLUITING,),
        padvelden=(CODEVELD, _SEQ),
        velden=(_GROOTTE,),
    ),
    Eigen(
        plek=Plek(f"{_LOG}/uitbreiding", "Bewijs van groei", "log", "toonUitbreiding"),
        uitleg="Bewijs dat het logboek alleen is gegroeid en niets is veranderd.",
        maak=_consistency,
        inhoud=thing(UITBREIDING),
        schemas=(UITBREIDING,),
        padvelden=(CODEVELD,),
        velden=(_VAN, _TOT),
    ),
)
