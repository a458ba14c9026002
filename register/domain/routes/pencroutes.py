"""The standard routes of the P&C year: R1 to R4 (regels §6.4; Wgr 34, 34b and 35)."""

from typing import Final

from register.domain.dossiers.voorstel import Vraagtype
from register.domain.norms.handelingen import (
    BEGROTING,
    BEGROTINGSWIJZIGING,
    JAARREKENING,
)
from register.domain.routes.route import Route, Routestap, Stapsoort, Teken
from register.domain.routes.stappen import (
    AB,
    BC,
    DB,
    EXTERN,
    advice,
    after,
    council,
    decision,
    draft,
    views,
)

KADERS: Final = "kaders-vaststellen"

R1 = Route(
    code="R1",
    naam="Begroting en uitvoeringsprogramma",
    stappen=(
        draft("voorstel", "Het ontwerp van de begroting opstellen", BC, DB),
        advice("advies", BC),
        Routestap(
            stap="bespreken",
            soort=Stapsoort.ADVISEREN,
            teken=Teken.BESPREKING,
            omschrijving="Het concept bespreken",
            wie=(AB,),
        ),
        *views(
            "De ontwerpbegroting aan de raden zenden",
            "",
            "begroting",
            "uitvoeringsprogramma",
            norm="WGR-41",
        ),
        Routestap(
            stap="aanbieden",
            soort=Stapsoort.VOORBEREIDEN,
            teken=Teken.AANBIEDING,
            omschrijving="De begroting met de zienswijzen aan het AB aanbieden",
            wie=(DB,),
        ),
        decision("vaststellen", "De begroting vaststellen", AB, soorten=(BEGROTING,)),
        after(
            "besluitenlijst",
            Teken.BESLUITENLIJST,
            "De besluitenlijst vaststellen",
            "vaststellen",
            wie=AB,
        ),
        after(
            "inzenden",
            Teken.INZENDING,
            "De begroting aan gedeputeerde staten zenden",
            "vaststellen",
            norm="WGR-45",
        ),
        after(
            "bekendmaken", Teken.BEKENDMAKING, "De begroting bekendmaken", "vaststellen"
        ),
    ),
)

R2 = Route(
    code="R2",
    naam="Begrotingswijziging",
    stappen=(
        draft("wijziging-voorstel", "Het voorstel tot wijziging opstellen", DB),
        advice("wijziging-advies", BC),
        *views(
            "Het ontwerp aan de raden zenden, tenzij de regeling deze soort vrijstelt",
            "wijziging-",
            "begrotingswijziging",
            norm="WGR-47",
        ),
        decision(
            "wijziging-vaststellen",
            "De begrotingswijziging vaststellen",
            AB,
            soorten=(BEGROTINGSWIJZIGING,),
            norm="GW-32",
        ),
        after(
            "wijziging-inzenden",
            Teken.INZENDING,
            "De wijziging aan gedeputeerde staten zenden",
            "wijziging-vaststellen",
            norm="GW-32-inzending",
        ),
    ),
)

R3 = Route(
    code="R3",
    naam="Jaarrekening",
    stappen=(
        council(
            "rekening-raden",
            Teken.TOEZENDING,
            "De voorlopige jaarrekening aan de raden zenden",
            DB,
            "voorlopige_jaarrekening",
            norm="WGR-40",
        ),
        Routestap(
            stap="rekening-controle",
            soort=Stapsoort.ADVISEREN,
            teken=Teken.STAP,
            omschrijving="De jaarrekening controleren (accountant)",
            wie=(EXTERN,),
            optioneel=True,
        ),
        advice("rekening-advies", BC),
        decision(
            "rekening-vaststellen",
            "De jaarrekening vaststellen",
            AB,
            soorten=(JAARREKENING,),
        ),
        after(
            "rekening-inzenden",
            Teken.INZENDING,
            "De jaarrekening aan gedeputeerde staten zenden",
            "rekening-vaststellen",
            norm="WGR-48",
        ),
    ),
)

R4 = Route(
    code="R4",
    naam="Kaders van de begroting",
    vraagtypen=(Vraagtype.KADER,),
    stappen=(
        draft("kaders-voorstel", "De kaders opstellen", DB),
        advice("kaders-advies", BC),
        decision("kaders", "De kaders vaststellen", AB, soorten=(KADERS,)),
        council(
            "kaders-raden",
            Teken.TOEZENDING,
            "De kaders aan de raden zenden",
            DB,
            "kaders",
            norm="WGR-40",
        ),
    ),
)
