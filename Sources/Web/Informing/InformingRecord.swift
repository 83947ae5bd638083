// SPDX-License-Identifier: EUPL-1.2

import Domain

/// One record of telling or putting off, with who, when, on whose behalf and why.
struct InformingRecord {
    let html: HTML

    init(_ told: Kennisgeving, _ naming: Naming, _ t: Wording) {
        html = """
            <p class="hint">\(t("informing.record.told", [
                "day": t.day(told.on), "means": t("informing.means.\(told.means.rawValue)"),
                "name": naming.user(told.by), "partij": naming.partij(told.onBehalfOf),
            ]))</p>
            """
    }

    init(_ deferral: Uitstel, _ naming: Naming, _ t: Wording, on day: Day) {
        let parts: [(term: String, value: HTML)] = [
            (t("informing.field.ground"), HTML(t("informing.ground.\(deferral.ground.rawValue)"))),
            (t("informing.field.motivation"), HTML.paragraphs(deferral.motivation)),
            (t("informing.field.expectedOn"), HTML(t.day(deferral.expectedOn))),
            (t("informing.field.circumstances"), HTML.paragraphs(deferral.circumstances)),
            (t("informing.record.test"), HTML(InformingRecord.test(deferral, t, on: day))),
            (t("informing.field.howInformed"), HTML.paragraphs(deferral.howInformed)),
        ]
        let by = t(
            "informing.record.deferred",
            [
                "name": naming.user(deferral.by), "partij": naming.partij(deferral.onBehalfOf),
                "moment": t.moment(deferral.at),
            ])
        html = "<p class=\"hint\">\(by)</p>\(HTML.disclosure(t("informing.record.reasons"), HTML.definitions(parts)))"
    }

    private static func test(_ deferral: Uitstel, _ t: Wording, on day: Day) -> String {
        let weeks = t("informing.record.weeks", ["weeks": "\(deferral.testEveryWeeks)"])
        guard day <= deferral.expectedOn else { return weeks }
        return "\(weeks) \(t("informing.record.next", ["day": t.day(deferral.nextTest(after: day))]))"
    }
}
