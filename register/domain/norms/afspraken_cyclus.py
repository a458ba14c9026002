"""Agreed norms on the yearly and the four-yearly cycle of a regeling (003, 2022).

Each holds where the regeling has it as a rule (see `afspraakregels`). 003 speaks of
"t+1" and means the year after the next one: in December 2021 the kaders of 2023.
"""

import re
from datetime import date
from typing import Final

from register.domain.besluiten.besluit import BESLUIT, BesluitGenomen
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.geld.bedragen import euro
from register.domain.norms.afspraakregels import (
    BIJEENKOMST,
    KADERS,
    MEERJARENPLAN,
    agreed,
    unread,
)
from register.domain.norms.besluitenreeks import decided_in
from register.domain.norms.handelingen import UITVOERINGSPLAN
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import days, is_adopted, listed, ran_out
from register.domain.norms.rondes import not_asked, not_recorded, sent_seqs
from register.domain.norms.sources import afspraak
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import (
    BegrotingVastgesteld,
    Kader,
    KadersVastgesteld,
)
from register.domain.planning.boekjaarstaat import BOEKJAAR
from register.domain.raden.raadsrondestaat import RAADSRONDE, Raadsronde
from register.domain.raden.rondefeiten import RaadsrondeGestart, Rondesoort

_DECEMBER: Final = "ab-in-december-voor-t+1"
_VOORAF: Final = 2
"""Years between the December of the kaders and the budget year (003)."""


def _within_frames(zaak: Zaak) -> Uitspraak:
    """003: kaders in December, and a budget within them or as a BC advised."""
    feit = zaak.feit
    waarde = agreed(zaak.context, KADERS)
    if not isinstance(feit, KadersVastgesteld | BegrotingVastgesteld) or not waarde:
        return NIET_VAN_TOEPASSING
    if waarde != _DECEMBER:
        return unread(KADERS, waarde)
    if isinstance(feit, KadersVastgesteld):
        return _in_december(zaak, feit)
    return _inside(zaak, feit)


def _in_december(zaak: Zaak, kaders: KadersVastgesteld) -> Uitspraak:
    besluit = zaak.context.staat(BESLUIT, kaders.besluit)
    orgaan = zaak.context.staat(GREMIUM, besluit.genomen.orgaan) if besluit else None
    seqs = (besluit.seq,) if besluit else ()
    if orgaan is None:
        return open_question(f"wie besluit '{kaders.besluit}' nam, is niet bekend")
    if orgaan.soort is not Gremiumsoort.ALGEMEEN_BESTUUR:
        return breaks(f"'{orgaan.code}' stelde de kaders vast, niet het AB", *seqs)
    uiterlijk = date(kaders.boekjaar - _VOORAF, 12, 31)
    eerste, laatste = days(zaak)
    if laatste <= uiterlijk:
        return meets(*seqs)
    tekst = (
        f"de kaders voor {kaders.boekjaar} zijn vastgesteld op {laatste}; afgesproken "
        f"is uiterlijk {uiterlijk}"
    )
    return breaks(tekst, *seqs) if eerste > uiterlijk else open_question(tekst, *seqs)


def _inside(zaak: Zaak, begroting: BegrotingVastgesteld) -> Uitspraak:
    jaar = zaak.context.staat(BOEKJAAR, str(begroting.boekjaar))
    if jaar is None or jaar.kaders_vastgesteld is None or not jaar.kaders:
        tekst = f"bedragen van de kaders voor {begroting.boekjaar} zijn niet vastgelegd"
        return open_question(tekst)
    seq = jaar.kaders_vastgesteld.seq
    begroot = {kader: _budgeted(begroting, kader) for kader in jaar.kaders}
    over = [k for k, lasten in begroot.items() if lasten and lasten > k.bedrag]
    if over and (advies := _advised(zaak.context, begroting.besluit)):
        return meets(seq, *advies)
    if over:
        wat = "; ".join(
            f"'{k.post}' {euro(begroot[k] or 0)} bij een kader van {euro(k.bedrag)}"
            for k in over
        )
        tekst = f"boven het kader, zonder advies van een bestuurscommissie: {wat}"
        ruim = _index(zaak.context, BOEKJAAR.stroom(str(jaar.jaar)), seq)
        if all((begroot[k] or 0) * _HEEL <= k.bedrag * (_HEEL + ruim) for k in over):
            tekst = f"{tekst}; of de index al in het kader zit, is niet vastgelegd"
            return open_question(tekst, seq)
        return not_recorded(zaak, tekst, seq)
    los = [kader.post for kader, lasten in begroot.items() if lasten is None]
    los += [post.post for post in begroting.posten if not _framed(post, jaar.kaders)]
    if los:
        tekst = f"kader en begroting zijn niet te vergelijken voor {listed(los)}"
        return open_question(tekst, seq)
    return meets(seq)


_HEEL: Final = 10_000


def _budgeted(begroting: BegrotingVastgesteld, kader: Kader) -> int | None:
    """Lasten that this frame is about: of its line, else of its module."""
    eigen = [post.lasten for post in begroting.posten if post.post == kader.post]
    if not eigen and kader.module:
        eigen = [p.lasten for p in begroting.posten if p.module == kader.module]
    return sum(eigen) if eigen else None


def _framed(post: Post, kaders: tuple[Kader, ...]) -> bool:
    return any(
        kader.post == post.post or kader.module == post.module != "" for kader in kaders
    )


def _index(context: Context, stroom: str, seq: int) -> int:
    """Index that was given with these kaders, in hundredths of a percent."""
    gegeven = next((f.gegevens for f in context.feiten(stroom) if f.seq == seq), None)
    return getattr(gegeven, "index_basispunten", None) or 0


def _advised(context: Context, nummer: str) -> tuple[int, ...]:
    """Advice of bestuurscommissies in the case of this decision."""
    besluit = context.staat(BESLUIT, nummer)
    code = besluit.genomen.dossier if besluit else ""
    dossier = context.staat(DOSSIER, code) if code else None
    return tuple(
        seq
        for advies in (dossier.adviezen if dossier else ())
        if advies.uitgebracht_op
        and (gremium := context.staat(GREMIUM, advies.adviseur)) is not None
        and gremium.soort is Gremiumsoort.BESTUURSCOMMISSIE
        for seq in advies.seqs
    )


_TIJDENS: Final = "tijdens-zienswijzeperiode"
_MET_UITLEG: Final = (Rondesoort.BEGROTING, Rondesoort.UITVOERINGSPROGRAMMA)


def _explained(zaak: Zaak) -> Uitspraak:
    """003: raden are told in person while they can still give a zienswijze."""
    feit, waarde = zaak.feit, agreed(zaak.context, BIJEENKOMST)
    if not isinstance(feit, RaadsrondeGestart) or feit.soort not in _MET_UITLEG:
        return NIET_VAN_TOEPASSING
    if not waarde or zaak.op is None:
        return NIET_VAN_TOEPASSING
    if waarde != _TIJDENS:
        return unread(BIJEENKOMST, waarde)
    ronde = zaak.context.staat(RAADSRONDE, feit.raadsronde, op=zaak.op)
    verzonden = (
        [r.toegezonden_op for r in ronde.raden if r.toegezonden_op] if ronde else []
    )
    if ronde is None or not verzonden:
        return NIET_VAN_TOEPASSING
    einde = max((r.uiterlijk for r in ronde.raden if r.uiterlijk), default=None)
    if einde is None:
        return open_question("tot wanneer de raden konden reageren, is niet bekend")
    return _met(zaak, ronde, min(verzonden), einde)


def _met(zaak: Zaak, ronde: Raadsronde, begin: date, einde: date) -> Uitspraak:
    op_tijd = [b for b in ronde.bijeenkomsten if begin <= b.op <= einde]
    gevraagd = {gemeente for b in op_tijd for gemeente in b.gemeenten}
    seqs = (ronde.seq, *(b.seq for b in op_tijd))
    zonder = [code for code in ronde.gemeenten if code not in gevraagd]
    if not zonder:
        return meets(*seqs)
    if not ran_out(zaak, einde):
        return NIET_VAN_TOEPASSING
    tekst = (
        f"tussen {begin} en {einde} was er geen bijeenkomst voor de raad van "
        f"{listed(zonder)}"
    )
    return not_recorded(zaak, tekst, *seqs)


_EENS_PER: Final = re.compile(r"eens-per-(\d{1,2})-jaar")
_RONDES: Final = (Rondesoort.UITVOERINGSPROGRAMMA, Rondesoort.OVERIG)


def _planned_ahead(zaak: Zaak) -> Uitspraak:
    """003: with zienswijzen, and by the end of the last year of its term a new one."""
    besluit = zaak.feit
    waarde = agreed(zaak.context, MEERJARENPLAN)
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.handeling != UITVOERINGSPLAN or not waarde:
        return NIET_VAN_TOEPASSING
    elke = _EENS_PER.fullmatch(waarde)
    if elke is None:
        return unread(MEERJARENPLAN, waarde)
    rondes = [
        ronde
        for code in besluit.raadsrondes
        if (ronde := zaak.context.staat(RAADSRONDE, code)) is not None
        and ronde.soort in _RONDES
    ]
    if not rondes:
        return not_recorded(zaak, "het plan ging niet langs de raden")
    seqs = sent_seqs(rondes)
    if zonder := not_asked(rondes, zaak.context):
        tekst = f"het plan ging niet naar de raad van {listed(zonder)}"
        return breaks(tekst, *seqs)
    return _succeeded(zaak, besluit, int(elke[1]), seqs)


def _succeeded(
    zaak: Zaak, besluit: BesluitGenomen, jaren: int, seqs: tuple[int, ...]
) -> Uitspraak:
    """Whether a next plan came in time, as far as that can be asked by now."""
    jaar = zaak.context.dag.year
    uiterlijk = date(jaar + jaren, 12, 31)
    if zaak.op is None or not ran_out(zaak, uiterlijk):
        return meets(*seqs)
    nu = zaak.context.on(uiterlijk)
    soort = frozenset({UITVOERINGSPLAN})
    for later in decided_in(nu, besluit.orgaan, range(jaar, uiterlijk.year + 1), soort):
        if later.genomen_op > zaak.context.dag:
            return meets(*seqs, later.seq)
    return breaks(
        f"na dit plan is tot en met {uiterlijk} geen nieuw meerjarig plan vastgesteld",
        *seqs,
    )


NORMEN = (
    Norm(
        id="DOM-18",
        uitvoering=1,
        bron=afspraak("003", "2022"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.BRON,
        tekst="Het algemeen bestuur stelt in december de kaders vast, en begrotingen "
        "blijven daarbinnen of volgen een advies van een bestuurscommissie.",
        over=(KadersVastgesteld, BegrotingVastgesteld),
        toets=_within_frames,
    ),
    Norm(
        id="DOM-19",
        uitvoering=1,
        bron=afspraak("003", "2022"),
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.BRON,
        tekst="Tijdens de zienswijzetermijn is er een bijeenkomst voor raadsleden.",
        over=(RaadsrondeGestart,),
        toets=_explained,
    ),
    Norm(
        id="DOM-20",
        uitvoering=1,
        bron=afspraak("003", "2022"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.BRON,
        tekst="Eens per zoveel jaar is er een meerjarig uitvoeringsplan, met "
        "zienswijzen van de raden.",
        over=(BesluitGenomen,),
        toets=_planned_ahead,
    ),
)
