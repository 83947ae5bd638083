// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Scaling down, archive and destruction of one casus, at `/casussen/:casus/afschaling`.
package struct ClosingController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// Relative to `/casussen`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/afschaling", use: show)
            .get(":casus/afschaling/opschoning", use: cleaning)
            .post(":casus/afschaling/opschoning", use: recordCleaning)
            .get(":casus/afschaling/nog-over-te-dragen", use: leftover)
            .post(":casus/afschaling/nog-over-te-dragen", use: askLeftover)
            .get(":casus/afschaling/afwijking", use: deviation)
            .post(":casus/afschaling/afwijking", use: deviate)
            .get(":casus/afschaling/heropening", use: reopening)
            .post(":casus/afschaling/heropening", use: reopen)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, afschaling) = try await enter(context)
        if view.course != nil { return .seeOther(RetentionController.link(of: view.casus.id)) }
        let page = ClosingPage(view: view, visitor: visitor, afschaling: afschaling)
        return CasusFrame(view, for: visitor)
            .page(.closing, title: visitor.t("closing.title"), body: page.body)
            .response(for: visitor)
    }

    // MARK: Cleaning

    @Sendable func cleaning(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, afschaling) = try await enter(context, to: .cleaning, .procesregisseur)
        let form = ClosingForms(view: view, t: visitor.t, afschaling: afschaling).cleaning
        return page(.key("closing.clean.title"), .key("closing.clean.intro"), form, form.blank, view, visitor)
    }

    @Sendable func recordCleaning(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, afschaling) = try await enter(context, to: .cleaning, .procesregisseur)
        let form = ClosingForms(view: view, t: visitor.t, afschaling: afschaling).cleaning
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.recordCleaning(
                entered.text("cleaned"), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let done = try settle(handled, &entered, form, view) { return done }
        }
        return page(.key("closing.clean.title"), .key("closing.clean.intro"), form, entered, view, visitor)
    }

    // MARK: Hand-over

    @Sendable func leftover(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, _) = try await enter(context, to: .leftover, .procesregisseur)
        let form = LeftoverPart(view: view, visitor: visitor).form
        return page(.key("leftover.ask"), .key("leftover.ask.intro"), form, form.blank, view, visitor)
    }

    @Sendable func askLeftover(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, _) = try await enter(context, to: .leftover, .procesregisseur)
        let form = LeftoverPart(view: view, visitor: visitor).form
        var entered = form.read(context.posted)
        if entered.isComplete {
            let chosen = LeftoverPart.chosen(entered)
            let handled = try await room.handling.askLeftover(
                chosen.item, for: chosen.interventie, because: entered.text("why"), in: view.casus.id,
                by: visitor.user.id, once: entered.once)
            if let done = try settle(handled, &entered, form, view) { return done }
        }
        return page(.key("leftover.ask"), .key("leftover.ask.intro"), form, entered, view, visitor)
    }

    // MARK: Deviation

    @Sendable func deviation(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, afschaling) = try await enter(context, to: .deviation, .procesregisseur, .archive)
        let form = ClosingForms(view: view, t: visitor.t, afschaling: afschaling).deviation
        return page(.key("closing.deviate.title"), .key("closing.deviate.intro"), form, form.blank, view, visitor)
    }

    @Sendable func deviate(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, afschaling) = try await enter(context, to: .deviation, .procesregisseur, .archive)
        let form = ClosingForms(view: view, t: visitor.t, afschaling: afschaling).deviation
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.deviate(
                because: entered.text("motivation"), reassessOn: entered.day("reassessOn"), in: view.casus.id,
                by: visitor.user.id, once: entered.once)
            if let done = try settle(handled, &entered, form, view) { return done }
        }
        return page(.key("closing.deviate.title"), .key("closing.deviate.intro"), form, entered, view, visitor)
    }

    // MARK: Reopening

    @Sendable func reopening(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, afschaling) = try await enter(context, to: .reopening, .procesregisseur, .archive)
        let form = ClosingForms(view: view, t: visitor.t, afschaling: afschaling).reopening
        return page(.key("closing.reopen.title"), .key("closing.reopen.intro"), form, form.blank, view, visitor)
    }

    @Sendable func reopen(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, afschaling) = try await enter(context, to: .reopening, .procesregisseur, .archive)
        let form = ClosingForms(view: view, t: visitor.t, afschaling: afschaling).reopening
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.reopen(
                because: entered.text("why"), in: view.casus.id, by: visitor.user.id, once: entered.once)
            // Once reopened the manager has no part in it any more, so the casus itself is not where to go.
            let next: Link = view.isAny(.procesregisseur) ? CasusFrame.link(.overleg, of: view.casus.id) : "/casussen"
            if let done = try settle(handled, &entered, form, view, then: next) { return done }
        }
        return page(.key("closing.reopen.title"), .key("closing.reopen.intro"), form, entered, view, visitor)
    }

    // MARK: What they share

    /// Opens a scaled-down casus; for a part of the national work process only where there is one, with standings only
    /// for these.
    private func enter(
        _ context: AppContext, to part: NationalPart? = nil, _ allowed: Standing...
    ) async throws -> (Visitor, CasusView, Afschaling) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard let afschaling = view.casus.afschaling, CasusFrame(view, for: visitor).parts.contains(.closing) else {
            throw PageRefusal.absent
        }
        if let part, !view.offers(part) { throw PageRefusal.absent }
        if !allowed.isEmpty, view.standing.isDisjoint(with: allowed) { throw PageRefusal.absent }
        return (visitor, view, afschaling)
    }

    private func settle(
        _ handled: Handled<Void>, _ entered: inout Entered, _ form: Form, _ view: CasusView, then link: Link? = nil
    ) throws -> Response? {
        try room.settle(
            handled, in: &entered, of: form, naming: Naming(view.situation, casus: view.casus),
            then: link ?? CasusFrame.link(.closing, of: view.casus.id))
    }

    private func page(
        _ label: Phrase, _ hint: Phrase, _ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        CasusFrame(view, for: visitor).page(
            .closing, title: visitor.t(label), form: form, entered: entered, intro: "<p>\(visitor.t(hint))</p>"
        ).response(for: visitor)
    }
}
