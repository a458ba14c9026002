import json
from base64 import b64encode
from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, strategies as st

from register.tlog.errors import Fault, NoteMalformed, NotSigned, SignatureInvalid
from register.tlog.note import (
    Checkpoint,
    KeyKind,
    Signed,
    VerifierKey,
    Verify,
    cosign,
    format_checkpoint,
    format_note,
    key_id,
    open_note,
    parse_checkpoint,
    sign,
)
from tests.tlog import ed25519

EXAMPLE = json.loads(Path(__file__).with_name("vectoren.json").read_bytes())[
    "signed_note"
]
SEED = bytes(range(32))
PUBLIC = ed25519.public_key(SEED)
LOG = VerifierKey("gr.example/besluiten", PUBLIC)
RAAD = VerifierKey("raad.example", PUBLIC, KeyKind.COSIGNATURE)
CHECKPOINT = Checkpoint("gr.example/besluiten", 300, bytes(32))
TEXT = format_checkpoint(CHECKPOINT)
signer = partial(ed25519.sign, SEED)
verifier = partial(ed25519.verify, PUBLIC)
KNOWN: dict[VerifierKey, Verify] = {LOG: verifier, RAAD: verifier}
LOG_LINE = sign(TEXT, LOG, signer)
RAAD_LINE = cosign(TEXT, RAAD, 1679315147, signer)


def _base64(raw: bytes) -> str:
    return b64encode(raw).decode()


def _no_verify(_message: bytes, _signature: bytes) -> bool:
    raise AssertionError


def test_the_reference_signs_as_rfc_8032_section_7_1() -> None:
    seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
    signature = ed25519.sign(bytes.fromhex(seed), b"\x72")
    assert signature.hex().startswith("92a009a9f0d4cab8720e820b5f642540")


def test_the_example_of_the_specification_opens() -> None:
    key = VerifierKey.from_vkey(EXAMPLE["vkey"])
    opened = open_note(
        EXAMPLE["note"].encode(), {key: partial(ed25519.verify, key.public)}
    )
    assert opened.text == "This is an example message.\n"
    assert opened.signed == (Signed(key),)
    assert key.vkey == EXAMPLE["vkey"]


def test_key_id_of_the_example() -> None:
    key = VerifierKey.from_vkey(EXAMPLE["vkey"])
    assert key_id("example.com/foo", key.public).hex() == "530d903a"


def test_a_checkpoint_with_cosignature_opens() -> None:
    opened = open_note(format_note(TEXT, LOG_LINE, RAAD_LINE), KNOWN)
    assert parse_checkpoint(opened.text) == CHECKPOINT
    assert opened.signed == (Signed(LOG), Signed(RAAD, 1679315147))


def test_the_cosigned_message_is_that_of_the_specification() -> None:
    root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
    text = f"example.com/behind-the-sofa\n20852163\n{root}\n"
    messages: list[bytes] = []

    def keep(message: bytes) -> bytes:
        messages.append(message)
        return bytes(64)

    line = cosign(text, RAAD, 1679315147, keep)
    assert messages == [b"cosignature/v1\ntime 1679315147\n" + text.encode()]
    assert line.startswith(f"— raad.example {_base64(RAAD.id)[:4]}")


@given(
    origin=st.from_regex(r"[a-z][a-z./ ]{0,20}", fullmatch=True),
    size=st.integers(min_value=0, max_value=2**63 - 1),
    root=st.binary(min_size=32, max_size=32),
    extensions=st.lists(st.from_regex(r"[!-~é]{1,9}", fullmatch=True), max_size=2),
)
def test_a_checkpoint_reads_back_as_written(
    origin: str, size: int, root: bytes, extensions: list[str]
) -> None:
    checkpoint = Checkpoint(origin, size, root, tuple(extensions))
    assert parse_checkpoint(format_checkpoint(checkpoint)) == checkpoint


ROOT = _base64(bytes(32))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.CHECKPOINT),
        ("\n", Fault.CHECKPOINT),
        (f"o\n1\n{ROOT}", Fault.CHECKPOINT),
        ("o\n1\n", Fault.CHECKPOINT),
        (f"\n1\n{ROOT}\n", Fault.CHECKPOINT),
        (f"o\n1\n{ROOT}\n\n", Fault.CHECKPOINT),
        (f"o\r\n1\n{ROOT}\n", Fault.CHECKPOINT),
        (f"o\n01\n{ROOT}\n", Fault.CHECKPOINT),
        (f"o\n+1\n{ROOT}\n", Fault.CHECKPOINT),
        (f"o\n-1\n{ROOT}\n", Fault.CHECKPOINT),
        (f"o\n1 \n{ROOT}\n", Fault.CHECKPOINT),
        (f"o\n\u0661\n{ROOT}\n", Fault.CHECKPOINT),
        (f"o\n{10**19}\n{ROOT}\n", Fault.CHECKPOINT),
        (f"o\n{2**63}\n{ROOT}\n", Fault.TREE_SIZE),
        (f"o\n1\n{ROOT[:-1]}\n", Fault.BASE64),
        (f"o\n1\n{_base64(bytes(30))}\n", Fault.ROOT),
        (f"o\n1\n{ROOT[:-2]}B=\n", Fault.BASE64),
        (f"o\n1\n{ROOT} \n", Fault.BASE64),
        (f"o\n1\n{ROOT}é\n", Fault.BASE64),
    ],
)
def test_a_malformed_checkpoint_is_refused(text: str, fault: Fault) -> None:
    with pytest.raises(NoteMalformed) as caught:
        parse_checkpoint(text)
    assert caught.value.fault is fault


@pytest.mark.parametrize("origin", ["", "a\nb", "a\tb", "\ud800"])
def test_an_origin_that_is_not_one_line_is_refused(origin: str) -> None:
    with pytest.raises(NoteMalformed):
        Checkpoint(origin, 1, bytes(32))


def test_a_negative_size_is_refused() -> None:
    with pytest.raises(NoteMalformed, match="omvang"):
        Checkpoint("o", -1, bytes(32))


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\u00a0b", "a\nb", "a\x01"])
def test_a_key_name_with_space_plus_or_control_is_refused(name: str) -> None:
    with pytest.raises(NoteMalformed) as caught:
        VerifierKey(name, PUBLIC)
    assert caught.value.fault is Fault.KEY_NAME


@pytest.mark.parametrize(
    ("vkey", "fault"),
    [
        ("", Fault.KEY_KIND),
        ("gr.example", Fault.KEY_KIND),
        (LOG.vkey.replace(LOG.id.hex(), "00000000"), Fault.KEY_ID),
        (LOG.vkey.replace(LOG.id.hex(), LOG.id.hex().upper()), Fault.KEY_ID),
        (LOG.vkey.replace("gr.", "gx."), Fault.KEY_ID),
        (LOG.vkey + " ", Fault.BASE64),
        (f"o+00000000+{_base64(bytes([2]) + PUBLIC)}", Fault.KEY_KIND),
        (f"o+00000000+{_base64(bytes([1]) + PUBLIC[1:])}", Fault.KEY_LENGTH),
        (f"+00000000+{_base64(bytes([1]) + PUBLIC)}", Fault.KEY_NAME),
    ],
)
def test_a_malformed_vkey_is_refused(vkey: str, fault: Fault) -> None:
    with pytest.raises(NoteMalformed) as caught:
        VerifierKey.from_vkey(vkey)
    assert caught.value.fault is fault


@pytest.mark.parametrize("key", [LOG, RAAD])
def test_a_vkey_reads_back_as_written(key: VerifierKey) -> None:
    assert VerifierKey.from_vkey(key.vkey) == key


def test_the_kind_is_part_of_the_key_id() -> None:
    assert VerifierKey(LOG.name, PUBLIC, KeyKind.COSIGNATURE).id != LOG.id


@pytest.mark.parametrize(
    ("note", "fault"),
    [
        (b"", Fault.NO_SIGNATURES),
        (TEXT.encode(), Fault.NO_SIGNATURES),
        (TEXT.encode() + b"\n", Fault.NO_SIGNATURES),
        (format_note(TEXT, LOG_LINE)[:-1], Fault.NO_SIGNATURES),
        (format_note(TEXT, LOG_LINE) + b"\n", Fault.NO_SIGNATURES),
        (format_note("a\x00\n", LOG_LINE), Fault.TEXT),
        (format_note("a\r\n", LOG_LINE), Fault.TEXT),
        (b"\xff" + format_note(TEXT, LOG_LINE), Fault.UTF8),
        (format_note(TEXT, LOG_LINE, LOG_LINE), Fault.SIGNED_TWICE),
        (format_note(TEXT, *[LOG_LINE] * 101), Fault.TOO_MANY),
        (format_note(TEXT, "- a AAAAAAA=\n"), Fault.SIGNATURE_LINE),
        (format_note(TEXT, "—  AAAAAAA=\n"), Fault.SIGNATURE_LINE),
        (format_note(TEXT, "— a+b AAAAAAA=\n"), Fault.SIGNATURE_LINE),
        (format_note(TEXT, "— a AAAAAA==\n"), Fault.SIGNATURE_LINE),
        (format_note(TEXT, "— a AAAAAAA= \n"), Fault.SIGNATURE_LINE),
        (format_note(TEXT, LOG_LINE, "— a AAAAAAB=\n"), Fault.BASE64),
    ],
)
def test_a_malformed_note_is_refused(note: bytes, fault: Fault) -> None:
    with pytest.raises(NoteMalformed) as caught:
        open_note(note, KNOWN)
    assert caught.value.fault is fault


def test_the_last_empty_line_ends_the_text() -> None:
    text = "een\n\ntwee\n\n"
    note = format_note(text, sign(text, LOG, signer))
    assert open_note(note, KNOWN).text == text


@pytest.mark.parametrize(
    "stranger",
    [
        VerifierKey(LOG.name, bytes(32)),
        VerifierKey("andere.example", PUBLIC),
        VerifierKey(LOG.name, PUBLIC, KeyKind.COSIGNATURE),
    ],
)
def test_a_note_without_a_known_key_is_refused(stranger: VerifierKey) -> None:
    with pytest.raises(NotSigned, match="geen handtekening"):
        open_note(format_note(TEXT, LOG_LINE), {stranger: _no_verify})


def test_signatures_of_strangers_are_passed_over() -> None:
    stranger = f"— {LOG.name} {_base64(bytes(68))}\n"
    same_id = f"— vreemd.example {_base64(LOG.id + bytes(64))}\n"
    note = format_note(TEXT, stranger, same_id, LOG_LINE)
    assert open_note(note, KNOWN).signed == (Signed(LOG),)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (f"— {LOG.name} {_base64(LOG.id + bytes(63))}\n", LOG.name),
        (f"— {LOG.name} {_base64(LOG.id + signer(b'iets anders'))}\n", LOG.name),
        (f"— {RAAD.name} {_base64(RAAD.id + bytes(7))}\n", RAAD.name),
        (f"— {RAAD.name} {_base64(RAAD.id + bytes([255]) * 72)}\n", RAAD.name),
        (
            f"— {RAAD.name} {_base64(RAAD.id + bytes(8) + signer(TEXT.encode()))}\n",
            RAAD.name,
        ),
    ],
)
def test_one_bad_signature_of_a_known_key_refuses_the_note(
    line: str, name: str
) -> None:
    good = RAAD_LINE if name == LOG.name else LOG_LINE
    with pytest.raises(SignatureInvalid, match=f"handtekening van {name} klopt niet"):
        open_note(format_note(TEXT, good, line), KNOWN)


def test_a_changed_text_is_refused() -> None:
    with pytest.raises(SignatureInvalid):
        open_note(format_note(TEXT.replace("300", "301"), LOG_LINE), KNOWN)


def test_two_known_keys_with_the_same_name_and_id_are_refused() -> None:
    random = Random(1)
    seen: dict[bytes, VerifierKey] = {}
    while True:
        key = VerifierKey("o", random.randbytes(32))
        if (other := seen.setdefault(key.id, key)) is not key:
            break
    with pytest.raises(NoteMalformed) as caught:
        open_note(b"", {key: _no_verify, other: _no_verify})
    assert caught.value.fault is Fault.KEYS_COLLIDE


@pytest.mark.parametrize("text", ["", "geen einde", "tab\t\n", "\ud800\n"])
def test_a_text_that_cannot_be_a_note_is_not_signed(text: str) -> None:
    with pytest.raises(NoteMalformed) as caught:
        sign(text, LOG, signer)
    assert caught.value.fault is Fault.TEXT


def test_a_witness_signs_checkpoints_only() -> None:
    with pytest.raises(NoteMalformed):
        cosign("zomaar een tekst\n", RAAD, 0, signer)


@pytest.mark.parametrize("at", [-1, 2**63])
def test_a_witness_signs_at_a_time_in_range(at: int) -> None:
    with pytest.raises(NoteMalformed, match="tijdstip"):
        cosign(TEXT, RAAD, at, signer)


def test_a_key_signs_as_its_own_kind_only() -> None:
    with pytest.raises(NoteMalformed, match="soort sleutel"):
        sign(TEXT, RAAD, signer)
    with pytest.raises(NoteMalformed, match="soort sleutel"):
        cosign(TEXT, LOG, 0, signer)
