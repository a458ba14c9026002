"""The tree of powers on a day: what holds, what lapsed with what, and the gaps."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import orjson
import pytest

from register.domain.bevoegdheden.bevoegdheid import (
    MandaatIngetrokken,
    MandaatVerleend,
    OndermandaatVerleend,
    Plafond,
)
from register.service import views
from register.service.lijsten.bladen import Sentences, detail_page
from register.service.lijsten.mandaatboom import BOOM, drawn
from register.service.lijsten.vraag import Ask
from register.service.mandaten.boom import Boom, Tak, mandaatboom, tree
from register.service.reading import reading
from tests.domain.bestuur import bestuur
from tests.registers import BASIS, line, make
from tests.scenario import Given

M1 = MandaatVerleend(
    bevoegdheid="m-1", gever="db", nemer="secretaris", handelingen=("inkoop",)
)
ONDER = OndermandaatVerleend(
    bevoegdheid="m-2",
    ouder="m-1",
    nemer="regiosecretaris-zorg",
    handelingen=("inkoop",),
)
DIEPER = replace(ONDER, bevoegdheid="m-3", ouder="m-2", nemer="ab")
GEGEVEN = bestuur().on("2026-01-01", M1, ONDER, DIEPER)
OPEN = ("m-1", "m-2", "m-3")


def grown(gegeven: Given, *, alles: bool = False, op: str = "2026-07-02") -> Boom:
    return tree(gegeven.at(op).context(), OPEN, alles=alles)


def standing(boom: Boom) -> dict[str, str]:
    gevonden: dict[str, str] = {}

    def walk(tak: Tak) -> None:
        gevonden[tak.bevoegdheid] = tak.stand
        for onder in tak.onder:
            walk(onder)

    for stam in boom.stammen:
        for tak in stam.takken:
            walk(tak)
    return gevonden


def test_een_boom_hangt_wat_is_doorgegeven_onder_zijn_mandaat() -> None:
    boom = grown(GEGEVEN)
    (stam,) = boom.stammen
    (tak,) = stam.takken
    assert (stam.gever, tak.bevoegdheid, tak.soort) == ("db", "m-1", "mandaat")
    assert tak.onbezet
    assert (tak.onder[0].soort, tak.onder[0].onder[0].nemer) == ("ondermandaat", "ab")
    assert not tak.onder[0].onder[0].onbezet
    assert grown(GEGEVEN, op="2025-12-31").stammen == ()


def test_wat_onder_een_ingetrokken_mandaat_hangt_vervalt_ermee() -> None:
    weg = GEGEVEN.on("2026-03-01", MandaatIngetrokken(bevoegdheid="m-1"))
    assert standing(grown(weg)) == {
        "m-1": "ingetrokken per 2026-03-01",
        "m-2": "vervalt met m-1",
        "m-3": "vervalt met m-1",
    }
    assert set(standing(grown(weg, op="2026-02-28")).values()) == {"geldt"}


def test_wat_zelf_niet_meer_geldt_staat_er_alleen_op_verzoek() -> None:
    tot = replace(M1, geldig_tot=date(2026, 7, 1))
    verlopen = bestuur().on("2026-01-01", tot)
    assert standing(grown(verlopen)) == {}
    assert standing(grown(verlopen, alles=True)) == {"m-1": "verlopen na 2026-07-01"}
    assert standing(grown(verlopen, op="2026-07-01")) == {"m-1": "geldt"}


def test_een_kring_is_geen_boom() -> None:
    kring = bestuur().on("2026-01-01", M1, replace(ONDER, ouder="m-1"), DIEPER)
    rond = kring.on("2026-01-02", replace(ONDER, bevoegdheid="m-1", ouder="m-3"))
    assert standing(grown(rond)) == {}
    lus = bestuur().on(
        "2026-01-01", M1, replace(ONDER, bevoegdheid="m-2", ouder="m-2"), DIEPER
    )
    assert standing(grown(lus)) == {"m-1": "geldt"}


def test_wat_niet_te_zien_is_telt_alleen_mee() -> None:
    boom = tree(GEGEVEN.context(), ("m-1",))
    assert (standing(boom), boom.niet_openbaar) == ({"m-1": "geldt"}, 2)
    assert tree(GEGEVEN.at("2025-12-31").context(), ()).niet_openbaar == 0


def test_de_boom_uit_het_register(tmp_path: Path) -> None:
    geheim = line(
        "VerleenMandaat",
        "2026-01-01",
        bevoegdheid="M-9",
        gever="DB",
        nemer="secretaris",
        handelingen=["huur"],
        _openbaarheid={"openheid": "besloten", "grond": "2e"},
    )
    weg = line("TrekMandaatIn", "2026-03-01", bevoegdheid="M-1")
    place = make(tmp_path / "register", (*BASIS, geheim, weg))
    with reading(place) as (register, boeken):

        def asked(op: str, **filter_: str) -> dict[str, object]:
            ask = Ask(op=date.fromisoformat(op), filter=filter_)
            gelezen = mandaatboom(boeken, register.regeling, "", ask)
            assert gelezen == views.thing(
                boeken, "mandaatboom", register.regeling, "", ask
            )
            antwoord: dict[str, object] = orjson.loads(gelezen)
            return antwoord

        voor = asked("2026-02-28")
        assert (voor["regeling"], voor["op"]) == ("mgr-test", "2026-02-28")
        assert (voor["niet_openbaar"], voor["stand"]) == (1, "geldt")
        assert drawn(voor)[0] == "DB"
        *_, dicht = detail_page(BOOM, voor)
        assert dicht == Sentences(
            ("1 bevoegdheid is hier niet te zien.",), ingesprongen=True
        )
        assert asked("2026-03-01")["stammen"] == []
        assert (
            "ingetrokken per 1 mrt 2026"
            in drawn(asked("2026-03-01", stand="alles"))[-1]
        )


@pytest.mark.parametrize(
    ("macht", "tekst"),
    [
        (M1, "m-1 mandaat aan secretaris (ONBEZET); inkoop"),
        (replace(M1, uitzonderingen=("huur",)), "behalve huur"),
        (replace(M1, plafond=Plafond(bedrag=100)), "tot €\xa01,00 excl. btw per"),
        (replace(M1, plafond=Plafond(bedrag=1, inclusief_btw=True)), "incl. btw"),
        (replace(M1, modules=("zorg",)), "modules zorg"),
        (replace(M1, ondermandaat=True), "door te geven"),
        (replace(M1, ondermandaat=True, ondermandaat_aan=("x",)), "te geven aan x"),
        (replace(M1, voorwaarden="iets"), "1 voorwaarde(n)"),
        (replace(M1, geldig_tot=date(2026, 12, 31)), "t/m 31 dec 2026"),
    ],
)
def test_een_tak_zegt_wat_hij_inhoudt(macht: MandaatVerleend, tekst: str) -> None:
    import msgspec

    boom = grown(bestuur().on("2026-01-01", macht))
    regels = drawn(msgspec.to_builtins(boom))
    assert tekst in " ".join(regel.strip(" |") for regel in regels)
    assert max(map(len, regels)) <= 76


def test_takken_zijn_getekend() -> None:
    import msgspec

    breed = replace(M1, handelingen=tuple(f"handeling-{n}" for n in range(9)))
    gegeven = bestuur().on("2026-01-01", breed, ONDER, replace(M1, bevoegdheid="m-3"))
    regels = drawn(msgspec.to_builtins(grown(gegeven)))
    assert regels[1].startswith("|- m-1 mandaat")
    assert regels[2].startswith("|  |  ")
    assert any(regel.startswith("|  `- m-2 ondermandaat") for regel in regels)
    assert regels[-1].startswith("`- m-3")
