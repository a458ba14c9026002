"""What is searched: which lists, which of their texts, and what a row is about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import orjson
from sqlalchemy import bindparam, func, select

from register.projections.queries import Found, Question
from register.projections.statements import with_openness
from register.projections.tables import OPENHEID, PAIRS
from register.service.answers import Library
from register.service.lijsten.vraag import ALLES, Ask
from register.service.lijsten.words import Rij
from register.service.zoeken.woorden import normal

PER_KEER: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron:
    """A list that is searched: `titel` and `teksten` are fields with texts.

    No other text is read: names of persons are in none of these fields. `dag`: the
    fields with its day, the first that has one.
    """

    soort: str
    lijst: str
    titel: str = ""
    teksten: tuple[str, ...] = ()
    dag: tuple[str, ...] = ()
    orgaan: str = ""


BRONNEN: Final = (
    Bron(
        soort="besluit",
        lijst="besluitstatus",
        titel="titel",
        teksten=("dictum", "motivering", "kenmerk"),
        dag=("genomen_op",),
        orgaan="orgaan",
    ),
    Bron(
        soort="voorstel",
        lijst="voorstellen",
        titel="titel",
        teksten=("gevraagd_besluit", "afwegingscriteria", "dekking"),
        dag=("opgesteld_op",),
        orgaan="aan",
    ),
    Bron(
        soort="advies",
        lijst="adviezen",
        teksten=("tekst", "minderheidsstandpunt"),
        dag=("uitgebracht_op", "laatst_op"),
        orgaan="adviseur",
    ),
    Bron(
        soort="zienswijze",
        lijst="zienswijzepunten",
        titel="titel",
        teksten=("tekst", "toelichting"),
        dag=("ingebracht_op",),
    ),
    Bron(
        soort="dossier",
        lijst="dossiers",
        titel="titel",
        teksten=("onderwerp",),
        dag=("geopend_op",),
    ),
    Bron(
        soort="motie",
        lijst="moties",
        titel="titel",
        teksten=("tekst", "afdoening"),
        dag=("beslist_op", "ingediend_op"),
        orgaan="gremium",
    ),
    Bron(
        soort="toezegging",
        lijst="toezeggingen",
        teksten=("inhoud", "afdoening"),
        dag=("gedaan_op",),
        orgaan="gremium",
    ),
    Bron(
        soort="afspraak",
        lijst="afspraken",
        teksten=("omschrijving", "voortgang"),
        dag=("afgesproken_op",),
        orgaan="gremium",
    ),
    Bron(soort="stuk", lijst="stukken", titel="titel", dag=("toegevoegd_op",)),
)

SOORTEN: Final = tuple(bron.soort for bron in BRONNEN)
_AANTAL: Final = {
    bron.soort: select(func.count())
    .select_from(with_openness(PAIRS[bron.lijst].nu))
    .where(
        PAIRS[bron.lijst].nu.c.regeling == bindparam("regeling"),
        OPENHEID.c.gepubliceerd == 1,
    )
    for bron in BRONNEN
}
_BIJ: Final = (
    "besluit",
    "dossier",
    "gemeente",
    "gremium",
    "raadsronde",
    "vergadering",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One thing with its texts as they are public, by field; the title apart."""

    regeling: str
    soort: str
    sleutel: str
    stroom: str
    dag: str
    orgaan: str
    titel: str
    teksten: Mapping[str, str]
    bij: Mapping[str, str]

    @property
    def alle(self) -> list[str]:
        """Everything that is searched; its code too."""
        return [self.titel, self.sleutel, *self.teksten.values()]


def documents(
    library: Library, bron: Bron, regeling: str, ask: Ask
) -> Iterator[Document]:
    """What is public now of one list, at the moment asked."""
    na: str | None = ""
    while na is not None:
        stuk, na = part(library, bron, regeling, na, ask)
        yield from stuk


def part(
    library: Library, bron: Bron, regeling: str, na: str, ask: Ask = ALLES
) -> tuple[Iterator[Document], str | None]:
    """The next of one list by their keys, and after which key there may be more."""
    vraag = Question(
        regeling=regeling,
        moment=library.moment(regeling, ask.op, ask.bekend_op),
        na=(na, na),
        aantal=PER_KEER,
        openbaar=True,
    )
    gevonden = library.found(bron.lijst, vraag)
    verder = gevonden[-1].sleutel if len(gevonden) == PER_KEER else None
    return read(library, bron, gevonden), verder


def amount(library: Library, regeling: str, soort: str = "") -> int:
    """How many public texts there are at most: of all kinds, or of one."""
    with library.connect(regeling) as verbinding:
        return sum(
            verbinding.execute(keuze, {"regeling": regeling}).scalar_one()
            for van, keuze in _AANTAL.items()
            if soort in ("", van)
        )


def chosen(
    library: Library, bron: Bron, regeling: str, sleutels: Sequence[str]
) -> Iterator[Document]:
    """What is public now of these keys of one list, as it is now, in no order."""
    moment = library.moment(regeling)
    vraag = Question(regeling=regeling, moment=moment, openbaar=True)
    for begin in range(0, len(sleutels), PER_KEER):
        deel = sleutels[begin : begin + PER_KEER]
        yield from read(library, bron, library.chosen(bron.lijst, vraag, deel))


def read(library: Library, bron: Bron, rijen: Sequence[Found]) -> Iterator[Document]:
    """Rows of a list as documents, as far as they may be seen."""
    open_ = [rij for rij in rijen if rij.open]
    for rij, inhoud in zip(open_, library.opened(open_), strict=True):
        yield _document(bron, rij, orjson.loads(inhoud))


def _document(bron: Bron, rij: Found, inhoud: Rij) -> Document:
    teksten = {veld: _text(inhoud, veld) for veld in bron.teksten}
    return Document(
        regeling=rij.regeling,
        soort=bron.soort,
        sleutel=rij.sleutel,
        stroom=rij.stroom,
        dag=next((t for veld in bron.dag if (t := _text(inhoud, veld))), rij.van),
        orgaan=_text(inhoud, bron.orgaan),
        titel=_text(inhoud, bron.titel),
        teksten={veld: tekst for veld, tekst in teksten.items() if tekst},
        bij={veld: tekst for veld in _BIJ if (tekst := _text(inhoud, veld))},
    )


def _text(inhoud: Rij, veld: str) -> str:
    """A text that lies open; a seal or what is not known has no words."""
    waarde = inhoud.get(veld)
    return normal(waarde) if isinstance(waarde, str) else ""
