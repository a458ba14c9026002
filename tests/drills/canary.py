"""The drill of the canary: what is secret is planted, and looked for everywhere.

Private keys and sealed texts go in as they do in an office. After the usual commands,
and those that fail, a key stands in its own file only and a text behind the lock of
the vault only: in no answer, message, traceback, log, database, export or cache.
"""

import io
import json
import traceback
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from secrets import token_hex
from unittest.mock import patch

from cli.main import run
from register.audit.keys import GEHEIM, MAP
from register.keyring import BESTAND
from register.service.recording import Recorder
from tests.drills.drill import Stopwatch, Uitkomst

EIGEN_PLEK = {GEHEIM, BESTAND}
"""Files of a register that are a key: only themselves may hold it."""
_DAG = ("--feitdatum", "2026-07-02")


class Kantoor:
    """A register with its keys beside it, and all that anybody saw of it."""

    def __init__(self, map_: Path) -> None:
        """Not begun yet; keys and input stand apart from what is looked through."""
        self.map = map_
        self.apart = map_.with_name(f"{map_.name}-apart")
        self.buiten = map_.with_name(f"{map_.name}-buiten")
        self.apart.mkdir(parents=True)
        self.buiten.mkdir()
        self.gezien = b""
        self.opdrachten = 0

    def doe(self, *woorden: str | Path, code: int = 0, invoer: str = "") -> bytes:
        """Run one command; gives what it said, which counts as seen."""
        gezegd = self._say(woorden, code, invoer)
        self.gezien += gezegd
        return gezegd

    def toon(self, *woorden: str | Path) -> bytes:
        """Run a command that is asked to show what is secret."""
        return self._say(woorden, 0, "")

    def _say(self, woorden: Sequence[str | Path], code: int, invoer: str) -> bytes:
        uit, fout = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
        bron = io.TextIOWrapper(io.BytesIO(invoer.encode()), "utf-8")
        args = ["--register", str(self.map), *map(str, woorden)]
        with redirect_stdout(uit), redirect_stderr(fout), patch("sys.stdin", bron):
            try:
                gekregen = run(args)
            except RuntimeError:
                traceback.print_exc()
                gekregen = -1
        gezegd = b""
        for stroom in (uit, fout):
            stroom.flush()
            gezegd += stroom.buffer.getvalue()
        assert gekregen == code, (woorden[:2], gekregen, gezegd.decode())
        self.opdrachten += 1
        return gezegd

    def sleutel(self, naam: str) -> Path:
        """A new key, in a file apart."""
        pad = self.apart / naam
        self.doe("beheer", "sleutel", "maak", pad)
        return pad

    def helft(self, pad: Path) -> tuple[str, ...]:
        """The options of `sleutel ken-toe` for the key in this file."""
        gelezen = json.loads(self.doe("beheer", "sleutel", "toon", pad, "--json"))
        code, publiek = gelezen["sleutelcode"], gelezen["publiek"]
        return ("--sleutelcode", code, "--publiek", publiek, *_DAG)

    def bestand(self, naam: str, tekst: str) -> Path:
        """A file with input, apart."""
        pad = self.apart / naam
        pad.write_text(tekst)
        return pad

    def leaks(self, kanaries: Sequence[bytes]) -> list[str]:
        """Where one of them is: an answer, or a file that is not its own."""
        plekken = ["een antwoord"] * sum(k in self.gezien for k in kanaries)
        paden = [p for m in (self.map, self.buiten) for p in m.rglob("*")]
        for pad in (p for p in paden if p.is_file()):
            inhoud = pad.read_bytes()
            eigen = inhoud if pad.name in EIGEN_PLEK else b""
            plekken += [str(pad) for k in kanaries if k in inhoud and k not in eigen]
        return plekken


def canaries(map_: Path, aantal: int) -> Uitkomst:
    """Plant keys and texts in so many registers, one after the other."""
    klok, opdrachten, geplant, gelekt = Stopwatch(), 0, 0, 0
    for nummer in range(aantal):
        kantoor = Kantoor(map_.with_name(f"{map_.name}-{nummer}"))
        kanaries = _live(kantoor)
        gelekt += len(kantoor.leaks(kanaries))
        gelekt += _unseen(kantoor, kanaries)
        opdrachten += kantoor.opdrachten
        geplant += len(kanaries)
    return Uitkomst(
        oefening="sleutels en verzegelde teksten gezocht waar zij niet horen",
        aantal=opdrachten,
        ingebrachte_fouten=geplant,
        verloren=0,
        niet_ontdekt=gelekt,
        seconden=klok.seconds(),
    )


def _unseen(kantoor: Kantoor, kanaries: Sequence[bytes]) -> int:
    """How many of the canaries this drill would overlook: each is put in a file."""
    los = kantoor.buiten / "los"
    blind = 0
    for kanarie in kanaries:
        los.write_bytes(b"x" + kanarie + b"x")
        blind += str(los) not in kantoor.leaks([kanarie])
    los.unlink()
    return blind


def _live(kantoor: Kantoor) -> list[bytes]:
    """What happens in an office, well and badly; gives what may stand nowhere."""
    usb = kantoor.apart / "usb"
    kantoor.doe(
        *("begin", "--regeling", "kanarie", "--naam", "Kanarie"),
        *("--herstelsleutel", usb),
    )
    eigen, tweede, nieuw = map(kantoor.sleutel, ("eigen", "tweede", "nieuw"))
    teken = ("--sleutelbestand", eigen)
    teksten = {n: f"kanarie {n} {token_hex(9)}" for n in ("naam", "titel", "stuk")}
    teksten |= {n: f"kanarie {n} {token_hex(9)}" for n in ("reden", "concept", "fout")}
    toe = ("--actor", "secretaris", "--geheim", *teken)
    kantoor.doe("sleutel", "ken-toe", *kantoor.helft(eigen), *toe)
    toe = ("--actor", "adviseur", "--geheim", *teken)
    kantoor.doe("sleutel", "ken-toe", *kantoor.helft(tweede), *toe)
    regels = kantoor.bestand("in.jsonl", _lines(teksten))
    kantoor.doe("leg-vast", regels, *teken, "--mede-sleutel", tweede)
    _documents(kantoor, teksten, teken)
    gezien = _look(kantoor, teksten, (*teken, "--mede-sleutel", tweede))
    for naam in ("naam", "titel"):
        assert teksten[naam].encode() in gezien, "it was there to be found"
    _fail(kantoor, teksten, eigen, tweede)
    _read(kantoor, teken)
    kantoor.doe("beheer", "vertrek", "adviseur", *teken)
    kantoor.doe(
        *("beheer", "herstel", "--herstelsleutel", "-", "--nieuwe-sleutel", nieuw),
        *("--actor", "secretaris", "--reden", "kwijt"),
        invoer=usb.read_text(),
    )
    _read(kantoor, teken)
    return [*_keys(kantoor, (usb, eigen, tweede, nieuw)), *_texts(teksten)]


def _lines(teksten: dict[str, str]) -> str:
    """An organ, somebody of whom the name becomes secret, and a secret decision."""
    geheim = {"openheid": "geheim", "grond": "2e"}
    orgaan = {"gremium": "AB", "naam": "AB", "soort": "algemeen_bestuur"}
    besluit = {"orgaan": "AB", "handeling": "koers", "uitkomst": "aangenomen"}
    opdrachten: tuple[tuple[str, dict[str, str], dict[str, object]], ...] = (
        ("StelGremiumIn", orgaan | {"openheid": "openbaar"}, {}),
        ("RegistreerPersoon", {"persoon": "p1", "naam": teksten["naam"]}, {}),
        (
            "LegGeheimhoudingOp",
            {"stroom": "persoon/p1", "door": "AB", "grond": "2e"},
            {},
        ),
        (
            "NeemBesluit",
            besluit | {"titel": teksten["titel"], "motivering": teksten["titel"]},
            {"openbaarheid": geheim},
        ),
    )
    return "\n".join(
        json.dumps(
            {"opdracht": naam, "feitdatum": "2026-07-02", "gegevens": gegevens} | meer
        )
        for naam, gegevens, meer in opdrachten
    )


def _documents(
    kantoor: Kantoor, teksten: dict[str, str], teken: tuple[str | Path, ...]
) -> None:
    """A secret document, and something that is not recorded yet."""
    stuk = kantoor.bestand("stuk.txt", teksten["stuk"])
    kantoor.doe(
        *("stuk", "voeg-toe", stuk, "--titel", teksten["titel"], "--soort", "nota"),
        *("--openbaarheid", "geheim", "--grond", "2e", *_DAG, *teken),
    )
    concept = _lines(teksten | {"titel": teksten["concept"]})
    kantoor.doe("concept", "bewaar", "c1", kantoor.bestand("c.jsonl", concept))
    kantoor.doe("concept", "lijst", "--json")


def _look(
    kantoor: Kantoor, teksten: dict[str, str], teken: tuple[str | Path, ...]
) -> bytes:
    """Look into every fact that is sealed; who asks for it, sees it."""
    log = json.loads(kantoor.doe("log", "toon", "--json"))
    gezien = b""
    for feit in log:
        if feit["stroom"].startswith(("persoon/", "besluit/", "stuk/")):
            open_ = ("geheim", "open", str(feit["seq"]), "--reden", teksten["reden"])
            gezien += kantoor.toon(*open_, *teken)
    return gezien


def _fail(kantoor: Kantoor, teksten: dict[str, str], eigen: Path, tweede: Path) -> None:
    """What goes wrong in an office, with a key or a text in hand."""
    persoon = ("persoon", "registreer", "--persoon", "p9", *_DAG)
    naam = ("--naam", teksten["fout"])
    inhoud = eigen.read_text().strip()
    kapot = kantoor.bestand("kapot", inhoud[:-3])
    kapot.chmod(0o600)
    ander = kantoor.bestand("ander", inhoud.replace("/kanarie ", "/elders "))
    ander.chmod(0o600)
    open_ = kantoor.bestand("open", inhoud)
    open_.chmod(0o644)
    for teken, code in (
        ((), 1),
        (("--sleutelbestand", inhoud), 5),
        (("--sleutelbestand", inhoud.split()[3]), 5),
        (("--sleutelbestand", kapot), 5),
        (("--sleutelbestand", ander), 5),
        (("--sleutelbestand", open_), 5),
        (("--sleutelbestand", kantoor.apart), 5),
        (("--sleutel-opdracht", f"cat '{kapot}'"), 5),
        (("--sleutel-opdracht", f"cat '{ander}' /weg"), 5),
        (("--mede-sleutel", tweede), 5),
        (("--sleutelbestand", eigen, "--als", "griffier"), 1),
        (("--sleutelbestand", eigen, "--mede-sleutel", eigen), 1),
        (("--sleutelbestand", eigen, "--onbekend"), 2),
    ):
        for als in ((), ("--json",)):
            kantoor.doe(*persoon, *naam, *teken, *als, code=code)
    kantoor.doe(*persoon, *naam, "--sleutelbestand", "-", code=5, invoer=inhoud[9:])
    kantoor.doe("geheim", "open", "4", "--reden", teksten["fout"], code=1)
    fout = _lines(teksten).replace('"aangenomen"', '"zomaar"').replace("p1", "p 1")
    kantoor.doe("leg-vast", "-", "--sleutelbestand", eigen, code=1, invoer=fout)
    with patch.object(Recorder, "_append", side_effect=RuntimeError("stuk")):
        kantoor.doe(*persoon, *naam, "--sleutelbestand", eigen, code=-1)


def _read(kantoor: Kantoor, teken: tuple[str | Path, ...]) -> None:
    """What people read, check and send out."""
    nummer = len(list(kantoor.buiten.iterdir()))
    export = kantoor.buiten / f"export-{nummer}"
    kantoor.doe("audit", "exporteer", export)
    woordenlijst: tuple[tuple[str | Path, ...], ...] = (
        ("beheer", "sleutels"),
        ("beheer", "sleutels", "--json"),
        ("beheer", "herbouw"),
        ("beheer", "vertrek", "adviseur", "--proef", *teken),
        ("log", "toon"),
        ("log", "toon", "--json"),
        ("toon", "besluiten", "--json"),
        ("toon", "zoek", "--woorden", "kanarie", "--json"),
        ("toon", "geheimhoudingen", "--json"),
        ("toon", "stukken", "--json"),
        ("wat-nu", "--json"),
        ("audit", "herspeel", "--json"),
        ("audit", "herspeel", "--export", export, "--json"),
        ("audit", "verifieer", "--json"),
    )
    for woorden in woordenlijst:
        kantoor.doe(*woorden)


def _keys(kantoor: Kantoor, paden: Sequence[Path]) -> Iterator[bytes]:
    """Every private key, as it is written, in bytes and in digits."""
    teksten = [pad.read_text().split()[3] for pad in paden]
    sleutels = kantoor.map / MAP
    teksten.append((sleutels / BESTAND).read_text().split()[-1])
    teksten.append((sleutels / GEHEIM).read_text().splitlines()[1])
    for tekst in teksten:
        ruw = b64decode(tekst)[-32:]
        yield from (tekst.encode(), ruw, ruw.hex().encode())


def _texts(teksten: dict[str, str]) -> Iterator[bytes]:
    """Every text by the word that is only its own."""
    for tekst in teksten.values():
        yield tekst.split()[-1].encode()
