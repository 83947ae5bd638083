// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What is still to be handed over, for the procesregisseur: who waits for whom, and the form to ask for more.
struct LeftoverPart {
    let view: CasusView
    let visitor: Visitor

    private var t: Wording { visitor.t }
    private var casus: Casus { view.casus }
    private var naming: Naming { Naming(view.situation, casus: casus) }
    private var here: Link { "\(CasusFrame.link(.closing, of: casus.id))/nog-over-te-dragen" }

    var html: HTML {
        guard view.isAny(.procesregisseur, .support) else { return .empty }
        let open = casus.openLeftovers
        let list: HTML =
            open.isEmpty
            ? HTML.emptyState(t("leftover.none"), "<p>\(t("leftover.none.text"))</p>") : HTML.list(open.map(line))
        let ask: HTML? =
            view.isAny(.procesregisseur) && isAskable
            ? HTML.buttonRow([HTML.linkButton(t("leftover.ask"), here)]) : nil
        return "<h3>\(t("leftover.open"))</h3>\(list)\(ask)"
    }

    private func line(_ open: OpenLeftover) -> HTML {
        let words = [
            "item": name(open.item), "supplier": naming.partij(open.supplier), "executor": naming.partij(open.executor),
        ]
        let isUntested = casus.inbreng(open.item)?.necessity(in: casus.phase) != .necessary
        let state: HTML =
            open.waiting == .supplier
            ? .badge(t("leftover.waits.supplier"), .warning)
            : isUntested ? .badge(t("leftover.waits.test"), .warning) : .badge(t("leftover.waits.executor"), .info)
        return "\(t("leftover.line", words)) \(state)"
    }

    private func name(_ id: Identifier<Inbreng>) -> String {
        guard let item = casus.inbreng(id) else { return "–" }
        let classes = item.content.classes.map { t("inbreng.class.\($0)") }.joined(separator: ", ")
        return t("leftover.item", ["classes": classes, "when": t.moment(item.enteredAt)])
    }

    /// Whether there is anything to ask for.
    var isAskable: Bool { !choices.isEmpty }

    /// Asks a supplier; the choices are the items that are necessary in this phase, for the running interventions.
    var form: Form {
        Form(
            action: here, submitLabel: "leftover.ask.save", cancel: CasusFrame.link(.closing, of: casus.id),
            [
                .radios("leftover", label: "leftover.ask.which", hint: "leftover.ask.which.hint", choices: choices),
                .area("why", label: "leftover.ask.why", hint: "leftover.ask.why.hint", max: 2000, rows: 3),
            ])
    }

    private var choices: [Choice] {
        let items = casus.inbrengen.filter { !$0.isWithdrawn && $0.necessity(in: casus.phase) == .necessary }
        let running = casus.readablePlan(in: view.situation).interventies.filter(\.isRunning)
        let open = casus.openLeftovers
        return items.flatMap { item in
            running.filter { task in
                task.executor != item.supplier
                    && !open.contains { $0.item == item.id && $0.interventie == task.id }
            }.map { task in
                let words = [
                    "item": name(item.id), "supplier": naming.partij(item.supplier),
                    "executor": naming.partij(task.executor),
                ]
                return Choice(
                    "\(item.id)/\(task.id)", label: .key("leftover.line", words), hint: .text(task.what))
            }
        }
    }

    /// The item and intervention chosen in the form.
    static func chosen(_ entered: Entered) -> (item: Identifier<Inbreng>?, interventie: Identifier<Interventie>?) {
        let parts = (entered.choice("leftover") ?? "").split(separator: "/")
        guard parts.count == 2 else { return (nil, nil) }
        return (Identifier(parts[0]), Identifier(parts[1]))
    }
}
