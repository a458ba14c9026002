"""A small register with everything in it, its export, and exports that are forged."""

import json
from collections.abc import Iterable, Sequence
from contextlib import closing
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from register.audit import keys, verifieer
from register.audit.checkpoints import Signed, sign_now
from register.audit.exporting import Export, Exporter, Opties
from register.audit.keys import LogKey
from register.codec.sealing import Disclosure
from register.service import stukken
from register.service.auditing import Auditing
from register.service.place import Place
from register.store import Log, Nieuw
from register.tlog.note import (
    Checkpoint,
    VerifierKey,
    format_checkpoint,
    format_note,
    sign,
)
from tests.registers import BASIS, VROEG, decision, line, make, purchase, record

ORIGIN = "besluitregister/oefening/mgr-test"
STUK = b"de bijlage"
SOM = sha256(STUK).hexdigest()
GEHEIM = {"openheid": "geheim", "grond": "2b"}


def silent(_wat: str, _gedaan: int, _van: int) -> None:
    """Tell nobody."""


def filled(map_: Path) -> tuple[Place, bytes]:
    """A register with every kind of value, and a checkpoint from halfway."""
    place = make(map_, [*BASIS, decision(), purchase(bedrag=60_000)])
    eerder = Auditing(place).checkpoint().nota
    with closing(place.open_log(alleen_lezen=True)) as log:
        mandaat = next(
            rij.seq
            for rijen in log.events()
            for rij in rijen
            if rij.soort == "mandaat-verleend.v1"
        )
    nieuw = {
        "bevoegdheid": "M-1",
        "gever": "DB",
        "nemer": "secretaris",
        "handelingen": ["inkoop"],
        "plafond": {"bedrag": 9_000_000},
        "omschrijving": "hoger, in één “keer”",
    }
    record(
        place,
        decision(titel='=cmd|" /C calc"!A0', dictum="één; twee\nregels"),
        decision(titel="Niet voor iedereen", _openbaarheid=GEHEIM),
        line("CorrigeerRegistratie", seq=mandaat, gegevens=nieuw, reden="typfout"),
        line("RegistreerPersoon", VROEG, persoon="P-1", naam="Voorbeeldnaam"),
    )
    with closing(place.open_log(alleen_lezen=True)) as log:
        persoon = log.size() - 1
    stukken.keep(place, BytesIO(STUK), besloten=False)
    record(
        place,
        line("WisPersoonsgegevens", persoon="P-1", grond="verzoek", seqs=[persoon]),
        line("VoegStukToe", sha256=SOM, titel="Bijlage", soort="bijlage", versie=1),
        line("Publiceer", stroom="besluit/AB-2026-001"),
    )
    return place, eerder


def exported(place: Place, doel: Path, opties: Opties | None = None) -> Export:
    """Everything up to a new checkpoint."""
    return Auditing(place).export(doel, opties or Opties(), silent)


def signing(place: Place) -> LogKey:
    """The register's own key, as a thief would have it."""
    return keys.load(place.map / keys.MAP, ORIGIN)


def own_key(naam: str = ORIGIN) -> LogKey:
    """A key that nobody knows."""
    geheim = Ed25519PrivateKey.generate()
    ruw = geheim.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return LogKey(VerifierKey(naam, ruw), geheim.sign)


def note_of(sleutel: LogKey, omvang: int, wortel: bytes) -> bytes:
    """A checkpoint of whatever you like, signed with this key."""
    tekst = format_checkpoint(Checkpoint(sleutel.openbaar.name, omvang, wortel))
    return format_note(tekst, sign(tekst, sleutel.openbaar, sleutel.sign))


def contents(place: Place) -> list[bytes]:
    """The stored bytes of every event."""
    with closing(place.open_log(alleen_lezen=True)) as log:
        return [rij.inhoud for rijen in log.events() for rij in rijen]


def forge(
    map_: Path,
    inhouden: Sequence[bytes],
    sleutel: LogKey,
    openbaar: Iterable[tuple[int, Disclosure]] = (),
) -> Path:
    """A well-made export of any bytes whatever, signed with this key."""
    map_.mkdir()
    per_seq: dict[int, list[Disclosure]] = {}
    for seq, waarde in openbaar:
        per_seq.setdefault(seq, []).append(waarde)
    doel = map_ / "export"
    with closing(Log(map_ / "log.sqlite")) as log:
        log.begin()
        with log.writing() as bezig:
            bezig.append(
                [
                    Nieuw(f"s{seq}", 1, _kind(i), i, tuple(per_seq.get(seq, ())))
                    for seq, i in enumerate(inhouden)
                ]
            )
        signed: Signed = sign_now(log, sleutel)
        schrijver = Exporter(log, signed, sleutel.openbaar, silent)
        opties = Opties(tabellen=False, ongepubliceerd=True)
        schrijver.write(doel, opties, lambda _: None)
    return doel


def _kind(inhoud: bytes) -> str:
    try:
        return str(json.loads(inhoud)["soort"])
    except (ValueError, KeyError, TypeError):
        return "onbekend.v1"


def check(
    map_: Path, *, eerder: Sequence[bytes] = (), sleutels: Sequence[str] = ()
) -> verifieer.Oordeel:
    """Judge an export in this process."""
    vraag = verifieer.Vraag(str(map_), tuple(sleutels), tuple(eerder), processen=1)
    return verifieer.controleer(vraag)


def kinds(oordeel: verifieer.Oordeel) -> set[str]:
    """What is wrong, by kind."""
    return {fout.soort for fout in oordeel.fouten.lijst}
