"""One sentence for each thing that others did to a decision, with its article."""

from register.domain.besluiten.gevolgfeiten import (
    BekrachtigingGeweigerd,
    BeslissingOpBezwaar,
    BesluitBekrachtigd,
    BesluitOndertekend,
    BezwaarIngediend,
    BezwaarIngetrokken,
    InwerkingtredingVastgesteld,
    MededelingGedaan,
)
from register.domain.besluiten.toezichtfeiten import (
    BesluitGeschorst,
    BesluitVernietigd,
    GoedkeuringGevraagd,
    GoedkeuringOnthouden,
    GoedkeuringVerleend,
    SchorsingOpgeheven,
    ToegezondenAanGS,
    Toezichthouder,
)
from register.domain.facts import Feit
from register.domain.openheid.openbaarheid import (
    GeheimhoudingBekrachtigd,
    GeheimhoudingVervallen,
    PublicatieGeweigerd,
)
from register.service.explaining.sentences import Teller, day, enumerated, plain_word

Zin = tuple[str, str]
"""What happened, to follow *Op 2 juli 2026 …*, and the article; both may be empty."""

_WIE = {
    Toezichthouder.AB: "het algemeen bestuur",
    Toezichthouder.DB: "het dagelijks bestuur",
    Toezichthouder.KROON: "de Kroon",
}
_GS = "gedeputeerde staten"
_TOEZICHT = "titel 10.2 Awb"


def told_later(  # noqa: PLR0911 - one return for each kind
    teller: Teller, feit: Feit
) -> Zin:
    """The sentence of a fact after the decision, or nothing."""
    match feit.gegevens:
        case BesluitOndertekend() as getekend:
            return f"is het ondertekend door {_signers(getekend)}", ""
        case InwerkingtredingVastgesteld() as vanaf:
            return f"is bepaald dat het werkt vanaf {day(vanaf.inwerking)}", ""
        case MededelingGedaan() as gedaan:
            wie = enumerated([*gedaan.aan, *(["anderen"] if gedaan.anderen else [])])
            return f"is het meegedeeld aan {wie}", "art. 3:43 Awb"
        case BesluitBekrachtigd() as ja:
            return f"is het bekrachtigd bij '{ja.door}'", ""
        case BekrachtigingGeweigerd() as nee:
            waarom = _why(teller.text(nee.reden))
            return f"weigerde {nee.orgaan} het te bekrachtigen{waarom}", ""
        case GeheimhoudingBekrachtigd() as ja:
            return f"is die geheimhouding bekrachtigd door {ja.door}", "art. 23 Wgr"
        case GeheimhoudingVervallen():
            return "is die geheimhouding vervallen", "art. 23 Wgr"
        case PublicatieGeweigerd() as nee:
            gronden = enumerated([str(grond) for grond in nee.gronden])
            return f"is publicatie geweigerd, op grond {gronden}", "art. 5.1 Woo"
        case BezwaarIngediend() | BezwaarIngetrokken() | BeslissingOpBezwaar():
            return _objected(feit.gegevens), "hoofdstuk 6 en 7 Awb"
        case _:
            return _supervised(teller, feit)


def _signers(getekend: BesluitOndertekend) -> str:
    namens = f", namens {getekend.namens}" if getekend.namens else ""
    return enumerated([getekend.door, *getekend.mede]) + namens


def _why(reden: str) -> str:
    return f": {reden.rstrip('.')}" if reden else ""


def _objected(over: BezwaarIngediend | BezwaarIngetrokken | BeslissingOpBezwaar) -> str:
    if isinstance(over, BezwaarIngediend):
        return f"is er bezwaar tegen gemaakt ('{over.bezwaar}')"
    if isinstance(over, BezwaarIngetrokken):
        return f"is bezwaar '{over.bezwaar}' ingetrokken"
    einde = "; het besluit is herroepen" if over.herroepen else ""
    uitkomst = plain_word(over.uitkomst)
    return f"is op bezwaar '{over.bezwaar}' beslist: {uitkomst}{einde}"


def _supervised(  # noqa: PLR0911 - as above
    teller: Teller, feit: Feit
) -> Zin:
    match feit.gegevens:
        case ToegezondenAanGS():
            return f"is het aan {_GS} gezonden", ""
        case GoedkeuringGevraagd():
            return f"is goedkeuring gevraagd aan {_GS}", ""
        case GoedkeuringVerleend():
            return f"keurden {_GS} het goed", ""
        case GoedkeuringOnthouden() as nee:
            waarom = _why(teller.text(nee.reden))
            return f"onthielden {_GS} hun goedkeuring{waarom}", ""
        case BesluitGeschorst() as geschorst:
            tot = f" tot en met {day(geschorst.tot)}" if geschorst.tot else ""
            waarom = _why(teller.text(geschorst.grond))
            return f"schorste {_WIE[geschorst.door]} het{tot}{waarom}", _TOEZICHT
        case SchorsingOpgeheven() as eind:
            return f"hief {_WIE[eind.door]} die schorsing op", _TOEZICHT
        case BesluitVernietigd() as weg:
            deel = " gedeeltelijk" if weg.gedeeltelijk else ""
            waarom = _why(teller.text(weg.grond))
            return f"vernietigde {_WIE[weg.door]} het{deel}{waarom}", _TOEZICHT
        case _:
            return "", ""
