"""Keys of persons in a test register, and events that bypass the recorder."""

from base64 import b64encode
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from register.audit import keyfiles
from register.audit.keyfiles import Signer
from register.codec.events import REGISTRY
from register.codec.intake import Regel
from register.codec.signing import with_signatures
from register.domain.facts import Envelop, Gebeurtenis, Vastlegger
from register.domain.openheid.correctie import stream_of
from register.domain.values import Openbaarheid
from register.service.place import Place
from register.service.receipts import Ontvangst
from register.service.recording import Recorder
from register.service.signing import Keys
from register.service.sources import after, last_recorded, stamp, system
from register.store import Nieuw
from tests.registers import DAG, line

ORIGIN = "besluitregister/oefening/mgr-test"


def key(map_: Path, naam: str, origin: str = ORIGIN) -> Path:
    """A new key of a person in a file."""
    map_.mkdir(exist_ok=True)
    pad = map_ / naam
    keyfiles.make(pad, origin)
    return pad


def opened(pad: Path, origin: str = ORIGIN) -> Signer:
    return keyfiles.load(pad, origin)


def grant(pad: Path, actor: str = "secretaris", **anders: object) -> Regel:
    """The command that grants this key."""
    sleutel = opened(pad)
    return line(
        "KenSleutelToe",
        DAG,
        sleutelcode=sleutel.code,
        publiek=sleutel.publiek,
        actor=actor,
        **anders,
    )


def sign(
    place: Place,
    pad: Path,
    *regels: Regel,
    actor: str = "",
    mede: Path | None = None,
) -> list[Ontvangst]:
    """Record each in a transaction of its own, signed with this key."""
    tekenen = Keys(bestand=pad, mede=mede).open(ORIGIN)
    with Recorder(place, actor=actor, tekenen=tekenen) as recorder:
        return [recorder.record(regel) for regel in regels]


def forge(
    place: Place,
    event: Gebeurtenis,
    *,
    door: Vastlegger = Vastlegger(actor="secretaris"),  # noqa: B008 - a value
    eerste: Callable[[bytes], bytes] | None = None,
    tweede: Callable[[bytes], bytes] | None = None,
    openbaarheid: Openbaarheid | None = None,
    dag: str = DAG,
) -> int:
    """Append an event as somebody would who goes past the recorder; gives its seq."""
    bronnen = system()
    with closing(place.open_log()) as log, log.writing() as bezig:
        moment = after(bronnen.klok(), last_recorded(bezig))
        kop: Envelop[object] = Envelop(
            v=1,
            id=bronnen.ids(moment),
            stroom=stream_of(event),
            versie=bezig.versions(stream_of(event)) + 1,
            soort=event.SOORT,
            feitdatum=dag,
            vastgelegd_op=stamp(moment),
            vastgelegd_door=door,
            gegevens=event,
            openbaarheid=openbaarheid,
        )
        inhoud, gemaakt = REGISTRY.encode(kop, bronnen.salts)
        if eerste:
            mede = tweede(inhoud) if tweede else b""
            inhoud = with_signatures(inhoud, eerste(inhoud), mede)
        nieuw = Nieuw(kop.stroom, kop.versie, kop.soort, inhoud, tuple(gemaakt))
        return bezig.append([nieuw])[0]


def base64(inhoud: bytes) -> str:
    return b64encode(inhoud).decode()
