// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// What is done about a proposal, each on a page of its own: votes, adopting, ending, and from when it holds.
package struct BesluitActController: Sendable {
    private let reader: BesluitReader
    private let handling: BesluitHandling
    private let room: CasusRoom

    package init(house: House, room: CasusRoom) {
        (reader, handling, self.room) = (BesluitReader(house), BesluitHandling(house), room)
    }

    /// Relative to `/besluiten`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":besluit/stap/:act", use: blank)
            .post(":besluit/stap/:act", use: perform)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world, besluit) = try await open(context)
        let act = try act(context, besluit, world)
        if act != .inForce, let barred = try room.barred(besluit, world, visitor) { return barred }
        let forms = BesluitActForms(besluit: besluit, world: world, t: visitor.t)
        return page(act, forms, forms.blank(act), visitor)
    }

    @Sendable func perform(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world, besluit) = try await open(context)
        let act = try act(context, besluit, world)
        let forms = BesluitActForms(besluit: besluit, world: world, t: visitor.t)
        let form = forms.form(act)
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await handle(act, entered, forms, besluit.id, visitor.user.id)
            let (naming, then) = (Naming(world.situation), BesluitPage.link(of: besluit.id))
            if let done = try room.settle(handled, in: &entered, of: form, naming: naming, then: then) { return done }
        }
        return page(act, forms, entered, visitor)
    }

    /// The act of the address; absent when it has no sense for this decision.
    private func act(_ context: AppContext, _ besluit: Besluit, _ world: BesluitWorld) throws -> BesluitAct {
        guard let act = context.parameters.get("act").flatMap(BesluitAct.init(rawValue:)),
            act != .vote || world.rules.decision(on: besluit.kind) != nil,
            act != .inForce || besluit.waitsForSignatures
        else { throw PageRefusal.absent }
        return act
    }

    private func handle(
        _ act: BesluitAct, _ entered: Entered, _ forms: BesluitActForms, _ id: Identifier<Besluit>,
        _ user: Identifier<User>
    ) async throws -> Handled<Void> {
        let (text, once) = (entered.text("text"), entered.once)
        let today = forms.world.situation.day
        switch act {
        case .vote:
            return try await handling.vote(
                forms.ballots(entered), over: entered.revision ?? -1, on: id, by: user, once: once)
        case .adopt:
            return try await handling.adopt(on: entered.day("on") ?? today, text, id, by: user, once: once)
        case .reject: return try await handling.end(as: .rejected, text, id, by: user, once: once)
        case .withdraw: return try await handling.end(as: .withdrawn, text, id, by: user, once: once)
        case .inForce:
            return try await handling.takeEffect(from: entered.day("from") ?? today, text, id, by: user, once: once)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, BesluitWorld, Besluit) {
        let visitor = try context.visitor
        let id = try context.id("besluit", of: Besluit.self)
        guard let world = try await reader.world(for: visitor.user.id), world.mayKeep, let besluit = world.besluit(id)
        else { throw PageRefusal.absent }
        return (visitor, world, besluit)
    }

    private func page(_ act: BesluitAct, _ forms: BesluitActForms, _ entered: Entered, _ visitor: Visitor) -> Response {
        let t = visitor.t
        return Page(
            title: t(forms.title(act)), form: forms.form(act), entered: entered, for: visitor,
            intro: """
                <p>\(t(forms.lead(act)))</p><p class="hint">\(t("bestuur.nobody"))</p>\(forms.above(act, entered))
                """
        ).response(for: visitor)
    }
}

extension CasusRoom {
    /// The page that says why nothing can be done here, in the place of a form that would be refused after typing.
    func barred(_ besluit: Besluit, _ world: BesluitWorld, _ visitor: Visitor) throws -> Response? {
        guard !besluit.isOpen else { return nil }
        let handled = Handled<Void>.refused([Refusal(.besluitClosed)])
        return try settle(
            handled, for: visitor, naming: Naming(world.situation), then: BesluitPage.link(of: besluit.id))
    }
}
