"""Every address of the API: what may be asked, which view answers, how it is called."""

import re
from dataclasses import dataclass

from api.answering import Antwoord
from api.parameters import BLAD, MOMENTEN, Gevraagd, Veld
from register.domain.besluiten.besluit import Besluitstatus
from register.domain.bevoegdheden.bevoegdheid import Soort
from register.domain.raden.raadsronde import Raadstatus
from register.service import views
from register.service.answers import Library
from register.service.pages import NietGevonden


@dataclass(frozen=True, slots=True, kw_only=True)
class Adres:
    """One address; `schema` names the row of a list, or the single thing."""

    pad: str
    naam: str
    groep: str
    kort: str
    uitleg: str
    schema: str
    antwoord: Antwoord
    padvelden: tuple[Veld, ...] = ()
    filters: tuple[Veld, ...] = ()
    lijst: bool = True

    @property
    def velden(self) -> tuple[Veld, ...]:
        """All query parameters."""
        return self.filters + (BLAD if self.lijst else MOMENTEN)


def _veld(naam: str, uitleg: str, voorbeeld: str, keuzes: tuple[str, ...] = ()) -> Veld:
    return Veld(naam=naam, uitleg=uitleg, voorbeeld=voorbeeld, keuzes=keuzes)


REGELING = _veld("regeling", "Alleen van deze regeling.", "mgr-voorbeeld")
DOSSIER = _veld("dossier", "Alleen van dit dossier.", "begroting-2027")
CODE = _veld("code", "Code van de regeling.", "mgr-voorbeeld")
_GEMEENTECODE = re.compile(r"gm[0-9]{4}")
GEMEENTE = _veld("code", "Code van de gemeente, zoals TOOI die geeft.", "gm0202")


def _besluiten(library: Library, vraag: Gevraagd) -> bytes:
    return views.besluiten(
        library,
        vraag.filter("regeling") or None,
        orgaan=vraag.filter("orgaan"),
        status=vraag.filter("status"),
        dossier=vraag.filter("dossier"),
        module=vraag.filter("module"),
        vergadering=vraag.filter("vergadering"),
        **vraag.blad,
    )


def _besluit(library: Library, vraag: Gevraagd) -> bytes:
    pad = vraag.pad
    return views.besluit(library, pad["code"], pad["besluitnummer"], **vraag.moment)


def _tijdlijn(library: Library, vraag: Gevraagd) -> bytes:
    return views.tijdlijn(library, vraag.pad["code"], vraag.pad["id"], **vraag.moment)


def _wie_besliste(library: Library, vraag: Gevraagd) -> bytes:
    return views.wie_besliste(
        library,
        vraag.pad["code"],
        besluit=vraag.filter("besluit"),
        beslisser=vraag.filter("beslisser"),
        namens=vraag.filter("namens"),
        bevoegdheid=vraag.filter("bevoegdheid"),
        **vraag.blad,
    )


def _zienswijzen(library: Library, vraag: Gevraagd) -> bytes:
    return views.zienswijzen(
        library,
        vraag.filter("regeling") or None,
        ronde=vraag.filter("raadsronde"),
        gemeente=vraag.filter("gemeente"),
        status=vraag.filter("status"),
        dossier=vraag.filter("dossier"),
        **vraag.blad,
    )


def _bevoegdheden(library: Library, vraag: Gevraagd) -> bytes:
    return views.mandaten(
        library,
        vraag.filter("regeling") or None,
        gever=vraag.filter("gever"),
        nemer=vraag.filter("nemer"),
        soort=vraag.filter("soort"),
        status=vraag.filter("status"),
        **vraag.blad,
    )


def _termijnen(library: Library, vraag: Gevraagd) -> bytes:
    if not _GEMEENTECODE.fullmatch(vraag.pad["code"]):  # not "nothing to do"
        raise NietGevonden("gemeente", vraag.pad["code"])
    return views.termijnen(
        library,
        vraag.filter("regeling") or None,
        gemeente=vraag.pad["code"],
        status=vraag.filter("status"),
        soort=vraag.filter("soort"),
        dossier=vraag.filter("dossier"),
        **vraag.blad,
    )


ADRESSEN: tuple[Adres, ...] = (
    Adres(
        pad="/besluiten",
        naam="lijstBesluiten",
        groep="besluiten",
        kort="Besluiten van alle regelingen",
        uitleg="Openbare besluiten, het laatst genomen eerst.",
        schema="Besluit",
        antwoord=_besluiten,
        filters=(
            REGELING,
            _veld("orgaan", "Alleen van dit orgaan.", "AB"),
            _veld(
                "status",
                "Hoe het besluit ervoor staat.",
                "bekendgemaakt",
                tuple(Besluitstatus),
            ),
            DOSSIER,
            _veld("module", "Alleen over deze module.", "jeugd"),
            _veld("vergadering", "Alleen uit deze vergadering.", "AB-2026-07-02"),
        ),
    ),
    Adres(
        pad="/regelingen/{code}/besluiten/{besluitnummer}",
        naam="toonBesluit",
        groep="besluiten",
        kort="Eén besluit",
        uitleg="Een besluit, wie het nam met welke bevoegdheid, en hoe het verliep.",
        schema="BesluitMetVerloop",
        antwoord=_besluit,
        padvelden=(
            CODE,
            _veld("besluitnummer", "Nummer van het besluit.", "AB-2026-001"),
        ),
        lijst=False,
    ),
    Adres(
        pad="/regelingen/{code}/dossiers/{id}/tijdlijn",
        naam="toonTijdlijn",
        groep="dossiers",
        kort="Tijdlijn van een dossier",
        uitleg="Wat er in een dossier gebeurde, in volgorde, en wat nog gepland is.",
        schema="Tijdlijn",
        antwoord=_tijdlijn,
        padvelden=(CODE, _veld("id", "Code van het dossier.", "begroting-2027")),
        lijst=False,
    ),
    Adres(
        pad="/regelingen/{code}/wie-besliste",
        naam="lijstWieBesliste",
        groep="besluiten",
        kort="Wie wat besliste",
        uitleg="Per besluit: wie, in welke hoedanigheid, namens wie, met welke macht.",
        schema="WieBesliste",
        antwoord=_wie_besliste,
        padvelden=(CODE,),
        filters=(
            _veld("besluit", "Alleen dit besluit.", "AB-2026-001"),
            _veld("beslisser", "Alleen van deze functie of dit orgaan.", "secretaris"),
            _veld("namens", "Alleen namens dit orgaan.", "DB"),
            _veld("bevoegdheid", "Alleen met deze bevoegdheid.", "M-1"),
        ),
    ),
    Adres(
        pad="/zienswijzen",
        naam="lijstZienswijzen",
        groep="zienswijzen",
        kort="Zienswijzen van de raden",
        uitleg="Per raadsronde en gemeente: wat gevraagd is, wat kwam, wat is gezegd.",
        schema="Zienswijze",
        antwoord=_zienswijzen,
        filters=(
            REGELING,
            _veld("raadsronde", "Alleen van deze ronde.", "R-2027"),
            _veld("gemeente", "Alleen van de raad van deze gemeente.", "gm0202"),
            _veld("status", "Hoe ver de raad is.", "uitstaand", tuple(Raadstatus)),
            DOSSIER,
        ),
    ),
    Adres(
        pad="/bevoegdheden",
        naam="lijstBevoegdheden",
        groep="bevoegdheden",
        kort="Mandaten, volmachten en machtigingen",
        uitleg="Het mandaatregister: wat is gegeven, aan wie, tot welk bedrag.",
        schema="Bevoegdheid",
        antwoord=_bevoegdheden,
        filters=(
            REGELING,
            _veld("gever", "Alleen gegeven door dit orgaan.", "DB"),
            _veld("nemer", "Alleen gegeven aan deze functie.", "secretaris"),
            _veld("soort", "Welk soort.", "mandaat", tuple(Soort)),
            _veld(
                "status", "Of het nog geldt.", "verleend", ("verleend", "ingetrokken")
            ),
        ),
    ),
    Adres(
        pad="/gemeenten/{code}/termijnen",
        naam="lijstTermijnen",
        groep="gemeenten",
        kort="Termijnen voor een gemeente",
        uitleg="Wat de raad van een gemeente voor welke dag doet, de eerste dag eerst.",
        schema="Termijn",
        antwoord=_termijnen,
        padvelden=(GEMEENTE,),
        filters=(
            REGELING,
            _veld("status", "Of de termijn nog loopt.", "open", ("open", "gehaald")),
            _veld("soort", "Welk soort termijn.", "zienswijze"),
            DOSSIER,
        ),
    ),
)
