// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// Taking home seen from both sides: what the own party may let go, and what it may get.
struct TakeHomePage {
    let view: CasusView
    let visitor: Visitor
    let vocabulary: Vocabulary

    var t: Wording { visitor.t }
    private var casus: Casus { view.casus }
    var naming: Naming { Naming(view.situation, casus: casus) }
    var here: Link { "/casussen/\(casus.id)/plan/meenemen" }

    var body: HTML {
        """
        <h2>\(t("takeHome.title"))</h2><p>\(t("takeHome.intro"))</p>\(supplierSide)\(executorSide)\
        \(HTML.way(t("takeHome.back"), CasusFrame.link(.plan, of: casus.id)))
        """
    }

    // MARK: What we let others take

    private var supplierSide: HTML {
        let own = view.items.filter { $0.item.supplier == visitor.user.partij && !$0.item.isWithdrawn }
        let plan = casus.readablePlan(in: view.situation)
        let running = plan.interventies.filter { $0.isRunning && $0.executor != visitor.user.partij }
        let title = HTML.heading(3, t("takeHome.supply"))
        if own.isEmpty { return "\(title)\(HTML.emptyState(t("takeHome.supply.noItems")))" }
        if running.isEmpty {
            let later: HTML = "<p>\(t("takeHome.supply.noInterventies.text"))</p>"
            return "\(title)\(HTML.emptyState(t("takeHome.supply.noInterventies"), later))"
        }
        let matrix = TakeHomeMatrix(
            view: view, visitor: visitor, vocabulary: vocabulary, items: own, interventies: running, action: here)
        return "\(title)<p>\(t("takeHome.supply.intro"))</p>\(matrix.html)"
    }

    // MARK: What we may take

    var executorSide: HTML {
        let partij = visitor.user.partij
        let cleared = casus.inbrengen.filter { casus.plan.takesHome($0.id, partij) && $0.supplier != partij }
        let ready = cleared.filter { casus.deliveryProblems($0.id, to: partij, in: view.situation).isEmpty }
        let open = Set(cleared.flatMap { casus.deliveryProblems($0.id, to: partij, in: view.situation) })
        let waiting: [HTML] = open.map(naming.phrase).map { HTML(t($0)) }
        let received = cleared.filter { item in
            casus.plan.takeHome.contains { $0.item == item.id && $0.executor == partij && $0.delivered != nil }
        }
        var content: [HTML] = []
        if !waiting.isEmpty { content.append(.alert(.warning, t("takeHome.waiting"), HTML.list(waiting))) }
        if ready.isEmpty, waiting.isEmpty {
            content.append(.emptyState(t("takeHome.get.none"), "<p>\(t("takeHome.get.none.text"))</p>"))
        }
        if !ready.isEmpty {
            let counts = ["count": "\(ready.count)", "received": "\(received.count)"]
            content.append("<p>\(t("takeHome.get.ready", counts))</p>")
            content.append(
                HTML.actionButton(
                    label: "takeHome.get.open", action: "\(here)/openen", style: .primary, for: visitor))
        }
        return "\(HTML.heading(3, t("takeHome.get")))\(content)"
    }
}
