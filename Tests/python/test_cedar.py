# SPDX-License-Identifier: EUPL-1.2
"""Cedar, an engine of others, judges random requests as Sluis does, on the policies that `sluis cedar` writes."""

import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import cedarpy
import pytest
import yaml

ROOT = Path(__file__).parents[2]
SLUIS = os.environ.get("SLUIS_BIN", str(ROOT / ".build/debug/sluis"))
sys.path.insert(0, str(ROOT / "Tests/reference"))

from aimed_requests import AimedRequests, fresh_seed  # noqa: E402
from cedar_compare import CedarComparison  # noqa: E402
from cedar_referee import CedarReferee, Export  # noqa: E402
from rulebook_reference import Rulebook, load_law, normal_request  # noqa: E402

RULE_SETS = sorted(folder.name for folder in (ROOT / "law").iterdir() if folder.is_dir())
COUNT = int(os.environ.get("SLUIS_CEDAR_COUNT", "1500"))
TRIES = 40
"""Extra requests for a rule that had no say yet."""


@pytest.fixture(scope="module", params=RULE_SETS)
def book(request):
    return Rulebook(load_law(ROOT / "law" / request.param))


@pytest.fixture(scope="module")
def export(book):
    return Export.of(SLUIS, str(ROOT), book.law["ruleset"])


@pytest.fixture(scope="module")
def referee(book, export):
    return CedarReferee(book, export)


def answers(requests):
    lines = b"".join(json.dumps(raw).encode() + b"\n" for raw, _ in requests)
    run = subprocess.run([SLUIS, "decide", "--home", ROOT], input=lines, capture_output=True, check=True, timeout=120)
    return [json.loads(line) for line in run.stdout.splitlines()]


def differences(comparison, requests, told, judged):
    """Every request on which the two do not say the same."""
    found = []
    for (raw, _), answer, judgement in zip(requests, told, judged, strict=True):
        what = comparison.difference(answer, judgement)
        if what:
            found.append(f"{what}\n  {json.dumps(raw)}")
    return found


def test_the_policies_are_valid_and_complete(book, export):
    """Cedar checks every policy against the schema; every element of the law has its policy."""
    result = cedarpy.validate_policies(export.policies, export.schema)
    assert result.validation_passed, [str(error) for error in result.errors][:5]
    ids = re.findall(r'^@id\("(.+)"\)$', export.policies, re.MULTILINE)
    sections = [
        "supply_rules", "receive_rules", "general_receive", "exceptions", "deny_rules", "onward_rules", "regime_duties"
    ]
    assert sorted(ids) == sorted([r["id"] for s in sections for r in book.law[s]] + ["universal"])
    assert "another element: nothing." in export.policies


def test_cedar_judges_random_requests_as_sluis_does(book, referee, tell):
    """A new seed each run (SLUIS_SEED repeats one); SLUIS_CEDAR_COUNT asks for more."""
    seed = fresh_seed()
    source, comparison = AimedRequests(book, seed), CedarComparison(book)
    requests = source.batch(COUNT)
    found = differences(comparison, requests, answers(requests), referee.judge([r for _, r in requests]))
    for rule in book.law["supply_rules"] + book.law["deny_rules"]:
        for _ in range(TRIES):
            if comparison.seen[rule["id"]]:
                break
            more = [source.aimed_at(rule)]
            found += differences(comparison, more, answers(more), referee.judge([r for _, r in more]))
    tell(f"Cedar and Sluis, {book.law['ruleset']}, seed {seed}: {len(found)} differences")
    for line in comparison.report():
        tell(f"  {line}")
    assert not found, f"seed {seed}: {len(found)} differences, of which\n" + "\n".join(found[:5])
    assert not comparison.unseen(comparison.supply), "supply rules without a say"
    assert not comparison.unseen(comparison.denials), "deny rules without a say"
    assert all(comparison.verdicts[word] * 10 >= COUNT for word in ("allow", "conditional", "deny"))


def test_cedar_judges_the_golden_cases(book, referee):
    files = sorted((ROOT / "Tests/Golden").glob("*.yaml"))
    cases = [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]
    cases = [case for case in cases if case["request"]["ruleset"] == book.law["ruleset"]]
    cases = [case for case in cases if case["request"]["item"].get("identifiable") is not False]
    judged = referee.judge([normal_request(case["request"]) for case in cases])
    wrong = [
        case["id"] for case, judgement in zip(cases, judged) if judgement.decision != case["expect"]["decision"]
    ]
    assert not wrong


# ------------------------------------------------------------ would a mistake be seen?


def without(policies, id_):
    """The policies but for one."""
    return re.sub(rf'^@id\("{id_}"\)$.*?^(?:}}|permit .*|forbid .*);\n', "", policies, flags=re.M | re.S)


def never_yielding(policies, id_):
    """The denial without its ways out."""
    pattern = rf'(^@id\("{id_}"\)$.*?^}})\nunless {{.*?^}};$'
    return re.sub(pattern, r"\1;", policies, flags=re.M | re.S)


def no_longer_asking(policies, id_, code):
    """One policy as if this gate were always met."""
    start = policies.index(f'@id("{id_}")')
    end = policies.index("\n};", start)
    changed = policies[start:end].replace(f'"{code}", ', "").replace(f', "{code}"', "")
    return policies[:start] + changed + policies[end:]


MISTAKES = {
    "no denial of the municipality": ("GEM-S1", lambda p: without(p, "GEM-S1")),
    "nothing asked of every supply": (None, lambda p: without(p, "universal")),
    "OM-S3 never yields": ("OM-S3", lambda p: never_yielding(p, "OM-S3")),
    "police data move on freely": (None, lambda p: without(p, "ON-WPG")),
    "a supply without art. 6": ("GGZ-S3", lambda p: no_longer_asking(p, "GGZ-S3", "art6-basis")),
    "consent need not be explicit": ("GGZ-S1", lambda p: p.replace('"explicit-consent", ', "")),
    "health data are no special class": (None, lambda p: p.replace('"special_health", ', "")),
    "an unstated hat slips past a denial": ("GGZ-S4", lambda p: p.replace("!(context.optimistic)", "false")),
    "closed subtypes move freely": (None, lambda p: p.replace("!(resource.subtype.closed)", "true")),
    "the emergency notice never ends": ("BUR-S2", lambda p: p.replace("context.on <= 20191231", "true")),
    "a refused duty does not matter": (
        "GGZ-S1", lambda p: re.sub(r"!\(context\.refused\.contains[^)]*\)\)", "true", p)),
    "receipt is never tested": ("GGZ-S1", lambda p: p.replace("!(context.grounds.isEmpty())", "true")),
}
"""Per mistake the rule at which requests are aimed (None: at all), and what it does to the policies."""


def is_seen(book, source, policies, export, rule):
    """Some request gives a difference; tried in small batches, up to six hundred requests."""
    wrong = CedarReferee(book, Export(policies, export.schema, export.entities))
    rules = [rule] if rule else book.law["supply_rules"] + book.law["deny_rules"]
    for _ in range(20):
        requests = [source.aimed_at(source.random.choice(rules)) for _ in range(30)]
        judged = wrong.judge([request for _, request in requests])
        if differences(CedarComparison(book), requests, answers(requests), judged):
            return True
    return False


def test_mistakes_in_the_policies_are_seen(book, export, tell):
    """Each of these wrong exports, and any rule left out, gives a difference: so no difference means something."""
    if book.law["ruleset"] != "handvat-2019":
        pytest.skip("the mistakes name rules of handvat-2019")
    seed = fresh_seed()
    source = AimedRequests(book, seed)
    rules = {rule["id"]: rule for rule in book.law["supply_rules"] + book.law["deny_rules"]}
    left_out = random.Random(seed).sample([rule["id"] for rule in book.law["supply_rules"]], 5)
    mistakes = MISTAKES | {f"{id_} left out": (id_, lambda p, id_=id_: without(p, id_)) for id_ in left_out}
    unseen = []
    for name, (aim, spoil) in mistakes.items():
        policies = spoil(export.policies)
        assert policies != export.policies, name
        if not is_seen(book, source, policies, export, rules.get(aim)):
            unseen.append(name)
    tell(f"wrong policies, seed {seed}: {len(mistakes) - len(unseen)} of {len(mistakes)} seen")
    assert not unseen, f"seed {seed}"
