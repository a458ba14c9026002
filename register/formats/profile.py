"""Reading a governance profile: a text becomes a checked `Profile`, or an error.

Every error is a `ProfielFout` that names the line of the file and the field. What
the file may hold stands in `inhoud`; `loading` makes commands of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from register.domain.norms.eigen.keuring import faults as norm_faults
from register.domain.routes.ankers import ANKERS
from register.domain.routes.route import ROLLEN, faults
from register.formats.bestand import typed
from register.formats.inhoud import (
    ONBEKEND,
    Besluitroute,
    Bron,
    Bronverwijzing,
    Deelname,
    EigenNorm,
    Einde,
    Enkelregel,
    Gewicht,
    Gremium,
    Inhoud,
    Item,
    Sleutel,
    ended_by,
    key_of,
)
from register.formats.yamltext import Gelezen, ProfielFout


def __getattr__(naam: str) -> Mapping[str, object]:
    """`SCHEMA`: the published JSON Schema (2020-12), made when it is asked for."""
    if naam == "SCHEMA":
        from register.codec.schemas import entered  # noqa: PLC0415 - reads the whole catalogue

        return entered(Inhoud, "Governanceprofiel")
    raise AttributeError(naam)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A checked profile, with the file it was read from."""

    inhoud: Inhoud
    sha256: str
    omvang: int
    gelezen: Gelezen

    def items(self) -> Iterable[tuple[str, Item]]:
        """Every item with its place in the file, in the order of recording."""
        inhoud, feiten = self.inhoud, self.inhoud.feiten
        yield from _placed("/bronnen", inhoud.bronnen)
        if inhoud.regeling:
            yield "/regeling", inhoud.regeling
        yield from _placed("/feiten/deelnemers", feiten.deelnemers)
        yield from _placed("/modules", inhoud.modules)
        yield from _placed("/feiten/deelname", feiten.deelname)
        yield from _placed("/verdeelsleutels", inhoud.verdeelsleutels)
        yield from _placed("/gremia", inhoud.gremia)
        yield from _placed("/functies", inhoud.functies)
        yield from _placed("/feiten/stemgewichten", feiten.stemgewichten)
        yield from _placed("/regels", inhoud.regels)
        yield from _placed("/routes", inhoud.routes)
        yield from _placed("/eigen_normen", inhoud.eigen_normen)
        yield from _placed("/einden/gremia", inhoud.einden.gremia)
        yield from _placed("/einden/functies", inhoud.einden.functies)
        yield from _placed("/einden/eigen_normen", inhoud.einden.eigen_normen)


def _placed(pad: str, items: Iterable[Item]) -> Iterable[tuple[str, Item]]:
    return ((f"{pad}/{plek}", item) for plek, item in enumerate(items))


def load(tekst: str) -> Profile:
    """Read and check a profile; raises `ProfielFout` with line and field."""
    bestand = typed(tekst, Inhoud, ProfielFout)
    ruw = tekst.encode()
    profiel = Profile(
        inhoud=bestand.inhoud,
        sha256=sha256(ruw).hexdigest(),
        omvang=len(ruw),
        gelezen=bestand.gelezen,
    )
    _check_dates(profiel)
    _check_references(profiel)
    _check_sources(profiel)
    _check_routes(profiel)
    _check_norms(profiel)
    return profiel


def _placed_fault(gelezen: Gelezen, pad: str, tekst: str) -> ProfielFout:
    return ProfielFout(tekst, regel=gelezen.line(pad), pad=pad)


def _check_dates(profiel: Profile) -> None:
    """Every item has a date of its own, or the file has one for all."""
    for pad, item in profiel.items():
        if isinstance(item, Bron | Einde):
            continue
        if item.feitdatum or profiel.inhoud.feitdatum:
            continue
        msg = "geef een feitdatum, hier of bovenaan voor het hele profiel"
        raise _placed_fault(profiel.gelezen, f"{pad}/feitdatum", msg)


def _check_references(profiel: Profile) -> None:
    """Refuse a thing that stands twice, and a code that the file does not explain."""
    gezien: dict[str, str] = {}
    for pad, item in profiel.items():
        sleutel = key_of(item)
        if sleutel in gezien:
            eerder = profiel.gelezen.line(gezien[sleutel])
            msg = f"'{sleutel}' staat ook op regel {eerder}; laat er één staan"
            raise _placed_fault(profiel.gelezen, pad, msg)
        gezien[sleutel] = pad
        if isinstance(item, Einde) and ended_by(item) in gezien:
            blijft = profiel.gelezen.line(gezien[ended_by(item)])
            msg = f"'{ended_by(item)}' eindigt hier en staat op regel {blijft}; kies"
            raise _placed_fault(profiel.gelezen, pad, msg)
    for pad, wat, code in _references(profiel):
        if f"{wat}/{code}" not in gezien:
            msg = f"{wat} '{code}' staat niet in dit profiel; voeg die toe"
            raise _placed_fault(profiel.gelezen, pad, msg)


def _references(profiel: Profile) -> Iterable[tuple[str, str, str]]:
    yield from _shown_by("", profiel.inhoud.bewijs)
    for pad, item in profiel.items():
        yield from _shown_by(pad, item.bewijs)
        match item:
            case Sleutel():
                yield f"{pad}/module", "module", item.module
            case Gremium():
                yield from _each(f"{pad}/modules", "module", item.modules)
                yield from _each(f"{pad}/deelnemers", "deelnemer", item.deelnemers)
            case Deelname():
                yield f"{pad}/module", "module", item.module
                yield from _each(f"{pad}/gemeenten", "deelnemer", item.gemeenten)
            case Gewicht():
                yield f"{pad}/gremium", "gremium", item.gremium
                yield f"{pad}/gemeente", "deelnemer", item.gemeente
            case _:
                pass


def _shown_by(
    pad: str, bewijs: Iterable[Bronverwijzing]
) -> Iterable[tuple[str, str, str]]:
    for plek, deel in enumerate(bewijs):
        yield f"{pad}/bewijs/{plek}/bron", "stuk", deel.bron


def _each(pad: str, wat: str, codes: Iterable[str]) -> Iterable[tuple[str, str, str]]:
    return ((f"{pad}/{plek}", wat, code) for plek, code in enumerate(codes))


def _check_sources(profiel: Profile) -> None:
    """A rule has a value and its source, or openly neither."""
    for pad, item in profiel.items():
        if isinstance(item, Enkelregel) and bool(item.waarde) is item.is_gap:
            msg = (
                "een regel heeft een waarde met haar bron, of geen waarde en "
                f"'bron: {ONBEKEND}'"
            )
            raise _placed_fault(profiel.gelezen, pad, msg)


def _check_routes(profiel: Profile) -> None:
    """A route decides somewhere, has an order, and names who there is."""
    for plek, route in enumerate(profiel.inhoud.routes):
        pad = f"/routes/{plek}"
        for fout in faults(route.stappen, ANKERS):
            raise _placed_fault(profiel.gelezen, f"{pad}{fout.pad}", fout.tekst)
        for waar, code in _doers(route, pad):
            if code not in ROLLEN and not _has_holder(profiel, code):
                msg = (
                    f"gremium of functie '{code}' staat niet in dit profiel; voeg die "
                    f"toe, of gebruik een rol: {', '.join(sorted(ROLLEN))}"
                )
                raise _placed_fault(profiel.gelezen, waar, msg)


def _doers(route: Besluitroute, pad: str) -> Iterable[tuple[str, str]]:
    for plek, stap in enumerate(route.stappen):
        for nummer, code in enumerate(stap.wie):
            yield f"{pad}/stappen/{plek}/wie/{nummer}", code


def _has_holder(profiel: Profile, code: str) -> bool:
    """Whether the file has a gremium or functie of this code."""
    bekend = {key_of(item) for _, item in profiel.items()}
    return not bekend.isdisjoint({f"gremium/{code}", f"functie/{code}"})


def _check_norms(profiel: Profile) -> None:
    """An own norm fits a form, and names who there is."""
    for plek, norm in enumerate(profiel.inhoud.eigen_normen):
        pad = f"/eigen_normen/{plek}"
        for fout in norm_faults(norm):
            raise _placed_fault(profiel.gelezen, f"{pad}{fout.pad}", fout.tekst)
        for waar, code in _named_by(norm, pad):
            if not _has_holder(profiel, code):
                wat = f"gremium of functie '{code}'"
                msg = f"{wat} staat niet in dit profiel; voeg die toe"
                raise _placed_fault(profiel.gelezen, waar, msg)


def _named_by(norm: EigenNorm, pad: str) -> Iterable[tuple[str, str]]:
    for nummer, code in enumerate(norm.organen):
        yield f"{pad}/organen/{nummer}", code
    if norm.adviseur:
        yield f"{pad}/adviseur/adviseur", norm.adviseur.adviseur
