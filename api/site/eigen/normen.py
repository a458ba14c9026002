"""The norms: what the register tests by, in plain words, and where it stands."""

from dataclasses import dataclass

from api.own.normen import everything
from api.site.asking import Bladzijde, Vraag
from api.site.pages import above
from register.formats.normlist import Normregel, cited, link, rows
from register.service.eigennormen import own_of
from register.service.lijsten.words import in_woorden, soort, wanneer
from register.service.pages import NietGevonden


@dataclass(frozen=True, slots=True)
class Normpagina:
    """One norm with its source in words, and where its text is."""

    norm: Normregel
    bron: str
    plek: str
    geldt: str
    over: str
    handhaving: str


def normen(vraag: Vraag) -> Bladzijde:
    """All norms, those that judge first."""
    alle = rows()
    nieuwste = {rij.id: rij for rij in alle}
    return Bladzijde(
        sjabloon="normen.html",
        titel="Normen",
        gegevens=vraag.pad,
        csv=True,
        inhoud={
            "toetst": [_told(r) for r in nieuwste.values() if r.uitvoering is not None],
            "zwijgt": [_told(r) for r in nieuwste.values() if r.uitvoering is None],
            "eigen": [_told(rij) for rij in own_of(vraag.library)],
        },
        kruimels=above(vraag, ""),
    )


def norm(vraag: Vraag) -> Bladzijde:
    """One norm, with every uitvoering that it had."""
    code = vraag.code("norm")
    gevonden = [rij for rij in everything(vraag.registers) if rij.id == code]
    if not gevonden:
        raise NietGevonden("norm", code)
    return Bladzijde(
        sjabloon="norm.html",
        titel=f"Norm {code}",
        gegevens=vraag.pad,
        csv=True,
        inhoud={"uitvoeringen": [_told(rij) for rij in gevonden]},
        kruimels=(("Begin", "/"), ("Normen", "/normen")),
    )


def _told(rij: Normregel) -> Normpagina:
    van = f"feiten vanaf {wanneer(rij.van)}" if rij.van else "elke dag"
    tot = f" tot en met {wanneer(rij.tot)}" if rij.tot else ""
    geldt = f"{van}{tot}" if rij.uitvoering is not None else ""
    over = ", ".join(soort(feit).lower() for feit in rij.over)
    hoe = in_woorden(rij.handhaving)
    return Normpagina(rij, cited(rij.bron), link(rij.bron), geldt, over, hoe)
