// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// What was destroyed, by number and day, as a table to sort and to print.
struct DestructionRecords {
    enum Order: String, CaseIterable {
        case newest = "nieuwste"
        case oldest = "oudste"
    }

    let records: [DestructionRecord]
    let order: Order
    let situation: Situation
    let t: Wording

    /// The order in the address; the newest first when there is none.
    static func order(_ request: Request) -> Order {
        request.uri.queryParameters["volgorde"].flatMap { Order(rawValue: String($0)) } ?? .newest
    }

    var html: HTML {
        let title = HTML.heading(2, t("destruction.record"))
        guard !records.isEmpty else {
            let text: HTML = "<p>\(t("destruction.record.empty.text"))</p>"
            return "\(title)\(HTML.emptyState(t("destruction.record.empty"), text))"
        }
        // They come from the oldest to the newest; on one day in the order in which it happened.
        let sorted = order == .newest ? Array(records.reversed()) : records
        let table = Table(
            caption: t("destruction.record.caption", ["count": "\(records.count)"]),
            columns: [
                .init(t("destruction.record.number")), .init(t("destruction.record.on")),
                .init(t("destruction.record.what")), .init(t("destruction.record.ground")),
                .init(t("destruction.record.decided")), .init(t("destruction.record.by")),
            ],
            rows: sorted.map(row))
        return "\(title)<p>\(t("destruction.record.lead"))</p>\(orders)\(table.html)"
    }

    private var orders: HTML {
        HTML.tabs(
            name: t("destruction.record.order"),
            Order.allCases.map { other in
                let link: Link = "/vernietigingslijst"
                return (
                    t("destruction.record.order.\(other.rawValue)"), link.query("volgorde", other.rawValue),
                    other == order
                )
            })
    }

    private func row(_ record: DestructionRecord) -> [HTML] {
        let naming = Naming(situation)
        let what = record.fate == .anonymised ? "destruction.record.anonymised" : "destruction.record.destroyed"
        let decided: String =
            record.decision.map { "\(naming.user($0.by)), \(t.day($0.on))" } ?? t("destruction.record.byTerm")
        let hand = record.carriedOutBy.map { naming.user($0) } ?? t("destruction.record.clock")
        return [
            HTML(record.number), HTML(t.day(record.on)), HTML(t(what)), HTML(ground(of: record)), HTML(decided),
            HTML(hand),
        ]
    }

    private func ground(of record: DestructionRecord) -> String {
        guard record.reason == .erasureGranted else { return t("destruction.record.term") }
        let why = record.decision?.ground.map { t("erasure.ground.\($0.rawValue)") } ?? ""
        return t("destruction.record.request", ["why": why])
    }
}
