"""What a replay and an outsider with an export say of who signed."""

from itertools import count

from register.audit import verifieer
from register.audit.exporting import Opties
from register.service.auditing import Auditing
from register.service.place import Place
from register.service.replay import replay

_NUMMER = count()


def found(place: Place) -> dict[int | None, str]:
    """What is wrong with access by seq, in which both must agree."""
    verslag = replay(place)
    zelf = {v.seq for v in verslag.verschillen if v.soort == "toegang"}
    map_ = place.map.parent / f"export-{next(_NUMMER)}"
    Auditing(place).export(map_, Opties(), lambda *_: None)
    fouten = verifieer.controleer(verifieer.Vraag(str(map_))).fouten.lijst
    buiten: dict[int | None, str] = {}
    for fout in fouten:
        buiten[fout.seq] = f"{buiten.get(fout.seq, '')}{fout.tekst}; "
    assert zelf == set(buiten), (verslag.verschillen, buiten)
    assert not {f.soort for f in fouten} - {"toegang"}
    return buiten
