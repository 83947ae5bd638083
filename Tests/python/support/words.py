# SPDX-License-Identifier: EUPL-1.2
"""The words on screen, by the keys of the files in texts/, so that tests survive better words."""

import functools
import re

import yaml

from support.server import ROOT


@functools.cache
def texts():
    """Every text by key: a dictionary with `nl` and `en`."""
    found = {}
    for file in sorted((ROOT / "texts").glob("*.yaml")):
        found |= yaml.safe_load(file.read_text())
    return found


def words(text, language="nl", **values):
    """The words of a key, with values in their places; anything that is no key stays as it is."""
    entry = texts().get(text)
    if entry is None:
        return text
    said = entry[language]
    for name, value in values.items():
        said = said.replace("{" + name + "}", value)
    return said


def pieces(text):
    """What must stand on a page when a text stands there: the parts between the places of its values."""
    return [piece for piece in re.split(r"\{\w+\}", words(text)) if len(piece.strip()) > 2] or [text]
