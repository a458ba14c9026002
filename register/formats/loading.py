"""From a profile to the commands that record it: all of it, or its differences.

The items become commands that exist already, in an order that can be recorded in
one transaction. With what the register holds (`recorded`), only what differs
follows; what no command can express is told, never left out in silence.
"""

from collections.abc import Sequence
from dataclasses import fields

from register.codec.intake import Regel
from register.codec.plain import plain
from register.domain.organisatie.gremium import Leegbaar
from register.domain.values import Verzegeld
from register.formats.comparing import (
    WIJZIGING,
    Plan,
    Velden,
    differences,
    payload,
)
from register.formats.inhoud import (
    SOORTEN,
    Besluitroute,
    Bron,
    Deelname,
    EigenNorm,
    Einde,
    Enkelregel,
    Functie,
    Functieeinde,
    Gewicht,
    Gremium,
    Gremiumeinde,
    Item,
    Normeinde,
    Regelingtekst,
    Sleutel,
    ended_by,
    key_of,
)
from register.formats.loadlines import Regelboek
from register.formats.profile import Profile
from register.formats.recorded import Stand, Vastgelegd
from register.formats.yamltext import ProfielFout


def commands(profiel: Profile, stand: Stand | None = None) -> list[Regel]:
    """Commands that record the profile, or its differences with `stand`."""
    return list(plan(profiel, stand).regels)


def plan(profiel: Profile, stand: Stand | None = None) -> Plan:
    """What loading comes to; raises `ProfielFout` when it cannot be dated or told."""
    stand = stand or Stand()
    if stand.laatste == profiel.sha256:
        return Plan()
    eerder = stand.geladen.get(profiel.inhoud.versie)
    if eerder is not None and eerder != profiel.sha256:
        msg = (
            f"versie '{profiel.inhoud.versie}' is al geladen met andere inhoud; geef "
            "deze inhoud een nieuwe versie"
        )
        raise ProfielFout(msg, regel=profiel.gelezen.line("/versie"), pad="/versie")
    return _Planner(profiel, stand).plan()


_OPNIEUW = (Sleutel, Gewicht, Enkelregel, Besluitroute, EigenNorm)
"""What changes by being recorded again: the last word counts."""


class _Planner:
    """Compares item by item, and writes what differs."""

    def __init__(self, profiel: Profile, stand: Stand) -> None:
        self._profiel = profiel
        self._stand = stand
        self._inhoud = profiel.inhoud
        self._boek = Regelboek(profiel, stand)

    def plan(self) -> Plan:
        self._boek.file()
        for pad, item in self._profiel.items():
            match item:
                case Bron():
                    if item.sha256 not in self._stand.stukken:
                        self._boek.new(item, item.feitdatum or self._inhoud.datum)
                case Deelname():
                    self._participation(pad, item)
                case Gremiumeinde() | Functieeinde() | Normeinde():
                    self._end(pad, item)
                case _:
                    self._item(pad, item)
        self._ended()
        self._gone()
        return self._boek.plan()

    def _item(self, pad: str, item: Item) -> None:
        was = self._stand.dingen.get(key_of(item))
        if isinstance(item, Regelingtekst) and was is None and self._stand.has_text:
            self._new_text(pad, item)
        elif was is None:
            self._boek.new(item, item.feitdatum or self._inhoud.feitdatum)
        else:
            self._changed(pad, item, was)

    def _new_text(self, pad: str, item: Regelingtekst) -> None:
        velden = payload(item)
        for veld in ("titel", "soort", "rechtsvorm"):
            velden.pop(veld)
        if not item.omschrijving:
            msg = "zeg bij een nieuwe versie in 'omschrijving' wat er verandert"
            raise self._boek.fault(f"{pad}/omschrijving", msg)
        velden["omschrijving"] = plain(item.omschrijving)
        datum = item.feitdatum or self._boek.since(pad)
        self._boek.add(
            "WijzigRegeling", velden, key_of(item), datum, self._boek.proof(item)
        )

    def _changed(self, pad: str, item: Item, was: Vastgelegd) -> None:
        nu = payload(item)
        anders = differences(was, nu)
        if was.geeindigd:
            self._boek.tell(pad, f"is beëindigd (seq {was.seq}) en begint niet opnieuw")
        elif not anders:
            if item.feitdatum and item.feitdatum not in was.datums:
                msg = (
                    f"heeft een andere datum; corrigeer de registratie (seq {was.seq})"
                )
                self._boek.tell(f"{pad}/feitdatum", msg)
        elif isinstance(item, Gremium | Functie):
            self._altered(pad, item, was, anders)
        elif isinstance(
            item, Sleutel | Gewicht | Enkelregel | Besluitroute | EigenNorm
        ):
            self._again(pad, item, was, nu)
        else:
            msg = (
                f"verschilt in {', '.join(anders)} en daarvoor is geen opdracht; "
                f"corrigeer de registratie (seq {was.seq})"
            )
            self._boek.tell(pad, msg)

    def _altered(
        self, pad: str, item: Gremium | Functie, was: Vastgelegd, anders: Sequence[str]
    ) -> None:
        nu, (opdracht, soort) = payload(item), WIJZIGING[type(item)]
        kan = {veld.name for veld in fields(soort)}
        velden: Velden = {naam: nu[naam] for naam in SOORTEN[type(item)].sleutel}
        leegt: list[str] = []
        for veld in anders:
            onbekend = isinstance(getattr(item, veld), Verzegeld)
            if veld in nu and veld in kan and not onbekend:
                velden[veld] = nu[veld]
            elif veld in set(Leegbaar) & kan:
                leegt.append(veld)
            else:
                msg = f"'{veld}' kan niet leeg, onbekend of zo worden (seq {was.seq})"
                self._boek.tell(f"{pad}/{veld}", msg)
        if leegt:
            velden["leegt"] = leegt
        if len(velden) > 1:
            datum = self._boek.moved(pad, item, was)
            bewijs = self._boek.proof(item)
            self._boek.add(opdracht, velden, key_of(item), datum, bewijs)

    def _end(self, pad: str, item: Einde) -> None:
        """End what is there; what never was or ended before is left alone."""
        was = self._stand.dingen.get(ended_by(item))
        if was and not was.geeindigd:
            self._boek.new(item, item.feitdatum or self._boek.since(pad))

    def _again(self, pad: str, item: Item, was: Vastgelegd, nu: Velden) -> None:
        opdracht = SOORTEN[type(item)].opdracht
        datum = self._boek.moved(pad, item, was)
        self._boek.add(opdracht, nu, key_of(item), datum, self._boek.proof(item))

    def _participation(self, pad: str, item: Deelname) -> None:
        """Only who is not in the module yet; with the others, from the change on."""
        al = self._stand.deelname.get(item.module, set())
        erbij = [gemeente for gemeente in item.gemeenten if gemeente not in al]
        if not erbij and item.gemeenten:
            return
        velden: Velden = {"module": item.module, "gemeenten": erbij}
        datum = item.feitdatum or self._inhoud.feitdatum
        if len(erbij) < len(item.gemeenten) or datum is None:
            datum = self._boek.since(pad)
        opdracht = SOORTEN[Deelname].opdracht
        self._boek.add(opdracht, velden, key_of(item), datum, self._boek.proof(item))

    def _ended(self) -> None:
        """Gemeenten that the profile no longer names in a module it speaks of."""
        nu: dict[str, set[str]] = {}
        for item in self._inhoud.feiten.deelname:
            nu.setdefault(item.module, set()).update(item.gemeenten)
        for module, gemeenten in nu.items():
            eraf = sorted(self._stand.deelname.get(module, set()) - gemeenten)
            if not eraf:
                continue
            velden: Velden = {"module": module, "gemeenten": eraf}
            datum = self._boek.since("/feiten/deelname")
            sleutel = f"einde-deelname/{module}"
            self._boek.add(
                "BeeindigModuleDeelname", velden, sleutel, datum, self._boek.itself()
            )

    def _gone(self) -> None:
        """What an earlier profile brought and this one leaves out stays on record."""
        nu = {key_of(item) for _, item in self._profiel.items()}
        van_ons = f"profiel:{self._inhoud.profiel}:"
        for sleutel, was in self._stand.dingen.items():
            blijft = was.geeindigd or sleutel in nu or f"einde-{sleutel}" in nu
            if blijft or not was.sleutel.startswith(van_ons):
                continue
            if sleutel.startswith("regeling/"):
                continue  # earlier versions of the text stay
            msg = (
                f"{sleutel} staat niet meer in dit profiel maar blijft gelden (seq "
                f"{was.seq}); noem het einde onder 'einden' of leg het zelf vast"
            )
            self._boek.tell("", msg)
