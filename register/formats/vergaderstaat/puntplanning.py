"""What happened at one item, in the order in which it can be recorded."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, cast

from register.codec.lookup import COMMANDS
from register.codec.shapes import shape
from register.domain.values import Openbaarheid, Openheid
from register.domain.vergaderingen.amendement import Indieningsstatus
from register.formats.vergaderstaat.besluitplanning import decided
from register.formats.vergaderstaat.inhoud import (
    Amendementstaat,
    Belangregel,
    Motiestaat,
    Onthoudingregel,
    Overig,
    Puntstaat,
)
from register.formats.vergaderstaat.planning import Kop, Planner, Stappen
from register.formats.vergaderstaat.presentieplanning import comings_and_goings
from register.formats.vergaderstaat.stemplanning import vote

_AMENDEMENT: Final = {
    Indieningsstatus.AANGENOMEN: "NeemAmendementAan",
    Indieningsstatus.VERWORPEN: "VerwerpAmendement",
    Indieningsstatus.INGETROKKEN: "TrekAmendementIn",
    Indieningsstatus.VERVALLEN: "LaatAmendementVervallen",
}
_MOTIE: Final = {
    Indieningsstatus.AANGENOMEN: "NeemMotieAan",
    Indieningsstatus.VERWORPEN: "VerwerpMotie",
    Indieningsstatus.INGETROKKEN: "TrekMotieIn",
}


def item(werk: Planner, pad: str, punt: Puntstaat) -> Stappen:
    """Record one item: who is there, what is moved, voted, decided and promised."""
    kop = Kop(openbaarheid=_secret(punt))
    yield from comings_and_goings(werk, punt.punt)
    yield from _doors(werk, pad, punt)
    yield from _interests(werk, pad, punt, punt.belangen, "belangen")
    yield from _interests(werk, pad, punt, punt.onthoudingen, "onthoudingen")
    yield from _moved(werk, pad, punt, kop)
    for plek, amendement in enumerate(punt.amendementen):
        waar = f"{pad}/amendementen/{plek}"
        yield from _fate(werk, waar, punt, amendement, kop)
    for plek, stemming in enumerate(punt.stemming):
        waar = f"{pad}/stemming/{plek}"
        yield vote(werk, waar, punt, stemming, kop.openbaarheid)
    yield from decided(werk, pad, punt, kop)
    for plek, motie in enumerate(punt.moties):
        yield from _fate(werk, f"{pad}/moties/{plek}", punt, motie, kop)
    for plek, toezegging in enumerate(punt.toezeggingen):
        gezegd = replace(toezegging, punt=toezegging.punt or punt.punt)
        yield werk.step(f"{pad}/toezeggingen/{plek}", "ZegToe", gezegd, kop)
    for plek, overig in enumerate(punt.overig):
        yield from _other(werk, f"{pad}/overig/{plek}", punt, overig, kop)


def _secret(punt: Puntstaat) -> Openbaarheid | None:
    """Secrecy on the decision holds for all that is recorded of the item."""
    if punt.geheim is None or punt.geheim.stroom:
        return None
    return Openbaarheid(openheid=Openheid.GEHEIM, grond=punt.geheim.grond)


def _doors(werk: Planner, pad: str, punt: Puntstaat) -> Stappen:
    if punt.heropend:
        weer = {"punt": punt.punt}
        yield werk.step(f"{pad}/heropend", "HefBeslotenheidOp", weer)
    if punt.deuren:
        dicht = replace(punt.deuren, punt=punt.punt)
        yield werk.step(f"{pad}/deuren", "VerklaarBesloten", dicht)


def _interests(
    werk: Planner,
    pad: str,
    punt: Puntstaat,
    regels: Iterable[Belangregel | Onthoudingregel],
    lijst: str,
) -> Stappen:
    """Who made an interest known, and who abstains (Gemeentewet 28)."""
    opdracht = "MeldBelang" if lijst == "belangen" else "LegOnthoudingVast"
    for plek, regel in enumerate(regels):
        waar = f"{pad}/{lijst}/{plek}"
        naam = regel.wie or regel.persoon or regel.gemeente
        if not naam:
            msg = "noem in 'wie' de gemeente of de persoon"
            raise werk.fault(waar, msg)
        gremium = regel.gremium or punt.gremium
        for wie in werk.those(naam, gremium, punt.punt, waar):
            eigen = replace(
                regel,
                punt=punt.punt,
                persoon=wie.persoon,
                gemeente=wie.gemeente,
                gremium=_other_gremium(werk, gremium),
            )
            stap = werk.step(waar, opdracht, eigen)
            sleutel = f"{stap.regel.sleutel}:{wie.persoon}"
            yield replace(stap, regel=replace(stap.regel, sleutel=sleutel))


def _other_gremium(werk: Planner, gremium: str) -> str:
    """The gremium where it has to be said: not the one that called the meeting."""
    return "" if gremium == werk.vergadering.gremium else gremium


def _moved(werk: Planner, pad: str, punt: Puntstaat, kop: Kop) -> Stappen:
    """Bring all in before anything is voted on; an amendment before its changes."""
    paren = list(enumerate(punt.amendementen))
    for plek, amendement in sorted(paren, key=lambda paar: bool(paar[1].op)):
        waar = f"{pad}/amendementen/{plek}"
        eigen = replace(
            amendement, punt=punt.punt, indieners=_makers(werk, waar, punt, amendement)
        )
        opdracht = "DienSubamendementIn" if amendement.op else "DienAmendementIn"
        yield werk.step(waar, opdracht, eigen, kop)
    for plek, motie in enumerate(punt.moties):
        waar = f"{pad}/moties/{plek}"
        eigen_motie = replace(
            motie, punt=punt.punt, indieners=_makers(werk, waar, punt, motie)
        )
        yield werk.step(waar, "DienMotieIn", eigen_motie, kop)


def _makers(
    werk: Planner, pad: str, punt: Puntstaat, deel: Amendementstaat | Motiestaat
) -> tuple[str, ...]:
    return tuple(
        wie.persoon
        for plek, naam in enumerate(deel.indieners)
        for wie in werk.those(naam, punt.gremium, punt.punt, f"{pad}/indieners/{plek}")
    )


def _fate(
    werk: Planner,
    pad: str,
    punt: Puntstaat,
    deel: Amendementstaat | Motiestaat,
    kop: Kop,
) -> Stappen:
    """Vote on an amendment or motie, or record what became of it without a vote."""
    over, code, wegen = "motie", "", _MOTIE
    if isinstance(deel, Amendementstaat):
        over, code, wegen = "amendement", deel.amendement, _AMENDEMENT
    else:
        code = deel.motie
    if deel.stemming and deel.gevolg:
        msg = "uit de stemming volgt wat ervan wordt; laat 'gevolg' weg"
        raise werk.fault(f"{pad}/gevolg", msg)
    if deel.stemming:
        yield vote(
            werk,
            f"{pad}/stemming",
            punt,
            deel.stemming,
            kop.openbaarheid,
            **{over: code},
        )
    if deel.gevolg is None:
        _require_no_reason(werk, pad, deel)
        return
    if deel.gevolg not in wegen:
        msg = f"'{deel.gevolg}' kan hier niet; kies uit {', '.join(wegen)}"
        raise werk.fault(f"{pad}/gevolg", msg)
    yield werk.step(f"{pad}/gevolg", wegen[deel.gevolg], deel, kop)


def _require_no_reason(
    werk: Planner, pad: str, deel: Amendementstaat | Motiestaat
) -> None:
    """Refuse a reason of what did not happen: it would be lost in silence."""
    for veld in ("reden", "door"):
        if getattr(deel, veld, ""):
            msg = f"'{veld}' hoort bij 'gevolg: ingetrokken' of 'vervallen'"
            raise werk.fault(f"{pad}/{veld}", msg)


def _other(werk: Planner, pad: str, punt: Puntstaat, deel: Overig, kop: Kop) -> Stappen:
    """Record any command, with the meeting and the item where it has them."""
    if not isinstance(deel.gegevens, dict):
        msg = "'gegevens' zijn de velden van de opdracht; zie 'besluiten schema'"
        raise werk.fault(f"{pad}/gegevens", msg)
    try:
        velden = shape(COMMANDS[deel.opdracht].vorm).velden
    except KeyError as fout:
        msg = f"'{deel.opdracht}' is geen opdracht; 'besluiten schema' noemt ze alle"
        raise werk.fault(f"{pad}/opdracht", msg) from fout
    gegevens = dict(cast("Mapping[str, object]", deel.gegevens))
    if "punt" in velden:
        gegevens.setdefault("punt", punt.punt)
    stap = werk.step(pad, deel.opdracht, gegevens, replace(kop, override=deel.override))
    # as it was written: an unknown field is refused, not left out
    regel = replace(
        stap.regel, gegevens=cast("dict[str, object]", stap.regel.gegevens) | gegevens
    )
    paden = (("/gegevens", f"{pad}/gegevens"),)
    yield replace(stap, regel=regel, paden=paden)
