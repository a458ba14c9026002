"""Secret items in the account of a meeting: sealed, behind closed doors."""

from datetime import date
from hashlib import sha256

from register.domain.openheid.openbaarheid import secrecy
from register.domain.values import Openheid
from tests.formats.vergaderland import KOP as HOOFD, Vergaderland
from tests.formats.vergaderpunt import BESLUIT_, KOP, at, decision, facts, refusal


def test_een_geheim_punt_is_verzegeld_en_achter_gesloten_deuren(
    vergaderland: Vergaderland,
) -> None:
    besluit = decision(
        vergaderland,
        "deuren: {besluit: besloten, door_voorzitter: true}",
        "stemming: alle voor",
        *BESLUIT_,
        "geheim: {grond: 2b, opgelegd_aan: leden}",
        "toezeggingen: [{toezegging: t1, inhoud: Een brief, door: secretaris}]",
    )
    lezer = vergaderland.lezer()
    feiten = facts(vergaderland, besluit)
    assert feiten[0].kop.openbaarheid is not None
    assert feiten[0].kop.openbaarheid.openheid is Openheid.GEHEIM
    opgelegd = secrecy(tuple(feiten), date(2026, 7, 2))
    assert opgelegd is not None
    staat = vergaderland.held()
    stemming = lezer.feit(staat.stemmingen[0].seq)
    assert stemming is not None
    assert stemming.kop.openbaarheid == feiten[0].kop.openbaarheid
    assert (staat.behind_doors("2"), staat.behind_doors("1")) == (True, False)


def test_aan_de_sleutels_is_niet_te_raden_wat_in_het_bestand_staat(
    vergaderland: Vergaderland,
) -> None:
    tekst = at("stemming: alle voor", *BESLUIT_, "geheim: {grond: 2b}")
    gedaan = vergaderland.carry_out(tekst)
    som = sha256((HOOFD + tekst).encode()).hexdigest()
    sleutels = {stap.regel.sleutel for stap in gedaan.stappen}
    assert len(sleutels) == len(gedaan.stappen)
    assert not [sleutel for sleutel in sleutels if som[:8] in sleutel]


def test_geheimhouding_op_iets_anders_laat_het_punt_open(
    vergaderland: Vergaderland,
) -> None:
    tekst = at("stemming: alle voor", "geheim: {grond: 2b, stroom: dossier/d1}")
    assert "LegGeheimhoudingOp dossier/d1" in vergaderland.told(tekst)
    (stemming,) = vergaderland.held().stemmingen
    feit = vergaderland.lezer().feit(stemming.seq)
    assert feit is not None
    assert feit.kop.openbaarheid is None


def test_geheimhouding_zonder_besluit_zegt_waarop(vergaderland: Vergaderland) -> None:
    gezegd = refusal(vergaderland, "geheim: {grond: 2b}")
    assert "zeg in 'stroom' waarop geheimhouding rust" in gezegd


def test_de_deuren_gaan_bij_een_later_punt_weer_open(
    vergaderland: Vergaderland,
) -> None:
    tekst = KOP.replace(
        '  - punt: "1"\n',
        '  - {punt: "1", deuren: {besluit: besloten, verzoekers: [p1]}}\n',
    )
    vergaderland.carry_out(tekst + "    heropend: true\n")
    staat = vergaderland.held()
    assert (staat.behind_doors("1"), staat.behind_doors("2")) == (True, False)
