"""What the norms said of a decision when it was recorded, with why.

A stored verdict has no words. The same uitvoering is asked once more on the part of
the log that it was given on; its words are told only if it says the same, so that a
sealed or later fact never puts other words in its mouth.
"""

from collections.abc import Iterator

from register.domain.besluiten.besluit import Besluit, BesluitGenomen, Oordeel, Toets
from register.domain.norms.bevinding import BEVINDING, code_of
from register.domain.norms.norm import Norm, Zaak
from register.formats.normlist import cited
from register.service.eigennormen import named
from register.service.explaining.sentences import Line, Teller, day
from register.service.lijsten.words import zin as in_zin

_VOLGORDE = (Oordeel.VOLDOET_NIET, Oordeel.NIET_TE_BEOORDELEN, Oordeel.VOLDOET)


def verdicts(teller: Teller, besluit: Besluit) -> Iterator[Line]:
    """One sentence per verdict, what is not met first."""
    zaak = _case(teller, besluit)
    for oordeel in _VOLGORDE:
        for toets in besluit.oordelen:
            if toets.oordeel is oordeel:
                norm = named(toets.norm, zaak.context, teller.log)
                yield _line(toets, norm, None if teller.openbaar else zaak)
                yield from _said(teller, toets, besluit.seq)


def _case(teller: Teller, besluit: Besluit) -> Zaak:
    """The decision as it was judged: its number is the fact before it."""
    toen = teller.context.feit(besluit.seq)
    assert toen is not None, "its state was folded from it"
    assert isinstance(toen.gegevens, BesluitGenomen), "it is not sealed"
    context = teller.as_of(besluit.seq - 1, toen.dag)
    return Zaak(feit=toen.gegevens, kop=toen.kop, context=context)


def _said(teller: Teller, toets: Toets, anker: int) -> Iterator[Line]:
    """What people said of it since, where they did."""
    code = code_of(toets.norm.partition("@")[0], anker)
    gezegd = teller.state(BEVINDING, code)
    if gezegd is not None:
        tekst = teller.text(gezegd.tekst)
        zin = f"Die bevinding is op {day(gezegd.op)} {gezegd.stand}: {tekst}"
        yield Line(tekst=zin, seqs=gezegd.seqs)


def _line(toets: Toets, norm: Norm | None, zaak: Zaak | None) -> Line:
    if norm is None:
        zin = f"{toets.norm}: {toets.oordeel}; deze uitvoering is hier onbekend."
        return Line(tekst=zin, seqs=toets.bewijs)
    zin = f"{toets.norm}: {toets.oordeel}. {norm.tekst}"
    if zaak is not None and toets.oordeel is not Oordeel.VOLDOET:
        nu = norm.toets(zaak)
        if (nu.oordeel, nu.bewijs) == (toets.oordeel, toets.bewijs):
            zin = f"{zin} Hier: {in_zin(nu.tekst)}."
    return Line(tekst=zin, seqs=toets.bewijs, artikel=cited(norm.bron))
