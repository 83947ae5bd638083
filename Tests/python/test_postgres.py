# SPDX-License-Identifier: EUPL-1.2
"""The same program on PostgreSQL: report, taking up, an intake that ends the casus; the journal agrees."""

import pytest
import test_journey_venlo as network
from support.house_day import today
from web.postgres import Cluster, binaries
from web.server import Server, Workplace, sluis
from web.story import People, report

MARK = "Kwikstaart"
TODAY = today().isoformat()


@pytest.fixture(scope="module")
def cluster():
    assert binaries(), "PostgreSQL is not installed: apt-get install postgresql"
    with Cluster() as cluster:
        yield cluster


def test_a_casus_lives_and_ends_on_postgresql(cluster):
    place = Workplace()
    url = cluster.url("sluis")
    keys = f"{place.data}/sleutels.sqlite"
    with place, Server(place.data, "--demo", "--database", url, "--keys", keys) as server:
        people = People(server.address)
        casus = report(people, "bea", MARK, TODAY, [f"{MARK}een"], bsn="123456782")
        assert MARK in people["bea"].get(casus.path).expect(200).text
        casus.take_up()
        casus.check_hit(MARK)
        sealed = cluster.query("sluis", f"SELECT encode(sealed, 'hex') FROM casus WHERE id = '{casus.id}'")
        assert sealed and sealed[:40] in cluster.dump("sluis")
        before = counted(cluster)
        casus.intake("notTakenUp", mark=MARK)
        assert people["bea"].get(casus.path).status == people["wilma"].get(casus.path).status == 404
        assert counted(cluster) == before + 1
        after = cluster.dump("sluis")
        assert MARK not in after and sealed[:40] not in after
        server.stop()
        verdict = sluis("journal", "verify", "--database", url, "--keys", keys, data=place.data)
        assert "het journaal klopt" in verdict.stdout


def counted(cluster):
    return int(cluster.query("sluis", "SELECT coalesce(sum(amount), 0) FROM tally"))


def test_two_servers_on_one_database_write_one_journal(cluster):
    """The row of the tree is locked, so that the lines of two processes stay in order."""
    place = Workplace()
    url = cluster.url("samen")
    options = ("--demo", "--database", url, "--keys", f"{place.data}/sleutels.sqlite")
    with place, Server(place.data, *options) as first, Server(place.data, *options) as second:
        here, there = People(first.address), People(second.address)
        for number in range(3):
            casus = report(here, "bea", f"over{number}", TODAY, [f"over{number}"])
            casus.people = there
            casus.take_up()
            assert here["wilma"].get(casus.path).status == 200
        verdict = sluis("journal", "verify", *options[1:], data=place.data)
        assert "het journaal klopt" in verdict.stdout


def test_keys_on_the_server_of_the_data_are_refused(cluster):
    """One server has one log and one backup: a destroyed key would come back with them."""
    place = Workplace()
    with place:
        done = sluis("install", "--register", "demo/register.yaml", "--database", cluster.url("gegevens"),
                     "--keys", cluster.url("sleutels"), data=place.data, check=False)
        assert done.returncode != 0
        assert "--keys" in done.stderr and "dezelfde PostgreSQL-server" in done.stderr
        sluis("install", "--register", "demo/register.yaml", "--database", cluster.url("los"), data=place.data)
        assert (place.data / "sleutels.sqlite").exists()


def test_two_collaborations_on_two_databases_know_nothing_of_each_other(cluster):
    """A casus under a profile of its own lives in the database of its collaboration alone, and each has its own mark."""
    here, there = cluster.url("huis"), cluster.url("netwerk")
    place = Workplace()
    with place:
        options = ("--database", here, "--database-of", f"venlo={there}")
        with Server(place.data, "--demo", *options) as server:
            people = People(server.address, world="/venlo")
            story = network.running(people, "Peelhorst")
            assert "Peelhorst" in people["marjan"].get(story.path).expect(200).text
            assert People(server.address)["wilma"].get(story.path).status == 404
        found = {name: cluster.query(name, f"SELECT count(*) FROM casus WHERE id = '{story.id}'")
                 for name in ("huis", "netwerk")}
        assert found == {"huis": "0", "netwerk": "1"}
        assert story.id in cluster.dump("netwerk") and story.id not in cluster.dump("huis")
        assert "Peelhorst" not in cluster.dump("netwerk") + cluster.dump("huis")
        for more in ((), ("--samenwerking", "venlo")):
            assert "het journaal klopt" in sluis("journal", "verify", *options, *more, data=place.data).stdout
        exchanged = ("--database", there, "--database-of", f"venlo={here}")
        assert sluis("serve", "--demo", "--port", "0", *exchanged, data=place.data, check=False).returncode != 0
