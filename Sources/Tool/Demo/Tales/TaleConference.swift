// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    /// Acts by which a conference is prepared, held and closed.
    func performConference(_ act: TaleAct) async throws {
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        switch act.word {
        case .prepare: try await prepare(act)
        case .schedule: try await schedule(act)
        case .open:
            act.allowOnly(["aanwezig"])
            let present = Set(entry["aanwezig"].users)
            try done(await handling.openOverleg(present: present, in: casus(), by: by, once: nil))
        default:
            act.allowOnly(["uitkomst", "waarom"])
            let result = entry["uitkomst"].oneOf(ConferenceOutcome.Result.self)
            try done(
                await handling.closeOverleg(result, because: entry["waarom"].text, in: casus(), by: by, once: nil))
        }
    }

    private func prepare(_ act: TaleAct) async throws {
        act.allowOnly([
            "over", "om", "plaats", "doel", "besluit", "themas", "betrokkene", "zorgvuldig", "nodigt", "noodzaak",
            "grondslag",
        ])
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        let preparation = Preparation(
            on: day(entry["over"]), time: entry["om"].text, place: entry["plaats"].text, goal: entry["doel"].text,
            decision: entry["besluit"].text, themes: entry["themas"].text, priorViewing: .off,
            involvement: entry["betrokkene"].oneOf(Preparation.Involvement.self),
            careAgreements: entry["zorgvuldig"].text)
        try done(await handling.prepare(preparation, in: casus(), by: by, once: nil))
        for (user, input) in entry["nodigt"].pairs {
            let draft = DeelnemerDraft(
                user: Identifier(known: user), role: .executor, requestedInput: input.text,
                task: "Eigen wettelijke of afgesproken taak", specialDataTested: true, acceptsProtocol: true,
                necessity: entry.optional("noodzaak").text, basis: entry.optional("grondslag").text)
            try done(await handling.invite(draft, in: casus(), by: by, once: nil))
        }
    }
}
