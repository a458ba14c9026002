"""Lists about decisions: where each stands, and who decided with which power."""

from collections.abc import Mapping

from register.domain.besluiten.besluit import BESLUIT, Besluit
from register.domain.bevoegdheden.schakel import flaws
from register.projections.lists import Lijst, Rij, content, parts, sealed_row

_taken = parts(
    "besluit",
    "orgaan",
    "functie",
    "titel",
    "dictum",
    "motivering",
    "uitkomst",
    "rechtskarakter",
    "handeling",
    "dossier",
    "voorstel",
    "vergadering",
    "punt",
    "schriftelijkeronde",
    "module",
    "geldt_voor",
    "kenmerk",
    "herkomst",
    "bedrag",
    "boekjaar",
    "lasten",
    "dekking",
    "spoed",
    "adviesopvolging",
    "raadsrondes",
    "bestuurlijk_eigenaar",
    "ambtelijk_eigenaar",
    "bewaker",
    "nader_te_bepalen",
    "vervangt",
)
"""What a row shows of the decision as it was taken."""

_became = parts(
    "status",
    "neven",
    "genomen_op",
    "genomen_tussen",
    "ondertekeningen",
    "bekendgemaakt_op",
    "inwerking",
    "mededelingen",
    "bekrachtiging",
    "toegezonden_aan_gs_op",
    "goedkeuring",
    "schorsing",
    "vernietiging",
    "bezwaren",
    "ingetrokken_op",
    "ingetrokken_door",
    "geeindigd_op",
    "gewijzigd_door",
    "rectificaties",
    "oordelen",
    "seq",
)
"""What a row shows of what became of it."""


def _status(besluit: Besluit) -> Mapping[str, Rij]:
    genomen = besluit.genomen
    inhoud = content(_taken(genomen) | _became(besluit))
    velden = (
        genomen.orgaan,
        str(besluit.status),
        besluit.genomen_op.isoformat(),
        genomen.dossier,
        genomen.module,
        genomen.vergadering,
        genomen.boekjaar,
        genomen.bedrag,
    )
    return {genomen.besluit: Rij(velden, inhoud)}


_KOLOMMEN = (
    "orgaan",
    "status",
    "genomen_op",
    "dossier",
    "module",
    "vergadering",
    "boek_jaar",
    "bedrag_cent",
)

BESLUITSTATUS = Lijst(
    naam="besluitstatus",
    aggregaat=BESLUIT,
    kolommen=_KOLOMMEN,
    rijen=_status,
    volgorde="genomen_op",
    zoek=("vergadering", "dossier"),
    gesloten=sealed_row("besluit", _KOLOMMEN, "genomen_op"),
)


def _who(besluit: Besluit) -> Mapping[str, Rij]:
    genomen = besluit.genomen
    beslisser = genomen.functie or genomen.orgaan
    gebreken = tuple(dict.fromkeys(flaws(genomen.keten)))
    inhoud = content(
        {
            "besluit": genomen.besluit,
            "titel": genomen.titel,
            "genomen_op": besluit.genomen_op,
            "genomen_tussen": besluit.genomen_tussen,
            "beslisser": beslisser,
            "hoedanigheid": "gemandateerde" if genomen.functie else "orgaan",
            "namens": genomen.orgaan,
            "bevoegdheid": genomen.bevoegdheid,
            "handeling": genomen.handeling,
            "bedrag": genomen.bedrag,
            "module": genomen.module,
            "keten": genomen.keten,
            "gebreken": gebreken,
            "bekrachtiging": besluit.bekrachtiging,
            "seq": besluit.seq,
        }
    )
    velden = (
        beslisser,
        genomen.orgaan,
        genomen.bevoegdheid,
        besluit.genomen_op.isoformat(),
    )
    return {genomen.besluit: Rij(velden, inhoud)}


_WIE_KOLOMMEN = ("beslisser", "namens", "bevoegdheid", "genomen_op")

WIE_BESLISTE = Lijst(
    naam="wie-besliste",
    aggregaat=BESLUIT,
    kolommen=_WIE_KOLOMMEN,
    rijen=_who,
    volgorde="genomen_op",
    gesloten=sealed_row("besluit", _WIE_KOLOMMEN, "genomen_op"),
)
