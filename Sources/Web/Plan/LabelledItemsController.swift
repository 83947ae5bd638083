// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The log book and the analyses of the partners, at `/casussen/:casus/logboek` and `/casussen/:casus/ketenanalyses`.
package struct LabelledItemsController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// Relative to `/casussen`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/logboek") { _, context in try await show(.logbook, context) }
            .get(":casus/ketenanalyses") { _, context in try await show(.chainAnalysis, context) }
    }

    private func show(_ label: Inbreng.Label, _ context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context) { casus in
            casus.inbrengen.filter { $0.label == label && !$0.isWithdrawn }
        }
        guard CasusFrame(view, for: visitor).parts.contains(.inbreng) else { throw PageRefusal.absent }
        let page = LabelledItemsPage(
            label: label, view: view, visitor: visitor, words: ItemWords(room, view, visitor.t))
        return CasusFrame(view, for: visitor)
            .page(.inbreng, title: visitor.t("plan.label.\(label.rawValue)"), body: page.body)
            .response(for: visitor)
    }
}
