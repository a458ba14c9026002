"""Per raad: what is asked, by when, what came of it; what it was told and asked."""

import pytest

from register.service.answers import Library
from tests.service.overzichten.vragen import Rij, page, row, rows


def asked(library: Library, op: str, ronde: str, gemeente: str = "gm9001") -> Rij:
    return row(library, "raad", op, gemeente=gemeente, raadsronde=ronde)


@pytest.mark.parametrize(
    ("op", "ronde", "stand"),
    [
        ("2027-04-09", "kaders-2028", "ter_kennisname"),
        ("2027-04-20", "regeling-2027", "aan_de_raad"),
        ("2027-05-27", "regeling-2027", "aan_de_raad"),
        ("2027-05-28", "regeling-2027", "termijn_voorbij"),
        ("2027-04-26", "begroting-2028", "aan_het_bestuur"),
        ("2027-04-28", "begroting-2028", "klaar"),
        ("2026-07-20", "begroting-2027", "klaar"),
    ],
)
def test_een_raad_ziet_wie_aan_zet_is(
    oefenjaar: Library, op: str, ronde: str, stand: str
) -> None:
    assert asked(oefenjaar, op, ronde)["stand"] == stand


def test_een_raad_ziet_zijn_laatste_vergadering_voor_de_termijn(
    oefenjaar: Library,
) -> None:
    rij = asked(oefenjaar, "2027-04-20", "regeling-2027")
    assert (rij["uiterlijk"], rij["laatste_raad"]) == ("2027-05-27", "2027-05-20")
    assert rij["stukken_uiterlijk"] == "2027-04-29"
    ander = asked(oefenjaar, "2027-04-20", "begroting-2028", "gm9004")
    assert ander["laatste_raad"] == "2027-05-13"
    (regel,) = page(
        oefenjaar, "raad", "2027-04-20", gemeente="gm9001", raadsronde="regeling-2027"
    )[1:]
    assert (
        "27 mei 2027; uw laatste raad daarvoor: 20 mei 2027; stukken uiterlijk 29 apr"
    ) in regel


def test_een_raad_ziet_wat_met_elk_punt_is_gedaan(oefenjaar: Library) -> None:
    voor = asked(oefenjaar, "2027-04-27", "begroting-2028")
    assert all("gevolg" not in punt for punt in _points(voor))
    na = asked(oefenjaar, "2027-04-28", "begroting-2028")
    assert [(punt["punt"], punt["gevolg"]) for punt in _points(na)] == [
        ("reserve", "overgenomen"),
        ("index", "niet_overgenomen"),
    ]
    assert na["besluiten"] == ["DB-2027-PC-06", "AB-2027-PC-01"]
    assert na["conclusie"] == "De toevoeging vervalt; de index blijft."
    kop, *regels = page(oefenjaar, "raad", "2027-04-27", gemeente="gm9001")
    assert kop == "Raad van gm9001"
    begroting = next(r for r in regels if r.startswith("Ontwerpbegroting 2028"))
    assert "reserve: nog geen antwoord; index: nog geen antwoord" in begroting


def _points(rij: Rij) -> list[Rij]:
    punten = rij["punten"]
    assert isinstance(punten, list)
    return punten


def test_een_late_zienswijze_is_te_zien(oefenjaar: Library) -> None:
    laat = [
        regel
        for regel in page(oefenjaar, "raad", "2026-07-20", gemeente="gm9005")
        if ", te laat" in regel
    ]
    assert len(laat) == 1


def test_elk_punt_heeft_zijn_antwoord_en_besluit(oefenjaar: Library) -> None:
    index = row(
        oefenjaar, "zienswijzepunten", gemeente="gm9001", besluit="AB-2027-PC-01"
    )
    assert (index["punt"], index["gevolg"]) == ("index", "niet_overgenomen")
    assert index["toelichting"] == "De index volgt de kaders."
    wacht = rows(oefenjaar, "zienswijzepunten", "2027-04-27", gemeente="gm9001")
    assert {rij["gevolg"] for rij in wacht} == {"nog_niet_beantwoord"}
    assert all("beantwoord_op" not in rij for rij in wacht)
    regels = page(
        oefenjaar, "zienswijzepunten", gevolg="overgenomen", gemeente="gm9002"
    )
    assert regels[:2] == [
        "Ronde bc-werk-2027 · Voornemen bestuurscommissie Werk",
        (
            "gm9002 | openbaar | Laat de commissie in het openbaar vergaderen. |  "
            "| overgenomen"
        ),
    ]


def test_vergaderdagen_van_een_raad(oefenjaar: Library) -> None:
    assert page(oefenjaar, "raadsvergaderingen", gemeente="gm9001") == [
        "20 mei 2027 | gm9001 | raad | 29 apr 2027 | ",
        "24 jun 2027 | gm9001 | raad |  | ",
    ]


def test_wat_een_raad_ongevraagd_hoorde(oefenjaar: Library) -> None:
    regels = page(oefenjaar, "actieve-informatie", gemeente="gm9002")
    assert regels[0] == (
        "21 apr 2027 | gm9002 | raadsinformatiebijeenkomst "
        "| Ontwerpbegroting 2028 (aanwezig: ja)"
    )
    brieven = rows(oefenjaar, "actieve-informatie", gemeente="gm9002", kanaal="brief")
    assert [rij.get("aanwezig") for rij in brieven] == [None, None]
    weg = rows(oefenjaar, "actieve-informatie", "2027-04-20", kanaal="bijeenkomst")
    assert weg == []


def test_een_vraag_staat_open_tot_zij_volledig_is_beantwoord(
    oefenjaar: Library,
) -> None:
    def answers(op: str) -> list[str]:
        regels = page(oefenjaar, "inlichtingen", op)
        return [f"{r.split(' | ')[1]}: {r.split(' | ')[3]}" for r in regels]

    assert answers("2027-04-16") == [
        "raadslid gm9005: uiterlijk 12 mei 2027",
        "provincie: nog niet",
    ]
    assert answers("2027-04-20") == [
        "raadslid gm9005: volledig op 20 apr 2027",
        "provincie: gedeeltelijk op 20 apr 2027",
    ]
    open_ = row(oefenjaar, "inlichtingen", "2027-04-20", status="open")
    assert open_["door"] == "provincie"
    klaar = row(oefenjaar, "inlichtingen", "2027-04-20", gemeente="gm9005")
    assert klaar["antwoord"]
