"""The library that stands between the program and the kernel, and what it writes down."""

import dataclasses
import pathlib
import struct
import subprocess

from client import Fault

SOURCES = [pathlib.Path(__file__).with_name(name) for name in ("faults.c", "clock.c")]
RECORD = struct.Struct("<IIIIqq")
WRITTEN, CUT, SYNCED, REMOVED = 1, 2, 3, 4


def compiled(folder):
    """Built anew for every run: it is small, and must fit the machine."""
    preload = folder / "faults.so"
    done = subprocess.run(
        ["gcc", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o", preload, *SOURCES,
         "-lpthread"], capture_output=True, text=True, check=False,
    )
    if done.returncode:
        raise Fault(f"gcc: {done.stderr}")
    return preload


def environment(preload, **settings):
    """What makes a program see what the settings say; files only below `folder`."""
    names = {f"SURVIVE_{name.upper()}": str(value) for name, value in settings.items()}
    return {"LD_PRELOAD": str(preload)} | names


@dataclasses.dataclass
class Record:
    """One thing that was done to a file, with what stood there before."""

    kind: int
    path: str
    offset: int
    size: int
    before: bytes
    after: bytes


def records(data):
    """All whole records; one that was cut off by the kill did nothing yet."""
    at, found = 0, []
    while at + RECORD.size <= len(data):
        kind, path, before, after, offset, size = RECORD.unpack_from(data, at)
        at += RECORD.size
        if at + path + before + after > len(data):
            break
        parts = []
        for length in (path, before, after):
            parts.append(data[at:at + length])
            at += length
        found.append(Record(kind, parts[0].decode(), offset, size, parts[1], parts[2]))
    return found


def unsynced(found):
    """What was done to each file since it was last synced, in order."""
    pending = {}
    for record in found:
        if record.kind in (SYNCED, REMOVED):
            pending.pop(record.path, None)
        else:
            pending.setdefault(record.path, []).append(record)
    return pending


def undone(content, done):
    """The file as it was before all of `done`."""
    content = bytearray(content)
    for record in reversed(done):
        end = record.offset + len(record.before)
        if len(content) < end:
            content.extend(bytes(end - len(content)))
        content[record.offset:end] = record.before
        if record.kind == WRITTEN:
            del content[max(record.size, 0):]
        elif len(content) < record.size:
            content.extend(bytes(record.size - len(content)))
    return bytes(content)


def redone(content, record, is_kept):
    """The file after one record; `is_kept` says of each sector whether it reached the disk."""
    content = bytearray(content)
    if record.kind == CUT:
        if is_kept(0):
            del content[record.offset:]
            content.extend(bytes(record.offset - len(content)))
        return bytes(content)
    sector = 512
    for start in range(0, len(record.after), sector):
        piece = record.after[start:start + sector]
        if is_kept(start // sector):
            at = record.offset + start
            if len(content) < at + len(piece):
                content.extend(bytes(at + len(piece) - len(content)))
            content[at:at + len(piece)] = piece
    return bytes(content)
