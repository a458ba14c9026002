"""Which columns a list may have, and the words by which people call them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstsoort:
    """One kind of list: its fields with their headings, and how rows are read.

    A row without `kern` is no row of the list (a footer, a remark). `doorlopend` are
    fields that count for the rows below too, as in merged cells.
    """

    naam: str
    opdracht: str
    kolommen: Mapping[str, tuple[str, ...]]
    kern: tuple[str, ...]
    doorlopend: frozenset[str]


BESLUITENLIJST = Lijstsoort(
    naam="besluitenlijst",
    opdracht="NeemBesluit",
    kolommen={
        "kenmerk": ("kenmerk", "nummer", "nr", "besluitnummer", "zaaknummer"),
        "datum": ("datum", "datum besluit", "besluitdatum", "datum vergadering"),
        "orgaan": ("orgaan", "gremium", "bestuursorgaan", "genomen door"),
        "titel": ("titel", "onderwerp", "agendapunt", "omschrijving"),
        "dictum": ("dictum", "besluit", "besluittekst", "beslissing"),
        "motivering": ("motivering", "toelichting", "overwegingen"),
        "uitkomst": ("uitkomst", "uitslag", "resultaat", "status"),
        "handeling": ("handeling", "soort besluit"),
        "functie": ("functie", "beslisser", "gemandateerde"),
        "bevoegdheid": ("bevoegdheid", "mandaat"),
        "bedrag": ("bedrag", "bedrag eur", "financieel", "kosten"),
        "boekjaar": ("boekjaar", "begrotingsjaar", "jaar"),
        "module": ("module", "programma"),
        "bestuurlijk_eigenaar": ("portefeuillehouder", "bestuurlijk eigenaar"),
        "ambtelijk_eigenaar": ("ambtelijk eigenaar", "behandelaar", "steller"),
        "vindplaats": ("vindplaats", "link", "url", "bestand"),
    },
    kern=("titel", "dictum"),
    doorlopend=frozenset({"datum", "orgaan"}),
)

MANDAATLIJST = Lijstsoort(
    naam="mandaatlijst",
    opdracht="VerleenMandaat",
    kolommen={
        "kenmerk": ("kenmerk", "nummer", "nr", "volgnummer", "artikel"),
        "datum": ("datum", "vanaf", "ingangsdatum", "verleend op", "geldig vanaf"),
        "gever": ("gever", "mandaatgever", "verleend door", "orgaan"),
        "nemer": ("nemer", "functie", "gemandateerde", "mandaat aan", "verleend aan"),
        "omschrijving": ("omschrijving", "bevoegdheid", "onderwerp"),
        "handelingen": ("handelingen", "handeling", "reikwijdte"),
        "plafond": ("plafond", "bedrag", "limiet", "plafond eur"),
        "voorwaarden": ("voorwaarden", "voorwaarde", "bijzonderheden"),
        "geldig_tot": ("geldig tot", "einddatum", "tot en met"),
        "vindplaats": ("vindplaats", "link", "url", "bestand"),
    },
    kern=("nemer",),
    doorlopend=frozenset({"datum", "gever"}),
)

SOORTEN: Mapping[str, Lijstsoort] = {
    soort.naam: soort for soort in (BESLUITENLIJST, MANDAATLIJST)
}
