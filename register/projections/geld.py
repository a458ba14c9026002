"""Money per year: what each gemeente pays, what was budgeted, what is spoken for."""

from collections.abc import Iterable, Mapping, Sequence

from register.domain.geld.financien import (
    FINANCIEN,
    Bijdrage,
    Financien,
    Verdeelgegevens,
)
from register.domain.geld.geldfeiten import Bijdragesoort
from register.domain.planning.bedragen import of_module
from register.domain.planning.boekjaarstaat import BOEKJAAR, Boekjaar
from register.projections.lists import Lijst, Rij, content

Record = dict[str, object]
_Deel = tuple[Bijdrage, int, Mapping[str, object]]
"""What was charged, the share in it, and what goes with that."""

_GEEN = "-"
"""In a key: no module, or nobody."""


def _contributions(geld: Financien) -> Mapping[str, Rij]:
    """A row per module and gemeente, and one for what no gemeente pays."""
    rijen: dict[str, Rij] = {}
    afwijking = {code: geld.off_key(code) for code in geld.bijdragen}
    for module in dict.fromkeys(b.module for b in geld.bijdragen.values()):
        samen = [b for b in geld.bijdragen.values() if b.module == module]
        gemeenten = sorted({a.gemeente for b in samen for a in b.aandelen})
        for gemeente in gemeenten:
            delen = [
                (
                    bijdrage,
                    aandeel.bedrag,
                    _part(geld, bijdrage, gemeente)
                    | {"afwijking": afwijking[bijdrage.code].get(gemeente)},
                )
                for bijdrage in samen
                for aandeel in bijdrage.aandelen
                if aandeel.gemeente == gemeente
            ]
            extra = {"resultaat": _result(geld, module, gemeente)}
            rijen |= _paid(geld, module, gemeente, delen, extra)
        rest = [
            (b, b.bedrag_onverdeeld, {"dekking": b.dekking_onverdeeld})
            for b in samen
            if b.bedrag_onverdeeld
        ]
        if rest:
            rijen |= _paid(geld, module, "", rest, {"onverdeeld": True})
    return rijen


def _paid(
    geld: Financien,
    module: str,
    gemeente: str,
    delen: Sequence[_Deel],
    extra: Mapping[str, object],
) -> Mapping[str, Rij]:
    jaar = str(geld.boekjaar)
    inhoud = content(
        {
            "boekjaar": geld.boekjaar,
            "module": module,
            "gemeente": gemeente,
            **{str(soort): _sum(delen, soort) for soort in Bijdragesoort},
            "totaal": sum(bedrag for _, bedrag, _ in delen),
            "delen": [
                {
                    "bijdrage": bijdrage.code,
                    "soort": bijdrage.soort,
                    "bedrag": bedrag,
                    "besluit": bijdrage.besluit,
                    "op": bijdrage.op,
                    "seq": bijdrage.seq,
                    **rest,
                }
                for bijdrage, bedrag, rest in delen
            ],
            **extra,
        }
    )
    sleutel = f"{jaar}|{module or _GEEN}|{gemeente or _GEEN}"
    return {sleutel: Rij((jaar, module, gemeente), inhoud)}


def _sum(delen: Iterable[_Deel], soort: Bijdragesoort) -> int | None:
    """Together under this heading; nothing where there is none, which is not 0."""
    bedragen = [bedrag for b, bedrag, _ in delen if b.soort is soort]
    return sum(bedragen) if bedragen else None


def _part(geld: Financien, bijdrage: Bijdrage, gemeente: str) -> Record:
    """The figures that the share rests on, with those of this gemeente."""
    bekend = [geld.verdeelgegevens.get(code) for code in bijdrage.verdeelgegevens]
    cijfers = [_figure(c, gemeente) for c in bekend if c]
    return {"verdeling": cijfers, "van": bijdrage.bedrag}


def _figure(cijfers: Verdeelgegevens, gemeente: str) -> Record:
    """Counts in the unit of the set; `decimalen` says where the comma is."""
    gewichten = cijfers.gewichten
    return {
        "verdeelgegevens": cijfers.code,
        "sleutel": cijfers.sleutel,
        "peildatum": cijfers.peildatum,
        "eenheid": cijfers.eenheid,
        "aantal": gewichten.get(gemeente, 0),
        "totaal": sum(gewichten.values()),
        "decimalen": cijfers.decimalen or None,
        "bron": cijfers.bron,
    }


def _result(geld: Financien, module: str, gemeente: str) -> int | None:
    """What of the result of the module goes to this gemeente, if any of it does."""
    resultaat = geld.resultaten.get(module)
    delen = [
        aandeel.bedrag
        for bestemming in (resultaat.bestemmingen if resultaat else ())
        for aandeel in bestemming.aandelen
        if aandeel.gemeente == gemeente
    ]
    return sum(delen) if delen else None


BIJDRAGEN = Lijst(
    naam="bijdragen",
    aggregaat=FINANCIEN,
    kolommen=("boekjaar", "module", "gemeente"),
    rijen=_contributions,
)


def _claims(geld: Financien) -> Mapping[str, Rij]:
    jaar = str(geld.boekjaar)
    return {
        f"{jaar}/{beleg.code}": Rij(
            (jaar, beleg.module),
            content(
                {
                    "boekjaar": geld.boekjaar,
                    "module": beleg.module,
                    "beleg": beleg.code,
                    "bedrag": beleg.bedrag,
                    "omschrijving": beleg.omschrijving,
                    "besluit": beleg.besluit,
                    "overeenkomst": beleg.overeenkomst,
                    "opdrachtverlening": beleg.opdrachtverlening,
                    "op": beleg.op,
                    "seqs": beleg.seqs,
                }
            ),
        )
        for beleg in geld.belegd.values()
    }


BELEGD = Lijst(
    naam="belegd", aggregaat=FINANCIEN, kolommen=("boekjaar", "module"), rijen=_claims
)


def _budgets(jaar: Boekjaar) -> Mapping[str, Rij]:
    """A row per module, and one for the lines that belong to none."""
    laatste = jaar.ontwerpen[-1].posten if jaar.ontwerpen else ()
    posten = (*laatste, *jaar.posten, *jaar.rekening)
    modules = {post.module for post in posten} | {k.module for k in jaar.kaders}
    return {
        f"{jaar.jaar}/{module or _GEEN}": Rij(
            (str(jaar.jaar), module), content(_budget(jaar, module))
        )
        for module in sorted(modules)
    }


def _budget(jaar: Boekjaar, module: str) -> Record:
    """What is not there yet stays away: a budget of nothing is another thing."""
    kaders = [kader.bedrag for kader in jaar.kaders if kader.module == module]
    rij: Record = {
        "boekjaar": jaar.jaar,
        "module": module,
        "kader": sum(kaders) if kaders else None,
        "seqs": jaar.seqs,
    }
    if jaar.ontwerpen:
        ontwerp = jaar.ontwerpen[-1]
        rij |= {
            "ontwerp_lasten": of_module(ontwerp.posten, module).lasten,
            "ontwerp_versie": ontwerp.versie,
        }
    if jaar.begroting:
        begroot = jaar.begroot_voor(module)
        rij |= {
            "begroot_lasten": begroot.lasten,
            "begroot_baten": begroot.baten,
            "begroot_op": jaar.begroting.op,
            "begrotingsbesluit": jaar.begroting.besluit,
            "wijzigingen": [w.code for w in jaar.wijzigingen],
        }
    if jaar.jaarrekening:
        rekening = of_module(jaar.rekening, module)
        rij |= {
            "rekening_lasten": rekening.lasten,
            "rekening_baten": rekening.baten,
            "rekening_op": jaar.jaarrekening.op,
            "rekeningbesluit": jaar.jaarrekening.besluit,
        }
    return rij


BEGROTINGEN = Lijst(
    naam="begrotingen",
    aggregaat=BOEKJAAR,
    kolommen=("boekjaar", "module"),
    rijen=_budgets,
)
