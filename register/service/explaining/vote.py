"""The vote on a decision: who was there, what was counted, what it led to."""

from collections import Counter
from collections.abc import Iterator

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.dossiers.dossier import DOSSIER
from register.domain.dossiers.voorstel import BesluitAangehouden
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.vergaderingen.rondestaat import SCHRIFTELIJKERONDE
from register.domain.vergaderingen.stemfeiten import Aantallen, Stemming
from register.domain.vergaderingen.vergadering import VERGADERING, Vergadering
from register.domain.vergaderingen.verkiezing import Verkiezing, Verkiezingsvorm
from register.domain.voting import Uitslag, Vrijstelling
from register.service.explaining.sentences import (
    Line,
    Teller,
    day,
    enumerated,
    plain_word,
)


def votes(teller: Teller, genomen: BesluitGenomen) -> Iterator[Line]:
    """The meeting and the vote, and the votes of earlier meetings that led to it."""
    yield from _in_writing(teller, genomen.schriftelijkeronde)
    yield from teller.closed(VERGADERING, genomen.vergadering, "De vergadering")
    vergadering = teller.state(VERGADERING, genomen.vergadering)
    if vergadering is None:
        return
    vergadering = vergadering.voor(genomen.orgaan)
    stemming = vergadering.last_vote(genomen.punt)
    for code in _earlier(teller, genomen, stemming):
        yield from _before(teller, code, genomen.voorstel)
    yield _present(teller, vergadering, genomen.punt)
    yield from _abstained(teller, vergadering, genomen.punt)
    yield from _amended(vergadering, genomen.punt)
    gekozen = [v for v in vergadering.verkiezingen if v.punt == genomen.punt]
    yield from map(_choice, gekozen)
    if gekozen and stemming is None:
        return
    if stemming is None:
        yield Line(tekst="Er is geen stemming over dit besluit vastgelegd.")
    else:
        yield from _vote(teller, stemming)


def _in_writing(teller: Teller, code: str) -> Iterator[Line]:
    """The written round: what was asked by when, and how the members answered."""
    yield from teller.closed(SCHRIFTELIJKERONDE, code, "De schriftelijke ronde")
    ronde = teller.state(SCHRIFTELIJKERONDE, code)
    if ronde is None:
        return
    gremium = teller.body(ronde.gremium)
    stil = "; wie zweeg stemde voor" if ronde.stilzwijgend else ""
    yield Line(
        tekst=f"Het was een schriftelijke ronde van {gremium}, begonnen op "
        f"{day(ronde.gestart_op)}, met antwoord voor {day(ronde.uiterlijk)}{stil}.",
        seqs=ronde.seqs[:1],
    )
    antwoorden = Counter(str(reactie.reactie) for reactie in ronde.reacties)
    geteld = enumerated([f"{aantal} {keuze}" for keuze, aantal in antwoorden.items()])
    laat = sum(reactie.te_laat for reactie in ronde.reacties)
    nakomers = f"; {laat} daarvan kwamen na die dag" if laat else ""
    yield Line(
        tekst=f"De antwoorden: {geteld or 'geen'}{nakomers}.", seqs=ronde.seqs[1:]
    )


def _earlier(
    teller: Teller, genomen: BesluitGenomen, stemming: Stemming | None
) -> list[str]:
    """Meetings in which this proposal was put off, or that this vote follows."""
    stroom = DOSSIER.stroom(genomen.dossier)
    codes = [
        feit.gegevens.vergadering
        for feit in teller.context.feiten(stroom)
        if isinstance(feit.gegevens, BesluitAangehouden)
        and feit.gegevens.voorstel == genomen.voorstel
    ]
    codes.append(stemming.herstemming_van if stemming else "")
    return list(dict.fromkeys(code for code in codes if code))


def _before(teller: Teller, code: str, voorstel: str) -> Iterator[Line]:
    eerder = teller.state(VERGADERING, code)
    for stemming in eerder.stemmingen if eerder else ():
        if stemming.voorstel == voorstel:
            zin = (
                f"Eerder, op {day(stemming.op)}, is hierover ook gestemd: "
                f"{_outcome(stemming)}."
            )
            yield Line(tekst=zin, seqs=(stemming.seq,), artikel="art. 32 Gemeentewet")


def _present(teller: Teller, vergadering: Vergadering, punt: str) -> Line:
    gremium = teller.body(vergadering.gremium)
    dag = vergadering.geopend_op
    op = f" van {day(dag)}" if dag else ""
    zin = f"Het was in vergadering '{vergadering.code}'{op} van {gremium}"
    if vergadering.presentie_seq is None:
        return Line(
            tekst=f"{zin}; er is geen presentielijst.", seqs=vergadering.seqs[:1]
        )
    van = f" van de {vergadering.zittend}" if vergadering.zittend is not None else ""
    wisselingen = [wisseling.seq for wisseling in vergadering.bijwoning.wisselingen]
    return Line(
        tekst=f"{zin}; {len(vergadering.present_at(punt))}{van} leden waren er.",
        seqs=(vergadering.seqs[0], vergadering.presentie_seq, *wisselingen),
        artikel="art. 20 Gemeentewet",
    )


def _amended(vergadering: Vergadering, punt: str) -> Iterator[Line]:
    """What became of each amendment to the proposal."""
    for amendement in vergadering.amendementen:
        if amendement.punt == punt:
            wat = f"Subamendement '{amendement.code}' op '{amendement.op}'"
            if not amendement.op:
                wat = f"Amendement '{amendement.code}'"
            zin = f"{wat} is {amendement.status}."
            yield Line(tekst=zin, seqs=amendement.seqs)


def _choice(stap: Verkiezing) -> Line:
    """One step of choosing a person; by whose votes is never told."""
    hoe = _STAP[stap.vorm]
    uitslag = f"'{stap.gekozen}' is gekozen" if stap.gekozen else "niemand is gekozen"
    if stap.gelijk:
        uitslag = f"de stemmen staakten tussen {enumerated(list(stap.gelijk))}"
    return Line(
        tekst=f"{hoe}: {uitslag}.", seqs=(stap.seq,), artikel="art. 31 Gemeentewet"
    )


_STAP = {
    Verkiezingsvorm.VRIJ: "Er is geheim over personen gestemd",
    Verkiezingsvorm.VOORDRACHT: "Er is geheim over een voordracht gestemd",
    Verkiezingsvorm.HERSTEMMING: "Er is opnieuw over personen gestemd",
    Verkiezingsvorm.LOT: "Het lot besliste",
}


def _abstained(teller: Teller, vergadering: Vergadering, punt: str) -> Iterator[Line]:
    for onthouding in vergadering.onthoudingen:
        if onthouding.punt == punt:
            wie = teller.place(onthouding.gemeente) or onthouding.persoon
            grond = plain_word(onthouding.grond)
            yield Line(
                tekst=f"Het lid van {wie} deed niet mee: {grond}.",
                seqs=(onthouding.seq,),
                artikel="art. 28 Gemeentewet",
            )


def _vote(teller: Teller, stemming: Stemming) -> Iterator[Line]:
    seqs = (stemming.seq,)
    if stemming.wijze is Wijze.ZONDER_STEMMING:
        zin = "Niemand vroeg stemming; het voorstel is zonder stemming aangenomen."
        yield Line(tekst=zin, seqs=seqs, artikel="art. 32 lid 3 Gemeentewet")
        return
    zin = f"Er is {_how(stemming.wijze)} gestemd: {_outcome(stemming)}."
    yield Line(tekst=zin, seqs=seqs, artikel="art. 30 Gemeentewet")
    for keuze in (Keuze.TEGEN, Keuze.ONTHOUDEN):
        wie = [
            teller.place(stem.gemeente)
            for stem in stemming.stemmen
            if stem.keuze is keuze
        ]
        if wie:
            wat = (
                "Tegen stemden"
                if keuze is Keuze.TEGEN
                else "Van stemming onthielden zich"
            )
            yield Line(tekst=f"{wat}: {enumerated(wie)}.", seqs=seqs)
    if stemming.vrijstelling is not None:
        yield Line(
            tekst=_VRIJSTELLING[stemming.vrijstelling],
            seqs=seqs,
            artikel="art. 29 lid 2 Gemeentewet",
        )


_VRIJSTELLING = {
    Vrijstelling.EERDER_ONGELDIG: "Hoeveel leden meestemden, telde niet: een eerdere "
    "stemming hierover was ongeldig.",
    Vrijstelling.HERBELEGD: "Hoeveel leden meestemden, telde niet: de vergadering was "
    "opnieuw belegd.",
}


def _how(wijze: Wijze) -> str:
    return "bij handopsteken" if wijze is Wijze.HANDOPSTEKEN else str(wijze)


def _outcome(stemming: Stemming) -> str:
    delen = [_counted(stemming.hoofden, "hoofden")]
    if stemming.gewichten is None:
        delen.append("de gewichten zijn niet bekend")
    else:
        delen.append(_counted(stemming.gewichten, "gewogen stemmen"))
    uitslag = str(stemming.uitslag)
    if stemming.uitslag is Uitslag.GESTAAKT:
        vol = "voltallig" if stemming.voltallig else "niet voltallig"
        uitslag = f"de stemmen staakten, de vergadering was {vol}"
    geldig = {True: "geldig", False: "ongeldig", None: "of zij geldig was, is onbekend"}
    return f"{'; '.join(delen)}; {geldig[stemming.geldig]}; {uitslag}"


def _counted(aantallen: Aantallen, waarin: str) -> str:
    rest = ("onthouden", aantallen.onthouden), ("blanco", aantallen.blanco)
    delen = [f"{aantallen.voor} voor", f"{aantallen.tegen} tegen"]
    delen += [
        f"{aantal} {naam}"
        for naam, aantal in (*rest, ("ongeldig", aantallen.ongeldig))
        if aantal
    ]
    return f"{', '.join(delen)} ({waarin})"
