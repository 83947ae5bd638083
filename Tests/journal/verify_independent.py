#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Check a dump of the journal with tools that share no code with Sluis.

Usage: verify_independent.py DUMP              exit 0 when the dump is sound, 1 when not, 2 when it cannot be read
       verify_independent.py --self-test DUMP  also shows that every kind of change to it is refused

DUMP is a folder with entries.ndjson (one entry per line, as hashed), checkpoint.txt (the signed note) and key.pem.
The tree is computed by pymerkle (pip install 'pymerkle>=7'; its defaults, security on, are the hashing of RFC 6962), the
signature is checked by the openssl command (3.0 or later).
"""
import base64
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from pymerkle import InmemoryTree


class Refused(Exception):
    """The dump is not what was signed."""


def require_rfc6962(tree):
    """Refuses a pymerkle that hashes otherwise than RFC 6962."""
    leaf = hashlib.sha256(b"\x00" + b"entry").digest()
    node = hashlib.sha256(b"\x01" + leaf + leaf).digest()
    if tree.hash_buff(b"entry") != leaf or tree.hash_pair(leaf, leaf) != node:
        raise RuntimeError("this pymerkle does not hash as RFC 6962 does")


def read_entries(folder):
    content = (folder / "entries.ndjson").read_bytes()
    if content and not content.endswith(b"\n"):
        raise Refused("the last entry is not complete")
    entries = content.split(b"\n")[:-1]
    for number, entry in enumerate(entries):
        try:
            fields = json.loads(entry)
        except ValueError as error:
            raise Refused(f"entry {number} is not JSON") from error
        canonical = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
        if canonical != entry or not isinstance(fields, dict) or fields.get("seq") != number:
            raise Refused(f"entry {number} is not in canonical form or has another number")
    return entries


def read_checkpoint(folder):
    """The signed text, its size and root, and all signatures as (name, key id, signature)."""
    note = (folder / "checkpoint.txt").read_bytes()
    text, blank, below = note.rpartition(b"\n\n")
    if not blank or not below.endswith(b"\n"):
        raise Refused("the checkpoint has no signatures")
    text += b"\n"
    lines = text.decode().split("\n")
    if len(lines) != 4:
        raise Refused("the checkpoint has not three lines")
    signatures = []
    for line in below.decode().splitlines():
        dash, name, blob = line.split(" ")
        blob = base64.b64decode(blob, validate=True)
        if dash != "\u2014":
            raise Refused("a signature line does not begin with a dash")
        signatures.append((name, blob[:4], blob[4:]))
    return text, lines[0], int(lines[1]), base64.b64decode(lines[2], validate=True), signatures


def check_signature(folder, text, origin, signatures):
    key = folder / "key.pem"
    der = subprocess.run(["openssl", "pkey", "-pubin", "-in", key, "-outform", "DER"], capture_output=True)
    if der.returncode != 0:
        raise Refused("openssl cannot read the key")
    public_key = der.stdout[-32:]
    key_id = hashlib.sha256(origin.encode() + b"\n\x01" + public_key).digest()[:4]
    ours = [signature for name, found, signature in signatures if name == origin and found == key_id]
    if not ours:
        raise Refused("the checkpoint is not signed by this key")
    with tempfile.TemporaryDirectory() as scratch:
        text_file, signature_file = pathlib.Path(scratch, "text"), pathlib.Path(scratch, "signature")
        text_file.write_bytes(text)
        signature_file.write_bytes(ours[0])
        verified = subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", text_file, "-sigfile",
             signature_file], capture_output=True)
    if verified.returncode != 0:
        raise Refused("openssl says that the signature is wrong")


def verify(folder):
    entries = read_entries(folder)
    text, origin, size, root, signatures = read_checkpoint(folder)
    check_signature(folder, text, origin, signatures)
    if len(entries) < size:
        raise Refused(f"{size} entries were signed, {len(entries)} are there")
    tree = InmemoryTree(algorithm="sha256")
    require_rfc6962(tree)
    for entry in entries:
        tree.append_entry(entry)
    if tree.get_root(size) != root:
        raise Refused(f"the root over the first {size} entries is not the one that was signed")
    return f"sound: {size} of {len(entries)} entries are held fast by a signature for {origin}"


def changes(folder):
    """Named ways to spoil what was signed in a copy of the dump."""
    entries = folder / "entries.ndjson"
    lines = entries.read_bytes().splitlines(keepends=True)
    note = (folder / "checkpoint.txt").read_bytes()
    signed = int(note.split(b"\n")[1])

    def with_lines(new):
        return lambda copy: (copy / "entries.ndjson").write_bytes(b"".join(new))

    for number, line in enumerate(lines[:signed]):
        later = [json.dumps(json.loads(old) | {"seq": at}, sort_keys=True, separators=(",", ":")).encode() + b"\n"
                 for at, old in enumerate(lines[:number] + lines[number + 1:])]
        yield f"entry {number} changed", with_lines(
            lines[:number] + [line.replace(b'"act":"', b'"act":"x', 1)] + lines[number + 1:])
        yield f"entry {number} removed", with_lines(lines[:number] + lines[number + 1:])
        yield f"entry {number} removed, the rest numbered anew", with_lines(later)
        yield f"entry {number} twice", with_lines(lines[:number] + [line] + lines[number:])
        yield f"cut off at {number}", with_lines(lines[:number])
    for at in range(0, len(note), 7):
        spoiled = note[:at] + bytes([note[at] ^ 1]) + note[at + 1:]
        yield f"byte {at} of the checkpoint changed", lambda copy, new=spoiled: (
            copy / "checkpoint.txt").write_bytes(new)


def self_test(folder):
    count = 0
    for name, spoil in changes(folder):
        with tempfile.TemporaryDirectory() as scratch:
            copy = pathlib.Path(scratch, "dump")
            shutil.copytree(folder, copy)
            spoil(copy)
            try:
                verify(copy)
            except (Refused, ValueError):
                count += 1
                continue
            raise Refused(f"accepted although: {name}")
    return f"{count} changed dumps were refused"


def main(arguments):
    testing = arguments[:1] == ["--self-test"]
    if len(arguments) != 1 + testing:
        print(__doc__, file=sys.stderr)
        return 2
    folder = pathlib.Path(arguments[-1])
    try:
        print(verify(folder))
        if testing:
            print(self_test(folder))
    except (Refused, ValueError) as refusal:
        print(f"NOT SOUND: {refusal}")
        return 1
    except OSError as fault:
        print(f"cannot check: {fault}")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
