// SPDX-License-Identifier: EUPL-1.2

import Domain

extension Wording {
    /// What of the plan still runs, above a form that closes a casus: a warning and no refusal.
    func warning(of open: OpenPlanParts) -> HTML {
        guard !open.isEmpty else { return .empty }
        let counts = [
            ("plan.open.acties", open.acties), ("plan.open.interventies", open.interventies),
            ("plan.open.goals", open.goals),
        ]
        let lines: [HTML] = counts.filter { $0.1 > 0 }.map { HTML(self($0.0, ["count": "\($0.1)"])) }
        return HTML.alert(.warning, self("plan.open.title"), "\(HTML.list(lines))<p>\(self("plan.open.what"))</p>")
    }
}
