// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// Moving a running casus to the version of the profile in force, at `/casussen/:casus/profielversie`.
package struct ProfileMoveController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/profielversie" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/profielversie", use: blank)
            .post(":casus/profielversie", use: move)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view)
        return show(form, form.blank, view, visitor)
    }

    @Sendable func move(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view)
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.moveToLaterProfile(
                because: entered.text("why"), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let done = try room.settle(
                handled, in: &entered, of: form, naming: Naming(view.situation, casus: view.casus),
                then: StepsController.link(of: view.casus.id))
            {
                return done
            }
        }
        return show(form, entered, view, visitor)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur), view.casus.laterProfile(in: view.situation) != nil else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }

    private func form(_ view: CasusView) -> Form {
        Form(
            action: ProfileMoveController.link(of: view.casus.id), submitLabel: "profileMove.save",
            cancel: StepsController.link(of: view.casus.id),
            [.area("why", label: "profileMove.why", hint: "profileMove.why.hint", max: 2000, rows: 3)])
    }

    private func show(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        CasusFrame(view, for: visitor).page(
            .steps, title: visitor.t("profileMove.title"), form: form, entered: entered, intro: changes(view, visitor.t)
        ).response(for: visitor)
    }

    private func changes(_ view: CasusView, _ t: Wording) -> HTML {
        guard let old = view.course?.arrangement, let new = view.casus.laterProfile(in: view.situation) else {
            return .empty
        }
        let change = ProfileDifference(from: old, to: new)
        func names(_ steps: [Arrangement.Step]) -> HTML { HTML.list(steps.map { HTML(t.name($0)) }) }
        let roles = change.access.map { name in
            HTML((new.role(name) ?? old.role(name)).map { t.either($0.nl, $0.en) } ?? name.word)
        }
        var rows: [(term: String, value: HTML)] = []
        if !change.stepsGone.isEmpty { rows.append((t("profileMove.gone"), names(change.stepsGone))) }
        if !change.stepsNew.isEmpty { rows.append((t("profileMove.new"), names(change.stepsNew))) }
        if !roles.isEmpty { rows.append((t("profileMove.access"), HTML.list(roles))) }
        for term in change.terms {
            func said(_ term: Term?) -> String { term.map(t.term) ?? t("profileMove.term.none") }
            let told = t("profileMove.term.change", ["before": said(term.before), "after": said(term.after)])
            rows.append((t("profileMove.term.\(term.which.rawValue)"), HTML(told)))
        }
        if !change.parts.isEmpty {
            let parts: [HTML] = change.parts.map { HTML(t("profileMove.part.\($0.rawValue)")) }
            rows.append((t("profileMove.parts"), HTML.list(parts)))
        }
        let told = t("profileMove.waits", ["old": old.version.version, "new": new.version.version])
        let list = rows.isEmpty ? "<p>\(t("profileMove.same"))</p>" : HTML.definitions(rows)
        return "<p>\(told)</p><p>\(t("profileMove.lead"))</p>\(list)"
    }
}
