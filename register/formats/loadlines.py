"""The command lines of a load: under which key, from when, and what shows them."""

from register.codec.intake import Regel
from register.domain.values import Bewijs, Feitdatum
from register.formats.comparing import Melding, Plan, Velden, payload
from register.formats.inhoud import SOORTEN, Item, key_of
from register.formats.profile import Profile
from register.formats.recorded import Stand, Vastgelegd
from register.formats.yamltext import ProfielFout


class Regelboek:
    """Keeps commands and notices of one load in order."""

    def __init__(self, profiel: Profile, stand: Stand) -> None:
        """Of one profile, after what `stand` holds."""
        self._profiel = profiel
        self._stand = stand
        self._inhoud = profiel.inhoud
        self._bronnen = {bron.bron: bron for bron in profiel.inhoud.bronnen}
        na = f":na-{stand.laatste_seq}" if stand.laatste_seq else ""
        self._voor = f"profiel:{profiel.inhoud.profiel}:{profiel.inhoud.versie}:"
        self._na = na
        self._regels: list[Regel] = []
        self._meldingen: list[Melding] = []

    def plan(self) -> Plan:
        """Everything that was written."""
        return Plan(regels=tuple(self._regels), meldingen=tuple(self._meldingen))

    def file(self) -> None:
        """The file as a stuk, and that it was loaded."""
        profiel, inhoud = self._profiel, self._inhoud
        if profiel.sha256 not in self._stand.stukken:
            velden: Velden = {
                "sha256": profiel.sha256,
                "titel": self._title(),
                "soort": "governanceprofiel",
                "versie": 1,
                "omvang": profiel.omvang,
                "mediatype": "application/yaml",
            }
            self.add("VoegStukToe", velden, "stuk/profiel", inhoud.datum, self.itself())
        velden = {
            "profiel": inhoud.profiel,
            "versie": inhoud.versie,
            "sha256": profiel.sha256,
        }
        self.add("MeldProfielGeladen", velden, "geladen", inhoud.datum, self.itself())

    def itself(self) -> tuple[Bewijs, ...]:
        """The file as proof of what it says and gives no other proof of."""
        return (Bewijs(sha256=self._profiel.sha256, titel=self._title()),)

    def _title(self) -> str:
        return f"Governanceprofiel {self._inhoud.profiel}, versie {self._inhoud.versie}"

    def new(self, item: Item, datum: Feitdatum | None) -> None:
        """Write the command that records an item for the first time."""
        assert datum is not None, "load asks a date for every item"
        opdracht = SOORTEN[type(item)].opdracht
        self.add(opdracht, payload(item), key_of(item), datum, self.proof(item))

    def moved(self, pad: str, item: Item, was: Vastgelegd) -> Feitdatum:
        """From when an item is otherwise: its own new date, or that of the file."""
        if item.feitdatum and item.feitdatum not in was.datums:
            return item.feitdatum
        return self.since(pad)

    def since(self, pad: str) -> Feitdatum:
        """From when the differences hold; raises `ProfielFout` where nobody says."""
        if self._inhoud.gewijzigd_op is None:
            msg = (
                "dit verschilt van wat is vastgelegd; geef bovenaan 'gewijzigd_op': "
                "vanaf wanneer gelden de verschillen"
            )
            raise self.fault(pad, msg)
        return self._inhoud.gewijzigd_op

    def fault(self, pad: str, tekst: str) -> ProfielFout:
        """Make a fault at a place in the file."""
        return ProfielFout(tekst, regel=self._profiel.gelezen.line(pad), pad=pad)

    def tell(self, pad: str, tekst: str) -> None:
        """Write what no command can express."""
        regel = self._profiel.gelezen.line(pad)
        self._meldingen.append(Melding(regel=regel, pad=pad, tekst=tekst))

    def proof(self, item: Item) -> tuple[Bewijs, ...]:
        """What shows an item: its own sources, those of the file, or the file."""
        verwezen = item.bewijs or self._inhoud.bewijs
        if not verwezen:
            return self.itself()
        return tuple(
            Bewijs(
                sha256=self._bronnen[deel.bron].sha256,
                titel=self._bronnen[deel.bron].titel,
                vindplaats=deel.vindplaats,
            )
            for deel in verwezen
        )

    def add(
        self,
        opdracht: str,
        velden: Velden,
        sleutel: str,
        datum: Feitdatum,
        bewijs: tuple[Bewijs, ...],
    ) -> None:
        """Write a command."""
        self._regels.append(
            Regel(
                opdracht=opdracht,
                gegevens=velden,
                feitdatum=datum,
                sleutel=f"{self._voor}{sleutel}{self._na}",
                bewijs=bewijs,
                regeling=self._inhoud.profiel,
                achterstand=self._inhoud.achterstand,
            )
        )
