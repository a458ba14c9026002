"""A whole meeting from its file: calling, agenda, presence, items, closing."""

from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.vergaderingstaat import Vergaderstatus
from register.formats.vergaderstaat.inhoud import Puntstaat, Verloop
from register.formats.vergaderstaat.planning import Kop, Planner, Stappen, is_text
from register.formats.vergaderstaat.presentieplanning import presence
from register.formats.vergaderstaat.puntplanning import item

_VELDEN = ("doel", "behandelwijze", "voorstel", "dossier", "besloten")
"""What the agenda says of an item, and the file may say again."""


def steps(werk: Planner) -> Stappen:
    """Give the commands one by one; each is made when those before are recorded."""
    yield from _calling(werk)
    yield from _agenda(werk)
    yield from presence(werk)
    if werk.staat.verloop is not Verloop.GEHOUDEN:
        yield from _not_held(werk)
        return
    _require_held(werk)
    yield from _around(werk)
    if werk.vergadering.status is not Vergaderstatus.GEOPEND:
        kop = Kop(override=werk.staat.override)
        yield werk.step("/vergadering", "OpenVergadering", {}, kop)
    for plek, punt in enumerate(werk.staat.punten):
        if not is_text(punt.afgevoerd):
            werk.punt = punt.punt
            yield from item(werk, f"/punten/{plek}", punt)
    werk.punt = ""
    if werk.staat.gesloten:
        yield werk.step("/gesloten", "SluitVergadering", {})


def _calling(werk: Planner) -> Stappen:
    begin = werk.staat.bijeengeroepen
    if begin:
        kop = Kop(dag=begin.op)
        yield werk.step("/bijeengeroepen", "RoepBijeen", begin, kop)


def _agenda(werk: Planner) -> Stappen:
    """Place what is new, take off what was, and adopt the order if it changed."""
    for plek, punt in enumerate(werk.staat.punten):
        pad = f"/punten/{plek}"
        bekend = werk.vergadering.punt(punt.punt)
        if bekend is None:
            yield from _placed(werk, pad, punt)
        else:
            _require_agreed(werk, pad, punt, bekend)
    for plek, punt in enumerate(werk.staat.punten):
        if is_text(punt.afgevoerd):
            pad = f"/punten/{plek}/afgevoerd"
            _require_nothing(werk, pad, punt, f"punt '{punt.punt}' is afgevoerd")
            weg = {"punt": punt.punt, "reden": punt.afgevoerd}
            yield werk.step(pad, "VoerAgendapuntAf", weg)
    if werk.staat.verloop is not Verloop.GEHOUDEN:
        return
    genoemd = [p.punt for p in werk.staat.punten if not is_text(p.afgevoerd)]
    agenda = [p for p in werk.vergadering.agenda if p.afgevoerd_op is None]
    _require_all(werk, genoemd, agenda)
    if genoemd != [punt.code for punt in agenda]:
        yield werk.step("/punten", "StelAgendaVast", {"punten": genoemd})


def _placed(werk: Planner, pad: str, punt: Puntstaat) -> Stappen:
    for veld in ("titel", "doel", "behandelwijze"):
        if not getattr(punt, veld):
            msg = (
                f"punt '{punt.punt}' staat niet op de agenda van "
                f"'{werk.staat.vergadering}'; geef '{veld}' om het te plaatsen, of "
                "herstel de code van het punt"
            )
            raise werk.fault(pad, msg)
    begin = werk.staat.bijeengeroepen
    dag = punt.geplaatst_op or (begin.op if begin else None)
    yield werk.step(pad, "PlaatsAgendapunt", punt, Kop(dag=dag))


def _require_agreed(werk: Planner, pad: str, punt: Puntstaat, bekend: Punt) -> None:
    for veld in _VELDEN:
        hier, daar = getattr(punt, veld), getattr(bekend, veld)
        if hier and hier != daar:
            msg = (
                f"punt '{punt.punt}' heeft op de agenda (seq {bekend.seq}) als {veld} "
                f"'{daar or 'niets'}', hier staat '{hier}'; herstel één van beide"
            )
            raise werk.fault(f"{pad}/{veld}", msg)


def _require_all(werk: Planner, genoemd: list[str], agenda: list[Punt]) -> None:
    """Every item of the agenda is told of: one that is forgotten would stay open."""
    for punt in agenda:
        if punt.code not in genoemd:
            msg = (
                f"punt '{punt.code}' staat op de agenda (seq {punt.seq}) en niet in "
                "dit bestand; zet het erbij, of voer het af ('afgevoerd: reden')"
            )
            raise werk.fault("/punten", msg)


def _around(werk: Planner) -> Stappen:
    """Record who else was there, and what came in."""
    for plek, gast in enumerate(werk.staat.genodigden):
        yield werk.step(f"/genodigden/{plek}", "MeldGenodigde", gast)
    for plek, stuk in enumerate(werk.staat.ingekomen):
        yield werk.step(f"/ingekomen/{plek}", "RegistreerIngekomenStuk", stuk)


def _not_held(werk: Planner) -> Stappen:
    staat = werk.staat
    wat = f"de vergadering is {staat.verloop.replace('_', ' ')}"
    for plek, punt in enumerate(staat.punten):
        _require_nothing(werk, f"/punten/{plek}", punt, wat)
    if not is_text(staat.reden):
        raise werk.fault("/verloop", f"{wat}; zeg in 'reden' waarom")
    if staat.verloop is Verloop.NIET_GEHOUDEN:
        yield werk.step("/verloop", "MeldNietGehouden", staat)
        return
    aantal: object = {"onbekend": "niet in het bestand"}
    if werk.vergadering.presentie_seq is not None:
        aantal = len(werk.vergadering.aanwezig)
    niet = {"reden": staat.reden, "aanwezig": aantal}
    yield werk.step("/verloop", "MeldNietGeopend", niet)


def _require_held(werk: Planner) -> None:
    for veld in ("reden", "deelnemers", "van"):
        if getattr(werk.staat, veld):
            msg = f"'{veld}' hoort bij een vergadering die niet doorging; zie 'verloop'"
            raise werk.fault(f"/{veld}", msg)


def _require_nothing(werk: Planner, pad: str, punt: Puntstaat, wat: str) -> None:
    if any(punt.handelingen):
        msg = f"{wat}; bij punt '{punt.punt}' kan dan niets zijn gebeurd"
        raise werk.fault(pad, msg)
