// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird
import Rulebook

/// The minutes, decisions and actions of a conference, at `/casussen/:casus/overleg/verslag`.
package struct MinutesController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// Relative to `/casussen`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/overleg/verslag", use: show)
            .post(":casus/overleg/verslag/zin", use: minute)
            .post(":casus/overleg/verslag/akkoord", use: say)
            .post(":casus/overleg/verslag/besluit", use: decide)
            .post(":casus/overleg/verslag/actie", use: agree)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        try await page(context)
    }

    @Sendable func minute(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let forms = MinutesForms(view: view, t: visitor.t)
        let form = forms.sentence(classes(visitor))
        return try await write("zin", form, "zinnen", context, visitor, view) { entered in
            try await room.handling.minute(
                forms.draft(entered), text: entered.text("text"), in: view.casus.id, by: visitor.user.id,
                once: entered.once)
        }
    }

    @Sendable func say(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        guard let item = context.posted.first("item").flatMap({ Identifier<Inbreng>($0) }) else {
            throw PageRefusal.unclear
        }
        let given = context.posted.first("given") == "ja"
        let handled = try await room.handling.sayOnMinutes(
            item, given: given, rulesAllow: given, in: view.casus.id, by: visitor.user.id,
            once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: MinutesPage.link(of: view.casus.id).fragment("zinnen"))
    }

    @Sendable func decide(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let form = MinutesForms(view: view, t: visitor.t).decision
        return try await write("besluit", form, "besluiten", context, visitor, view) { entered in
            try await room.handling.decide(
                entered.text("decision"), under: MinutesForms.authority(entered), in: view.casus.id,
                by: visitor.user.id, once: entered.once)
        }
    }

    @Sendable func agree(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let form = MinutesForms(view: view, t: visitor.t).actie
        return try await write("actie", form, "acties", context, visitor, view) { entered in
            try await room.handling.agree(
                on: entered.text("what"), owner: entered.id("owner", of: User.self), due: entered.day("due"),
                in: view.casus.id, by: visitor.user.id, once: entered.once)
        }
    }

    // MARK: What they share

    private func write(
        _ name: String, _ form: Form, _ anchor: String, _ context: AppContext, _ visitor: Visitor, _ view: CasusView,
        _ act: (Entered) async throws -> Handled<Void>
    ) async throws -> Response {
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await act(entered)
            let then = MinutesPage.link(of: view.casus.id).fragment(anchor)
            let naming = Naming(view.situation, casus: view.casus)
            if let done = try room.settle(handled, in: &entered, of: form, naming: naming, then: then) { return done }
        }
        return try await page(context, refused: (name, entered))
    }

    private func page(_ context: AppContext, refused: (form: String, entered: Entered)? = nil) async throws -> Response
    {
        let (visitor, view) = try await enter(context, withSentences: true)
        let page = MinutesPage(view: view, visitor: visitor, classes: classes(visitor), refused: refused)
        return CasusFrame(view, for: visitor).page(
            .overleg, title: visitor.t("verslag.title"), problems: refused?.entered.problems.count ?? 0,
            body: page.body
        ).response(for: visitor)
    }

    private func enter(_ context: AppContext, withSentences: Bool = false) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context) { casus in
            guard withSentences, let overleg = casus.minutedOverleg else { return [] }
            return casus.minutes(of: overleg.id)
        }
        let isReader = view.casus.minutedOverleg.map { view.casus.mayReadRecord(of: $0, in: view.situation) }
        guard isReader ?? view.casus.mayReadPlan(in: view.situation) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func classes(_ visitor: Visitor) -> [String] { room.vocabulary(visitor.t).classes.map(\.code) }
}
