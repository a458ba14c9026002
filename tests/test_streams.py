"""One load for everyone: read once, and kept up with what is added."""

from dataclasses import replace
from datetime import date

from hypothesis import given, strategies as st

from register.domain.facts import Aggregaat, Feit, corrected, legal_order
from register.streams import StreamReader
from tests.gezegd import ALLES, lapsed, mended, said


class Log:
    """Facts in memory, read as a log is."""

    def __init__(self) -> None:
        self.feiten: list[Feit] = []
        self.gelezen: list[str] = []

    def reader(self, grootte: int = 4096) -> StreamReader:
        return StreamReader(self.load, self.names, self.one, grootte)

    def load(self, stroom: str) -> list[Feit]:
        self.gelezen.append(stroom)
        return [feit for feit in self.feiten if feit.kop.stroom == stroom]

    def names(self, prefix: str) -> list[str]:
        return sorted({f.kop.stroom for f in self.feiten if f.kop.stroom >= prefix})

    def one(self, seq: int) -> Feit | None:
        return next((feit for feit in self.feiten if feit.seq == seq), None)


def test_een_stroom_wordt_een_keer_gelezen_en_daarna_bijgehouden() -> None:
    log = Log()
    log.feiten = [said(0, "a"), said(1, "b")]
    lezer = log.reader()
    assert lezer.staat(ALLES, "x/a", None) == ("a", "b")
    assert lezer.staat(ALLES, "x/a", date(2026, 1, 1)) == ("a", "b")
    assert lezer.staat(ALLES, "x/a", date(2025, 1, 1)) is None
    lezer.add(said(2, "c"))
    lezer.add(said(3, "d", code="b"))
    assert lezer.staat(ALLES, "x/a", None) == ("a", "b", "c")
    lezer.add(said(4, "vroeg", "2025-01-01"))
    assert lezer.staat(ALLES, "x/a", None) == ("vroeg", "a", "b", "c")
    assert lezer.staat(ALLES, "x/a", date(2025, 1, 1)) == ("vroeg",)
    assert log.gelezen == ["x/a"]
    assert [feit.seq for feit in lezer.feiten("x/a")] == [4, 0, 1, 2]
    assert lezer.feit(1) == said(1, "b")
    assert lezer.feit(9) is None
    assert list(lezer.stromen("x/")) == ["x/a"]


def test_een_nieuwe_stroom_komt_op_zijn_plaats_tussen_de_namen() -> None:
    log = Log()
    log.feiten = [said(0, "a"), said(1, "c", code="c")]
    lezer = log.reader()
    assert lezer.stromen("x/") == ["x/a", "x/c"]
    assert lezer.stromen("y/") == []
    lezer.add(at_version(1, said(2, "b", code="b")))
    lezer.add(at_version(2, said(3, "a")))
    assert lezer.stromen("x/") == ["x/a", "x/b", "x/c"]
    lezer.forget()
    assert lezer.stromen("x/") == ["x/a", "x/c"]


def test_de_versie_is_die_van_het_laatste_feit_dat_er_kwam() -> None:
    log = Log()
    log.feiten = [at_version(1, said(0, "a")), at_version(2, mended(1, 0, "A"))]
    lezer = log.reader()
    assert lezer.versie("x/a") is None
    assert lezer.staat(ALLES, "x/a", None) == ("A",)
    assert lezer.feiten("x/b") == []
    assert (lezer.versie("x/a"), lezer.versie("x/b")) == (2, 0)
    lezer.add(at_version(3, said(2, "vroeg", "2025-01-01")))
    assert lezer.versie("x/a") == 3


def at_version(versie: int, feit: Feit) -> Feit:
    return feit._replace(kop=replace(feit.kop, versie=versie))


def test_na_een_correctie_wordt_de_stroom_opnieuw_gelezen() -> None:
    log = Log()
    log.feiten = [said(0, "a")]
    lezer = log.reader()
    assert lezer.staat(ALLES, "x/a", None) == ("a",)
    log.feiten.append(mended(1, 0, "A"))
    lezer.add(log.feiten[-1])
    assert lezer.staat(ALLES, "x/a", None) == ("A",)
    lezer.forget()
    assert lezer.staat(ALLES, "x/a", None) == ("A",)
    assert log.gelezen == ["x/a"] * 3


def test_alleen_de_laatst_gebruikte_stromen_blijven() -> None:
    log = Log()
    log.feiten = [said(n, code, code=code) for n, code in enumerate("abc")]
    lezer = log.reader(grootte=2)
    for code in "abacab":
        assert lezer.staat(ALLES, f"x/{code}", None) == (code,)
    assert [naam[-1] for naam in log.gelezen] == ["a", "b", "c", "b"]


DAGEN = st.sampled_from(["2026-01-01", "2026-01-15", "2026-01", "2026-W03", "2025-12"])
STAPPEN = st.lists(
    st.tuples(st.sampled_from("zcv"), DAGEN, st.integers(0, 12), st.booleans()),
    max_size=14,
)


@given(STAPPEN)
def test_bijgehouden_is_gelijk_aan_opnieuw_gelezen(
    stappen: list[tuple[str, str, int, bool]],
) -> None:
    log = Log()
    lezer = log.reader()
    for seq, (wat, dag, keus, kijkt) in enumerate(stappen):
        doel = min(keus, seq - 1)
        if wat == "z" or seq == 0:
            feit = said(seq, str(seq), dag)
        elif wat == "v":
            feit = lapsed(seq, doel)
        else:
            feit = mended(seq, doel, f"{seq}!", dag)
        log.feiten.append(feit)
        lezer.add(feit)
        if kijkt:
            vers = log.reader()
            for op in (None, date(2025, 12, 31), date(2026, 1, 15)):
                verwacht = vers.staat(ALLES, "x/a", op)
                assert lezer.staat(ALLES, "x/a", op) == verwacht
    assert list(lezer.feiten("x/a")) == sorted(corrected(log.feiten), key=legal_order)


def test_stromen_met_een_kenmerk_worden_een_keer_gezocht_en_daarna_bijgehouden() -> (
    None
):
    gelezen: list[str] = []
    feiten = {"x/a": [said(1, "ja")], "x/b": [said(2, "nee", code="b")]}

    def load(naam: str) -> list[Feit]:
        gelezen.append(naam)
        return feiten[naam]

    def says_no(feit: Feit) -> bool:
        return getattr(feit.gegevens, "wat", "") == "nee"

    lezer = StreamReader(load, lambda _: sorted(feiten), lambda _: None)
    for _ in range(2):
        assert lezer.stromen_met("x/", says_no) == ["x/b"]
    assert gelezen == ["x/a", "x/b"]
    for feit in (said(3, "ja"), said(4, "nee"), said(5, "nee")):
        lezer.add(feit)
    elders = said(6, "nee")
    lezer.add(elders._replace(kop=replace(elders.kop, stroom="y/a")))
    assert lezer.stromen_met("x/", says_no) == ["x/a", "x/b"]
    lezer.forget()
    assert lezer.stromen_met("x/", says_no) == ["x/b"]


def test_in_welke_orde_ook_vouwt_een_reeks_elk_feit_maar_een_keer() -> None:
    gevouwen: list[int] = []

    def last(staat: int | None, feit: Feit) -> int:
        gevouwen.append(feit.seq)
        return max(staat or 0, feit.seq)

    reeks = Aggregaat("x", last, ongeordend=True)
    log = Log()
    log.feiten = [said(1, "later", "2026-06-01")]
    lezer = log.reader()
    assert lezer.staat(reeks, "x/a", None) == 1
    for seq in range(2, 6):
        ertussen = said(seq, "eerder", f"2026-01-{10 - seq:02}")
        log.feiten.append(ertussen)
        lezer.add(ertussen)
        assert lezer.staat(reeks, "x/a", None) == seq
        assert list(lezer.feiten("x/a")) == sorted(log.feiten, key=legal_order)
    assert gevouwen == [1, 2, 3, 4, 5]
    assert lezer.staat(reeks, "x/a", date(2026, 1, 6)) == 5


def test_hoe_het_eerder_was_wordt_onthouden_tot_er_een_feit_bijkomt() -> None:
    gevouwen: list[int] = []

    def told(staat: tuple[int, ...] | None, feit: Feit) -> tuple[int, ...]:
        gevouwen.append(feit.seq)
        return (*(staat or ()), feit.seq)

    reeks = Aggregaat("x", told)
    log = Log()
    log.feiten = [said(seq, "a", f"2026-{seq:02}-01") for seq in range(1, 12)]
    lezer = log.reader()
    for dag in (date(2026, 2, 1), date(2026, 2, 28)):
        assert lezer.staat(reeks, "x/a", dag) == (1, 2)
    assert gevouwen == [1, 2], "the same facts, so the same state"
    for maand in range(1, 11):
        verwacht = tuple(range(1, maand + 1))
        assert lezer.staat(reeks, "x/a", date(2026, maand, 1)) == verwacht
    gevouwen.clear()
    assert lezer.staat(reeks, "x/a", date(2026, 2, 1)) == (1, 2)
    assert gevouwen == [1, 2], "no more than eight are kept"
    assert lezer.staat(reeks, "x/a", date(2025, 1, 1)) is None
    lezer.add(said(12, "vroeg", "2026-01-15"))
    assert lezer.staat(reeks, "x/a", date(2026, 2, 1)) == (1, 12, 2)
