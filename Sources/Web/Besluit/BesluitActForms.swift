// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What is done about a proposal, by the last part of its address.
enum BesluitAct: String {
    case vote = "stemmen"
    case adopt = "vaststellen"
    case reject = "afwijzen"
    case withdraw = "intrekken"
    case inForce = "ingegaan"
}

/// The forms of what is done about a proposal.
struct BesluitActForms {
    let besluit: Besluit
    let world: BesluitWorld
    let t: Wording

    private var base: Link { BesluitPage.link(of: besluit.id) }

    func title(_ act: BesluitAct) -> Phrase {
        switch act {
        case .vote: "bestuur.vote"
        case .adopt: "bestuur.adopt"
        case .reject: "bestuur.reject"
        case .withdraw: "bestuur.withdraw"
        case .inForce: "bestuur.inForce"
        }
    }

    func lead(_ act: BesluitAct) -> Phrase {
        switch act {
        case .vote: "bestuur.vote.lead"
        case .adopt: "bestuur.adopt.lead"
        case .reject: "bestuur.reject.lead"
        case .withdraw: "bestuur.withdraw.lead"
        case .inForce: "bestuur.inForce.lead"
        }
    }

    /// What is missing on the day that was filled in, above the form by which it would be adopted.
    func above(_ act: BesluitAct, _ entered: Entered) -> HTML {
        guard act == .adopt else { return .empty }
        let day = entered.day("on") ?? world.decidingDay(of: besluit)
        return BesluitPage.lacks(of: besluit, on: day, BesluitWords(world, t))
    }

    func form(_ act: BesluitAct) -> Form {
        Form(
            action: "\(base)/stap/\(act.rawValue)", submitLabel: "bestuur.act.save",
            revision: act == .vote ? besluit.votes.count : nil, cancel: base, fields(act))
    }

    private func fields(_ act: BesluitAct) -> [Field] {
        let reason = Field.area("text", label: "bestuur.reason", max: 4000, rows: 4)
        let note = Field.area("text", label: "bestuur.note", .optional, max: 4000, rows: 4)
        switch act {
        case .vote: return voters.map(ballotField)
        case .adopt: return [.day("on", label: "bestuur.field.on", hint: "bestuur.field.on.hint"), note]
        case .reject, .withdraw: return [reason]
        case .inForce: return [.day("from", label: "bestuur.field.from", hint: "bestuur.field.from.hint"), note]
        }
    }

    private var voters: [Partij] {
        let (situation, proposal) = (world.situation, besluit.proposal)
        return situation.collaboration.voters(on: proposal, on: besluit.votingDay(today: situation.day))
    }

    private func ballotField(_ partij: Partij) -> Field {
        let choices = BallotWord.all.map { Choice($0.word, label: .key("bestuur.ballot.\($0.word)")) }
        return .select(name(of: partij), label: .text(partij.name), .optional, choices: choices)
    }

    private func name(of partij: Partij) -> String { "partij-\(partij.id.description)" }

    /// As it first appears: what parties said already, and today.
    func blank(_ act: BesluitAct) -> Entered {
        let today = world.situation.day
        switch act {
        case .vote:
            let known: [(String, Answer)] = voters.compactMap { partij in
                guard let vote = besluit.standing[partij.id] else { return nil }
                return (name(of: partij), Answer.text(BallotWord(vote.choice, vote.manner).word))
            }
            return form(act).filled(Dictionary(known, uniquingKeysWith: { first, _ in first }))
        case .adopt: return form(act).filled(["on": .day(besluit.proposal.meeting.map { min($0, today) } ?? today)])
        case .reject, .withdraw: return form(act).blank
        case .inForce: return form(act).filled(["from": .day(today)])
        }
    }

    /// What was filled in of each party; who was left open has said nothing yet.
    func ballots(_ entered: Entered) -> [Identifier<Partij>: BesluitBallot] {
        let found: [(Identifier<Partij>, BesluitBallot)] = voters.compactMap { partij in
            guard let word = entered.choice(name(of: partij)).flatMap({ BallotWord(word: $0) }) else { return nil }
            return (partij.id, BesluitBallot(word.choice, word.manner))
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }
}
