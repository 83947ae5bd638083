// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// Putting the data of a person right in a running casus, with what they were before: `/casussen/:casus/personen/:person`.
package struct PersonCorrectionController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of person: Identifier<Betrokkene>, in casus: Identifier<Casus>) -> Link {
        "/casussen/\(casus)/personen/\(person)"
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/personen/:person", use: present)
            .post(":casus/personen/:person", use: correct)
    }

    @Sendable func present(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, person) = try await open(context)
        let sheet = PersonCorrectionForm(person, in: view)
        return show(sheet.form, sheet.present, person, view, visitor)
    }

    @Sendable func correct(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, person) = try await open(context)
        let sheet = PersonCorrectionForm(person, in: view)
        if sheet.isUnchanged(sheet.form.read(context.posted)) {
            var entered = sheet.form.relaxed.read(context.posted)
            entered.refuse(problem: "weigering.nothingChanged")
            return show(sheet.form, entered, person, view, visitor)
        }
        let then = CasusFrame.link(.overview, of: view.casus.id)
        return try await room.submit(sheet.form, context, in: view, then: then) { entered -> Handled<Void> in
            try await room.handling.correct(
                sheet.corrected(entered), because: entered.text("why"), seen: entered.revision ?? -1, in: view.casus.id,
                by: visitor.user.id, once: entered.once)
        } again: { entered in
            let told = entered.isToldOfChange ? sheet.compared(entered, visitor.t) : entered
            return show(sheet.form, told, person, view, visitor)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, Betrokkene) {
        let id = try context.id("person", of: Betrokkene.self)
        let (visitor, view) = try await room.open(context, withItems: false)
        guard let person = view.casus.betrokkene(id), view.casus.mayCorrect(person, in: view.situation) else {
            throw PageRefusal.absent
        }
        return (visitor, view, person)
    }

    private func show(
        _ form: Form, _ entered: Entered, _ person: Betrokkene, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        let t = visitor.t
        let title = t("person.correct", ["name": person.name])
        return CasusFrame(view, for: visitor).page(
            .overview, title: t("person.correct.title"), problems: entered.problems.count, width: .reading,
            body: """
                <h2>\(title)</h2><p>\(t("person.correct.lead"))</p>\(AgeNote(view, t).html)\
                \(form.html(entered, for: visitor))\(PersonHistory(person: person, view: view, t: t).html)
                """
        ).response(for: visitor)
    }
}
