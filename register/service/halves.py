"""A memory of so many bytes, for what can be made again."""

from typing import Generic, TypeVar

S = TypeVar("S")
W = TypeVar("W")


class Halves(Generic[S, W]):
    """Two halves: what nobody asked for while a whole half was filled goes."""

    __slots__ = ("_grens", "_grootste", "_jong", "_maat", "_oud")

    def __init__(self, grens: int, grootste: int) -> None:
        """`grens` in bytes of both halves; nothing larger than `grootste` is kept."""
        self._grens = grens // 2
        self._grootste = grootste
        self._maat = 0
        self._jong: dict[S, tuple[W, int]] = {}
        self._oud: dict[S, tuple[W, int]] = {}

    def get(self, sleutel: S) -> W | None:
        """What is kept under this key; what is asked for stays longer."""
        gevonden = self._jong.get(sleutel)
        if gevonden is None:
            gevonden = self._oud.pop(sleutel, None)
            if gevonden is None:
                return None
            self.put(sleutel, *gevonden)
        return gevonden[0]

    def put(self, sleutel: S, waarde: W, maat: int) -> None:
        """Keep it, for `maat` bytes."""
        if maat > self._grootste:
            return
        if self._maat + maat > self._grens:
            self._oud, self._jong, self._maat = self._jong, {}, 0
        self._jong[sleutel] = waarde, maat
        self._maat += maat

    def clear(self) -> None:
        """Forget all."""
        self._jong, self._oud, self._maat = {}, {}, 0
