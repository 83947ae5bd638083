// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    /// Acts on interventions and actions; both are named by their number in the plan.
    func performWork(_ act: TaleAct) async throws {
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        let plan = try await view(by: act.by).casus.plan
        switch act.word {
        case .intervention: try await agreeIntervention(act)
        case .progress:
            act.allowOnly(["interventie", "stand", "tekst"])
            let part = try numbered(plan.interventies, entry["interventie"])
            let state = entry["stand"].oneOf(Interventie.Progress.State.self)
            try done(
                await handling.report(state, note: entry["tekst"].text, on: part.id, in: casus(), by: by, once: nil))
        case .closeIntervention:
            act.allowOnly(["interventie", "uitkomst", "tekst"])
            let part = try numbered(plan.interventies, entry["interventie"])
            let outcome = entry["uitkomst"].oneOf(Interventie.Closing.Outcome.self)
            try done(
                await handling.close(
                    part.id, as: outcome, explanation: entry["tekst"].text, in: casus(), by: by, once: nil))
        case .action:
            act.allowOnly(["wat", "eigenaar", "over", "interventie"])
            let number = entry.optional("interventie")
            let part = number.isPresent ? try numbered(plan.interventies, number).id : nil
            try done(
                await handling.addActie(
                    entry["wat"].text, owner: entry["eigenaar"].user, due: day(entry["over"]), to: part, in: casus(),
                    by: by, once: nil))
        default:
            act.allowOnly(["actie", "resultaat"])
            let all = plan.interventies.flatMap(\.acties) + plan.looseActies
            guard let actie = all.first(where: { $0.what == entry["actie"].text }) else {
                throw DemoStory.Broken(what: "er is geen actie '\(entry["actie"].text)'")
            }
            let result = entry.optional("resultaat").text
            try done(await handling.finish(actie.id, result: result, in: casus(), by: by, once: nil))
        }
    }

    private func agreeIntervention(_ act: TaleAct) async throws {
        act.allowOnly(["leefgebied", "wat", "doel", "uitvoerder", "door", "verantwoordelijk", "over", "voor"])
        let entry = act.entry
        let (who, responsible) = (entry.optional("door"), entry.optional("verantwoordelijk"))
        let draft = InterventieDraft(
            leefgebied: entry["leefgebied"].text, what: entry["wat"].text, goal: entry["doel"].text,
            executor: entry["uitvoerder"].partij, start: today, target: day(entry["over"]),
            aim: try await aim(entry.optional("voor"), by: act.by),
            responsible: responsible.isPresent ? responsible.partij : nil, person: who.isPresent ? who.user : nil)
        try done(await handling.add(draft, in: casus(), by: Identifier(known: act.by), once: nil))
    }
}
