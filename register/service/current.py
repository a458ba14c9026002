"""The running transaction, whichever it is, as something to read from."""

from typing_extensions import override

from register.reads import Opgeslagen, Reads, Row
from register.store import Writing


class Current(Reads):
    """Reads what the transaction that runs now sees, its own appends too."""

    bezig: Writing | None = None

    @override
    def _rows(self, vraag: str, waarden: tuple[object, ...] = ()) -> list[Row]:
        assert self.bezig is not None, "read only while the lock is held"
        return self.bezig._rows(vraag, waarden)  # noqa: SLF001 - the same base

    @override
    def stream(self, stroom: str, tot: int | None = None) -> list[Opgeslagen]:
        assert self.bezig is not None, "read only while the lock is held"
        return self.bezig.stream(stroom, tot)
