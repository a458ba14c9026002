"""What opens by its last day, or is erased once opened, is never kept as it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import orjson
import pytest

from register.codec.intake import Regel
from register.service.answers import Library
from register.service.gangen import Gangboek
from register.service.opening import open_library
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.uittreksels import Uittreksels
from tests.registers import BASIS, VROEG, line, make, record
from tests.service.klokken import Klok, on
from tests.service.vragen import ding, lijst

GEHEIM = {"openheid": "geheim", "grond": "2b"}
REGELING = "mgr-test"
V1 = "vergadering/V1"
D1 = "dossier/D-1"
OP = date(2026, 8, 1)


def item(code: str, **anders: object) -> Regel:
    return line(
        "PlaatsAgendapunt",
        "2026-05-01",
        vergadering="V1",
        punt=code,
        titel=f"Punt {code}",
        doel="besluiten",
        behandelwijze="hamerstuk",
        **anders,
    )


VERGADERING = (
    *BASIS,
    line(
        "RoepBijeen",
        "2026-05-01",
        vergadering="V1",
        gremium="AB",
        datum="2026-05-20",
        verzonden_op="2026-05-01",
        wijze="fysiek",
        openheid="openbaar",
    ),
    item("1"),
    item("2", _openbaarheid=GEHEIM),
    line("RegistreerPersoon", VROEG, persoon="p-1", naam="P"),
    line("WijsLidAan", VROEG, gremium="AB", persoon="p-1", gemeente="gm0001"),
    line(
        "StelPresentieVast",
        "2026-05-20",
        vergadering="V1",
        aanwezig=[{"persoon": "p-1"}],
    ),
    line("OpenVergadering", "2026-05-20", vergadering="V1"),
    line("SluitVergadering", "2026-05-20", vergadering="V1"),
)
DOSSIER = (
    *BASIS,
    line("OpenDossier", "2026-01-05", dossier="D-1", titel="T", _openbaarheid=GEHEIM),
)


class Dienst:
    """A service that stays, and beside it who asks everything anew."""

    def __init__(self) -> None:
        self.uittreksels, self.gangboek = Uittreksels(), Gangboek()

    def asked(self, library: Library, naam: str) -> list[dict[str, object]]:
        """Rows of a list; as kept and as fresh they are the same."""
        wie = replace(library, uittreksels=self.uittreksels, gangboek=self.gangboek)
        for openbaar in (True, False):
            eigen = lijst(wie, naam, op=OP, openbaar=openbaar)
            assert eigen == lijst(library, naam, op=OP, openbaar=openbaar)
        gevonden: list[dict[str, object]] = orjson.loads(eigen)["gegevens"]
        return gevonden


def seq_of(place: Place, stroom: str) -> int:
    """Place of the fact in this stream that was sealed from its beginning."""
    log = place.open_log(alleen_lezen=True)
    try:
        return next(e.seq for e in log.stream(stroom) if b'"geheim"' in e.inhoud)
    finally:
        log.close()


@contextmanager
def as_reader(place: Place, dag: str) -> Iterator[Library]:
    """Who may only read, on a day: nobody opens what lapsed."""
    with open_library(place) as (_, library):
        yield replace(library, klok=Klok(dag).nu)


def test_een_gewist_punt_telt_niet_meer_mee(tmp_path: Path) -> None:
    place, dienst = make(tmp_path / "r.d", VERGADERING), Dienst()
    geteld = []
    for stap in (
        line("LegGeheimhoudingOp", stroom=V1, door="AB", grond="2b"),
        line("HefGeheimhoudingOp", stroom=V1, door="AB"),
        line(
            "WisWaarde",
            seq=seq_of(place, V1),
            pad="gegevens",
            grond="avg-17",
        ),
    ):
        record(place, stap)
        with reading(place) as (_, library):
            rijen = dienst.asked(library, "agendagebruik")
            geteld.append([rij["punten"] for rij in rijen])
            dienst.asked(library, "stukken-volledigheid")
    assert geteld == [[], [2], [1]]


@pytest.fixture
def op_de_laatste_dag(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reads and may write comes by on the last day of the secrecy."""
    klok = Klok("2026-07-31").bronnen
    monkeypatch.setattr("register.service.reading.system", klok)


@pytest.mark.usefixtures("op_de_laatste_dag")
def test_wat_op_zijn_laatste_dag_opengaat_telt_ook_zonder_feit(tmp_path: Path) -> None:
    bronnen = Klok("2026-07-02").bronnen()
    place, dienst = make(tmp_path / "r.d", VERGADERING, sources=bronnen), Dienst()
    on(
        place,
        "2026-07-10",
        line(
            "LegGeheimhoudingOp",
            "2026-07-10",
            stroom=V1,
            door="AB",
            grond="2b",
            tot="2026-07-31",
        ),
    )
    with reading(place):
        pass
    with as_reader(place, "2026-08-01") as library:
        assert [r["punten"] for r in dienst.asked(library, "agendagebruik")] == [1]
    with Recorder(place, sources=Klok("2026-08-01").bronnen()):
        pass
    with as_reader(place, "2026-08-01") as library:
        assert [r["punten"] for r in dienst.asked(library, "agendagebruik")] == [2]


@pytest.mark.usefixtures("op_de_laatste_dag")
@pytest.mark.parametrize("naam", ["wat-nu", "pc-kalender"])
def test_een_dossier_dat_op_zijn_laatste_dag_opengaat_wacht_dan(
    tmp_path: Path, naam: str
) -> None:
    bronnen = Klok("2026-07-02").bronnen()
    place, dienst = make(tmp_path / "r.d", DOSSIER, sources=bronnen), Dienst()
    verborgen = {"stroom": D1, "door": "AB", "grond": "2b", "tot": "2026-07-31"}
    on(place, "2026-07-10", line("LegGeheimhoudingOp", "2026-07-10", **verborgen))
    with reading(place):
        pass
    with as_reader(place, "2026-08-01") as library:
        eerst = dienst.asked(library, naam)
    with Recorder(place, sources=Klok("2026-08-01").bronnen()):
        pass
    with as_reader(place, "2026-08-01") as library:
        assert (dienst.asked(library, naam) != eerst) == (naam == "wat-nu")


def test_een_geheim_begonnen_dossier_geeft_geopend_en_gewist_geen_fout(
    tmp_path: Path,
) -> None:
    place, dienst = make(tmp_path / "r.d", DOSSIER), Dienst()
    for stap in (
        line("HefGeheimhoudingOp", stroom=D1, door="AB"),
        line("Publiceer", stroom=D1),
        line(
            "NeemBesluit",
            "2026-03-01",
            orgaan="AB",
            titel="Koers",
            handeling="koers",
            uitkomst="aangenomen",
            dossier="D-1",
        ),
        line("WisWaarde", seq=seq_of(place, D1), pad="gegevens", grond="avg-17"),
    ):
        record(place, stap)
        with reading(place) as (_, library):
            for naam in ("wat-nu", "pc-kalender", "doorlooptijden-per-orgaan"):
                dienst.asked(library, naam)
            assert dienst.asked(library, "doorlooptijden") == []
            gang = orjson.loads(ding(library, "gang", REGELING, "D-1", op=OP))
    assert gang["sporen"] == []
