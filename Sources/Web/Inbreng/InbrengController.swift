// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird
import Rulebook

/// The items of a casus and one item: `/casussen/:casus/inbreng` and `/casussen/:casus/inbreng/:inbreng`.
package struct InbrengController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/inbreng", use: list)
            .get(":casus/inbreng/:inbreng", use: show)
            .post(":casus/inbreng/:inbreng/antwoorden", use: answer)
            .post(":casus/inbreng/:inbreng/akkoord", use: say)
            .post(":casus/inbreng/:inbreng/voorbehoud", use: reserve)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context)
        guard view.standing != [.pool], view.standing != [.archive] else { throw PageRefusal.absent }
        let readings = try await room.reader.readings(of: view)
        let words = ItemWords(room, view, visitor.t)
        return ItemList(view: view, visitor: visitor, words: words, readings: readings).page.response(for: visitor)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context, withItems: false)
        let id = try context.id("inbreng", of: Inbreng.self)
        let opened = try await room.reader.open(id, in: view)
        guard let item = view.casus.inbreng(id), opened != nil || view.casus.isOwn(item, in: view.situation) else {
            throw PageRefusal.absent
        }
        let readings = item.supplier == visitor.user.partij ? try await room.reader.readings(of: view) : []
        let words = ItemWords(room, view, visitor.t)
        let further = request.uri.queryParameters.get("voor").flatMap { Identifier<Partij>($0) }
        let former = try await room.reader.formerTexts(of: id, in: view)
        let page = ItemPage(
            item: item, opened: opened, former: former, readings: readings, view: view, visitor: visitor, words: words)
        return page.page(further: further).response(for: visitor)
    }

    @Sendable func answer(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let recipient = try recipient(context.posted, "recipient", in: view)
        let motivation = Entered.clean(context.posted.first("motivation") ?? "")
        let draft = AnswersDraft(
            item: item.id, recipient: recipient, answers: context.posted.yesOrNo("q"),
            duties: context.posted.yesOrNo("d"), motivation: motivation)
        let handled = try await room.handling.answer(
            draft, in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try settle(handled, visitor, view, item, recipient, typed: motivation)
    }

    @Sendable func say(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        let recipient = try recipient(context.posted, "recipient", in: view)
        guard let use = context.posted.first("use").flatMap(Akkoord.Use.init), use != .take else {
            throw PageRefusal.unclear
        }
        let draft = SayDraft(
            item: item.id, recipient: recipient, use: use, given: context.posted.first("given") == "ja")
        let handled = try await room.handling.say(
            [draft], in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try settle(handled, visitor, view, item, recipient)
    }

    @Sendable func reserve(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.ownItem(context)
        var against = Reservation.Against.conference
        if context.posted.first("against") != "overleg" {
            against = .partij(try recipient(context.posted, "against", in: view))
        }
        let handled = try await room.handling.reserve(
            item.id, against: against, lifted: context.posted.first("lifted") == "ja", in: view.casus.id,
            by: visitor.user.id, once: context.posted.first("once"))
        return try settle(handled, visitor, view, item, nil)
    }

    private func recipient(_ posted: Posted, _ name: String, in view: CasusView) throws -> Identifier<Partij> {
        guard let id = posted.first(name).flatMap({ Identifier<Partij>($0) }),
            view.situation.collaboration.partij(id) != nil
        else { throw PageRefusal.unclear }
        return id
    }

    /// Back to the panel of the recipient, where the new answer of the law stands.
    private func settle(
        _ handled: Handled<Void>, _ visitor: Visitor, _ view: CasusView, _ item: Inbreng,
        _ recipient: Identifier<Partij>?, typed: String = ""
    ) throws -> Response {
        var link: Link = "/casussen/\(view.casus.id)/inbreng/\(item.id)"
        if let recipient {
            let usual = view.casus.recipients(of: item, in: view.situation)
            if !usual.contains(recipient) { link = link.query("voor", recipient) }
            link = link.fragment(RecipientPanel.anchor(recipient))
        }
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus), then: link, typed: typed)
    }
}

extension CasusRoom {
    /// The casus and one item of the visitor's own party at `:inbreng` in the path; any other item is absent.
    func ownItem(_ context: AppContext) async throws -> (Visitor, CasusView, Inbreng) {
        try await item(context) { $0.isOwn($1, in: $2) }
    }

    /// The casus and the item at `:inbreng` in the path, when something is allowed with it; else it is absent.
    func item(
        _ context: AppContext, _ isAllowed: (Casus, Inbreng, Situation) -> Bool
    ) async throws -> (Visitor, CasusView, Inbreng) {
        let (visitor, view) = try await open(context, withItems: false)
        let id = try context.id("inbreng", of: Inbreng.self)
        guard let item = view.casus.inbreng(id), isAllowed(view.casus, item, view.situation) else {
            throw PageRefusal.absent
        }
        return (visitor, view, item)
    }
}
