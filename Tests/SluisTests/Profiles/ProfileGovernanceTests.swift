// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing
import Web

@Suite("What the parties agreed about the collaboration itself can be read on the profile page")
struct ProfileGovernanceTests {
    /// Fields that are a choice of the program's words and no sentence or term of the parties.
    private let choices: Set<String> = [
        "amendmentEffect", "exitNeeds", "evaluationOnRequest", "research", "statistics",
    ]

    @Test("F-EN-11, F-EN-25, F-EN-26, F-EN-27 each sentence and term of the governance has a name on the page")
    func named() throws {
        let texts = try ProjectTexts.all()
        let governance = try ProfileShelf.arrangement("enschede").governance
        let fields = Mirror(reflecting: governance).children.compactMap(\.label)
        #expect(choices.isSubset(of: fields))
        for field in fields where !choices.contains(field) {
            #expect(texts.entries["profiel.governance.\(field)"] != nil, "\(field)")
        }
    }

    @Test("processors, the impact assessment and research have their sentences in the four-pillar profile")
    func said() throws {
        let governance = try ProfileShelf.arrangement("enschede").governance
        #expect(governance.processorConsent != nil && governance.impactAssessment != nil)
        #expect(governance.researchConditions.count == 5 && governance.survival?.value == "geheimhouding")
        let documents = try ProfileShelf.arrangement("enschede").identity.documents
        #expect(documents.contains { $0.kind == .impactAssessment && $0.status == .missing })
    }

    @Test("each controller of a stage has words on the page")
    func controllers() throws {
        let texts = try ProjectTexts.all()
        for controller in Arrangement.Controller.allCases {
            #expect(texts.entries["profiel.controller.\(controller.rawValue)"] != nil, "\(controller)")
        }
    }
}
