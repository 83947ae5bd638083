// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@testable import CaseWork
@testable import Web

@Suite("The form for a request")
struct RecordVerzoekFormTests {
    @Test("a field that is required only sometimes says when, in its label", arguments: ["nl", "en"])
    func conditions(_ language: String) throws {
        let situation = try PillarScene().situation("jorinde")
        let world = VerzoekWorld(situation: situation, arrangement: try #require(situation.rightsProfile))
        let texts = try ProjectTexts.all()
        let t = language == "nl" ? texts.wording(.nl) : texts.wording(.en)
        let sometimes = RecordVerzoekForm(world: world, t: t).form.fields.filter { $0.need == .conditional }
        #expect(sometimes.map(\.name) == ["born", "representative"])
        for field in sometimes { #expect(t(field.label).hasSuffix(")"), "\(field.name)") }
    }
}
