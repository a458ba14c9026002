"""A key for one gremium undoes nothing of another, in whatever stream that stands."""

from pathlib import Path

import pytest

from register.domain.facts import RegistratieVervallen, Vastlegger
from register.domain.toegang.weigeringen import BuitenBereik
from register.service.place import Place
from tests.registers import VROEG, line
from tests.service.toegang.gevonden import found
from tests.sleutels import forge, grant, key, opened, sign

PERSOON = line("RegistreerPersoon", VROEG, persoon="p1", naam="Naam")


def test_een_sleutel_voor_een_gremium_laat_niets_van_een_ander_vervallen(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    """Nor undoes what another corrected, in a stream that is of no gremium."""
    smal = key(tmp_path / "s", "smal")
    namen = ["LaatRegistratieVervallen", "CorrigeerRegistratie", "RegistreerPersoon"]
    namen += ["WijzigGremium"]
    sign(place, eigen, grant(smal, "smal", gremia=["AB"], opdrachten=namen))
    gewijzigd = {n: line("WijzigGremium", gremium=n, naam="x") for n in ("AB", "DB")}
    ab, db = sign(place, eigen, *gewijzigd.values())
    (anders,) = sign(
        place,
        eigen,
        line(
            "CorrigeerRegistratie",
            seq=db.seqs[0],
            gegevens={"gremium": "DB", "naam": "y"},
            reden="x",
        ),
    )
    for seq in (*db.seqs, *anders.seqs):
        with pytest.raises(BuitenBereik, match="niet iets van 'DB'"):
            sign(place, smal, line("LaatRegistratieVervallen", seq=seq, reden="x"))
    (mens,) = sign(place, smal, PERSOON)
    for seq in (*ab.seqs, *mens.seqs):
        sign(place, smal, line("LaatRegistratieVervallen", seq=seq, reden="x"))
    assert found(place) == {}
    wie = opened(smal)
    vals = [
        forge(
            place,
            RegistratieVervallen(stroom="gremium/DB", seq=seq, reden="x"),
            door=Vastlegger(actor="smal", sleutel=wie.code),
            eerste=wie.sign,
        )
        for seq in (*db.seqs, *anders.seqs, *ab.seqs, 2**40)
    ]
    gezien = found(place)
    assert gezien.keys() == set(vals[:2])
    assert all("'DB'" in tekst for tekst in gezien.values())
