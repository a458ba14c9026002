"""Events of a chosen shape, and a verifier that learns shapes from the first on."""

import pytest

from register.audit import verifieer
from register.audit.verifieer import Vormen, lees_json

BEGIN = (
    b'{"gegevens":{"oefening":true,"regeling":"mgr-test"},"soort":"register-begonnen.v1",'
    b'"stroom":"register","vastgelegd_op":"2026-01-01T00:00:00.000000Z","versie":1}'
)


def event(nummer: int, gegevens: str = '{"n":1}', **anders: str) -> bytes:
    """The so many-th event of one stream."""
    kop = {"soort": "x.v1", "stroom": "a/b", **anders}
    return (
        f'{{"gegevens":{gegevens},"soort":"{kop["soort"]}","stroom":"{kop["stroom"]}",'
        f'"vastgelegd_op":"2026-01-01T00:00:00.{nummer:06}Z","versie":{nummer}}}'
    ).encode()


@pytest.fixture
def vormen(monkeypatch: pytest.MonkeyPatch) -> Vormen:
    """Shapes that are learned from the first event on."""
    nieuw = Vormen()
    monkeypatch.setattr(verifieer, "_VORMEN", nieuw)
    monkeypatch.setattr(verifieer, "VAAK", 1)
    return nieuw


def learned(vormen: Vormen, *inhouden: bytes) -> Vormen:
    for inhoud in inhouden:
        waarde = lees_json(inhoud)
        assert isinstance(waarde, dict)
        vormen.leer(waarde, inhoud)
    return vormen
