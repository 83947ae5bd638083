// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    /// Acts of the round along the partners: known or unknown.
    func performQuery(_ act: TaleAct) async throws {
        let by = Identifier<User>(known: act.by)
        switch act.word {
        case .sendQuery:
            act.allowOnly([])
            try done(await handling.sendQuery(in: casus(), by: by, once: nil))
        case .answerQuery:
            act.allowOnly(["bekend"])
            let isKnown = act.entry["bekend"].text == "ja"
            try done(await handling.answerQuery(isKnown: isKnown, in: casus(), by: by, once: nil))
        default:
            act.allowOnly([])
            try done(await handling.closeQuery(in: casus(), by: by, once: nil))
        }
    }

    /// Acts of a round table with the person.
    func performTable(_ act: TaleAct) async throws {
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        switch act.word {
        case .inviteToTable:
            act.allowOnly(["over", "hoe"])
            let means = entry["hoe"].oneOf(Kennisgeving.Means.self)
            try done(
                await handling.inviteToTable(
                    on: day(entry["over"]), told: today, by: means, in: casus(), by: by, once: nil))
        case .attendTable:
            act.allowOnly(["als", "naam"])
            let draft = AttendeeDraft(
                part: entry["als"].oneOf(RoundTable.Attendee.Part.self), name: entry["naam"].text, hasStatement: false,
                isIdentified: false)
            try done(await handling.attendTable(draft, in: casus(), by: by, once: nil))
        default:
            act.allowOnly(["persoonsgegevens", "aanleiding", "stand", "plan"])
            let draft = TableReportDraft(
                personalData: entry["persoonsgegevens"].text, reason: entry["aanleiding"].text,
                state: entry["stand"].text, plan: entry["plan"].text)
            try done(await handling.reportTable(draft, in: casus(), by: by, once: nil))
        }
    }
}
