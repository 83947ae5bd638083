# SPDX-License-Identifier: EUPL-1.2
"""Which day it is in the house under test. A demonstration that would live through midnight starts after it instead."""

import datetime
import zoneinfo

DUTCH = zoneinfo.ZoneInfo("Europe/Amsterdam")
# The longest that a run of all tests may take.
RUN = datetime.timedelta(hours=4)


def _minutes_ahead(now):
    """How far the clock of a demonstration runs ahead, so that no test begins on one day and ends on the next."""
    wall = now.replace(tzinfo=None)
    if (wall + RUN).date() == wall.date():
        return 0
    after = datetime.datetime.combine(wall.date() + datetime.timedelta(days=1), datetime.time(0, 10))
    return int((after - wall).total_seconds() // 60)


MINUTES_AHEAD = _minutes_ahead(datetime.datetime.now(DUTCH))


def today():
    """The day on the clock of a demonstration, which runs on Dutch time."""
    return (datetime.datetime.now(DUTCH) + datetime.timedelta(minutes=MINUTES_AHEAD)).date()


def real_today():
    """The day on the clock of an installation that is no demonstration: ask it in the test, not before."""
    return datetime.datetime.now(DUTCH).date()


def options(given):
    """The options of a server, with the clock of the tests when it is a demonstration."""
    return [*given, "--minutes-ahead", str(MINUTES_AHEAD)] if "--demo" in given else list(given)
