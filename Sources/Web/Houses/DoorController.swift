// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// A question of another house that comes in, at `/huizen/vraag`: for every procesregisseur of the house.
///
/// The answer is shown at once and stands in no address. What was entered about the person is not shown again.
package struct DoorController: Sendable {
    private let door: HouseDoor

    package init(house: House) { door = HouseDoor(house) }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("vraag", use: show)
            .post("vraag", use: ask)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await open(context)
        let form = form(situation)
        return page(form, form.blank, .empty, visitor)
    }

    @Sendable func ask(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await open(context)
        let form = form(situation)
        var entered = form.read(context.posted)
        guard entered.isComplete else { return page(form, entered, .empty, visitor) }
        let draft = HouseQuestionDraft(
            house: entered.id("house", of: Partij.self), asker: entered.text("asker"),
            onBehalfOf: entered.text("onBehalfOf"), necessity: entered.text("necessity"))
        let person = SoughtPerson(
            bsn: entered.bsn("bsn"), family: entered.text("family"), born: entered.day("born"))
        let naming = Naming(situation)
        switch try await door.ask(draft, about: person, by: visitor.user.id, once: entered.once) {
        case .done(let found): return page(form, form.blank, result(found, naming, visitor.t), visitor)
        case .repeated: return page(form, form.blank, HTML.alert(.info, visitor.t("door.repeated")), visitor)
        case .absent: throw PageRefusal.absent
        case .refused(let problems):
            entered.refuse(problems, in: form, naming: naming)
            return page(form, entered, .empty, visitor)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, Situation) {
        let visitor = try context.visitor
        guard let situation = try await door.open(for: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, situation)
    }

    private func form(_ situation: Situation) -> Form {
        Form(
            action: "/huizen/vraag", submitLabel: "door.submit", cancel: "/",
            [
                .select(
                    "house", label: "door.house", hint: "door.house.hint",
                    choices: situation.collaboration.otherHouses.map { Choice($0.id, named: $0.name) }),
                .line("asker", label: "door.asker", max: 120),
                .line("onBehalfOf", label: "door.onBehalfOf", hint: "door.onBehalfOf.hint", max: 200),
                .area("necessity", label: "door.necessity", hint: "door.necessity.hint", max: 1000, rows: 3),
                .line("family", label: "door.family", hint: "door.family.hint", .optional, max: 100),
                .day("born", label: "door.born", .optional),
                .bsn("bsn", label: "door.bsn", hint: "door.bsn.hint", .optional),
            ])
    }

    /// No: that may be said. Yes: who has the procesregie, and that nothing may be said yet.
    private func result(_ found: HouseDoor.Found, _ naming: Naming, _ t: Wording) -> HTML {
        let body: HTML
        if found.procesregisseurs.isEmpty {
            body = HTML.alert(.success, t("door.no"), HTML.paragraphs(t("door.no.what")))
        } else {
            let names = found.procesregisseurs.map(naming.user).joined(separator: ", ")
            body = HTML.alert(.warning, t("door.yes"), HTML.paragraphs(t("door.yes.what", ["names": names])))
        }
        return "<section id=\"uitkomst\">\(HTML.heading(2, t("door.result")))\(body)</section>"
    }

    private func page(_ form: Form, _ entered: Entered, _ result: HTML, _ visitor: Visitor) -> Response {
        let t = visitor.t
        var page = Page(
            title: t("door.title"), width: .reading,
            status: entered.problems.isEmpty ? .ok : .unprocessableContent,
            body: """
                <h1>\(t("door.title"))</h1>\(result)\(HTML.paragraphs(t("door.lead")))\
                \(form.html(entered, for: visitor))
                """)
        page.problemCount = entered.problems.count
        return page.response(for: visitor)
    }
}
