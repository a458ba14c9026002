"""Looking into what is secret: two persons, and it is recorded."""

from hashlib import sha256
from pathlib import Path

from tests.cli.conftest import Besluiten, persoon

KLOK = ("--klok", "2027-01-01T10:00:00Z")


def test_inzien_wordt_vastgelegd_en_vraagt_een_tweede(
    gevuld: Besluiten, eigen: Path, tweede: Path
) -> None:
    teken = ("--sleutelbestand", eigen)
    geheim = ("--openbaarheid", "geheim", "--openbaarheid-grond", "2e")
    vast = gevuld(*persoon("p1"), *teken, *geheim, "--json").json
    assert isinstance(vast, dict)
    seq = str(vast["seqs"][0])
    zie = ("geheim", "open", seq, "--reden", "bezwaar")
    alleen = gevuld(*zie, *teken)
    assert (alleen.code, "TOEGANG-01" in alleen.err) == (1, True)
    samen = gevuld(*zie, *teken, "--mede-sleutel", tweede)
    assert "Naam p1" in samen.out
    logboek = gevuld("log", "toon", "--json").out
    assert "bezwaar" not in logboek, "why somebody looked is as secret as what he saw"
    gelezen = gevuld(*zie, *teken, "--mede-sleutel", tweede, "--json").json
    assert isinstance(gelezen, dict)
    assert gelezen["waarden"] == {"gegevens": {"naam": "Naam p1", "persoon": "p1"}}
    opzij = ("--override", "TOEGANG-01", "--override-reden", "nood")
    nood = gevuld(*zie, *teken, *opzij)
    assert "bevinding TOEGANG-01" in nood.out
    niets = gevuld("geheim", "open", "0", "--reden", "x", *teken, *opzij, *KLOK)
    assert "gegevens/naam: MGR test" in niets.out
    leeg = gevuld("geheim", "open", "7", "--reden", "x", *teken, *opzij)
    assert "niets verzegeld" in leeg.out


def test_een_geheim_stuk_ophalen_is_inzien(
    gevuld: Besluiten, eigen: Path, tweede: Path, tmp_path: Path
) -> None:
    teken = ("--sleutelbestand", eigen)

    def add(naam: str, *openheid: str) -> str:
        bron = tmp_path / naam
        bron.write_text(f"inhoud van {naam}")
        stuk = ("stuk", "voeg-toe", bron, "--titel", naam, "--soort", "nota")
        assert gevuld(*stuk, *openheid, *teken).code == 0
        return sha256(bron.read_bytes()).hexdigest()

    open_, besloten = add("open"), add("besloten", "--openbaarheid", "besloten")
    geheim = add("geheim", "--openbaarheid", "geheim", "--grond", "2b")
    for plek, som in enumerate((open_, besloten)):
        haal = ("stuk", "haal", som, "--naar", tmp_path / f"uit{plek}")
        assert gevuld(*haal).code == 0, "not secret: no key is asked"
    naar = tmp_path / "uit"
    vraag = ("stuk", "haal", geheim, "--naar", naar, "--reden", "bezwaar")
    assert gevuld(*vraag).code == 1
    assert gevuld(*vraag, *teken).code == 1
    assert not naar.exists()
    assert gevuld(*vraag, *teken, "--mede-sleutel", tweede).code == 0
    assert naar.read_text() == "inhoud van geheim"
    stroom = f"stuk/{geheim}"
    hef_op = ("geheim", "hef-op", "--stroom", stroom, "--door", "AB")
    leg_op = ("geheim", "leg-op", "--stroom", stroom, "--door", "AB", "--grond", "2e")
    dag = ("--feitdatum", "2026-01-01", *teken, "--mede-sleutel", tweede)
    assert gevuld(*leg_op, *dag).code == 0
    assert gevuld(*hef_op, *dag).code == 0
    weer = ("stuk", "haal", geheim, "--naar", tmp_path / "weer")
    assert gevuld(*weer).code == 0, "it is public now"
