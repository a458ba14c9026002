"""Ways around the scope of a key, past the recorder: found by replay and export."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from register.audit.keyfiles import Signer
from register.codec.keycode import code_of
from register.domain.afspraken.actie import ActieAfgerond
from register.domain.besluiten.besluit import BesluitGetoetst
from register.domain.facts import (
    Gebeurtenis,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
    Vastlegger,
)
from register.domain.openheid.openbaarheid import Gepubliceerd
from register.domain.openheid.wissing import WaardeGewist
from register.domain.organisatie.gremium import GremiumGewijzigd
from register.domain.organisatie.persoon import (
    PersoonGeregistreerd,
    PersoonsgegevensGewist,
)
from register.domain.toegang.toegangsfeiten import (
    AkkoordGegeven,
    Geheimhandeling,
    GeheimIngezien,
    HerstelUitgevoerd,
    SleutelToegekend,
)
from register.domain.toegang.weigeringen import GeenToegang
from register.service.place import Place
from tests.registers import VROEG, decision, line
from tests.service.toegang.geheimen import ALLEEN, OPGELEGD, PERSOON
from tests.service.toegang.gevonden import found
from tests.sleutels import ORIGIN, forge, grant, key, opened, sign

DATUM = date(2120, 1, 1)


def by(sleutel: Signer, actor: str) -> Vastlegger:
    return Vastlegger(actor=actor, sleutel=sleutel.code)


class Vals:
    """Forges facts in copies of a register, each with a key that holds."""

    def __init__(self, place: Place, tmp_path: Path) -> None:
        self._place, self._tmp, self._nummer = place, tmp_path, 0

    def found(self, feit: Gebeurtenis, wie: Signer, actor: str) -> str:
        """What both judgements find wrong with it, and with nothing else."""
        self._nummer += 1
        kopie = Place(self._tmp / f"kopie-{self._nummer}" / "r")
        copytree(self._place.map, kopie.map)
        seq = forge(kopie, feit, door=by(wie, actor), eerste=wie.sign)
        gezien = found(kopie)
        assert set(gezien) <= {seq}
        return gezien.get(seq, "")


def test_wat_langs_de_recorder_iets_geheims_raakt_wordt_gevonden(
    place: Place, eigen: Path, balie: Path, besluit: int
) -> None:
    _, opgelegd = sign(place, eigen, PERSOON, OPGELEGD)
    seq = opgelegd.seqs[0]
    vervalt = RegistratieVervallen(stroom="persoon/p1", seq=seq, reden="x")
    (weg,) = sign(
        place,
        eigen,
        line("LaatRegistratieVervallen", seq=seq, reden="x", _override=ALLEEN),
    )
    wie, hoofd = opened(balie), opened(eigen)
    fout = [
        forge(place, feit, door=by(wie, "balie"), eerste=wie.sign)
        for feit in (
            vervalt,
            replace(vervalt, seq=weg.seqs[0]),
            WaardeGewist(seq=besluit, pad="gegevens", grond="x"),
            PersoonsgegevensGewist(persoon="p1", grond="x", seqs=(1, besluit)),
        )
    ]
    for goed in (replace(vervalt, seq=1), replace(vervalt, seq=2**40)):
        forge(place, goed, door=by(wie, "balie"), eerste=wie.sign)
    forge(place, vervalt, door=by(hoofd, "secretaris"), eerste=hoofd.sign)
    gezien = found(place)
    assert gezien.keys() == set(fout)
    assert all("mag niets geheims" in tekst for tekst in gezien.values())


def test_wat_langs_de_recorder_een_ander_gremium_raakt_wordt_gevonden(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    smal = key(tmp_path / "s", "smal")
    namen = ["ZieGeheimIn", "WisWaarde", "GeefAkkoord", "CorrigeerRegistratie"]
    namen += ["WisPersoonsgegevens", "RondAf"]
    (genomen, *_) = sign(
        place,
        eigen,
        decision(orgaan="DB"),
        PERSOON,
        line(
            "ZetActieUit",
            actie="A1",
            omschrijving="x",
            bestuurlijk_eigenaar="AB",
            nader_te_bepalen=["ambtelijk_eigenaar"],
            gremium="DB",
        ),
        grant(smal, "smal", gremia=["AB"], opdrachten=namen, geheim=True),
    )
    besluit, stroom = genomen.seqs[1], "besluit/DB-2026-001"
    wijziging = GremiumGewijzigd(gremium="DB", naam="x")
    wie = opened(smal)
    inzien = Geheimhandeling.INZIEN
    vreemd: tuple[Gebeurtenis, ...] = (
        GeheimIngezien(seq=besluit, onderwerp=stroom, reden="x"),
        WaardeGewist(seq=besluit, pad="gegevens", grond="x"),
        PersoonsgegevensGewist(persoon="p1", grond="x", seqs=(besluit,)),
        AkkoordGegeven(handeling=inzien, onderwerp=stroom, tot=DATUM),
        RegistratieGecorrigeerd(
            stroom="gremium/AB",
            seq=3,
            doelsoort=wijziging.SOORT,
            gegevens=wijziging,
            reden="x",
        ),
        Gepubliceerd(stroom=stroom, aanleiding="direct"),
        BesluitGetoetst(besluit="DB-2026-001", oordelen=()),
        ActieAfgerond(actie="A1"),
    )
    goed: tuple[Gebeurtenis, ...] = (
        GeheimIngezien(seq=1, onderwerp="regeling", reden="x"),
        AkkoordGegeven(handeling=inzien, onderwerp="persoon/p1", tot=DATUM),
        Gepubliceerd(stroom=stroom, aanleiding="besluitenlijst"),
    )
    door = by(wie, "smal")
    fout = [forge(place, feit, door=door, eerste=wie.sign) for feit in vreemd]
    for feit in goed:
        forge(place, feit, door=door, eerste=wie.sign)
    gezien = found(place)
    assert gezien.keys() == set(fout)
    assert all("'DB'" in tekst for tekst in gezien.values())


def test_wie_langs_de_recorder_meer_toekent_wordt_gevonden(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    smal, tijd, weg = (key(tmp_path / "s", n) for n in ("smal", "tijd", "weg"))
    usb, nieuw = key(tmp_path / "s", "usb"), opened(key(tmp_path / "s", "nieuw"))
    kort = opened(usb)
    sign(
        place,
        eigen,
        grant(smal, "smal", opdrachten=["KenSleutelToe"]),
        grant(tijd, "tijd", tot="2120-01-01"),
        grant(weg, "weg"),
        line("TrekSleutelIn", sleutelcode=opened(weg).code),
        line("LegHerstelsleutelVast", sleutelcode=kort.code, publiek=kort.publiek),
    )
    hoofd, vals = opened(eigen), Vals(place, tmp_path)
    soort = (SleutelToegekend.SOORT,)
    toe = SleutelToegekend(sleutelcode=nieuw.code, publiek=nieuw.publiek, actor="x")

    def of(sleutel: Signer, **anders: object) -> SleutelToegekend:
        eigen_ = replace(toe, sleutelcode=sleutel.code, publiek=sleutel.publiek)
        return replace(eigen_, **anders)  # type: ignore[arg-type] # a field by its name

    zwak = "01" + "00" * 31
    gevallen: tuple[tuple[Gebeurtenis, Path, str, str], ...] = (
        (replace(toe, soorten=soort), smal, "smal", "meer geven"),
        (of(hoofd, opdrachten=("X",), soorten=soort), smal, "smal", "mag meer dan"),
        (toe, tijd, "tijd", "meer geven"),
        (of(opened(tijd)), tijd, "tijd", "meer geven"),
        (of(opened(weg)), eigen, "secretaris", "geen nieuwe"),
        (of(kort), eigen, "secretaris", "geen nieuwe"),
        (
            replace(toe, publiek=zwak, sleutelcode=code_of(ORIGIN, zwak)),
            eigen,
            "secretaris",
            "niet de code",
        ),
    )
    for feit, pad, actor, tekst in gevallen:
        assert tekst in vals.found(feit, opened(pad), actor), feit
    for pad in (eigen, smal):
        goed = of(nieuw, opdrachten=("KenSleutelToe",), soorten=soort)
        actor = "secretaris" if pad == eigen else "smal"
        assert vals.found(goed, opened(pad), actor) == ""


def test_herstel_van_een_bekende_sleutel_wordt_gevonden(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    usb, weg = opened(key(tmp_path / "s", "usb")), key(tmp_path / "s", "weg")
    sign(
        place,
        eigen,
        grant(weg, "weg"),
        line("TrekSleutelIn", sleutelcode=opened(weg).code),
        line("LegHerstelsleutelVast", sleutelcode=usb.code, publiek=usb.publiek),
    )
    oud = opened(weg)
    feit = HerstelUitgevoerd(
        sleutelcode=oud.code, publiek=oud.publiek, actor="weg", reden="x"
    )
    door = Vastlegger(actor="weg", sleutel=usb.code, mede=oud.code)
    seq = forge(place, feit, door=door, eerste=usb.sign, tweede=oud.sign)
    assert "geen nieuwe" in found(place)[seq]


def test_een_teruggedateerd_feit_van_een_ingetrokken_sleutel_wordt_gevonden(
    place: Place, eigen: Path, griffier: Path
) -> None:
    sleutel = opened(griffier)
    (ontvangst,) = sign(place, eigen, line("TrekSleutelIn", sleutelcode=sleutel.code))
    door = by(sleutel, "griffier")
    feit = GremiumGewijzigd(gremium="AB", naam="x")
    seq = forge(place, feit, door=door, eerste=sleutel.sign, dag=VROEG)
    assert f"(seq {ontvangst.seqs[0]})" in found(place)[seq]
    with pytest.raises(GeenToegang, match="is ingetrokken"):
        sign(place, griffier, decision(VROEG))


def test_een_handtekening_van_een_ander_feit_wordt_gevonden(
    place: Place, eigen: Path
) -> None:
    sleutel, tekens = opened(eigen), []

    def keep(inhoud: bytes) -> bytes:
        tekens.append(sleutel.sign(inhoud))
        return tekens[-1]

    door = by(sleutel, "secretaris")
    feit = PersoonGeregistreerd(persoon="p8", naam="x")
    forge(place, feit, door=door, eerste=keep)
    ander = replace(feit, persoon="p9")
    seq = forge(place, ander, door=door, eerste=lambda _: tekens[0])
    assert set(found(place)) == {seq}
