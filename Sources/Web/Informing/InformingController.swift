// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Telling the persons, or putting that off, at `/casussen/:casus/informeren` (model protocol 16).
package struct InformingController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/informeren", use: show)
            .get(":casus/informeren/:betrokkene/kennisgeving", use: showNotice)
            .post(":casus/informeren/:betrokkene/kennisgeving", use: inform)
            .get(":casus/informeren/:betrokkene/uitstel", use: showDeferral)
            .post(":casus/informeren/:betrokkene/uitstel", use: postpone)
            .get(":casus/informeren/:betrokkene/toets", use: showReview)
            .post(":casus/informeren/:betrokkene/toets", use: review)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let body = InformingOverview(view, visitor.t).html
        return CasusFrame(view, for: visitor).page(.informing, title: visitor.t("informing.title"), body: body)
            .response(for: visitor)
    }

    @Sendable func showNotice(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = NoticeForm(view, try person(view, context), visitor.t)
        return page(form.form, form.blank, form.intro, visitor.t("informing.notice.title"), view, visitor)
    }

    @Sendable func inform(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let person = try person(view, context)
        let form = NoticeForm(view, person, visitor.t)
        var entered = form.form.read(context.posted)
        if entered.isComplete, let topic = entered.choice("topic", as: InformTopic.self),
            let means = entered.choice("means", as: Kennisgeving.Means.self), let on = entered.day("on")
        {
            let handled = try await room.handling.inform(
                person.id, of: topic, on: on, by: means, source: entered.text("source"),
                heard: entered.text("heard"), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let response = try settle(handled, &entered, form.form, view) { return response }
        }
        return page(form.form, entered, form.intro, visitor.t("informing.notice.title"), view, visitor)
    }

    @Sendable func showDeferral(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = DeferralForm(view, try person(view, context), visitor.t)
        return page(form.form, form.blank, form.intro, visitor.t("informing.deferral.title"), view, visitor)
    }

    @Sendable func postpone(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = DeferralForm(view, try person(view, context), visitor.t)
        var entered = form.form.read(context.posted)
        if entered.isComplete, let draft = form.draft(entered) {
            let handled = try await room.handling.postpone(
                draft, in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let response = try settle(handled, &entered, form.form, view) { return response }
        }
        return page(form.form, entered, form.intro, visitor.t("informing.deferral.title"), view, visitor)
    }

    @Sendable func showReview(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = ReviewForm(view.casus, try person(view, context), visitor.t)
        return page(form.form, form.form.blank, form.intro, visitor.t("informing.review"), view, visitor)
    }

    @Sendable func review(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let person = try person(view, context)
        let form = ReviewForm(view.casus, person, visitor.t)
        var entered = form.form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.review(
                view.casus.requiredTopic, for: person.id,
                as: entered.choice("outcome", as: Uitstel.Review.Outcome.self), because: entered.text("why"),
                in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let response = try settle(handled, &entered, form.form, view) { return response }
        }
        return page(form.form, entered, form.intro, visitor.t("informing.review"), view, visitor)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard CasusFrame(view, for: visitor).parts.contains(.informing) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func person(_ view: CasusView, _ context: AppContext) throws -> Betrokkene {
        guard let person = view.casus.betrokkene(try context.id("betrokkene", of: Betrokkene.self)) else {
            throw PageRefusal.absent
        }
        return person
    }

    private func settle(
        _ handled: Handled<Void>, _ entered: inout Entered, _ form: Form, _ view: CasusView
    ) throws -> Response? {
        try room.settle(
            handled, in: &entered, of: form, naming: Naming(view.situation, casus: view.casus),
            then: CasusFrame.link(.informing, of: view.casus.id))
    }

    private func page(
        _ form: Form, _ entered: Entered, _ intro: HTML, _ title: String, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        CasusFrame(view, for: visitor).page(.informing, title: title, form: form, entered: entered, intro: intro)
            .response(for: visitor)
    }
}
