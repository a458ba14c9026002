"""From a vote in the file to the command that records it: words, gemeenten, and how."""

from collections.abc import Mapping
from typing import cast

from register.codec.plain import plain
from register.domain.stemmen.telling import Keuze
from register.domain.values import Openbaarheid
from register.formats.vergaderstaat.inhoud import Puntstaat, Stemstaat
from register.formats.vergaderstaat.planning import Kop, Planner, Stap, is_text
from register.formats.vergaderstaat.stemwoorden import (
    Kiezer,
    OnleesbareStemming,
    Woorden,
    read_vote,
)


def vote(
    werk: Planner,
    pad: str,
    punt: Puntstaat,
    stemming: Stemstaat,
    openbaarheid: Openbaarheid | None,
    **over: str,
) -> Stap:
    """Make the command of one vote; `over`: the amendment or motie voted on."""
    gremium = stemming.gremium or punt.gremium
    gezegd = dict(cast("Mapping[str, object]", plain(stemming)))
    woorden = _words(werk, pad, stemming)
    if woorden is not None:
        gezegd |= _written_out(werk, punt.punt, gremium, woorden)
    wijze = stemming.wijze or (woorden and woorden.wijze) or werk.staat.stemwijze
    if wijze is None:
        msg = (
            "zeg hoe is gestemd: zet 'hoofdelijk' of 'handopsteken' voor de stemming, "
            "of 'stemwijze' bovenaan het bestand"
        )
        raise werk.fault(pad, msg)
    gezegd |= {"punt": punt.punt, "wijze": wijze, **over}
    if gremium and gremium != werk.vergadering.gremium:
        gezegd["gremium"] = gremium
    else:
        gezegd.pop("gremium", None)
    kop = Kop(override=stemming.override, openbaarheid=openbaarheid)
    return werk.step(pad, "HoudStemming", gezegd, kop)


def _words(werk: Planner, pad: str, stemming: Stemstaat) -> Woorden | None:
    if not is_text(stemming.woorden):
        return None
    if not isinstance(stemming.woorden, str):
        msg = "laat een stemming waarvan niets bekend is weg, of geef de aantallen"
        raise werk.fault(pad, msg)
    if stemming.allen or stemming.behalve or stemming.stemmen or stemming.aantallen:
        msg = "zeg de stemming in woorden of in velden, niet in beide"
        raise werk.fault(pad, msg)
    try:
        return read_vote(stemming.woorden, werk.voter)
    except OnleesbareStemming as fout:
        raise werk.fault(pad, str(fout)) from fout


def _written_out(
    werk: Planner, punt: str, gremium: str, woorden: Woorden
) -> dict[str, object]:
    if woorden.aantallen:
        return {"aantallen": {str(wat): n for wat, n in woorden.aantallen}}
    if woorden.allen is None:
        return {"stemmen": [_voter(*stem) for stem in woorden.stemmen]}
    if all(kiezer.gemeente for kiezer, _ in woorden.behalve):
        behalve = [
            {"gemeente": kiezer.gemeente, "keuze": keuze}
            for kiezer, keuze in woorden.behalve
        ]
        return {"allen": woorden.allen, "behalve": behalve}
    return {"stemmen": _roll(werk, punt, gremium, woorden.allen, woorden.behalve)}


def _roll(
    werk: Planner,
    punt: str,
    gremium: str,
    allen: Keuze,
    behalve: tuple[tuple[Kiezer, Keuze], ...],
) -> list[dict[str, object]]:
    """All who are there, because an exception is a person, not a whole gemeente."""
    eigen = werk.vergadering.voor(gremium)
    anders = {kiezer.persoon or kiezer.gemeente: keuze for kiezer, keuze in behalve}
    buiten = eigen.abstainers(punt) - anders.keys()
    er = [a for a in eigen.present_at(punt) if a.persoon not in buiten]
    genoemd = {code for a in er for code in (a.persoon, a.gemeente)}
    lijst = [_voter(*stem) for stem in behalve if _code(stem[0]) not in genoemd]
    for a in er:
        keuze = anders.get(a.persoon) or anders.get(a.gemeente) or allen
        lijst.append({"persoon": a.persoon, "keuze": keuze})
    return lijst


def _code(kiezer: Kiezer) -> str:
    return kiezer.persoon or kiezer.gemeente


def _voter(kiezer: Kiezer, keuze: Keuze) -> dict[str, object]:
    veld = "persoon" if kiezer.persoon else "gemeente"
    return {veld: _code(kiezer), "keuze": keuze}
