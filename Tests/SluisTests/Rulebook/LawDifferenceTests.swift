// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("A rule set may lie over another, and the difference is exact")
struct LawDifferenceTests {
    /// The shipped rule set with one that lies over it.
    static func shelf(_ text: String) throws -> Result<[RuleSet], LawProblems> {
        let base = LawFolder(name: "law/handvat-2019", files: try Handvat.files())
        let draft = LawFolder(name: "law/draft", files: [LawFile(name: "law/draft/changes.yaml", text: text)])
        return LawLibrary.read([base, draft])
    }

    static let heading = "ruleset: draft\nbased_on: handvat-2019\ntitle: Proef\n"

    /// The truancy officer needs one thing more to supply to the child protection board.
    static let stricter = """
        \(heading)supply_rules:
          - {id: LPA-S1, effect: may, receive: implied, exception: implied, valid_from: "2019-03-01", valid_until: null,
             supplier: [{kind: truancy-officer}], recipient: [{kind: child-protection-board}], actions: [supply],
             classes: [ordinary], gates: [needed-for-rvdk-task, meldrecht-weighed], duties: [],
             cites: [{law: Leerplichtwet, article: "22"}]}
        """

    private func difference(_ text: String) throws -> LawDifference {
        let sets = try LawDifferenceTests.shelf(text).get()
        return LawDifference(from: try #require(sets.first), to: try #require(sets.last))
    }

    @Test("an overlay holds only what differs, and the rest is that of the rule set below")
    func overlay() throws {
        let sets = try LawDifferenceTests.shelf(LawDifferenceTests.stricter).get()
        let draft = try #require(sets.last)
        #expect(draft.id == "draft" && draft.title == "Proef" && draft.law.supplyRules.count == 144)
        #expect(draft.law.supplyRules.first { $0.id == "LPA-S1" }?.gates.count == 2)
        #expect(draft.fingerprint != sets.first?.fingerprint)
    }

    @Test(
        "a mistake in an overlay is found with its file and line",
        arguments: [
            ("\(heading)removed: [LPA-S9]\n", 4, "removes 'LPA-S9', which is not there"),
            (
                "ruleset: draft\nbased_on: handvat-2018\n", 2,
                "based_on names 'handvat-2018', which is not there"
            ),
            ("ruleset: draft\nbased_on: draft\n", 2, "law/draft is based on itself"),
            ("ruleset: Draft 2\nbased_on: handvat-2019\n", 1, "'Draft 2' is no name for a rule set"),
            ("ruleset: handvat-2019\n", 1, "rule set 'handvat-2019' also stands in law/handvat-2019"),
            ("\(heading)supply_rule: []\n", 4, "unknown section 'supply_rule'"),
            (
                "\(heading)regime_duties:\n  - {id: RD-WPG, regimes: [Wpg], duties: [gazo], valid_from: \"2019-03-01\"}\n",
                5,
                "RD-WPG has no 'cites'"
            ),
        ])
    func mistake(_ text: String, _ line: Int, _ what: String) throws {
        guard case .failure(let problems) = try LawDifferenceTests.shelf(text) else {
            Issue.record("no problems")
            return
        }
        #expect(
            problems.list.contains { $0.file == "law/draft/changes.yaml" && $0.line == line && $0.what == what },
            "\(problems.list)")
    }

    @Test("the same rule set does not differ from itself")
    func same() throws {
        let set = try Handvat.ruleSet()
        #expect(LawDifference(from: set, to: set).isEmpty)
    }

    @Test("a gate more changes the conditions of just the tuples of that rule")
    func gates() throws {
        let found = try difference(LawDifferenceTests.stricter)
        let (byKind, bySupplier) = found.counts
        #expect(Set(byKind.keys) == [.gates] && Set(bySupplier.keys) == ["truancy-officer"])
        #expect(Set(found.changes.map(\.recipient.kind)) == ["child-protection-board"])
        let example = try #require(found.examples[.gates]?.first)
        #expect(example.request.item == .init(classes: ["ordinary"]) && example.request.recipient.actingAs == nil)
        #expect(example.before.map { $0.gates.contains("meldrecht-weighed") } == [false])
        #expect(example.after.map { $0.gates.contains("meldrecht-weighed") } == [true])
    }

    @Test(
        "every kind of change is told apart",
        arguments: [
            ("removed: [LPA-S1]\n", LawDifference.Kind.closes),
            (
                stricter.replacing(heading, with: "").replacing(", meldrecht-weighed", with: "").replacing(
                    "duties: []", with: "duties: [via-inlichtingenbureau]"), .duties
            ),
            (
                stricter.replacing(heading, with: "").replacing(", meldrecht-weighed", with: "").replacing(
                    "effect: may", with: "effect: must"), .effect
            ),
            (stricter.replacing(heading, with: "").replacing(", meldrecht-weighed", with: ""), .grounds),
        ])
    func kinds(_ text: String, _ kind: LawDifference.Kind) throws {
        let found = try difference(LawDifferenceTests.heading + text)
        #expect(Set(found.counts.byKind.keys) == [kind])
    }

    @Test("what opens for one side closes for the other, on exactly the same tuples")
    func mirrored() throws {
        let sets = try LawDifferenceTests.shelf("\(LawDifferenceTests.heading)removed: [LPA-S1]\n").get()
        let (first, last) = (try #require(sets.first), try #require(sets.last))
        let (there, back) = (LawDifference(from: first, to: last), LawDifference(from: last, to: first))
        #expect(there.counts.byKind[.closes] == back.counts.byKind[.opens] && back.counts.byKind.count == 1)
        #expect(there.fingerprint != back.fingerprint)
        #expect(there.fingerprint == LawDifference(from: first, to: last).fingerprint)
    }

    @Test("a random question is answered differently exactly when the difference says so")
    func exact() throws {
        let sets = try LawDifferenceTests.shelf(LawDifferenceTests.stricter).get()
        let (old, new) = (try #require(sets.first), try #require(sets.last))
        let found = LawDifference(from: old, to: new)
        let listed = Set(
            found.changes.flatMap { change in
                change.items.map {
                    "\(change.supplier) \(change.recipient) \(change.action) \(change.on) \($0.itemClass) \($0.subtype ?? "") \($0.origin ?? "")"
                }
            })
        let decider = try #require(Decider([old, new]))
        var differing = 0
        for recipient in [nil, "protection", "criminal-tasks"] as [String?] {
            for subtype in [nil] + old.vocabulary.subtypes.map({ Optional($0.code) }) {
                for day in ["0001-01-01", "2019-03-01", "2020-01-01"] {
                    var request = DecisionRequest(
                        ruleset: old.id, on: day, supplier: .init(kind: "truancy-officer"),
                        recipient: .init(kind: "child-protection-board", actingAs: recipient),
                        item: .init(classes: ["ordinary"], subtype: subtype))
                    guard case .routes(let was) = decider.routes(request) else { continue }
                    request.ruleset = new.id
                    guard case .routes(let now) = decider.routes(request) else { continue }
                    let key = "\(request.supplier) \(request.recipient) supply \(day) ordinary \(subtype ?? "") "
                    #expect((was.routes != now.routes) == listed.contains(key), "\(key)")
                    differing += was.routes != now.routes ? 1 : 0
                }
            }
        }
        #expect(differing > 10)
    }

    @Test("the JSON is complete and reads as JSON")
    func json() throws {
        let found = try difference(LawDifferenceTests.stricter)
        let tape = try #require(JSONTape(Array(found.json.utf8)))
        #expect(tape.values[0].kind == .object)
        #expect(found.json.components(separatedBy: "\"change\":\"gates\"") == found.counts.byKind[.gates])
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(separatedBy text: String) -> Int { ranges(of: text).count }
}
