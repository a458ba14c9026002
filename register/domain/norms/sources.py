"""Where norms come from: one function per law, with the version of the text read."""

from register.domain.norms.norm import Bron


def awb(artikel: str, lid: str = "") -> Bron:
    """Article of the Algemene wet bestuursrecht."""
    return Bron(wet="awb", artikel=artikel, lid=lid, versie="2026-01-01")


def wgr(artikel: str, lid: str = "", versie: str = "2025-02-12") -> Bron:
    """Article of the Wet gemeenschappelijke regelingen."""
    return Bron(wet="wgr", artikel=artikel, lid=lid, versie=versie)


def gemeentewet(artikel: str, lid: str = "") -> Bron:
    """Article of the Gemeentewet."""
    return Bron(wet="gemeentewet", artikel=artikel, lid=lid, versie="2026-03-21")


def afspraak(bron: str, versie: str) -> Bron:
    """Agreement in one of the sources, by its number there."""
    return Bron(wet="afspraak", artikel=bron, versie=versie)


def eigen_regel(naam: str, versie: str) -> Bron:
    """A rule that the register sets to who records, by its own design."""
    return Bron(wet="besluitregister", artikel=naam, versie=versie)


def arhi(artikel: str, lid: str = "") -> Bron:
    """Article of the Wet algemene regels herindeling."""
    return Bron(wet="arhi", artikel=artikel, lid=lid, versie="2024-01-01")


def termijnenwet(artikel: str, lid: str = "") -> Bron:
    """Article of the Algemene termijnenwet; which version was read is not known."""
    return Bron(wet="atw", artikel=artikel, lid=lid)


def bekendmakingswet(artikel: str, lid: str = "") -> Bron:
    """Article of the Bekendmakingswet."""
    return Bron(wet="bekendmakingswet", artikel=artikel, lid=lid, versie="2024-01-01")


def bbv(artikel: str, lid: str = "") -> Bron:
    """Article of the Besluit begroting en verantwoording."""
    return Bron(wet="bbv", artikel=artikel, lid=lid, versie="2025-04-17")


def bado(artikel: str, lid: str = "") -> Bron:
    """Article of the Besluit accountantscontrole decentrale overheden."""
    return Bron(wet="bado", artikel=artikel, lid=lid, versie="2025-04-17")
