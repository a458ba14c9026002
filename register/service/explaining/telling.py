"""`besluiten waarom`: why a decision is as it is, told as a person would.

Who decided, with which chain of powers, along which route, by which votes and terms,
what became of it and what the norms said: each sentence with the places in the log
(seq) that prove it and the article it rests on. One function for the command line, the
API and the site; its answer is
`{"regeling", "besluit", "titel", "delen": [{"kop", "regels": [{"tekst", "seqs",
"artikel"}]}]}`, or the stub of a decision that may not be seen.
"""

from collections.abc import Iterator
from datetime import date

import orjson

from register.domain.besluiten.besluit import BESLUIT, Besluit, BesluitGenomen, Uitkomst
from register.domain.facts import Feit
from register.domain.geld.bedragen import euro
from register.service import views
from register.service.answers import Library
from register.service.explaining.after import aftermath, terms
from register.service.explaining.chainwords import link
from register.service.explaining.route import route
from register.service.explaining.sentences import (
    Line,
    Part,
    Teller,
    day,
    enumerated,
    plain_word,
)
from register.service.explaining.verdicts import verdicts
from register.service.explaining.vote import votes
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import in_woorden
from register.service.namen import midway, module, post


def waarom(
    library: Library, regeling: str, nummer: str, *, openbaar: bool = False
) -> bytes:
    """The explanation of one decision as JSON; raises `NietGevonden`."""
    inhoud = views.thing(library, "besluit", regeling, nummer, Ask(openbaar=openbaar))
    if "openbaarheid" in orjson.loads(inhoud):
        return inhoud
    teller = Teller(library, regeling, openbaar=openbaar)
    besluit = teller.context.ooit(BESLUIT, nummer)
    delen = _parts(teller, besluit) if besluit else iter((_GEWIST,))
    titel = besluit.genomen.titel if besluit else ""
    return orjson.dumps(
        {
            "regeling": regeling,
            "besluit": nummer,
            "titel": teller.text(titel),
            "delen": [deel for deel in delen if deel.regels],
        }
    )


_GEWIST = Part(
    kop="Wie besliste",
    regels=(Line(tekst="De inhoud van dit besluit is gewist of nog verzegeld."),),
)


def _parts(teller: Teller, besluit: Besluit) -> Iterator[Part]:
    feit = next(
        f
        for f in teller.context.feiten(BESLUIT.stroom(besluit.genomen.besluit))
        if f.seq == besluit.seq
    )
    yield Part(kop="Wie besliste", regels=tuple(_decider(teller, besluit, feit)))
    yield Part(
        kop="Met welke bevoegdheid", regels=tuple(_chain(teller, besluit.genomen))
    )
    yield Part(kop="Langs welke weg", regels=tuple(route(teller, besluit.genomen)))
    yield Part(kop="Hoe er is gestemd", regels=tuple(votes(teller, besluit.genomen)))
    yield Part(kop="Welke termijnen golden", regels=tuple(terms(teller, besluit)))
    yield Part(kop="Wat er daarna gebeurde", regels=tuple(aftermath(teller, besluit)))
    yield Part(kop="Wat de normen zeggen", regels=tuple(verdicts(teller, besluit)))


_UITKOMST = {
    Uitkomst.AANGENOMEN: "nam dit besluit",
    Uitkomst.GEAMENDEERD_AANGENOMEN: "nam dit besluit, gewijzigd,",
    Uitkomst.VERWORPEN: "verwierp dit voorstel",
}


def _decider(teller: Teller, besluit: Besluit, feit: Feit) -> Iterator[Line]:
    genomen = besluit.genomen
    wie, namens = teller.body(genomen.orgaan), ""
    if genomen.functie:
        namens = f" namens {wie}, krachtens '{genomen.bevoegdheid or 'onbekend'}'"
        naam = _post(teller, genomen.functie)
        wie = f"de functie {naam}" if naam else f"de functie '{genomen.functie}'"
    op = f"op {day(besluit.genomen_op)}"
    if feit.eerste != feit.dag:
        op = f"tussen {day(feit.eerste)} en {day(feit.dag)}"
    zin = f"{wie[0].upper()}{wie[1:]} {_UITKOMST[genomen.uitkomst]} {op}{namens}."
    yield Line(tekst=zin, seqs=(besluit.seq,))
    yield Line(tekst=_subject(teller, genomen), seqs=(besluit.seq,))
    if eigenaars := _owners(teller, genomen):
        yield Line(tekst=eigenaars, seqs=(besluit.seq,))
    if later := _late(feit):
        yield Line(tekst=later, seqs=(besluit.seq,))
    if feit.gecorrigeerd_door is not None:
        zin = "De registratie was fout en is daarna gecorrigeerd; dit is de juiste."
        yield Line(tekst=zin, seqs=(feit.gecorrigeerd_door,))
    if opzij := feit.kop.override:
        reden = teller.text(opzij.reden)
        zin = f"Het is vastgelegd ondanks {enumerated(opzij.regels)}: {reden}"
        yield Line(tekst=zin, seqs=(besluit.seq,))


def _subject(teller: Teller, genomen: BesluitGenomen) -> str:
    delen = [f"Het gaat om '{in_woorden(genomen.handeling)}'"]
    if genomen.bedrag is not None:
        delen.append(f"voor {euro(genomen.bedrag)}")
    if genomen.boekjaar is not None:
        delen.append(f"in boekjaar {genomen.boekjaar}")
    if genomen.module:
        naam = module(teller, genomen.module)
        delen.append(f"in module '{naam or genomen.module}'")
    if genomen.geldt_voor:
        delen.append(
            f"voor {enumerated([teller.place(g) for g in genomen.geldt_voor])}"
        )
    zin = f"{' '.join(delen)}."
    if motief := teller.text(genomen.motivering):
        zin += f" De motivering: {motief}"
    return zin


def _post(teller: Teller, code: str) -> str:
    """What a functie is called within a sentence; empty for any other code."""
    return midway(post(teller, code))


def _owners(teller: Teller, genomen: BesluitGenomen) -> str:
    delen = [
        f"{rol} {_post(teller, code) or code}"
        for rol, code in (
            ("bestuurlijk eigenaar", genomen.bestuurlijk_eigenaar),
            ("ambtelijk eigenaar", genomen.ambtelijk_eigenaar),
            ("bewaker", genomen.bewaker),
        )
        if code
    ]
    delen += [f"{plain_word(rol)} nog te bepalen" for rol in genomen.nader_te_bepalen]
    return f"Voor de uitvoering: {enumerated(delen)}." if delen else ""


def _late(feit: Feit) -> str:
    """Recorded on a later day than it was decided: that stays visible."""
    geleerd = date.fromisoformat(feit.kop.vastgelegd_op[:10])
    dagen = (geleerd - feit.dag).days
    if dagen <= 0:
        return ""
    hoe = "als achterstand " if feit.kop.achterstand else ""
    eenheid = "dag" if dagen == 1 else "dagen"
    return f"Het is {hoe}vastgelegd op {day(geleerd)}, {dagen} {eenheid} later."


def _chain(teller: Teller, genomen: BesluitGenomen) -> Iterator[Line]:
    for schakel in genomen.keten:
        tekst, seqs, artikel = link(schakel, lambda code: _post(teller, code) or code)
        yield Line(tekst=tekst, seqs=seqs, artikel=artikel)
    if genomen.keten and not any(schakel.gebreken for schakel in genomen.keten):
        yield Line(tekst="De keten is gesloten tot de wet of de regeling.")
