"""For schemathesis: what cannot be guessed is given, what nobody can make is left out.

A code in a path is one of the exercise year or one that nobody has, so that answers
are looked at and not only refusals. Cursors are left out, no client can make one that
is right; what wrong ones get is tested in test_asking.py.
"""

import schemathesis
from schemathesis import HookContext

NIEMAND = "niemand-heet-zo"
GEMEENTEN = ["gm9002", "gm9999"]
ECHT: dict[str, list[object]] = {
    "besluitnummer": ["AB-2026-002", "secretaris-2026-002", NIEMAND],
    "code": ["oefenregio", NIEMAND],
    "gremium": ["AB", "BC-ZORG", NIEMAND],
    "id": ["begroting-2027", "begroting-2028", NIEMAND],
    "norm": ["WGR-41", NIEMAND],
    "persoon": ["p-01", NIEMAND],
    "vergadering": ["AB-2026-2", "BC-WERKPLEIN-2027-1", NIEMAND],
    "wie": ["AB", "p-01", NIEMAND],
}
"""By the name of a parameter in a path: what is there, and what is not.

Not of places in the log: a number that is not named here would be right as well.
"""


@schemathesis.hook
def before_load_schema(_: HookContext, document: dict[str, object]) -> None:
    paden = document["paths"]
    assert isinstance(paden, dict)
    for pad, operaties in paden.items():
        for operatie in operaties.values():
            operatie["parameters"] = [
                _known(pad, veld)
                for veld in operatie["parameters"]
                if veld["name"] != "cursor"
            ]


def _known(pad: str, veld: dict[str, object]) -> dict[str, object]:
    naam = str(veld["name"])
    if veld["in"] != "path" or naam not in ECHT:
        return veld
    keuzes: list[object] = ECHT[naam]
    if pad.startswith("/gemeenten/") and naam == "code":
        keuzes = [*GEMEENTEN]
    schema = veld["schema"]
    assert isinstance(schema, dict)
    return {**veld, "schema": {"type": schema["type"], "enum": keuzes}}
