// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Content for another house after a hit, at `/casussen/:casus/huizen/inhoud/:house` (Handvat annex 2, 2.5).
package struct ContentController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/huizen/inhoud/:house/voorstel", use: proposal)
            .post(":casus/huizen/inhoud/:house/voorstel", use: propose)
            .get(":casus/huizen/inhoud/:house/weging", use: weighing)
            .post(":casus/huizen/inhoud/:house/weging", use: weigh)
            .get(":casus/huizen/inhoud/:house/overzijde", use: side)
            .post(":casus/huizen/inhoud/:house/overzijde", use: note)
            .post(":casus/huizen/inhoud/:house/openen", use: read)
            .post(":casus/huizen/inhoud/:house/verstrekt", use: supplied)
    }

    @Sendable func proposal(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, house) = try await open(context)
        let forms = ContentForms(view: view, house: house, words: ItemWords(room, view, visitor.t))
        return page(forms.proposal, forms.proposal.blank, "houses.propose.title", "houses.propose.lead", visitor, view)
    }

    @Sendable func propose(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, house) = try await open(context)
        let form = ContentForms(view: view, house: house, words: ItemWords(room, view, visitor.t)).proposal
        var entered = form.read(context.posted)
        if entered.isComplete {
            let draft = ProposalDraft(
                items: entered.ids("items", of: Inbreng.self), purpose: entered.text("purpose"),
                necessity: entered.text("necessity"))
            let handled = try await room.handling.propose(
                draft, for: house, in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let done = try settle(handled, &entered, form, view) { return done }
        }
        return page(form, entered, "houses.propose.title", "houses.propose.lead", visitor, view)
    }

    @Sendable func weighing(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, house) = try await open(context)
        let form = ContentForms(view: view, house: house, words: ItemWords(room, view, visitor.t)).weighing
        return page(form, form.blank, "houses.weigh.title", "houses.weigh.lead", visitor, view)
    }

    @Sendable func weigh(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, house) = try await open(context)
        let form = ContentForms(view: view, house: house, words: ItemWords(room, view, visitor.t)).weighing
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.weigh(
                entered.choice("result", as: Exchange.Weighing.Result.self), consulted: entered.text("consulted"),
                on: entered.day("on"), motivation: entered.text("motivation"), for: house, in: view.casus.id,
                by: visitor.user.id, once: entered.once)
            if let done = try settle(handled, &entered, form, view) { return done }
        }
        return page(form, entered, "houses.weigh.title", "houses.weigh.lead", visitor, view)
    }

    @Sendable func side(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, house) = try await open(context)
        let form = ContentForms(view: view, house: house, words: ItemWords(room, view, visitor.t)).side
        return page(form, form.blank, "houses.side.title", "houses.side.lead", visitor, view)
    }

    @Sendable func note(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, house) = try await open(context)
        let form = ContentForms(view: view, house: house, words: ItemWords(room, view, visitor.t)).side
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.noteTheirSide(
                entered.text("note"), of: house, in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let done = try settle(handled, &entered, form, view) { return done }
        }
        return page(form, entered, "houses.side.title", "houses.side.lead", visitor, view)
    }

    /// Opens what may go; a POST, because the journal records it as opened for another house.
    @Sendable func read(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, house) = try await open(context)
        let items = try await room.reader.outward(.otherHouse, to: house, from: view)
        let page = OutwardItems(
            view: view, visitor: visitor, vocabulary: room.vocabulary(visitor.t), items: items,
            title: visitor.t("houses.opened.title", ["house": Naming(view.situation).partij(house)]),
            lead: visitor.t("houses.opened.lead"), none: visitor.t("houses.opened.none"),
            record: "\(HousesPage.link(of: view.casus.id))/inhoud/\(house)/verstrekt",
            back: HousesPage.link(of: view.casus.id))
        return CasusFrame(view, for: visitor)
            .page(HousesPage.part(of: view), title: visitor.t("houses.content"), body: page.body)
            .response(for: visitor)
    }

    @Sendable func supplied(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, house) = try await open(context)
        let handled = try await room.handling.supply(
            context.posted.all("items").compactMap { Identifier<Inbreng>($0) }, to: house,
            by: context.posted.first("means").flatMap(Verstrekking.Means.init), in: view.casus.id,
            by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: HousesPage.link(of: view.casus.id).fragment("inhoud"))
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, Identifier<Partij>) {
        let (visitor, view) = try await room.open(context, withItems: false)
        let house = try context.id("house", of: Partij.self)
        let known = view.casus.housesWithHit.contains(house) || view.casus.outside.exchange(with: house) != nil
        guard view.isAny(.procesregisseur), known else { throw PageRefusal.absent }
        return (visitor, view, house)
    }

    private func settle(
        _ handled: Handled<Void>, _ entered: inout Entered, _ form: Form, _ view: CasusView
    ) throws -> Response? {
        try room.settle(
            handled, in: &entered, of: form, naming: Naming(view.situation, casus: view.casus),
            then: HousesPage.link(of: view.casus.id).fragment("inhoud"))
    }

    private func page(
        _ form: Form, _ entered: Entered, _ title: Phrase, _ lead: Phrase, _ visitor: Visitor, _ view: CasusView
    ) -> Response {
        CasusFrame(view, for: visitor).page(
            HousesPage.part(of: view), title: visitor.t(title), form: form, entered: entered,
            intro: HTML.paragraphs(visitor.t(lead))
        ).response(for: visitor)
    }
}
