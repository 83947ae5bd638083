// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// What a supplier changes about its own item: `…/inbreng/:inbreng/correctie`, `/fout`, `/bevriezing`, `/toestemming`
/// and `/intrekking`.
package struct ItemChangeController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/inbreng/:inbreng/correctie", use: correction)
            .post(":casus/inbreng/:inbreng/correctie", use: correct)
            .get(":casus/inbreng/:inbreng/bevriezing", use: freezing)
            .post(":casus/inbreng/:inbreng/bevriezing", use: freeze)
            .get(":casus/inbreng/:inbreng/fout", use: error)
            .post(":casus/inbreng/:inbreng/fout", use: markWrong)
            .get(":casus/inbreng/:inbreng/toestemming", use: consent)
            .post(":casus/inbreng/:inbreng/toestemming", use: withdrawConsent)
            .get(":casus/inbreng/:inbreng/intrekking", use: withdrawal)
            .post(":casus/inbreng/:inbreng/intrekking", use: withdraw)
    }

    @Sendable func correction(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let form = correctionForm(view, item)
        guard let opened = try await room.reader.open(item.id, in: view) else { throw PageRefusal.absent }
        return show(.correction, form, form.filled(["text": .text(opened.text)]), visitor, view)
    }

    @Sendable func correct(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let form = correctionForm(view, item)
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.correct(
                item.id, to: entered.text("text"), because: entered.text("why"), in: view.casus.id,
                by: visitor.user.id, once: entered.once)
            if let response = try settle(handled, &entered, form, view, item) { return response }
        }
        return show(.correction, form, entered, visitor, view)
    }

    @Sendable func freezing(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let form = reasonForm(view, item, "bevriezing", submitLabel: item.isFrozen ? "inbreng.thaw" : "inbreng.freeze")
        return show(item.isFrozen ? .thawing : .freezing, form, form.blank, visitor, view)
    }

    @Sendable func freeze(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let form = reasonForm(view, item, "bevriezing", submitLabel: item.isFrozen ? "inbreng.thaw" : "inbreng.freeze")
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.freeze(
                item.id, thaw: item.isFrozen, because: entered.text("why"), in: view.casus.id,
                by: visitor.user.id, once: entered.once)
            if let response = try settle(handled, &entered, form, view, item) { return response }
        }
        return show(item.isFrozen ? .thawing : .freezing, form, entered, visitor, view)
    }

    @Sendable func error(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let form = reasonForm(view, item, "fout", submitLabel: "inbreng.markWrong")
        return show(.error, form, form.blank, visitor, view)
    }

    @Sendable func markWrong(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let form = reasonForm(view, item, "fout", submitLabel: "inbreng.markWrong")
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.markWrong(
                item.id, because: entered.text("why"), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let response = try settle(handled, &entered, form, view, item) { return response }
        }
        return show(.error, form, entered, visitor, view)
    }

    @Sendable func consent(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        guard item.restsOnConsent else { throw PageRefusal.absent }
        let form = reasonForm(view, item, "toestemming", submitLabel: "inbreng.endConsent")
        return show(.consent, form, form.blank, visitor, view)
    }

    @Sendable func withdrawConsent(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let form = reasonForm(view, item, "toestemming", submitLabel: "inbreng.endConsent")
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.withdrawConsent(
                on: item.id, because: entered.text("why"), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let response = try settle(handled, &entered, form, view, item) { return response }
        }
        return show(.consent, form, entered, visitor, view)
    }

    @Sendable func withdrawal(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let form = reasonForm(view, item, "intrekking", submitLabel: "inbreng.withdraw")
        return show(.withdrawal, form, form.blank, visitor, view)
    }

    @Sendable func withdraw(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let form = reasonForm(view, item, "intrekking", submitLabel: "inbreng.withdraw")
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.withdraw(
                item.id, because: entered.text("why"), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let response = try settle(handled, &entered, form, view, item) { return response }
        }
        return show(.withdrawal, form, entered, visitor, view)
    }

    /// Which change the page is about; each says beforehand what happens.
    private enum Kind: String { case correction, error, freezing, thawing, consent, withdrawal }

    private func correctionForm(_ view: CasusView, _ item: Inbreng) -> Form {
        let link: Link = "/casussen/\(view.casus.id)/inbreng/\(item.id)"
        return Form(
            action: "\(link)/correctie", submitLabel: "inbreng.correct.save", cancel: link,
            [
                .area("text", label: "inbreng.new.text", hint: "inbreng.correct.hint", max: 20_000, rows: 8),
                .area("why", label: "inbreng.change.why", hint: "inbreng.change.why.hint", max: 2000, rows: 3),
            ])
    }

    private func reasonForm(_ view: CasusView, _ item: Inbreng, _ path: String, submitLabel: Phrase) -> Form {
        let link: Link = "/casussen/\(view.casus.id)/inbreng/\(item.id)"
        return Form(
            action: "\(link)/\(path)", submitLabel: submitLabel, cancel: link,
            [.area("why", label: "inbreng.change.why", hint: "inbreng.change.why.hint", max: 2000, rows: 3)])
    }

    private func settle(
        _ handled: Handled<Void>, _ entered: inout Entered, _ form: Form, _ view: CasusView, _ item: Inbreng
    ) throws -> Response? {
        try room.settle(
            handled, in: &entered, of: form, naming: Naming(view.situation, casus: view.casus),
            then: "/casussen/\(view.casus.id)/inbreng/\(item.id)")
    }

    private func show(
        _ kind: Kind, _ form: Form, _ entered: Entered, _ visitor: Visitor, _ view: CasusView
    ) -> Response {
        let t = visitor.t
        return CasusFrame(view, for: visitor).page(
            .inbreng, title: t("inbreng.changing.\(kind.rawValue)"), form: form, entered: entered,
            intro: HTML.paragraphs(t("inbreng.changes.\(kind.rawValue)"))
        ).response(for: visitor)
    }
}
