"""The outsider's own judgement of access: large logs, broken ones, hostile facts."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from register.audit import verifieer
from register.audit.exporting import Opties
from register.audit.verifieer import BREEDTE, Toegang, Toegangsdeel, Vraag
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.service.auditing import Auditing
from register.service.place import KLUIS, Place
from register.service.recording import Recorder
from register.service.replay import replay
from register.service.signing import Keys
from tests.registers import VROEG, decision, line
from tests.sleutels import ORIGIN, base64, forge, opened, sign

ANDER = PersoonGeregistreerd(persoon="p", naam="x")


def exported(place: Place, map_: Path) -> Path:
    Auditing(place).export(map_, Opties(), lambda *_: None)
    return map_


def test_een_lang_logboek_wordt_in_delen_beoordeeld(
    place: Place,
    eigen: Path,
    griffier: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(verifieer, "KLEIN", 0)
    monkeypatch.setattr(verifieer, "PER_TAAK", 1)
    assert griffier.exists(), "a key for one gremium makes streams count"
    aantal = 2 * BREEDTE
    with Recorder(place, actor="", tekenen=Keys(eigen).open(ORIGIN)) as recorder:
        recorder.record_all(
            (n, line("RegistreerPersoon", VROEG, persoon=f"p{n}", naam="x"))
            for n in range(aantal)
        )
    map_ = exported(place, tmp_path / "goed")
    for processen in (1, 2):
        oordeel = verifieer.controleer(Vraag(str(map_), processen=processen))
        assert oordeel.klopt
        assert (oordeel.toegekend, oordeel.getekend) == (2, aantal + 2)
    seq = forge(place, ANDER)
    oordeel = verifieer.controleer(Vraag(str(exported(place, tmp_path / "vals"))))
    assert [(f.soort, f.seq) for f in oordeel.fouten.lijst] == [("toegang", seq)]
    regels = verifieer.als_tekst(oordeel)
    assert f"getekend door wie vastlegde: {aantal + 2} gebeurtenissen" in regels
    assert verifieer.als_json(oordeel)["sleutels_toegekend"] == 2


def test_wat_niet_te_lezen_is_wordt_een_keer_gemeld(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    sign(place, eigen, line("RegistreerPersoon", VROEG, persoon="p1", naam="x"))
    map_ = exported(place, tmp_path / "ex")
    bundel = map_ / verifieer.tegelpad("entries", 0, 9)
    heel = bundel.read_bytes()
    bundel.write_bytes(heel[:-1] + b"]")
    oordeel = verifieer.controleer(Vraag(str(map_)))
    assert not oordeel.klopt
    assert "toegang" not in {f.soort for f in oordeel.fouten.lijst}
    laatste = heel.rindex(b'{"feitdatum"')
    bundel.write_bytes(heel[: laatste - 2] + b"\0\x03[1]")
    oordeel = verifieer.controleer(Vraag(str(map_)))
    assert "toegang" not in {f.soort for f in oordeel.fouten.lijst}
    bundel.write_bytes(heel.replace(b'"v":1', b'"v":9'))
    seqs = {
        f.seq
        for f in verifieer.controleer(Vraag(str(map_))).fouten.lijst
        if f.soort == "toegang"
    }
    assert seqs == {7, 8}, "every signed fact is over other bytes now"


def test_te_veel_feiten_over_sleutels_is_een_fout(
    place: Place, eigen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert eigen.exists()
    map_ = exported(place, tmp_path / "ex")
    monkeypatch.setattr(verifieer, "MAX_TOEGANG", 0)
    fouten = verifieer.controleer(Vraag(str(map_))).fouten.lijst
    assert [f.tekst for f in fouten] == ["er zijn te veel feiten over sleutels"]


def test_wat_geen_handtekening_is_klopt_niet(eigen: Path) -> None:
    sleutel, toegang = opened(eigen), Toegang(ORIGIN)
    helft = {"sleutelcode": sleutel.code, "publiek": sleutel.publiek, "actor": "x"}
    toegang.neem(0, {"soort": "sleutel-toegekend.v1", "gegevens": helft})
    feit: dict[str, object] = {"vastgelegd_door": {"sleutel": sleutel.code}}
    for teken in ("???", "AAAA", ""):
        assert "niet die" in toegang.onwaar(feit | {"handtekening": teken})
    kaal = verifieer._schrijf(feit)  # noqa: SLF001 - what is signed
    goed = base64(sleutel.sign(kaal))
    assert toegang.onwaar(feit | {"handtekening": goed}) == ""
    toegang.neem(1, {"soort": "sleutel-ingetrokken.v1", "gegevens": {}})
    weg: dict[str, object] = {"soort": "sleutel-ingetrokken.v1", "gegevens": helft}
    toegang.neem(2, weg)
    assert toegang.sleutels[sleutel.code].ingetrokken == 2


_NAMEN = st.sampled_from(
    [
        *("soort", "stroom", "gegevens", "vastgelegd_door", "sleutel", "mede", "actor"),
        *("sleutelcode", "publiek", "gremia", "opdrachten", "soorten", "geheim", "_sd"),
        *("ingetrokken", "handtekening", "medehandtekening", "openbaarheid", "versie"),
        *("openheid", "vastgelegd_op", "gremium", "orgaan", "aanleiding", "vanaf"),
    ]
)
_WAARDEN = st.sampled_from(
    [
        *("toegang", "sleutel-toegekend.v1", "herstel-uitgevoerd.v1", "s1", "ab", ""),
        *("sleutel-ingetrokken.v1", "herstelsleutel-vastgelegd.v1", "aa" * 32, "AAAA"),
        *("gepubliceerd.v1", "besluit/b1", "besluit-genomen.v1", "geheim", "x"),
    ]
)
_JSON = st.recursive(
    _WAARDEN | st.integers() | st.booleans() | st.none() | st.text(max_size=5),
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(_NAMEN, deel, max_size=6),
    max_leaves=12,
)


@given(feiten=st.lists(st.dictionaries(_NAMEN, _JSON, max_size=8), max_size=5))
def test_vijandige_feiten_geven_een_oordeel_en_nooit_een_fout(
    feiten: list[dict[str, object]],
) -> None:
    toegang, deel = Toegang(ORIGIN), Toegangsdeel()
    for seq, feit in enumerate(feiten):
        verifieer._beoordeel(toegang, seq, feit, deel, per_gremium=True)  # noqa: SLF001 - hostile input reaches it
        toegang.neem(seq, feit)
    assert deel.fouten.aantal <= 3 * len(feiten)


def test_van_wat_verzegeld_begon_is_het_gremium_niet_na_te_gaan(
    place: Place, griffier: Path, tmp_path: Path
) -> None:
    besloten = decision(_openbaarheid={"openheid": "besloten"})
    open_ = {"openheid": "openbaar"}
    teken = line(
        "OndertekenBesluit", besluit="AB-2026-001", door="AB", _openbaarheid=open_
    )
    sign(place, griffier, besloten, teken)
    oordeel = verifieer.controleer(Vraag(str(exported(place, tmp_path / "x"))))
    assert oordeel.klopt, oordeel.fouten.lijst
    assert replay(place).gelijk
    (place.map / KLUIS).unlink()
    assert [v for v in replay(place).verschillen if v.soort == "toegang"] == []
