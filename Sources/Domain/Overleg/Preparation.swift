// SPDX-License-Identifier: EUPL-1.2

/// The checklist that must be complete before a conference (Handvat annex 2, 2.8; model convenant 12.2).
package struct Preparation: Hashable, Sendable, Codable {
    /// How the citizen is involved; it must be chosen for every conference.
    package enum Involvement: String, Hashable, Sendable, Codable, CaseIterable {
        case invited
        case informedBefore
        case informedAfter
    }

    /// Whether participants may look before the meeting, and who was consulted about it.
    package enum PriorViewing: Hashable, Sendable, Codable {
        case off
        case perItem(consulted: String)
    }

    package var on: Day?
    package var time: String
    package var place: String
    package var goal: String
    package var decision: String
    package var themes: String
    package var priorViewing: PriorViewing?
    package var involvement: Involvement?
    package var careAgreements: String

    package init(
        on: Day? = nil, time: String = "", place: String = "", goal: String = "", decision: String = "",
        themes: String = "", priorViewing: PriorViewing? = nil, involvement: Involvement? = nil,
        careAgreements: String = ""
    ) {
        self.on = on
        self.time = time
        self.place = place
        self.goal = goal
        self.decision = decision
        self.themes = themes
        self.priorViewing = priorViewing
        self.involvement = involvement
        self.careAgreements = careAgreements
    }

    /// The parts that are still open, by field name.
    package var open: [String] {
        var missing: [String] = []
        if on == nil { missing.append("on") }
        if goal.isEmpty { missing.append("goal") }
        if decision.isEmpty { missing.append("decision") }
        if themes.isEmpty { missing.append("themes") }
        if priorViewing == nil { missing.append("priorViewing") }
        if involvement == nil { missing.append("involvement") }
        if careAgreements.isEmpty { missing.append("careAgreements") }
        return missing
    }
}
