"""The tables of amounts: threshold, fouten and onduidelijkheden, budget, decisions."""

from collections.abc import Iterable

from register.domain.norms.rechtmatigheidsgrens import (
    NAMEN,
    basis,
    cap,
    fixed,
    highest,
    holding,
)
from register.domain.planning.bedragen import of_module
from register.domain.planning.boekjaarfeiten import Bevindingsoort, Criterium
from register.domain.planning.boekjaarstaat import Boekjaar, Rechtmatigheidsbevinding
from register.service.rechtmatigheid.blad import Blad, Cel, Cent
from register.service.rechtmatigheid.slotsom import figures, percent
from register.service.rechtmatigheid.werk import Geldbesluit, Werk

ZONDER_MODULE = "(geen module)"


def _cent(bedrag: int | None) -> Cent | None:
    return None if bedrag is None else Cent(bedrag)


def threshold(jaar: Boekjaar) -> Blad:
    """How the threshold comes about."""
    return Blad(
        naam="grens",
        kop="Grens en totaal",
        kolommen=(
            ("wat", "wat"),
            ("bedrag", "bedrag"),
            ("deel", "deel"),
            ("seqs", "seq"),
        ),
        rijen=_towards(jaar),
        uitleg=(
            (
                "De lasten zijn zonder de toevoegingen aan de reserves (art. 58b lid 4 "
                "BBV)."
            ),
        ),
    )


def _towards(jaar: Boekjaar) -> list[tuple[Cel, ...]]:
    cijfers = figures(jaar)
    grens = jaar.grens
    waar: Cel = (grens.stap.seq,) if grens else ()
    return [
        (f"Lasten ({cijfers['lasten_uit']})", Cent(basis(jaar).lasten), "", ()),
        (
            "Grens zoals vastgesteld",
            _cent(fixed(jaar)),
            percent(grens.basispunten if grens else None),
            waar,
        ),
        (
            "Hoogstens volgens de wet",
            _cent(highest(jaar)),
            percent(cap(jaar.jaar)),
            (),
        ),
        ("Grens die geldt", _cent(holding(jaar)), "", ()),
        ("Fouten", Cent(jaar.fouten), "", _seqs(jaar, Bevindingsoort.FOUT)),
        (
            "Onduidelijkheden",
            Cent(jaar.onduidelijkheden),
            "",
            _seqs(jaar, Bevindingsoort.ONDUIDELIJKHEID),
        ),
        ("Samen", Cent(jaar.fouten + jaar.onduidelijkheden), "", ()),
    ]


def _seqs(jaar: Boekjaar, soort: Bevindingsoort) -> tuple[int, ...]:
    return tuple(b.seq for b in jaar.bevindingen if b.bevat.soort is soort)


def criteria(jaar: Boekjaar) -> Blad:
    """Amounts per criterium and module; a criterium without any says so."""
    rijen: list[tuple[Cel, ...]] = []
    for criterium in Criterium:
        eigen = [b for b in jaar.bevindingen if b.bevat.criterium is criterium]
        for module in sorted({b.bevat.module for b in eigen}) or [""]:
            deel = [b for b in eigen if b.bevat.module == module]
            fout = _sum(deel, Bevindingsoort.FOUT)
            vaag = _sum(deel, Bevindingsoort.ONDUIDELIJKHEID)
            waar = module or (ZONDER_MODULE if deel else "-")
            bedragen = (Cent(fout), Cent(vaag), Cent(fout + vaag))
            rijen.append((NAMEN[criterium], waar, *bedragen))
    return Blad(
        naam="criteria",
        kop="Per criterium en module",
        kolommen=(
            ("criterium", "criterium"),
            ("module", "module"),
            ("fouten", "fouten"),
            ("onduidelijkheden", "onduidelijkh."),
            ("samen", "samen"),
        ),
        rijen=rijen,
        uitleg=(
            (
                "Bedragen zoals zij als bevinding zijn vastgelegd; het register schat "
                "er zelf geen."
            ),
        ),
    )


def _sum(delen: Iterable[Rechtmatigheidsbevinding], soort: Bevindingsoort) -> int:
    return sum(b.bevat.bedrag for b in delen if b.bevat.soort is soort)


def amounts(werk: Werk) -> Blad:
    """Every amount that was recorded, and whether the AB accepted it since."""
    rijen: list[tuple[Cel, ...]] = [
        (
            b.code,
            NAMEN[b.bevat.criterium],
            str(b.bevat.soort),
            b.bevat.module,
            Cent(b.bevat.bedrag),
            b.bevat.besluit,
            b.indemniteit,
            b.op,
            (b.seq,),
            werk.told(b.bevat.omschrijving),
        )
        for b in werk.boekjaar.bevindingen
    ]
    return Blad(
        naam="bedragen",
        kop="Fouten en onduidelijkheden",
        kolommen=(
            ("bevinding", "bevinding"),
            ("criterium", "criterium"),
            ("soort", "soort"),
            ("module", "module"),
            ("bedrag", "bedrag"),
            ("besluit", "besluit"),
            ("indemniteit", "indemniteit"),
            ("op", "op"),
            ("seqs", "seq"),
            ("omschrijving", "omschrijving"),
        ),
        rijen=rijen,
        leeg="Er zijn geen fouten of onduidelijkheden vastgelegd.",
    )


def budget(jaar: Boekjaar) -> Blad:
    """Lasten of each module beside the budget as it was after its changes."""
    modules = sorted({p.module for p in (*jaar.posten, *jaar.rekening)})
    rijen: list[tuple[Cel, ...]] = []
    for module in modules:
        begroot = jaar.begroot_voor(module).lasten
        werkelijk = of_module(jaar.rekening, module).lasten
        over = max(0, werkelijk - begroot)
        bedragen: tuple[Cel, ...] = (Cent(begroot), None, None)
        if jaar.jaarrekening:
            bedragen = (Cent(begroot), Cent(werkelijk), Cent(over))
        rijen.append((module or ZONDER_MODULE, *bedragen))
    uitleg = [
        (
            f"Begroting met {len(jaar.wijzigingen)} wijziging"
            f"{'' if len(jaar.wijzigingen) == 1 else 'en'}. Een overschrijding is pas "
            "een fout als zij niet past in wat het algemeen bestuur daarover afsprak."
        )
    ]
    if jaar.jaarrekening is None:
        uitleg.append("De jaarrekening is op deze dag nog niet vastgesteld.")
    return Blad(
        naam="begroting",
        kop="Begrotingscriterium: lasten naast de begroting",
        kolommen=(
            ("module", "module"),
            ("begroot", "begroot"),
            ("rekening", "rekening"),
            ("overschrijding", "overschrijding"),
        ),
        rijen=rijen,
        uitleg=tuple(uitleg),
    )


def competence(werk: Werk) -> Blad:
    """Every decision with a financial effect, and whether its decider was allowed."""
    besproken = {b.bevat.besluit: b.code for b in werk.boekjaar.bevindingen}
    rijen = [
        _decision(geld, besproken)
        for geld in sorted(
            werk.besluiten.values(), key=lambda g: (g.besluit.genomen_op, g.nummer)
        )
    ]
    return Blad(
        naam="bevoegdheid",
        kop="Bevoegdheid bij besluiten met financieel gevolg",
        kolommen=(
            ("besluit", "besluit"),
            ("op", "op"),
            ("door", "door"),
            ("module", "module"),
            ("bedrag", "bedrag"),
            ("bevoegd", "bevoegd"),
            ("gebreken", "gebreken"),
            ("boekjaar", "boekjaar"),
            ("bevinding", "bevinding"),
            ("seqs", "seq"),
        ),
        rijen=rijen,
        uitleg=(
            (
                "Financieel gevolg: een bedrag, dekking of soort lasten, of een "
                "besluit over begroting, rekening, heffing, deelneming of vergoeding. "
                "Zonder boekjaar telt het jaar waarin is besloten."
            ),
        ),
        leeg="Geen besluiten met financieel gevolg in dit boekjaar.",
    )


def _decision(geld: Geldbesluit, besproken: dict[str, str]) -> tuple[Cel, ...]:
    genomen = geld.besluit.genomen
    return (
        geld.nummer,
        geld.besluit.genomen_op,
        genomen.functie or genomen.orgaan,
        genomen.module,
        _cent(genomen.bedrag),
        geld.bevoegd,
        ", ".join(dict.fromkeys(str(gebrek) for gebrek in geld.gebreken)),
        genomen.boekjaar or "niet vermeld",
        besproken.get(geld.nummer, ""),
        geld.seqs,
    )
