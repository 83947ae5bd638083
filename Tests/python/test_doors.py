# SPDX-License-Identifier: EUPL-1.2
"""The doors of an installation: keys, passwords, the witness of the journal, slow browsers, demonstrations."""
import hashlib
import os
import socket
import sqlite3
import struct
import subprocess

import pytest
from support.house_day import today
from web.client import Browser
from web.server import BINARY, PASSWORD, ROOT, Server, Workplace, install, sluis
from web.stored import rows

NEW_PASSWORD = "een-heel-ander-wachtwoord"


@pytest.fixture
def place():
    with Workplace() as place:
        install(place.data)
        yield place


def refused(*arguments, data):
    """A command that must not succeed; what it said."""
    done = sluis(*arguments, data=data, check=False)
    assert done.returncode != 0, done.stdout
    return done.stdout + done.stderr


def serve_refused(data, *options):
    """A server that must not start; what it said."""
    done = subprocess.run(
        [BINARY, "serve", "--data", str(data), "--port", "0", *options],
        cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode != 0
    assert "draait" not in done.stdout
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", ["master.key", "journal.key"])
def test_a_missing_key_is_never_replaced(place, name):
    """The attack: the key file is gone or cannot be read, and the program goes on with a new key."""
    key = place.data / name
    kept = key.read_bytes()
    key.unlink()
    for command in (("clock",), ("journal", "verify"), ("install", "--register", "demo/register.yaml")):
        said = refused(*command, data=place.data)
        assert name in said and "back-up" in said
    assert name in serve_refused(place.data) and name in serve_refused(place.data, "--demo")
    assert not key.exists()
    key.write_bytes(kept)
    assert name in refused("clock", data=place.data) and "chmod 600" in refused("clock", data=place.data)
    key.chmod(0o600)
    sluis("clock", data=place.data)


@pytest.mark.parametrize("name", ["master.key", "journal.key"])
def test_an_unreadable_or_foreign_key_stops_the_start(place, name):
    key = place.data / name
    kept = key.read_bytes()
    key.unlink()
    key.mkdir()
    assert name in refused("clock", data=place.data)
    key.rmdir()
    for wrong in (b"", b"kort", os.urandom(32)):
        key.write_bytes(wrong)
        key.chmod(0o600)
        assert name in refused("clock", data=place.data)
        assert key.read_bytes() == wrong
    key.write_bytes(kept)
    sluis("journal", "verify", data=place.data)


def test_nothing_is_made_but_by_an_installation():
    with Workplace() as place:
        for command in (("clock",), ("journal", "sign"), ("journal", "verify")):
            assert "sluis install" in refused(*command, data=place.data)
        assert "sluis install" in serve_refused(place.data)
        assert not place.data.exists()
        install(place.data)
        for name in ("master.key", "journal.key"):
            assert (place.data / name).stat().st_mode & 0o777 == 0o600
        assert place.data.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_stands_open_is_closed(place):
    place.data.chmod(0o755)
    assert "0700" in sluis("clock", data=place.data).stderr
    assert place.data.stat().st_mode & 0o777 == 0o700


def test_a_new_password_ends_the_sessions_and_is_journaled(place):
    sluis("password", "wilma", data=place.data, typed=PASSWORD + "\n")
    with Server(place.data) as server:
        browser = Browser(server.address)
        browser.log_in("wilma", PASSWORD).expect(303)
        browser.get("/casussen").expect(200)
        sluis("password", "wilma", data=place.data, typed=NEW_PASSWORD + "\n")
        browser.get("/casussen").expect(303)
        Browser(server.address).log_in("wilma", PASSWORD).expect(422)
        Browser(server.address).log_in("wilma", NEW_PASSWORD).expect(303)
    acts = [leaf for (leaf,) in rows(place.data / "sluis.sqlite", "SELECT leaf FROM journal_entry")]
    assert sum(b'"account.password-set"' in leaf for leaf in acts) == 2
    hashes = rows(place.data / "sluis.sqlite", "SELECT password FROM account WHERE login = 'wilma'")
    assert hashes[0][0].startswith("$scrypt$ln=15,r=8,p=3$")


def cut_off_the_end(database, size):
    """What somebody with the database and without journal.key can do: cut, and recompute the rest."""
    with sqlite3.connect(database) as connection:
        connection.execute("DELETE FROM journal_entry WHERE seq >= ?", (size,))
        connection.execute("DELETE FROM journal_checkpoint WHERE size > ?", (size,))
        frontier, count = [], 0
        for (leaf,) in connection.execute("SELECT leaf FROM journal_entry ORDER BY seq").fetchall():
            node, bits = hashlib.sha256(b"\0" + leaf).digest(), count
            while bits & 1:
                node, bits = hashlib.sha256(b"\1" + frontier.pop() + node).digest(), bits >> 1
            frontier.append(node)
            count += 1
        tree = b"\1" + struct.pack(">Q", count) + b"".join(frontier)
        connection.execute("UPDATE journal_tree SET tree = ?", (tree,))
    connection.close()


def test_a_journal_whose_end_was_cut_off_is_found(place):
    data = place.data
    sluis("journal", "sign", data=data)
    for login in ("wilma", "bea", "gea"):
        sluis("password", login, data=data, typed=PASSWORD + "\n")
    note = place.folder / "note.txt"
    note.write_text(sluis("journal", "sign", data=data).stdout)
    witness = data / "journal.notes"
    assert note.read_text() in witness.read_text()
    assert "het journaal klopt" in sluis("journal", "verify", "--checkpoint", str(note), data=data).stdout

    cut_off_the_end(data / "sluis.sqlite", 1)

    assert "cutOff" in refused("journal", "verify", data=data)
    assert "cutOff" in refused("journal", "sign", data=data)
    # Who can also change the witness is found only with a note that was kept elsewhere.
    witness.unlink()
    assert "het journaal klopt" in sluis("journal", "verify", data=data).stdout
    assert "cutOff" in refused("journal", "verify", "--checkpoint", str(note), data=data)
    assert "note" in refused("journal", "verify", "--checkpoint", str(place.folder / "nergens.note"), data=data)


def test_a_half_request_is_closed(place):
    options = ("--connection-seconds", "1", "--body-seconds", "1")
    with Server(place.data, *options) as server:
        host, port = server.address.removeprefix("http://").split(":")
        head = b"GET / HTTP/1.1\r\nHost: x\r\n"
        body = (b"POST /inloggen HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                b"Content-Length: 100000\r\n\r\na")
        for half in (b"", head, body):
            with socket.create_connection((host, int(port)), timeout=30) as connection:
                connection.sendall(half)
                answer = b""
                while received := connection.recv(65536):
                    answer += received
                assert (b"408" in answer[:20]) or not answer, answer[:200]
        Browser(server.address).get("/inloggen").expect(200)


def test_a_body_that_drips_is_closed_in_the_end(place):
    with Server(place.data, "--connection-seconds", "2", "--body-seconds", "1") as server:
        host, port = server.address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=0.2) as connection:
            connection.sendall(b"POST /inloggen HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n"
                               b"Content-Type: application/x-www-form-urlencoded\r\n\r\n")
            answer = b""
            for _ in range(300):
                try:
                    connection.sendall(b"a")
                    answer += connection.recv(65536)
                except TimeoutError:
                    continue
                except OSError:
                    break
                if answer:
                    break
            assert b"408" in answer[:20] or not answer, answer[:200]


def test_malformed_requests_are_the_senders_mistake(place):
    with Server(place.data) as server:
        host, port = server.address.removeprefix("http://").split(":")
        chunked = (b"POST /inloggen HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                   b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")
        for wrong in (b"GET / HTTP/1.1\r\nHost : x\r\n\r\n", chunked):
            with socket.create_connection((host, int(port)), timeout=30) as connection:
                connection.sendall(wrong)
                assert connection.recv(65536).startswith(b"HTTP/1.1 400")


def test_an_open_address_needs_a_proxy_in_front(place):
    assert "--trusted-proxy" in serve_refused(place.data, "--host", "0.0.0.0")
    assert "--trusted-proxy" in serve_refused(place.data, "--trusted-proxy", "onzin")


def wrong_tries(server, count, headers):
    said = []
    for number in range(count):
        browser = Browser(server.address)
        form = browser.get("/inloggen").form("/inloggen").fill({"login": f"n{number}", "password": "x" * 12})
        said.append("te vaak" in browser.post(form.action, form.pairs(), headers(number)).text)
    return said


def test_a_forged_address_gives_no_new_tries():
    def rotate(number):
        return {"X-Forwarded-For": f"203.0.113.{number}"}
    with Workplace() as place, Server(place.data, "--demo") as server:
        assert any(wrong_tries(server, 34, rotate))
    with Workplace() as place, Server(place.data, "--demo", "--trusted-proxy", "127.0.0.1") as server:
        assert not any(wrong_tries(server, 34, rotate))
        assert any(wrong_tries(server, 34, lambda _: {"X-Forwarded-For": "6.6.6.6, 203.0.113.250"}))


def test_wrong_tries_elsewhere_keep_nobody_out():
    with Workplace() as place, Server(place.data, "--demo", "--trusted-proxy", "127.0.0.1") as server:
        for number in range(8):
            browser = Browser(server.address)
            form = browser.get("/inloggen").form("/inloggen").fill({"login": "olga", "password": "x" * 12})
            browser.post(form.action, form.pairs(), {"X-Forwarded-For": "203.0.113.9"}).expect(422)
        browser = Browser(server.address)
        form = browser.get("/inloggen").form("/inloggen").fill({"login": "olga", "password": PASSWORD})
        browser.post(form.action, form.pairs(), {"X-Forwarded-For": "198.51.100.7"}).expect(303)
        assert "olga" not in browser.cookies["__Host-sluis-bekend"]


def test_a_clock_runs_ahead_only_in_a_demonstration(place):
    with sqlite3.connect(place.data / "sluis.sqlite") as connection:
        connection.execute("INSERT INTO setting (name, value) VALUES ('clock-offset', '5000')")
    connection.close()
    assert "demonstratie" in serve_refused(place.data)
    assert "telt nu niet mee" in sluis("clock", data=place.data).stderr


def test_a_real_installation_is_no_demonstration():
    with Workplace() as place:
        register = place.folder / "register.yaml"
        text = (ROOT / "demo/register.yaml").read_text()
        register.write_text("".join(line for line in text.splitlines(True) if "id: olga" not in line))
        install(place.data, register)
        assert "echte installatie" in serve_refused(place.data, "--demo")


def test_anonymous_logouts_leave_no_lines(place):
    with Server(place.data) as server:
        browser = Browser(server.address)
        form = browser.get("/inloggen").form("/inloggen")
        before = rows(place.data / "sluis.sqlite", "SELECT count(*) FROM journal_entry")
        for number in range(5):
            browser.cookies["__Host-sluis"] = f"{number}" * 42 + "A"
            browser.post("/uitloggen", [("csrf", form.value("csrf"))]).expect(303)
        assert rows(place.data / "sluis.sqlite", "SELECT count(*) FROM journal_entry") == before


def test_the_title_of_an_item_does_not_say_what_it_holds():
    with Workplace() as place, Server(place.data, "--demo") as server:
        from web.story import People, report
        import datetime

        casus = report(People(server.address), "bea", "titel", today().isoformat(), ["titel"])
        page = casus.people["bea"].get(f"{casus.path}/inbreng").expect(200)
        link = page.text.split(f"{casus.path}/inbreng/", 1)[1].split('"', 1)[0]
        title = casus.people["bea"].get(f"{casus.path}/inbreng/{link}").text.split("<title>")[1].split("</title>")[0]
        assert "Inbreng bekijken" in title or "nieuw" in link
