"""25. A person is erased: the names are gone, the chain holds, the erasure is shown."""

from contextlib import closing

from register.domain.organisatie.persoon import PersoonsgegevensGewist
from register.service.replay import replay
from tests.aanvaarding.griffie import Griffie
from tests.aanvaarding.zalen import DAG
from tests.outsider import verify
from tests.registers import facts, grep

NAAM = "kanarie-vogel"


def wis(griffie: Griffie) -> bytes:
    """Record a person and erase her; gives the root of the tree before it."""
    griffie.leg_vast("RegistreerPersoon", DAG, persoon="p-99", naam=NAAM)
    assert grep(griffie.place.map, NAAM)
    with closing(griffie.place.open_log(alleen_lezen=True)) as log:
        wortel = log.root(log.size())
    griffie.leg_vast("WisPersoonsgegevens", DAG, persoon="p-99", grond="avg-17")
    return wortel


def test_de_naam_is_uit_alle_bestanden(griffie: Griffie) -> None:
    wis(griffie)
    assert grep(griffie.place.map, NAAM) == []


def test_de_keten_klopt_nog_en_de_boom_is_niet_veranderd(griffie: Griffie) -> None:
    wortel = wis(griffie)
    omvang = verify(griffie.place.map)
    with closing(griffie.place.open_log(alleen_lezen=True)) as log:
        assert log.root(omvang - 1) == wortel
    assert replay(griffie.place).gelijk


def test_het_wissen_zelf_staat_in_het_logboek(griffie: Griffie) -> None:
    wis(griffie)
    soorten = [feit.gegevens for feit in facts(griffie.place, "persoon/p-99")]
    (gewist,) = [g for g in soorten if isinstance(g, PersoonsgegevensGewist)]
    assert gewist.grond == "avg-17"
