"""`besluiten wat-nu`, `toon gang` and `toon pc-kalender`, as people type them."""

from tests.cli.conftest import Besluiten

DOSSIER = (
    *("dossier", "open", "--dossier", "inkoop-1", "--titel", "Inkoop"),
    *("--route", "R9", "--feitdatum", "2026-07-01"),
)


def test_wat_nu_noemt_stap_houder_en_wat_ontbreekt(gevuld: Besluiten) -> None:
    assert gevuld(*DOSSIER).code == 0
    antwoord = gevuld("wat-nu", "--op", "2026-07-02")
    assert antwoord.code == 0
    assert "inkoop-1 R9" in antwoord.out
    assert "Het voorstel opstellen" in " ".join(antwoord.out.split())
    assert max(map(len, antwoord.out.splitlines())) <= 80


def test_wat_nu_is_hetzelfde_als_toon_wat_nu(gevuld: Besluiten) -> None:
    gevuld(*DOSSIER)
    vraag = ("--op", "2026-07-02", "--json")
    assert gevuld("wat-nu", *vraag).out == gevuld("toon", "wat-nu", *vraag).out
    rijen = gevuld("wat-nu", *vraag).json
    assert isinstance(rijen, dict)
    assert rijen["gegevens"][0]["stap"] == "inkoop-voorstel"


def test_wat_nu_voor_wie_niets_heeft_is_leeg(gevuld: Besluiten) -> None:
    gevuld(*DOSSIER)
    antwoord = gevuld("wat-nu", "--voor", "gm0202", "--op", "2026-07-02")
    assert "Er wacht niets." in antwoord.out
    fout = gevuld("wat-nu", "--op", "morgen")
    assert (fout.code, "geen bestaande dag" in fout.err) == (2, True)


def test_de_hulp_heeft_een_eigen_voorbeeld(besluiten: Besluiten) -> None:
    hulp = besluiten("wat-nu", "--help").out
    assert "besluiten wat-nu --voor gm0202" in hulp


def test_een_route_wordt_van_de_opdrachtregel_vastgelegd(gevuld: Besluiten) -> None:
    weg = gevuld(
        *("route", "vervalt", "--route", "R9", "--reden", "r"),
        *("--feitdatum", "2026-07-01"),
    )
    assert weg.code == 0
    assert gevuld(*DOSSIER).code == 0
    antwoord = " ".join(gevuld("wat-nu", "--op", "2026-07-02").out.split())
    assert "geldt op deze dag niet" in antwoord


def test_gang_en_kalender_passen_in_80_kolommen(gevuld: Besluiten) -> None:
    gevuld(*DOSSIER)
    for vraag in (("gang", "inkoop-1"), ("pc-kalender", "--boekjaar", "2027")):
        antwoord = gevuld("toon", *vraag, "--op", "2026-07-02")
        assert antwoord.code == 0
        assert max(map(len, antwoord.out.splitlines())) <= 80


def test_termijn_zonder_norm_noemt_alle_klokken(besluiten: Besluiten) -> None:
    mensen = besluiten("termijn").out
    assert "WGR-62" in mensen
    assert max(map(len, mensen.splitlines())) <= 80
    klokken = besluiten("termijn", "--json").json
    assert isinstance(klokken, list)
    assert list(klokken[0]) == ["norm", "omschrijving", "anker", "uitkomst"]


def test_termijn_vraagt_om_de_dag_waarop_de_klok_begint(besluiten: Besluiten) -> None:
    fout = besluiten("termijn", "wgr-41")
    assert fout.code == 2
    assert "aanbieding aan het AB" in fout.err
    goed = besluiten("termijn", "wgr-41", "--datum", "2026-07-02", "--json").json
    assert isinstance(goed, dict)
    assert (goed["norm"], goed["uiterlijk"]) == ("WGR-41", "2026-04-09")
