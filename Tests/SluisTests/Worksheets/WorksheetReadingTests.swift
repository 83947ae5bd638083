// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("Worksheets are read with all their problems at once")
struct WorksheetReadingTests {
    private func reading(_ text: String) throws -> [LawProblem] {
        let files = try Handvat.files().map { file in
            file.name == "worksheets.yaml" ? LawFile(name: file.name, text: text) : file
        }
        switch RuleSet.read(files) {
        case .ruleSet: return []
        case .problems(let problems): return problems
        }
    }

    private func shipped() throws -> String {
        try #require(Handvat.files().first { $0.name == "worksheets.yaml" }).text
    }

    @Test("the seven that ship settle the conditions that are judgements, each step with its source")
    func complete() throws {
        let sheets = try Handvat.ruleSet().worksheets
        #expect(
            sheets.all.map(\.id) == [
                "conflict-van-plichten", "verenigbaar-gebruik", "noodzaak", "gerechtvaardigd-belang", "toestemming",
                "om-beoordeling", "meldcode",
            ])
        #expect(sheets.codes.count == 15)
        for sheet in sheets.all {
            #expect(sheet.steps.count > 5 && !sheet.title.en.isEmpty, "\(sheet.id)")
            for step in sheet.steps { #expect(!step.source.first.law.isEmpty && !step.question.en.isEmpty) }
        }
        #expect(sheets["conflict-van-plichten"]?.author == .professional)
        #expect(sheets["gerechtvaardigd-belang"]?.isPrivateOnly == true)
    }

    @Test("the attempt to get consent comes first, then the other four criteria")
    func fiveCriteria() throws {
        let sheet = try #require(try Handvat.ruleSet().worksheets["conflict-van-plichten"])
        #expect(
            sheet.steps.filter { !$0.decides.isEmpty }.map(\.id) == [
                "consent-attempt", "serious-harm", "no-other-way", "prevents-harm", "conscience",
            ])
    }

    @Test("a worksheet does not change the fingerprint of the rules, only that of the worksheets")
    func fingerprints() throws {
        let files = try Handvat.files().map { file in
            file.name == "worksheets.yaml" ? LawFile(name: file.name, text: file.text + "\n# later\n") : file
        }
        guard case .ruleSet(let changed) = RuleSet.read(files) else {
            Issue.record("not readable")
            return
        }
        let shipped = try Handvat.ruleSet()
        #expect(changed.fingerprint == shipped.fingerprint)
        #expect(changed.worksheets.fingerprint != shipped.worksheets.fingerprint)
    }

    @Test(
        "a mistake is found with its file and what to do",
        arguments: [
            (
                "settles: [lawful-further-use]", "settles: [further-use]",
                "unknown condition 'further-use' in verenigbaar-gebruik"
            ),
            ("  - id: noodzaak", "  - id: meldcode", "worksheet 'meldcode' stands here twice"),
            (
                "settles: [meldcode-completed]", "settles: [meldcode-completed, lawful-further-use]",
                "'lawful-further-use' is settled by verenigbaar-gebruik and by meldcode"
            ),
            (
                "settles: [meldcode-completed]", "settles: [meldcode-completed, same-purpose]",
                "no step of meldcode decides 'same-purpose'"
            ),
            (
                "settles: [necessity-per-supply]", "settles: [necessity-per-supply, receiver-competent]",
                "noodzaak settles 'receiver-competent', which is not for the supplier to judge"
            ),
            (
                "        decides: [lawful-further-use]", "        decides: [same-purpose]",
                "step 'statute' of verenigbaar-gebruik decides 'same-purpose', which the worksheet does not settle"
            ),
            (
                "performs: [record-weighing]", "performs: [same-purpose]",
                "conflict-van-plichten performs 'same-purpose', which is no duty"
            ),
            (
                "    author: professional", "    author: anybody",
                "'anybody' in conflict-van-plichten is not one of the words expected"
            ),
            (
                "      - id: consent-effort", "      - id: consent-attempt",
                "conflict-van-plichten has two steps 'consent-attempt'"
            ),
            (
                "when: {step: basis, among: [statute]}", "when: {step: compatible, among: [yes]}",
                "step 'statute' of verenigbaar-gebruik waits for 'compatible', which is no earlier step"
            ),
            (
                "when: {step: basis, among: [statute]}", "when: {step: basis, among: [law]}",
                "step 'statute' of verenigbaar-gebruik waits for 'law', which 'basis' does not know"
            ),
            (
                "required: false", "required: false\n        decides: [conflict-of-duties-all-five]",
                "step 'consulted' of conflict-van-plichten decides but is not required"
            ),
            (
                "nl: \"Nee, nog niet alles geprobeerd\", en: \"No, not everything has been tried\", helps: false",
                "nl: \"Nee, nog niet alles geprobeerd\", en: \"No, not everything has been tried\", helps: true",
                "step 'consent-attempt' of conflict-van-plichten decides, but all its options do the same"
            ),
            (
                "        cites: [{law: Handvat, article: \"2.7\"}]\n        source_lines: [\"537-540\", \"568-569\"]",
                "",
                "step 'consent-attempt' of conflict-van-plichten has no 'cites'"
            ),
            (
                "        cites: [{law: Handvat, article: \"2.7\"}]\n        source_lines: [\"537-540\", \"568-569\"]",
                "        cites: []", "step 'consent-attempt' of conflict-van-plichten cites nothing"
            ),
            ("en: \"Conflict of duties\"", "fr: \"Conflit\"", "'title' of conflict-van-plichten has no 'en'"),
            (
                "answer: day", "answer: date",
                "'date' in step 'given-on' of toestemming is not one of the words expected"
            ),
            ("worksheets:\n", "sheets: []\nworksheets:\n", "unknown section 'sheets' among worksheets"),
        ])
    func mistake(_ old: String, _ new: String, _ what: String) throws {
        let text = try shipped()
        #expect(text.contains(old), "nothing to replace")
        let problems = try reading(text.replacing(old, with: new, maxReplacements: 1))
        #expect(
            problems.contains {
                $0.what == what && $0.file == "worksheets.yaml" && $0.line > 0 && !$0.remedy.isEmpty
            }, "\(problems)")
    }

    @Test("mistakes in worksheets and in rules come back together, each at its line")
    func together() throws {
        let text = try shipped()
            .replacing("answer: day", with: "answer: date").replacing("id: noodzaak", with: "id: meldcode")
        let files = try Handvat.files().map { file in
            switch file.name {
            case "worksheets.yaml": LawFile(name: file.name, text: text)
            case "supply-general.yaml":
                LawFile(name: file.name, text: file.text.replacing("effect: may", with: "effect: might"))
            default: file
            }
        }
        guard case .problems(let problems) = RuleSet.read(files) else {
            Issue.record("no problems")
            return
        }
        #expect(Set(problems.map(\.file)) == ["worksheets.yaml", "supply-general.yaml"])
        let line = try #require(
            text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
                $0.contains("answer: date")
            })
        #expect(problems.contains { $0.file == "worksheets.yaml" && $0.line == line + 1 })
    }
}
