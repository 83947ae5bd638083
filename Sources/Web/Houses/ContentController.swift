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
        try await blank(.proposal, context)
    }

    @Sendable func propose(_ request: Request, context: AppContext) async throws -> Response {
        try await submit(.proposal, context) { entered, house, casus, user in
            let draft = ProposalDraft(
                items: entered.ids("items", of: Inbreng.self), purpose: entered.text("purpose"),
                necessity: entered.text("necessity"))
            return try await room.handling.propose(draft, for: house, in: casus, by: user, once: entered.once)
        }
    }

    @Sendable func weighing(_ request: Request, context: AppContext) async throws -> Response {
        try await blank(.weighing, context)
    }

    @Sendable func weigh(_ request: Request, context: AppContext) async throws -> Response {
        try await submit(.weighing, context) { entered, house, casus, user in
            try await room.handling.weigh(
                entered.choice("result", as: Exchange.Weighing.Result.self), consulted: entered.text("consulted"),
                on: entered.day("on"), motivation: entered.text("motivation"), for: house, in: casus, by: user,
                once: entered.once)
        }
    }

    @Sendable func side(_ request: Request, context: AppContext) async throws -> Response {
        try await blank(.side, context)
    }

    @Sendable func note(_ request: Request, context: AppContext) async throws -> Response {
        try await submit(.side, context) { entered, house, casus, user in
            try await room.handling.noteTheirSide(
                entered.text("note"), of: house, in: casus, by: user, once: entered.once)
        }
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
        guard view.isAny(.procesregisseur), view.leadsToOtherHouses, known else { throw PageRefusal.absent }
        return (visitor, view, house)
    }

    /// One thing to write down about content for a house.
    private enum Step {
        case proposal
        case weighing
        case side

        var title: Phrase {
            switch self {
            case .proposal: "houses.propose.title"
            case .weighing: "houses.weigh.title"
            case .side: "houses.side.title"
            }
        }

        var lead: Phrase {
            switch self {
            case .proposal: "houses.propose.lead"
            case .weighing: "houses.weigh.lead"
            case .side: "houses.side.lead"
            }
        }

        func form(_ forms: ContentForms) -> Form {
            switch self {
            case .proposal: forms.proposal
            case .weighing: forms.weighing
            case .side: forms.side
            }
        }
    }

    private func blank(_ step: Step, _ context: AppContext) async throws -> Response {
        let (visitor, view, house) = try await open(context)
        let form = step.form(ContentForms(view: view, house: house, words: ItemWords(room, view, visitor.t)))
        return page(step, form, form.blank, visitor, view)
    }

    private func submit(
        _ step: Step, _ context: AppContext,
        _ act: (Entered, Identifier<Partij>, Identifier<Casus>, Identifier<User>) async throws -> Handled<Void>
    ) async throws -> Response {
        let (visitor, view, house) = try await open(context)
        let form = step.form(ContentForms(view: view, house: house, words: ItemWords(room, view, visitor.t)))
        let next = HousesPage.link(of: view.casus.id).fragment("inhoud")
        return try await room.submit(form, context, in: view, then: next) { entered in
            try await act(entered, house, view.casus.id, visitor.user.id)
        } again: { entered in
            page(step, form, entered, visitor, view)
        }
    }

    private func page(
        _ step: Step, _ form: Form, _ entered: Entered, _ visitor: Visitor, _ view: CasusView
    ) -> Response {
        CasusFrame(view, for: visitor).page(
            HousesPage.part(of: view), title: visitor.t(step.title), form: form, entered: entered,
            intro: HTML.paragraphs(visitor.t(step.lead))
        ).response(for: visitor)
    }
}
