// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Requests of people and complaints, at `/verzoeken`: for the desk of the profile, and for parties that were asked.
package struct VerzoekController: Sendable {
    private let handling: VerzoekHandling
    private let room: CasusRoom

    package init(room: CasusRoom) {
        handling = room.verzoeken
        self.room = room
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(use: list)
            .get("nieuw", use: blank)
            .post("nieuw", use: record)
            .get("overzicht", use: count)
            .get(":verzoek", use: show)
            .get(":verzoek/brief", use: letter)
            .get(":verzoek/doen/:act", use: blankAct)
            .post(":verzoek/doen/:act", use: perform)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        let t = visitor.t
        let list = VerzoekList(request, world, t)
        let found = try await handling.list(list.query, for: visitor.user.id)
        var actions: [HTML] = []
        if !world.recordedKinds.isEmpty {
            actions.append(.linkButton(t("verzoek.new"), "/verzoeken/nieuw", style: .primary))
        }
        if world.getsCounts { actions.append(.linkButton(t("verzoek.figures.title"), VerzoekFiguresPage.link)) }
        return Page(
            title: t("verzoek.title"), width: .wide,
            body: """
                \(HTML.pageHead(t("verzoek.title"), actions: actions))<p>\(t("verzoek.lead"))</p>\
                \(list.filter)\(list.html(found))
                """
        ).onPaper(in: world.situation, for: visitor).response(for: visitor)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context, isRecording: true)
        let form = RecordVerzoekForm(world: world, t: visitor.t).form
        return show(form, form.blank, visitor)
    }

    @Sendable func record(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context, isRecording: true)
        let recording = RecordVerzoekForm(world: world, t: visitor.t)
        var entered = recording.form.read(context.posted)
        if entered.isComplete {
            let handled = try await handling.record(
                recording.draft(entered), about: entered.text("number"), by: visitor.user.id, once: entered.once)
            switch handled {
            case .done(let id): return .seeOther("/verzoeken/\(id)")
            case .repeated: return .seeOther(VerzoekList.link)
            case .absent: throw PageRefusal.absent
            case .refused(let problems):
                entered.refuse(problems, in: recording.form, naming: Naming(world.situation))
            }
        }
        return show(recording.form, entered, visitor)
    }

    @Sendable func count(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let counted = try await handling.figures(for: visitor.user.id) else { throw PageRefusal.absent }
        return VerzoekFiguresPage(figures: counted.figures, situation: counted.situation, t: visitor.t).page
            .onPaper(in: counted.situation, for: visitor).response(for: visitor)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, opened) = try await open(context)
        return Page(
            title: visitor.t("verzoek.heading", ["number": opened.stored.heading.number]), width: .wide,
            body: VerzoekPage(opened, visitor).html
        ).onPaper(in: opened.situation, for: visitor).response(for: visitor)
    }

    @Sendable func letter(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, opened) = try await open(context)
        guard opened.isKept, let letter = VerzoekLetter(opened, visitor.t) else { throw PageRefusal.absent }
        return letter.page.response(for: visitor)
    }

    @Sendable func blankAct(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, opened) = try await open(context)
        guard let act = VerzoekActForm(context.parameters.get("act"), opened, visitor.t) else {
            throw PageRefusal.absent
        }
        return show(act, act.start, visitor)
    }

    @Sendable func perform(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, opened) = try await open(context)
        guard let act = VerzoekActForm(context.parameters.get("act"), opened, visitor.t, isSent: true) else {
            throw PageRefusal.absent
        }
        var entered = act.form.read(context.posted)
        if entered.isComplete {
            let handled = try await carryOut(act, entered, by: visitor.user.id)
            if let done = try room.settle(
                handled, in: &entered, of: act.form, naming: Naming(opened.situation),
                then: "/verzoeken/\(act.verzoek.id)")
            {
                return done
            }
        }
        return show(act, entered, visitor)
    }

    private func carryOut(
        _ act: VerzoekActForm, _ entered: Entered, by user: Identifier<User>
    ) async throws -> Handled<Void> {
        let (id, once) = (act.verzoek.id, entered.once)
        switch act.act {
        case .verify:
            let means = entered.choice("means", as: Verzoek.Identity.Means.self)
            return try await handling.verify(means, on: entered.day("verifiedOn"), of: id, by: user, once: once)
        case .represent:
            return try await handling.represent(by: entered.text("representative"), in: id, by: user, once: once)
        case .ask:
            return try await handling.ask(entered.ids("partijen", of: Partij.self), in: id, by: user, once: once)
        case .answer: return try await handling.answer(act.draft(entered), in: id, by: user, once: once)
        case .correctAnswer:
            return try await handling.correctAnswer(
                act.draft(entered), reason: entered.text("reason"), in: id, by: user, once: once)
        case .withdrawAnswer:
            return try await handling.withdrawAnswer(reason: entered.text("reason"), in: id, by: user, once: once)
        case .forward:
            let partijen = entered.ids("partijen", of: Partij.self)
            return try await handling.forward(to: partijen, in: id, by: user, once: once)
        case .joint:
            return try await handling.treatJointly(
                on: entered.day("on"), note: entered.text("note"), id, by: user, once: once)
        case .takeBack:
            guard let partij = entered.id("partij", of: Partij.self) else { return .absent }
            return try await handling.takeBack(
                partij, reason: entered.text("reason"), in: id, by: user, once: once)
        case .extend:
            return try await handling.extend(
                toldOn: entered.day("toldOn"), reason: entered.text("reason"), of: id, by: user, once: once)
        case .decide: return try await handling.decide(act.draft(entered), in: id, by: user, once: once)
        case .undo:
            let what = entered.choice("what", as: Verzoek.Recorded.self)
            return try await handling.takeBack(what, reason: entered.text("reason"), id, by: user, once: once)
        case .withdraw:
            return try await handling.withdraw(
                on: entered.day("on"), note: entered.text("note"), id, by: user, once: once)
        case .reopen:
            return try await handling.reopen(reason: entered.text("reason"), id, by: user, once: once)
        case .lift:
            return try await handling.lift(
                on: entered.day("on"), reason: entered.text("reason"), id, by: user, once: once)
        }
    }

    // MARK: Parts

    private func world(
        _ context: AppContext, isRecording: Bool = false
    ) async throws -> (Visitor, VerzoekWorld) {
        let visitor = try context.visitor
        guard let world = try await handling.world(for: visitor.user.id),
            !isRecording || !world.recordedKinds.isEmpty
        else { throw PageRefusal.absent }
        return (visitor, world)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, OpenedVerzoek) {
        let visitor = try context.visitor
        let id = try context.id("verzoek", of: Verzoek.self)
        guard let opened = try await handling.open(id, for: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, opened)
    }

    private func show(_ form: Form, _ entered: Entered, _ visitor: Visitor) -> Response {
        Page(
            title: visitor.t("verzoek.new"), form: form, entered: entered, for: visitor,
            intro: "<p>\(visitor.t("verzoek.new.lead"))</p>"
        ).response(for: visitor)
    }

    private func show(_ act: VerzoekActForm, _ entered: Entered, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let word = act.act.rawValue
        return Page(
            title: "\(act.verzoek.number) – \(t("verzoek.act.\(word)"))", form: act.form, entered: entered,
            for: visitor, intro: "<p>\(t("verzoek.act.lead.\(word)"))</p>"
        ).response(for: visitor)
    }
}
