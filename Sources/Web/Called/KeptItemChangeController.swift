// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// What a supplier changes about an own item of a casus that stays closed: `…/opdracht/gegeven/:inbreng/correctie`,
/// `/bevriezing` and `/intrekking`.
package struct KeptItemChangeController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/opdracht/gegeven/:inbreng/correctie", use: blankCorrection)
            .post(":casus/opdracht/gegeven/:inbreng/correctie", use: correct)
            .get(":casus/opdracht/gegeven/:inbreng/bevriezing", use: blankFreezing)
            .post(":casus/opdracht/gegeven/:inbreng/bevriezing", use: freeze)
            .get(":casus/opdracht/gegeven/:inbreng/intrekking", use: blankWithdrawal)
            .post(":casus/opdracht/gegeven/:inbreng/intrekking", use: withdraw)
    }

    private enum Kind: String { case correction, freezing, thawing, withdrawal }

    @Sendable func blankCorrection(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await correctable(context)
        let form = form(for: .correction, view, item)
        let opened = try await room.reader.open(item.id, in: view)
        return show(.correction, form, form.filled(["text": .text(opened?.text ?? "")]), view, visitor)
    }

    @Sendable func correct(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await correctable(context)
        return try await change(.correction, item, context, view, visitor) { entered in
            try await room.handling.correct(
                item.id, to: entered.text("text"), because: entered.text("why"), in: view.casus.id,
                by: visitor.user.id, once: entered.once)
        }
    }

    @Sendable func blankFreezing(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.keptItem(context)
        let kind: Kind = item.isFrozen ? .thawing : .freezing
        let form = form(for: kind, view, item)
        return show(kind, form, form.blank, view, visitor)
    }

    @Sendable func freeze(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.keptItem(context)
        return try await change(item.isFrozen ? .thawing : .freezing, item, context, view, visitor) { entered in
            try await room.handling.freeze(
                item.id, thaw: item.isFrozen, because: entered.text("why"), in: view.casus.id, by: visitor.user.id,
                once: entered.once)
        }
    }

    @Sendable func blankWithdrawal(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.keptItem(context)
        let form = form(for: .withdrawal, view, item)
        return show(.withdrawal, form, form.blank, view, visitor)
    }

    @Sendable func withdraw(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.keptItem(context)
        return try await change(.withdrawal, item, context, view, visitor) { entered in
            try await room.handling.withdraw(
                item.id, because: entered.text("why"), in: view.casus.id, by: visitor.user.id, once: entered.once)
        }
    }

    private func correctable(_ context: AppContext) async throws -> (Visitor, CasusView, Inbreng) {
        let (visitor, view, item) = try await room.keptItem(context)
        guard view.casus.mayCorrect(item, in: view.situation) else { throw PageRefusal.absent }
        return (visitor, view, item)
    }

    private func change(
        _ kind: Kind, _ item: Inbreng, _ context: AppContext, _ view: CasusView, _ visitor: Visitor,
        _ act: (Entered) async throws -> Handled<Void>
    ) async throws -> Response {
        let form = form(for: kind, view, item)
        var entered = form.read(context.posted)
        guard entered.isComplete else { return show(kind, form, entered, view, visitor) }
        let handled = try await act(entered)
        // After the last item was taken back there is nothing here any more.
        let then: Link = kind == .withdrawal ? "/" : KeptItemController.link(view.casus.id, item.id)
        let done = try room.settle(handled, in: &entered, of: form, naming: Naming(view.situation), then: then)
        return done ?? show(kind, form, entered, view, visitor)
    }

    private func form(for kind: Kind, _ view: CasusView, _ item: Inbreng) -> Form {
        let link = KeptItemController.link(view.casus.id, item.id)
        let why = Field.area("why", label: "inbreng.change.why", hint: "inbreng.change.why.hint", max: 2000, rows: 3)
        func form(_ path: String, submitLabel: Phrase, _ fields: [Field]) -> Form {
            Form(action: "\(link)/\(path)", submitLabel: submitLabel, cancel: link, fields)
        }
        switch kind {
        case .correction:
            let text = Field.area(
                "text", label: "inbreng.new.text", hint: "inbreng.correct.hint", max: 20_000, rows: 8)
            return form("correctie", submitLabel: "inbreng.correct.save", [text, why])
        case .freezing: return form("bevriezing", submitLabel: "inbreng.freeze", [why])
        case .thawing: return form("bevriezing", submitLabel: "inbreng.thaw", [why])
        case .withdrawal: return form("intrekking", submitLabel: "inbreng.withdraw", [why])
        }
    }

    private func show(
        _ kind: Kind, _ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        let t = visitor.t
        let intro = HTML.paragraphs(t("inbreng.changes.\(kind.rawValue)", view.director(t)))
        return Page(
            title: t("inbreng.changing.\(kind.rawValue)"), form: form, entered: entered, for: visitor, intro: intro
        ).response(for: visitor)
    }
}
