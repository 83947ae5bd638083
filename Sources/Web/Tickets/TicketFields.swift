// SPDX-License-Identifier: EUPL-1.2

import Domain

/// The questions of a ticket: choices and days, and nothing to write in.
struct TicketFields {
    let arrangement: Arrangement
    let stage: Arrangement.Stage
    let t: Wording

    func fields(for needs: [Arrangement.Need]) -> [Field] { needs.flatMap(fields) }

    private func fields(for need: Arrangement.Need) -> [Field] {
        let label = Phrase.key("need.\(need.rawValue)")
        switch need.ticketProof {
        case .record: return []
        case .tick: return [.check(need.field, label: isWritten(need) ? .about("ticket.confirmed", label) : label)]
        case .told:
            let choices = Ticket.Telling.allCases.map {
                Choice($0.rawValue, label: .key("ticket.telling.\($0.rawValue)"))
            }
            return [
                Field(need.field, "ticket.telling", "ticket.telling.hint", .conditional, .radios(choices)),
                Field("\(need.field)-on", "ticket.telling.on", "ticket.telling.on.hint", .conditional, .day),
            ]
        case .parts(let parts):
            let choices = parts.map { Choice($0, label: .key("need.part.\($0)")) }
            return [Field(need.field, label, nil, .conditional, .checks(choices))]
        case .verdicts: return arrangement.admission.criteria(for: nil).map(verdict)
        case .ground:
            let choices = arrangement.groundsOfTransfer(from: stage).map {
                Choice($0.rawValue, label: .key("profile.ground.\($0.rawValue)"))
            }
            return [Field(need.field, label, nil, .conditional, .radios(choices))]
        case .day: return [Field("\(need.field)-on", label, nil, .conditional, .day)]
        }
    }

    /// Whether the need asks for words elsewhere, which stay in the file of whoever confirms.
    private func isWritten(_ need: Arrangement.Need) -> Bool {
        if case .text = need.proof { return true }
        return false
    }

    private func verdict(_ criterion: Arrangement.Criterion) -> Field {
        let choices = [Choice("yes", label: "need.criterion.met"), Choice("no", label: "need.criterion.notMet")]
        return Field(
            "criterion-\(criterion.id.word)", .text(t.name(criterion)), nil, .conditional, .radios(choices))
    }

    /// What was chosen for these needs.
    func statements(_ entered: Entered, for needs: [Arrangement.Need]) -> [Ticket.Statement] {
        needs.compactMap { statement(entered, for: $0) }
    }

    private func statement(_ entered: Entered, for need: Arrangement.Need) -> Ticket.Statement? {
        switch need.ticketProof {
        case .record: return nil
        case .tick: return entered.isChecked(need.field) ? .init(need, choices: ["yes"]) : nil
        case .told, .ground:
            return entered.choice(need.field).map {
                .init(need, choices: [$0], day: entered.day("\(need.field)-on"))
            }
        case .parts:
            let parts = entered.choices(need.field)
            return parts.isEmpty ? nil : .init(need, choices: parts)
        case .verdicts: return .init(need, choices: verdicts(entered))
        case .day: return entered.day("\(need.field)-on").map { .init(need, choices: ["yes"], day: $0) }
        }
    }

    private func verdicts(_ entered: Entered) -> [String] {
        arrangement.admission.criteria(for: nil).compactMap { criterion in
            let word = criterion.id.word
            switch entered.choice("criterion-\(word)") {
            case "yes": return word
            case "no": return "not-\(word)"
            default: return nil
            }
        }
    }
}

extension Form {
    /// The form as it was sent, with a problem when more was sent than it asks: a ticket holds no text.
    ///
    /// What was sent too much is not kept to be shown again.
    func readClosed(_ posted: Posted) -> Entered {
        let names = fields.flatMap { field in
            [field.name] + ["day", "month", "year"].map { "\(field.name).\($0)" }
        }
        let known = Set(names + ["csrf", "once", "keep", "revision"])
        let strange = posted.pairs.contains { !known.contains($0.name) && !Entered.clean($0.value).isEmpty }
        var entered = read(Posted(posted.pairs.filter { known.contains($0.name) }, unreadable: posted.unreadable))
        if strange { entered.refuse(problem: "weigering.ticketHoldsNoText") }
        return entered
    }
}
