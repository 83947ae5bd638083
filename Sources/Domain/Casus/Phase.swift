// SPDX-License-Identifier: EUPL-1.2

/// The four phases of the national work process (Handvat annex 2); what may be seen and done depends on it.
package enum Phase: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// 1: reporting and intake, between reporter and procesregisseur only.
    case aanmelding
    /// 2: triage and preparing the conference, bilateral.
    case triage
    /// 3: conference, plan, execution and monitoring.
    case casusoverleg
    /// 4: scaling down, archive and destruction.
    case afschaling

    package var number: Int { (Phase.allCases.firstIndex(of: self) ?? 0) + 1 }

    package static func < (left: Phase, right: Phase) -> Bool { left.number < right.number }
}

/// A casus went from one phase to the next: who decided, when and why.
package struct PhaseChange: Hashable, Sendable, Codable {
    package let from: Phase?
    package let to: Phase
    package let by: Identifier<User>
    package let at: Moment
    package let why: String

    package init(from: Phase?, to: Phase, by: Identifier<User>, at: Moment, why: String) {
        self.from = from
        self.to = to
        self.by = by
        self.at = at
        self.why = why
    }
}
