"""The working paper, what is filled in on it, and the sign-off."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from register.audit.werkdossier import dossier, keten
from register.audit.werkdossier.bewijs import ONDERDELEN
from register.audit.werkdossier.fouten import WerkdossierWeigert
from register.audit.werkdossier.plan import Methode, Soort
from register.audit.werkdossier.staat import Conclusie, Kop, Oordeel, Trekking, Trekpost
from register.faults import IntegriteitGebroken
from register.formats.rekenblad import Rij, TabelFout, is_workbook, read, sheets
from register.service.werkdossiers.bron import Bron
from register.service.werkdossiers.concluderen import close, conclude, take_in
from register.service.werkdossiers.papier import WERKPAPIER, documents, paper, rows
from register.service.werkdossiers.projectie import projection
from register.service.werkdossiers.steekproef import Toeval, begin, draw_plan, fix_plan
from tests.audit.werkdossier.conftest import GEHEIM, klok, plan
from tests.audit.werkdossier.trekken import rewritten

GOED = Oordeel(conclusie=Conclusie.GOED)


@pytest.fixture
def werk(tmp_path: Path, log: Bron) -> Path:
    begin(tmp_path / "werk", log, "accountant", klok(), GEHEIM)
    fix_plan(tmp_path / "werk", log, plan(Methode.BEDRAG, 6), klok())
    draw_plan(tmp_path / "werk", log, klok(), Toeval(nu=True))
    return tmp_path / "werk"


def written(werk: Path, log: Bron) -> bytes:
    gelezen = dossier.read(werk)
    return paper(log, gelezen, gelezen.trekking(), dossier.last_day(werk))


def filled(inhoud: bytes, **cellen: object) -> bytes:
    """The paper with a conclusion on every row, and other cells on the first."""
    boek = load_workbook(BytesIO(inhoud))
    blad = boek[WERKPAPIER]
    koppen = [cel.value for cel in blad[1]]
    for nummer in range(2, blad.max_row + 1):
        blad.cell(nummer, koppen.index("conclusie") + 1).value = "Goed"
    for naam, waarde in cellen.items():
        blad.cell(2, koppen.index(naam) + 1).value = waarde  # type: ignore[assignment] # any value a cell may hold
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def test_het_papier_heeft_een_rij_per_post_met_haar_bewijs(
    werk: Path, log: Bron
) -> None:
    inhoud = written(werk, log)
    assert is_workbook(inhoud)
    assert inhoud == written(werk, log)
    bladen = sheets(inhoud)
    assert list(bladen) == ["opzet", WERKPAPIER, "keten van bewijs", "stukken"]
    trekking = dossier.read(werk).trekking()
    koppen, *rijen = bladen[WERKPAPIER]
    assert len(rijen) == len(trekking.posten)
    velden = [dict(zip(koppen.cellen, rij.cellen, strict=True)) for rij in rijen]
    assert [v["sleutel"] for v in velden] == [p.sleutel for p in trekking.posten]
    assert all(v["feiten"] and v["bewijs"] and v["bedrag"] for v in velden)
    onderdelen = {rij.cellen[2] for rij in bladen["keten van bewijs"][1:]}
    assert onderdelen <= set(ONDERDELEN)
    opzet = {rij.cellen[0]: rij.cellen[1] for rij in bladen["opzet"]}
    assert opzet["lot"] == trekking.lot
    assert "blijkt hier niet uit" in opzet["wie kon sturen"]


def test_een_ingevuld_papier_komt_terug_en_telt_een_keer(werk: Path, log: Bron) -> None:
    ingevuld = filled(
        written(werk, log), conclusie="FOUT", fout=1250.5, toelichting="te hoog"
    )
    rijen = sheets(ingevuld)[WERKPAPIER]
    gedaan = take_in(werk, rijen, klok())
    assert len(gedaan) == len(dossier.read(werk).trekking().posten)
    eerste = dossier.read(werk).trekking().oordelen[1]
    assert (eerste.conclusie, eerste.fout_cent) == (Conclusie.FOUT, 125_050)
    assert eerste.toelichting == "te hoog"
    assert take_in(werk, rijen, klok()) == []
    papier = sheets(written(werk, log))
    velden = dict(
        zip(papier[WERKPAPIER][0].cellen, papier[WERKPAPIER][1].cellen, strict=True)
    )
    assert (velden["conclusie"], velden["fout"]) == ("fout", "1250,5")
    zinnen = [rij.cellen[1] for rij in papier["opzet"] if rij.cellen[0] == "projectie"]
    assert "1 van" in zinnen[0]
    assert "beste schatting" in zinnen[-1]


def test_een_csv_mag_ook_en_lege_rijen_tellen_niet(werk: Path) -> None:
    post = dossier.read(werk).trekking().posten[0]  # a draw may have no second one
    csv = (
        "Werkpapier 2026;;;;\nTrekking;Post;Sleutel;Conclusie;Fout;Toelichting\n"
        f"1;1;{post.sleutel};niet-te-beoordelen;;stuk ontbreekt\n1;1;;;;\n"
    )
    (gedaan,) = take_in(werk, read(csv.encode()), klok())
    assert gedaan.oordeel.conclusie is Conclusie.NIET_TE_BEOORDELEN


@pytest.mark.parametrize(
    ("regel", "reden"),
    [
        ("1;1;ANDERS;goed;", "rij 2: post 1 is"),
        ("9;1;x;goed;", "rij 2: dit werkdossier heeft geen trekking 9"),
        ("1;99;x;goed;", "rij 2: trekking 1 heeft"),
        ("een;1;x;goed;", "rij 2: geen nummer"),
        ("1;1;{0};prima;", "rij 2: 'prima' is geen conclusie"),
        ("1;1;{0};fout;veel", "rij 2: 'veel' is geen bedrag"),
    ],
)
def test_een_rij_die_niet_klopt_wordt_genoemd_en_er_komt_niets_in(
    werk: Path, regel: str, reden: str
) -> None:
    sleutel = dossier.read(werk).trekking().posten[0].sleutel
    csv = f"trekking;post;sleutel;conclusie;fout\n{regel.format(sleutel)}\n"
    voor = keten.read(werk)
    with pytest.raises(TabelFout, match=reden):
        take_in(werk, read(csv.encode()), klok())
    assert keten.read(werk) == voor


def test_een_blad_zonder_de_koppen_is_geen_werkpapier(werk: Path) -> None:
    with pytest.raises(TabelFout, match="geen rij met de koppen"):
        take_in(werk, [Rij(1, ["iets", "anders"])], klok())


def test_concluderen_mag_op_nummer_en_op_sleutel_en_de_laatste_telt(
    werk: Path,
) -> None:
    post = dossier.read(werk).trekking().posten[0]
    assert conclude(werk, "1", GOED, klok()).post == post
    anders = Oordeel(conclusie=Conclusie.ONZEKER, toelichting="bij nader inzien")
    assert conclude(werk, post.sleutel, anders, klok(), 1).post == post
    gelezen = dossier.read(werk).trekking()
    assert gelezen.oordelen[1].conclusie is Conclusie.ONZEKER
    assert [p.nummer for p in gelezen.open] == [p.nummer for p in gelezen.posten[1:]]
    for verkeerd in ("niet-getrokken", "0", "999"):
        with pytest.raises(WerkdossierWeigert):
            conclude(werk, verkeerd, GOED, klok())


def test_afsluiten_vraagt_een_conclusie_over_elke_post(werk: Path) -> None:
    with pytest.raises(WerkdossierWeigert, match=r"nog zonder conclusie: 1\.1"):
        close(werk, klok(), "goedgekeurd")
    for post in dossier.read(werk).trekking().posten:
        conclude(werk, post.sleutel, GOED, klok())
    werk_ = close(werk, klok(), "goedgekeurd")
    assert werk_.gesloten
    assert werk_.gesloten["conclusies"] == {"goed": len(werk_.trekking().posten)}
    assert werk_.gesloten["open"] == 0
    for doe in (
        lambda: close(werk, klok(), ""),
        lambda: conclude(werk, "1", GOED, klok()),
        lambda: take_in(werk, [], klok()),
    ):
        with pytest.raises(WerkdossierWeigert, match="afgesloten op 2027-07-01"):
            doe()


def test_wie_onvolledig_afsluit_zegt_waarom_en_dat_blijft_staan(
    werk: Path, log: Bron
) -> None:
    fix_plan(werk, log, plan(aantal=30), klok())
    with pytest.raises(WerkdossierWeigert, match="plan 2"):
        close(werk, klok(), "")
    draw_plan(werk, log, klok(), Toeval(nu=True))
    with pytest.raises(WerkdossierWeigert, match=" …; concludeer"):
        close(werk, klok(), "")
    gesloten = close(werk, klok(), "", "opdracht teruggegeven").gesloten
    assert gesloten
    assert gesloten["onvolledig"] == "opdracht teruggegeven"
    with pytest.raises(WerkdossierWeigert, match="afgesloten"):
        fix_plan(werk, log, plan(), klok())
    with pytest.raises(WerkdossierWeigert, match="afgesloten"):
        draw_plan(werk, log, klok(), Toeval())


def test_wie_niets_trok_sluit_niets_af(tmp_path: Path, log: Bron) -> None:
    begin(tmp_path / "leeg", log, "accountant", klok(), GEHEIM)
    with pytest.raises(WerkdossierWeigert, match="nog niets getrokken"):
        close(tmp_path / "leeg", klok(), "")


def test_een_getrokken_post_die_er_niet_is_wordt_gemeld(
    werk: Path, log: Bron, tmp_path: Path
) -> None:
    vals = rewritten(
        werk,
        tmp_path / "vals",
        lambda r: r["posten"][0].update(sleutel="X"),
    )
    with pytest.raises(IntegriteitGebroken, match="'X' is getrokken"):
        rows(log, dossier.read(vals).trekking())


def test_stukken_worden_geteld_naar_hun_staat() -> None:
    post = Trekpost(
        nummer=1,
        sleutel="x",
        laag="",
        treffers=1,
        bewijs="",
        stukken={"a": "aanwezig", "b": "ontbreekt", "c": "aanwezig"},
    )
    assert documents(post, 2) == ("2 aanwezig, 1 ontbreekt, 2 alleen als vindplaats")


def audited(
    methode: Methode,
    bedragen: list[int | None],
    fouten: dict[int, int | None],
    totaal: int,
) -> list[str]:
    """Sentences of a draw of which these items are wrong, the rest right."""
    posten = tuple(
        Trekpost(
            nummer=n,
            sleutel=f"P-{n}",
            laag="",
            treffers=1,
            bewijs="",
            stukken={},
            bedrag=b,
        )
        for n, b in enumerate(bedragen, 1)
    )
    oordelen = {
        post.nummer: Oordeel(conclusie=Conclusie.FOUT, fout_cent=fouten[post.nummer])
        if post.nummer in fouten
        else GOED
        for post in posten
    }
    trekking = Trekking(
        nummer=1,
        plan=plan(methode, len(bedragen), over=Soort.BESLUITEN),
        som="",
        toen=Kop(gebeurtenissen=1, wortel=""),
        populatie={"bedrag_cent": totaal},
        posten=posten,
        oordelen=oordelen,
    )
    return list(projection(trekking))


def test_de_projectie_is_een_beste_schatting() -> None:
    """By hand: interval 100.000, taint 10 % of one interval, and one above it whole."""
    zinnen = audited(Methode.BEDRAG, [50_000, 300_000], {1: 5_000, 2: 7_000}, 200_000)
    assert zinnen[1].endswith("€ 120,00")
    assert "€ 170,00" in zinnen[2]  # 10 % of 1000,00 and 70,00 as it is
    zinnen = audited(Methode.ASELECT, [10_000, None], {1: 1_000}, 50_000)
    assert "€ 50,00" in zinnen[2]
    assert audited(Methode.ASELECT, [10_000], {}, 1) == ["0 van 1 posten fout"]
    assert audited(Methode.ASELECT, [1], {1: None}, 1) == ["1 van 1 posten fout"]
    assert len(audited(Methode.ASELECT, [None], {1: 5}, 100)) == 2
    assert len(audited(Methode.ASELECT, [None], {1: 5}, 0)) == 2
