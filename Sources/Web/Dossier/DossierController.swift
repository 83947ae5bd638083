// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// The dossier of a casus, at `/casussen/:casus/dossier`: its kind, its parts, and the entries that pass to the
/// visitor.
package struct DossierController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/dossier" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/dossier", use: show)
            .get(":casus/dossier/soort", use: kind)
            .post(":casus/dossier/soort", use: choose)
            .get(":casus/dossier/:part/nieuw", use: blank)
            .post(":casus/dossier/:part/nieuw", use: enter)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.openDossier(context)
        let entries = try await room.reader.entries(view)
        let readings = try await room.reader.entryReadings(of: view)
        let body = DossierPage(view, entries, readings, visitor).html
        return CasusFrame(view, for: visitor).page(.dossier, title: visitor.t("dossier.title"), body: body)
            .response(for: visitor)
    }

    @Sendable func kind(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.openDossier(context)
        guard view.casus.mayChooseDossier(in: view.situation) else { throw PageRefusal.absent }
        let now = view.casus.dossierKind(in: view.situation)?.id.word ?? ""
        let form = kindForm(view, visitor.t)
        return show(form, form.filled(["dossier": .text(now)]), "dossier.kind.title", view, visitor)
    }

    @Sendable func choose(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.openDossier(context)
        guard view.casus.mayChooseDossier(in: view.situation) else { throw PageRefusal.absent }
        let form = kindForm(view, visitor.t)
        return try await room.submit(form, context, in: view, then: CasusFrame.link(.overview, of: view.casus.id)) {
            entered in
            try await room.handling.chooseDossier(
                entered.choice("dossier"), because: entered.text("why"), in: view.casus.id, by: visitor.user.id,
                once: entered.once)
        } again: { entered in
            show(form, entered, "dossier.kind.title", view, visitor)
        }
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.openDossier(context)
        let form = try entryForm(context, view, visitor)
        return show(form.form, form.blank, "dossier.add.title", view, visitor, form.part)
    }

    @Sendable func enter(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.openDossier(context)
        let form = try entryForm(context, view, visitor)
        return try await room.submit(form.form, context, in: view, then: DossierController.link(of: view.casus.id)) {
            entered in
            form.placed(
                try await room.handling.enter(
                    form.draft(entered), in: view.casus.id, by: visitor.user.id, once: entered.once))
        } again: { entered in
            show(form.form, entered, "dossier.add.title", view, visitor, form.part)
        }
    }

    /// The form of a part in which the visitor writes now; any other part does not exist.
    private func entryForm(_ context: AppContext, _ view: CasusView, _ visitor: Visitor) throws -> DossierEntryForm {
        let word = context.parameters.get("part") ?? ""
        guard let part = view.casus.dossierParts(in: view.situation).first(where: { $0.id.word == word }),
            view.casus.mayWrite(part, in: view.situation)
        else { throw PageRefusal.absent }
        return DossierEntryForm(part, view, visitor.t)
    }

    private func kindForm(_ view: CasusView, _ t: Wording) -> Form {
        let kinds = view.course?.arrangement.data.dossiers?.kinds ?? []
        return Form(
            action: "\(DossierController.link(of: view.casus.id))/soort", submitLabel: "dossier.kind.save",
            cancel: DossierController.link(of: view.casus.id),
            [
                .radios(
                    "dossier", label: "dossier.kind",
                    choices: kinds.map { Choice($0.id.word, label: .text(t.either($0.nl, $0.en))) }),
                .area("why", label: "dossier.kind.why", max: 1000, rows: 2),
            ])
    }

    private func show(
        _ form: Form, _ entered: Entered, _ title: String, _ view: CasusView, _ visitor: Visitor,
        _ part: Arrangement.DossierPart? = nil
    ) -> Response {
        let t = visitor.t
        let name = part.map { t.either($0.nl, $0.en) } ?? ""
        let lead: HTML = part == nil ? "<p>\(t("dossier.kind.lead"))</p>" : "<p>\(t("dossier.add.lead"))</p>"
        return CasusFrame(view, for: visitor).page(
            .dossier, title: t(title, ["part": name]), form: form, entered: entered, intro: lead
        ).response(for: visitor)
    }
}

extension CasusRoom {
    /// Opens a casus for a page of its dossier; for whom there is nothing in it these pages do not exist.
    func openDossier(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await open(context, withItems: false)
        guard CasusFrame(view, for: visitor).parts.contains(.dossier) else { throw PageRefusal.absent }
        return (visitor, view)
    }
}
