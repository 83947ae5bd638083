// SPDX-License-Identifier: EUPL-1.2

import Domain

/// What stands on a ticket, in words.
struct TicketWords {
    let situation: Situation
    let naming: Naming
    let t: Wording

    init(_ situation: Situation, _ t: Wording) {
        (self.situation, self.t) = (situation, t)
        naming = Naming(situation)
    }

    func stage(of ticket: Ticket) -> Arrangement.Stage? {
        situation.collaboration.arrangements[ticket.arrangement].flatMap { ticket.stage(under: $0) }
    }

    /// Where it stands: its end, or its stage.
    func status(_ ticket: Ticket) -> HTML {
        if let ended = ticket.ended {
            return .badge(t("ticket.ended.\(ended.kind.rawValue)"), ended.kind == .opened ? .good : .neutral)
        }
        return .badge(stage(of: ticket).map(t.name) ?? "", .info)
    }

    /// The step and what came of it.
    func title(of taken: Ticket.TakenStep) -> String {
        guard let step = situation.collaboration.workProcess?.step(taken.step)?.step else { return taken.step }
        let outcome = taken.outcome.flatMap { step.outcomes.indices.contains($0) ? step.outcomes[$0] : nil }
        return outcome.map { "\(t.name(step)): \(t.name($0))" } ?? t.name(step)
    }

    /// One judgement in a line.
    func statement(_ statement: Ticket.Statement) -> String {
        let label = t("need.\(statement.need.rawValue)")
        let day = statement.day.map { " (\(t.day($0)))" } ?? ""
        switch statement.need.ticketProof {
        case .told:
            let words = statement.choices.map { t("ticket.telling.\($0)") }.joined(separator: ", ")
            return "\(words)\(day)"
        case .parts:
            let parts = statement.choices.map { t("need.part.\($0)") }.joined(separator: "; ")
            return "\(label): \(parts)"
        case .verdicts:
            let met = statement.choices.filter { !$0.hasPrefix("not-") }.joined(separator: ", ")
            return t("ticket.criteria", ["met": met.isEmpty ? "–" : met])
        case .ground:
            let grounds = statement.choices.map { t("profile.ground.\($0)") }.joined(separator: ", ")
            return "\(label) \(grounds)"
        case .record, .tick, .day: return "\(label)\(day): \(t("ticket.confirmed.short"))"
        }
    }
}
