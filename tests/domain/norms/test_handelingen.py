"""The codes of decisions that norms ask for; another code hides a decision."""

import re

from register.domain.norms import handelingen
from register.domain.norms.handelingen import (
    BEGROTINGSBESLUITEN,
    BELEID,
    CONTROLEPROTOCOL,
    DEELNEMING,
    MISSCHIEN_OVER_TE_DRAGEN,
    NIET_OVER_TE_DRAGEN,
    NIET_TE_MANDATEREN,
    NORMENKADER,
    PERSONEN,
    SCHORSING,
    UITVOERINGSPLAN,
    VERGOEDING,
)


def test_de_begroting_en_haar_wijziging_zijn_begrotingsbesluiten() -> None:
    assert {"begroting-vaststellen", "begroting-wijzigen"} == BEGROTINGSBESLUITEN


def test_wat_niet_in_mandaat_gaat() -> None:
    assert {
        "avv-vaststellen",
        "verordening-vaststellen",
        "strafverordening-vaststellen",
        "besluit-vernietigen",
        "goedkeuring-onthouden",
        "begroting-vaststellen",
        "begroting-wijzigen",
        "jaarrekening-vaststellen",
    } == NIET_TE_MANDATEREN


def test_wat_het_ab_niet_overdraagt() -> None:
    assert {
        "begroting-vaststellen",
        "jaarrekening-vaststellen",
        "rechten-heffen",
        "strafverordening-vaststellen",
    } == NIET_OVER_TE_DRAGEN
    assert {
        "begroting-wijzigen",
        "verordening-vaststellen",
        "avv-vaststellen",
    } == MISSCHIEN_OVER_TE_DRAGEN


def test_over_personen() -> None:
    assert {"benoemen", "voordragen", "aanbevelen"} == PERSONEN


def test_de_andere_codes() -> None:
    assert (BELEID, UITVOERINGSPLAN) == (
        "beleid-vaststellen",
        "uitvoeringsplan-vaststellen",
    )
    assert (NORMENKADER, CONTROLEPROTOCOL) == (
        "normenkader-vaststellen",
        "controleprotocol-vaststellen",
    )
    assert (SCHORSING, DEELNEMING, VERGOEDING) == (
        "besluit-schorsen",
        "deelnemen",
        "vergoeding-vaststellen",
    )


def test_elke_code_staat_in_de_tabel_en_elke_rij_heeft_een_code() -> None:
    codes = {
        waarde
        for naam, waarde in vars(handelingen).items()
        if naam.isupper() and isinstance(waarde, str)
    }
    tabel = re.findall(r"^\|([^|]+)\|", handelingen.__doc__ or "", re.MULTILINE)
    assert {c for rij in tabel for c in re.findall(r"`([\w-]+)`", rij)} == {
        *codes,
        *PERSONEN,
    }
