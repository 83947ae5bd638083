// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// Adding a family member or another person to a running casus: `/casussen/:casus/personen/nieuw`.
package struct PersonController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/personen/nieuw" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/personen/nieuw", use: blank)
            .post(":casus/personen/nieuw", use: add)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, person) = try await open(context)
        return show(person.form, person.form.blank, view, visitor)
    }

    @Sendable func add(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, person) = try await open(context)
        let then = CasusFrame.link(.overview, of: view.casus.id)
        return try await room.submit(person.form, context, in: view, then: then) { entered -> Handled<Void> in
            guard let draft = person.person(entered, as: room.handling.newPersonID()) else { return .absent }
            return try await room.handling.add(
                draft, to: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: { entered in
            show(person.form, entered, view, visitor)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, PersonForm) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.casus.mayAddPersons(in: view.situation),
            let arrangement = view.situation.arrangement(of: view.casus)
        else { throw PageRefusal.absent }
        return (visitor, view, PersonForm(arrangement: arrangement, casus: view.casus.id))
    }

    private func show(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        CasusFrame(view, for: visitor).page(
            .overview, title: visitor.t("person.add"), form: form, entered: entered,
            intro: "<p>\(visitor.t("person.add.lead"))</p>"
        ).response(for: visitor)
    }
}
