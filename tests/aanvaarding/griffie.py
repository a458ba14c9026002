"""A regeling of eleven gemeenten on record, and its griffier, who records into it.

Everything goes through the recorder and everything is read back from the log; the
meetings, rounds and mandaten of the tests are written in `zalen.py`.
"""

from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from register.codec.intake import Regel
from register.domain.besluiten.besluit import BesluitGetoetst
from register.domain.facts import Feit
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.domain.refusals import Refused
from register.service.beginning import begin
from register.service.findinglist import Gevonden
from register.service.findings import findings
from register.service.place import Place, reader_of
from register.service.receipts import Bevinding, Ontvangst, Weigering
from register.service.recording import Recorder
from register.service.sources import Sources
from tests.registers import line

GEMEENTEN = tuple(f"gm{n:04d}" for n in range(1, 12))
LEDEN = tuple(f"p-{n:02d}" for n in range(1, 12))
"""Member `p-01` of the AB sits for `gm0001`, and so on."""
VROEG = "2015-01-02"


class Griffie:
    """Records commands into one register and reads back what they led to."""

    def __init__(self, place: Place, bronnen: Sources) -> None:
        self.place = place
        self._recorder = Recorder(place, sources=bronnen)

    def close(self) -> None:
        """Close the register; what follows reads it as another would."""
        self._recorder.close()

    def leg_vast(self, opdracht: str, dag: object, **gegevens: object) -> Ontvangst:
        """Record one command; fields of the line itself begin with an underscore."""
        return self._recorder.record(line(opdracht, dag, **gegevens))

    def weigert(self, opdracht: str, dag: object, **gegevens: object) -> Weigering:
        """Why a command is refused; nothing of it may be on record."""
        voor = self._recorder.log.size()
        try:
            self.leg_vast(opdracht, dag, **gegevens)
        except Refused as fout:
            assert self._recorder.log.size() == voor
            return Weigering.of(fout)
        msg = f"{opdracht} is niet geweigerd"
        raise AssertionError(msg)

    def feiten(self, ontvangst: Ontvangst) -> list[Feit]:
        """The facts of one receipt."""
        log = self._recorder.log
        lezer = reader_of(log, self._recorder.kluis)
        return [feit for seq in ontvangst.seqs if (feit := lezer.feit(seq))]

    def feit(self, ontvangst: Ontvangst, soort: type) -> object:
        """The one fact of this kind in a receipt."""
        (gevonden,) = [
            feit.gegevens
            for feit in self.feiten(ontvangst)
            if isinstance(feit.gegevens, soort)
        ]
        return gevonden

    def oordelen(self, ontvangst: Ontvangst) -> Mapping[str, str]:
        """Verdicts stored with a decision, by the id of the norm."""
        getoetst = self.feit(ontvangst, BesluitGetoetst)
        assert isinstance(getoetst, BesluitGetoetst)
        return {
            toets.norm.partition("@")[0]: str(toets.oordeel)
            for toets in getoetst.oordelen
        }

    def gevonden(self, norm: str, op: str) -> list[Gevonden]:
        """Findings of one norm on a day, with all that is known now."""
        return findings(self.place, date.fromisoformat(op), norm=norm).gevonden

    def bestanden(self) -> list[bytes]:
        """Bytes of the events as they are stored."""
        with closing(self.place.open_log(alleen_lezen=True)) as log:
            return [rij.inhoud for batch in log.events() for rij in batch]


def begonnen(map_: Path, bronnen: Sources) -> Place:
    """A register in which the regeling, its organs and its members are on record."""
    place = Place(map_ / "register.d")
    oorsprong = RegisterBegonnen(regeling="mgr-elf", naam="Elf", oefening=True)
    begin(place, oorsprong, sources=bronnen)
    with Recorder(place, sources=bronnen) as recorder:
        recorder.record_all(enumerate(_inrichting(), 1))
    return place


def bevinding(ontvangst: Ontvangst, norm: str) -> Bevinding | None:
    """What a receipt says of a norm; nothing where it is met or does not apply."""
    gevonden = [b for b in ontvangst.bevindingen if b.norm == norm]
    assert len(gevonden) <= 1, gevonden
    return gevonden[0] if gevonden else None


def oordeel(ontvangst: Ontvangst, norm: str) -> str:
    """The verdict in a receipt, which is silent where nothing is wrong."""
    gevonden = bevinding(ontvangst, norm)
    return gevonden.oordeel if gevonden else "geen bevinding"


def _inrichting() -> Sequence[Regel]:
    """The regeling, its organs, who sits in them, and one case."""
    regeling = {"soort": "collegeregeling", "rechtsvorm": "openbaar_lichaam"}
    return (
        line(
            "StelRegelingVast",
            VROEG,
            versie="1",
            titel="De regeling",
            inwerking=VROEG,
            **regeling,
        ),
        *(line("TreedToe", VROEG, gemeente=g, naam=g) for g in GEMEENTEN),
        *_gremia(),
        *(line("RegistreerPersoon", VROEG, persoon=p, naam=f"Naam {p}") for p in LEDEN),
        *(
            line("WijsLidAan", VROEG, gremium="AB", persoon=p, gemeente=g)
            for p, g in zip(LEDEN, GEMEENTEN, strict=True)
        ),
        *(
            line("WijsLidAan", VROEG, gremium="DB", persoon=p, gemeente=g)
            for p, g in zip(LEDEN[:3], GEMEENTEN, strict=False)
        ),
        line("OpenDossier", VROEG, dossier="d-1", titel="Zaak"),
        *(
            line(
                "StelVoorstelOp",
                VROEG,
                dossier="d-1",
                voorstel=code,
                titel=code,
                vraagtype="kader",
                gevraagd_besluit="vaststellen",
                aan="AB",
            )
            for code in ("v-1", "v-2")
        ),
    )


def _gremia() -> Sequence[Regel]:
    soorten: tuple[tuple[str, str, str, list[str]], ...] = (
        ("AB", "algemeen_bestuur", "openbaar", ["koers"]),
        ("DB", "dagelijks_bestuur", "besloten", ["inkoop"]),
        ("BC", "bestuurscommissie", "openbaar", []),
        ("RPO", "bestuurlijk_overleg", "besloten", []),
    )
    functies = (("secretaris", "DB"), ("manager", "secretaris"), ("extern", "BW"))
    return (
        *(
            line(
                "StelGremiumIn",
                VROEG,
                gremium=code,
                naam=code,
                soort=soort,
                openheid=openheid,
                handelingen=handelingen,
                publicatie_besluiten="direct",
            )
            for code, soort, openheid, handelingen in soorten
        ),
        line(
            "StelGremiumIn",
            VROEG,
            gremium="BW",
            naam="College",
            soort="college",
            openheid="besloten",
            deelnemers=["gm0001"],
        ),
        *(
            line("StelFunctieIn", VROEG, functie=code, naam=code, onder=onder)
            for code, onder in functies
        ),
    )
