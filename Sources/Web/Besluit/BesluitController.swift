// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// The register of decisions about the collaboration itself, at `/besluiten`: the list, proposing, and one of them.
package struct BesluitController: Sendable {
    private let reader: BesluitReader
    private let handling: BesluitHandling
    private let room: CasusRoom

    package init(house: House, room: CasusRoom) {
        (reader, handling, self.room) = (BesluitReader(house), BesluitHandling(house), room)
    }

    /// Relative to `/besluiten`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(use: list)
            .get("nieuw", use: choose)
            .get("nieuw/:kind", use: blank)
            .post("nieuw/:kind", use: propose)
            .get(":besluit", use: show)
            .get(":besluit/wijzigen", use: edit)
            .post(":besluit/wijzigen", use: amend)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        return BesluitList(world: world, t: visitor.t).page.response(for: visitor)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        let besluit = try besluit(context, world)
        return BesluitPage(besluit: besluit, world: world, t: visitor.t).page.response(for: visitor)
    }

    // MARK: Proposing

    /// The kinds that the profile knows, each with what it asks.
    @Sendable func choose(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await keeping(context)
        let (t, words) = (visitor.t, BesluitWords(world, visitor.t))
        let cards: [HTML] = world.rules.kinds.map { kind in
            let link = HTML.way(t("bestuur.choose.this"), "/besluiten/nieuw/\(kind.word)")
            return HTML.card(words.kind(kind), "\(HTML.definitions(words.asked(kind)))\(link)")
        }
        let title = t("bestuur.new")
        let body: HTML = """
            \(HTML.breadcrumb([(t("bestuur.title"), BesluitList.link)], current: title, t))\
            \(HTML.pageHead(title))<p>\(t("bestuur.choose"))</p>\(cards)
            """
        return Page(title: title, body: body).response(for: visitor)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await keeping(context)
        let form = try newForm(context, world, visitor)
        return page(form, form.form.blank, visitor)
    }

    @Sendable func propose(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await keeping(context)
        let form = try newForm(context, world, visitor)
        var entered = form.form.read(context.posted)
        let proposal = form.proposal(&entered)
        if entered.isComplete {
            let handled = try await handling.propose(proposal, by: visitor.user.id, once: entered.once)
            var then = BesluitList.link
            if case .done(let id) = handled { then = BesluitPage.link(of: id) }
            let naming = Naming(world.situation)
            if let done = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: then) {
                return done
            }
        }
        return page(form, entered, visitor)
    }

    // MARK: Completing

    @Sendable func edit(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await keeping(context)
        let besluit = try besluit(context, world)
        if let barred = try room.barred(besluit, world, visitor) { return barred }
        let form = changeForm(besluit, world, visitor)
        return page(form, form.filled(besluit.proposal), visitor)
    }

    @Sendable func amend(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await keeping(context)
        let besluit = try besluit(context, world)
        let form = changeForm(besluit, world, visitor)
        var entered = form.form.read(context.posted)
        let proposal = form.proposal(&entered)
        if entered.isComplete {
            let handled = try await handling.amend(
                proposal, over: entered.revision ?? -1, of: besluit.id, by: visitor.user.id, once: entered.once)
            let (naming, then) = (Naming(world.situation), BesluitPage.link(of: besluit.id))
            if let done = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: then) {
                return done
            }
        }
        return page(form, entered, visitor)
    }

    // MARK: What they share

    private func world(_ context: AppContext) async throws -> (Visitor, BesluitWorld) {
        let visitor = try context.visitor
        guard let world = try await reader.world(for: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, world)
    }

    private func keeping(_ context: AppContext) async throws -> (Visitor, BesluitWorld) {
        let (visitor, world) = try await world(context)
        guard world.mayKeep else { throw PageRefusal.absent }
        return (visitor, world)
    }

    private func besluit(_ context: AppContext, _ world: BesluitWorld) throws -> Besluit {
        guard let found = world.besluit(try context.id("besluit", of: Besluit.self)) else { throw PageRefusal.absent }
        return found
    }

    private func newForm(_ context: AppContext, _ world: BesluitWorld, _ visitor: Visitor) throws -> BesluitForm {
        guard let word = context.parameters.get("kind"), let kind = Besluit.Kind(word: word),
            world.rules.kinds.contains(kind)
        else { throw PageRefusal.absent }
        return BesluitForm(
            kind: kind, world: world, t: visitor.t, action: "/besluiten/nieuw/\(kind.word)", cancel: BesluitList.link)
    }

    private func changeForm(_ besluit: Besluit, _ world: BesluitWorld, _ visitor: Visitor) -> BesluitForm {
        let link = BesluitPage.link(of: besluit.id)
        return BesluitForm(
            kind: besluit.kind, world: world, t: visitor.t, action: "\(link)/wijzigen", cancel: link,
            revision: besluit.versions.count)
    }

    private func page(_ form: BesluitForm, _ entered: Entered, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let title = BesluitWords(form.world, t).kind(form.kind)
        return Page(
            title: title, form: form.form, entered: entered, for: visitor,
            intro: "<p class=\"hint\">\(t("bestuur.nobody"))</p>"
        ).response(for: visitor)
    }
}
