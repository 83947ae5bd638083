# SPDX-License-Identifier: EUPL-1.2
"""Looks at the data folder from outside, as somebody with the files in hand would."""
import sqlite3


def rows(file, query, *values):
    """Reads from a database file without being able to change it."""
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def every_file(*folders):
    """Each file below these folders, with its bytes."""
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                yield file, file.read_bytes()


def secrets_of(data, casus):
    """Everything stored of one casus alone: sealed bytes, index tokens, wrapped key, sealed journal details."""
    database, keys = data / "sluis.sqlite", data / "sleutels.sqlite"
    found = {}
    for name, query in {
        "casus": "SELECT sealed FROM casus WHERE id = ?", "heading": "SELECT heading FROM casus WHERE id = ?",
        "inbreng": "SELECT sealed FROM inbreng WHERE casus_id = ?",
        "token": "SELECT token FROM person_token WHERE casus_id = ?",
        "detail": "SELECT sealed FROM journal_detail WHERE casus_id = ?",
    }.items():
        found[name] = [row[0] for row in rows(database, query, casus)]
    found["key"] = [row[0] for row in rows(keys, "SELECT wrapped FROM casus_key WHERE casus = ?", casus)]
    return found


def pieces(blob, size=24):
    """Parts of a sealed blob, for a page may hold only a part of it."""
    yield blob[:size]
    for start in range(64, len(blob) - size, 512):
        yield blob[start:start + size]


def traces(folders, secrets, texts):
    """Where something of a casus still stands: sealed bytes, or text in several encodings."""
    found = []
    for file, content in every_file(*folders):
        for name, blobs in secrets.items():
            if any(piece in content for blob in blobs for piece in pieces(blob)):
                found.append(f"{name} in {file.name}")
        for text in texts:
            if any(text.encode(code) in content for code in ("utf-8", "utf-16-le", "utf-16-be")):
                found.append(f"{text!r} in {file.name}")
    return sorted(set(found))
