// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Other houses and one casus, at `/casussen/:casus/huizen`: what we asked, what they asked (Handvat annex 2, 2.4).
///
/// The houses are not connected: the question travels by telephone or secured mail, the record of it stands here.
package struct HousesController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/huizen", use: show)
            .get(":casus/huizen/vraag", use: question)
            .post(":casus/huizen/vraag", use: ask)
            .get(":casus/huizen/vraag/:check/antwoord", use: reply)
            .post(":casus/huizen/vraag/:check/antwoord", use: record)
            .get(":casus/huizen/gevraagd/:question/overleg", use: consultation)
            .post(":casus/huizen/gevraagd/:question/overleg", use: consult)
            .post(":casus/huizen/gevraagd/:question/antwoord", use: give)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur, .support, .reporter), view.leadsToOtherHouses else {
            throw PageRefusal.absent
        }
        let page = HousesPage(view: view, visitor: visitor, words: ItemWords(room, view, visitor.t))
        return CasusFrame(view, for: visitor)
            .page(page.part, title: visitor.t("houses.title"), body: page.body)
            .response(for: visitor)
    }

    // MARK: We ask

    @Sendable func question(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = HouseForms.question(view)
        return page(form, form.blank, "houses.ask.title", "houses.ask.lead", visitor, view)
    }

    @Sendable func ask(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = HouseForms.question(view)
        let next = HousesPage.link(of: view.casus.id).fragment("gevraagd")
        return try await room.submit(form, context, in: view, then: next) { entered in
            try await room.handling.askHouse(
                entered.id("house", of: Partij.self), about: entered.id("betrokkene", of: Betrokkene.self),
                because: entered.text("necessity"), in: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: { entered in
            page(form, entered, "houses.ask.title", "houses.ask.lead", visitor, view)
        }
    }

    @Sendable func reply(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, check) = try await openCheck(context)
        let form = HouseForms.answer(to: check, view)
        return page(form, form.blank, "houses.answer.title", "houses.answer.lead", visitor, view)
    }

    @Sendable func record(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, check) = try await openCheck(context)
        let form = HouseForms.answer(to: check, view)
        let next = HousesPage.link(of: view.casus.id).fragment("gevraagd")
        return try await room.submit(form, context, in: view, then: next) { entered in
            try await room.handling.recordAnswer(
                HouseForms.answer(entered), to: check.id, in: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: { entered in
            page(form, entered, "houses.answer.title", "houses.answer.lead", visitor, view)
        }
    }

    // MARK: They ask

    @Sendable func consultation(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, question) = try await openQuestion(context)
        let form = HouseForms.consultation(on: question, view)
        return page(form, form.blank, "houses.consult.title", "houses.consult.lead", visitor, view)
    }

    @Sendable func consult(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, question) = try await openQuestion(context)
        let form = HouseForms.consultation(on: question, view)
        let next = HousesPage.link(of: view.casus.id).fragment("binnengekomen")
        return try await room.submit(form, context, in: view, then: next) { entered in
            try await room.handling.consult(
                on: question.id, entered.choice("verdict", as: HouseQuestion.Consultation.Verdict.self),
                with: entered.text("with"), in: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: { entered in
            page(form, entered, "houses.consult.title", "houses.consult.lead", visitor, view)
        }
    }

    @Sendable func give(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, question) = try await openQuestion(context)
        let handled = try await room.handling.giveAnswer(
            to: question.id, in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: HousesPage.link(of: view.casus.id).fragment("binnengekomen"))
    }

    // MARK: What they share

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur), view.leadsToOtherHouses else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func openCheck(_ context: AppContext) async throws -> (Visitor, CasusView, HouseCheck) {
        let (visitor, view) = try await open(context)
        let id = try context.id("check", of: HouseCheck.self)
        guard let check = view.casus.outside.checks.first(where: { $0.id == id }) else { throw PageRefusal.absent }
        return (visitor, view, check)
    }

    private func openQuestion(_ context: AppContext) async throws -> (Visitor, CasusView, HouseQuestion) {
        let (visitor, view) = try await open(context)
        let id = try context.id("question", of: HouseQuestion.self)
        guard let question = view.casus.outside.questions.first(where: { $0.id == id }) else {
            throw PageRefusal.absent
        }
        return (visitor, view, question)
    }

    private func page(
        _ form: Form, _ entered: Entered, _ title: Phrase, _ lead: Phrase, _ visitor: Visitor, _ view: CasusView
    ) -> Response {
        CasusFrame(view, for: visitor).page(
            HousesPage.part(of: view), title: visitor.t(title), form: form, entered: entered,
            intro: HTML.paragraphs(visitor.t(lead))
        ).response(for: visitor)
    }
}
