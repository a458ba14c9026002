"""Agreed norms on which table deals with what, and on who sits at it (001, 002, 003).

Which table the WAT and the HOE belong to, and how a DB is made up, each regeling says
itself (see `afspraakregels`): one without bestuurscommissies has nothing to meet here.
"""

from typing import Final

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.bevoegdheden.schakel import TE_BEOORDELEN, flaws
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.dossiers.voorstel import Voorstel, Vraagtype
from register.domain.norms.afspraakregels import (
    HOE,
    SAMENSTELLING,
    WAT,
    agreed,
    parts,
    table_of,
    unread,
)
from register.domain.norms.handelingen import BELEID
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
from register.domain.norms.reading import is_adopted, listed
from register.domain.norms.sources import afspraak
from register.domain.organisatie.gremium import (
    GREMIUM,
    Gremiumsoort,
    LidAangewezen,
)
from register.domain.values import is_unknown
from register.domain.vergaderingen.presentie import sitting
from register.domain.vergaderingen.vergaderfeiten import AgendapuntGeplaatst, Doel
from register.domain.vergaderingen.vergadering import VERGADERING

_VRAAG: Final = {Vraagtype.WAT: WAT, Vraagtype.HOE: HOE}
_TER_INFORMATIE: Final = (Doel.INFORMEREN, Doel.BEELDVORMEN)
"""Being told of a question is no dealing with it."""


def _at_its_own_table(zaak: Zaak) -> Uitspraak:
    """001: RPO's deal with the WAT, BC's with the HOE; other questions go anywhere."""
    punt, context = zaak.feit, zaak.context
    if not isinstance(punt, AgendapuntGeplaatst) or punt.doel in _TER_INFORMATIE:
        return NIET_VAN_TOEPASSING
    if not (agreed(context, WAT) and agreed(context, HOE)):
        return NIET_VAN_TOEPASSING
    voorstel = _proposal(punt, context)
    if voorstel is None:
        return NIET_VAN_TOEPASSING
    if is_unknown(voorstel.vraagtype):
        tekst = f"of voorstel '{voorstel.code}' over wat of hoe gaat, is niet bekend"
        return open_question(tekst, *voorstel.seqs[:1])
    regel = next((r for soort, r in _VRAAG.items() if soort is voorstel.vraagtype), "")
    if not regel:
        return NIET_VAN_TOEPASSING
    return _compared(zaak, punt, voorstel, regel)


def _proposal(punt: AgendapuntGeplaatst, context: Context) -> Voorstel | None:
    dossier = context.staat(DOSSIER, punt.dossier) if punt.dossier else None
    return dossier.voorstel(punt.voorstel) if dossier and punt.voorstel else None


def _compared(
    zaak: Zaak, punt: AgendapuntGeplaatst, voorstel: Voorstel, regel: str
) -> Uitspraak:
    """A joint meeting may deal with it when one of its gremia may."""
    context, waarde = zaak.context, agreed(zaak.context, regel)
    tafels = {r: table_of(agreed(context, r)) for r in _VRAAG.values()}
    if tafels[regel] is None:
        return unread(regel, waarde)
    vergadering = context.staat(VERGADERING, punt.vergadering)
    gremia = [
        gremium
        for code in (vergadering.gremia if vergadering else ())
        if (gremium := context.staat(GREMIUM, code)) is not None
    ]
    soorten = {gremium.soort for gremium in gremia}
    if not soorten & set(tafels.values()):
        return NIET_VAN_TOEPASSING
    seqs = (*voorstel.seqs[:1], *(gremium.seq for gremium in gremia))
    if tafels[regel] in soorten:
        return meets(*seqs)
    waar = listed(gremium.code for gremium in gremia)
    tekst = (
        f"voorstel '{voorstel.code}' is een {voorstel.vraagtype}-vraag en staat op de "
        f"agenda van {waar}; die hoort bij een {waarde}"
    )
    if is_unknown(punt.doel):
        return open_question(f"{tekst}, tenzij het daar ter informatie was", *seqs)
    return breaks(tekst, *seqs)


_GEMEENTELIJK: Final = (Gremiumsoort.RAAD, Gremiumsoort.COLLEGE)


def _policy_stays(zaak: Zaak) -> Uitspraak:
    """001: only with a power that was transferred; what counts is its whole chain."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.handeling != BELEID:
        return NIET_VAN_TOEPASSING
    orgaan = zaak.context.staat(GREMIUM, besluit.orgaan)
    if orgaan is None:
        return open_question(f"'{besluit.orgaan}' is op deze datum niet bekend")
    if orgaan.soort in _GEMEENTELIJK:
        return meets(orgaan.seq)
    gebreken, seqs = flaws(besluit.keten), (orgaan.seq,)
    if not besluit.keten or (gebreken and set(gebreken) <= TE_BEOORDELEN):
        tekst = f"of het vaststellen van beleid aan '{orgaan.code}' is overgedragen, is"
        return open_question(f"{tekst} niet vast te stellen", *seqs)
    if gebreken:
        return breaks(
            f"'{orgaan.code}' stelde beleid vast; dat is niet overgedragen en blijft "
            "bij de gemeenten",
            *seqs,
        )
    return meets(*seqs, *(seq for schakel in besluit.keten for seq in schakel.seqs))


def _made_up_as_agreed(zaak: Zaak) -> Uitspraak:
    """003: one member out of each group of gemeenten, once all seats are filled.

    Judged at the designation that came last: on the day that is asked about, or at
    recording with the new member.
    """
    feit = zaak.feit
    if not isinstance(feit, LidAangewezen) or not feit.rol.is_lid:
        return NIET_VAN_TOEPASSING
    nu = zaak.context.on(zaak.op) if zaak.op else zaak.context
    db = nu.staat(GREMIUM, feit.gremium)
    groepen = parts(agreed(nu, SAMENSTELLING))
    if db is None or db.soort is not Gremiumsoort.DAGELIJKS_BESTUUR or not groepen:
        return NIET_VAN_TOEPASSING
    leden = {lid.persoon: (lid.gemeente, lid.seq) for lid in sitting(db)}
    if zaak.op and feit.persoon != max(leden, key=lambda p: leden[p][1], default=""):
        return NIET_VAN_TOEPASSING
    if not zaak.op:
        leden[feit.persoon] = (feit.gemeente, db.seq)
    if not zaak.op and len(leden) < len(groepen):
        return NIET_VAN_TOEPASSING
    seqs = tuple(dict.fromkeys((db.seq, *(seq for _, seq in leden.values()))))
    return _one_of_each(nu, groepen, [gemeente for gemeente, _ in leden.values()], seqs)


def _one_of_each(
    nu: Context, groepen: tuple[str, ...], zetels: list[str], seqs: tuple[int, ...]
) -> Uitspraak:
    gebreken = []
    for groep in groepen:
        regel = f"{SAMENSTELLING}.{groep}"
        codes = parts(agreed(nu, regel))
        if not codes:
            tekst = f"welke gemeenten '{groep}' zijn, is niet vastgelegd"
            return open_question(f"{tekst} (regel '{regel}')", *seqs)
        zitten = sum(gemeente in codes for gemeente in zetels)
        if zitten != 1:
            gebreken.append(f"{zitten} uit '{groep}'")
    if "" in zetels:
        return open_question("niet van elk lid is de gemeente vastgelegd", *seqs)
    if len(zetels) > len(groepen):
        gebreken.append(f"{len(zetels)} leden voor {len(groepen)} groepen")
    if not gebreken:
        return meets(*seqs)
    tekst = f"afgesproken is één lid uit elk van {listed(groepen)}"
    return breaks(f"{tekst}; het zijn er {', '.join(gebreken)}", *seqs)


NORMEN = (
    Norm(
        id="DOM-11",
        uitvoering=1,
        bron=afspraak("001", "2025"),
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.BRON,
        tekst="Een vraag over wat en een vraag over hoe staan elk op de agenda van de "
        "tafel die de regeling daarvoor aanwijst.",
        over=(AgendapuntGeplaatst,),
        toets=_at_its_own_table,
    ),
    Norm(
        id="DOM-15",
        uitvoering=1,
        bron=afspraak("001", "2025"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.BRON,
        tekst="Beleid vaststellen blijft bij de gemeenten, tenzij die bevoegdheid is "
        "overgedragen.",
        over=(BesluitGenomen,),
        toets=_policy_stays,
    ),
    Norm(
        id="DOM-16",
        uitvoering=1,
        bron=afspraak("003", "2022"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.BRON,
        tekst="Het dagelijks bestuur telt één lid uit elke groep van gemeenten die de "
        "regeling noemt.",
        over=(LidAangewezen,),
        toets=_made_up_as_agreed,
    ),
)
