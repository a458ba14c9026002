"""Terms of the organisation: seats to fill, leavings, and what a herindeling asks."""

from collections.abc import Mapping

from register.domain.organisatie.gremium import GREMIUM, Gremium
from register.domain.organisatie.regeling import REGELING, Regeling, Uittreding
from register.domain.values import Verzegeld
from register.projections.klok import Klok, clocks, terms_of
from register.projections.lists import Rij


def _vacancies(gremium: Gremium) -> Mapping[str, Rij]:
    """Until when a seat is to be filled; it leaves the list when it is."""
    return clocks(
        (
            f"vacature/{gremium.code}/{vacature.seq}",
            Klok(
                soort="vacature",
                voor=(vacature.gevraagd_aan,) if vacature.gevraagd_aan else (),
                gemeente=vacature.gemeente,
                uiterlijk=vacature.uiterlijk,
                open=True,
                wat=gremium.naam,
            ),
        )
        for vacature in gremium.vacatures
        if vacature.uiterlijk is not None and gremium.opgeheven_op is None
    )


def _comings_and_goings(regeling: Regeling) -> Mapping[str, Rij]:
    rijen: dict[str, Rij] = {}
    for uittreding in regeling.uittredingen.values():
        rijen |= _leaving(uittreding)
    for oud, herindeling in regeling.herindelingen.items():
        if herindeling.voorzieningen_voor is not None:
            klok = Klok(
                soort="voorzieningen na herindeling",
                voor=herindeling.opvolgers,
                gemeente=oud,
                uiterlijk=herindeling.voorzieningen_voor,
                open=True,
                uitleg="Wet arhi, artikel 41, vierde lid.",
            )
            rijen |= clocks([(f"herindeling/{oud}", klok)])
    return rijen


def _leaving(uittreding: Uittreding) -> Mapping[str, Rij]:
    """The day of leaving, and each day on which a part of the price falls due."""
    gemeente, per = uittreding.gemeente, uittreding.per
    klokken = []
    if per is not None and not isinstance(per, Verzegeld):
        vertrek = Klok(
            soort="uittreding",
            voor=(f"college:{gemeente}",),
            gemeente=gemeente,
            uiterlijk=per,
            open=uittreding.open,
        )
        klokken.append((f"uittreding/{gemeente}", vertrek))
    termijnen = uittreding.som.termijnen if uittreding.som else ()
    for plek, termijn in enumerate(termijnen, 1):
        betaling = Klok(
            soort="betaling van de uittreedsom",
            voor=(f"college:{gemeente}",),
            gemeente=gemeente,
            uiterlijk=termijn.vervalt_op,
            open=True,
        )
        klokken.append((f"uittreedsom/{gemeente}/{plek}", betaling))
    return clocks(klokken)


BESTUURSTERMIJNEN = (
    terms_of(GREMIUM, _vacancies),
    terms_of(REGELING, _comings_and_goings),
)
