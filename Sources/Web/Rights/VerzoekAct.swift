// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Something that can be done with a request, by the word in its address.
enum VerzoekAct: String, CaseIterable {
    case verify = "identiteit"
    case represent = "vertegenwoordiger"
    case ask = "vragen"
    case answer = "antwoord"
    case correctAnswer = "antwoord-verbeteren"
    case withdrawAnswer = "antwoord-intrekken"
    case forward = "doorsturen"
    case joint = "gezamenlijk"
    case takeBack = "terugnemen"
    case extend = "verlengen"
    case decide = "besluit"
    case undo = "herstellen"
    case withdraw = "ingetrokken"
    case reopen = "heropenen"
    case lift = "opheffen"

    /// Whether it is for this visitor at all, also when somebody else was first.
    func isFor(_ opened: OpenedVerzoek, _ verzoek: Verzoek) -> Bool {
        switch self {
        case .answer, .correctAnswer, .withdrawAnswer:
            return opened.situation.mayAnswer(verzoek.kind, under: opened.arrangement)
                && verzoek.parts.contains { $0.partij == opened.situation.actor.partij && $0.way == .answers }
        case .verify, .represent, .ask, .forward, .joint, .takeBack, .extend, .decide, .undo, .withdraw, .reopen,
            .lift:
            return opened.isKept
        }
    }

    /// Whether this visitor may do it now.
    func isOffered(on verzoek: Verzoek, _ opened: OpenedVerzoek) -> Bool {
        let arrangement = opened.arrangement
        let isOpen = opened.isKept && verzoek.isOpen
        let waits = verzoek.lacksRepresentative(under: arrangement)
        switch self {
        case .verify: return isOpen && verzoek.kind != .complaint && verzoek.identity == nil && !waits
        case .represent: return isOpen && waits
        case .ask: return isOpen && !waits
        case .answer:
            return verzoek.isOpen && !verzoek.openParts(of: opened.situation.actor.partij).isEmpty
                && opened.situation.mayAnswer(verzoek.kind, under: arrangement)
        case .correctAnswer, .withdrawAnswer:
            return verzoek.isOpen && verzoek.answeredPart(of: opened.situation.actor.partij) != nil
                && opened.situation.mayAnswer(verzoek.kind, under: arrangement)
        case .forward: return isOpen && !waits && verzoek.kind != .complaint
        case .joint: return isOpen && verzoek.needsJointHandling(under: arrangement)
        case .takeBack: return isOpen && !verzoek.partijenToTakeBack.isEmpty
        case .extend:
            return isOpen && verzoek.longer == nil && verzoek.longestDue(under: arrangement) != nil
        case .decide: return isOpen
        case .undo: return isOpen && !verzoek.recorded.isEmpty
        case .withdraw: return isOpen
        case .reopen: return opened.isKept && !verzoek.isOpen
        case .lift: return opened.isKept && verzoek.restrictsSince != nil
        }
    }
}
