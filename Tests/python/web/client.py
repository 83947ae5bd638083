# SPDX-License-Identifier: EUPL-1.2
"""A browser without a screen: cookies, redirects, forms and csrf over http.client."""
import http.client
import secrets
from urllib.parse import urlencode, urlsplit

from .forms import read_forms

FORM = "application/x-www-form-urlencoded"


class Reply:
    """One answer of the server."""

    def __init__(self, method, path, response, body):
        self.method = method
        self.path = path
        self.status = response.status
        self.headers = response.getheaders()
        self.body = body
        self.text = body.decode("utf-8", "strict") if self.header("Content-Type", "").startswith("text/html") else ""

    def header(self, name, default=None):
        return next((value for key, value in self.headers if key.lower() == name.lower()), default)

    @property
    def location(self):
        return self.header("Location")

    @property
    def forms(self):
        return read_forms(self.text)

    def form(self, ending):
        """The form whose action ends in this."""
        found = [form for form in self.forms if form.action.split("?")[0].endswith(ending)]
        if not found:
            actions = [form.action for form in self.forms]
            raise AssertionError(f"{self}: no form that goes to …{ending}; only {actions}")
        return found[0]

    def expect(self, *statuses):
        """The reply itself, when it has one of these statuses."""
        assert self.status in statuses, f"{self}, expected {statuses}: {self.words()[:1500]}"
        return self

    def words(self):
        """The text of the page without tags, for messages."""
        import re

        main = self.text.split("<main", 1)[-1]
        return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", main))

    def __repr__(self):
        return f"{self.method} {self.path} -> {self.status}"


class Browser:
    """Keeps cookies like a browser; nothing is followed or retried unless asked."""

    def __init__(self, address, world="", cookies=None):
        self.host = urlsplit(address).netloc
        self.world = world  # what stands before every address of a further collaboration, such as "/venlo"
        self.cookies = {} if cookies is None else cookies
        self.connection = None

    def send(self, method, path, body=None, headers=None):
        """One request, one answer."""
        sent = dict(headers or {})
        if self.world and path != self.world and not path.startswith(self.world + "/"):
            path = self.world + path
        if self.cookies and "Cookie" not in sent:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        response, data = self._exchange(method, path, body, sent)
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                self._keep(value)
        return Reply(method, path, response, data)

    def _exchange(self, method, path, body, headers):
        for attempt in (1, 2):
            reused = self.connection is not None
            if not reused:
                self.connection = http.client.HTTPConnection(self.host, timeout=60)
            try:
                self.connection.request(method, path, body, headers)
                response = self.connection.getresponse()
                data = response.read()
            except (http.client.HTTPException, OSError):
                self.connection.close()
                self.connection = None
                # A kept connection may have been closed by the other side; a page is simply asked again.
                if reused and attempt == 1 and method in ("GET", "HEAD"):
                    continue
                raise
            if response.will_close:
                self.connection.close()
                self.connection = None
            return response, data
        raise AssertionError("not reached")

    def _keep(self, header):
        pair, *attributes = [part.strip() for part in header.split(";")]
        name, value = pair.split("=", 1)
        ends = any(attribute.lower() == "max-age=0" for attribute in attributes)
        if ends or not value:
            self.cookies.pop(name, None)
        else:
            self.cookies[name] = value

    def get(self, path, follow=False):
        reply = self.send("GET", path)
        return self.follow(reply) if follow else reply

    def follow(self, reply):
        """Follows redirects to the page behind them."""
        for _ in range(5):
            if reply.status not in (302, 303):
                return reply
            reply = self.send("GET", reply.location.split("#")[0])
        raise AssertionError(f"{reply}: redirects without end")

    def post(self, path, pairs, headers=None):
        """Posts names and values as a form, as they are; a proof without a once-token gets one, as our pages do."""
        if isinstance(pairs, list) and any(n == "csrf" for n, _ in pairs) and not any(n == "once" for n, _ in pairs):
            pairs = [*pairs, ("once", secrets.token_hex(16))]
        body = pairs if isinstance(pairs, bytes) else urlencode(pairs).encode()
        return self.send("POST", path, body, {"Content-Type": FORM, **(headers or {})})

    def submit(self, form, values=None):
        """Sends a form of a page back, with these fields filled in."""
        form.fill(values or {})
        return self.post(form.action, form.pairs())

    def fill_in(self, page, values, ending=None):
        """Opens a page, fills in the form on it, and sends it; a redirect means that it was accepted."""
        reply = self.get(page).expect(200)
        return self.submit(reply.form(ending if ending is not None else page.split("?")[0]), values)

    def log_in(self, login, password):
        """Logs in; the answer to the login form."""
        return self.fill_in("/inloggen", {"login": login, "password": password})
