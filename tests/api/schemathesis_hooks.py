"""For schemathesis: cursors are left out, no client can make one that is right.

What wrong ones get is tested in test_asking.py.
"""

import schemathesis
from schemathesis import HookContext


@schemathesis.hook
def before_load_schema(_: HookContext, document: dict[str, object]) -> None:
    paden = document["paths"]
    assert isinstance(paden, dict)
    for pad in paden.values():
        for operatie in pad.values():
            operatie["parameters"] = [
                veld for veld in operatie["parameters"] if veld["name"] != "cursor"
            ]
