"""Every address is found by its segments, as its route would have it."""

import asyncio
from collections.abc import Callable

import pytest
from starlette.types import Receive, Scope, Send

from api.dispatch import Dispatch

PADEN = (
    "/v1/besluiten",
    "/v1/normen/{norm}",
    "/v1/regelingen/{code}/besluiten/{nummer}",
    "/v1/regelingen/{code}/besluiten/{nummer}/normen",
    "/v1/regelingen/{code}/log/tile/{niveau}/{plek:path}",
)


def _doel(gezien: list[object], naam: str) -> Callable[..., object]:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        del receive, send
        gezien.append((naam, scope["path_params"]))

    return app


@pytest.mark.parametrize(
    ("pad", "gevonden"),
    [
        ("/v1/besluiten", (PADEN[0], {})),
        ("/v1/normen/WGR-41", (PADEN[1], {"norm": "WGR-41"})),
        ("/v1/regelingen/a/besluiten/b", (PADEN[2], {"code": "a", "nummer": "b"})),
        (
            "/v1/regelingen/a/besluiten/b/normen",
            (PADEN[3], {"code": "a", "nummer": "b"}),
        ),
        (
            "/v1/regelingen/a/log/tile/0/x001/234.p/7",
            (PADEN[4], {"code": "a", "niveau": "0", "plek": "x001/234.p/7"}),
        ),
        *(
            (pad, ("anders", {}))
            for pad in ("/", "/v1", "/v1/normen", "/v1/normen/", "/v1//besluiten")
        ),
        ("/v1/besluiten/", ("anders", {})),
        ("/v1/regelingen/a", ("anders", {"code": "a"})),
    ],
)
def test_een_pad_vindt_zijn_doel(pad: str, gevonden: tuple[str, object]) -> None:
    gezien: list[object] = []
    dispatch = Dispatch(
        [(p, _doel(gezien, p)) for p in PADEN],  # type: ignore[misc] # an application
        _doel(gezien, "anders"),  # type: ignore[arg-type] # as above
    )
    scope: Scope = {"method": "GET", "path": pad, "path_params": {}}
    asyncio.run(dispatch(scope, None, None))  # type: ignore[arg-type] # nobody asks them
    assert gezien == [gevonden]


def test_een_andere_methode_is_voor_de_rest() -> None:
    gezien: list[object] = []
    dispatch = Dispatch(
        [(PADEN[0], _doel(gezien, "hier"))],  # type: ignore[list-item] # an application
        _doel(gezien, "anders"),  # type: ignore[arg-type] # as above
    )
    scope: Scope = {"method": "POST", "path": PADEN[0], "path_params": {}}
    asyncio.run(dispatch(scope, None, None))  # type: ignore[arg-type] # nobody asks them
    assert gezien == [("anders", {})]


def test_een_plek_heeft_een_naam() -> None:
    async def niets(_: Scope, __: Receive, ___: Send) -> None: ...

    with pytest.raises(AssertionError, match="here stands code"):
        Dispatch([("/a/{code}", niets), ("/a/{id}/b", niets)], niets)
