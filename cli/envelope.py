"""Options that every recording command has: the envelope of the line it makes."""

from collections.abc import Iterable, Mapping

import typer
from typer.core import TyperOption

from cli.fields import when
from cli.options import option

_OPENHEID = ("openbaar", "besloten", "geheim", "intern")
_GRONDSLAG = ("wet", "artikel", "lid")


def options(bezet: Iterable[str], *, feitdatum: bool = True) -> list[TyperOption]:
    """Options of the envelope; where the payload has a name, the longer one is left.

    `feitdatum` says whether it must be given.
    """
    vol = set(bezet)
    return [
        _legal_day(verplicht=feitdatum),
        *_acting(),
        *([] if "--dossier" in vol else [_file()]),
        *_grounds(),
        *_openness(vol),
        *_override(vol),
        *_recording(),
    ]


def _legal_day(*, verplicht: bool) -> TyperOption:
    return option(
        "--feitdatum",
        veld="e_feitdatum",
        metavar="DATUM",
        uitleg="Wanneer het rechtens geldt: 2026-07-02, 2026-W27, 2026-07 of "
        "VAN/TOT." + (" [required]" if verplicht else " Standaard vandaag."),
    )


def _acting() -> list[TyperOption]:
    """Which act this is, and for whom."""
    return [
        option(
            "--sleutel",
            veld="e_sleutel",
            metavar="CODE",
            uitleg="Eigen kenmerk; dezelfde opdracht twee keer is één feit.",
        ),
        option(
            "--hoedanigheid",
            veld="e_hoedanigheid",
            metavar="CODE",
            uitleg="In welke hoedanigheid is gehandeld.",
        ),
        option(
            "--namens",
            veld="e_namens",
            metavar="CODE",
            uitleg="Namens welk gremium of welke functie.",
        ),
    ]


def _file() -> TyperOption:
    return option(
        "--dossier",
        veld="e_dossier",
        metavar="CODE",
        uitleg="Dossier waar dit bij hoort.",
    )


def _grounds() -> list[TyperOption]:
    """What the fact rests on."""
    return [
        option(
            "--grondslag",
            veld="e_grondslag",
            metavar="WET:ARTIKEL:LID",
            meer=True,
            uitleg="Wettelijke grondslag, bijvoorbeeld awb:10:3. Mag vaker.",
        ),
        option(
            "--bewijs",
            veld="e_bewijs",
            metavar="SHA256",
            meer=True,
            uitleg="Stuk dat het feit laat zien. Mag vaker.",
        ),
    ]


def _openness(vol: set[str]) -> list[TyperOption]:
    """Who may see it."""
    return [
        option(
            *_free(vol, "--openbaarheid"),
            veld="e_openbaarheid",
            metavar="KEUZE",
            keuzes=_OPENHEID,
            uitleg=f"Een van: {', '.join(_OPENHEID)}.",
        ),
        option(
            "--openbaarheid-grond",
            *_free(vol, "--grond"),
            veld="e_grond",
            metavar="CODE",
            uitleg="Grond van de beslotenheid (Woo 5.1, bijvoorbeeld 2e).",
        ),
    ]


def _override(vol: set[str]) -> list[TyperOption]:
    """Which norms are set aside, and why."""
    return [
        option(
            "--override",
            veld="e_override",
            metavar="NORM",
            meer=True,
            uitleg="Leg vast ondanks deze norm; de reden is verplicht. Mag vaker.",
        ),
        option(
            "--override-reden",
            *_free(vol, "--reden"),
            veld="e_reden",
            metavar="TEKST",
            uitleg="Waarom de norm opzij gaat.",
        ),
    ]


def _recording() -> list[TyperOption]:
    """When, after what, and whether it is recorded."""
    return [
        option(
            "--achterstand",
            veld="e_achterstand",
            vlag=True,
            uitleg="Dit is inhaalwerk.",
        ),
        option(
            "--verwacht-seq",
            veld="e_verwacht_seq",
            metavar="SEQ",
            uitleg="Alleen als dit nog de laatste seq is.",
        ),
        option(
            "--klok",
            veld="e_klok",
            metavar="TIJDSTIP",
            uitleg="Tijdstip van vastleggen; alleen in een oefenregister.",
        ),
        option("--proef", veld="e_proef", vlag=True, uitleg="Toon, leg niets vast."),
        option(
            "--streng", veld="e_streng", vlag=True, uitleg="Weiger ook bij bevindingen."
        ),
    ]


def _free(vol: set[str], naam: str) -> tuple[str, ...]:
    """The short name, where the payload does not have it."""
    return () if naam in vol else (naam,)


def line(
    opdracht: str, gegevens: object, getypt: Mapping[str, object]
) -> dict[str, object]:
    """The line of JSON Lines that says the same; raises `BadParameter`."""
    regel: dict[str, object] = {"opdracht": opdracht, "gegevens": gegevens}
    if datum := getypt.get("e_feitdatum"):
        regel["feitdatum"] = when(str(datum))
    for naam in ("sleutel", "hoedanigheid", "namens", "dossier", "klok"):
        if waarde := getypt.get(f"e_{naam}"):
            regel[naam] = waarde
    if grondslag := _list(getypt, "e_grondslag"):
        regel["grondslag"] = [_legal_basis(deel) for deel in grondslag]
    if bewijs := _list(getypt, "e_bewijs"):
        regel["bewijs"] = [{"sha256": deel} for deel in bewijs]
    if openheid := getypt.get("e_openbaarheid"):
        regel["openbaarheid"] = {"openheid": openheid} | _given(getypt, "grond")
    if regels := _list(getypt, "e_override"):
        regel["override"] = {"regels": regels} | _given(getypt, "reden")
    if getypt.get("e_achterstand"):
        regel["achterstand"] = True
    if (seq := getypt.get("e_verwacht_seq")) is not None:
        tekst = str(seq)
        regel["verwacht_seq"] = int(tekst) if tekst.isdecimal() else tekst
    return regel


def _list(getypt: Mapping[str, object], naam: str) -> list[str]:
    waarden = getypt.get(naam)
    return [str(deel) for deel in waarden] if isinstance(waarden, list) else []


def _given(getypt: Mapping[str, object], naam: str) -> dict[str, object]:
    waarde = getypt.get(f"e_{naam}")
    return {naam: waarde} if waarde else {}


def _legal_basis(tekst: str) -> dict[str, str]:
    delen = tekst.split(":")
    if len(delen) > len(_GRONDSLAG):
        msg = f"'{tekst}' heeft te veel delen; schrijf wet:artikel:lid"
        raise typer.BadParameter(msg, param_hint="--grondslag")
    return {naam: deel for naam, deel in zip(_GRONDSLAG, delen, strict=False) if deel}
