# SPDX-License-Identifier: EUPL-1.2
"""Attachments: only what is safe comes in, only who may read the item gets it, and it goes when the casus goes."""
import re

import pytest
from support.house_day import today
from web import clamav, files
from web.clamav import EICAR, Clamd
from web.client import Browser
from web.postgres import Cluster, binaries
from web.server import PASSWORD, Server, Workplace, sluis
from web.stored import rows, traces
from web.story import ID, People, report

TODAY = today().isoformat()
MARK = "Kwikstaart"
# The name of a file says whom it is about; it may stand nowhere in clear.
NAME = "Onvindbaar Achternaam é.pdf"

REFUSED = {
    "an HTML page called PNG": ("plaatje.png", b"<!DOCTYPE html><script>alert(1)</script>"),
    "an HTML page called TXT": ("tekst.txt", b"\n  <html><body>Hallo</body></html>"),
    "an HTML page after some words": ("tekst.txt", b"Hallo\n\n<ScRiPt src=//kwaad.example></script>"),
    "an SVG called TXT": ("tekening.txt", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    "an SVG": ("tekening.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    "a program": ("programma.pdf", b"MZ\x90\0\x03\0\0\0\x04\0"),
    "a PDF called PNG": ("plaatje.png", files.pdf()),
    "a PNG called PDF": ("stuk.pdf", files.png()),
    "a PDF called EXE": ("stuk.pdf.exe", files.pdf()),
    "a PDF without an ending": ("stuk", files.pdf()),
    "half a PDF": ("stuk.pdf", files.pdf()[:200]),
    "a PDF with a program": ("stuk.pdf", files.pdf(extra=b"<</S /JavaScript /JS (app.alert(1))>>")),
    "a PDF with a program under another spelling": ("stuk.pdf", files.pdf(extra=b"<</S /J#61vaScr#69pt /JS (x)>>")),
    "a PDF that starts something": ("stuk.pdf", files.pdf(extra=b"<</S /Launch /F (cmd.exe)>>")),
    "a PDF with a file inside": ("stuk.pdf", files.pdf(catalog=b"/Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles 6 0 R>>")),
    "a PDF with a packed program": ("stuk.pdf", files.pdf(extra=files.packed_objects(b"7 0  <</S /JavaScript /JS (x)>>"))),
    "a PDF with a lock": ("stuk.pdf", files.pdf(extra=b"<</Encrypt 7 0 R>>")),
    "a PDF with a zip behind it": ("stuk.pdf", files.pdf() + files.docx()),
    "a PNG with a zip behind it": ("plaatje.png", files.png() + files.docx()),
    "a PNG with a changed byte": ("plaatje.png", files.png()[:-20] + b"\0" + files.png()[-19:]),
    "a JPEG with a film behind it": ("foto.jpg", files.jpeg(behind=b"\0\0\0\x18ftypmp42" * 20)),
    "a JPEG that says where": ("foto.jpg", files.jpeg(with_place=True)),
    "a document with macros": ("brief.docx", files.docx(**{"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"})),
    "a document with macros under another name": (
        "brief.docx", files.docx(relations=files.relation("vbaProject", "styles.xml"))),
    "a document of the kind with macros": (
        "brief.docx", files.docx(main="application/vnd.ms-word.document.macroEnabled.main+xml")),
    "a document called DOCM": ("brief.docm", files.docx()),
    "a document with a template from elsewhere": (
        "brief.docx", files.docx(relations=files.relation("attachedTemplate", "http://kwaad.example/x.dotm", True))),
    "a document with a picture from elsewhere": (
        "brief.docx", files.docx(relations=files.relation("image", "http://kwaad.example/x.png", True))),
    "a document with a file inside": ("brief.docx", files.docx(**{"word/embeddings/oleObject1.bin": b"x"})),
    "a document with a program inside": ("brief.docx", files.docx(**{"word/run.exe": b"MZ"})),
    "a document with words before it": ("brief.docx", b"PK\x03\x04" + files.docx()),
    "a document with something behind it": ("brief.docx", files.docx() + b"rest"),
    "another zip": ("brief.docx", files.archive({"lees.xml": "mij"})),
    "an ODT with Basic": ("brief.odt", files.odt(**{"Basic/Standard/Module1.xml": "<script/>"})),
    "an ODT with a listener": ("brief.odt", files.odt(scripts='<script:event-listener xlink:href="vnd.sun.star.script:x"/>')),
    "an ODT called DOCX": ("brief.docx", files.odt()),
    "an empty file": ("leeg.txt", b""),
    "text that is no text": ("tekst.txt", b"\xff\xfe\x00H\x00a"),
    "text in old letters": ("tekst.txt", "Geïnd".encode("latin-1")),
    "text that turns around": ("tekst.txt", "veilig \u202egnp.exe".encode()),
    "a name that turns around": ("stuk\u202efdp.pdf", files.pdf()),
    "a name too long": ("n" * 200 + ".pdf", files.pdf()),
}

TAKEN = {
    "stuk.pdf": files.pdf(MARK), "plaatje.png": files.png(), "foto.jpg": files.jpeg(), "foto2.JPEG": files.jpeg(with_place=False),
    "tekst.txt": f"Tekst {MARK} é €\r\n".encode(), "brief.docx": files.docx(MARK),
    "brief met koppeling.docx": files.docx(relations=files.relation("hyperlink", "https://example.org/", True)),
    "brief.odt": files.odt(MARK),
}


def page_of(casus, mark):
    return f"{casus.path}/{casus.item(mark)}/bijlagen"


def attach(casus, mark, login, name, content, change=None, **values):
    """Sends a file through the form of the page."""
    browser = casus.people[login]
    form = browser.get(page_of(casus, mark)).expect(200).form("/bijlagen")
    form.fill(values)
    pairs = [(key, (change or {}).get(key, value)) for key, value in form.pairs() if key != "file"]
    body, kind = files.form_with_file(pairs, [("file", name, content)])
    return browser.send("POST", page_of(casus, mark), body, {"Content-Type": kind})


def attached(casus, mark, login):
    """The addresses of the attachments of an item, as this person is shown them."""
    text = casus.people[login].get(f"{casus.path}/{casus.item(mark)}").expect(200).text
    return list(dict.fromkeys(re.findall(rf'href="([^"]*/bijlagen/{ID})"', text)))


def small_casus(people, mark="een"):
    """A casus in triage, in which the house may look at an item of the reporter, and a party that was asked may not."""
    casus = report(people, "bea", mark, TODAY, [mark])
    casus.take_up()
    casus.intake()
    casus.inform("report", "bea")
    casus.retest()
    return casus


@pytest.fixture(scope="module")
def place():
    with Workplace() as place:
        yield place


@pytest.fixture(scope="module")
def server(place):
    with Server(place.data, "--demo") as server:
        yield server
        assert "fault" not in server.messages()


@pytest.fixture(scope="module")
def people(server):
    return People(server.address)


@pytest.fixture(scope="module")
def casus(people):
    return small_casus(people, "wil")


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_not_safe_is_refused_with_a_reason_and_not_kept(casus, what):
    name, content = REFUSED[what]
    reply = attach(casus, "wil", "bea", name, content).expect(422)
    assert "Er is niets bewaard" in reply.text and "Kies het bestand opnieuw" in reply.text
    assert "[weigering" not in reply.text and 'id="f-file-problem"' in reply.text or "f-keepsLocation-problem" in reply.text
    assert attached(casus, "wil", "bea") == []


def test_what_is_on_the_list_is_kept_and_comes_back_byte_for_byte(people):
    casus = small_casus(people, "heen")
    for name, content in TAKEN.items():
        attach(casus, "heen", "bea", name, content).expect(303)
    links = attached(casus, "heen", "bea")
    assert len(links) == len(TAKEN)
    for link, (name, content) in zip(links, TAKEN.items()):
        reply = people["bea"].get(link).expect(200)
        assert reply.body == content
        assert reply.header("Content-Length") == str(len(content))
        assert reply.header("Content-Disposition").startswith("attachment; filename=\"")
        assert reply.header("Content-Security-Policy").startswith("sandbox; default-src 'none'")
        assert reply.header("X-Content-Type-Options") == "nosniff" and reply.header("Cache-Control") == "no-store"
    text = people["bea"].get(f"{casus.path}/{casus.item('heen')}").text
    assert "Niet nagekeken op virussen" in text and "Word-document (DOCX)" in text


def test_a_photograph_may_say_where_when_that_is_necessary(people):
    casus = small_casus(people, "plek")
    attach(casus, "plek", "bea", "foto.jpg", files.jpeg(with_place=True)).expect(422)
    attach(casus, "plek", "bea", "foto.jpg", files.jpeg(with_place=True), keepsLocation="1").expect(303)


def test_an_attachment_passes_with_its_item_and_not_otherwise(people):
    casus = small_casus(people, "poort")
    attach(casus, "poort", "bea", NAME, files.pdf(MARK)).expect(303)
    link = attached(casus, "poort", "bea")[0]
    item = f"{casus.path}/{casus.item('poort')}"
    # Gea has no part in the casus; Wilma of the house has, and there is no yes for the house yet in this phase.
    nowhere = people["gea"].get(f"/casussen/{'0' * 32}")
    for login in ("gea", "wilma"):
        reply = people[login].get(link).expect(404)
        assert NAME not in reply.text and "sandbox" not in reply.header("Content-Security-Policy")
    assert people["gea"].get(link).words() == nowhere.expect(404).words()
    casus.say("poort", "huis", login="bea")
    reply = people["wilma"].get(link).expect(200)
    assert reply.body == files.pdf(MARK)
    assert "filename*=UTF-8''Onvindbaar%20Achternaam%20%C3%A9.pdf" in reply.header("Content-Disposition")
    assert attached(casus, "poort", "wilma") == [link]
    # Looking is not changing.
    for path in (page_of(casus, "poort"), f"{link}/verwijderen"):
        people["wilma"].get(path).expect(404)
    assert NAME not in people["wilma"].get(f"{casus.path}/verloop").expect(200).text
    casus.change("poort", "bevriezing", "bea")
    people["wilma"].get(link).expect(404)
    people["bea"].get(link).expect(200)
    assert people["wilma"].get(item).status == 404


def test_the_reading_is_in_the_journal_and_the_name_is_not(place, people):
    casus = small_casus(people, "log")
    attach(casus, "log", "bea", NAME, files.pdf(MARK)).expect(303)
    casus.say("log", "huis", login="bea")
    link = attached(casus, "log", "wilma")[0]
    people["wilma"].get(link).expect(200)
    leaves = b" ".join(row[0] for row in rows(
        place.data / "sluis.sqlite", "SELECT leaf FROM journal_entry WHERE casus_id = ?", casus.id))
    assert b"inbreng.attached" in leaves and b"inbreng.attachment-read" in leaves
    assert link.rsplit("/", 1)[1].encode() in leaves
    assert b"Onvindbaar" not in leaves
    assert traces([place.data], {}, [MARK, "Onvindbaar Achternaam"]) == []


def test_taking_a_file_away_destroys_it(place, people):
    casus = small_casus(people, "weg")
    attach(casus, "weg", "bea", NAME, files.png(noise=600_000)[:]).expect(422)
    attach(casus, "weg", "bea", "groot.png", files.png(noise=600_000)).expect(303)
    link = attached(casus, "weg", "bea")[0]
    database = place.data / "sluis.sqlite"
    parts = [row[0] for row in rows(database, "SELECT sealed FROM bijlage WHERE casus_id = ?", casus.id)]
    assert len(parts) == 3 and traces([place.data], {"bijlage": parts}, [])
    casus.people["bea"].fill_in(f"{link}/verwijderen", {"why": "Niet nodig"}, "/verwijderen").expect(303)
    people["bea"].get(link).expect(404)
    assert rows(database, "SELECT count(*) FROM bijlage WHERE casus_id = ?", casus.id) == [(0,)]
    assert not [row for row in traces([place.data], {"bijlage": parts}, []) if "-wal" in row]
    assert attached(casus, "weg", "bea") == []


def test_withdrawing_the_item_takes_its_files_along(place, people):
    casus = small_casus(people, "terug")
    attach(casus, "terug", "bea", "stuk.pdf", files.pdf()).expect(303)
    link = attached(casus, "terug", "bea")[0]
    casus.change("terug", "intrekking", "bea")
    people["bea"].get(link).expect(404)
    people["bea"].get(page_of(casus, "terug")).expect(404)
    assert rows(place.data / "sluis.sqlite", "SELECT count(*) FROM bijlage WHERE casus_id = ?", casus.id) == [(0,)]


def test_destroyed_with_the_casus(place, people):
    casus = report(people, "bea", "einde", TODAY, ["einde"])
    attach(casus, "einde", "bea", NAME, files.pdf("Onvindbaar")).expect(303)
    attach(casus, "einde", "bea", "groot.png", files.png(noise=900_000)).expect(303)
    casus.take_up()
    parts = [row[0] for row in rows(
        place.data / "sluis.sqlite", "SELECT sealed FROM bijlage WHERE casus_id = ?", casus.id)]
    assert len(parts) == 5 and "bijlage in sluis.sqlite" in " ".join(traces([place.data], {"bijlage": parts}, []))
    casus.intake("notTakenUp")
    assert traces([place.data], {"bijlage": parts}, ["Onvindbaar"]) == []
    assert rows(place.data / "sluis.sqlite", "SELECT count(*) FROM destruction") == [(0,)]


def test_too_large_too_many_and_nothing_typed_is_lost(people):
    casus = small_casus(people, "maat")
    reply = attach(casus, "maat", "bea", "groot.png", files.png(noise=10_010_000), keepsLocation="1").expect(422)
    assert "te groot" in reply.text and 'name="keepsLocation" value="1" checked' in reply.text
    # More than the server holds: the file is let go, the answers are kept.
    reply = attach(casus, "maat", "bea", "groot.png", files.png(noise=14 << 20), keepsLocation="1").expect(422)
    assert "te groot" in reply.text and 'name="keepsLocation" value="1" checked' in reply.text
    for number in range(20):
        attach(casus, "maat", "bea", f"stuk{number}.txt", b"Tekst").expect(303)
    assert "20 bijlagen" in attach(casus, "maat", "bea", "meer.txt", b"Tekst").expect(422).text


def test_all_of_them_together_have_a_limit(people):
    casus = small_casus(people, "samen")
    for number in range(5):
        attach(casus, "samen", "bea", f"groot{number}.png", files.png(noise=9_900_000)).expect(303)
    assert "samen te groot" in attach(casus, "samen", "bea", "nog.png", files.png(noise=9_900_000)).expect(422).text


def test_only_a_form_of_ours_in_this_browser_brings_a_file(people):
    casus = small_casus(people, "sleutel")
    for change in ({"csrf": "onzin"}, {"csrf": ""}):
        attach(casus, "sleutel", "bea", "stuk.pdf", files.pdf(), change=change).expect(403)
    assert attach(casus, "sleutel", "bea", "stuk.pdf", files.pdf(), change={"once": "onzin"}).status == 400
    page = page_of(casus, "sleutel")
    pairs = [pair for pair in people["bea"].get(page).form("/bijlagen").pairs() if pair[0] != "file"]
    body, kind = files.form_with_file(pairs, [("file", "stuk.pdf", files.pdf())])
    elsewhere = {"Content-Type": kind, "Origin": "https://kwaad.example", "Sec-Fetch-Site": "cross-site"}
    people["bea"].send("POST", page, body, elsewhere).expect(403)
    people["gea"].send("POST", page, body, {"Content-Type": kind}).expect(403)
    Browser(people.address).send("POST", page, body, {"Content-Type": kind}).expect(401, 403)
    assert attached(casus, "sleutel", "bea") == []
    # The same form twice acts once.
    for _ in range(2):
        people["bea"].send("POST", page, body, {"Content-Type": kind}).expect(303)
    assert len(attached(casus, "sleutel", "bea")) == 1


def test_a_file_is_taken_in_nowhere_else_and_only_in_good_form(people):
    casus = small_casus(people, "vorm")
    bea, page = people["bea"], page_of(casus, "vorm")
    pairs = [pair for pair in bea.get(page).form("/bijlagen").pairs() if pair[0] != "file"]
    body, kind = files.form_with_file(pairs, [("file", "stuk.pdf", files.pdf())])
    bea.send("POST", f"{casus.path}/inbreng/nieuw", body, {"Content-Type": kind}).expect(415)
    for wrong, statuses in {
            b"": (400,), body[:-30]: (400,), body[40:]: (400,),
            body.replace(b'name="csrf"', b'naam="csrf"'): (400,),
            body.replace(b"form-data", b"attachment", 1): (400,),
            body.replace(b'filename="', b"filename*=utf-8''x; filename=\""): (400,),
            body.replace(b"Content-Type: application", b"Content-Transfer-Encoding: base64\r\nX: application"): (400,),
    }.items():
        bea.send("POST", page, wrong, {"Content-Type": kind}).expect(*statuses)
    for strange in ("multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x"):
        bea.send("POST", page, body, {"Content-Type": strange}).expect(415)
    # A form without its file comes back with everything else.
    reply = bea.post(page, [*pairs, ("keepsLocation", "1")]).expect(422)
    assert "Kies een bestand" in reply.text and 'value="1" checked' in reply.text
    assert attached(casus, "vorm", "bea") == []


def test_somebody_whose_session_ended_keeps_the_answers(people):
    casus = small_casus(people, "sessie")
    browser = People(people.address)["bea"]
    page = page_of(casus, "sessie")
    pairs = [pair for pair in browser.get(page).form("/bijlagen").pairs() if pair[0] != "file"]
    body, kind = files.form_with_file(
        [*pairs, ("keepsLocation", "1")], [("file", "groot.png", files.png(noise=3 << 20))])
    del browser.cookies["__Host-sluis"]
    login = browser.send("POST", page, body, {"Content-Type": kind, "Sec-Fetch-Site": "same-origin"}).expect(401)
    kept = browser.submit(login.form("/inloggen"), {"login": "bea", "password": PASSWORD}).expect(200)
    reply = browser.submit(kept.form("/bijlagen")).expect(422)
    assert "Kies een bestand" in reply.text and 'name="keepsLocation" value="1" checked' in reply.text
    assert attached(casus, "sessie", "bea") == []


def test_the_name_of_a_file_cannot_break_out(people):
    casus = small_casus(people, "naam")
    name = "a\"; filename=\"kwaad.exe<img src=x onerror=alert(1)>'%0d%0aX: y;.pdf"
    attach(casus, "naam", "bea", name, files.pdf()).expect(303)
    link = attached(casus, "naam", "bea")[0]
    reply = people["bea"].get(link).expect(200)
    disposition = reply.header("Content-Disposition")
    assert disposition.count('"') == 2 and "\r" not in disposition and reply.header("X") is None
    assert "<img src=x" not in people["bea"].get(f"{casus.path}/{casus.item('naam')}").text
    attach(casus, "naam", "bea", "C:\\Users\\bea\\Desktop\\brief.odt", files.odt()).expect(303)
    assert "C:\\Users" not in people["bea"].get(f"{casus.path}/{casus.item('naam')}").text


def test_who_received_the_item_is_told_of_a_new_file(people):
    casus = small_casus(people, "bericht")
    casus.say("bericht", "huis", login="bea")
    attach(casus, "bericht", "bea", NAME, files.pdf()).expect(303)
    reply = people["wilma"].get("/berichten").expect(200)
    number = re.search(r"Z?\d{4}-\d+", people["wilma"].get(casus.path).text).group(0)
    assert f"De bijlagen bij een gegeven in casus {number} zijn veranderd" in reply.text and "Onvindbaar" not in reply.text


# Viruses

@pytest.fixture(scope="module")
def clamd(tmp_path_factory):
    assert clamav.binary(), "clamd is not installed: bin/test fetches it"
    with Clamd(tmp_path_factory.mktemp("clamd")) as clamd:
        yield clamd


@pytest.mark.parametrize("over", ["unix", "tcp"])
def test_a_virus_is_refused_and_leaves_only_a_line_in_the_journal(clamd, over):
    with Workplace() as place, Server(place.data, "--demo", "--clamd", getattr(clamd, over)) as server:
        casus = small_casus(People(server.address), "ziek")
        reply = attach(casus, "ziek", "bea", "proef.txt", EICAR).expect(422)
        assert "In dit bestand zit een virus" in reply.text
        assert attached(casus, "ziek", "bea") == []
        database = place.data / "sluis.sqlite"
        assert rows(database, "SELECT count(*) FROM bijlage") == [(0,)]
        leaves = [row[0] for row in rows(database, "SELECT leaf FROM journal_entry ORDER BY seq DESC LIMIT 4")]
        assert any(b"inbreng.attachment-infected" in leaf for leaf in leaves)
        assert traces([place.data], {"virus": [EICAR]}, []) == []
        attach(casus, "ziek", "bea", "goed.txt", b"Gewone tekst").expect(303)
        attach(casus, "ziek", "bea", "groot.png", files.png(noise=9 << 20)).expect(303)
        text = casus.people["bea"].get(f"{casus.path}/{casus.item('ziek')}").text
        assert "Nagekeken op virussen met ClamAV" in text


def test_a_scanner_that_does_not_answer_refuses_every_file(tmp_path):
    with Clamd(tmp_path / "clamd") as clamd, Workplace() as place:
        with Server(place.data, "--demo", "--clamd", clamd.unix) as server:
            casus = small_casus(People(server.address), "stil")
            clamd.stop()
            reply = attach(casus, "stil", "bea", "goed.txt", b"Gewone tekst").expect(422)
            assert "niet op virussen laten nakijken" in reply.text
            assert attached(casus, "stil", "bea") == []
            assert rows(place.data / "sluis.sqlite", "SELECT count(*) FROM bijlage") == [(0,)]


@pytest.mark.parametrize("address", ["clamd.ctl", "tcp://192.0.2.1:3310", "tcp://127.0.0.1", "unix:clamd.ctl", "http://127.0.0.1:1"])
def test_a_scanner_elsewhere_or_nowhere_stops_the_start(address):
    with Workplace() as place:
        done = sluis("serve", "--demo", "--port", "0", "--clamd", address, data=place.data, check=False)
        assert done.returncode != 0 and "--clamd" in done.stderr


# The other database

def test_attachments_live_and_end_on_postgresql():
    assert binaries(), "PostgreSQL is not installed: apt-get install postgresql"
    with Cluster() as cluster, Workplace() as place:
        options = ("--demo", "--database", cluster.url("bijlagen"), "--keys", f"{place.data}/sleutels.sqlite")
        with Server(place.data, *options) as server:
            people = People(server.address)
            casus = report(people, "bea", "post", TODAY, ["post"])
            content = files.png(noise=600_000)
            attach(casus, "post", "bea", "Onvindbaar.png", content).expect(303)
            link = attached(casus, "post", "bea")[0]
            assert people["bea"].get(link).expect(200).body == content
            sealed = cluster.query("bijlagen", "SELECT encode(substr(sealed, 1, 40), 'hex') FROM bijlage WHERE number = 1")
            assert sealed in cluster.dump("bijlagen") and "Onvindbaar" not in cluster.dump("bijlagen")
            casus.take_up()
            casus.intake("notTakenUp")
            people["bea"].get(link).expect(404)
            assert sealed not in cluster.dump("bijlagen")
            assert cluster.query("bijlagen", "SELECT count(*) FROM destruction") == "0"
