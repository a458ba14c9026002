"""An example for every command: made from its mandatory fields, some by hand."""

from typing import TYPE_CHECKING

from cli.fields import Soort, Veld

if TYPE_CHECKING:
    from register.domain.commands import Opdracht

EXAMPLES = {
    "VerleenMandaat": (
        "--bevoegdheid M-1 --gever DB --nemer secretaris",
        "--handelingen inkoop --plafond '{\"bedrag\": 5000000}'",
        "--feitdatum 2026-03-01",
    ),
    "NeemBesluit": (
        '--orgaan AB --titel "Begroting 2027"',
        "--handeling begroting-vaststellen --uitkomst aangenomen",
        "--feitdatum 2026-07-02",
    ),
    "CorrigeerRegistratie": (
        "--seq 12 --gegevens @verbeterd.json",
        '--reden "typfout in het bedrag" --feitdatum 2026-07-02',
    ),
}

_CODES = {
    "actie": "A-1",
    "afspraak": "AF-1",
    "advies": "ADV-1",
    "agendapunt": "AP-1",
    "besluit": "AB-2026-001",
    "bevoegdheid": "M-1",
    "door": "AB",
    "dossier": "D-1",
    "functie": "secretaris",
    "gemeente": "gm0202",
    "gemeenten": "gm0202",
    "gever": "DB",
    "gremium": "AB",
    "module": "werk",
    "nemer": "secretaris",
    "orgaan": "AB",
    "persoon": "P-1",
    "ronde": "R-1",
    "raadsronde": "R-1",
    "sha256": "0" * 64,
    "stroom": "besluit/AB-2026-001",
    "vergadering": "AB-2026-07-02",
    "voorstel": "V-1",
}
_GETALLEN = {"basispunten": "200", "boekjaar": "2027", "boekjaren": "2027"}
_VOORBEELDEN = {
    Soort.TEKST: '"korte tekst"',
    Soort.CODE: "code-1",
    Soort.GETAL: "1",
    Soort.EURO: "12.500,00",
    Soort.DATUM: "2026-07-02",
    Soort.FEITDATUM: "2026-07",
    Soort.JSON: "@gegevens.json",
}
_BREED = 70


def example(opdracht: "Opdracht[object]", velden: list[Veld]) -> str:
    """A command line that works as it stands, apart from what it refers to."""
    kop = f"besluiten {' '.join(opdracht.woorden)}"
    delen = EXAMPLES.get(opdracht.naam) or (
        *(f"{v.optie} {_value(v)}" for v in velden if v.verplicht),
        "--feitdatum 2026-07-02",
    )
    regels = [kop]
    for deel in delen:
        if len(regels[-1]) + len(deel) < _BREED:
            regels[-1] += f" {deel}"
        else:
            regels[-1] += " \\"
            regels.append(f"  {deel}")
    return "\n".join(regels)


def _value(veld: Veld) -> str:
    if veld.keuzes:
        return veld.keuzes[0]
    if veld.soort is Soort.CODE:
        return _CODES.get(veld.naam, _VOORBEELDEN[Soort.CODE])
    if veld.soort is Soort.GETAL:
        return _GETALLEN.get(veld.naam, _VOORBEELDEN[veld.soort])
    return _VOORBEELDEN[veld.soort]
