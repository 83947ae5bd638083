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
            ]))</p>\(told.source.map { "<p class=\"hint\">\(t("informing.field.source")): \($0)</p>" } as HTML?)\
            \(told.heard.map { "<p class=\"hint\">\(t("informing.record.heard", ["how": $0]))</p>" } as HTML?)
            """
    }

    init(_ deferral: Uitstel, _ naming: Naming, _ t: Wording, on day: Day) {
        let parts: [(term: String, value: HTML)] = [
            (t("informing.field.ground"), HTML(InformingRecord.ground(of: deferral, t))),
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
        let reviews: [HTML] = (deferral.reviews ?? []).map { review in
            let who = ["day": t.day(review.on), "name": naming.user(review.by)]
            return
                "\(t("informing.review.\(review.outcome.rawValue)", who))<br><span class=\"hint\">\(review.why)</span>"
        }
        html = """
            <p class="hint">\(by)</p>\(HTML.list(reviews))\
            \(HTML.disclosure(t("informing.record.reasons"), HTML.definitions(parts)))
            """
    }

    private static func ground(of deferral: Uitstel, _ t: Wording) -> String {
        deferral.exemption ?? deferral.ground.map { t("informing.ground.\($0.rawValue)") } ?? ""
    }

    private static func test(_ deferral: Uitstel, _ t: Wording, on day: Day) -> String {
        let weeks = t("informing.record.weeks", ["weeks": "\(deferral.testEveryWeeks)"])
        guard day <= deferral.lastDay else { return weeks }
        let key = deferral.nextTest < day ? "informing.record.late" : "informing.record.next"
        return "\(weeks) \(t(key, ["day": t.day(deferral.nextTest)]))"
    }
}
