// SPDX-License-Identifier: EUPL-1.2

import Rulebook
import Testing

/// Over every worksheet that ships, so that a new one is checked by being there.
@Suite("What the answers in a worksheet come to")
struct AssessmentTests {
    let sheets: [Worksheet]

    init() throws { sheets = try Handvat.ruleSet().worksheets.all }

    /// Sets of answers that between them ask every step of a worksheet.
    private func variants(_ sheet: Worksheet) -> [[String: String]] {
        var chosen: [[String: String]] = [[:]]
        for step in sheet.steps {
            guard let when = step.when else { continue }
            chosen += when.among.map { [when.step: $0] }
        }
        // An urgent interest is asked only after an overriding one.
        return chosen.map { sheet.helping($0) }
    }

    @Test("every step is asked in some filled-in sheet, and all answers that help make the conditions hold")
    func holds() {
        for sheet in sheets {
            var asked: Set<String> = []
            for answers in variants(sheet) {
                let found = sheet.assess(answers)
                #expect(found.isComplete, "\(sheet.id): \(found.missing)")
                asked.formUnion(found.asked)
            }
            #expect(asked == Set(sheet.steps.map(\.id)), "\(sheet.id)")
            #expect(sheet.assess(sheet.helping()).values.values.allSatisfy { $0 }, "\(sheet.id)")
        }
    }

    @Test("leaving out any required step that is asked leaves the sheet incomplete")
    func incomplete() {
        for sheet in sheets {
            for answers in variants(sheet) {
                for step in sheet.steps where step.isRequired && answers[step.id] != nil {
                    // Leaving out a step on which others wait changes what is asked, but it is itself missing.
                    let found = sheet.assess(answers.filter { $0.key != step.id })
                    let isDecided = sheet.settles.allSatisfy { found.values[$0] == false }
                    #expect(found.missing.contains(step.id) || isDecided, "\(sheet.id): \(step.id)")
                }
            }
        }
    }

    @Test("any other answer to any deciding step makes exactly its conditions fail")
    func decisive() {
        for sheet in sheets {
            for step in sheet.steps where !step.decides.isEmpty {
                let waits = step.when.map { [$0.step: $0.among[0]] } ?? [:]
                for other in step.otherAnswers where !other.isEmpty {
                    let good = sheet.assess(sheet.helping(waits)).values
                    let bad = sheet.assess(sheet.helping(waits.merging([step.id: other]) { $1 })).values
                    for code in step.decides { #expect(bad[code] == false, "\(sheet.id): \(step.id) = \(other)") }
                    for code in sheet.settles where !step.decides.contains(code) && bad[code] == false {
                        // Another answer can bring a further step, which has an answer that helps.
                        #expect(good[code] == false || bad[code] == good[code], "\(sheet.id): \(step.id) -> \(code)")
                    }
                }
            }
        }
    }

    @Test("once every condition fails, the steps after it need no answer")
    func earlyEnd() throws {
        let sheet = try #require(sheets.first { $0.id == "conflict-van-plichten" })
        let found = sheet.assess(["consent-attempt": "not-tried"])
        #expect(found.isComplete && found.values.values.allSatisfy { !$0 })
    }

    @Test("each lighter way concludes that supplying is not necessary, and is told")
    func lighter() throws {
        let sheet = try #require(sheets.first { $0.id == "noodzaak" })
        for way in ["anonymous", "involvement", "bilateral", "less"] {
            let found = sheet.assess(["goal": "doel", "necessary": "yes", "lighter": way])
            #expect(found.isComplete && found.values == ["necessity-per-supply": false])
            #expect(found.instead?.code == way)
        }
        #expect(sheet.assess(sheet.helping()).instead == nil)
    }

    @Test(
        "consent under sixteen needs the representative, from twelve the young person too",
        arguments: [
            ("from-16", nil, nil, true, nil), ("under-12", nil, "yes", true, true),
            ("under-12", nil, "no", true, false),
            ("from-12", "yes", "yes", true, true), ("from-12", "no", "yes", false, true),
        ] as [(String, String?, String?, Bool, Bool?)])
    func consent(_ age: String, _ own: String?, _ representative: String?, _ valid: Bool, _ under16: Bool?) throws {
        let sheet = try #require(sheets.first { $0.id == "toestemming" })
        var chosen = ["age": age]
        chosen["own-consent"] = own
        chosen["representative"] = representative
        let found = sheet.assess(sheet.helping(chosen))
        #expect(found.isComplete)
        #expect(found.values["valid-consent"] == valid)
        #expect(found.values["representative-consent-under-16"] == under16)
    }

    @Test("ordinary consent is valid but not explicit; consent without proof is not demonstrable")
    func kinds() throws {
        let sheet = try #require(sheets.first { $0.id == "toestemming" })
        let ordinary = sheet.assess(sheet.helping(["kind": "ordinary", "proof": "no"])).values
        #expect(ordinary["valid-consent"] == true && ordinary["explicit-consent"] == false)
        #expect(ordinary["demonstrable-consent"] == false)
    }

    @Test("a municipal body uses data for another purpose only when a statute says so")
    func municipal() throws {
        let sheet = try #require(sheets.first { $0.id == "verenigbaar-gebruik" })
        let weighed = sheet.assess(sheet.helping(["basis": "weighing", "municipal": "yes"]))
        #expect(weighed.isComplete && weighed.values == ["lawful-further-use": false])
        #expect(sheet.assess(sheet.helping(["basis": "statute"])).values == ["lawful-further-use": true])
    }

    @Test("an answer that the step does not know counts as none")
    func unknown() throws {
        let sheet = try #require(sheets.first { $0.id == "meldcode" })
        let found = sheet.assess(sheet.helping().merging(["decision": "misschien", "ghost": "yes"]) { $1 })
        #expect(found.missing == ["decision"])
    }
}
