"""Changes as event-ORI: where a thing is, and that it went."""

from pathlib import Path

import orjson

from register.service.feed import changes
from register.service.ori import Ori
from register.service.reading import reading
from tests.api.oefenjaar import recorded


def test_met_een_basis_heeft_elk_ding_een_adres_op_de_site(tmp_path: Path) -> None:
    with reading(recorded(tmp_path)) as (_, library):
        blad = changes(library, None, None, 2000)
        berichten = [orjson.loads(deel) for deel in blad.wijzigingen]
        ori = Ori(library, "https://register.example.org")
        events = {str(e["resourceUrl"]): e for e in ori.events(berichten)}
    begin = "https://register.example.org/regelingen/oefenregio/"
    assert all(url.startswith(begin) for url in events)
    delen = {url.removeprefix(begin).partition("/")[0] for url in events}
    assert delen == {"vergaderingen", "stukken"}


def test_wat_niet_meer_te_zien_is_is_weg(tmp_path: Path) -> None:
    with reading(recorded(tmp_path)) as (_, library):
        bericht = {
            "regeling": "oefenregio",
            "seq": 1,
            "wat": "feit",
            "stroom": "vergadering/bestaat-niet",
            "vastgelegd_op": "2026-01-01T00:00:00.000000Z",
        }
        (event,) = Ori(library).events([bericht])
    assert event["eventType"] == "DELETE"
    assert event["data"] == {"pid": event["resourceUrl"]}
