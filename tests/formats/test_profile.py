"""Reading a profile: what it may hold, and each error with its line and field."""

import jsonschema
import pytest
import yaml
from hypothesis import given, strategies as st

from register.codec.lookup import COMMANDS
from register.formats import profile
from register.formats.inhoud import ONBEKEND, key_of
from register.formats.loading import commands
from register.formats.profile import load
from register.formats.yamltext import MAX_BYTES, ProfielFout, read
from tests.formats.dorpenland import PROFIEL, SOM, changed
from tests.formats.profielfouten import fault, line_of


def refusal_line(tekst: str) -> int:
    """Line of the refusal, or 0 when the text is a profile."""
    try:
        load(tekst)
    except ProfielFout as fout:
        return fout.regel
    return 0


def test_een_goed_profiel_heeft_al_zijn_onderdelen() -> None:
    sleutels = [key_of(item) for _, item in load(PROFIEL).items()]
    assert sleutels == [
        "stuk/tekst",
        "regeling/2020",
        "deelnemer/gm0001",
        "deelnemer/gm0002",
        "module/werk",
        "module/zorg",
        "deelname/werk/gm0001",
        "verdeelsleutel/werk",
        "gremium/ab",
        "functie/secretaris",
        "stemgewicht/ab/gm0001",
        "stemgewicht/ab/gm0002",
        "regel/termijn",
        "regel/quorum",
    ]


def test_een_getal_als_versie_is_een_code() -> None:
    inhoud = load(PROFIEL).inhoud
    assert inhoud.regeling is not None
    assert (inhoud.versie, inhoud.regeling.versie) == ("1", "2020")


def test_een_leeg_veld_is_een_weggelaten_veld() -> None:
    assert (
        load(changed(("programma: economie", "programma: "))).inhoud.modules[0]
        == (load(changed((", programma: economie", ""))).inhoud.modules[0])
    )


def test_woorden_als_nee_en_datums_blijven_tekst() -> None:
    gelezen = read("a: nee\nb: no\nc: 2020-01-01\nd: 0202\ne: true\nf: 12:30\n")
    assert gelezen.waarde == {
        "a": "nee",
        "b": "no",
        "c": "2020-01-01",
        "d": "0202",
        "e": True,
        "f": "12:30",
    }


@pytest.mark.parametrize(
    ("oud", "nieuw", "deel", "pad", "zin"),
    [
        ("versie: 1", "versi: 1", "versi: 1", "/versi", "onbekend veld 'versi'"),
        ("    taak: besluit", "    taken: besluit", "taken:", "/gremia/0/taken",
         "taak"),
        ("openheid: openbaar", "openheid:", "openheid:", "/gremia/0/openheid",
         "ontbreekt"),
        ("openheid: openbaar", "openheid: open", "openheid: open",
         "/gremia/0/openheid", "geen toegestane waarde"),
        ("bedrag: 1000", "bedrag: 10.5", "10.5", "/verdeelsleutels/0/bedrag",
         "hele centen"),
        ("bedrag: 1000", "bedrag: tien", "tien", "/verdeelsleutels/0/bedrag",
         "een geheel getal"),
        ("bedrag: 1000", "bedrag: 9007199254740993", "9007199254740993",
         "/verdeelsleutels/0/bedrag", "2^53"),
        ("inwerking: 2020-01-01", "inwerking: 2020-02-30", "2020-02-30",
         "/regeling/inwerking", "geen bestaande datum"),
        ("feitdatum: 2020-01-01", "feitdatum: 2020-13", "2020-13", "/feitdatum",
         "geen bestaande datum"),
        ("datum: 2026-01-01", "datum: gisteren", "gisteren", "/datum",
         "geen bestaande datum"),
        ("{gemeente: gm0001, naam: Noord}", "{gemeente: gm 0001, naam: Noord}",
         "gm 0001", "/feiten/deelnemers/0/gemeente", "geen code"),
        ("gemeenten: [gm0001, gm0002]", "gemeenten: [gm0001, gm0003]", "gm0003",
         "/feiten/deelname/0/gemeenten/1", "deelnemer 'gm0003' staat niet"),
        ("gemeenten: [gm0001, gm0002]", "gemeenten: []", "gemeenten: []",
         "/feiten/deelname/0/gemeenten", "ontbreekt"),
        ("modules: [werk]", "modules: [wonen]", "wonen", "/gremia/0/modules/0",
         "module 'wonen' staat niet"),
        ("bron: tekst, vindplaats", "bron: boek, vindplaats", "boek",
         "/regeling/bewijs/0/bron", "stuk 'boek' staat niet"),
        ("gremium: ab, gemeente: gm0001", "gremium: db, gemeente: gm0001", "db",
         "/feiten/stemgewichten/0/gremium", "gremium 'db' staat niet"),
        ("{module: zorg, naam: Zorg}", "{module: werk, naam: Zorg}", "naam: Zorg",
         "/modules/1", "staat ook op regel"),
        ("waarde: 12-weken, bron: artikel 5", "waarde: 12-weken, bron: onbekend",
         "12-weken", "/regels/0", "geen waarde en 'bron: onbekend'"),
        ("regel: quorum, bron: onbekend", "regel: quorum, bron: artikel 6",
         "quorum", "/regels/1", "een waarde met haar bron"),
        ("module: werk, sleutel: inwoneraantal", "module: wonen, sleutel: x",
         "wonen", "/verdeelsleutels/0/module", "module 'wonen' staat niet"),
    ],
)  # fmt: skip
def test_elke_fout_noemt_regel_en_veld(
    oud: str, nieuw: str, deel: str, pad: str, zin: str
) -> None:
    tekst = changed((oud, nieuw))
    fout = fault(tekst)
    assert (fout.pad, fout.regel) == (pad, line_of(tekst, deel))
    assert fout.tekst.startswith(f"regel {fout.regel}: ")
    assert zin in fout.tekst


@pytest.mark.parametrize(
    ("tekst", "regel", "zin"),
    [
        ("", 1, "leeg"),
        ("a: 1\nb: 2\na: 3\n", 3, "'a' staat hier twee keer (ook op regel 1)"),
        ("a: 1\nb: &x 2\n", 2, "geen ankers"),
        ("a: 1\nb: [*x]\n", 2, "geen ankers"),
        ("a: !!python/object:os.system ls\n", 1, "geen labels"),
        ("a: !!int x\n", 1, "geen labels"),
        ("a: 1\nb: [2\nc: 3\n", 3, "geldige YAML"),
        ("a: 1\n---\nb: 2\n", 2, "geldige YAML"),
        ("a: 1\n? [b]\n: 2\n", 2, "één woord"),
        ("a: \x00", 1, "UTF-8"),
        ("[" * 60, 1, "dieper genest"),
        ("- a\n- b\n", 1, "object met velden"),
        ("a: '" + "x" * MAX_BYTES + "'", 1, "groter dan"),
    ],
)
def test_wat_geen_profiel_kan_zijn_wordt_met_regel_geweigerd(
    tekst: str, regel: int, zin: str
) -> None:
    fout = fault(tekst)
    assert fout.regel == regel
    assert zin in fout.tekst


def test_een_verwijzingenbom_wordt_niet_uitgepakt() -> None:
    lagen = "\n".join(f"l{n}: &l{n} [*l{n - 1}, *l{n - 1}]" for n in range(1, 40))
    assert fault(f"l0: &l0 x\n{lagen}\n").regel == 1


def test_zonder_datum_bovenaan_moet_elk_onderdeel_er_een_hebben() -> None:
    tekst = changed(("feitdatum: 2020-01-01\n", ""))
    fout = fault(tekst)
    assert fout.pad == "/regeling/feitdatum"
    assert fout.regel == line_of(tekst, "regeling:")
    assert "geef een feitdatum" in fout.tekst


def test_een_onnauwkeurige_datum_mag_en_blijft_onnauwkeurig() -> None:
    tekst = changed(
        ("naam: Zorg}", "naam: Zorg, feitdatum: {van: 2021-01-01, tot: 2021-06-30}}")
    )
    regel = next(r for r in commands(load(tekst)) if r.sleutel.endswith("module/zorg"))
    assert str(regel.feitdatum).count("2021") == 2


def test_een_periode_die_terugloopt_wordt_geweigerd() -> None:
    tekst = changed(
        ("naam: Zorg}", "naam: Zorg, feitdatum: {van: 2021-06-30, tot: 2021-01-01}}")
    )
    assert fault(tekst).pad == "/modules/1/feitdatum"


def test_een_leemte_mag_haar_reden_noemen() -> None:
    tekst = changed(
        ("quorum, bron: onbekend", "quorum, bron: {onbekend: niet gevonden}")
    )
    assert load(tekst).inhoud.regels[1].is_gap
    assert load(PROFIEL).inhoud.regels[1].bron == ONBEKEND


def test_de_opdrachten_bestaan_en_staan_op_volgorde_van_vastleggen() -> None:
    regels = commands(load(PROFIEL))
    assert [r.opdracht for r in regels] == [
        "VoegStukToe",
        "MeldProfielGeladen",
        "VoegStukToe",
        "StelRegelingVast",
        "TreedToe",
        "TreedToe",
        "StelModuleIn",
        "StelModuleIn",
        "BeginModuleDeelname",
        "StelVerdeelsleutelVast",
        "StelGremiumIn",
        "StelFunctieIn",
        "StelStemgewichtVast",
        "StelStemgewichtVast",
        "StelRegelVast",
        "StelRegelVast",
    ]
    assert {r.opdracht for r in regels} <= set(COMMANDS)
    assert len({r.sleutel for r in regels}) == len(regels)


def test_elke_opdracht_heeft_bewijs_en_anders_het_profiel_zelf() -> None:
    profiel = load(PROFIEL)
    regels = {r.sleutel.split(":", 3)[-1]: r for r in commands(profiel)}
    (aanhef,) = regels["regeling/2020"].bewijs
    assert (aanhef.sha256, aanhef.vindplaats) == (SOM, "aanhef")
    (zelf,) = regels["functie/secretaris"].bewijs
    assert zelf.sha256 == profiel.sha256


def test_bewijs_bovenaan_geldt_waar_geen_ander_bewijs_staat() -> None:
    tekst = changed(
        ("regeling:\n", "bewijs: [{bron: tekst, vindplaats: geheel}]\nregeling:\n")
    )
    regels = {r.sleutel.split(":", 3)[-1]: r for r in commands(load(tekst))}
    assert regels["module/werk"].bewijs[0].vindplaats == "geheel"
    assert regels["regeling/2020"].bewijs[0].vindplaats == "aanhef"


def test_het_schema_is_2020_12_en_keurt_het_profiel_goed() -> None:
    schema = profile.SCHEMA
    jsonschema.Draft202012Validator.check_schema(schema)
    keur = jsonschema.Draft202012Validator(schema)
    goed = yaml.load(PROFIEL, Loader=yaml.BaseLoader)  # noqa: S506 - texts only
    goed["bronnen"][0]["versie"] = 1
    goed["verdeelsleutels"][0]["bedrag"] = 1000
    goed["feiten"]["stemgewichten"][0]["gewicht"] = 2
    keur.validate(goed)
    goed["gremia"][0]["openheid"] = "open"
    goed["onzin"] = 1
    assert len(list(keur.iter_errors(goed))) == 2


def test_het_profiel_kent_geen_andere_namen() -> None:
    with pytest.raises(AttributeError):
        profile.SCHEMAAS  # noqa: B018 - that is the test


@given(st.text(max_size=200))
def test_elke_tekst_wordt_gelezen_of_met_een_regel_geweigerd(tekst: str) -> None:
    assert refusal_line(tekst) >= 0


@given(st.integers(0, len(PROFIEL) - 1), st.sampled_from(list(":-[]{}&*!#'\" x\n0")))
def test_een_verminkt_profiel_geeft_een_fout_of_een_profiel(
    plek: int, teken: str
) -> None:
    regel = refusal_line(PROFIEL[:plek] + teken + PROFIEL[plek + 1 :])
    assert 0 <= regel <= PROFIEL.count("\n") + 2
