// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// The test of a party for special and criminal data, at `/casussen/:casus/partijtoets`, for who leads the casus.
package struct PartyTestController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/partijtoets" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/partijtoets", use: blank)
            .post(":casus/partijtoets", use: record)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view)
        return show(form, form.blank, view, visitor)
    }

    @Sendable func record(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        return try await room.submit(
            form(view), context, in: view, then: StepsController.link(of: view.casus.id)
        ) { entered in
            try await room.handling.recordTest(
                of: entered.id("partij", of: Partij.self), because: entered.text("why"), in: view.casus.id,
                by: visitor.user.id, once: entered.once)
        } again: {
            show(form(view), $0, view, visitor)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur), !view.casus.partiesToTest(in: view.situation).isEmpty else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }

    private func form(_ view: CasusView) -> Form {
        let naming = Naming(view.situation)
        let parties = view.casus.partiesToTest(in: view.situation)
        return Form(
            action: PartyTestController.link(of: view.casus.id), submitLabel: "partyTest.save",
            cancel: StepsController.link(of: view.casus.id),
            [
                .radios(
                    "partij", label: "partyTest.partij",
                    choices: parties.map { Choice($0, named: naming.partij($0)) }),
                .area("why", label: "partyTest.why", hint: "partyTest.why.hint", max: 1000, rows: 3),
            ])
    }

    private func show(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        CasusFrame(view, for: visitor).page(
            .steps, title: visitor.t("partyTest.title"), form: form, entered: entered,
            intro: "<p>\(visitor.t("partyTest.lead"))</p>"
        ).response(for: visitor)
    }
}
