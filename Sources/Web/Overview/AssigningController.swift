// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Handing a casus to a colleague of the house, or adding a support employee, at `/casussen/:casus/toewijzing`.
package struct AssigningController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/toewijzing", use: show)
            .post(":casus/toewijzing", use: assign)
            .post(":casus/toewijzing/:user/weg", use: unassign)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view, visitor.t)
        return page(form, form.blank, view, visitor)
    }

    @Sendable func assign(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view, visitor.t)
        var entered = form.read(context.posted)
        if entered.isComplete, let colleague = entered.id("user", of: User.self) {
            let handled = try await room.handling.assign(
                colleague, to: view.casus.id, by: visitor.user.id, once: entered.once)
            let isHandedOver = view.situation.collaboration.user(colleague)?.roles.contains(.procesregisseur) ?? false
            let link = isHandedOver ? "/casussen" : CasusFrame.link(.overview, of: view.casus.id)
            let naming = Naming(view.situation, casus: view.casus)
            if let response = try room.settle(handled, in: &entered, of: form, naming: naming, then: link) {
                return response
            }
        }
        return page(form, entered, view, visitor)
    }

    @Sendable func unassign(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let handled = try await room.handling.unassign(
            try context.id("user", of: User.self), from: view.casus.id, by: visitor.user.id,
            once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: AssigningController.link(of: view.casus.id))
    }

    private static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/toewijzing" }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// Who helps already, each with the way to end that.
    private func helpers(_ view: CasusView, _ visitor: Visitor) -> HTML {
        guard !view.casus.support.isEmpty else { return .empty }
        let naming = Naming(view.situation)
        let lines: [HTML] = view.casus.support.map { user in
            let name = naming.user(user)
            let button = HTML.actionButton(
                label: .key("assign.remove", ["name": name]),
                action: "\(AssigningController.link(of: view.casus.id))/\(user)/weg", style: .quiet, for: visitor)
            return "\(name) \(button)"
        }
        return HTML.card(visitor.t("assign.helpers"), level: 3, HTML.list(lines))
    }

    private func form(_ view: CasusView, _ t: Wording) -> Form {
        Form(
            action: AssigningController.link(of: view.casus.id), submitLabel: "overview.assign.submit",
            cancel: CasusFrame.link(.overview, of: view.casus.id),
            [
                .radios(
                    "user", label: "overview.assign.user",
                    choices: view.casus.colleaguesToAssign(in: view.situation).map { user in
                        let hands = user.roles.contains(.procesregisseur)
                        let helps = Phrase.key("overview.assign.hint.support", view.director(t))
                        return Choice(
                            user.id.description, label: .text(user.name),
                            hint: hands ? "overview.assign.hint.procesregisseur" : helps)
                    })
            ])
    }

    private func page(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let nobody = HTML.emptyState(t("overview.assign.nobody"), "<p>\(t("overview.assign.nobody.next"))</p>")
        let isNobody = view.casus.colleaguesToAssign(in: view.situation).isEmpty
        let body: HTML = """
            \(HTML.heading(2, t("overview.assign.title")))<p>\(t("overview.assign.lead", view.director(t)))</p>\
            \(helpers(view, visitor))\(isNobody ? nobody : form.html(entered, for: visitor))
            """
        return CasusFrame(view, for: visitor).page(
            .overview, title: t("overview.assign.title"), problems: entered.problems.count, width: .reading, body: body
        ).response(for: visitor)
    }
}
