// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("A rule set can be read by Cedar (Tests/python/test_cedar.py judges with it)")
struct CedarExportTests {
    /// The policy with this id, from its `@id` to its semicolon.
    private func policy(_ id: String) throws -> String {
        let policies = CedarExport(of: try Handvat.ruleSet()).policies.split(separator: "\n\n").map(String.init)
        return try #require(policies.first { $0.hasPrefix("@id(\"\(id)\")\n") })
    }

    @Test("a rule becomes a permit that asks what the rule asks")
    func supply() throws {
        let expected = """
            @id("GGZ-S1")
            @cites("WGBO; AVG 6(1)")
            permit (principal, action == Action::"supply", resource)
            when {
              principal in Kind::"mental-health-care" &&
            """
        let text = try policy("GGZ-S1")
        #expect(text.hasPrefix(expected))
        #expect(text.contains("context.met.contains(\"art6-basis\") &&"))
        #expect(
            text.contains("\"representative-consent-under-16\"]))") || text.contains("-under-16\"]) || "),
            "consent is written out in its ways")
        #expect(text.contains("!(context.refused.contains(\"demonstrable-consent\"))"))
        #expect(text.hasSuffix("!(context.grounds.isEmpty())\n};"))
    }

    @Test("a denial yields by its ways out and to nothing else")
    func denials() throws {
        #expect(try !policy("GEM-S1").contains("unless"))
        let yielding = try policy("OM-S3")
        #expect(yielding.hasPrefix("@id(\"OM-S3\")\n") && yielding.contains("\nforbid (principal, "))
        #expect(
            yielding.contains(
                """
                unless {
                  context.met.contains("no-contra-indication") || \
                context.met.containsAll(["prosecution-decided", "overriding-interest"]) || \
                context.met.containsAll(["overriding-interest", "urgent-interest"])
                };
                """))
    }

    @Test("a denial that spares a rule lets it through, with the rule's own conditions")
    func spared() throws {
        let text = try policy("VT-D1")
        let unless = try #require(text.split(separator: "unless {").last)
        #expect(unless.contains("principal in Kind::\"reporter\"") && unless.contains("adviser-own-data"))
    }

    @Test("an element with an end carries it")
    func validity() throws {
        #expect(try policy("BUR-S2").contains("context.on <= 20191231"))
        #expect(try !policy("BUR-S1").contains("context.on <="))
    }

    @Test("the export is the same every time, and follows this rule set exactly")
    func exact() throws {
        let ruleSet = try Handvat.ruleSet()
        let (first, second) = (CedarExport(of: ruleSet), CedarExport(of: ruleSet))
        #expect(first.policies == second.policies && first.entities == second.entities && first.stricter.isEmpty)
        #expect(first.policies.contains(ruleSet.fingerprint.description))
    }

    @Test("where a waivable duty stands in another element, the export says that Cedar is stricter")
    func stricter() throws {
        let files = try Handvat.files().map { file in
            LawFile(
                name: file.name,
                text: file.name == "composites.yaml"
                    ? file.text.replacing("[record-weighing]", with: "[inform-data-subject]", maxReplacements: 1)
                    : file.text)
        }
        guard case .ruleSet(let changed) = RuleSet.read(files) else {
            Issue.record("unreadable")
            return
        }
        let export = CedarExport(of: changed)
        #expect(export.stricter == ["SEC-CONFLICT"])
        #expect(export.policies.contains("another element: SEC-CONFLICT."))
    }

    @Test("groups are parents of their members, hats of the party that has them")
    func entities() throws {
        let json = String(decoding: CedarExport(of: try Handvat.ruleSet()).entities, as: UTF8.self)
        let lines = json.split(separator: "\n")
        let advice = try #require(lines.first { $0.hasPrefix(#"{"uid":{"type":"Party","id":"veilig-thuis/advice"}"#) })
        #expect(advice.contains(#"{"type":"Hat","id":"veilig-thuis/advice"}"#))
        let anyHat = try #require(lines.first { $0.hasPrefix(#"{"uid":{"type":"Party","id":"veilig-thuis/*"}"#) })
        #expect(anyHat.contains(#"{"type":"Hat","id":"veilig-thuis/triage"}"#))
        let police = try #require(lines.first { $0.hasPrefix(#"{"uid":{"type":"Hat","id":"police/investigation"}"#) })
        #expect(police.contains(#"{"type":"Group","id":"wpg-domain"}"#))
        let school = try #require(lines.first { $0.hasPrefix(#"{"uid":{"type":"Kind","id":"school"}"#) })
        #expect(school.contains(#"{"type":"Group","id":"any-person-or-body"}"#))
    }
}

@Suite("Cedar conditions are written with the brackets they need")
struct CedarExpressionTests {
    private let a = CedarExpression.test("a"), b = CedarExpression.test("b")

    @Test("what is always true or false disappears")
    func constants() {
        #expect(CedarExpression.every([.constant(true), a]) == a)
        #expect(CedarExpression.every([.constant(false), a]) == .constant(false))
        #expect(CedarExpression.some([.constant(false), a]) == a)
        #expect(CedarExpression.some([.constant(true), a]) == .constant(true))
        #expect(CedarExpression.every([]) == .constant(true) && CedarExpression.some([]) == .constant(false))
        #expect(!CedarExpression.constant(true) == .constant(false) && !(!a) == a)
    }

    @Test("or within and, and within or, and what is denied stand in brackets")
    func brackets() {
        #expect(CedarExpression.every([.some([a, b]), a]).text == "(a || b) && a")
        #expect(CedarExpression.some([.every([a, b]), a]).text == "(a && b) || a")
        #expect((!CedarExpression.some([a, b])).text == "!(a || b)")
        #expect(CedarExpression.every([a, .every([b, a])]).text == "a && b && a")
        #expect(CedarExpression.every([a, .some([a, b])]).lines == ["a &&", "(a || b)"])
    }

    @Test("words become Cedar strings")
    func quoting() {
        #expect(CedarExpression.quoted("AVG 6(1)") == #""AVG 6(1)""#)
        #expect(CedarExpression.quoted("a\"b\\c\né") == #""a\"b\\c\u{a}é""#)
        #expect(CedarExpression.isOne("x", of: ["a"]).text == #"x == "a""#)
        #expect(CedarExpression.isOne("x", of: ["a", "b"]).text == #"["a", "b"].contains(x)"#)
        #expect(CedarExpression.isOne("x", of: nil) == .constant(true))
        #expect(CedarExpression.holdsOne("x", []) == .constant(false))
        #expect(CedarExpression.holdsAll("x", []) == .constant(true))
    }
}
