"""The own norms of a regeling that hold on a day, each with what its form judges."""

from collections.abc import Iterator

from register.codec.plain import plain
from register.domain.norms.eigen.eigennorm import EIGENNORM, Gelding, version
from register.domain.norms.eigen.gelding import sentence, source
from register.formats.normlist import cited
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.zaken import standing

_BEREIK = ("organen", "handelingen", "modules")


def rows(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Rows of one log on `ask.op`, a norm each; its words open where they are public.

    Of what is secret as a whole there is no row: the log does not say what it is.
    """
    context = standing(library, regeling, ask).context
    for code in context.codes(EIGENNORM):
        if gelding := version(context, code):
            yield _row(gelding)


def _row(gelding: Gelding) -> Rij:
    norm = gelding.norm
    rij: Rij = {
        "id": norm.id,
        "vindplaats": cited(source(norm)),
        "tekst": plain(norm.tekst),
        "vorm": norm.vormen[0],
        "toetst": sentence(norm),
        "ernst": str(norm.ernst),
        "geldig_van": gelding.van.isoformat(),
        "geldig_tot": gelding.tot.isoformat() if gelding.tot else "",
        **{veld: list(getattr(norm, veld)) for veld in _BEREIK},
        "seqs": [gelding.seq],
    }
    return {naam: waarde for naam, waarde in rij.items() if waarde}
