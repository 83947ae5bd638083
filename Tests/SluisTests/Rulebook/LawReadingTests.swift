// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("A rule set is checked before it is used, all problems at once")
struct LawReadingTests {
    /// The problems after a replacement in one file of the shipped rule set.
    private func problems(_ file: String, _ old: String, _ new: String) throws -> [LawProblem] {
        var found = false
        let files = try Handvat.files().map { original in
            guard original.name == file else { return original }
            found = original.text.contains(old)
            return LawFile(name: file, text: original.text.replacing(old, with: new, maxReplacements: 1))
        }
        #expect(found, "nothing to replace")
        switch RuleSet.read(files) {
        case .ruleSet: return []
        case .problems(let problems): return problems
        }
    }

    @Test("the shipped rule set has no problems and is complete")
    func shipped() throws {
        let law = try Handvat.ruleSet().law
        #expect(law.id == "handvat-2019" && law.vocabulary.parties.count == 51)
        #expect(law.vocabulary.conditions.count == 118 && law.vocabulary.groups.count == 13)
        #expect(law.supplyRules.count == 144 && law.receiveRules.count == 55 && law.exceptions.count == 27)
        #expect(law.denyRules.count == 16 && law.onwardRules.count == 7 && law.composites.count == 8)
        #expect(law.choices.count == 49 && law.notCovered.count == 8 && law.reviewFrom.count == 2)
        #expect(law.vocabulary.condition("supplier-hat")?.answeredBy == .processDirector)
    }

    @Test(
        "a mistake is found with its file and what to do",
        arguments: [
            (
                "supply-general.yaml", "gates: [art6-basis,", "gates: [art6-bases,",
                "unknown condition 'art6-bases' in GEN-S1"
            ),
            (
                "supply-general.yaml", "{kind: other-partner}", "{kind: partner}",
                "unknown party kind 'partner' in a pattern of GEN-S1"
            ),
            (
                "supply-general.yaml", "{group: any-person-or-body}", "{group: anybody}",
                "unknown group 'anybody' in a pattern of GEN-S1"
            ),
            (
                "supply-general.yaml", "as: [wmo,", "as: [wmoo,",
                "unknown hat of college-bw 'wmoo' in a pattern of GEN-S2"
            ),
            ("supply-general.yaml", "actions: [supply]", "actions: [sell]", "unknown action 'sell' in GEN-S1"),
            (
                "supply-general.yaml", "effect: may", "effect: might",
                "'might' in GEN-S1 is not one of the words expected"
            ),
            ("supply-general.yaml", "2019-03-01", "2019-02-29", "'2019-02-29' in GEN-S1 is not a day"),
            ("supply-general.yaml", "valid_until: null", "valid_until: \"2019-02-01\"", "GEN-S1 ends before it begins"),
            ("supply-general.yaml", "duties: []", "dutys: []", "unknown key 'dutys' in GEN-S1"),
            ("supply-general.yaml", "id: GEN-S2,", "id: GEN-S1,", "id 'GEN-S1' is also used at supply-general.yaml:3"),
            ("denials.yaml", "spares: [REP-S1]", "spares: [REP-S9]", "unknown supply rule 'REP-S9' in VT-D1"),
            ("denials.yaml", "cites: [{law: Handvat, article: \"3.2\"}]", "cites: []", "GEM-S1 cites nothing"),
            ("conditions.yaml", "cites: [{law: AVG, article: \"6(1)\"}], ", "", "art6-basis has no 'cites'"),
            (
                "conditions.yaml", "who: supplier", "who: somebody",
                "'somebody' in art6-basis is not one of the words expected"
            ),
            ("words.yaml", "    ordinary:", "    plain:", "class 'ordinary' is not declared"),
            (
                "normalisation.yaml", "class: special_health", "class: health",
                "unknown class 'health' in an element of outside_information"
            ),
            (
                "normalisation.yaml", "set: {wpg-art-8-or-13-data: true}", "set: {supplier-hat: true}",
                "IF-1 sets 'supplier-hat'"
            ),
            (
                "parties.yaml", "regime: Wjsg", "regime: WJSG",
                "'WJSG' in custodial-agency is not one of the words expected"
            ),
            ("always.yaml", "universal:", "universals:", "unknown section 'universals'"),
            ("onward.yaml", "onward_rules:", "onward_rules: [", "this is not valid YAML"),
            (
                "rule-set.yaml", "language: nl", "language: nl\nprovenance: {}",
                "section 'provenance' stands here and in normalisation.yaml"
            ),
            (
                "composites.yaml", "gates: [valid-consent, explicit-consent, subject-16-or-older]",
                "gates: [consent-valid]",
                "unknown condition 'consent-valid' in a way to meet consent-explicit"
            ),
        ])
    func mistake(_ file: String, _ old: String, _ new: String, _ what: String) throws {
        let problems = try problems(file, old, new)
        #expect(problems.contains { $0.what == what && !$0.remedy.isEmpty && $0.line > 0 }, "\(problems)")
    }

    @Test("a problem points at its line")
    func line() throws {
        let problem = try #require(problems("supply-general.yaml", "gates: [art6-basis,", "gates: [art6-bases,").first)
        #expect(problem.file == "supply-general.yaml" && problem.line == 5)
        #expect(problem.description.hasPrefix("supply-general.yaml:5: unknown condition"))
    }

    @Test("two mistakes in two files are both reported")
    func together() throws {
        let files = try Handvat.files().map { file in
            LawFile(name: file.name, text: file.text.replacing("duties:", with: "dutys:", maxReplacements: 1))
        }
        guard case .problems(let problems) = RuleSet.read(files) else {
            Issue.record("no problems")
            return
        }
        #expect(Set(problems.map(\.file)).count > 5)
    }

    @Test("nothing to read is a list of problems, not a crash")
    func nothing() {
        guard case .problems(let none) = RuleSet.read([]),
            case .problems(let text) = RuleSet.read([LawFile(name: "a.yaml", text: "just text")])
        else {
            Issue.record("no problems")
            return
        }
        #expect(none.count > 20 && text.count > 20)
    }

    @Test("two rules that say the same on the same days are reported, one after the other are not")
    func overlapping() throws {
        let end = LawEdit("LPA-S1", "valid_until: null", "valid_until: \"2020-06-30\"")
        let base = try end.made(in: try Handvat.files())
        let text = base.first { $0.name == "supply-others.yaml" }?.text ?? ""
        let pattern = #/[ ]{2}- \{id: LPA-S1,(?:.|\n)*?(?=\n[ ]{2}- \{)/#
        let rule = try #require(text.firstMatch(of: pattern))
        func twice(from day: String) -> LawReading {
            let copy = rule.output.replacing("LPA-S1,", with: "LPA-S1B,", maxReplacements: 1)
                .replacing("valid_from: \"2019-03-01\"", with: "valid_from: \"\(day)\"")
                .replacing("valid_until: \"2020-06-30\"", with: "valid_until: null")
            return RuleSet.read(base + [LawFile(name: "supply-again.yaml", text: "supply_rules:\n\(copy)\n")])
        }
        guard case .ruleSet = twice(from: "2020-07-01"), case .problems(let problems) = twice(from: "2020-06-30") else {
            Issue.record("the days make no difference")
            return
        }
        #expect(problems.contains { $0.what.contains("says the same as") && $0.line > 0 }, "\(problems)")
    }

    @Test("the fingerprint changes with the text and not with the order of the files")
    func fingerprint() throws {
        let files = try Handvat.files()
        let changed = files.dropLast() + [LawFile(name: "words.yaml", text: (files.last?.text ?? "") + " ")]
        #expect(Fingerprint(of: files) == Fingerprint(of: files.reversed()))
        #expect(Fingerprint(of: files) != Fingerprint(of: Array(changed)))
        #expect(Fingerprint(of: files).description.count == 64)
        let rules = files.filter { !$0.name.hasSuffix("worksheets.yaml") }
        #expect(try Handvat.ruleSet().fingerprint == Fingerprint(of: rules))
        let elsewhere = files.map { LawFile(name: "law/elsewhere/\($0.name)", text: $0.text) }
        #expect(Fingerprint(of: files) == Fingerprint(of: elsewhere))
    }

    @Test(
        "the hash is SHA-256: the examples of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func hash(_ text: String, _ digits: String) {
        #expect(Fingerprint(of: Array(text.utf8)).description == digits)
    }
}
