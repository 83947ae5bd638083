// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The first step of a question: which party. Each is asked by itself; nobody can be asked together.
struct AskableParties {
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    var page: Page {
        let t = visitor.t
        let title = t("triage.choose.title")
        let table = Table(
            caption: t("triage.choose.caption"),
            columns: [
                .init(t("triage.choose.partij")), .init(t("triage.choose.people"), isNumeric: true),
                .init(t("triage.choose.state")),
            ], rows: partijen.map(row))
        let back = CasusFrame.link(.triage, of: view.casus.id)
        return CasusFrame(view, for: visitor).page(
            .triage, title: title,
            body: """
                <h2>\(title)</h2>\(HTML.paragraphs(t("triage.choose.lead")))\(table.html)\
                \(HTML.way(t("triage.back"), back))
                """)
    }

    private var partijen: [Partij] {
        let collaboration = view.situation.collaboration
        return collaboration.partijen.values
            .filter { $0.isPartner(on: view.situation.day) }
            .filter { $0.id != collaboration.house && $0.id != view.casus.aanmelding.partij }
            .filter { view.casus.reachProblems($0.id, in: view.situation).isEmpty }
            .sorted { $0.name < $1.name }
    }

    /// Whether nobody can be asked here at all, whoever works there.
    var isEmpty: Bool { partijen.isEmpty }

    private func row(_ partij: Partij) -> [HTML] {
        let t = visitor.t
        let people = view.casus.askable(at: partij.id, in: view.situation).count
        let open = view.casus.vragen.contains { $0.to == partij.id && $0.isOpen }
        let base: Link = "/casussen/\(view.casus.id)/triage/vraag"
        let link = base.query("partij", partij.id)
        let state: HTML
        if open {
            state = .badge(t("triage.choose.open"), .info)
        } else if people == 0 {
            state = "\(HTML.badge(t("triage.choose.nobody"), .warning)) \(t("triage.choose.nobody.hint"))"
        } else {
            state = .badge(t("triage.choose.can"), .good)
        }
        let canAsk = !open && people > 0
        return [canAsk ? HTML.link(partij.name, link) : HTML(partij.name), "\(people)", state]
    }
}
