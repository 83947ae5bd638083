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
        let (visitor, view, item) = try await room.item(context) { $0.mayCorrect($1, in: $2) }
        let form = form(for: .correction, view, item)
        // Staff corrects also what the law did not let through to it: then the text is not filled in beforehand.
        guard let opened = try await room.reader.open(item.id, in: view) else {
            return show(.correction, form, form.blank, visitor, view)
        }
        return show(.correction, form, form.filled(["text": .text(opened.text)]), visitor, view)
    }

    @Sendable func correct(_ request: Request, context: AppContext) async throws -> Response {
        try await change(context, { _ in .correction }, for: { $0.mayCorrect($1, in: $2) }) {
            entered, item, casus, user in
            try await room.handling.correct(
                item.id, to: entered.text("text"), because: entered.text("why"), heard: entered.text("heard"),
                in: casus, by: user, once: entered.once)
        }
    }

    @Sendable func freezing(_ request: Request, context: AppContext) async throws -> Response {
        try await blank(context) { $0.isFrozen ? .thawing : .freezing }
    }

    @Sendable func freeze(_ request: Request, context: AppContext) async throws -> Response {
        try await change(context, { $0.isFrozen ? .thawing : .freezing }) { entered, item, casus, user in
            try await room.handling.freeze(
                item.id, thaw: item.isFrozen, because: entered.text("why"), in: casus, by: user, once: entered.once)
        }
    }

    @Sendable func error(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.item(context) { $0.mayReportWrong($1, in: $2) }
        let form = form(for: .error, view, item)
        return show(.error, form, form.blank, visitor, view)
    }

    @Sendable func markWrong(_ request: Request, context: AppContext) async throws -> Response {
        try await change(context, { _ in .error }, for: { $0.mayCorrect($1, in: $2) || $0.isOwn($1, in: $2) }) {
            entered, item, casus, user in
            try await room.handling.markWrong(
                item.id, because: entered.text("why"), heard: entered.text("heard"), in: casus, by: user,
                once: entered.once)
        }
    }

    @Sendable func consent(_ request: Request, context: AppContext) async throws -> Response {
        try await blank(context) { item in
            guard item.restsOnConsent else { throw PageRefusal.absent }
            return .consent
        }
    }

    @Sendable func withdrawConsent(_ request: Request, context: AppContext) async throws -> Response {
        try await change(context, { _ in .consent }) { entered, item, casus, user in
            try await room.handling.withdrawConsent(
                on: item.id, because: entered.text("why"), in: casus, by: user, once: entered.once)
        }
    }

    @Sendable func withdrawal(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.item(context) { $0.mayWithdraw($1, in: $2) }
        let form = form(for: .withdrawal, view, item)
        return show(.withdrawal, form, form.blank, visitor, view)
    }

    @Sendable func withdraw(_ request: Request, context: AppContext) async throws -> Response {
        try await change(context, { _ in .withdrawal }, for: { $0.mayWithdraw($1, in: $2) }) {
            entered, item, casus, user in
            try await room.handling.withdraw(
                item.id, because: entered.text("why"), in: casus, by: user, once: entered.once)
        }
    }

    // MARK: What they share

    /// Which change the page is about; each says beforehand what happens.
    private enum Kind: String { case correction, error, freezing, thawing, consent, withdrawal }

    /// The form of a change to fill in; a correction begins with the text as it is, so it is not among these.
    private func blank(_ context: AppContext, _ kind: (Inbreng) throws -> Kind) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let kind = try kind(item)
        let form = form(for: kind, view, item)
        return show(kind, form, form.blank, visitor, view)
    }

    private func change(
        _ context: AppContext, _ kind: (Inbreng) -> Kind,
        for isAllowed: (Casus, Inbreng, Situation) -> Bool = { $0.isOwn($1, in: $2) },
        _ act: (Entered, Inbreng, Identifier<Casus>, Identifier<User>) async throws -> Handled<Void>
    ) async throws -> Response {
        let (visitor, view, item) = try await room.item(context, isAllowed)
        let kind = kind(item)
        let form = form(for: kind, view, item)
        let isOwn = view.casus.isOwn(item, in: view.situation)
        let next = isOwn ? ItemPage.link(view.casus.id, item.id) : CasusFrame.link(.inbreng, of: view.casus.id)
        return try await room.submit(form, context, in: view, then: next) { entered in
            try await act(entered, item, view.casus.id, visitor.user.id)
        } again: { entered in
            show(kind, form, entered, visitor, view)
        }
    }

    private func form(for kind: Kind, _ view: CasusView, _ item: Inbreng) -> Form {
        let link = ItemPage.link(view.casus.id, item.id)
        let isOwn = view.casus.isOwn(item, in: view.situation)
        let back = isOwn ? link : CasusFrame.link(.inbreng, of: view.casus.id)
        // What is removed in the place of a party of which nobody is here was heard from nobody.
        let asks = !isOwn && kind != .withdrawal
        let heard = Field.line("heard", label: "heard.how", hint: "heard.how.hint", max: 300)
        let why = Field.area("why", label: "inbreng.change.why", hint: "inbreng.change.why.hint", max: 2000, rows: 3)
        func form(_ path: String, submitLabel: Phrase, _ more: [Field] = []) -> Form {
            Form(
                action: "\(link)/\(path)", submitLabel: submitLabel, cancel: back, more + [why] + (asks ? [heard] : []))
        }
        switch kind {
        case .correction:
            let text = Field.area(
                "text", label: "inbreng.new.text", hint: "inbreng.correct.hint", max: 20_000, rows: 8)
            return form("correctie", submitLabel: "inbreng.correct.save", [text])
        case .error: return form("fout", submitLabel: "inbreng.markWrong")
        case .freezing: return form("bevriezing", submitLabel: "inbreng.freeze")
        case .thawing: return form("bevriezing", submitLabel: "inbreng.thaw")
        case .consent: return form("toestemming", submitLabel: "inbreng.endConsent")
        case .withdrawal: return form("intrekking", submitLabel: "inbreng.withdraw")
        }
    }

    private func show(
        _ kind: Kind, _ form: Form, _ entered: Entered, _ visitor: Visitor, _ view: CasusView
    ) -> Response {
        let t = visitor.t
        return CasusFrame(view, for: visitor).page(
            .inbreng, title: t("inbreng.changing.\(kind.rawValue)"), form: form, entered: entered,
            intro: HTML.paragraphs(t("inbreng.changes.\(kind.rawValue)", view.director(t)))
        ).response(for: visitor)
    }
}
