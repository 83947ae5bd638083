// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import Rulebook

@Suite("The rule set can be explained in both languages")
struct ExplanationTests {
    private let law: Law
    private let explanation: Explanation

    init() throws {
        law = try Handvat.ruleSet().law
        explanation = try Handvat.explanation()
    }

    @Test("the English vocabulary has the same codes and other words")
    func english() {
        let (dutch, english) = (explanation.vocabulary(in: .dutch), explanation.vocabulary(in: .english))

        #expect(dutch == law.vocabulary)
        #expect(english.conditions.map(\.code) == dutch.conditions.map(\.code))
        #expect(english.parties.map(\.code) == dutch.parties.map(\.code))
        #expect(english.parties.map { $0.hats.map(\.code) } == dutch.parties.map { $0.hats.map(\.code) })
        #expect(english.subtypes.map(\.classes) == dutch.subtypes.map(\.classes))
        let same = zip(english.conditions, dutch.conditions).filter { $0.question == $1.question }.map(\.0.code)
        #expect(same.isEmpty)
        #expect(zip(english.classes, dutch.classes).allSatisfy { $0.name != $1.name })
    }

    @Test("every supply rule has a name, every denial a reason, every choice a reading")
    func complete() {
        #expect(Set(explanation.ways.keys) == Set(law.supplyRules.map(\.id)))
        #expect(Set(explanation.denials.keys) == Set(law.denyRules.map(\.id)))
        #expect(explanation.readings.map(\.id) == law.choices.map(\.id))
        #expect(explanation.notCovered.count == law.notCovered.count)
        #expect(explanation.changes.map(\.from) == law.reviewFrom.keys.sorted())
    }

    @Test("the words are no part of the fingerprint")
    func fingerprint() throws {
        let files = try Handvat.files().filter { !$0.name.hasSuffix("worksheets.yaml") }
        #expect(Fingerprint(of: files) == (try Handvat.ruleSet()).fingerprint)
        #expect(!files.contains { $0.text.contains("GGZ (mental health care)") })
    }

    @Test("a word that is missing and a word for nothing are both problems, with file and line")
    func problems() throws {
        let files = try Handvat.wordFiles().map { file in
            let text = file.text.replacing("  art6-basis: ", with: "  art6-bassis: ")
                .replacing("touches: [covenant-in-force]", with: "touches: [covenant-in-fors]")
                .replacing("kinds: [uwv, svb, ", with: "kinds: [uwv, ")
            return LawFile(name: file.name, text: text)
        }
        guard case .problems(let problems) = Explanation.read(files, of: law) else {
            Issue.record("this should not be accepted")
            return
        }
        let told = problems.map(\.description).joined(separator: "\n")
        #expect(told.contains("'art6-basis' has no words in 'conditions'"))
        #expect(told.contains("the rule set holds no 'art6-bassis'"))
        #expect(told.contains("'covenant-in-fors'"))
        #expect(told.contains("no domain holds party kind 'svb'"))
        #expect(problems.allSatisfy { $0.line > 0 && $0.file.hasSuffix(".yaml") })
    }

    @Test("the document about the law names every interpretation and every limit")
    func document() throws {
        let page = try String(contentsOfFile: "\(ProjectFolder.path)/docs/law.md", encoding: .utf8)
        for reading in explanation.readings {
            #expect(page.contains("| \(reading.id) |"), "add \(reading.id) to docs/law.md")
            #expect(page.contains(reading.reading.english), "docs/law.md says something else about \(reading.id)")
            #expect(page.contains(reading.otherwise.english), "docs/law.md has another flip side for \(reading.id)")
        }
        for text in explanation.notCovered {
            #expect(page.contains(text.english), "add to docs/law.md: \(text.english)")
        }
    }
}
