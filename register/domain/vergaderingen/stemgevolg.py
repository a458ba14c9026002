"""What a vote is about, besides a proposal, and what follows from its outcome.

An amendement or motie that was voted on is adopted or rejected in the same breath; an
invalid vote decides nothing, and equal votes only where the law says so (Gemeentewet 32
lid 4-5). Used by `stemming`.
"""

from register.domain.commands import Beslissing
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.amendement import (
    Amendement,
    AmendementAangenomen,
    AmendementVerworpen,
)
from register.domain.vergaderingen.motie import (
    Motie,
    MotieAangenomen,
    MotieVerworpen,
)
from register.domain.vergaderingen.stemfeiten import Geldigheid, StemmingGehouden
from register.domain.vergaderingen.stemopgave import HoudStemming
from register.domain.vergaderingen.vergaderingstaat import Vergadering
from register.domain.voting import Afloop, afloop


def require_subject(opdracht: HoudStemming, vergadering: Vergadering) -> None:
    """Refuse a vote on two things, or on what is not there, or is decided already."""
    genoemd = [bool(opdracht.amendement), bool(opdracht.motie), bool(opdracht.voorstel)]
    if sum(genoemd) > 1:
        msg = (
            "een stemming gaat over één ding; noem òf 'voorstel', òf 'amendement', òf "
            "'motie'"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/voorstel")
    if opdracht.amendement:
        amendement = require_amendment(vergadering, opdracht.amendement)
        _require_item_of(amendement, opdracht, "amendement")
    if opdracht.motie:
        motie = require_motion(vergadering, opdracht.motie)
        _require_item_of(motie, opdracht, "motie")


def require_amendment(
    vergadering: Vergadering, code: str, pad: str = "/gegevens/amendement"
) -> Amendement:
    """Give an amendment that nothing became of yet, or refuse."""
    gevonden = next((a for a in vergadering.amendementen if a.code == code), None)
    if gevonden is None:
        wat = f"amendement in vergadering '{vergadering.code}'"
        raise OnbekendeVerwijzing(wat, code, pad=pad, doe="dien het eerst in")
    _require_undecided(gevonden, "amendement", pad)
    return gevonden


def require_motion(vergadering: Vergadering, code: str) -> Motie:
    """Give a motie that nothing became of yet, or refuse."""
    gevonden = next((m for m in vergadering.moties if m.code == code), None)
    if gevonden is None:
        wat = f"motie in vergadering '{vergadering.code}'"
        doe = "dien haar eerst in"
        raise OnbekendeVerwijzing(wat, code, pad="/gegevens/motie", doe=doe)
    _require_undecided(gevonden, "motie", "/gegevens/motie")
    return gevonden


def consequences(gehouden: StemmingGehouden, *, na_uitstel: bool) -> Beslissing:
    """Give what becomes of the amendement or motie that was voted on."""
    if gehouden.geldigheid is Geldigheid.ONGELDIG:
        return ()
    einde = afloop(
        gehouden.uitslag, voltallig=gehouden.voltallig, na_uitstel=na_uitstel
    )
    aangenomen = einde is Afloop.AANGENOMEN
    if einde not in (Afloop.AANGENOMEN, Afloop.VERWORPEN):
        return ()
    waar = gehouden.vergadering
    if gehouden.amendement:
        soort = AmendementAangenomen if aangenomen else AmendementVerworpen
        return (soort(vergadering=waar, amendement=gehouden.amendement),)
    if gehouden.motie:
        gevolg = MotieAangenomen if aangenomen else MotieVerworpen
        return (gevolg(vergadering=waar, motie=gehouden.motie),)
    return ()


def _require_undecided(gevonden: Amendement | Motie, wat: str, pad: str) -> None:
    if not gevonden.open:
        msg = (
            f"{wat} '{gevonden.code}' (seq {gevonden.seqs[0]}) is al "
            f"{gevonden.status} op {gevonden.beslist_op} (seq {gevonden.seqs[-1]}); "
            "herstel één van beide"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)


def _require_item_of(
    gevonden: Amendement | Motie, opdracht: HoudStemming, veld: str
) -> None:
    if gevonden.punt not in ("", opdracht.punt):
        msg = (
            f"{veld} '{gevonden.code}' hoort bij punt '{gevonden.punt}' (seq "
            f"{gevonden.seqs[0]}), hier wordt gestemd bij punt '{opdracht.punt}'; "
            "herstel één van beide"
        )
        raise OngeldigeInvoer(msg, pad=f"/gegevens/{veld}")
