"""Lists of the Wet open overheid: grounds to keep closed, categories to publish in."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Woogrond(StrEnum):
    """Grounds of art. 5.1 (lid and letter; `5` is its lid 5), and `5.2` of art. 5.2."""

    EENHEID_VAN_DE_KROON = "1a"
    VEILIGHEID_VAN_DE_STAAT = "1b"
    BEDRIJFSGEGEVENS = "1c"
    BIJZONDERE_PERSOONSGEGEVENS = "1d"
    IDENTIFICATIENUMMERS = "1e"
    INTERNATIONALE_BETREKKINGEN = "2a"
    ECONOMISCHE_BELANGEN = "2b"
    OPSPORING = "2c"
    TOEZICHT = "2d"
    PERSOONLIJKE_LEVENSSFEER = "2e"
    CONCURRENTIEGEVOELIG = "2f"
    MILIEU = "2g"
    BEVEILIGING = "2h"
    GOED_FUNCTIONEREN = "2i"
    ONEVENREDIGE_BENADELING = "5"
    BELEIDSOPVATTINGEN = "5.2"


class Woocategorie(StrEnum):
    """Categories of information of art. 3.3 that a regeling has, and of art. 3.1."""

    WETTEN_EN_AVV = "wetten_en_avv"
    BESLUITEN_ALGEMENE_STREKKING = "besluiten_algemene_strekking"
    ONTWERPEN_MET_ADVIES = "ontwerpen_met_advies"
    ORGANISATIE_EN_WERKWIJZE = "organisatie_en_werkwijze"
    BEREIKBAARHEID = "bereikbaarheid"
    INGEKOMEN_STUKKEN = "ingekomen_stukken"
    VERGADERSTUKKEN = "vergaderstukken"
    AGENDAS_EN_BESLUITENLIJSTEN = "agendas_en_besluitenlijsten"
    ADVIEZEN = "adviezen"
    CONVENANTEN = "convenanten"
    JAARPLANNEN_EN_JAARVERSLAGEN = "jaarplannen_en_jaarverslagen"
    SUBSIDIES = "subsidies"
    WOO_VERZOEKEN = "woo_verzoeken"
    ONDERZOEKSRAPPORTEN = "onderzoeksrapporten"
    BESCHIKKINGEN = "beschikkingen"
    KLACHTOORDELEN = "klachtoordelen"
    INSPANNINGSVERPLICHTING = "inspanningsverplichting"


TOOI: Mapping[Woocategorie, str] = MappingProxyType(
    {
        Woocategorie.WETTEN_EN_AVV: "c_139c6280",
        Woocategorie.BESLUITEN_ALGEMENE_STREKKING: "c_aab6bfc7",
        Woocategorie.ONTWERPEN_MET_ADVIES: "c_759721e2",
        Woocategorie.ORGANISATIE_EN_WERKWIJZE: "c_40a05794",
        Woocategorie.BEREIKBAARHEID: "c_89ee6784",
        Woocategorie.INGEKOMEN_STUKKEN: "c_8c840238",
        Woocategorie.VERGADERSTUKKEN: "c_db4862c3",
        Woocategorie.AGENDAS_EN_BESLUITENLIJSTEN: "c_3a248e3a",
        Woocategorie.ADVIEZEN: "c_99a836c7",
        Woocategorie.CONVENANTEN: "c_8fc2335c",
        Woocategorie.JAARPLANNEN_EN_JAARVERSLAGEN: "c_c6cd1213",
        Woocategorie.SUBSIDIES: "c_cf268088",
        Woocategorie.WOO_VERZOEKEN: "c_3baef532",
        Woocategorie.ONDERZOEKSRAPPORTEN: "c_fdaee95e",
        Woocategorie.BESCHIKKINGEN: "c_46a81018",
        Woocategorie.KLACHTOORDELEN: "c_a870c43d",
        Woocategorie.INSPANNINGSVERPLICHTING: "c_816e508d",
    }
)
"""Codes of the national list (TOOI, S2), below identifier.overheid.nl/tooi."""
