// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// The register of breaches, at `/datalekken`: the list, reporting one, and what is known of it.
package struct DatalekController: Sendable {
    private static let size = 25
    private let reader: BreachReader
    private let handling: BreachHandling
    private let room: CasusRoom

    package init(house: House, room: CasusRoom) {
        (reader, handling, self.room) = (BreachReader(house), BreachHandling(house), room)
    }

    /// Relative to `/datalekken`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(use: list)
            .get("nieuw", use: blank)
            .post("nieuw", use: report)
            .get(":datalek", use: show)
            .get(":datalek/wijzigen", use: edit)
            .post(":datalek/wijzigen", use: amend)
            .get(":datalek/melding", use: notice)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        let query = request.uri.queryParameters
        let span = query["stand"].flatMap { DatalekList.Span(rawValue: String($0)) } ?? .open
        let number = min(max(query["pagina"].flatMap { Int($0) } ?? 1, 1), 10_000)
        let size = DatalekController.size
        let found = try await reader.list(
            isOpen: span.isOpen, for: visitor.user.id, offset: (number - 1) * size, limit: size + 1)
        return DatalekList(
            found: Array(found.prefix(size)), more: found.count > size, span: span, number: number, world: world,
            visitor: visitor
        ).page.response(for: visitor)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        return DatalekPage(view: view, visitor: visitor).page.response(for: visitor)
    }

    /// The notice to the authority is for who sees the whole.
    @Sendable func notice(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        guard view.sight == .whole else { throw PageRefusal.absent }
        return BreachNotice(view: view, t: visitor.t).page.response(for: visitor)
    }

    // MARK: Reporting

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        let form = newForm(world, visitor)
        return page("breach.report.title", form.form, form.blank, visitor)
    }

    @Sendable func report(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        let form = newForm(world, visitor)
        var entered = form.form.read(context.posted)
        let telling = entered.isChecked("tell")
        let facts = form.facts(&entered, telling: telling)
        let traces = BreachForm.traces(in: entered)
        traces.check(&entered)
        let asked = traces.added(to: form.form)
        try await checkNumbers(facts.casussen, &entered, visitor)
        if entered.isComplete {
            let handled = try await handling.report(
                facts, telling: telling, by: visitor.user.id, once: entered.once)
            var then = DatalekList.link
            if case .done(let id) = handled { then = DatalekPage.link(of: id) }
            let naming = Naming(world.situation)
            if let done = try room.settle(handled, in: &entered, of: asked, naming: naming, then: then) {
                return done
            }
        }
        return page("breach.report.title", asked, entered, visitor)
    }

    // MARK: What became known

    @Sendable func edit(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await handled(context)
        if let barred = try room.barred(view, visitor) { return barred }
        let form = changeForm(view, visitor)
        let entered = form.filled(view.datalek.facts, casussen: view.casussen)
        return page("breach.amend.title", form.form, entered, visitor)
    }

    @Sendable func amend(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await handled(context)
        let form = changeForm(view, visitor)
        var entered = form.form.read(context.posted)
        let facts = form.facts(&entered, telling: false)
        let traces = BreachForm.traces(in: entered, beside: view.datalek.facts)
        traces.check(&entered)
        let asked = traces.added(to: form.form)
        try await checkNumbers(facts.casussen.filter { !view.casussen.contains($0) }, &entered, visitor)
        if entered.isComplete {
            let handled = try await handling.amend(
                facts, over: entered.revision ?? -1, of: view.datalek.id, by: visitor.user.id, once: entered.once)
            let (naming, then) = (Naming(view.world.situation), DatalekPage.link(of: view.datalek.id))
            if let done = try room.settle(handled, in: &entered, of: asked, naming: naming, then: then) {
                return done
            }
        }
        return page("breach.amend.title", asked, entered, visitor)
    }

    // MARK: What they share

    /// A number that this visitor may not find is told with everything else that is wrong.
    private func checkNumbers(_ numbers: [String], _ entered: inout Entered, _ visitor: Visitor) async throws {
        let visible = try await reader.visible(numbers, to: visitor.user.id)
        let unknown = numbers.filter { !visible.contains($0) }
        guard !unknown.isEmpty else { return }
        let list = unknown.joined(separator: ", ")
        entered.refuse("casussen", problem: .key("breach.casussen.unknown", ["numbers": list]))
    }

    private func world(_ context: AppContext) async throws -> (Visitor, BreachWorld) {
        let visitor = try context.visitor
        guard let world = try await reader.world(for: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, world)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, BreachView) {
        let visitor = try context.visitor
        let id = try context.id("datalek", of: Datalek.self)
        guard let view = try await reader.open(id, for: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func handled(_ context: AppContext) async throws -> (Visitor, BreachView) {
        let (visitor, view) = try await open(context)
        guard view.mayHandle else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func newForm(_ world: BreachWorld, _ visitor: Visitor) -> BreachForm {
        BreachForm(
            world: world, t: visitor.t, action: "/datalekken/nieuw", cancel: DatalekList.link, isNew: true)
    }

    private func changeForm(_ view: BreachView, _ visitor: Visitor) -> BreachForm {
        let link = DatalekPage.link(of: view.datalek.id)
        return BreachForm(
            world: view.world, t: visitor.t, action: "\(link)/wijzigen", cancel: link, isNew: false,
            revision: view.datalek.versions.count)
    }

    private func page(_ label: Phrase, _ form: Form, _ entered: Entered, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let rule = HTML.alert(.info, t("breach.rule.title"), "<p>\(t("breach.rule"))</p>")
        return Page(title: t(label), form: form, entered: entered, for: visitor, intro: rule).response(for: visitor)
    }
}
