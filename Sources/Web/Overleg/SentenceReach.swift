// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// For the supplier of a sentence of the minutes: for which parties a yes is not enough yet, and where to go on.
///
/// The supplier's say comes first, because the law is asked per recipient only of what the supplier lets pass; so the
/// page that takes the yes also says what is still open after it.
struct SentenceReach {
    let item: Inbreng
    let view: CasusView
    let t: Wording

    /// Nothing when the supplier lets nobody look, or whoever may look can.
    var html: HTML {
        let closed = waiting
        guard !closed.isEmpty else { return .empty }
        let lines: [HTML] = closed.map { crossing in
            let reasons = crossing.barriers.map(words).joined(separator: "; ")
            return "\(HTML.link(crossing.recipient.name, link(to: crossing))): \(reasons)"
        }
        return HTML.alert(
            .info, t("verslag.reach.title"), "<p>\(t("verslag.reach.lead"))</p>\(HTML.list(lines))")
    }

    /// The parties for which the supplier said yes and nobody can read it, though the table is not all that is closed.
    private var waiting: [Crossing] {
        view.casus.recipients(of: item, in: view.situation).compactMap { Crossing(item, to: $0, in: view) }
            .filter { $0.say?.given == true && !$0.isOpen && !$0.waitsForTableOnly }
    }

    private func words(_ barrier: Barrier) -> String {
        guard case .law(let decision) = barrier else { return t.filled(barrier.phrase, view.director(t)) }
        return t(decision.verdict == .conditional ? "verslag.reach.law" : "verslag.reach.deny")
    }

    private func link(to crossing: Crossing) -> Link {
        ItemPage.link(view.casus.id, item.id).fragment(RecipientPanel.anchor(crossing.recipient.id))
    }
}

extension Crossing {
    /// Whether nothing is in the way but that the conference does not sit.
    fileprivate var waitsForTableOnly: Bool {
        barriers.allSatisfy { if case .conferenceClosed = $0 { true } else { false } }
    }
}
