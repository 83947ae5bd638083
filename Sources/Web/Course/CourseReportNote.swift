// SPDX-License-Identifier: EUPL-1.2

import Domain

/// What stands above a report under a profile: who reads it, when partners get something of it, and what becomes of it.
struct CourseReportNote {
    private let form: CourseReportForm
    private var t: Wording { form.t }

    init(_ form: CourseReportForm) { self.form = form }

    var html: HTML {
        HTML.alert(
            .info, t("report.note.title"),
            """
            <p>\(t("report.note.sees", ["roles": readers]))</p>\
            <p>\(t(form.arrangement.asksKnownUnknown ? "report.note.query" : "report.note.later"))</p>\
            <p>\(t("report.note.notTaken")) \(t.consequence(of: form.arrangement.retention.rejected.value))</p>
            """)
    }

    /// The roles that the profile lets into a casus in the stage of the report.
    private var readers: String {
        let entry = form.arrangement.process.pillars.count == 1 ? form.arrangement.process.pillars.first?.entry : nil
        let sights = form.arrangement.sights(in: form.stage, entry: entry, isClosed: false).filter { sight in
            sight.code.isInSystem && ![.onRequest, .countsOnly, .agreedItems].contains(sight.condition)
        }
        var names: [String] = []
        for name in sights.map({ t.name($0.role) }) where !names.contains(name) { names.append(name) }
        return names.joined(separator: ", ")
    }
}
