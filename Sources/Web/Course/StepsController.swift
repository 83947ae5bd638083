// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// The steps of a casus on a profile of its own, at `/casussen/:casus/stappen`: what was taken, what is up, and taking it.
package struct StepsController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/stappen" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/stappen", use: show)
            .get(":casus/stappen/:step", use: blank)
            .post(":casus/stappen/:step", use: take)
            .post(":casus/team/:user/weg", use: release)
            .post(":casus/stappen/:step/akkoord", use: agree)
            .post(":casus/stappen/:step/besproken", use: talked)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        guard let page = StepsPage(view, visitor) else { throw PageRefusal.absent }
        return CasusFrame(view, for: visitor).page(.steps, title: visitor.t("course.title"), body: page.html)
            .response(for: visitor)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        if let taken = TakenAlready(context.parameters.get("step"), view) { return taken.page(for: visitor) }
        let step = try form(context, view, visitor)
        if let other = otherPage(of: step) { return .seeOther(other) }
        return show(step, step.blank, view, visitor)
    }

    @Sendable func take(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        if let taken = TakenAlready(context.parameters.get("step"), view) { return taken.page(for: visitor) }
        var step = try form(context, view, visitor)
        if let other = otherPage(of: step) { return .seeOther(other) }
        var entered = step.form.read(context.posted)
        step.watched = step.words(toWatchIn: entered)
        let form = step.form
        if !step.confirmsWords(entered) {
            let words = step.watched.joined(separator: ", ")
            entered.refuse("watched", problem: .key("need.feedback.watched.problem", ["words": words]))
        }
        guard entered.isComplete else { return show(step, entered, view, visitor) }
        let handled = try await room.handling.take(
            step.draft(entered), in: view.casus.id, by: visitor.user.id, once: entered.once)
        let ends = entered.number("outcome").map { step.step.outcomes[$0].end != nil } ?? false
        let then: Link = ends ? CasusListController.afterEnding : StepsController.link(of: view.casus.id)
        let naming = Naming(view.situation, casus: view.casus)
        if let response = try room.settle(handled, in: &entered, of: form, naming: naming, then: then) {
            return response
        }
        return show(step, entered, view, visitor)
    }

    @Sendable func release(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let member = try context.id("user", of: User.self)
        let handled = try await room.handling.release(
            member, from: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: StepsController.link(of: view.casus.id))
    }

    @Sendable func agree(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let handled = try await room.handling.agree(
            context.posted.first("agrees") == "yes", to: context.parameters.get("step") ?? "",
            because: Entered.clean(context.posted.first("why") ?? ""), in: view.casus.id, by: visitor.user.id,
            once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: StepsController.link(of: view.casus.id))
    }

    @Sendable func talked(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let handled = try await room.handling.talkAboutRefusals(
            of: context.parameters.get("step") ?? "", in: view.casus.id, by: visitor.user.id,
            once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: StepsController.link(of: view.casus.id))
    }

    /// The casus, for somebody who works on it; whoever may only take it up does that on its own page.
    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.course != nil, view.standing != [.pool] else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// Where a step is taken that has a form of its own: a casus moves only with a word on every item, and goes up the
    /// ladder by a rung. While the round along the partners runs, the weighing for which it waits is made there.
    private func otherPage(of form: StepForm) -> Link? {
        let isClosed = form.view.casus.course?.query?.isOpen == false
        if form.step.act == .ask, !isClosed, form.view.casus.mayWeighForQuery(in: form.view.situation) {
            return QueryController.link(of: form.view.casus.id)
        }
        if form.step.act == .transfer { return TransferController.link(of: form.view.casus.id) }
        guard form.step.act == .escalate,
            form.view.casus.isTakenElsewhere(form.step, under: form.arrangement)
        else { return nil }
        guard let rung = form.view.casus.rungsForActor(in: form.view.situation).first else {
            return StepsController.link(of: form.view.casus.id)
        }
        return "/casussen/\(form.view.casus.id)/opdracht/trede/\(rung)"
    }

    private func form(_ context: AppContext, _ view: CasusView, _ visitor: Visitor) throws -> StepForm {
        guard let (_, arrangement, _) = view.course, let word = context.parameters.get("step"),
            let (stage, step) = arrangement.step(word),
            view.casus.stepProblems(step, in: stage, under: arrangement, in: view.situation).isEmpty
        else { throw PageRefusal.absent }
        return StepForm(view: view, arrangement: arrangement, stage: stage, step: step, t: visitor.t)
    }

    private func show(_ step: StepForm, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        CasusFrame(view, for: visitor).page(
            .steps, title: visitor.t.name(step.step), form: step.form, entered: entered,
            intro: StepIntro(step, visitor.t).html
        ).response(for: visitor)
    }
}
