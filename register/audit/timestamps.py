"""Timestamps of RFC 3161 under a checkpoint: ask, keep, check, without any network.

The request is a file that the keeper sends to a timestamp authority however that
works; the answer is a file again. Stamped is the note as the log signed it, so that
it can be checked with `openssl ts -verify` as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from register.audit.anchors import MAX_ANKER, Anchors, GeenAnker
from register.audit.checkpoints import Signed
from register.faults import IntegriteitGebroken

_MAX_AANTAL = 999


class GeenTijdstempel(GeenAnker):
    """What was given is no timestamp of this checkpoint that can be trusted."""


@dataclass(frozen=True, slots=True)
class Tijdstempel:
    """A timestamp that was checked: of which checkpoint, and when it was given."""

    naam: str
    gebeurtenissen: int
    op: datetime


def request(ankers: Anchors, signed: Signed) -> Path:
    """Write the next request for a checkpoint; gives its file.

    The nonce in it ties the answer to this request.
    """
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder  # noqa: PLC0415 - seldom needed

    omvang = signed.checkpoint.size
    aanwezig = {naam for naam, _ in ankers.stamps(omvang)}
    vrij = (n for n in range(1, _MAX_AANTAL + 1) if _name(n, "tsq") not in aanwezig)
    nummer = next(vrij, None)
    if nummer is None:
        msg = f"er zijn al {_MAX_AANTAL} aanvragen voor dit checkpoint"
        raise GeenTijdstempel(msg)
    bouwer = TimestampRequestBuilder().data(signed.nota)
    vraag = bouwer.hash_algorithm(HashAlgorithm.SHA256).build()
    return ankers.write(f"{omvang}/{_name(nummer, 'tsq')}", vraag.as_bytes())


def keep(
    ankers: Anchors, signed: Signed, antwoord: bytes, wortels: Sequence[bytes]
) -> Tijdstempel:
    """Check an answer against the requests of its checkpoint, and keep it.

    `wortels` are certificates (PEM) that are trusted. Raises `GeenTijdstempel`.
    """
    omvang = signed.checkpoint.size
    vragen = [naam for naam, _ in ankers.stamps(omvang) if naam.endswith(".tsq")]
    for naam in vragen:
        vraag = (ankers.map / str(omvang) / naam).read_bytes()
        if _answers(vraag, antwoord):
            op = verified(signed.nota, antwoord, wortels)
            doel = naam.replace(".tsq", ".tsr")
            ankers.write(f"{omvang}/{doel}", antwoord)
            return Tijdstempel(doel, omvang, op)
    msg = (
        f"dit antwoord hoort bij geen aanvraag voor het checkpoint van {omvang}; vraag "
        "er een aan met 'audit tijdstempel'"
    )
    raise GeenTijdstempel(msg)


def check(
    ankers: Anchors, signed: Signed, wortels: Sequence[bytes]
) -> list[Tijdstempel]:
    """Check every kept timestamp of a checkpoint; raises `IntegriteitGebroken`."""
    omvang = signed.checkpoint.size
    gevonden = []
    for naam, inhoud in ankers.stamps(omvang):
        if naam.endswith(".tsr"):
            try:
                op = verified(signed.nota, inhoud, wortels)
            except GeenTijdstempel as fout:
                msg = f"tijdstempel '{naam}' van het checkpoint van {omvang}: {fout}"
                raise IntegriteitGebroken(msg) from fout
            gevonden.append(Tijdstempel(naam, omvang, op))
    return gevonden


def verified(nota: bytes, antwoord: bytes, wortels: Sequence[bytes]) -> datetime:
    """When this note was stamped, by an authority under one of these certificates.

    Raises `GeenTijdstempel`.
    """
    from cryptography.x509 import load_pem_x509_certificates  # noqa: PLC0415 - seldom needed
    from rfc3161_client import (  # noqa: PLC0415 - as above
        VerificationError,
        VerifierBuilder,
        decode_timestamp_response,
    )

    try:
        bouwer = VerifierBuilder()
        for pem in wortels:
            for certificaat in load_pem_x509_certificates(pem):
                bouwer = bouwer.add_root_certificate(certificaat)
        gelezen = decode_timestamp_response(antwoord[:MAX_ANKER])
        bouwer.build().verify_message(gelezen, nota)
    except (ValueError, VerificationError) as fout:
        msg = f"die klopt niet met dit checkpoint en deze certificaten ({fout})"
        raise GeenTijdstempel(msg) from fout
    return gelezen.tst_info.gen_time


def _answers(vraag: bytes, antwoord: bytes) -> bool:
    """Whether the nonce of the answer is the one that the request has."""
    from rfc3161_client import decode_timestamp_response  # noqa: PLC0415 - seldom needed

    try:
        nonce = decode_timestamp_response(antwoord[:MAX_ANKER]).tst_info.nonce
    except ValueError:
        return False
    if not nonce:
        return False
    getal = nonce.to_bytes(nonce.bit_length() // 8 + 1)
    # of DER: an INTEGER, and TRUE for the certificate that we ask for
    slot = b"\x02" + bytes([len(getal)]) + getal + b"\x01\x01\xff"
    return vraag.endswith(slot)


def _name(nummer: int, soort: str) -> str:
    return f"tsa-{nummer:03}.{soort}"
