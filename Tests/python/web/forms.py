# SPDX-License-Identifier: EUPL-1.2
"""Reads the forms of a page the way a browser does, and fills them in."""
from html.parser import HTMLParser
from urllib.parse import urlencode


class Form:
    """One form: where it goes, what it holds, and what each field may be set to."""

    def __init__(self, action, method):
        self.action = action
        self.method = method
        self.fields = []  # [name, value or None when not sent]
        self.choices = {}  # name -> values of its radios, ticks or options
        self.labels = {}  # value of a choice under (name, value) -> its words

    def add(self, name, value):
        self.fields.append([name, value])

    def names(self):
        """Every name in the form, filled in or not."""
        return {name for name, _ in self.fields} | set(self.choices)

    def value(self, name):
        """The first value that would be sent under this name."""
        return next((value for key, value in self.fields if key == name and value is not None), None)

    def set(self, name, value):
        """Fills in one field; a list ticks several. Unknown names and choices are a mistake in the test."""
        values = value if isinstance(value, list) else [value]
        if name not in self.names():
            raise KeyError(f"{self.action} has no field {name!r}; it has {sorted(self.names())}")
        if name in self.choices:
            strange = [one for one in values if one not in self.choices[name]]
            if strange:
                raise KeyError(f"{self.action}: {name!r} cannot be {strange}; only {self.choices[name]}")
        at = next((index for index, (key, _) in enumerate(self.fields) if key == name), len(self.fields))
        self.fields = [pair for pair in self.fields if pair[0] != name]
        self.fields[at:at] = [[name, one] for one in values]
        return self

    def fill(self, values):
        """Fills in several fields."""
        for name, value in values.items():
            self.set(name, value)
        return self

    def pairs(self):
        """What a browser would send."""
        return [(name, value) for name, value in self.fields if value is not None]

    def body(self):
        return urlencode(self.pairs()).encode()


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.forms = []
        self.form = None
        self.area = None
        self.select = None
        self.text = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "form":
            self.form = Form(values.get("action", ""), values.get("method", "get").lower())
            self.forms.append(self.form)
        elif self.form is None:
            return
        elif tag == "input":
            self._input(values)
        elif tag == "textarea":
            self.area, self.text = values.get("name"), []
        elif tag == "select":
            self.select = values.get("name")
            self.form.choices[self.select] = []
        elif tag == "option" and self.select:
            self._option(values)

    def _input(self, values):
        name, kind = values.get("name"), values.get("type", "text")
        if not name or kind in ("submit", "image", "reset"):
            return
        if kind in ("radio", "checkbox"):
            self.form.choices.setdefault(name, []).append(values.get("value", "on"))
            if "checked" in values:
                self.form.add(name, values.get("value", "on"))
            return
        self.form.add(name, values.get("value", ""))

    def _option(self, values):
        value = values.get("value", "")
        known = self.form.choices[self.select]
        known.append(value)
        if "selected" in values:
            self.form.fields = [pair for pair in self.form.fields if pair[0] != self.select]
            self.form.add(self.select, value)
        elif len(known) == 1:
            self.form.add(self.select, value)

    def handle_data(self, data):
        if self.area is not None:
            self.text.append(data)

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "textarea" and self.area is not None:
            text = "".join(self.text)
            # The first line break after the tag is not part of the text.
            self.form.add(self.area, text[1:] if text.startswith("\n") else text)
            self.area = None
        elif tag == "select":
            self.select = None


def read_forms(html):
    """All forms in a page."""
    reader = _Reader()
    reader.feed(html)
    return reader.forms
