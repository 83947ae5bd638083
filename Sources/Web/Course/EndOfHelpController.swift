// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// When the help of each party ends, at `/casussen/:casus/einde-hulp`: from the last of these days data are kept for the
/// term of the profile.
package struct EndOfHelpController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/einde-hulp" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/einde-hulp", use: blank)
            .post(":casus/einde-hulp", use: record)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view)
        return show(form, form.blank, view, visitor)
    }

    @Sendable func record(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view)
        var entered = form.read(context.posted)
        if entered.isComplete, let partij = entered.id("partij", of: Partij.self) {
            let handled = try await room.handling.recordEndOfHelp(
                of: partij, on: entered.day("on"), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let done = try room.settle(
                handled, in: &entered, of: form, naming: Naming(view.situation, casus: view.casus),
                then: EndOfHelpController.link(of: view.casus.id))
            {
                return done
            }
        }
        return show(form, entered, view, visitor)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.course?.arrangement.asksEndOfHelp ?? false, view.standing != [.pool] else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }

    private func form(_ view: CasusView) -> Form {
        let naming = Naming(view.situation)
        let all = Set((view.course?.course.team ?? []).map(\.partij) + [view.casus.aanmelding.partij])
        let isHouse = view.isAny(.procesregisseur, .support)
        let parties = all.filter { isHouse || $0 == view.situation.actor.partij }.sorted()
        return Form(
            action: EndOfHelpController.link(of: view.casus.id), submitLabel: "course.endOfHelp.save",
            cancel: StepsController.link(of: view.casus.id),
            [
                .radios(
                    "partij", label: "course.endOfHelp.partij",
                    choices: parties.map { Choice($0, named: naming.partij($0)) }),
                .day("on", label: "course.endOfHelp.on", hint: "course.endOfHelp.on.hint"),
            ])
    }

    private func show(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let naming = Naming(view.situation)
        let ends = view.course?.course.latestEndsOfHelp ?? []
        let known: [(term: String, value: HTML)] = ends.map { (naming.partij($0.partij), HTML(t.day($0.on))) }
        let list = known.isEmpty ? HTML.emptyState(t("course.endOfHelp.none")) : HTML.definitions(known)
        let intro: HTML = "<p>\(t("course.endOfHelp.lead"))</p>\(list)\(destroyed(view, t))"
        return CasusFrame(view, for: visitor).page(
            .steps, title: t("course.endOfHelp.title"), form: form, entered: entered, intro: intro
        ).response(for: visitor)
    }

    /// The last day on which the file may be there, as far as it can be known.
    private func destroyed(_ view: CasusView, _ t: Wording) -> HTML {
        guard let course = view.course, let end = view.casus.retentionEnd(under: course.arrangement) else {
            return .empty
        }
        return "<p>\(t("course.endOfHelp.until", ["day": t.day(end)]))</p>"
    }
}
