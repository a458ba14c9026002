"""Short ways to write the steps of the standard routes."""

from typing import Final

from register.domain.organisatie.gremiumregels import Gremiumsoort
from register.domain.routes.route import RADEN, Routestap, Stapsoort, Teken

AB: Final = str(Gremiumsoort.ALGEMEEN_BESTUUR)
DB: Final = str(Gremiumsoort.DAGELIJKS_BESTUUR)
BC: Final = str(Gremiumsoort.BESTUURSCOMMISSIE)
RPO: Final = str(Gremiumsoort.BESTUURLIJK_OVERLEG)
RAO: Final = str(Gremiumsoort.AMBTELIJK_OVERLEG)
EXTERN: Final = str(Gremiumsoort.EXTERN)


def draft(code: str, tekst: str, *wie: str) -> Routestap:
    """Give the step that draws up what is to be decided."""
    return Routestap(
        stap=code,
        soort=Stapsoort.VOORBEREIDEN,
        teken=Teken.VOORSTEL,
        omschrijving=tekst,
        wie=wie,
    )


def advice(code: str, *wie: str, optioneel: bool = False) -> Routestap:
    """Give the step in which these gremia advise."""
    return Routestap(
        stap=code,
        soort=Stapsoort.ADVISEREN,
        teken=Teken.ADVIES,
        omschrijving="Adviseren",
        wie=wie,
        optioneel=optioneel,
    )


def council(
    code: str,
    teken: Teken,
    tekst: str,
    wie: str,
    *soorten: str,
    norm: str = "",
) -> Routestap:
    """Give a step of the round along the raden."""
    return Routestap(
        stap=code,
        soort=Stapsoort.RAAD,
        teken=teken,
        omschrijving=tekst,
        wie=(wie,),
        soorten=soorten,
        norm=norm,
    )


def decision(
    code: str, tekst: str, *wie: str, soorten: tuple[str, ...] = (), norm: str = ""
) -> Routestap:
    """Give the step that decides."""
    return Routestap(
        stap=code,
        soort=Stapsoort.BESLUITEN,
        teken=Teken.BESLUIT,
        omschrijving=tekst,
        wie=wie,
        soorten=soorten,
        norm=norm,
    )


def after(  # noqa: PLR0913 - a row of a table
    code: str,
    teken: Teken,
    tekst: str,
    na: str,
    *,
    norm: str = "",
    wie: str = DB,
    optioneel: bool = False,
) -> Routestap:
    """Give a step that follows on the one named in `na`."""
    return Routestap(
        stap=code,
        soort=Stapsoort.INFORMEREN,
        teken=teken,
        omschrijving=tekst,
        wie=(wie,),
        na=(na,),
        norm=norm,
        optioneel=optioneel,
    )


def views(
    ontwerp: str, voor: str, *soorten: str, norm: str = ""
) -> tuple[Routestap, ...]:
    """The round along the raden: sent, told about, spoken, answered."""
    bijeen = Routestap(
        stap=f"{voor}bijeenkomst",
        soort=Stapsoort.RAAD,
        teken=Teken.BIJEENKOMST,
        omschrijving="Een informatiebijeenkomst voor de raden houden",
        wie=(DB,),
        soorten=soorten,
        optioneel=True,
    )
    return (
        council(f"{voor}ontwerp", Teken.TOEZENDING, ontwerp, DB, *soorten, norm=norm),
        bijeen,
        council(
            f"{voor}zienswijzen",
            Teken.REACTIES,
            "Een zienswijze geven, of laten weten dat die er niet komt",
            RADEN,
            *soorten,
        ),
        council(
            f"{voor}beantwoorden",
            Teken.BEANTWOORDING,
            "Laten weten wat met de zienswijzen wordt gedaan",
            DB,
            *soorten,
        ),
    )
