// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// What each person said when asked for consent, at `/casussen/:casus/toestemming`.
package struct ConsentController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/toestemming" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/toestemming", use: blank)
            .post(":casus/toestemming", use: record)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = ConsentForm(view, visitor.t)
        return show(form, form.form.blank, view, visitor)
    }

    @Sendable func record(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = ConsentForm(view, visitor.t)
        var entered = form.form.read(context.posted)
        guard entered.isComplete else { return show(form, entered, view, visitor) }
        let handled = try await room.handling.record(
            form.draft(entered), in: view.casus.id, by: visitor.user.id, once: entered.once)
        if let response = try room.settle(
            handled, in: &entered, of: form.form, naming: Naming(view.situation, casus: view.casus),
            then: ConsentController.link(of: view.casus.id))
        {
            return response
        }
        return show(form, entered, view, visitor)
    }

    /// For whoever works on a casus of a profile that asks consent.
    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard CasusFrame(view, for: visitor).parts.contains(.consent) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func show(_ form: ConsentForm, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        let (frame, title) = (CasusFrame(view, for: visitor), visitor.t("course.consent.title"))
        let register = ConsentRegister(view, visitor.t).html
        guard form.isOpen else {
            return frame.page(.consent, title: title, body: "<h2>\(title)</h2>\(register)").response(for: visitor)
        }
        let intro: HTML = "\(register)\(HTML.heading(3, visitor.t(form.title)))"
        return frame.page(.consent, title: title, form: form.form, entered: entered, intro: intro)
            .response(for: visitor)
    }
}
