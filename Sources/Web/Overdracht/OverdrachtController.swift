// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Handing a casus over to another table, at `/casussen/:casus/overdracht`, before the outcome destroys it here.
package struct OverdrachtController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/overdracht", use: show)
            .get(":casus/overdracht/voorbereiding", use: preparation)
            .post(":casus/overdracht/voorbereiding", use: prepare)
            .post(":casus/overdracht/document", use: document)
            .post(":casus/overdracht/geleverd", use: delivered)
            .get(":casus/overdracht/niets", use: nothing)
            .post(":casus/overdracht/niets", use: handOverNothing)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let page = OverdrachtPage(view: view, visitor: visitor, words: ItemWords(room, view, visitor.t))
        return CasusFrame(view, for: visitor)
            .page(OverdrachtPage.part(of: view), title: visitor.t("overdracht.title"), body: page.body)
            .response(for: visitor)
    }

    @Sendable func preparation(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context, asDirector: true)
        let form = OverdrachtForms(view: view, words: ItemWords(room, view, visitor.t))
        return page(form.preparation, form.start, "overdracht.prepare.title", "overdracht.prepare.lead", visitor, view)
    }

    @Sendable func prepare(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context, asDirector: true)
        let forms = OverdrachtForms(view: view, words: ItemWords(room, view, visitor.t))
        let form = forms.preparation
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.prepareOverdracht(
                forms.draft(entered), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let done = try settle(handled, &entered, form, view) { return done }
        }
        return page(form, entered, "overdracht.prepare.title", "overdracht.prepare.lead", visitor, view)
    }

    /// The document of what goes along; a POST, because the journal records it as opened for another table.
    @Sendable func document(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        guard let overdracht = view.casus.overdracht, view.casus.reportsElsewhere(in: view.situation) else {
            throw PageRefusal.absent
        }
        let t = visitor.t
        let items = try await room.reader.outward(.refer, to: overdracht.partij, from: view)
        let naming = Naming(view.situation, casus: view.casus)
        let lead = t(
            "overdracht.document.lead",
            [
                "table": overdracht.table, "partij": naming.partij(overdracht.partij), "purpose": overdracht.purpose,
                "day": t.day(view.situation.day),
            ])
        let page = OutwardItems(
            view: view, visitor: visitor, vocabulary: room.vocabulary(visitor.t), items: items,
            title: t("overdracht.document.title", ["table": overdracht.table]), lead: lead,
            none: t("overdracht.document.none"), record: "\(OverdrachtPage.link(of: view.casus.id))/geleverd",
            back: OverdrachtPage.link(of: view.casus.id))
        return CasusFrame(view, for: visitor)
            .page(OverdrachtPage.part(of: view), title: t("overdracht.title"), body: page.body)
            .response(for: visitor)
    }

    @Sendable func delivered(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let handled = try await room.handling.handOver(
            context.posted.all("items").compactMap { Identifier<Inbreng>($0) },
            by: context.posted.first("means").flatMap(Verstrekking.Means.init), in: view.casus.id,
            by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: OverdrachtPage.link(of: view.casus.id))
    }

    @Sendable func nothing(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = OverdrachtForms(view: view, words: ItemWords(room, view, visitor.t)).nothing
        return page(form, form.blank, "overdracht.nothing.title", "overdracht.nothing.lead", visitor, view)
    }

    @Sendable func handOverNothing(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = OverdrachtForms(view: view, words: ItemWords(room, view, visitor.t)).nothing
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.handOverNothing(
                because: entered.text("why"), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let done = try settle(handled, &entered, form, view) { return done }
        }
        return page(form, entered, "overdracht.nothing.title", "overdracht.nothing.lead", visitor, view)
    }

    /// For the house, and for whoever reports at the other table.
    private func open(_ context: AppContext, asDirector: Bool = false) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard [.triage, .casusoverleg].contains(view.casus.phase), view.leadsToOtherTables else {
            throw PageRefusal.absent
        }
        let mayOpen = view.isAny(.procesregisseur, .support) || view.casus.reportsElsewhere(in: view.situation)
        guard asDirector ? view.isAny(.procesregisseur) : mayOpen else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func settle(
        _ handled: Handled<Void>, _ entered: inout Entered, _ form: Form, _ view: CasusView
    ) throws -> Response? {
        try room.settle(
            handled, in: &entered, of: form, naming: Naming(view.situation, casus: view.casus),
            then: OverdrachtPage.link(of: view.casus.id))
    }

    private func page(
        _ form: Form, _ entered: Entered, _ title: Phrase, _ lead: Phrase, _ visitor: Visitor, _ view: CasusView
    ) -> Response {
        CasusFrame(view, for: visitor).page(
            OverdrachtPage.part(of: view), title: visitor.t(title), form: form, entered: entered,
            intro: HTML.paragraphs(visitor.t(lead))
        ).response(for: visitor)
    }
}
