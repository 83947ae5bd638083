// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Who of other parties read something, for its supplier.
struct SeenBy {
    private let readings: [Reading]
    private let naming: Naming
    private let t: Wording

    init(_ readings: [Reading], _ naming: Naming, _ t: Wording) {
        self.readings = readings
        self.naming = naming
        self.t = t
    }

    var list: HTML {
        guard !readings.isEmpty else { return "<p>\(t("inbreng.seenBy.nobody"))</p>" }
        return HTML.list(
            readings.map { reading in
                let who = reading.user.map(naming.userOfPartij) ?? naming.partij(reading.partij)
                return HTML(t("inbreng.seenBy.\(reading.kind.rawValue)", ["who": who, "when": t.moment(reading.at)]))
            })
    }

    /// Folded, under its own words.
    var html: HTML { HTML.disclosure(t("inbreng.seenBy"), list) }
}
