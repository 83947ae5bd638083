// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// Somebody outside the covenant who is needed in a casus: `/casussen/:casus/extern`.
package struct ExternalController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/extern" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/extern", use: blank)
            .post(":casus/extern", use: admit)
            .get(":casus/extern/:number/vrijgeven", use: blankRelease)
            .post(":casus/extern/:number/vrijgeven", use: release)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let forms = ExternalForms(view, visitor.t)
        guard view.casus.checksExternals(in: view.situation) else {
            return CasusFrame(view, for: visitor).page(
                .steps, title: visitor.t("external.title"), body: "\(forms.admitted)\(forms.whoAdmits)"
            ).response(for: visitor)
        }
        return show(forms, forms.admission, forms.admission.blank, view, visitor)
    }

    @Sendable func admit(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await openAsChecker(context)
        let forms = ExternalForms(view, visitor.t)
        return try await room.submit(
            forms.admission, context, in: view, then: ExternalController.link(of: view.casus.id)
        ) { entered in
            try await room.handling.admit(
                forms.draft(entered), in: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: { entered in
            show(forms, forms.admission, entered, view, visitor)
        }
    }

    @Sendable func blankRelease(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let number = try number(context, view)
        guard !view.casus.itemsToRelease(in: view.situation).isEmpty else { return nothingToRelease(view, visitor) }
        let form = ExternalForms(view, visitor.t).release(number)
        return showRelease(form, form.blank, view, visitor)
    }

    @Sendable func release(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let number = try number(context, view)
        guard !view.casus.itemsToRelease(in: view.situation).isEmpty else { return nothingToRelease(view, visitor) }
        let form = ExternalForms(view, visitor.t).release(number)
        return try await room.submit(form, context, in: view, then: ExternalController.link(of: view.casus.id)) {
            entered in
            try await room.handling.release(
                entered.id("item", of: Inbreng.self), to: number, heard: entered.text("heard"), in: view.casus.id,
                by: visitor.user.id, once: entered.once)
        } again: { entered in
            showRelease(form, entered, view, visitor)
        }
    }

    private func number(_ context: AppContext, _ view: CasusView) throws -> Int {
        let known = view.casus.course?.externals ?? []
        guard let number = context.parameters.get("number").flatMap({ Int($0) }), known.indices.contains(number) else {
            throw PageRefusal.absent
        }
        return number
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.casus.dealsWithExternals(in: view.situation) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// For who sees to external parties; a supplier only releases.
    private func openAsChecker(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await open(context)
        guard view.casus.checksExternals(in: view.situation) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func show(
        _ forms: ExternalForms, _ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        CasusFrame(view, for: visitor).page(
            .steps, title: visitor.t("external.title"), form: form, entered: entered,
            intro: "\(forms.admitted)\(HTML.heading(3, visitor.t("external.new")))"
        ).response(for: visitor)
    }

    /// A list without a choice has no button: why there is nothing, and the way back.
    private func nothingToRelease(_ view: CasusView, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let body: HTML = """
            \(HTML.heading(2, t("external.release")))\
            \(HTML.emptyState(t("external.release.none"), "<p>\(t("external.release.why"))</p>"))\
            \(HTML.way(t("external.title"), ExternalController.link(of: view.casus.id)))
            """
        return CasusFrame(view, for: visitor).page(.steps, title: t("external.release"), body: body)
            .response(for: visitor)
    }

    private func showRelease(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        CasusFrame(view, for: visitor).page(
            .steps, title: visitor.t("external.release"), form: form, entered: entered,
            intro: "<p>\(visitor.t("external.release.lead"))</p>"
        ).response(for: visitor)
    }
}
