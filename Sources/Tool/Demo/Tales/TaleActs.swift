// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension Telling {
    /// Does what an act of a story says.
    ///
    /// - Throws: `DemoStory.Broken` with the refusal when the act is refused, or ran ahead of the present.
    func perform(_ act: TaleAct) async throws {
        guard story.house.time.now() <= now else { throw DemoStory.Broken(what: "dit ligt in de toekomst") }
        switch act.word {
        case .takeUp, .step, .agree, .offences: try await performStep(act)
        case .inform, .consent, .bringIn, .show, .test: try await performSharing(act)
        case .sendQuery, .answerQuery, .closeQuery: try await performQuery(act)
        case .prepare, .open, .close, .schedule: try await performConference(act)
        case .picture, .planText, .criteria, .monitoring, .role: try await performWriting(act)
        case .score, .goal, .endGoal: try await performGoals(act)
        case .intervention, .progress, .closeIntervention, .action, .finish: try await performWork(act)
        case .dossierKind, .dossier, .endOfHelp: try await performDossier(act)
        case .ticketStep, .openFile: try await performTicket(act)
        case .inviteToTable, .attendTable, .reportTable: try await performTable(act)
        case .request: try await recordRequest(act)
        case .reportBreach: try await performBreach(act)
        }
    }
}
