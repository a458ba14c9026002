"""What an auditor asks beside the amounts: order, lateness, overrides, corrections.

These are facts, no verdicts: what they mean is for who audits.
"""

from collections.abc import Iterator
from datetime import date

from register.domain.besluiten.besluit import (
    BesluitGenomen,
    BesluitGerectificeerd,
    BesluitGetoetst,
    BesluitGewijzigd,
    BesluitIngetrokken,
    NummerToegekend,
)
from register.domain.bevoegdheden.bevoegdheid import (
    MandaatIngetrokken,
    MandaatVerleend,
    OndermandaatVerleend,
)
from register.domain.bevoegdheden.schakel import Gebrek
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import (
    CORRECTIES,
    Feit,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
    is_correction,
)
from register.domain.planning.boekjaarfeiten import RechtmatigheidsbevindingVastgelegd
from register.service.lijsten.words import soort
from register.service.rechtmatigheid.blad import Blad, Cel
from register.service.rechtmatigheid.werk import GESLOTEN, Geldbesluit, Werk

_BUITEN_DE_TIJD = {
    Gebrek.NOG_NIET: "besloten voordat de bevoegdheid er was",
    Gebrek.VERLOPEN: "besloten nadat de bevoegdheid was verlopen",
    Gebrek.INGETROKKEN: "besloten nadat de bevoegdheid was ingetrokken",
}
_WAT = (
    ("wat", "wat"),
    ("onderwerp", "onderwerp"),
    ("op", "op"),
    ("seqs", "seq"),
)
_LAAT = (
    ("onderwerp", "onderwerp"),
    ("wat", "wat"),
    ("op", "gebeurd"),
    ("vastgelegd_op", "vastgelegd"),
    ("dagen", "dagen"),
    ("achterstand", "achterstand"),
    ("seqs", "seq"),
)
_OPZIJ = (
    ("onderwerp", "onderwerp"),
    ("op", "op"),
    ("normen", "normen"),
    ("door", "vastgelegd door"),
    ("seqs", "seq"),
    ("reden", "reden"),
)
_HERSTEL = (
    ("wat", "wat"),
    ("onderwerp", "onderwerp"),
    ("op", "op"),
    ("door", "vastgelegd door"),
    ("doel", "van seq"),
    ("seqs", "seq"),
    ("reden", "reden"),
)
_GEVOLG = CORRECTIES | {NummerToegekend.SOORT, BesluitGetoetst.SOORT}
"""Late only because what they belong to is, or told apart."""

Rij = tuple[Cel, ...]


def order(werk: Werk) -> Blad:
    """What came in another order than it should."""
    rijen = [rij for geld in werk.besluiten.values() for rij in _powers(geld)]
    rijen += _year(werk)
    return Blad(
        naam="volgtijdelijkheid",
        kop="Volgtijdelijkheid",
        kolommen=_WAT,
        rijen=sorted(rijen, key=lambda rij: (str(rij[2]), str(rij[1]))),
        leeg="Niets kwam in een andere volgorde dan het hoort.",
    )


def _powers(geld: Geldbesluit) -> Iterator[Rij]:
    besluit = geld.besluit
    for schakel in geld.keten:
        for gebrek in schakel.gebreken:
            if gebrek in _BUITEN_DE_TIJD:
                wat = f"{_BUITEN_DE_TIJD[gebrek]} ({schakel.bevoegdheid})"
                seqs = tuple(sorted({besluit.seq, *schakel.seqs}))
                yield wat, geld.nummer, besluit.genomen_op, seqs
        later = tuple(seq for seq in schakel.seqs if seq > besluit.seq)
        if later and not schakel.gebreken:
            wat = f"gebruikt voordat zij was vastgelegd ({schakel.bevoegdheid})"
            yield wat, geld.nummer, besluit.genomen_op, (besluit.seq, *later)


def _year(werk: Werk) -> Iterator[Rij]:
    jaar = werk.boekjaar
    onderwerp = f"boekjaar {jaar.jaar}"
    laatste = date(jaar.jaar, 12, 31)
    rekening = jaar.jaarrekening
    for wijziging in jaar.wijzigingen:
        if wijziging.stap.op > laatste:
            wat = f"begrotingswijziging {wijziging.code} na afloop van het jaar"
            yield wat, onderwerp, wijziging.stap.op, (wijziging.stap.seq,)
    if jaar.begroting and jaar.begroting.op.year >= jaar.jaar:
        wat = "begroting vastgesteld toen het jaar al liep"
        yield wat, onderwerp, jaar.begroting.op, (jaar.begroting.seq,)
    if rekening is None:
        return
    for stap in jaar.indemniteit:
        if stap.op > rekening.op:
            wat = "indemniteitsbesluit na de jaarrekening"
            yield wat, onderwerp, stap.op, (rekening.seq, stap.seq)
    if jaar.grens and jaar.grens.stap.op > rekening.op:
        wat = "grens vastgesteld na de jaarrekening"
        stap = jaar.grens.stap
        yield wat, onderwerp, stap.op, (rekening.seq, stap.seq)
    if jaar.verantwoording and jaar.verantwoording.stap.op > rekening.op:
        wat = "rechtmatigheidsverantwoording na de jaarrekening"
        stap = jaar.verantwoording.stap
        yield wat, onderwerp, stap.op, (rekening.seq, stap.seq)


class Nalezing:
    """One walk over the facts of the year, sorted into what is asked."""

    def __init__(self, werk: Werk, dagen: int) -> None:
        """`dagen`: recorded later than this after the day of the fact is late."""
        self._werk = werk
        self._dagen = dagen
        self._laat: list[Rij] = []
        self._opzij: list[Rij] = []
        self._herstel: list[Rij] = []
        self._zelfde: list[Rij] = []

    def run(self) -> tuple[Blad, ...]:
        """The four lists."""
        for feit in self._werk.facts():
            if feit.gegevens is None:
                self._werk.verzegeld += 1
            self._late(feit)
            self._set_aside(feit)
            self._corrected(feit)
            self._zelfde += [
                (wat, feit.kop.stroom, feit.dag, (feit.seq,))
                for wat in self._same(feit)
            ]
        return self._blades()

    def _late(self, feit: Feit) -> None:
        op = date.fromisoformat(feit.kop.vastgelegd_op[:10])
        na = (op - feit.dag).days
        if na > self._dagen and feit.soort not in _GEVOLG:
            ingehaald = "achterstand" if feit.kop.achterstand else ""
            self._laat.append(
                (
                    feit.kop.stroom,
                    soort(feit.soort),
                    feit.dag,
                    op,
                    na,
                    ingehaald,
                    (feit.seq,),
                )
            )

    def _set_aside(self, feit: Feit) -> None:
        over = feit.kop.override
        if over is not None:
            self._opzij.append(
                (
                    feit.kop.stroom,
                    feit.dag,
                    ", ".join(over.regels),
                    feit.kop.vastgelegd_door.actor,
                    (feit.seq,),
                    self._werk.told(over.reden),
                )
            )

    def _corrected(self, feit: Feit) -> None:
        doel: Cel = None
        reden = ""
        match feit.gegevens:
            case RegistratieGecorrigeerd() | RegistratieVervallen() as herstel:
                doel, reden = herstel.seq, self._werk.told(herstel.reden)
            case BesluitGerectificeerd() as slip:
                reden = f"{slip.veld}: een verschrijving"
            case BesluitGewijzigd() as ander:
                reden = f"door {ander.door}"
            case BesluitIngetrokken() | MandaatIngetrokken() as weg:
                reden = self._werk.told(weg.reden)
            case None if is_correction(feit):
                reden = GESLOTEN
            case _:
                return
        actor = feit.kop.vastgelegd_door.actor
        wat = soort(feit.soort)
        self._herstel.append(
            (wat, feit.kop.stroom, feit.dag, actor, doel, (feit.seq,), reden)
        )

    def _same(self, feit: Feit) -> Iterator[str]:
        """Two roles in one hand; roles are compared, not the people behind them."""
        actor, gegevens = feit.kop.vastgelegd_door.actor, feit.gegevens
        match gegevens:
            case BesluitGenomen(functie=functie) if functie:
                if functie == actor:
                    yield f"'{functie}' besloot en legde dat zelf vast"
                if functie == self._author(gegevens):
                    yield f"'{functie}' stelde het voorstel op en besloot erover"
            case MandaatVerleend(nemer=nemer) | OndermandaatVerleend(nemer=nemer):
                if nemer == actor:
                    yield f"'{nemer}' legde de eigen bevoegdheid vast"
            case RechtmatigheidsbevindingVastgelegd(besluit=nummer, door=door):
                geld = self._werk.besluiten.get(nummer)
                if door and geld and geld.besluit.genomen.functie == door:
                    yield f"'{door}' beoordeelde het eigen besluit {nummer}"
            case _:
                return

    def _author(self, genomen: BesluitGenomen) -> str:
        dossier = (
            self._werk.context.staat(DOSSIER, genomen.dossier)
            if genomen.dossier and genomen.voorstel
            else None
        )
        voorstel = dossier.voorstel(genomen.voorstel) if dossier else None
        return voorstel.opsteller if voorstel else ""

    def _blades(self) -> tuple[Blad, ...]:
        return (
            Blad(
                naam="laat",
                kop="Laat vastgelegd",
                kolommen=_LAAT,
                rijen=sorted(self._laat, key=lambda rij: (str(rij[5]), str(rij[2]))),
                uitleg=(f"Meer dan {self._dagen} dagen na de gebeurtenis.",),
                leeg="Alles is op tijd vastgelegd.",
            ),
            Blad(
                naam="overrides",
                kop="Vastgelegd ondanks een norm",
                kolommen=_OPZIJ,
                rijen=self._opzij,
                leeg="Geen norm is opzij gezet.",
            ),
            Blad(
                naam="correcties",
                kop="Correcties, wijzigingen en intrekkingen",
                kolommen=_HERSTEL,
                rijen=self._herstel,
                leeg="Niets is gecorrigeerd, gewijzigd of ingetrokken.",
            ),
            Blad(
                naam="functiescheiding",
                kop="Functiescheiding",
                kolommen=_WAT,
                rijen=self._zelfde,
                uitleg=(
                    (
                        "Vergeleken zijn functies en de rol die vastlegde; wie achter "
                        "een functie zit, is niet vergeleken."
                    ),
                ),
                leeg="Nergens deed één functie wat over twee hoort te zijn verdeeld.",
            ),
        )
