// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// What somebody is asked to do for a casus that stays closed to them: `/casussen/:casus/opdracht`.
///
/// The pages tell the number and what is asked, and nothing of the casus. Who sits in a body sees the items that the
/// agreement on sharing names, each through the gate.
package struct CalledController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/opdracht" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/opdracht", use: show)
            .get(":casus/opdracht/bijdrage", use: blankContribution)
            .post(":casus/opdracht/bijdrage", use: contribute)
            .get(":casus/opdracht/fout", use: blankError)
            .post(":casus/opdracht/fout", use: reportError)
            .get(":casus/opdracht/trede/:rung", use: blankRung)
            .post(":casus/opdracht/trede/:rung", use: climb)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context, withAgreed: true)
        // Who sees the casus finds the rung that is up to them among its steps.
        if view.standing == [.observer], !view.casus.rungsForActor(in: view.situation).isEmpty {
            return .seeOther(StepsController.link(of: view.casus.id))
        }
        // Whoever sees the casus finds its own items there.
        let hasOwn = view.casus.inbrengen.contains { view.casus.isOwn($0, in: view.situation) }
        if view.standing != [.called], hasOwn {
            return .seeOther(CasusFrame.link(.inbreng, of: view.casus.id))
        }
        guard view.standing == [.called], let page = CalledPage(view, visitor) else { throw PageRefusal.absent }
        return page.page.response(for: visitor)
    }

    @Sendable func blankContribution(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = try contribution(view, visitor)
        return show(form.form, form.form.blank, "called.contribute", view, visitor)
    }

    @Sendable func contribute(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = try contribution(view, visitor)
        var entered = form.form.read(context.posted)
        guard entered.isComplete else { return show(form.form, entered, "called.contribute", view, visitor) }
        if form.declines(entered) {
            ContributionForm.refuseWhatComesWithANo(&entered)
            guard entered.isComplete else { return show(form.form, entered, "called.contribute", view, visitor) }
            let handled = try await room.handling.declineToShare(
                in: view.casus.id, by: visitor.user.id, once: entered.once)
            return try settle(handled, &entered, form.form, "called.contribute", view, visitor)
        }
        let handled = try await room.handling.bringIn(
            form.draft(entered), text: entered.text("text"), in: view.casus.id, by: visitor.user.id,
            once: entered.once)
        return try settle(handled, &entered, form.form, "called.contribute", view, visitor)
    }

    @Sendable func blankError(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = try error(view, visitor)
        return show(form, form.blank, "called.wrong", view, visitor)
    }

    /// A party reports that what it gave is wrong; the process direction coordinates the correction.
    @Sendable func reportError(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = try error(view, visitor)
        var entered = form.read(context.posted)
        guard entered.isComplete, let item = entered.id("item", of: Inbreng.self) else {
            return show(form, entered, "called.wrong", view, visitor)
        }
        let handled = try await room.handling.markWrong(
            item, because: entered.text("why"), in: view.casus.id, by: visitor.user.id, once: entered.once)
        return try settle(handled, &entered, form, "called.wrong", view, visitor)
    }

    private func error(_ view: CasusView, _ visitor: Visitor) throws -> Form {
        let items = CalledPage.ownItems(view)
        guard !items.isEmpty else { throw PageRefusal.absent }
        let t = visitor.t
        return Form(
            action: "\(CalledController.link(of: view.casus.id))/fout", submitLabel: "called.wrong.send",
            cancel: CalledController.link(of: view.casus.id),
            [
                .radios(
                    "item", label: "called.wrong.item",
                    choices: items.map { Choice($0.id, named: CalledPage.name(of: $0, in: view, t)) }),
                .area("why", label: "called.wrong.why", hint: "called.wrong.why.hint", max: 2000, rows: 4),
            ])
    }

    @Sendable func blankRung(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = try rung(context, view, visitor)
        return show(form.form, form.form.blank, "called.rung", view, visitor)
    }

    @Sendable func climb(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = try rung(context, view, visitor)
        var entered = form.form.read(context.posted)
        guard entered.isComplete else { return show(form.form, entered, "called.rung", view, visitor) }
        let handled = try await room.handling.climb(
            form.draft(entered), in: view.casus.id, by: visitor.user.id, once: entered.once)
        return try settle(handled, &entered, form.form, "called.rung", view, visitor)
    }

    private func open(_ context: AppContext, withAgreed: Bool = false) async throws -> (Visitor, CasusView) {
        let visitor = try context.visitor
        let id = try context.id("casus", of: Casus.self)
        let partij = visitor.user.partij
        let opened = try await room.reader.open(id, for: visitor.user.id, called: true) { casus in
            let agreed = withAgreed ? casus.course?.sharing(of: partij)?.items ?? [] : []
            return casus.inbrengen.filter { agreed.contains($0.id) }
        }
        guard let view = opened, view.course != nil else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func contribution(_ view: CasusView, _ visitor: Visitor) throws -> ContributionForm {
        guard view.casus.isContributing(in: view.situation), let form = ContributionForm(view, visitor.t) else {
            throw PageRefusal.absent
        }
        return form
    }

    private func rung(_ context: AppContext, _ view: CasusView, _ visitor: Visitor) throws -> RungForm {
        guard let number = context.parameters.get("rung").flatMap({ Int($0) }),
            view.casus.rungsForActor(in: view.situation).contains(number),
            let form = RungForm(view, number, visitor.t)
        else { throw PageRefusal.absent }
        return form
    }

    private func settle<Value>(
        _ handled: Handled<Value>, _ entered: inout Entered, _ form: Form, _ title: String, _ view: CasusView,
        _ visitor: Visitor
    ) throws -> Response {
        let then: Link = view.standing == [.called] ? "/" : StepsController.link(of: view.casus.id)
        // Names of persons are not for who does not see the casus, so the naming knows no casus.
        let done = try room.settle(handled, in: &entered, of: form, naming: Naming(view.situation), then: then)
        return done ?? show(form, entered, title, view, visitor)
    }

    private func show(
        _ form: Form, _ entered: Entered, _ title: String, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        let t = visitor.t
        let isClosed = view.standing == [.called]
        let intro: HTML = isClosed ? "<p>\(t("called.closed", ["number": view.casus.number]))</p>" : .empty
        return Page(title: t(title), form: form, entered: entered, for: visitor, intro: intro).response(for: visitor)
    }
}
