// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Writing a letter: choosing, changing, throwing away, and recording that it was sent.
package struct LetterWritingController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/brieven/nieuw", use: showChoice)
            .post(":casus/brieven/nieuw", use: choose)
            .get(":casus/brieven/:brief/wijzigen", use: showText)
            .post(":casus/brieven/:brief/wijzigen", use: change)
            .post(":casus/brieven/:brief/weggooien", use: discard)
            .get(":casus/brieven/:brief/versturen", use: showSending)
            .post(":casus/brieven/:brief/versturen", use: send)
    }

    @Sendable func showChoice(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await toWrite(context)
        let query = request.uri.queryParameters
        var answers: [String: Answer] = ["language": .text(WrittenLetter.Language.nl.rawValue)]
        if let kind = query["brief"].map(String.init) { answers["kind"] = .text(kind) }
        if let to = query["aan"].map(String.init) { answers["to"] = .text(to) }
        if let earlier = query["na"].map(String.init) { answers["follows"] = .text(earlier) }
        let form = LetterChoice(view).form(visitor.t)
        return page("letters.choose.title", "letters.choose.lead", form, form.filled(answers), view, visitor)
    }

    /// Composes the draft from what the profile says the letter must hold, and goes on to its text.
    @Sendable func choose(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await toWrite(context)
        let choice = LetterChoice(view)
        let form = choice.form(visitor.t)
        var entered = form.read(context.posted)
        if entered.isComplete, let chosen = choice.chosen(entered) {
            let words = LetterComposer(view: view, texts: visitor.t.texts, chosen: chosen).words
            let draft = LetterDraft(
                kind: chosen.letter?.id.word, to: chosen.to, language: chosen.language, words: words,
                follows: chosen.follows)
            let handled = try await room.handling.draft(
                draft, in: view.casus.id, by: visitor.user.id, once: entered.once)
            var next = LettersController.link(of: view.casus.id)
            if case .done(let letter) = handled {
                next = "\(LettersController.link(letter, of: view.casus.id))/wijzigen"
            }
            if let done = try settle(handled, &entered, form, view, then: next) { return done }
        }
        return page("letters.choose.title", "letters.choose.lead", form, entered, view, visitor)
    }

    @Sendable func showText(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, found) = try await toChange(context)
        guard let letter = try await room.reader.letter(found.id, in: view) else { throw PageRefusal.absent }
        let form = textForm(letter, in: view)
        let words = letter.words
        let entered = form.filled([
            "subject": .text(words?.subject ?? ""), "address": .text(words?.address ?? ""),
            "body": .text(words?.body ?? ""),
        ])
        return page("letters.text.title", "letters.text.lead", form, entered, view, visitor)
    }

    @Sendable func change(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, letter) = try await toChange(context)
        let form = textForm(letter, in: view)
        var entered = form.read(context.posted)
        if entered.isComplete {
            let words = WrittenLetter.Words(
                subject: entered.text("subject"), address: entered.text("address"), body: entered.text("body"))
            let handled = try await room.handling.change(
                letter.id, to: words, over: entered.revision ?? -1, in: view.casus.id,
                by: visitor.user.id, once: entered.once)
            let next = LettersController.link(letter.id, of: view.casus.id)
            if let done = try settle(handled, &entered, form, view, then: next) { return done }
        }
        return page("letters.text.title", "letters.text.lead", form, entered, view, visitor)
    }

    @Sendable func discard(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, letter) = try await room.openLetter(context)
        let handled = try await room.handling.discardLetter(
            letter.id, in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: LettersController.link(of: view.casus.id))
    }

    @Sendable func showSending(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, letter) = try await toChange(context)
        let form = sendingForm(letter, in: view)
        let entered = form.filled(["on": .day(view.situation.day)])
        return page("letters.sending.title", lead(letter, view), form, entered, view, visitor)
    }

    @Sendable func send(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, letter) = try await toChange(context)
        let form = sendingForm(letter, in: view)
        var entered = form.read(context.posted)
        if entered.isComplete, let on = entered.day("on"),
            let means = entered.choice("means", as: WrittenLetter.Means.self)
        {
            let handled = try await room.handling.recordSent(
                letter.id, on: on, by: means, heard: entered.text("heard"), in: view.casus.id, by: visitor.user.id,
                once: entered.once)
            let next = LettersController.link(letter.id, of: view.casus.id)
            if let done = try settle(handled, &entered, form, view, then: next) { return done }
        }
        return page("letters.sending.title", lead(letter, view), form, entered, view, visitor)
    }

    private func toWrite(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.openLetters(context)
        guard LetterChoice(view).mayWriteAny else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// A draft for who may change it; a sent letter has no form any more.
    private func toChange(_ context: AppContext) async throws -> (Visitor, CasusView, WrittenLetter) {
        let (visitor, view, letter) = try await room.openLetter(context)
        guard !letter.isSent, view.casus.mayWrite(letter, view.situation.actor, in: view.situation) else {
            throw PageRefusal.absent
        }
        return (visitor, view, letter)
    }

    private func textForm(_ letter: WrittenLetter, in view: CasusView) -> Form {
        let link = LettersController.link(letter.id, of: view.casus.id)
        return Form(
            action: "\(link)/wijzigen", submitLabel: "letters.text.save", revision: letter.revision, cancel: link,
            [
                .line("subject", label: "letters.text.subject"),
                .area(
                    "address", label: "letters.text.address", hint: "letters.text.address.hint", .optional, max: 500,
                    rows: 4),
                .area("body", label: "letters.text.body", hint: "letters.text.body.hint", max: 20_000, rows: 28),
            ])
    }

    private func sendingForm(_ letter: WrittenLetter, in view: CasusView) -> Form {
        let link = LettersController.link(letter.id, of: view.casus.id)
        let isForParty = view.casus.sendsForParty(letter, in: view.situation)
        let heard: [Field] =
            isForParty ? [.line("heard", label: "heard.how", hint: "heard.how.hint", max: 300)] : []
        return Form(
            action: "\(link)/versturen", submitLabel: "letters.sending.submit", cancel: link,
            [
                .day("on", label: "letters.sending.on"),
                .radios(
                    "means", label: "letters.sending.means",
                    choices: WrittenLetter.Means.allCases.map {
                        Choice($0.rawValue, label: .key("letters.means.\($0.rawValue)"))
                    }),
            ] + heard)
    }

    /// What recording does: it fixes the letter, may record that the person was told, and may let the text go.
    private func lead(_ letter: WrittenLetter, _ view: CasusView) -> String {
        guard let profile = view.situation.letterProfile(of: view.casus), let listed = profile.letter(id: letter.kind)
        else { return "letters.sending.lead" }
        if listed.archive != .casus { return "letters.sending.lead.elsewhere" }
        return profile.informs(listed) ? "letters.sending.lead.informs" : "letters.sending.lead"
    }

    private func settle<Value>(
        _ handled: Handled<Value>, _ entered: inout Entered, _ form: Form, _ view: CasusView, then link: Link
    ) throws -> Response? {
        try room.settle(
            handled, in: &entered, of: form, naming: Naming(view.situation, casus: view.casus), then: link)
    }

    private func page(
        _ title: String, _ lead: String, _ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        let intro: HTML = "<p>\(visitor.t(lead))</p>"
        return CasusFrame(view, for: visitor).page(
            .letters, title: visitor.t(title), form: form, entered: entered, intro: intro
        ).response(for: visitor)
    }
}
