"""The fixed registry: stored names to dataclasses, bytes to facts and back.

Names come from the catalogue only, never from a stored module path.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import cast

import msgspec
import orjson

from register.codec.canonical import dump
from register.codec.heads import head_decoder, with_payload
from register.codec.plain import plain
from register.codec.sealing import Disclosure, Salts, Sealer
from register.codec.shapes import Shape, shape
from register.domain.facts import (
    Envelop,
    Feit,
    Gebeurtenis,
    RegistratieGecorrigeerd,
)
from register.domain.values import Openheid, Verzegeld, bounds, text_bounds

Upcast = Callable[[dict[str, object]], tuple[str, dict[str, object]]]
Opener = Callable[[str], bytes | None]
"""Gives the JSON of a sealed value by its digest, `None` when it is not there."""

_made = tuple.__new__
"""Makes a fact at half the cost of its own constructor: replay makes every one."""

_VERZEGELD = b'"gegevens":{"_sd":'


class OnbekendeSoort(ValueError):
    """The log holds an event kind that this version does not know."""

    def __init__(self, soort: str) -> None:
        """Name the kind."""
        super().__init__(
            f"gebeurtenissoort '{soort}' is onbekend; gebruik een nieuwere versie"
        )


class Registry:
    """Encodes, seals and decodes the events of one catalogue."""

    def __init__(
        self,
        soorten: Iterable[type[Gebeurtenis]] | Mapping[str, type[Gebeurtenis]],
        upcasts: Mapping[str, Upcast] | None = None,
    ) -> None:
        """`soorten`: the kinds, or a mapping that finds each by its stored name.

        `upcasts` maps an old stored name to a function to (new name, data).
        """
        self.soorten = (
            soorten
            if isinstance(soorten, Mapping)
            else {soort.SOORT: soort for soort in soorten}
        )
        self._upcasts = dict(upcasts or {})
        self._lezers: dict[str, msgspec.json.Decoder[Envelop[object]]] = {}
        self._verzegeld = head_decoder(Verzegeld)

    def encode(
        self, envelop: Envelop[object], salts: Salts
    ) -> tuple[bytes, list[Disclosure]]:
        """Canonical bytes of one event and the disclosures of what was sealed."""
        sealer = Sealer(salts)
        gegevens = envelop.gegevens
        if is_sealed_whole(envelop):
            verzegeld: object = sealer.seal(plain(gegevens), "/gegevens")
        else:
            vorm = _shape_of(self.soorten[envelop.soort], gegevens)
            verzegeld = sealer.seal_texts(gegevens, vorm, "/gegevens")
        kop = cast("dict[str, object]", sealer.seal_texts(envelop, shape(Envelop), ""))
        return dump(kop | {"gegevens": verzegeld}), sealer.disclosures

    def decode(
        self, seq: int, soort: str, opgeslagen: bytes, opener: Opener | None = None
    ) -> Feit:
        """The fact at `seq`; sealed content is `None` unless `opener` opens it."""
        lezer = self._lezers.get(soort)
        if lezer is None:
            if _VERZEGELD in opgeslagen:
                return self._sealed(seq, opgeslagen, opener)
            envelop = self._typed(soort, opgeslagen)
        else:
            try:
                envelop = lezer.decode(opgeslagen)
            except msgspec.ValidationError:
                if _VERZEGELD not in opgeslagen:
                    raise
                return self._sealed(seq, opgeslagen, opener)
            # few are sealed whole, and those say so: the bytes need no search
            if envelop.openbaarheid is not None and _VERZEGELD in opgeslagen:
                return self._sealed(seq, opgeslagen, opener)
        datum = envelop.feitdatum
        eerste, dag = text_bounds(datum) if type(datum) is str else bounds(datum)
        return _made(Feit, (seq, envelop, envelop.gegevens, eerste, dag, None))

    def _sealed(self, seq: int, opgeslagen: bytes, opener: Opener | None) -> Feit:
        """A fact sealed as a whole; its envelope keeps the seal that did not open."""
        envelop = self._open(opgeslagen, opener)
        dicht = isinstance(envelop.gegevens, Verzegeld)
        eerste, dag = bounds(envelop.feitdatum)
        return Feit(seq, envelop, None if dicht else envelop.gegevens, eerste, dag)

    def _typed(self, soort: str, opgeslagen: bytes) -> Envelop[object]:
        if soort in self._upcasts:
            return self._upcast(soort, orjson.loads(opgeslagen))
        doel = self.soorten.get(soort)
        if doel is None:
            raise OnbekendeSoort(soort)
        if doel is RegistratieGecorrigeerd:
            envelop = head_decoder(doel).decode(opgeslagen)
            correctie = cast("RegistratieGecorrigeerd", envelop.gegevens)
            return with_payload(envelop, self._correction(correctie))
        lezer = self._lezers[soort] = head_decoder(doel)
        return lezer.decode(opgeslagen)

    def _upcast(self, soort: str, kop: dict[str, object]) -> Envelop[object]:
        nieuw, gegevens = self._newest(soort, kop["gegevens"])
        envelop = msgspec.convert(kop | {"soort": nieuw}, Envelop[object])
        return replace(envelop, gegevens=self.convert(nieuw, gegevens))

    def _open(self, opgeslagen: bytes, opener: Opener | None) -> Envelop[object]:
        envelop = self._verzegeld.decode(opgeslagen)
        digest = cast("Verzegeld", envelop.gegevens).digest
        waarde = opener(digest) if opener else None
        if waarde is None:
            return envelop
        soort, gegevens = self._newest(envelop.soort, orjson.loads(waarde))
        return with_payload(envelop, self.convert(soort, gegevens), soort)

    def _newest(self, soort: str, gegevens: object) -> tuple[str, object]:
        while soort in self._upcasts:
            soort, gegevens = self._upcasts[soort](cast("dict[str, object]", gegevens))
        return soort, gegevens

    def convert(self, soort: str, gegevens: object) -> object:
        """Typed payload of one stored kind; raises `msgspec.ValidationError`."""
        soort, gegevens = self._newest(soort, gegevens)
        if soort not in self.soorten:
            raise OnbekendeSoort(soort)
        gelezen: object = msgspec.convert(gegevens, self.soorten[soort])
        if isinstance(gelezen, RegistratieGecorrigeerd):
            return self._correction(gelezen)
        return gelezen

    def _correction(self, correctie: RegistratieGecorrigeerd) -> object:
        nieuw = self.convert(correctie.doelsoort, correctie.gegevens)
        return replace(correctie, gegevens=nieuw)

    def vorm(self, soort: str) -> Shape:
        """Shape of one stored kind."""
        return shape(self.soorten[soort])


def _shape_of(soort: type[Gebeurtenis], gegevens: object) -> Shape:
    vorm = shape(soort)
    if not isinstance(gegevens, RegistratieGecorrigeerd):
        return vorm
    doel = shape(type(gegevens.gegevens))
    return replace(vorm, velden={**vorm.velden, "gegevens": doel})


def is_sealed_whole(envelop: Envelop[object]) -> bool:
    """Whether the whole payload is one sealed value (not *openbaar*)."""
    openbaarheid = envelop.openbaarheid
    return openbaarheid is not None and openbaarheid.openheid is not Openheid.OPENBAAR
