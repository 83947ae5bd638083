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
        var entered = form.form.read(context.posted)
        guard entered.isComplete else { return show(form, entered, view, visitor) }
        let draft = form.draft(entered)
        let handled = try await room.handling.transfer(
            draft, of: view.casus.id, by: visitor.user.id, once: entered.once)
        // It was there when the page was asked for, so that its number tells nothing new.
        if case .absent = handled {
            return .seeOther(TransferNotice.link(.gone, view.casus.number, to: nil))
        }
        let done = TransferNotice.link(.done, view.casus.number, to: draft.to)
        let naming = Naming(view.situation, casus: view.casus)
        if let response = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: done) {
            return response
        }
        return show(form, entered, view, visitor)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, TransferForm) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard let form = TransferForm(view, visitor.t) else { throw PageRefusal.absent }
        return (visitor, view, form)
    }

    private func show(_ form: TransferForm, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        let number = ["number": view.casus.number]
        let refused: HTML? =
            entered.problems.isEmpty
            ? nil
            : HTML.alert(
                .warning, visitor.t("transfer.refused", number), "<p>\(visitor.t("transfer.refused.what"))</p>")
        return CasusFrame(view, for: visitor).page(
            .steps, title: visitor.t("transfer.title"), form: form.form, entered: entered,
            intro: """
                \(refused)\(form.chosen(entered))<p>\(visitor.t("transfer.lead"))</p>\
                \(visitor.t.warning(of: view.casus.openPlanParts))\
                \(form.leadsWithin ? "<p>\(visitor.t("transfer.lead.within"))</p>" as HTML : "")\
                \(form.leadsOutside ? "<p>\(visitor.t("transfer.lead.outside"))</p>" as HTML : "")
                """
        ).response(for: visitor)
    }
}
