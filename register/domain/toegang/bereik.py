"""Whether who signs a fact may record it: the same at recording and at replay.

Judged on access as it stood before the fact, on the day of recording. Whether the
signature itself is true is for who has the bytes.
"""

from datetime import date

from register.domain.facts import Envelop
from register.domain.toegang import TOEGANG_STROOM
from register.domain.toegang.betreft import (
    Bron,
    follows,
    gremia_of,
    is_joint,
    openheid_of,
    touches_secret,
)
from register.domain.toegang.toegang import Sleutel, Toegang
from register.domain.toegang.toegangsfeiten import (
    HerstelsleutelVastgelegd,
    HerstelUitgevoerd,
    SleutelToegekend,
)
from register.domain.toegang.weigeringen import (
    BuitenBereik,
    GeenToegang,
    NietOndertekend,
    SleutelGeldtNiet,
    SleutelOnbekend,
)
from register.domain.values import Openheid

_TEKEN = "teken met --sleutelbestand PAD of --sleutel-opdracht OPDRACHT"


def objection(
    toegang: Toegang,
    kop: Envelop[object],
    gegevens: object | None,
    dag: date,
    bron: Bron,
) -> GeenToegang | None:
    """Why this may not be recorded by who signs it, if it may not.

    `gegevens` is `None` where it is sealed: what depends on it is then not judged.
    """
    door = kop.vastgelegd_door
    if kop.stroom == TOEGANG_STROOM and openheid_of(kop) is not Openheid.OPENBAAR:
        return BuitenBereik("toegang is altijd openbaar; laat openbaarheid weg")
    if isinstance(gegevens, HerstelUitgevoerd):
        return _recovery(toegang, door.sleutel, door.mede, gegevens)
    if not toegang.sleutels:
        return _first(door.sleutel, door.actor, gegevens)
    if not door.sleutel:
        return NietOndertekend(f"dit register kent sleutels toe; {_TEKEN}")
    sleutel = toegang.sleutel(door.sleutel)
    if bezwaar := _in_force(sleutel, door.sleutel, dag):
        return bezwaar
    assert sleutel is not None, "it is in force"
    return (
        _actor(sleutel, door.actor)
        or _second(toegang, sleutel, door.mede, dag)
        or _kind(sleutel, kop, gegevens)
        or _secret(sleutel, kop, gegevens, bron)
        or _gremium((sleutel, toegang.sleutel(door.mede)), kop, gegevens, bron)
        or _not_more(toegang, sleutel, gegevens)
    )


def public_halves(
    toegang: Toegang, kop: Envelop[object], gegevens: object | None
) -> tuple[str, str]:
    """The public keys under which both signatures of a fact must hold.

    Empty where there is no such key: then who signs it is refused or not asked.
    """
    door = kop.vastgelegd_door
    bekend = {sleutel.code: sleutel.publiek for sleutel in toegang.sleutels}
    if isinstance(gegevens, HerstelUitgevoerd):
        bekend |= {toegang.herstel: toegang.herstel_publiek}
        bekend |= {gegevens.sleutelcode: gegevens.publiek}
    if isinstance(gegevens, SleutelToegekend) and not toegang.sleutels:
        bekend = {gegevens.sleutelcode: gegevens.publiek}
    return bekend.get(door.sleutel, ""), bekend.get(door.mede, "")


def _first(code: str, actor: str, gegevens: object | None) -> GeenToegang | None:
    """Without keys all is unsigned; the first key signs its own grant."""
    if not isinstance(gegevens, SleutelToegekend):
        if code:
            return SleutelOnbekend(
                f"sleutel '{code}' is hier niet toegekend (dit register heeft nog geen "
                "sleutels); ken haar eerst toe met 'sleutel ken-toe'"
            )
        return None
    if code != gegevens.sleutelcode:
        return NietOndertekend(
            f"de eerste sleutel tekent haar eigen toekenning; {_TEKEN}"
        )
    if gegevens.gremia or gegevens.opdrachten or gegevens.tot or gegevens.vanaf:
        return BuitenBereik(
            "de eerste sleutel geldt zonder beperking en zonder einde, anders kan "
            "niemand een volgende toekennen; laat gremia, opdrachten en data weg"
        )
    return _own(gegevens, actor)


def _own(gegevens: SleutelToegekend, actor: str) -> GeenToegang | None:
    if gegevens.actor == actor:
        return None
    return BuitenBereik(
        f"de eerste sleutel is van '{gegevens.actor}' en tekent hier als '{actor}'; "
        f"noem --als {gegevens.actor}"
    )


def _recovery(
    toegang: Toegang, code: str, mede: str, herstel: HerstelUitgevoerd
) -> GeenToegang | None:
    """The recovery key signs, and the new key with it: two persons (design §7)."""
    if not toegang.herstel:
        return SleutelOnbekend(
            "dit register heeft geen herstelsleutel; herstel kan alleen met de sleutel "
            "die bij 'begin --herstelsleutel' is gemaakt of later is vastgelegd"
        )
    if code != toegang.herstel:
        return BuitenBereik(
            f"herstel tekent de herstelsleutel '{toegang.herstel}', niet '{code}'"
        )
    if mede != herstel.sleutelcode:
        return BuitenBereik(
            "herstel vraagt twee mensen: ook de nieuwe sleutel tekent (--mede-sleutel)"
        )
    return _new(toegang, herstel.sleutelcode, bekend=toegang.sleutel(mede) is not None)


def _new(toegang: Toegang, code: str, *, bekend: bool) -> GeenToegang | None:
    """A key that was withdrawn, or is kept offline, does not come to record."""
    if code != toegang.herstel and not bekend:
        return None
    return BuitenBereik(
        f"sleutel '{code}' is ingetrokken, al toegekend of de herstelsleutel; geef een "
        "nieuwe sleutel toegang ('beheer sleutel maak')"
    )


def _in_force(sleutel: Sleutel | None, code: str, dag: date) -> GeenToegang | None:
    if sleutel is None:
        return SleutelOnbekend(
            f"sleutel '{code}' is hier niet toegekend; 'beheer sleutels' noemt wie mag "
            "vastleggen"
        )
    if sleutel.ingetrokken is not None:
        return SleutelGeldtNiet(
            f"sleutel '{code}' van '{sleutel.actor}' is ingetrokken (seq "
            f"{sleutel.ingetrokken}); vraag een nieuwe aan"
        )
    if not sleutel.holds(dag):
        return SleutelGeldtNiet(
            f"sleutel '{code}' van '{sleutel.actor}' geldt {_term(sleutel)} en niet op "
            f"{dag}; laat haar opnieuw toekennen"
        )
    return None


def _term(sleutel: Sleutel) -> str:
    van = f"vanaf {sleutel.vanaf}" if sleutel.vanaf else ""
    tot = f"tot en met {sleutel.tot}" if sleutel.tot else ""
    return f"{van} {tot}".strip()


def _actor(sleutel: Sleutel, actor: str) -> GeenToegang | None:
    if sleutel.actor == actor:
        return None
    return BuitenBereik(
        f"sleutel '{sleutel.code}' is van '{sleutel.actor}', niet van '{actor}'; noem "
        f"--als {sleutel.actor} of gebruik de eigen sleutel"
    )


def _second(
    toegang: Toegang, sleutel: Sleutel, mede: str, dag: date
) -> GeenToegang | None:
    """Who signs with another is another, and may see what is secret as well."""
    if not mede:
        return None
    tweede = toegang.sleutel(mede)
    if bezwaar := _in_force(tweede, mede, dag):
        return bezwaar
    assert tweede is not None, "it is in force"
    if tweede.is_of_same(sleutel):
        return BuitenBereik(
            f"beide sleutels zijn van '{sleutel.wie}'; vier ogen vraagt een ander mens"
        )
    if not tweede.geheim:
        return BuitenBereik(
            f"sleutel '{mede}' van '{tweede.actor}' mag geen geheim inzien en kan dus "
            "niet meetekenen"
        )
    return None


def _kind(
    sleutel: Sleutel, kop: Envelop[object], gegevens: object | None
) -> GeenToegang | None:
    mag = not sleutel.opdrachten or kop.soort in sleutel.soorten
    if mag or follows(kop, gegevens):
        return None
    return BuitenBereik(
        f"sleutel '{sleutel.code}' van '{sleutel.actor}' mag '{kop.soort}' niet "
        f"vastleggen; wel: {', '.join(sleutel.opdrachten)}"
    )


def _secret(
    sleutel: Sleutel, kop: Envelop[object], gegevens: object | None, bron: Bron
) -> GeenToegang | None:
    if sleutel.geheim or not touches_secret(kop, gegevens, bron):
        return None
    return BuitenBereik(
        f"sleutel '{sleutel.code}' van '{sleutel.actor}' mag geen geheim vastleggen of "
        "inzien; laat haar opnieuw toekennen met --geheim"
    )


def _gremium(
    sleutels: tuple[Sleutel | None, ...],
    kop: Envelop[object],
    gegevens: object | None,
    bron: Bron,
) -> GeenToegang | None:
    """What is of no gremium, a key for some gremia records only by its command.

    It holds for who signs with another too: he sees what is secret as well.
    """
    for sleutel in sleutels:
        if sleutel is None or not sleutel.gremia or gegevens is None:
            continue
        gremia = gremia_of(kop.stroom, gegevens, bron)
        buiten = [g for g in gremia if g is not None and g not in sleutel.gremia]
        for gremium in sorted(buiten):
            vrij = follows(kop, gegevens) or kop.soort in sleutel.soorten
            if is_joint(gegevens) if gremium else vrij:
                continue
            waarvan = f"van '{gremium}'" if gremium else "dat van geen gremium is"
            return BuitenBereik(
                f"sleutel '{sleutel.code}' van '{sleutel.actor}' legt vast voor "
                f"{', '.join(sleutel.gremia)}, niet iets {waarvan}"
            )
    return None


def _not_more(
    toegang: Toegang, sleutel: Sleutel, gegevens: object | None
) -> GeenToegang | None:
    """Who grants a key gives no more than his own may do, and takes no more."""
    if isinstance(gegevens, HerstelsleutelVastgelegd) and not toegang.may_all(sleutel):
        return BuitenBereik(
            f"sleutel '{sleutel.code}' van '{sleutel.actor}' is beperkt (gremia, "
            "opdrachten, einddatum of geen geheim) en legt geen herstelsleutel vast"
        )
    if not isinstance(gegevens, SleutelToegekend):
        return None
    eerder = toegang.sleutel(gegevens.sleutelcode)
    weg = eerder is not None and eerder.ingetrokken is not None
    if bezwaar := _new(toegang, gegevens.sleutelcode, bekend=weg):
        return bezwaar
    if meer := _beyond(sleutel, gegevens):
        return BuitenBereik(
            f"sleutel '{sleutel.code}' van '{sleutel.actor}' kan niet meer geven dan "
            f"zij zelf mag ({', '.join(meer)})"
        )
    if eerder and (meer := _beyond(sleutel, eerder)):
        return BuitenBereik(
            f"sleutel '{eerder.code}' mag meer dan '{sleutel.code}' van "
            f"'{sleutel.actor}' ({', '.join(meer)}); wie dat ook mag, wijzigt haar"
        )
    return None


def _beyond(sleutel: Sleutel, ander: Sleutel | SleutelToegekend) -> list[str]:
    """In what the other scope goes beyond that of this key."""
    langer = sleutel.tot and (ander.tot is None or ander.tot > sleutel.tot)
    meer = [
        ("gremia", sleutel.gremia and not _within(ander.gremia, sleutel.gremia)),
        (
            "opdrachten",
            sleutel.opdrachten
            and not (ander.opdrachten and _within(ander.soorten, sleutel.soorten)),
        ),
        ("geheim", ander.geheim and not sleutel.geheim),
        ("einddatum", langer),
    ]
    return [wat for wat, is_meer in meer if is_meer]


def _within(gegeven: tuple[str, ...], eigen: tuple[str, ...]) -> bool:
    """Whether it is limited, and to nothing else than this."""
    return bool(gegeven) and set(gegeven) <= set(eigen)
