"""`besluiten wat-nu`: which step waits, for whom, until when.

The same list as `besluiten toon wat-nu`, under a word of its own because it is what
people ask every morning.
"""

from typer.core import TyperCommand

from cli.commands.toon import listing
from register.service.lijsten.watnu import WAT_NU


def group() -> TyperCommand:
    """The command of the list, with its own example."""
    command = listing(WAT_NU)
    command.epilog = "Voorbeeld: besluiten wat-nu --voor gm0202"
    return command
