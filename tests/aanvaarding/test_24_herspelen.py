"""24. Replay from zero equals what the read model stores, by digest; also as-of.

An answer as it held and as it was known is a function of a prefix of the log: it does
not change by what is recorded later.
"""

from register.projections.model import PROJECTIES
from register.service.reading import reading
from register.service.rebuilding import rebuild
from register.service.replay import replay
from tests.aanvaarding.griffie import Griffie
from tests.aanvaarding.zalen import DAG, MANDAAT, besluit, inkoop


def gevuld(griffie: Griffie) -> int:
    """Some decisions on a mandaat; gives how many events there are."""
    griffie.leg_vast("VerleenMandaat", DAG, **MANDAAT)
    inkoop(griffie)
    besluit(griffie)
    with reading(griffie.place):
        return len(griffie.bestanden())


def test_herspelen_geeft_de_hashes_van_het_leesmodel(griffie: Griffie) -> None:
    gevuld(griffie)
    verslag = replay(griffie.place)
    assert verslag.gelijk
    assert verslag.leesmodel == "vergeleken"
    assert set(verslag.projecties) == set(PROJECTIES)
    assert verslag.projecties == rebuild(griffie.place).projecties


def test_een_eerdere_stand_blijft_zoals_zij_was(griffie: Griffie) -> None:
    toen = gevuld(griffie)
    eerder = replay(griffie.place)
    griffie.leg_vast("TrekMandaatIn", "2026-08-01", bevoegdheid="m-1")
    inkoop(griffie, "2026-08-02")
    with reading(griffie.place):
        pass
    nu, weer = replay(griffie.place), replay(griffie.place, tot=toen)
    assert weer.gelijk
    assert (weer.wortel, weer.projecties) == (eerder.wortel, eerder.projecties)
    assert (nu.wortel, nu.projecties) != (eerder.wortel, eerder.projecties)
