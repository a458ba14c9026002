"""The standard routes of everything but the P&C year: R5 to R12 (regels §6.4)."""

from register.domain.dossiers.voorstel import Vraagtype
from register.domain.records import replace
from register.domain.routes.route import (
    COLLEGES,
    OPSTELLER,
    RADEN,
    Route,
    Routestap,
    Stapsoort,
    Teken,
)
from register.domain.routes.stappen import (
    AB,
    BC,
    DB,
    RAO,
    RPO,
    advice,
    after,
    council,
    decision,
    draft,
    views,
)

R5 = Route(
    code="R5",
    naam="Wijziging van de regeling, module, toetreden of uittreden",
    stappen=(
        draft("regeling-voorstel", "Het ontwerp opstellen", DB),
        advice("regeling-advies", BC, RPO),
        *views("Het ontwerp aan de raden zenden", "regeling-", "regeling"),
        council(
            "toestemming",
            Teken.TOESTEMMING,
            "Toestemming geven aan het college, of die weigeren",
            RADEN,
            "toestemming",
            "regeling",
        ),
        Routestap(
            stap="collegebesluiten",
            soort=Stapsoort.BESLUITEN,
            teken=Teken.DEELNEMERSBESLUITEN,
            omschrijving="Besluiten tot de wijziging",
            wie=(COLLEGES,),
            soorten=("college",),
        ),
        after(
            "regeling-bekendmaken",
            Teken.REGELINGTEKST,
            "De gewijzigde regeling bekendmaken en in het landelijk register opnemen",
            "collegebesluiten",
        ),
    ),
)

R6 = Route(
    code="R6",
    naam="Instellen van een commissie, delegatie",
    stappen=(
        draft("voornemen", "Het voornemen opstellen", DB),
        council(
            "wensen-vragen",
            Teken.TOEZENDING,
            "De raden om wensen en bedenkingen vragen",
            DB,
            "bestuurscommissie",
            "adviescommissie",
            "deelneming",
        ),
        council(
            "wensen",
            Teken.REACTIES,
            "Wensen en bedenkingen geven, of laten weten dat die er niet zijn",
            RADEN,
            "bestuurscommissie",
            "adviescommissie",
            "deelneming",
        ),
        council(
            "wensen-beantwoorden",
            Teken.BEANTWOORDING,
            "Laten weten wat met de wensen en bedenkingen wordt gedaan",
            DB,
            "bestuurscommissie",
            "adviescommissie",
            "deelneming",
        ),
        decision("instellen", "Besluiten over de commissie of de delegatie", AB),
        after(
            "instelling-bekendmaken",
            Teken.BEKENDMAKING,
            "Het besluit bekendmaken",
            "instellen",
        ),
    ),
)

_UITVOERING = (Vraagtype.HOE, Vraagtype.UITVOERING)
_MELDEN = after(
    "module-melden",
    Teken.MEDEDELING,
    "Laten weten wat is besloten",
    "module-besluit",
    optioneel=True,
)

R7 = Route(
    code="R7",
    naam="Inhoud van een module",
    vraagtypen=_UITVOERING,
    stappen=(
        draft("module-voorstel", "Het voorstel opstellen", OPSTELLER, RAO),
        advice("ambtelijk-advies", RAO, optioneel=True),
        advice("module-advies", BC),
        decision("module-besluit", "Beslissen", DB, AB),
        _MELDEN,
    ),
)

R7_B = replace(
    R7,
    vraagtypen=(*_UITVOERING, Vraagtype.WAT_EN_HOE),
    stappen=(
        draft("module-voorstel", "Het voorstel opstellen", OPSTELLER, RAO),
        advice("ambtelijk-advies", RAO, optioneel=True),
        decision("module-besluit", "Beslissen", BC),
        _MELDEN,
    ),
)


def _task(afspraak: Routestap) -> Route:
    return Route(
        code="R8",
        naam="Opdracht voor een nieuwe taak",
        vraagtypen=(Vraagtype.WAT,),
        stappen=(
            draft("taak-voorstel", "De opdracht voorbereiden", OPSTELLER, RAO),
            afspraak,
            advice("taak-advies", BC),
            Routestap(
                stap="taak-besluiten",
                soort=Stapsoort.BESLUITEN,
                teken=Teken.DEELNEMERSBESLUITEN,
                omschrijving="De taak opdragen; raakt dat de regeling, dan langs R5",
                wie=(COLLEGES,),
                soorten=("college",),
            ),
        ),
    )


R8 = _task(
    Routestap(
        stap="afspraak",
        soort=Stapsoort.BESLUITEN,
        teken=Teken.AFSPRAAK,
        omschrijving="Afspreken wat de regio doet",
        wie=(RPO,),
    )
)
R8_B = _task(decision("afspraak", "Beslissen wat de regio doet", BC))

R9 = Route(
    code="R9",
    naam="Inkoop en andere privaatrechtelijke handelingen",
    stappen=(
        draft("inkoop-voorstel", "Het voorstel opstellen", OPSTELLER),
        advice("inkoop-advies", BC),
        decision("inkoop-besluit", "Beslissen, zelf of onder mandaat", DB),
    ),
)

R10 = Route(
    code="R10",
    naam="Regionaal beleid",
    vraagtypen=(Vraagtype.WAT,),
    stappen=(
        draft("beleid-voorstel", "Het beleid voorbereiden", OPSTELLER, RAO),
        advice("beleid-advies", RPO),
        Routestap(
            stap="beleid-vaststellen",
            soort=Stapsoort.BESLUITEN,
            teken=Teken.DEELNEMERSBESLUITEN,
            omschrijving="Het beleid vaststellen, elke gemeente voor zich",
            wie=(COLLEGES,),
            soorten=("college", "raad"),
        ),
    ),
)

R11 = Route(
    code="R11",
    naam="Ander besluit waarover de raden vooraf spreken",
    stappen=(
        draft("overig-voorstel", "Het ontwerp opstellen", DB),
        advice("overig-advies", BC),
        *views("Het ontwerp aan de raden zenden", "overig-", "overig"),
        decision("overig-besluit", "Beslissen", AB),
    ),
)

R12 = Route(
    code="R12",
    naam="Regionale samenwerkingsagenda",
    stappen=(
        draft("agenda-voorstel", "De agenda voorbereiden", RAO),
        advice("agenda-advies", RPO),
        Routestap(
            stap="agenda-vaststellen",
            soort=Stapsoort.BESLUITEN,
            teken=Teken.DEELNEMERSBESLUITEN,
            omschrijving="De agenda vaststellen",
            wie=(RADEN,),
            soorten=("raad",),
        ),
    ),
)
