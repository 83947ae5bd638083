// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird
import Rulebook

/// Why the law says what it says, on a page to read and to print: `…/inbreng/:inbreng/uitleg/:partij`.
package struct ExplanationController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get(":casus/inbreng/:inbreng/uitleg/:partij", use: show)
    }

    /// Where the explanation of one item towards one recipient is.
    static func link(_ casus: Identifier<Casus>, _ item: Identifier<Inbreng>, _ partij: Identifier<Partij>) -> Link {
        "/casussen/\(casus)/inbreng/\(item)/uitleg/\(partij)"
    }

    /// The supplier reads the explanation towards everybody, a recipient only of what it may read itself.
    ///
    /// The page tells what the item is, so for a recipient it is a reading: the item passes the gate and the journal.
    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let reader = try context.visitor.user.partij
        let id = try context.id("inbreng", of: Inbreng.self)
        let partij = try context.id("partij", of: Partij.self)
        let (visitor, view) = try await room.open(context) { casus in
            casus.inbrengen.filter { $0.id == id && $0.supplier != reader && partij == reader }
        }
        guard let item = view.casus.inbreng(id), let recipient = view.situation.collaboration.partij(partij),
            mayRead(item, recipient, visitor, view)
        else { throw PageRefusal.absent }
        let explanation = view.casus.explanation(of: item, for: partij, in: view.situation)
        let page = ExplanationPage(
            explanation: explanation, item: item, recipient: recipient, view: view, visitor: visitor,
            words: ItemWords(room, view, visitor.t))
        return page.page.response(for: visitor)
    }

    private func mayRead(_ item: Inbreng, _ recipient: Partij, _ visitor: Visitor, _ view: CasusView) -> Bool {
        guard recipient.id != item.supplier else { return false }
        if view.casus.isOwn(item, in: view.situation) { return true }
        return view.items.contains { $0.item.id == item.id && recipient.id == visitor.user.partij }
    }
}
