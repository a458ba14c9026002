"""The file for whoever takes over: of a gremium, a functie or a gemeente."""

from datetime import date
from pathlib import Path

import pytest

from register.service.pages import NietGevonden
from tests.service.vergaderboek import bestuur, gelezen, parts, thing

OP = date(2026, 7, 2)


def test_een_gremium_en_een_gemeente_hebben_een_inwerkdossier(tmp_path: Path) -> None:
    with bestuur(tmp_path) as boek:
        geheim = {"openheid": "geheim", "grond": "2b"}
        code = {"dossier": "D-2", "titel": "Geheim"}
        klok = "2026-06-01T10:00:00Z"
        boek.kaal("OpenDossier", "2026-06-01", klok, code, openbaarheid=geheim)
    with gelezen(tmp_path) as library:
        bestuurd = thing(library, "inwerkdossier", "AB", op=OP)
        gemeente = thing(library, "inwerkdossier", "gm0001", op=OP)
        niemand = pytest.raises(NietGevonden, match="gremium, functie of gemeente")
        with niemand:
            thing(library, "inwerkdossier", "niemand", op=OP)
    assert bestuurd["op"] == "2026-07-02"
    assert {zetel["gremium"] for zetel in parts(bestuurd, "zetels")} == {"AB"}
    assert {zetel["gemeente"] for zetel in parts(gemeente, "zetels")} == {"gm0001"}
    assert "Geheim" not in str(bestuurd)
    assert not [rij for rij in parts(bestuurd, "wacht") if "openbaarheid" in rij]
