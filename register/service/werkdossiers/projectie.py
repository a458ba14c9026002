"""What the errors that were found come to in the whole population, as a best estimate.

By amount: the share of an item that is wrong, times the interval for each hit; of an
item of at least an interval the error itself. Other draws: the errors found, times the
amounts of the population over those of the sample. No upper limit is given: that takes
a level of confidence, and is the auditor's.
"""

from collections.abc import Iterator
from fractions import Fraction

from register.audit.werkdossier.plan import Methode
from register.audit.werkdossier.staat import Conclusie, Trekking
from register.service.lijsten.words import euro


def projection(trekking: Trekking) -> Iterator[str]:
    """Sentences; none as long as items are open or no error has an amount."""
    if trekking.open or not trekking.posten:
        return
    fouten = {
        nummer: oordeel.fout_cent
        for nummer, oordeel in trekking.oordelen.items()
        if oordeel.conclusie is Conclusie.FOUT and oordeel.fout_cent
    }
    telling = sum(
        oordeel.conclusie is Conclusie.FOUT for oordeel in trekking.oordelen.values()
    )
    yield f"{telling} van {len(trekking.posten)} posten fout"
    if not fouten:
        return
    yield f"gevonden fouten samen {euro(sum(fouten.values()))}"
    geschat = _estimate(trekking, fouten)
    if geschat is not None:
        yield (
            f"beste schatting in de populatie {euro(round(geschat))}; een bovengrens "
            "vraagt een betrouwbaarheid en is aan de controleur"
        )


def _estimate(trekking: Trekking, fouten: dict[int, int]) -> Fraction | None:
    totaal = trekking.populatie.get("bedrag_cent")
    if type(totaal) is not int or not totaal:
        return None
    bedragen = {post.nummer: post.bedrag for post in trekking.posten}
    if trekking.plan.methode is not Methode.BEDRAG:
        gezien = sum(bedrag or 0 for bedrag in bedragen.values())
        return Fraction(sum(fouten.values()) * totaal, gezien) if gezien else None
    interval = Fraction(totaal, trekking.plan.aantal)
    som = Fraction(0)
    for nummer, fout in fouten.items():
        bedrag = bedragen[nummer]
        assert bedrag, "drawn by its amount"
        if bedrag >= interval:
            som += fout
        else:
            treffers = trekking.posten[nummer - 1].treffers
            som += Fraction(fout, bedrag) * interval * treffers
    return som
