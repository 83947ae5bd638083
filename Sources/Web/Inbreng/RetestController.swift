// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Testing the necessity of earlier items after a change of phase, at `/casussen/:casus/inbreng/toets`.
package struct RetestController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/inbreng/toets", use: form)
            .post(":casus/inbreng/toets", use: test)
    }

    @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view, ItemWords(room, view, visitor.t))
        return show(form, form.blank, visitor, view)
    }

    @Sendable func test(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view, ItemWords(room, view, visitor.t))
        var entered = form.read(context.posted)
        let verdicts = verdicts(view, &entered)
        if entered.isComplete, verdicts.isEmpty { entered.refuse(problem: "inbreng.test.nothing") }
        guard entered.isComplete else { return show(form, entered, visitor, view) }
        let handled = try await room.handling.test(
            verdicts, in: view.casus.id, by: visitor.user.id, once: entered.once)
        let naming = Naming(view.situation, casus: view.casus)
        let then = CasusFrame.link(.inbreng, of: view.casus.id)
        if let response = try room.settle(handled, in: &entered, of: form, naming: naming, then: then) {
            return response
        }
        return show(form, entered, visitor, view)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context) { casus in
            casus.inbrengen.filter { $0.necessity(in: casus.phase) == .untested }
        }
        guard view.leads else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func untested(_ view: CasusView) -> [Inbreng] {
        view.casus.inbrengen.filter { !$0.isWithdrawn && $0.necessity(in: view.casus.phase) == .untested }
    }

    /// The verdicts that were filled in; a verdict without a reason, or the other way round, is a problem at its field.
    private func verdicts(_ view: CasusView, _ entered: inout Entered) -> [VerdictDraft] {
        var found: [VerdictDraft] = []
        for item in untested(view) {
            let verdict = entered.choice("verdict-\(item.id)")
            let why = entered.text("why-\(item.id)")
            switch (verdict, why.isEmpty) {
            case (nil, true): continue
            case (nil, false): entered.refuse("verdict-\(item.id)", problem: "weigering.criterionWithoutVerdict")
            case (_, true): entered.refuse("why-\(item.id)", problem: "inbreng.test.whyMissing")
            case (let verdict, false): found.append(.init(item: item.id, necessary: verdict == "ja", why: why))
            }
        }
        return found
    }

    private func form(_ view: CasusView, _ words: ItemWords) -> Form {
        let base = CasusFrame.link(.inbreng, of: view.casus.id)
        let fields: [Field] = untested(view).flatMap { item -> [Field] in
            [
                .note(about(item, view, words)),
                .radios(
                    "verdict-\(item.id)", label: .key("inbreng.test.verdict", ["title": title(item, view, words)]),
                    hint: "inbreng.test.verdict.hint", .conditional,
                    choices: [
                        Choice("ja", label: "inbreng.test.yes"),
                        Choice("nee", label: "inbreng.test.no", hint: "inbreng.test.no.hint"),
                    ]),
                .line(
                    "why-\(item.id)", label: .key("inbreng.test.why", ["title": title(item, view, words)]),
                    hint: "inbreng.test.why.hint", .conditional, max: 1000),
            ]
        }
        return Form(action: "\(base)/toets", submitLabel: "inbreng.test.save", cancel: base, fields)
    }

    /// What the questions call an item: the kind of data when it may be seen, else only whose it is.
    private func title(_ item: Inbreng, _ view: CasusView, _ words: ItemWords) -> String {
        let supplier = words.naming.partij(item.supplier)
        let isSeen = view.items.contains { $0.item.id == item.id }
        let number = (untested(view).firstIndex { $0.id == item.id } ?? 0) + 1
        let what = isSeen ? words.classes(item.content) : words.t("inbreng.test.item")
        return words.t(
            "inbreng.test.of",
            ["number": "\(number)", "what": what, "supplier": supplier, "when": words.t.moment(item.enteredAt)])
    }

    /// The item as far as it may be seen; of one that its supplier never showed the house only whose it is.
    private func about(_ item: Inbreng, _ view: CasusView, _ words: ItemWords) -> HTML {
        let supplier = words.naming.partij(item.supplier)
        guard let opened = view.items.first(where: { $0.item.id == item.id }) else {
            return
                """
                <h3>\(words.t("inbreng.test.closed", ["supplier": supplier]))</h3>\
                <p>\(words.t("inbreng.test.closed.body"))</p>
                """
        }
        return """
            <h3>\(words.title(item))</h3><p class="hint">\(supplier), \(words.t.moment(item.enteredAt))</p>\
            \(HTML.paragraphs(opened.text))<p>\(words.t("inbreng.fact.necessity")): \(item.necessity)</p>
            """
    }

    private func show(_ form: Form, _ entered: Entered, _ visitor: Visitor, _ view: CasusView) -> Response {
        let t = visitor.t
        let title = t("inbreng.test.title")
        let frame = CasusFrame(view, for: visitor)
        let back = CasusFrame.link(.inbreng, of: view.casus.id)
        guard !untested(view).isEmpty else {
            let body: HTML = """
                <h2>\(title)</h2>\(HTML.emptyState(t("inbreng.test.empty")))\(HTML.way(t("inbreng.back"), back))
                """
            return frame.page(.inbreng, title: title, body: body).response(for: visitor)
        }
        let goal = view.situation.profile.goal(of: view.casus.phase, t)
        let intro = HTML.paragraphs(t("inbreng.test.lead", ["goal": goal]))
        return frame.page(.inbreng, title: title, form: form, entered: entered, intro: intro).response(for: visitor)
    }
}
