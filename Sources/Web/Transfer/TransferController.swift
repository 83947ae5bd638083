// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// Transferring a casus to another part of the collaboration or to somebody outside: `/casussen/:casus/overgang`.
package struct TransferController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/overgang" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/overgang", use: blank)
            .post(":casus/overgang", use: transfer)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, form) = try await open(context)
        return show(form, form.form.blank, view, visitor)
    }

    @Sendable func transfer(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, form) = try await open(context)
        return try await room.submit(form.form, context, in: view, then: "/casussen") { entered in
            try await room.handling.transfer(
                form.draft(entered), of: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: { entered in
            show(form, entered, view, visitor)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, TransferForm) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard let form = TransferForm(view, visitor.t) else { throw PageRefusal.absent }
        return (visitor, view, form)
    }

    private func show(_ form: TransferForm, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        CasusFrame(view, for: visitor).page(
            .steps, title: visitor.t("transfer.title"), form: form.form, entered: entered,
            intro: """
                <p>\(visitor.t("transfer.lead"))</p>\
                \(form.leadsWithin ? "<p>\(visitor.t("transfer.lead.within"))</p>" as HTML : "")\
                \(form.leadsOutside ? "<p>\(visitor.t("transfer.lead.outside"))</p>" as HTML : "")
                """
        ).response(for: visitor)
    }
}
