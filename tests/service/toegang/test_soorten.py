"""What the scope of a key says a command leads to is what commands lead to."""

from contextlib import closing
from pathlib import Path

from register.codec.canonical import load
from register.codec.intake import read_line
from register.domain.openheid.openbaarheid import Gepubliceerd
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.domain.toegang.soorten import GEVOLGEN, kinds_of
from register.service.beginning import begin
from register.service.place import Place
from register.service.recording import Recorder
from register.service.sources import Sources, system
from tests.voorbeelden.test_oefenjaar import BEGIN, MAP

VANZELF = GEVOLGEN | {Gepubliceerd.SOORT}


def test_elke_opdracht_van_het_oefenjaar_geeft_alleen_haar_eigen_soorten(
    tmp_path: Path,
) -> None:
    place, echt = Place(tmp_path), system()
    bronnen = Sources(klok=lambda: BEGIN, ids=echt.ids, salts=echt.salts)
    begonnen = RegisterBegonnen(regeling="oefenregio", naam="Oefening", oefening=True)
    begin(place, begonnen, sources=bronnen)
    regels = [
        read_line(load(regel))
        for bestand in sorted(MAP.glob("*.jsonl"))
        for regel in bestand.read_text(encoding="utf-8").splitlines()
    ]
    with Recorder(place) as recorder:
        seqs = [(r.opdracht, recorder.record(r).seqs) for r in regels]
    with closing(place.open_log(alleen_lezen=True)) as log:
        soorten = {rij.seq: rij.soort for rijen in log.events() for rij in rijen}
    gegeven: dict[str, set[str]] = {}
    for naam, plekken in seqs:
        gegeven.setdefault(naam, set()).update(soorten[seq] for seq in plekken)
    anders = {
        naam: sorted(eigen - VANZELF - set(kinds_of((naam,), "/gegevens/opdrachten")))
        for naam, eigen in gegeven.items()
    }
    assert {naam: welke for naam, welke in anders.items() if welke} == {}
