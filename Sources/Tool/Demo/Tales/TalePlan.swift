// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    /// Acts that write a text or an agreement of the plan.
    func performWriting(_ act: TaleAct) async throws {
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        let plan = try await view(by: act.by).casus.plan
        switch act.word {
        case .picture:
            act.allowOnly(["tekst"])
            try done(
                await handling.writePicture(
                    entry["tekst"].text, over: plan.picture.count, in: casus(), by: by, once: nil))
        case .criteria:
            act.allowOnly(["tekst"])
            try done(
                await handling.writeScaleDownCriteria(
                    entry["tekst"].text, over: plan.scaleDownCriteria.count, in: casus(), by: by, once: nil))
        case .planText:
            act.allowOnly(["soort", "tekst"])
            guard let kind = entry["soort"].oneOf(PlanText.self) else { return }
            try done(
                await handling.write(
                    entry["tekst"].text, as: kind, over: plan[text: kind].count, in: casus(), by: by, once: nil))
        case .role:
            act.allowOnly(["partij", "rol", "behoefte"])
            try done(
                await handling.setRole(
                    of: entry["partij"].partij, role: entry["rol"].text, need: entry["behoefte"].text, in: casus(),
                    by: by, once: nil))
        default:
            act.allowOnly(["doel", "blijft", "over"])
            try done(
                await handling.agreeMonitoring(
                    purpose: entry["doel"].text, stays: entry["blijft"].text, next: day(entry["over"]), in: casus(),
                    by: by, once: nil))
        }
    }

    /// Acts on scores and goals.
    func performGoals(_ act: TaleAct) async throws {
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        switch act.word {
        case .score:
            act.allowOnly(["scores", "toelichting", "voor"])
            let aim = try await aim(entry.optional("voor"), by: act.by)
            for (domain, score) in entry["scores"].pairs {
                let note = entry.optional("toelichting").text
                try done(
                    await handling.mark(
                        domain, as: score.text, note: note, for: aim, in: casus(), by: by, once: nil))
            }
        case .goal:
            act.allowOnly(["wat", "leefgebied", "over", "voor"])
            let draft = PlanGoalDraft(
                aim: try await aim(entry.optional("voor"), by: act.by), leefgebied: entry["leefgebied"].text,
                what: entry["wat"].text, due: day(entry["over"]))
            try done(await handling.add(draft, in: casus(), by: by, once: nil))
        default:
            act.allowOnly(["doel", "uitkomst", "waarom"])
            let goal = try numbered(try await view(by: act.by).casus.plan.goals, entry["doel"])
            let outcome = entry["uitkomst"].oneOf(PlanGoal.Outcome.self)
            try done(
                await handling.end(goal.id, as: outcome, because: entry["waarom"].text, in: casus(), by: by, once: nil))
        }
    }

    /// For one person, or for all together.
    func aim(_ entry: Entry, by user: String) async throws -> Aim {
        guard entry.isPresent else { return .together }
        return .persons([try await person(entry, by: user)])
    }

    /// The part of the plan with this number, counted from 1.
    func numbered<Part>(_ parts: [Part], _ entry: Entry) throws -> Part {
        let number = entry.number
        guard parts.indices.contains(number - 1) else {
            throw DemoStory.Broken(what: "er is geen nummer \(number) in het plan")
        }
        return parts[number - 1]
    }
}
