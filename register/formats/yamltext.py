"""YAML as data only, with the line of every value.

Nothing is constructed: the text becomes mappings, lists, texts, whole numbers and
booleans. A key that stands twice, an anchor, a tag or a number with a fraction is
refused; dates and words as *nee* stay the text that they are.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml
from typing_extensions import override

from register.domain.refusals import OngeldigeInvoer

MAX_BYTES = 1_000_000
_MAX_DIEPTE = 24
_PREFIX = "tag:yaml.org,2002:"
_BOOL, _INT, _FLOAT, _NULL = (
    _PREFIX + naam for naam in ("bool", "int", "float", "null")
)


class BestandFout(OngeldigeInvoer):
    """The file does not say what it should; `regel` is the line, from 1."""

    reden = "ongeldig-bestand"

    def __init__(
        self, tekst: str, *, regel: int, pad: str = "", waar: str = ""
    ) -> None:
        """Put the line (or `waar`) before the sentence; the field stands in `pad`."""
        super().__init__(f"{waar or f'regel {regel}'}: {tekst}", pad=pad)
        self.regel = regel


class ProfielFout(BestandFout):
    """The file does not say what a profile says."""

    reden = "ongeldig-profiel"


@dataclass(frozen=True, slots=True)
class Gelezen:
    """The content of a file, and the line of each value by its JSON pointer."""

    waarde: object
    regels: Mapping[str, int]

    def line(self, pad: str) -> int:
        """Line of the value at `pad`, or of the nearest value around it."""
        while pad and pad not in self.regels:
            pad = pad.rpartition("/")[0]
        return self.regels.get(pad, 1)

    def place(self, pad: str) -> str:
        """How people are told where that is."""
        return f"regel {self.line(pad)}"


class _Lezer(yaml.SafeLoader):
    """Composes nodes; refuses what could refer, repeat or construct."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - replaces the library's table; the base declares it so
    diepte = 0
    fout: type[BestandFout] = BestandFout

    @override
    def compose_node(
        self, parent: yaml.Node | None, index: yaml.Node | int | None
    ) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call] # untyped in the stubs
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            msg = "geen ankers of verwijzingen (& en *); schrijf de waarde voluit"
            raise self.fout(msg, regel=_line(event))
        if label := getattr(event, "tag", None):
            msg = f"geen labels als '{label}'; schrijf de waarde zonder '!'"
            raise self.fout(msg, regel=_line(event))
        self.diepte += 1
        if self.diepte > _MAX_DIEPTE:
            msg = f"dieper genest dan {_MAX_DIEPTE} lagen"
            raise self.fout(msg, regel=_line(event))
        node = super().compose_node(parent, index)  # type: ignore[arg-type] # the root has no index
        self.diepte -= 1
        return node


for _tag, _vorm, _eerste in (
    (_BOOL, r"^(?:true|false)$", "tf"),
    (_NULL, r"^(?:~|null|)$", ["~", "n", ""]),
    (_INT, r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    (_FLOAT, r"^-?[0-9]*\.[0-9]+(?:[eE][-+]?[0-9]+)?$", "-.0123456789"),
):
    _Lezer.add_implicit_resolver(_tag, re.compile(_vorm), list(_eerste))


def read(tekst: str, soort: type[BestandFout] = ProfielFout) -> Gelezen:
    """Content and lines of one YAML document; raises `soort`."""
    if len(tekst.encode()) > MAX_BYTES:
        msg = f"het bestand is groter dan {MAX_BYTES} bytes; zo'n bestand is klein"
        raise soort(msg, regel=1)
    try:
        lezer = _Lezer(tekst)
        lezer.fout = soort
        node = lezer.get_single_node()
    except yaml.MarkedYAMLError as fout:
        plek = fout.problem_mark or fout.context_mark
        regel, kolom = (plek.line + 1, plek.column + 1) if plek else (1, 1)
        msg = (
            f"hier (kolom {kolom}) houdt geldige YAML op; controleer inspringing, "
            "dubbele punten en aanhalingstekens"
        )
        raise soort(msg, regel=regel) from fout
    except yaml.YAMLError as fout:
        msg = "het bestand bevat tekens die in YAML niet mogen; sla het op als UTF-8"
        raise soort(msg, regel=1) from fout
    if node is None:
        msg = "het bestand is leeg"
        raise soort(msg, regel=1)
    bouw = _Bouw(soort)
    return Gelezen(bouw.value(node, ""), bouw.regels)


@dataclass(slots=True)
class _Bouw:
    """Turns nodes into values and remembers where each stood."""

    fout: type[BestandFout]
    regels: dict[str, int] = field(default_factory=dict)

    def value(self, node: yaml.Node, pad: str) -> object:
        self.regels[pad] = _line(node)
        match node:
            case yaml.MappingNode():
                return self._mapping(node, pad)
            case yaml.SequenceNode():
                return [
                    self.value(deel, f"{pad}/{plek}")
                    for plek, deel in enumerate(node.value)
                ]
            case _:
                return self._scalar(node, pad)

    def _mapping(self, node: yaml.MappingNode, pad: str) -> dict[str, object]:
        gelezen: dict[str, object] = {}
        for sleutel, inhoud in node.value:
            if not isinstance(sleutel, yaml.ScalarNode):
                msg = "een veldnaam is één woord"
                raise self.fout(msg, regel=_line(sleutel), pad=pad)
            naam = str(sleutel.value)
            onder = f"{pad}/{naam}"
            if naam in gelezen:
                msg = (
                    f"'{naam}' staat hier twee keer (ook op regel "
                    f"{self.regels[onder]}); laat er één staan"
                )
                raise self.fout(msg, regel=_line(sleutel), pad=onder)
            gelezen[naam] = self.value(inhoud, onder)
            self.regels[onder] = _line(sleutel)
        return gelezen

    def _scalar(self, node: yaml.Node, pad: str) -> object:
        tekst = str(node.value)
        match node.tag:
            case t if t == _INT:
                return int(tekst)
            case t if t == _BOOL:
                return tekst == "true"
            case t if t == _NULL:
                return None
            case t if t == _FLOAT:
                msg = f"{tekst} is geen geheel getal; schrijf geld in hele centen"
                raise self.fout(msg, regel=_line(node), pad=pad)
            case _:
                return tekst


def _line(plek: yaml.Node | yaml.Event) -> int:
    mark = plek.start_mark
    return mark.line + 1 if mark else 1
