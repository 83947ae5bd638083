// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The agenda per area, at `/gebieden`: new and running casussen of whoever directs the process, to print.
package struct AreaAgendaController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static let link: Link = "/gebieden"

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get(use: show)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard visitor.has(.procesregisseur) else { throw PageRefusal.absent }
        let areas = try await room.desk.agenda(for: visitor.user.id)
        guard !areas.isEmpty else { throw PageRefusal.absent }
        let t = visitor.t
        let body: HTML = """
            \(HTML.heading(1, t("gebied.title")))<p>\(t("gebied.lead"))</p>\(areas.map { area($0, t) })
            """
        return Page(title: t("gebied.title"), width: .wide, body: body).response(for: visitor)
    }

    private func area(_ area: AgendaArea, _ t: Wording) -> HTML {
        let heading = HTML.heading(2, area.name)
        guard !area.lines.isEmpty else { return "\(heading)<p>\(t("gebied.empty"))</p>" }
        let table = Table(
            caption: t("gebied.caption", ["area": area.name]),
            columns: [
                .init(t("desk.column.number")), .init(t("desk.column.persons")), .init(t("desk.column.phase")),
                .init(t("gebied.column.state")), .init(t("gebied.column.due")),
            ],
            rows: area.lines.map { row($0, t) })
        return "\(heading)\(table.html)"
    }

    private func row(_ line: AgendaArea.Line, _ t: Wording) -> [HTML] {
        [
            HTML.link(line.number, StepsController.link(of: line.casus)), HTML(line.persons), HTML(t.name(line.stage)),
            line.isNew ? .badge(t("gebied.new"), .info) : .badge(t("gebied.running"), .neutral),
            due(line, t),
        ]
    }

    private func due(_ line: AgendaArea.Line, _ t: Wording) -> HTML {
        guard let day = line.due else { return "–" }
        return line.isLate ? "\(t.day(day)) \(HTML.badge(t("gebied.late"), .warning))" : HTML(t.day(day))
    }
}
