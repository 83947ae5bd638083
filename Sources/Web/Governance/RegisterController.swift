// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// Parties with their signatures and grants, and people with their screening: `/beheer`, for the manager.
package struct RegisterController: Sendable {
    private let handling: RegisterHandling

    package init(house: House) { handling = RegisterHandling(house) }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(use: show)
            .get("partijen/:partij", use: editPartij)
            .post("partijen/:partij", use: changePartij)
            .get("mensen/:user", use: editUser)
            .post("mensen/:user", use: changeUser)
    }

    @Sendable
    func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await open(context)
        let t = visitor.t
        let filter = RegisterFilter(request)
        let body: HTML = """
            <h1>\(t("register.title"))</h1><p>\(t("register.lead"))</p>
            \(RegisterTables(situation: situation, filter: filter, t: t).html)
            """
        var page = Page(title: t("register.title"), width: .wide, body: body).onPaper(in: situation, for: visitor)
        page.here = Link(local: request.uri.string)
        return page.response(for: visitor)
    }

    @Sendable
    func editPartij(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await open(context)
        let partij = try partij(context, situation)
        let form = RegisterForms.partij(partij)
        return page(partij.name, form, RegisterForms.filled(form, partij, on: situation.day), visitor)
    }

    @Sendable
    func changePartij(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await open(context)
        let partij = try partij(context, situation)
        let form = RegisterForms.partij(partij)
        let entered = form.read(context.posted)
        guard entered.isComplete else { return page(partij.name, form, entered, visitor) }
        let draft = PartijDraft(
            signedConvenant: entered.day("convenant"), signedProtocol: entered.day("protocol"),
            left: entered.day("left"), specialDataTested: entered.day("specialData"),
            grants: Set(entered.choices("grants").compactMap(Bevoegdheid.Act.init)))
        let handled = try await handling.change(partij.id, to: draft, by: visitor.user.id, once: entered.once)
        if case .absent = handled { throw PageRefusal.absent }
        return .seeOther("/beheer")
    }

    @Sendable
    func editUser(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await open(context)
        let user = try user(context, situation)
        let form = RegisterForms.user(user, in: situation.collaboration, visitor.t)
        return page(user, form, RegisterForms.filled(form, user), visitor, situation)
    }

    @Sendable
    func changeUser(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await open(context)
        let user = try user(context, situation)
        let form = RegisterForms.user(user, in: situation.collaboration, visitor.t)
        var entered = form.read(context.posted)
        guard entered.isComplete else { return page(user, form, entered, visitor, situation) }
        let draft = UserDraft(
            screenedOn: entered.day("screened"), secrecySignedOn: entered.day("secrecy"), left: entered.day("left"),
            work: RegisterForms.work(in: entered, under: situation.collaboration.arrangement))
        let handled = try await handling.change(user.id, to: draft, by: visitor.user.id, once: entered.once)
        switch handled {
        case .done, .repeated: return .seeOther("/beheer")
        case .absent: throw PageRefusal.absent
        case .refused(let problems):
            entered.refuse(problems, in: form, naming: Naming(situation))
            return page(user, form, entered, visitor, situation)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, Situation) {
        let visitor = try context.visitor
        guard let situation = try await handling.open(by: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, situation)
    }

    private func partij(_ context: AppContext, _ situation: Situation) throws -> Partij {
        guard let partij = situation.collaboration.partij(try context.id("partij", of: Partij.self)) else {
            throw PageRefusal.absent
        }
        return partij
    }

    private func user(_ context: AppContext, _ situation: Situation) throws -> User {
        guard let user = situation.collaboration.user(try context.id("user", of: User.self)) else {
            throw PageRefusal.absent
        }
        return user
    }

    /// The line of somebody in the register; the own line says what somebody else has to do, and who.
    private func page(
        _ user: User, _ form: Form, _ entered: Entered, _ visitor: Visitor, _ situation: Situation
    ) -> Response {
        guard user.id == situation.actor.id else { return page(user.name, form, entered, visitor) }
        let t = visitor.t
        let others = situation.otherManagers.map(\.name).joined(separator: ", ")
        let who = others.isEmpty ? t("register.own.alone") : t("register.own.others", ["names": others])
        let own = HTML.alert(.info, t("register.own"), "<p>\(who)</p>")
        return page(user.name, form, entered, visitor, intro: own)
    }

    /// The heading names whom it is about; the title, which stays in the history of the browser, does not.
    private func page(
        _ heading: String, _ form: Form, _ entered: Entered, _ visitor: Visitor, intro: HTML = .empty
    ) -> Response {
        var page = Page(
            title: visitor.t("register.title"), status: entered.problems.isEmpty ? .ok : .unprocessableContent,
            body: "<h1>\(heading)</h1>\(intro)\(form.html(entered, for: visitor))")
        page.problemCount = entered.problems.count
        return page.response(for: visitor)
    }
}
