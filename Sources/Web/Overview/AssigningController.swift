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

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// Colleagues of the house who may work with personal data and are not on this casus yet.
    private func colleagues(_ view: CasusView) -> [User] {
        let situation = view.situation
        return situation.collaboration.users.values.filter { user in
            user.partij == situation.collaboration.house
                && !user.roles.isDisjoint(with: [.procesregisseur, .support])
                && user.id != view.casus.procesregisseur && !view.casus.support.contains(user.id)
                && situation.collaboration.obstacles(for: user, on: situation.day).isEmpty
        }.sorted { $0.name < $1.name }
    }

    private func form(_ view: CasusView, _ t: Wording) -> Form {
        Form(
            action: "/casussen/\(view.casus.id)/toewijzing", submitLabel: "overview.assign.submit",
            cancel: CasusFrame.link(.overview, of: view.casus.id),
            [
                .radios(
                    "user", label: "overview.assign.user",
                    choices: colleagues(view).map { user in
                        let hands = user.roles.contains(.procesregisseur)
                        return Choice(
                            user.id.description, label: .text(user.name),
                            hint: hands ? "overview.assign.hint.procesregisseur" : "overview.assign.hint.support")
                    })
            ])
    }

    private func page(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let nobody = HTML.emptyState(t("overview.assign.nobody"), "<p>\(t("overview.assign.nobody.next"))</p>")
        let body: HTML = """
            \(HTML.heading(2, t("overview.assign.title")))<p>\(t("overview.assign.lead"))</p>\
            \(colleagues(view).isEmpty ? nobody : form.html(entered, for: visitor))
            """
        return CasusFrame(view, for: visitor).page(
            .overview, title: t("overview.assign.title"), problems: entered.problems.count, width: .reading, body: body
        ).response(for: visitor)
    }
}
