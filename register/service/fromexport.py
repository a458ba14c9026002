"""A register made from an export of another place, with the same root everywhere."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from register.audit import keys, verifieer
from register.audit.anchors import Anchors
from register.audit.checkpoints import Signed
from register.audit.importing import ExportReader, Voortgang, fill
from register.faults import GeenRegister, IntegriteitGebroken, NietSchrijfbaar
from register.service.place import Place
from register.service.replay import replay
from register.service.replayed import Herspeling


@contextmanager
def unpacked(export: Path) -> Iterator[Path]:
    """The directory of an export; a zip is taken out of its wrapping and put away.

    Raises `IntegriteitGebroken` where the zip is not to be trusted.
    """
    with ExitStack() as stapel:
        try:
            map_ = stapel.enter_context(verifieer.uitgepakt(str(export)))
        except verifieer.Ongeldig as fout:
            msg = f"de export klopt niet en er is niets overgenomen: {fout}"
            raise IntegriteitGebroken(msg) from fout
        yield Path(map_)


def import_export(
    place: Place,
    export: Path,
    voortgang: Voortgang,
    *,
    sleutels: tuple[str, ...] = (),
    kluis: Path | None = None,
) -> verifieer.Oordeel:
    """Verify an export (a directory or a zip) and begin the register that it is of.

    `sleutels` are vkeys of the log that are known otherwise; `kluis` a copy of the
    vault, for what is not public. Without the log's private key, which no export has,
    nothing can be signed here until it is put back.
    Raises `IntegriteitGebroken`, `RegisterBestaat` or `Omgevingsfout`.
    """
    if kluis and not kluis.is_file():
        raise GeenRegister(str(kluis))
    with unpacked(export) as map_:
        return _import(place, map_, voortgang, sleutels, kluis)


def _import(
    place: Place,
    export: Path,
    voortgang: Voortgang,
    sleutels: tuple[str, ...],
    kluis: Path | None,
) -> verifieer.Oordeel:
    oordeel = verifieer.controleer(verifieer.Vraag(str(export), sleutels))
    if not oordeel.klopt:
        msg = (
            f"de export klopt niet en er is niets overgenomen: "
            f"{oordeel.fouten.lijst[0].tekst}"
        )
        raise IntegriteitGebroken(msg)
    bron = ExportReader(export)
    place.make()
    _vault(place, kluis)
    with place.whole() as plek, closing(plek.open_log(nieuw=True)) as log:
        log.begin()
        fill(log, bron, voortgang)
    if place.map.is_dir():
        _outside(place.map / keys.MAP, bron)
    return oordeel


def replay_export(
    export: Path, voortgang: Voortgang, kluis: Path | None = None
) -> Herspeling:
    """Rebuild everything from an export alone, in a directory that goes after.

    With a copy of the vault also what is sealed is judged again. Raises as
    `import_export`.
    """
    with TemporaryDirectory(prefix="herspeel-") as map_:
        place = Place(Path(map_) / "register")
        import_export(place, export, voortgang, kluis=kluis)
        if kluis is None:  # an empty vault would claim that all was erased
            place.kluis.unlink()
        return replay(place, voortgang=voortgang, openbaar=True)


def _vault(place: Place, kluis: Path | None) -> None:
    if kluis is None:
        with place.open_vault(nieuw=True) as leeg:
            leeg.begin()
        return
    try:
        place.kluis.touch(mode=0o600)
        copyfile(kluis, place.kluis)
        if (sleutel := Place(kluis.parent).kluissleutel).exists():
            place.kluissleutel.parent.mkdir(exist_ok=True)
            place.kluissleutel.touch(mode=0o600)
            copyfile(sleutel, place.kluissleutel)
    except OSError as fout:
        raise NietSchrijfbaar(str(place.kluis)) from fout


def _outside(sleutels: Path, bron: ExportReader) -> None:
    """The public key of the log, and what others said of its checkpoints."""
    sleutels.mkdir(exist_ok=True)
    vkey = f"{bron.sleutel.vkey}\n"
    (sleutels / keys.OPENBAAR).write_text(vkey, encoding="utf-8")
    ankers = Anchors(sleutels)
    bekend = [verifieer.lees_vkey(ankers.know(v).vkey, 4) for v in bron.witnesses()]
    for nota in bron.notas:
        if verifieer.medeondertekend(nota.heel, bekend):
            ankers.add(Signed(nota.checkpoint, nota.kaal), nota.heel)
    for naam, inhoud in bron.stamps():
        ankers.write(naam, inhoud)
