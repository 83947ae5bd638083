// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// The questions of the rule book that wait for somebody who is not the supplier.
///
/// A recipient must be able to answer before it can read. As long as only the law is in the way it sees the class and
/// the question, and not whose item it is; of an item that something else keeps closed it learns nothing. The
/// procesregisseur answers for items that are meant for others, and sees as little of those it may not read.
struct LawQuestions {
    let view: CasusView

    /// An item towards one recipient, with the codes that are for the visitor.
    struct Asked {
        let item: Inbreng
        let recipient: Partij
        let open: [String]
        let answered: [String]
        /// Duties of whoever received it, once it may pass.
        let duties: [String]
        /// Whether the visitor may read the item itself, so that it may also be said whose it is.
        let isReadable: Bool
    }

    init(_ view: CasusView) { self.view = view }

    /// Everything that the visitor was asked, answered or not.
    var all: [Asked] {
        let actor = view.situation.actor
        return view.casus.inbrengen.filter { $0.supplier != actor.partij }.flatMap { item in
            recipients(of: item).compactMap { asked(item, $0) }
        }
    }

    /// What still waits for an answer.
    var open: [Asked] { all.filter { !$0.open.isEmpty } }

    private func recipients(of item: Inbreng) -> [Identifier<Partij>] {
        let phase = view.casus.phase
        guard !item.isWithdrawn, !item.isFrozen, !item.isMarkedWrong, item.necessity(in: phase) == .necessary else {
            return []
        }
        let isDirector = view.isAny(.procesregisseur)
        return Set(item.akkoorden.map(\.recipient)).sorted().filter { partij in
            guard isDirector || partij == view.situation.actor.partij else { return false }
            if item.isReserved(against: partij) || phase >= .casusoverleg && item.isKeptFromConference { return false }
            return [Akkoord.Use.view, .viewBeforehand].contains {
                item.akkoord(in: phase, for: partij, use: $0)?.given == true
            }
        }
    }

    private func asked(_ item: Inbreng, _ recipient: Identifier<Partij>) -> Asked? {
        guard let partij = view.situation.collaboration.partij(recipient),
            let decision = view.casus.lawDecision(on: item, for: recipient, in: view.situation)
        else { return nil }
        func mine(_ codes: [String]) -> [String] {
            codes.filter { view.casus.mayAnswer($0, about: item, for: recipient, in: view.situation) }
        }
        let passage = view.casus.passage(of: item, in: view.situation)
        guard passage.isOpen || recipient != view.situation.actor.partij || passage.waitsForTheLawOnly else {
            return nil
        }
        let answered = Set(item.answers.map(\.code)).sorted().filter { item.answer(to: $0, for: recipient) != nil }
        let duties = decision.verdict == .allow ? decision.duties : []
        let found = Asked(
            item: item, recipient: partij, open: mine(decision.open), answered: mine(answered), duties: mine(duties),
            isReadable: passage.isOpen)
        if found.open.isEmpty, !found.isReadable { return nil }
        return found.open.isEmpty && found.answered.isEmpty && found.duties.isEmpty ? nil : found
    }
}

extension Passage {
    /// Whether nothing stands in the way but the law, and that the conference does not sit yet: somebody who will be at
    /// the table may answer before it does, also when the supplier's say is for the table only.
    fileprivate var waitsForTheLawOnly: Bool {
        guard case .closed(let barriers) = self else { return false }
        return barriers.allSatisfy { barrier in
            switch barrier {
            case .law, .conferenceClosed, .withoutAkkoord: true
            default: false
            }
        }
    }
}
