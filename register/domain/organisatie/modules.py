"""Modules of a regeling, who takes part in them and how their costs are divided.

Commands only: the events stand in `deelname`, the state in `regelingstaat`.
"""

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.organisatie.deelname import (
    Module,
    ModuleBeeindigd,
    ModuleDeelnameBeeindigd,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
    VerdeelsleutelVastgesteld,
)
from register.domain.organisatie.regelingstaat import (
    REGELING,
    require_deelnemer,
    require_module,
    require_regeling,
)
from register.domain.refusals import BestaatAl, OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.values import GeenDatum, bounds


def stel_in(opdracht: ModuleIngesteld, context: Context) -> Beslissing:
    """Set up a module under a code that was never used."""
    require_regeling(context)
    ooit = context.ooit(REGELING, "")
    if ooit and opdracht.module in ooit.modules:
        raise BestaatAl(wat="module", code=opdracht.module, pad="/gegevens/module")
    return (opdracht,)


def beeindig(opdracht: ModuleBeeindigd, context: Context) -> Beslissing:
    """End a module, once, and not before somebody began or ended taking part."""
    require_module(context, opdracht.module, "/gegevens/module")
    ooit = context.ooit(REGELING, "")
    _require_running(ooit.modules[opdracht.module] if ooit else None)
    for feit in context.feiten(REGELING.stroom("")):
        match feit.gegevens:
            case (
                ModuleDeelnameBegonnen(module=opdracht.module)
                | ModuleDeelnameBeeindigd(module=opdracht.module)
            ) if feit.eerste > context.dag:
                msg = (
                    f"module '{opdracht.module}' eindigt niet per {context.dag}: op "
                    f"{feit.eerste} verandert haar deelname nog (seq {feit.seq}); "
                    "corrigeer dat, of deze datum"
                )
                raise VerkeerdeVolgorde(msg, pad="/gegevens/module")
            case _:
                pass
    return (opdracht,)


def neem_deel(opdracht: ModuleDeelnameBegonnen, context: Context) -> Beslissing:
    """Let deelnemers of the regeling take part in a module."""
    module = _running(context, opdracht.module)
    for gemeente, pad in _each(opdracht.gemeenten):
        require_deelnemer(context, gemeente, pad)
        if gemeente in module.deelnemers:
            msg = (
                f"'{gemeente}' neemt al deel aan module '{module.code}'; laat haar weg"
            )
            raise VerkeerdeVolgorde(msg, pad=pad)
    return (opdracht,)


def stop_deelname(opdracht: ModuleDeelnameBeeindigd, context: Context) -> Beslissing:
    """Let gemeenten leave a module in which they take part."""
    module = require_module(context, opdracht.module, "/gegevens/module")
    for gemeente, pad in _each(opdracht.gemeenten):
        if gemeente not in module.deelnemers:
            msg = (
                f"'{gemeente}' neemt op deze datum niet deel aan module "
                f"'{module.code}'; controleer de gemeente en de datum"
            )
            raise VerkeerdeVolgorde(msg, pad=pad)
    return (opdracht,)


def stel_sleutel(opdracht: VerdeelsleutelVastgesteld, context: Context) -> Beslissing:
    """Set the key of a module; also after its end, for the last settlement."""
    require_module(context, opdracht.module, "/gegevens/module")
    if opdracht.bedrag is not None and opdracht.bedrag < 0:
        msg = "het te verdelen bedrag is in hele centen, 0 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/bedrag")
    if opdracht.peildatum is not None:
        try:
            bounds(opdracht.peildatum)
        except GeenDatum as fout:
            raise OngeldigeInvoer(str(fout), pad="/gegevens/peildatum") from fout
    return (opdracht,)


def _running(context: Context, code: str) -> Module:
    module = require_module(context, code, "/gegevens/module")
    _require_running(module)
    return module


def _require_running(module: Module | None) -> None:
    if module and module.beeindigd_op:
        msg = (
            f"module '{module.code}' is beëindigd per {module.beeindigd_op}; was die "
            "datum fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/module")


def _each(gemeenten: tuple[str, ...]) -> list[tuple[str, str]]:
    """Codes with the path of each; refused when none, or one twice."""
    if not gemeenten:
        msg = "noem ten minste één gemeente"
        raise OngeldigeInvoer(msg, pad="/gegevens/gemeenten")
    for plek, gemeente in enumerate(gemeenten):
        if gemeente in gemeenten[:plek]:
            msg = f"'{gemeente}' staat er twee keer; laat er één staan"
            raise OngeldigeInvoer(msg, pad=f"/gegevens/gemeenten/{plek}")
    return [(code, f"/gegevens/gemeenten/{n}") for n, code in enumerate(gemeenten)]


OPDRACHTEN = (
    Opdracht(
        "StelModuleIn",
        ModuleIngesteld,
        stel_in,
        ("module", "stel-in"),
        "Leg vast dat een module is ingesteld.",
    ),
    Opdracht(
        "BeeindigModule",
        ModuleBeeindigd,
        beeindig,
        ("module", "beeindig"),
        "Leg vast dat een module eindigt.",
    ),
    Opdracht(
        "BeginModuleDeelname",
        ModuleDeelnameBegonnen,
        neem_deel,
        ("module", "neem-deel"),
        "Leg vast dat gemeenten aan een module gaan deelnemen.",
    ),
    Opdracht(
        "BeeindigModuleDeelname",
        ModuleDeelnameBeeindigd,
        stop_deelname,
        ("module", "stop-deelname"),
        "Leg vast dat gemeenten niet meer aan een module deelnemen.",
    ),
    Opdracht(
        "StelVerdeelsleutelVast",
        VerdeelsleutelVastgesteld,
        stel_sleutel,
        ("module", "stel-sleutel"),
        "Leg vast hoe de kosten van een module worden verdeeld.",
    ),
)
