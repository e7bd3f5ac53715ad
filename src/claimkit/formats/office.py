"""Packages of Office Open XML, looked at before a library unpacks them: nothing in them grows, or reaches outside."""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO
from zipfile import ZipFile

from claimkit.formats.segment import file_error

# Where the prolog of XML would declare entities. No office program writes a document type.
_PROLOG = 1 << 16
_DECLARATION = b"<!DOCTYPE"


def package(stream: BinaryIO, file: str, what: str, largest: int) -> BytesIO:
    """Read a whole package; *what* is in it is said in an error.

    An ordinary one is a few times larger than its file when it is unpacked; a bomb is thousands of times.

    Raises `claimkit.errors.RecordError` if it is damaged, would be larger than *largest* bytes, or declares entities.
    """
    content = BytesIO(stream.read())
    try:
        refused = _refusal(content, what, largest)
    except Exception as error:  # noqa: BLE001 - zipfile lets through whatever broken bytes lead to
        raise file_error(file, f"{what} is damaged or cut off ({error}); save it again") from None
    if refused is not None:
        raise file_error(file, refused)
    return content


def _refusal(content: BytesIO, what: str, largest: int) -> str | None:
    with ZipFile(content) as parts:
        size = sum(part.file_size for part in parts.infolist())
        if size > largest:
            return f"{what} would take {size >> 20:,} MB when unpacked; split it"
        for name in parts.namelist():
            with parts.open(name) as part:
                if _DECLARATION in part.read(_PROLOG).replace(b"\0", b""):
                    return f"{what} is refused: {name} has a document type, which can declare entities; save it again"
    return None
