// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What waits about breaches, on the desk of whoever must do it, and the way to report one for everybody.
struct BreachDesk {
    let reader: BreachReader
    let visitor: Visitor

    /// What stands on the desk, and how many things of it wait for the visitor.
    func found() async throws -> (html: HTML, waiting: Int) {
        let t = visitor.t
        let work = try await reader.work(of: visitor.user.id)
        guard let world = work.first?.world else { return (.empty, 0) }
        let words = BreachWords(world, t)
        let lines: [HTML] = work.map { item in
            let duty = t("breach.duty.\(item.state.duty.rawValue)")
            let what = t("breach.work", ["number": item.datalek.number, "duty": duty])
            return "\(HTML.link(what, DatalekPage.link(of: item.datalek.id))), \(words.due(item.state))"
        }
        return (HTML.card(t("breach.desk.work"), badge: .badge("\(lines.count)"), HTML.list(lines)), lines.count)
    }

    /// The way to the register and to reporting, for everybody who may work here.
    static func ways(_ t: Wording) -> HTML {
        HTML.card(
            t("breach.desk"),
            HTML.list([
                HTML.link(t("breach.report"), "/datalekken/nieuw"),
                HTML.link(t("breach.desk.register"), DatalekList.link),
            ]))
    }
}
