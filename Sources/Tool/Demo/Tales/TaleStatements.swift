// SPDX-License-Identifier: EUPL-1.2

import Domain
import Profiles

extension Telling {
    /// What somebody states to meet the needs of a step, by the word of each need in the profile.
    ///
    /// A text for a need in words, `ja` for what is confirmed or ticked, days from today for a day, and for criteria what
    /// is said of each: a text when it is met, `niet:` before a text when it is not.
    func statements(_ entry: Entry, under arrangement: Arrangement, pillar: String?) -> [StepStatement] {
        entry.pairs.compactMap { word, value in
            guard let need = need(word, value) else { return nil }
            switch need.proof {
            case .record:
                value.file.report(value.line, "\(value.path): dit blijkt uit de casus en wordt niet verklaard")
                return nil
            case .tick: return StepStatement(need, choices: ["yes"])
            case .text: return StepStatement(need, text: value.text)
            case .day:
                return StepStatement(need, text: value["waarom"].text, day: day(value["over"]))
            case .parts(let parts):
                let own = need == .consentOrWeighing ? arrangement.weighingParts : parts
                return StepStatement(need, choices: own)
            case .choice:
                return need == .criteria ? verdicts(value) : StepStatement(need, choices: [value.text])
            }
        }
    }

    /// The same on a ticket, where nothing is written.
    func ticketStatements(_ entry: Entry) -> [Ticket.Statement] {
        entry.pairs.compactMap { word, value in
            guard let need = need(word, value) else { return nil }
            switch need.ticketProof {
            case .record: return nil
            case .tick: return .init(need, choices: ["yes"])
            case .told: return .init(need, choices: [Ticket.Telling.told.rawValue], day: today)
            case .parts(let parts): return .init(need, choices: parts)
            case .verdicts: return .init(need, choices: value.texts)
            case .ground: return .init(need, choices: [value.text])
            case .day: return .init(need, choices: ["yes"], day: day(value))
            }
        }
    }

    private func need(_ word: String, _ value: Entry) -> Arrangement.Need? {
        if let need = Arrangement.Need(rawValue: word) { return need }
        value.file.report(value.line, "\(value.path): '\(word)' is geen vereiste")
        return nil
    }

    private func verdicts(_ entry: Entry) -> StepStatement {
        var choices: [String] = []
        var notes: [String: String] = [:]
        let pairs = entry.pairs
        // Without consent the verdicts stay in the own file.
        if pairs.contains(where: { $0.key == "bevestigd" }) {
            return StepStatement(.criteria, choices: [StepStatement.confirmed])
        }
        for (word, said) in pairs where word != "motief" {
            let isMet = !said.text.hasPrefix("niet:")
            choices.append(isMet ? word : "not-\(word)")
            notes[word] = isMet ? said.text : String(said.text.dropFirst("niet:".count).drop { $0 == " " })
        }
        return StepStatement(.criteria, text: entry.optional("motief").text, choices: choices, notes: notes)
    }
}
