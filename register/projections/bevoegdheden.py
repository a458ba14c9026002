"""The register of powers: what was given, to whom, up to what, until when."""

from collections.abc import Mapping

from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID, Bevoegdheid
from register.projections.lists import Lijst, Rij, content, sealed_row


def _rows(macht: Bevoegdheid) -> Mapping[str, Rij]:
    status = "ingetrokken" if macht.ingetrokken_op else "verleend"
    inhoud = content(
        {
            "bevoegdheid": macht.code,
            "soort": macht.soort,
            "gever": macht.gever,
            "nemer": macht.nemer,
            "ouder": macht.ouder,
            "handelingen": macht.handelingen,
            "omschrijving": macht.omschrijving,
            "algemeen": macht.algemeen,
            "plafond": macht.plafond,
            "modules": macht.modules,
            "uitzonderingen": macht.uitzonderingen,
            "voorwaarden": macht.voorwaarden,
            "eisen": macht.eisen,
            "instructies": macht.instructies,
            "ondermandaat": macht.ondermandaat,
            "ondermandaat_aan": macht.ondermandaat_aan,
            "instemming": macht.instemming,
            "voorstel_van": macht.voorstel_van,
            "vanaf": macht.vanaf,
            "geldig_tot": macht.geldig_tot,
            "ingetrokken_op": macht.ingetrokken_op,
            "status": status,
            "besluit": macht.besluit,
            "stuk": macht.stuk,
            "mandaatbesluit": macht.mandaatbesluit,
            "nummer": macht.nummer,
            "seqs": macht.seqs,
        }
    )
    velden = (macht.gever, macht.nemer, str(macht.soort), macht.ouder, status)
    return {macht.code: Rij(velden, inhoud)}


_KOLOMMEN = ("gever", "nemer", "soort", "ouder", "status")

MANDAATREGISTER = Lijst(
    naam="mandaatregister",
    aggregaat=BEVOEGDHEID,
    kolommen=_KOLOMMEN,
    rijen=_rows,
    gesloten=sealed_row("bevoegdheid", _KOLOMMEN),
)
