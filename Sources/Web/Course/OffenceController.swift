// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// The test by the table of offences of the profile, at `/casussen/:casus/delicttabel`, for the process director.
package struct OffenceController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/delicttabel" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/delicttabel", use: show)
            .post(":casus/delicttabel", use: test)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, form) = try await open(context)
        return show(form, form.present, view, visitor)
    }

    @Sendable func test(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, form) = try await open(context)
        return try await room.submit(form.form, context, in: view, then: OffenceController.link(of: view.casus.id)) {
            try await room.handling.testOffences(form.draft($0), in: view.casus.id, by: visitor.user.id, once: $0.once)
        } again: {
            show(form, $0, view, visitor)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, OffenceForm) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur), let form = OffenceForm(view, visitor.t) else { throw PageRefusal.absent }
        return (visitor, view, form)
    }

    private func show(_ form: OffenceForm, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        CasusFrame(view, for: visitor).page(
            .steps, title: visitor.t("offences.title"), form: form.form, entered: entered, intro: form.intro
        ).response(for: visitor)
    }
}
