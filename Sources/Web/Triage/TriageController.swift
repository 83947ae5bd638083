// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Triage of a casus, at `/casussen/:casus/triage`: the questions sent, and for an asked party the one to it.
package struct TriageController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/triage", use: show)
            .post(":casus/triage/:vraag/geleverd", use: contributed)
            .post(":casus/triage/:vraag/niets", use: nothingKnown)
            .get(":casus/triage/:vraag/weigering", use: refusal)
            .post(":casus/triage/:vraag/weigering", use: refuse)
            .get(":casus/triage/:vraag/nodig", use: needs)
            .post(":casus/triage/:vraag/nodig", use: need)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context) { casus in
            let carried = Set(casus.vragen.flatMap(\.items))
            return casus.inbrengen.filter { carried.contains($0.id) }
        }
        guard CasusFrame(view, for: visitor).parts.contains(.triage) else { throw PageRefusal.absent }
        let words = ItemWords(room, view, visitor.t)
        return TriagePage(view: view, visitor: visitor, words: words).page.response(for: visitor)
    }

    @Sendable func contributed(_ request: Request, context: AppContext) async throws -> Response {
        try await press(context, .contributed)
    }

    @Sendable func nothingKnown(_ request: Request, context: AppContext) async throws -> Response {
        try await press(context, .nothingKnown)
    }

    @Sendable func refusal(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, vraag) = try await open(context)
        let form = AnswerForms.refusal(view.casus.id, vraag)
        return AnswerForms.refusalPage(form, form.blank, view, visitor).response(for: visitor)
    }

    @Sendable func refuse(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, vraag) = try await open(context)
        let form = AnswerForms.refusal(view.casus.id, vraag)
        var entered = form.read(context.posted)
        if entered.isComplete {
            let answer = VraagAnswerDraft.refused(reason: entered.text("reason"), offers: entered.text("offers"))
            if let response = try await send(answer, &entered, form, visitor, view, vraag) { return response }
        }
        return AnswerForms.refusalPage(form, entered, view, visitor).response(for: visitor)
    }

    @Sendable func needs(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, vraag) = try await open(context)
        let form = AnswerForms.needs(view.casus.id, vraag)
        return AnswerForms.needsPage(form, form.blank, view, visitor).response(for: visitor)
    }

    @Sendable func need(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, vraag) = try await open(context)
        let form = AnswerForms.needs(view.casus.id, vraag)
        var entered = form.read(context.posted)
        if entered.isComplete {
            let answer = VraagAnswerDraft.needs(what: entered.text("needs"))
            if let response = try await send(answer, &entered, form, visitor, view, vraag) { return response }
        }
        return AnswerForms.needsPage(form, entered, view, visitor).response(for: visitor)
    }

    /// The casus and the question to this visitor at `:vraag` in the path; any other question is absent.
    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, Vraag) {
        let (visitor, view) = try await room.open(context, withItems: false)
        let id = try context.id("vraag", of: Vraag.self)
        guard let vraag = view.casus.vragen.first(where: { $0.id == id && $0.user == visitor.user.id }),
            view.isAny(.asked)
        else { throw PageRefusal.absent }
        return (visitor, view, vraag)
    }

    private func press(_ context: AppContext, _ answer: VraagAnswerDraft) async throws -> Response {
        let (visitor, view, vraag) = try await open(context)
        let handled = try await room.handling.answer(
            vraag.id, with: answer, in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: CasusFrame.link(.triage, of: view.casus.id))
    }

    private func send(
        _ answer: VraagAnswerDraft, _ entered: inout Entered, _ form: Form, _ visitor: Visitor, _ view: CasusView,
        _ vraag: Vraag
    ) async throws -> Response? {
        let handled = try await room.handling.answer(
            vraag.id, with: answer, in: view.casus.id, by: visitor.user.id, once: entered.once)
        return try room.settle(
            handled, in: &entered, of: form, naming: Naming(view.situation, casus: view.casus),
            then: CasusFrame.link(.triage, of: view.casus.id))
    }
}
