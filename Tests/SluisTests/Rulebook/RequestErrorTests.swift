// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("What is wrong with a request is said at once (rule-engine.md 2)")
struct RequestErrorTests {
    private func errors(_ request: DecisionRequest) throws -> [RequestError] {
        switch decide(request, under: try Handvat.ruleSet()) {
        case .decision: return []
        case .errors(let errors): return errors
        }
    }

    @Test("all errors come together, sorted by place, code and value")
    func allTogether() throws {
        var request = DecisionRequest.about(
            "nobody", as: "any", to: "mayor", under: "treatment", ["zzz", "aaa"], subtype: "rumour", origin: "moon",
            action: "sell", on: "2019-02-29", facts: ["supplier-hat": true, "luck": true])
        request.ruleset = "handvat-1999"

        #expect(
            try errors(request).map { "\($0.at) \($0.code.rawValue) \($0.value)" } == [
                "action unknown-action sell", "facts condition-not-settable supplier-hat",
                "facts unknown-condition luck", "item.classes unknown-class aaa", "item.classes unknown-class zzz",
                "item.origin unknown-origin moon", "item.subtype unknown-subtype rumour", "on bad-date 2019-02-29",
                "recipient.actingAs unknown-hat treatment", "ruleset unknown-ruleset handvat-1999",
                "supplier.kind unknown-kind nobody",
            ])
    }

    @Test(
        "a day must exist in the years 0001 to 9999",
        arguments: [
            ("2020-02-29", true), ("2019-02-29", false), ("1900-02-29", false), ("2000-02-29", true),
            ("0000-01-01", false), ("0001-01-01", true), ("9999-12-31", true), ("2019-04-31", false),
            ("2019-13-01", false), ("2019-00-10", false), ("2019-01-00", false), ("2019-12-31", true),
        ])
    func days(_ day: String, exists: Bool) throws {
        #expect(try errors(.about(on: day)).isEmpty == exists)
    }

    @Test("a day in another form is malformed, not merely wrong")
    func formOfDay() throws {
        #expect(try errors(.about(on: "2019-1-1")) == [.malformed])
        #expect(try errors(.about("mental-health-care", [])) == [.malformed])
    }

    @Test("a subtype must occur in an effective class, and that is only looked at when all words are known")
    func subtypeClass() throws {
        #expect(try errors(.about(subtype: "wpg-8")).map(\.code) == [.subtypeClassMismatch])
        #expect(try errors(.about(subtype: "wpg-8", origin: "moon")).map(\.code) == [.unknownOrigin])
        #expect(try errors(.about("police", subtype: "wpg-8")).isEmpty, "police data are of the police class")
    }

    @Test("errors come before the question whether anybody is identifiable")
    func outOfScope() throws {
        #expect(try errors(.about(subtype: "wpg-8", identifiable: false)).map(\.code) == [.subtypeClassMismatch])
    }
}
