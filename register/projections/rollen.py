"""Who is what: seats, the chair, portefeuilles, functies and roles, by person."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from register.domain.facts import Aggregaat
from register.domain.organisatie.functie import FUNCTIE, Functie
from register.domain.organisatie.gremiumstaat import GREMIUM, Gremium
from register.domain.organisatie.persoon import PERSOON, Persoon
from register.projections.lists import Lijst, Rij, content, sealed_row

S = TypeVar("S")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rol:
    """One thing that a person is; `waarin` are the modules it is about."""

    persoon: str
    soort: str
    gremium: str = ""
    gremiumsoort: str = ""
    functie: str = ""
    onder: str = ""
    ambtelijk: bool = False
    gemeente: str = ""
    rol: str = ""
    portefeuille: str = ""
    modules: tuple[str, ...] = ()
    vervangt: str = ""
    vanaf: object = None
    seq: int | None = None

    def row(self) -> Rij:
        """Its row; the fields as they stand."""
        inhoud = {naam: getattr(self, naam) for naam in self.__slots__}
        velden = (self.persoon, self.soort, self.gremium, self.functie, self.gemeente)
        return Rij(velden, content(inhoud))


def _rows(rollen: Iterable[tuple[str, _Rol]]) -> Mapping[str, Rij]:
    return {sleutel: rol.row() for sleutel, rol in rollen}


def _in_body(gremium: Gremium) -> Mapping[str, Rij]:
    if gremium.opgeheven_op is not None:
        return {}
    return _rows((*_seats(gremium), *_chair(gremium), *_subjects(gremium)))


def _seats(gremium: Gremium) -> Iterator[tuple[str, _Rol]]:
    for lid in gremium.leden:
        yield (
            f"zetel/{gremium.code}/{lid.gemeente}/{lid.persoon}",
            _Rol(
                persoon=lid.persoon,
                soort=str(lid.zetel),
                gremium=gremium.code,
                gremiumsoort=str(gremium.soort),
                gemeente=lid.gemeente,
                modules=gremium.modules,
                vervangt=lid.vervangt,
                vanaf=lid.vanaf,
                seq=lid.seq,
            ),
        )


def _chair(gremium: Gremium) -> Iterator[tuple[str, _Rol]]:
    """The designated chair, also of who has no seat here or sits as chair."""
    zittend = {lid.persoon for lid in gremium.leden if str(lid.zetel) == _VOORZITTER}
    if gremium.voorzitter and gremium.voorzitter not in zittend:
        yield (
            f"voorzitter/{gremium.code}",
            _Rol(
                persoon=gremium.voorzitter,
                soort=_VOORZITTER,
                gremium=gremium.code,
                gremiumsoort=str(gremium.soort),
                modules=gremium.modules,
            ),
        )


_VOORZITTER = "voorzitter"


def _subjects(gremium: Gremium) -> Iterator[tuple[str, _Rol]]:
    for portefeuille in gremium.portefeuilles:
        for houder in portefeuille.houders:
            yield (
                f"portefeuille/{gremium.code}/{portefeuille.code}/{houder}",
                _Rol(
                    persoon=houder,
                    soort="portefeuillehouder",
                    gremium=gremium.code,
                    gremiumsoort=str(gremium.soort),
                    portefeuille=portefeuille.code,
                    modules=portefeuille.modules,
                    vanaf=portefeuille.vanaf,
                    seq=portefeuille.seqs[-1],
                ),
            )


def _in_post(functie: Functie) -> Mapping[str, Rij]:
    bezet = (
        ("functiehouder", functie.houder, functie.houder_vanaf),
        ("waarnemer", functie.waarnemer, functie.waarnemer_vanaf),
    )
    return _rows(
        (
            f"{soort}/{functie.code}",
            _Rol(
                persoon=persoon,
                soort=soort,
                functie=functie.code,
                onder=functie.onder,
                ambtelijk=functie.ambtelijk,
                vanaf=vanaf,
            ),
        )
        for soort, persoon, vanaf in bezet
        if persoon
    )


def _given(persoon: Persoon) -> Mapping[str, Rij]:
    return _rows(
        (
            f"rol/{persoon.code}/{rol.rol}/{rol.gremium}/{rol.gemeente}",
            _Rol(
                persoon=persoon.code,
                soort="rol",
                rol=rol.rol,
                gremium=rol.gremium,
                gemeente=rol.gemeente,
            ),
        )
        for rol in persoon.rollen
    )


def _roles_of(
    aggregaat: Aggregaat[S], rijen: Callable[[S], Mapping[str, Rij]]
) -> Lijst[S]:
    return Lijst(
        naam="rollen",
        aggregaat=aggregaat,
        kolommen=("persoon", "soort", "gremium", "functie", "gemeente"),
        rijen=rijen,
        volgorde="persoon",
    )


ROLLEN = (
    _roles_of(GREMIUM, _in_body),
    _roles_of(FUNCTIE, _in_post),
    _roles_of(PERSOON, _given),
)


def _persons(persoon: Persoon) -> Mapping[str, Rij]:
    inhoud = content(
        {
            "persoon": persoon.code,
            "naam": persoon.naam,
            "gewist_op": persoon.gewist_op,
            "seqs": persoon.seqs,
        }
    )
    return {persoon.code: Rij((), inhoud)}


PERSONEN = Lijst(
    naam="personen",
    aggregaat=PERSOON,
    kolommen=(),
    rijen=_persons,
    gesloten=sealed_row("persoon", ()),
)
