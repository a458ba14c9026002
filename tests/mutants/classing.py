"""What kind of change a mutant is, as far as its text tells without running it."""

import re
from enum import StrEnum

from tests.mutants.mutant import Mutant


class Klasse(StrEnum):
    """Why a mutant that lives may be left alone; `INHOUD` may not without a reason."""

    WOORDEN = "alleen woorden"
    BEWAKING = "bewaking van wat de types al uitsluiten"
    LEEG = "een lege code heeft geen stand, en van de regeling is er één"
    INHOUD = "inhoud"


_LETTERLIJK = re.compile(r"""f?"(?:[^"\\\n]|\\.)*"|f?'(?:[^'\\\n]|\\.)*'""")
_ZIN = re.compile(r"^f|[ .)]")
_TEKSTEN = r"(?:\w*tekst|regel|zin|wat|uitleg|ontbreekt|reden|bekend)"
_ZEGT = re.compile(rf"^{_TEKSTEN}(?:: str)? \+?= ")
_ZEGGEN = re.compile(r"^(?:breaks|open_question|worst_text)\(")


def class_of(mutant: Mutant) -> Klasse:
    """The class of a mutant; what is not surely words or a guard is content."""
    return class_of_change(mutant.van, mutant.naar)


def class_of_change(van: str, naar: str) -> Klasse:
    """The same, of what stands in the code before and after."""
    if "assert_never" in van or _without_strict(van) == _without_strict(naar):
        return Klasse.BEWAKING
    if _without_sentences(van) == _without_sentences(naar) or _ZEGT.match(van):
        return Klasse.WOORDEN
    if _ZEGGEN.match(van) and naar.partition("(")[2].startswith("None,"):
        return Klasse.WOORDEN
    if _OOK_LEEG.search(naar) or _EEN.search(van):
        return Klasse.LEEG
    return Klasse.INHOUD


_OOK_LEEG = re.compile(r"\.staat\([^()]*\) if \([\w.]+\) or True else None$")
_EEN = re.compile(r'^(?:\w+\.)*staat\(REGELING, ""\)$')


def _without_strict(code: str) -> str:
    return re.sub(r",?\s*(?:strict=\w+)?,?\s*\)", ")", code)


def _without_sentences(code: str) -> str:
    """Code without the literals in which something other than a code stands."""
    return _LETTERLIJK.sub(lambda m: "" if _ZIN.search(m[0]) else m[0], code)
