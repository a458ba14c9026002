"""Findings as everyone may see them: about what is published, proved by what is.

A finding whose subject may not be seen is left out; of one that is proved by what may
not be seen only the verdict is told.
"""

from dataclasses import replace
from datetime import date

from register.projections import feed
from register.service.answers import Library
from register.service.findinglist import Bevindingen, Gevonden
from register.service.lijsten.words import Rij


def public_rows(library: Library, gevonden: Bevindingen) -> list[Rij]:
    """Rows, the newest fact first."""
    regeling = gevonden.regeling
    nu = library.moment(regeling).nu
    assert nu is not None  # the library always says which day it is
    seqs = {
        seq
        for rij in gevonden.gevonden
        for seq in (rij.anker, *rij.bewijs, *rij.gezegd_op)
    }
    with library.connect(regeling) as verbinding:
        open_ = feed.told(verbinding, regeling, seqs, nu)
    rijen = [rij for rij in gevonden.gevonden if rij.anker in open_]
    rijen.sort(key=_order, reverse=True)
    return [{"regeling": regeling, **_told(rij, open_).shape()} for rij in rijen]


def _order(rij: Gevonden) -> tuple[date, int, str]:
    return rij.dag, rij.anker, rij.norm


def _told(rij: Gevonden, open_: set[int]) -> Gevonden:
    bewezen = open_.issuperset(rij.bewijs)
    gehoord = open_.issuperset(rij.gezegd_op)
    return replace(
        rij,
        tekst=rij.tekst if bewezen else "",
        bewijs=tuple(seq for seq in rij.bewijs if seq in open_),
        gezegd=rij.gezegd if gehoord else "",
    )
