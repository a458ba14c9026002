"""What is left of the budget of each module: what was budgeted less what is claimed."""

from register.domain.geld.begrotingsruimte import Ruimte
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.overzichten.boekenplank import shelf

_PLEK = ("boekjaar", "module")


def rows(library: Library, regeling: str, ask: Ask) -> list[Rij]:
    """Rows per year and module with a budget, or with a claim on one."""
    with shelf(library, regeling, ask) as plank:
        jaar = {k: w for k, w in ask.filter.items() if k in _PLEK}
        begroot = {_place(rij): rij for rij in plank.rows("begrotingen", **jaar)}
        belegd: dict[tuple[int, str], list[Rij]] = {}
        for rij in plank.rows("belegd", **jaar):
            belegd.setdefault(_place(rij), []).append(rij)
        dicht = plank.unseen("belegd", **jaar)
        gemaakt = [
            _row(
                plek,
                begroot.get(plek, {}),
                None if f"financien/{plek[0]}" in dicht else belegd.get(plek, []),
            )
            for plek in sorted(begroot.keys() | belegd.keys())
            if "begroot_lasten" in begroot.get(plek, {}) or plek in belegd
        ]
        return [*gemaakt, *plank.dicht.values()]


def _place(rij: Rij) -> tuple[int, str]:
    return int(str(rij["boekjaar"])), str(rij.get("module", ""))


def _row(plek: tuple[int, str], begroot: Rij, delen: list[Rij] | None) -> Rij:
    """Where claims may not be seen (no `delen`) nothing is said of what is left."""
    lasten = begroot.get("begroot_lasten")
    ruimte = Ruimte(
        begroot=lasten if isinstance(lasten, int) else None,
        belegd=sum(int(str(rij["bedrag"])) for rij in delen or ()),
    )
    bekend = delen is not None
    velden: Rij = {
        "boekjaar": plek[0],
        "module": plek[1] or None,
        "begroot": ruimte.begroot,
        "belegd": ruimte.belegd if bekend else None,
        "over": ruimte.over if bekend else None,
        "begrotingsbesluit": begroot.get("begrotingsbesluit"),
        "delen": [
            {n: w for n, w in rij.items() if n not in _PLEK} for rij in delen or ()
        ],
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None}
