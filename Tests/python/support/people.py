# SPDX-License-Identifier: EUPL-1.2
"""People of the demonstration, each in a browser window of their own."""

from support.forms import fill, press
from support.server import PASSWORD
from support.words import pieces, words

LOGGED_OUT = "/inloggen"


def absent(texts, said):
    """The texts of which a part is not said."""
    return [text for text in texts if not all(piece in said for piece in pieces(text))]


class Person:
    """Somebody who is logged in; goes to pages, fills forms and presses buttons by the words on them."""

    def __init__(self, browser, base, user, **look):
        self.base = base
        self.user = user
        # Without motion, so that no colour is measured halfway to the next one.
        self.context = browser.new_context(**{"base_url": base, "locale": "nl-NL", "reduced_motion": "reduce", **look})
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)

    def log_in(self):
        """Comes in through the login page."""
        self.page.goto(LOGGED_OUT)
        self.fill({"accounts.login.name": self.user, "accounts.login.password": PASSWORD})
        self.press("accounts.login.submit")
        assert LOGGED_OUT not in self.page.url, f"{self.user} could not log in"
        return self

    def go(self, path, status=200):
        """Opens a page and insists on its status."""
        answer = self.page.goto(path)
        assert answer.status == status, f"{self.user} at {path}: {answer.status}, wanted {status}"
        return self

    def fill(self, answers, within="main"):
        """Fills in questions by their labels; see `support.forms.fill`."""
        fill(self.page.locator(within), answers)
        return self

    def press(self, button, within="main"):
        """Presses a button by its words and waits for the page that follows."""
        press(self.page, self.page.locator(within), button)
        return self

    def follow(self, link, within="main"):
        """Follows the first link with these words."""
        self.page.locator(within).get_by_role("link", name=words(link)).first.click()
        return self

    def sends(self, path, answers, button, within="main"):
        """Opens a form, fills it in and sends it; the form must be accepted."""
        self.go(path).fill(answers, within).press(button, within)
        self.is_accepted()
        return self

    def casus(self, name):
        """The path of the casus of somebody, from the list of one's own casussen."""
        row = self.go("/casussen").page.locator("main tr", has_text=name)
        assert row.count(), f"{self.user} has no casus of {name}:\n{self.text}"
        return row.first.get_by_role("link").first.get_attribute("href")

    @property
    def text(self):
        """Everything that stands on the page, folded parts too."""
        return self.page.locator("main").evaluate("main => main.textContent")

    @property
    def path(self):
        return self.page.url.removeprefix(self.base)

    def sees(self, *texts):
        """Insists that all of these stand on the page; a key stands for its words."""
        missing = absent(texts, self.text)
        assert not missing, f"{self.user} at {self.path} does not see {missing} in:\n{self.text}"
        return self

    def sees_nothing_of(self, *texts):
        """Insists that none of these stands anywhere in the page, not even in its source."""
        source = self.page.content()
        found = [text for text in texts if any(piece in source for piece in pieces(text))]
        assert not found, f"{self.user} at {self.path} sees {found}"
        return self

    def is_refused(self, *texts):
        """Insists that the form came back, or a page that says why not, with these words in its alert."""
        said = " ".join(self.page.locator(".alert-error, .alert-warning").all_text_contents())
        missing = absent(texts, said)
        assert said and not missing, f"{self.user} at {self.path} should be refused with {missing}:\n{self.text}"
        return self

    def is_accepted(self):
        """Insists that no form came back with problems."""
        alert = self.page.locator(".alert-error")
        assert alert.count() == 0, f"{self.user} at {self.path}: {alert.first.text_content()}"
        return self


class People:
    """Everybody at one server, logged in at first use."""

    def __init__(self, browser, base, **look):
        self.browser = browser
        self.base = base
        self.look = look
        self.known = {}

    def __getitem__(self, user):
        if user not in self.known:
            self.known[user] = Person(self.browser, self.base, user, **self.look).log_in()
        return self.known[user]

    def forward(self, days):
        """Moves the clock of the demonstration ahead, with the buttons of its page."""
        somebody = self["mannus"].go("/klok")
        for step in (184, 31, 7, 1):
            while days >= step:
                somebody.press(f"clock.advance.{step}").sees("clock.done")
                days -= step

    def __enter__(self):
        return self

    def __exit__(self, *error):
        for person in self.known.values():
            person.context.close()
