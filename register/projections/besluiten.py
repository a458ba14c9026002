"""Lists about decisions: where each stands, and who decided with which power."""

from collections.abc import Mapping

from register.domain.besluiten.besluit import BESLUIT, Besluit
from register.domain.bevoegdheden.competence import flaws
from register.projections.lists import Lijst, Rij, content, sealed_row


def _status(besluit: Besluit) -> Mapping[str, Rij]:
    genomen = besluit.genomen
    inhoud = content(
        {
            "besluit": genomen.besluit,
            "orgaan": genomen.orgaan,
            "functie": genomen.functie,
            "titel": genomen.titel,
            "dictum": genomen.dictum,
            "motivering": genomen.motivering,
            "status": besluit.status,
            "uitkomst": genomen.uitkomst,
            "genomen_op": besluit.genomen_op,
            "genomen_tussen": besluit.genomen_tussen,
            "rechtskarakter": genomen.rechtskarakter,
            "handeling": genomen.handeling,
            "dossier": genomen.dossier,
            "voorstel": genomen.voorstel,
            "vergadering": genomen.vergadering,
            "module": genomen.module,
            "geldt_voor": genomen.geldt_voor,
            "kenmerk": genomen.kenmerk,
            "herkomst": genomen.herkomst,
            "bedrag": genomen.bedrag,
            "boekjaar": genomen.boekjaar,
            "dekking": genomen.dekking,
            "adviesopvolging": genomen.adviesopvolging,
            "raadsrondes": genomen.raadsrondes,
            "bestuurlijk_eigenaar": genomen.bestuurlijk_eigenaar,
            "ambtelijk_eigenaar": genomen.ambtelijk_eigenaar,
            "bewaker": genomen.bewaker,
            "nader_te_bepalen": genomen.nader_te_bepalen,
            "bekendgemaakt_op": besluit.bekendgemaakt_op,
            "inwerking": besluit.inwerking,
            "ingetrokken_op": besluit.ingetrokken_op,
            "ingetrokken_door": besluit.ingetrokken_door,
            "gewijzigd_door": besluit.gewijzigd_door,
            "vervangt": genomen.vervangt,
            "rectificaties": besluit.rectificaties,
            "oordelen": besluit.oordelen,
            "seq": besluit.seq,
        }
    )
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
    gesloten=sealed_row("besluit", _WIE_KOLOMMEN, "genomen_op"),
)
