"""Drawings: everything is in them, at its place, and within their size."""

from datetime import date

import pytest

from api.site.svg.boom import branches, nested, tree
from api.site.svg.keten import chain
from api.site.svg.spoor import routes
from api.site.svg.staven import bars, shares, votes
from api.site.svg.tijdlijn import BREED, drawn

DAG = date(2026, 6, 1)


def feit(dag: object, stroom: str = "dossier/d", **anders: object) -> dict[str, object]:
    return {"feitdatum": dag, "stroom": stroom, "soort": "dossier-geopend.v1", **anders}


def test_een_keten_loopt_van_de_wet_naar_wie_besliste() -> None:
    keten = chain(
        [
            {
                "soort": "mandaat",
                "gever": "DB",
                "nemer": "secretaris",
                "bevoegdheid": "M",
            },
            {"soort": "attributie", "nemer": "DB", "gebreken": ["verlopen"]},
        ]
    )
    assert keten
    assert [b.tekst for b in keten.blokjes] == ["wet of regeling", "DB", "secretaris"]
    assert [(p.tekst, p.gebrek) for p in keten.pijlen] == [
        ("attributie (gebrek: verlopen)", True),
        ("mandaat M", False),
    ]
    assert chain([]) is None


def test_op_de_tijdlijn_heeft_elk_soort_ding_een_baan() -> None:
    lijn = drawn(
        [
            feit("2026-01-01"),
            feit("2026-07", "raadsronde/r"),
            feit("2026-03-01", vervallen_door=9),
            {"openbaarheid": {"openheid": "geheim"}},
        ],
        [{"wanneer": "2026-12-31", "omschrijving": "Naar de raden"}],
        DAG,
    )
    assert lijn
    assert [naam for naam, _ in lijn.banen] == ["dossier", "raden", "gepland"]
    assert [s.gepland for s in lijn.stippen] == [False, False, True]
    assert lijn.stippen[0].x < lijn.stippen[1].x < lijn.stippen[2].x <= BREED
    assert lijn.vandaag is not None
    assert lijn.strepen[0].tekst == "mrt 2026"


def test_een_dag_is_nog_geen_lijn() -> None:
    assert drawn([feit("2026-01-01"), feit("2026-01-01")], [], DAG) is None
    assert drawn([], [], DAG) is None


@pytest.mark.parametrize(
    ("tot", "strepen"),
    [
        ("2026-01-03", 1),
        ("2026-01-09", 7),
        ("2026-01-20", 5),
        ("2026-03-02", 7),
        ("2026-03-03", 1),
        ("2026-09-30", 8),
        ("2060-01-01", 6),
    ],
)
def test_er_is_altijd_een_tijd_te_lezen_en_nooit_te_veel(
    tot: str, strepen: int
) -> None:
    lijn = drawn([feit("2026-01-02"), feit(tot)], [], DAG)
    assert lijn
    assert len(lijn.strepen) == strepen
    assert all(0 <= streep.x <= BREED for streep in lijn.strepen)


def test_een_korte_tijdlijn_zegt_dagen() -> None:
    lijn = drawn([feit("2026-01-02"), feit("2026-01-20")], [], DAG)
    assert lijn
    assert [s.tekst for s in lijn.strepen[:2]] == ["2 jan 2026", "6 jan 2026"]


def test_vandaag_staat_er_alleen_waar_het_erin_valt() -> None:
    lijn = drawn([feit("2025-01-01"), feit("2025-06-01")], [], DAG)
    assert lijn
    assert lijn.vandaag is None


def test_een_boom_hangt_elke_bevoegdheid_onder_wie_haar_gaf() -> None:
    onder = {
        "bevoegdheid": "M-1a",
        "soort": "ondermandaat",
        "nemer": "manager",
        "handelingen": ["x" * 100],
        "stand": "ingetrokken",
        "onbezet": True,
    }
    tak = {
        "bevoegdheid": "M-1",
        "soort": "mandaat",
        "nemer": "secretaris",
        "handelingen": ["inkoop"],
        "plafond": {"bedrag": 5_000_000},
        "stand": "geldt",
        "onder": [onder],
    }
    stammen = [{"gever": "DB", "takken": [tak]}]
    boom = tree(stammen)
    assert boom
    assert [k.wie for k in boom.knopen] == ["DB", "secretaris", "manager (onbezet)"]
    assert [k.geldt for k in boom.knopen] == [True, True, False]
    assert [k.boven for k in boom.knopen] == [None, 0, boom.knopen[1].y]
    assert "tot €\N{NO-BREAK SPACE}50.000,00" in boom.knopen[1].wat
    assert boom.knopen[2].wat.endswith("…")
    assert [tak["gever"] for tak in branches(stammen)] == ["DB", "secretaris"]
    assert tree([]) is None


def test_een_boom_als_lijst_zegt_alles_voluit_en_noemt_wie_het_is() -> None:
    takken = [
        {
            "bevoegdheid": "M-1",
            "soort": "mandaat",
            "nemer": "s",
            "handelingen": ["x" * 100, "begroting-vaststellen"],
            "stand": "geldt",
            "onder": [
                {
                    "bevoegdheid": "M-1a",
                    "soort": "ondermandaat",
                    "nemer": "m",
                    "handelingen": ["alles"],
                    "stand": "verlopen na 2026-07-01",
                }
            ],
        }
    ]
    (stam,) = nested([{"gever": "DB", "takken": takken}], str.upper)
    (tak,) = stam.onder
    assert (stam.wie, stam.wat, stam.geldt) == ("DB", "", True)
    assert tak.wie == "S"
    assert tak.wat.endswith("x, begroting vaststellen")
    (onder,) = tak.onder
    assert (onder.wie, onder.geldt, onder.onder) == ("M", False, ())
    assert "niet meer: verlopen na 1 jul 2026" in onder.wat


def test_een_keten_noemt_wie_het_is() -> None:
    keten = chain([{"soort": "mandaat", "gever": "DB", "nemer": "s"}], str.upper)
    assert keten
    assert [b.tekst for b in keten.blokjes] == ["DB", "S"]


def test_staven_hebben_een_schaal_of_zijn_alle_even_lang() -> None:
    rijen = [
        ("a", (("x", 10, "voor"),), "10"),
        ("b", (("x", 5, "voor"), ("y", 0, "rest")), "5"),
    ]
    lengten = [sum(s.breed for s in staaf.stukken) for staaf in bars("t", rijen).staven]
    assert lengten[0] == 2 * lengten[1]
    vol = [sum(s.breed for s in staaf.stukken) for staaf in shares("t", rijen).staven]
    assert vol[0] == vol[1] == shares("t", rijen).breed
    assert bars("t", []).staven == ()


def test_een_lange_naam_wordt_ingekort_en_elke_kleur_heeft_een_woord() -> None:
    rijen = [
        ("vergadering-met-een-lange-naam", (("voor", 1, "voor"),), "1"),
        ("kort", (("tegen", 1, "tegen"), ("blanco", 0, "rest")), "1"),
    ]
    getekend = shares("t", rijen)
    assert [s.naam for s in getekend.staven] == ["vergadering-met-een-lan…", "kort"]
    assert [(k.rang, k.tekst) for k in getekend.legenda] == [
        ("voor", "voor"),
        ("tegen", "tegen"),
    ]
    assert bars("t", rijen).legenda == ()


def stap(stand: str, **anders: object) -> dict[str, object]:
    return {"stap": "s", "wat": "Iets doen", "stand": stand, **anders}


@pytest.mark.parametrize(
    ("gegeven", "rang", "woorden"),
    [
        (stap("gedaan", op="2026-04-01"), "gedaan", "gedaan op 1 apr 2026"),
        (stap("gedaan"), "gedaan", "gedaan"),
        (stap("wacht", voor=["DB"]), "wacht", "wacht op DB"),
        (stap("wacht"), "wacht", "wacht"),
        (
            stap("wacht", voor=["a", "b"], uiterlijk="2026-07-02", te_laat=True),
            "wacht",
            "wacht op a en b, uiterlijk 2 jul 2026 (te laat)",
        ),
        (
            stap("wacht", voor=["raad:a", "raad:b", "raad:c"]),
            "wacht",
            "wacht op 3 raden",
        ),
        (stap("kan", voor=["a", "b", "c"]), "kan", "kan: a en 2 anderen"),
        (stap("later", voor=["AB"]), "later", "later: AB"),
        (stap("niet_nodig", voor=["AB"]), "weg", "niet nodig"),
        (stap("overgeslagen"), "weg", "overgeslagen"),
    ],
)
def test_een_halte_zegt_hoe_de_stap_ervoor_staat(
    gegeven: dict[str, object], rang: str, woorden: str
) -> None:
    (spoor,) = routes({"sporen": [{"route": "R1", "stappen": [gegeven]}]}, str)
    (halte,) = spoor.haltes
    assert halte.rang == rang
    assert [regel.tekst for regel in halte.regels] == ["Iets doen", woorden]
    assert [regel.kop for regel in halte.regels] == [True, False]


def test_een_route_heeft_haltes_onder_elkaar_en_lange_woorden_op_meer_regels() -> None:
    lang = "Een informatiebijeenkomst voor de raden houden, en daarvan verslag doen"
    spoor = {
        "route": "R1",
        "naam": "Begroting",
        "einde": "verworpen",
        "stappen": [stap("gedaan"), {**stap("later"), "wat": lang}, {"stap": "x"}],
    }
    spoor["stappen"][2]["stand"] = "vervallen"  # type: ignore[index] # as it is built
    (getekend,) = routes({"sporen": [spoor]}, str)
    assert getekend.titel == "Route R1 · Begroting (verworpen)"
    eerste, tweede, derde = getekend.haltes
    assert (eerste.vorige, tweede.vorige, derde.vorige) == (None, eerste.y, tweede.y)
    assert [regel.tekst for regel in tweede.regels if regel.kop] == [
        "Een informatiebijeenkomst voor de raden",
        "houden, en daarvan verslag doen",
    ]
    hoogten = [regel.y for halte in getekend.haltes for regel in halte.regels]
    assert hoogten == sorted(hoogten)
    assert hoogten[-1] < getekend.hoog
    assert routes({}, str) == ()


def test_op_de_tijdlijn_staat_een_gremium_onder_zijn_eigen_naam() -> None:
    lijn = drawn(
        [
            feit("2026-01-01", "vergadering/AB-1"),
            feit("2026-02-01", gegevens={"adviseur": "BC-ZORG"}),
            feit("2026-03-01", "raad/gm0221"),
        ],
        [],
        DAG,
        {"vergadering/AB-1": "AB"},
    )
    assert lijn
    assert [naam for naam, _ in lijn.banen] == ["AB", "BC-ZORG", "raden"]


def test_een_stemming_staat_er_in_hoofden_en_in_gewichten() -> None:
    staven = votes(
        {
            "hoofden": {"voor": 7, "tegen": 3, "onthouden": 1},
            "gewichten": {"voor": 24, "tegen": 10, "onthouden": 0},
        }
    )
    assert staven
    assert [s.tekst for s in staven.staven] == [
        "7 voor, 3 tegen, 1 onthouden",
        "24 voor, 10 tegen",
    ]
    assert votes({"hoofden": {"voor": 0, "tegen": 0}}) is None
