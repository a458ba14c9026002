"""Every advice beside the decision that followed: taken over or not, and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, items
from register.service.overzichten.boekenplank import Shelf, shelf

NIET_VERMELD = "niet_vermeld"
NOG_GEEN_BESLUIT = "nog_geen_besluit"
NIET_UITGEBRACHT = "niet_uitgebracht"

_VAN_ADVIES = (
    "dossier",
    "advies",
    "adviseur",
    "voorstel",
    "wettelijk",
    "gevraagd_op",
    "termijn",
    "uitgebracht_op",
    "te_laat",
    "strekking",
    "tekst",
    "minderheidsstandpunt",
    "afgestemd_op",
    "bezwaargronden",
    "afstemresultaat",
    "afspraken",
    "seqs",
)


def rows(library: Library, regeling: str, ask: Ask) -> list[Rij]:
    """Rows per advice and decision; an advice without a decision has one row."""
    dossier = ask.filter.get("dossier", "")
    with shelf(library, regeling, ask) as plank:
        adviezen = plank.rows("adviezen", dossier=dossier)
        besluiten = _by_dossier(plank, {str(advies["dossier"]) for advies in adviezen})
        gemaakt = [
            {**_of_advice(advies), **gevolg}
            for advies in adviezen
            for gevolg in _followed(advies, besluiten.get(str(advies["dossier"]), []))
        ]
        dicht = (s for n, s in plank.dicht.items() if n.startswith("dossier/"))
        return [*gemaakt, *dicht]


def _by_dossier(plank: Shelf, dossiers: Iterable[str]) -> Mapping[str, Sequence[Rij]]:
    """Decisions in these dossiers, by their numbers."""
    gevonden: dict[str, list[Rij]] = {}
    besluiten = plank.chosen("besluitstatus", dossiers, "dossier")
    for besluit in sorted(besluiten, key=lambda besluit: str(besluit["besluit"])):
        gevonden.setdefault(str(besluit.get("dossier", "")), []).append(besluit)
    return gevonden


def _of_advice(advies: Rij) -> Rij:
    return {naam: advies[naam] for naam in _VAN_ADVIES if advies.get(naam)}


def _followed(advies: Rij, besluiten: Sequence[Rij]) -> Iterator[Rij]:
    """What each decision says of the advice; else why nothing is said."""
    if not advies.get("uitgebracht_op"):
        yield {"opvolging": NIET_UITGEBRACHT}
        return
    genoemd = False
    for besluit in besluiten:
        for gezegd in items(besluit, "adviesopvolging"):
            if gezegd["advies"] == advies["advies"]:
                genoemd = True
                yield _decided(besluit) | {
                    naam: gezegd[naam]
                    for naam in ("opvolging", "grond", "motivering")
                    if gezegd.get(naam)
                }
    if not genoemd:
        zwijgt = next((b for b in besluiten if _should(advies, b)), None)
        if zwijgt is None:
            yield {"opvolging": NOG_GEEN_BESLUIT}
        else:
            yield _decided(zwijgt) | {"opvolging": NIET_VERMELD}


def _should(advies: Rij, besluit: Rij) -> bool:
    """Whether a decision should have said something of the advice."""
    zelfde = advies.get("voorstel") in (None, besluit.get("voorstel"))
    return zelfde and str(besluit["genomen_op"]) >= str(advies["uitgebracht_op"])


def _decided(besluit: Rij) -> dict[str, object]:
    return {
        "besluit": besluit["besluit"],
        "orgaan": besluit["orgaan"],
        "genomen_op": besluit["genomen_op"],
    }
