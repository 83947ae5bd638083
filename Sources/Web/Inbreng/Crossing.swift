// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// One item on its way to one intended recipient: what the law says, what the supplier said, who can read it now.
struct Crossing: Sendable {
    let item: Inbreng
    let recipient: Partij
    let decision: Decision?
    /// For every user of the recipient in this casus whether the item passes now.
    let passages: [Passage]
    let phase: Phase
    /// What the supplier said for looking in this phase, or for handing it to another house.
    let say: Akkoord?

    /// Nothing for a party that is not registered.
    init?(_ item: Inbreng, to recipient: Identifier<Partij>, in view: CasusView) {
        guard let partij = view.situation.collaboration.partij(recipient) else { return nil }
        self.item = item
        self.recipient = partij
        phase = view.casus.phase
        decision = view.casus.lawDecision(on: item, for: recipient, in: view.situation)
        if view.situation.collaboration.isOtherHouse(recipient) {
            // It goes through the hands of our procesregisseur; nobody of the other house looks in here.
            let director = view.casus.procesregisseur.flatMap(view.situation.collaboration.user)
            passages =
                director.map {
                    [view.casus.passage(of: item, use: .otherHouse, for: recipient, in: view.situation.seen(by: $0))]
                } ?? []
            say = view.casus.akkoordInForce(on: item, for: recipient, use: .otherHouse)
        } else {
            passages = view.casus.readers(of: recipient, in: view.situation).map {
                view.casus.passage(of: item, in: view.situation.seen(by: $0))
            }
            say = item.akkoord(in: phase, for: recipient, use: .view)
        }
    }

    /// Whether somebody of the recipient can read it now.
    var isOpen: Bool { passages.contains(where: \.isOpen) }

    /// The reasons why nobody of the recipient reads it now, of the reader for whom least is in the way.
    ///
    /// The gate stops at the first kind of barrier; for the supplier its own say and the law are always named too.
    var barriers: [Barrier] {
        guard !isOpen else { return [] }
        let closed: [[Barrier]] = passages.compactMap { passage in
            if case .closed(let barriers) = passage { barriers } else { nil }
        }
        var found = closed.min { $0.count < $1.count } ?? [.notConcerned]
        let named = found.map(\.phrase)
        if say?.given != true, !named.contains(Barrier.withoutAkkoord.phrase) { found.append(.withoutAkkoord) }
        if let decision, decision.verdict != .allow, !named.contains(Barrier.law(decision).phrase) {
            found.append(.law(decision))
        }
        return found
    }

    /// Whether the law still asks this.
    func isOpenQuestion(_ code: String) -> Bool { decision?.open.contains(code) ?? false }

    /// The key of the verdict: `allow`, `conditional`, `deny`, or `unknown` when the rule book lacks the words.
    var verdict: String { decision?.verdict.rawValue ?? "unknown" }

    var tone: Tone {
        switch decision?.verdict {
        case .allow: .good
        case .conditional: .warning
        case .deny, nil: .bad
        }
    }
}

extension Crossing {
    /// The verdict as a small label.
    func lawBadge(_ t: Wording) -> HTML { .badge(t("inbreng.law.\(verdict)"), tone) }

    /// What the supplier said, as a small label.
    func sayBadge(_ t: Wording) -> HTML {
        switch say?.given {
        case true: .badge(t("inbreng.say.given"), .good)
        case false: .badge(t("inbreng.say.refused"), .neutral)
        case nil: .badge(t("inbreng.say.none"), .info)
        }
    }

    /// Whether it can be read now, as a small label.
    func passageBadge(_ t: Wording) -> HTML {
        isOpen ? .badge(t("inbreng.sees.yes"), .good) : .badge(t("inbreng.sees.no"), .neutral)
    }
}
