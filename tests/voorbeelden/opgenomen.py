"""Both examples in a register on disk, for tests that only read."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from register.codec.canonical import load
from register.codec.intake import read_line
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.formats.loading import commands
from register.formats.profile import load as load_profile
from register.service.beginning import begin
from register.service.place import Place
from register.service.recording import Recorder
from register.service.sources import Sources, system

MAP = Path(__file__).parents[2] / "voorbeelden" / "oefenjaar"
MGR = MAP.parent / "mgr-sdcg"
_BESTANDEN = ("geschiedenis.jsonl", "dossier-beleidsondersteuning.jsonl")
_BEGIN = datetime(2025, 11, 1, 9, tzinfo=UTC)


_NIETS: Mapping[str, str] = MappingProxyType({})


def opgenomen(map_: Path, anders: Mapping[str, str] = _NIETS) -> Place:
    """Record all of the invented year; `anders`: what has another name this time."""
    return gevuld(Place(map_), anders)


def gevuld(place: Place, anders: Mapping[str, str] = _NIETS) -> Place:
    """The same, in a place of its own kind."""
    for _ in in_delen(place, anders=anders):
        pass
    return place


def in_delen(
    place: Place, per: int = 1000, anders: Mapping[str, str] = _NIETS
) -> Iterator[int]:
    """The same, with time to look after every `per` commands; gives their number."""
    echt = system()
    bronnen = Sources(klok=lambda: _BEGIN, ids=echt.ids, salts=echt.salts)
    begonnen = RegisterBegonnen(regeling="oefenregio", naam="Oefening", oefening=True)
    begin(place, begonnen, sources=bronnen)
    aantal = 0
    with Recorder(place) as recorder:
        for bestand in sorted(MAP.glob("*.jsonl")):
            tekst = bestand.read_text(encoding="utf-8")
            for was, wordt in anders.items():
                tekst = tekst.replace(was, wordt)
            for regel in tekst.splitlines():
                recorder.record(read_line(load(regel)))
                aantal += 1
                if not aantal % per:
                    yield aantal
    yield aantal


def mgr_opgenomen(map_: Path) -> Place:
    """Record what the sources say of the real regeling."""
    place = Place(map_)
    begin(place, RegisterBegonnen(regeling="mgr-sdcg", naam="MGR SDCG"))
    profiel = load_profile((MGR / "profiel.yaml").read_text(encoding="utf-8"))
    with Recorder(place) as recorder:
        recorder.record_all(enumerate(commands(profiel), 1))
        for bestand in _BESTANDEN:
            for regel in (MGR / bestand).read_text(encoding="utf-8").splitlines():
                recorder.record(read_line(load(regel)))
    return place
