// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// What the party that wrote an entry changes about it: `…/dossier/regel/:entry/correctie`, `/terugnemen`, `/inzage`.
package struct DossierEntryController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/dossier/regel/:entry/correctie", use: correction)
            .post(":casus/dossier/regel/:entry/correctie", use: correct)
            .get(":casus/dossier/regel/:entry/terugnemen", use: takingBack)
            .post(":casus/dossier/regel/:entry/terugnemen", use: takeBack)
            .get(":casus/dossier/regel/:entry/inzage", use: saying)
            .post(":casus/dossier/regel/:entry/inzage", use: say)
    }

    /// What stands above each form, by its title.
    private static let leads = [
        "dossier.correct.title": "dossier.correct.lead", "dossier.takeBack.title": "dossier.takeBack.lead",
        "dossier.say.title": "dossier.say.lead",
    ]

    /// What a request is about.
    private struct Subject {
        let visitor: Visitor
        let view: CasusView
        let opened: OpenedEntry
        let part: Arrangement.DossierPart

        var base: Link { "\(DossierController.link(of: view.casus.id))/regel/\(opened.entry.id)" }
        var back: Link { DossierController.link(of: view.casus.id) }
        var name: String { visitor.t.either(part.nl, part.en) }
    }

    @Sendable func correction(_ request: Request, context: AppContext) async throws -> Response {
        let subject = try await open(context)
        let form = correctionForm(subject)
        return show(form, form.filled(fields(subject).answers(subject.opened.values)), "dossier.correct.title", subject)
    }

    @Sendable func correct(_ request: Request, context: AppContext) async throws -> Response {
        let subject = try await open(context)
        let form = correctionForm(subject)
        let fields = fields(subject)
        return try await room.submit(form, context, in: subject.view, then: subject.back) { entered in
            fields.placed(
                try await room.handling.correct(
                    subject.opened.entry.id, to: fields.values(entered), because: entered.text("why"),
                    in: subject.view.casus.id, by: subject.visitor.user.id, once: entered.once))
        } again: { entered in
            show(form, entered, "dossier.correct.title", subject)
        }
    }

    @Sendable func takingBack(_ request: Request, context: AppContext) async throws -> Response {
        let subject = try await open(context)
        let form = takingBackForm(subject)
        return show(form, form.blank, "dossier.takeBack.title", subject)
    }

    @Sendable func takeBack(_ request: Request, context: AppContext) async throws -> Response {
        let subject = try await open(context)
        let form = takingBackForm(subject)
        return try await room.submit(form, context, in: subject.view, then: subject.back) { entered in
            try await room.handling.takeBack(
                subject.opened.entry.id, because: entered.text("why"), in: subject.view.casus.id,
                by: subject.visitor.user.id, once: entered.once)
        } again: { entered in
            show(form, entered, "dossier.takeBack.title", subject)
        }
    }

    @Sendable func saying(_ request: Request, context: AppContext) async throws -> Response {
        let subject = try await openToShare(context)
        let form = sayForm(subject)
        return show(form, form.blank, "dossier.say.title", subject)
    }

    @Sendable func say(_ request: Request, context: AppContext) async throws -> Response {
        let subject = try await openToShare(context)
        let form = sayForm(subject)
        return try await room.submit(form, context, in: subject.view, then: subject.back) { entered in
            let say = DossierSayDraft(
                given: entered.choice("share") == "yes", necessity: entered.text("necessity"),
                task: entered.text("task"))
            return try await room.handling.say(
                say, on: subject.opened.entry.id, in: subject.view.casus.id, by: subject.visitor.user.id,
                once: entered.once)
        } again: { entered in
            show(form, entered, "dossier.say.title", subject)
        }
    }

    /// The entry in the path, for the party that wrote it; for anybody else there is no such page.
    private func open(_ context: AppContext) async throws -> Subject {
        let (visitor, view) = try await room.openDossier(context)
        let id = try context.id("entry", of: DossierEntry.self)
        let found = try await room.reader.entries(view) { casus in
            [casus.dossierEntry(id)].compactMap(\.self)
        }
        guard let opened = found.first, view.casus.mayKeep(opened.entry, in: view.situation),
            let part = view.course?.arrangement.dossierPart(opened.entry.part)
        else { throw PageRefusal.absent }
        return Subject(visitor: visitor, view: view, opened: opened, part: part)
    }

    /// The house needs no leave of itself.
    private func openToShare(_ context: AppContext) async throws -> Subject {
        let subject = try await open(context)
        guard subject.opened.entry.supplier != subject.view.situation.collaboration.house else {
            throw PageRefusal.absent
        }
        return subject
    }

    private func fields(_ subject: Subject) -> DossierFields { DossierFields(subject.part, subject.visitor.t) }

    private func correctionForm(_ subject: Subject) -> Form {
        Form(
            action: "\(subject.base)/correctie", submitLabel: "dossier.correct.save", cancel: subject.back,
            fields(subject).fields + [.area("why", label: "dossier.why", max: 1000, rows: 2)])
    }

    private func takingBackForm(_ subject: Subject) -> Form {
        Form(
            action: "\(subject.base)/terugnemen", submitLabel: "dossier.takeBack.save", cancel: subject.back,
            [.area("why", label: "dossier.why", max: 1000, rows: 2)])
    }

    private func sayForm(_ subject: Subject) -> Form {
        Form(
            action: "\(subject.base)/inzage", submitLabel: "dossier.say.save", cancel: subject.back,
            [
                .radios(
                    "share", label: "dossier.say",
                    choices: [
                        Choice("yes", label: "dossier.say.yes"), Choice("no", label: "dossier.say.no"),
                    ])
            ] + DossierEntryForm.reasons)
    }

    private func show(_ form: Form, _ entered: Entered, _ title: String, _ subject: Subject) -> Response {
        let t = subject.visitor.t
        let lead: HTML = "<p>\(t(DossierEntryController.leads[title] ?? "dossier.correct.lead"))</p>"
        return CasusFrame(subject.view, for: subject.visitor).page(
            .dossier, title: t(title, ["part": subject.name]), form: form, entered: entered, intro: lead
        ).response(for: subject.visitor)
    }
}
