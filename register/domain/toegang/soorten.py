"""Which facts a command leads to: what the scope of a key is, in the log's own words.

Most commands are their event without more. The others stand here; a test records every
example and compares.
"""

from register.domain.refusals import OngeldigeInvoer

_BESLUIT = ("besluit-genomen.v1", "besluit-gewijzigd.v1")

_MEER: dict[str, tuple[str, ...]] = {
    "BekrachtigBesluit": ("bevinding-opgelost.v1",),
    "BevestigOntvangst": ("ontvangst-bevestigd.v1",),
    "CorrigeerRegistratie": ("registratie-gecorrigeerd.v1",),
    "GeefAkkoord": ("akkoord-gegeven.v1",),
    "HoudHerstemming": ("herstemming-gehouden.v1",),
    "HoudStemming": (
        "stemming-gehouden.v1",
        "stemmen-gestaakt.v1",
        "amendement-aangenomen.v1",
        "amendement-verworpen.v1",
        "motie-aangenomen.v1",
        "motie-verworpen.v1",
    ),
    "HoudVerkiezing": ("verkiezing-gehouden.v1",),
    "InformeerRaden": ("actief-geinformeerd.v1",),
    "KenSleutelToe": ("sleutel-toegekend.v1",),
    "LaatRegistratieVervallen": ("registratie-vervallen.v1",),
    "MeldRaadsvergaderingen": ("raadsvergadering-gemeld.v1",),
    "NeemBesluit": _BESLUIT,
    "PubliceerDocument": ("document-gepubliceerd.v1",),
    "SluitSchriftelijkeRonde": (
        "schriftelijke-ronde-gesloten.v1",
        "agendapunt-geplaatst.v1",
    ),
    "StelMandaatbesluitVast": ("mandaatbesluit-vervangen.v1",),
    "VerdeelBijdrage": ("bijdrage-vastgesteld.v1",),
    "VerzendOntwerp": ("ontwerp-toegezonden.v1",),
    "VraagWensenEnBedenkingen": ("wensen-en-bedenkingen-gevraagd.v1",),
    "WijsAccountantAan": ("accountant-aangewezen.v1",),
    "WijsLidAan": ("lidmaatschap-geeindigd.v1",),
    "ZieGeheimIn": ("geheim-ingezien.v1",),
}

GEVOLGEN = frozenset({"nummer-toegekend.v1", "besluit-getoetst.v1"})
"""What the register itself adds to a decision; and a publication by rule does too."""


def kinds_of(opdrachten: tuple[str, ...], pad: str) -> tuple[str, ...]:
    """Stored names that these commands lead to; refuses what is no command."""
    from register.domain.catalogue import COMMANDS  # noqa: PLC0415 - it imports this

    bekend = {opdracht.naam: opdracht.vorm for opdracht in COMMANDS}
    soorten: set[str] = set()
    for plek, naam in enumerate(opdrachten):
        if naam not in bekend:
            msg = f"'{naam}' is geen opdracht; 'besluiten schema' noemt ze alle"
            raise OngeldigeInvoer(msg, pad=f"{pad}/{plek}")
        eigen = getattr(bekend[naam], "SOORT", "")
        soorten.update((*_MEER.get(naam, ()), *((eigen,) if eigen else ())))
    return tuple(sorted(soorten))
