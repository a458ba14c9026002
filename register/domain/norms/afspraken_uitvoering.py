"""Agreed norms on what follows a decision: actions, assignments, capacity (001-004).

Who does not do it yet is told as it stands on the day that is asked about: an owner who
was found later, or a budget that came, closes the gap.
"""

from typing import Final

from register.domain.afspraken.actie import ACTIE, ActieUitgezet, AfspraakVastgelegd
from register.domain.afspraken.capaciteit import (
    CAPACITEIT,
    Capaciteit,
    CapaciteitGeleverd,
    CapaciteitNietGeleverd,
    CapaciteitToegezegd,
)
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
from register.domain.norms.reading import listed, ran_out
from register.domain.norms.rondes import not_recorded
from register.domain.norms.sources import afspraak
from register.domain.organisatie.gremium import TaakNeergelegd
from register.domain.overeenkomsten.opdrachtfeiten import (
    OPDRACHTVERLENING,
    OpdrachtVerleend,
)
from register.domain.values import is_unknown

_VELDEN: Final = ("bestuurlijk_eigenaar", "ambtelijk_eigenaar", "bewaker", "termijn")


def _followed_up(zaak: Zaak) -> Uitspraak:
    """004: an owner, a guardian and a term; one still to be set has a day of review."""
    feit = zaak.feit
    if not isinstance(feit, ActieUitgezet | AfspraakVastgelegd):
        return NIET_VAN_TOEPASSING
    nu = zaak.context.staat(ACTIE, feit.actie, op=zaak.op) if zaak.op else None
    if nu is not None and not nu.open:
        return NIET_VAN_TOEPASSING
    wat = nu or feit
    leeg = [veld for veld in _VELDEN if not getattr(wat, veld)]
    open_ = [veld for veld in leeg if veld in wat.nader_te_bepalen]
    if zonder := [_words(veld) for veld in leeg if veld not in open_]:
        return not_recorded(
            zaak,
            f"er is geen {' en geen '.join(zonder)}, en er staat niet bij dat die "
            "nader te bepalen is",
        )
    if "termijn" in open_ and wat.herzien_op is None:
        tekst = "de termijn is nader te bepalen, zonder dag waarop dat wordt herzien"
        return not_recorded(zaak, tekst)
    if open_:
        return open_question(f"nog te bepalen: {listed(map(_words, open_))}")
    return meets()


def _words(veld: str) -> str:
    return veld.replace("_", " ")


_TEKSTEN: Final = ("formulering", "resultaat")


def _commissioned(zaak: Zaak) -> Uitspraak:
    """001: principal and contractor, what it is to bring, budget, and its DVO.

    Without principal or contractor, not even to be determined, nothing is recorded.
    """
    feit = zaak.feit
    if not isinstance(feit, OpdrachtVerleend):
        return NIET_VAN_TOEPASSING
    code = feit.opdrachtverlening
    nu = zaak.context.staat(OPDRACHTVERLENING, code, op=zaak.op) if zaak.op else None
    wat = nu or feit
    gebreken = []
    if wat.bedrag is None and "bedrag" not in wat.nader_te_bepalen:
        gebreken.append("budget")
    if not wat.overeenkomst:
        gebreken.append("overeenkomst waar zij onder valt")
    gebreken += [v for v in _TEKSTEN if not getattr(wat, v)]
    if gebreken:
        tekst = f"de opdracht heeft geen {' en geen '.join(gebreken)}"
        return not_recorded(zaak, tekst)
    open_ = list(wat.nader_te_bepalen)
    open_ += [v for v in _TEKSTEN if is_unknown(getattr(wat, v))]
    if open_:
        tekst = f"nog te bepalen of niet bekend: {listed(map(_words, open_))}"
        return open_question(tekst)
    return meets()


def _leaves_no_gap(zaak: Zaak) -> Uitspraak:
    """002: a route that counts on who laid down its task has a step nobody takes."""
    if not isinstance(zaak.feit, TaakNeergelegd):
        return NIET_VAN_TOEPASSING
    from register.domain.norms import routegat  # noqa: PLC0415 - brings every route

    return routegat.left_by(zaak, zaak.feit)


def _delivered(zaak: Zaak) -> Uitspraak:
    """002: what was promised is there from its first day.

    A report is judged as long as it is the last one; a promise that nobody reported
    on, once its first day is over.
    """
    feit = zaak.feit
    if not isinstance(
        feit, CapaciteitToegezegd | CapaciteitGeleverd | CapaciteitNietGeleverd
    ):
        return NIET_VAN_TOEPASSING
    nu = zaak.context.staat(CAPACITEIT, feit.capaciteit, op=zaak.op)
    if isinstance(feit, CapaciteitToegezegd):
        return _never_reported(zaak, feit, nu)
    if nu is None:
        return open_question(f"wat '{feit.capaciteit}' toezegt, is niet bekend")
    laatste = (nu.gemeld_op, nu.geleverd)
    if zaak.op and laatste != (zaak.context.dag, feit.fte_honderdsten):
        return NIET_VAN_TOEPASSING
    if not isinstance(nu.toegezegd, int):
        return open_question("hoeveel is toegezegd, is niet bekend", nu.seqs[0])
    tekort = nu.toegezegd - feit.fte_honderdsten
    if tekort <= 0:
        return meets(nu.seqs[0])
    return breaks(
        f"van '{nu.gemeente}' ontbreekt {_fte(tekort)} van {_fte(nu.toegezegd)} fte",
        nu.seqs[0],
    )


def _never_reported(
    zaak: Zaak, belofte: CapaciteitToegezegd, nu: Capaciteit | None
) -> Uitspraak:
    if nu is None or nu.geleverd is not None or not ran_out(zaak, belofte.ingang):
        return NIET_VAN_TOEPASSING
    return open_question(
        f"de inzet van '{nu.gemeente}' begint op {belofte.ingang}; of zij er is, is "
        "niet gemeld"
    )


def _fte(honderdsten: int) -> str:
    return f"{honderdsten / 100:.2f}".replace(".", ",")


NORMEN = (
    Norm(
        id="DOM-14",
        uitvoering=1,
        bron=afspraak("004", "2025-10-16"),
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.BRON,
        tekst="Wat is afgesproken of uitgezet, heeft eigenaren, een bewaker en een "
        "termijn, of een dag waarop die wordt bepaald.",
        over=(ActieUitgezet, AfspraakVastgelegd),
        toets=_followed_up,
    ),
    Norm(
        id="DOM-22",
        uitvoering=1,
        bron=afspraak("001", "2025"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.BRON,
        tekst="Een opdracht noemt opdrachtgever, opdrachtnemer, resultaat, budget en "
        "de overeenkomst waar zij onder valt.",
        over=(OpdrachtVerleend,),
        toets=_commissioned,
    ),
    Norm(
        id="DOM-24",
        uitvoering=1,
        bron=afspraak("002", "2025"),
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.BRON,
        tekst="Legt een gremium zijn taak neer, dan heeft geen route daardoor een stap "
        "die niemand doet.",
        over=(TaakNeergelegd,),
        toets=_leaves_no_gap,
    ),
    Norm(
        id="DOM-25",
        uitvoering=1,
        bron=afspraak("002", "2025"),
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.BRON,
        tekst="Toegezegde capaciteit is er vanaf de eerste dag.",
        over=(CapaciteitToegezegd, CapaciteitGeleverd, CapaciteitNietGeleverd),
        toets=_delivered,
    ),
)
