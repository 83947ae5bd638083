// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What stands in a request, in words.
struct VerzoekWords {
    let situation: Situation
    let t: Wording
    let naming: Naming

    init(_ situation: Situation, _ t: Wording) {
        (self.situation, self.t) = (situation, t)
        naming = Naming(situation)
    }

    func kind(_ kind: Verzoek.Kind) -> String { t("verzoek.kind.\(kind.rawValue)") }

    /// How it stands: gone, ended, overdue or open.
    func status(_ stored: StoredVerzoek) -> HTML {
        let heading = stored.heading
        if stored.isGone { return .badge(t("verzoek.status.gone"), .neutral) }
        if let outcome = heading.outcome { return .badge(self.outcome(outcome, of: heading.kind), .neutral) }
        if heading.endedOn != nil { return .badge(t("verzoek.status.withdrawn"), .neutral) }
        if heading.isOverdue(on: situation.day) { return .badge(t("verzoek.status.overdue"), .bad) }
        return .badge(t("verzoek.status.open"), .info)
    }

    func outcome(_ outcome: Verzoek.Decision.Outcome, of kind: Verzoek.Kind) -> String {
        kind == .complaint
            ? t("verzoek.complaint.\(outcome.rawValue)") : t("verzoek.outcome.\(outcome.rawValue)")
    }

    func due(_ day: Day?) -> HTML {
        guard let day else { return HTML(t("verzoek.due.none")) }
        return day < situation.day
            ? "<strong>\(t("desk.since", ["day": t.day(day)]))</strong>" : HTML(t("desk.due", ["day": t.day(day)]))
    }

    /// On what it was refused.
    func ground(_ ground: Verzoek.Decision.Ground?, under arrangement: Arrangement) -> String? {
        switch ground {
        case nil: return nil
        case .notOffered: return t("verzoek.ground.notOffered")
        case .statutory(let article): return t("verzoek.ground.statutory", ["article": article])
        case .listed(let place):
            let grounds = arrangement.rights.refusalGrounds
            return grounds.indices.contains(place) ? grounds[place].value : nil
        }
    }

    /// Whether and how a right exists here, for who fills it in.
    func offer(_ kind: Verzoek.Kind, under arrangement: Arrangement) -> Phrase? {
        switch arrangement.right(kind)?.offered.value {
        case .consentOnly: return "verzoek.offer.consentOnly"
        case .notApplicable: return "verzoek.offer.notApplicable"
        // A right that the profile does not name is asked for all the same, and answered (GDPR 12(4)).
        case nil: return kind == .complaint ? nil : "verzoek.offer.notApplicable"
        case .yes: return nil
        }
    }
}
