// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain
package import Hummingbird
import NIOCore

/// Process information for research, at `/onderzoek`: one area at a time, and a dump that is journaled.
package struct ResearchController: Sendable {
    private let research: Research

    package init(house: House) { research = Research(house) }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(use: areas)
            .get("gebied/:area", use: show)
            .post("gebied/:area/uitdraai", use: dump)
    }

    @Sendable func areas(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let t = visitor.t
        guard let areas = try await research.areas(for: visitor.user.id) else { throw PageRefusal.absent }
        let links: [HTML] = areas.enumerated().map { HTML.link($0.element, "/onderzoek/gebied/\($0.offset + 1)") }
        let list = links.isEmpty ? HTML.emptyState(t("research.noAreas")) : HTML.list(links)
        return page("\(HTML.heading(1, t("research.title")))<p>\(t("research.lead"))</p>\(list)", visitor)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let (index, area) = try await area(context, visitor)
        guard case .done(let rows) = try await research.rows(of: area, for: visitor.user.id, dump: nil) else {
            throw PageRefusal.absent
        }
        let t = visitor.t
        let table = Table(
            caption: t("research.caption", ["area": area]),
            columns: [
                .init(t("research.column.casus")), .init(t("research.column.stage")),
                .init(t("research.column.fields")),
            ],
            rows: rows.map { row in
                let fields: [HTML] = row.information.fields.map { HTML("\($0.name) = \($0.value)") }
                return [HTML(row.pseudonym), HTML(row.information.stage), HTML.list(fields)]
            }
        ).html
        let list = rows.isEmpty ? HTML.emptyState(t("research.empty")) : table
        let button = HTML.actionButton(
            label: "research.dump", action: "/onderzoek/gebied/\(index)/uitdraai", for: visitor)
        return page(
            """
            \(HTML.heading(1, t("research.title")))<p>\(t("research.rule"))</p>\(list)\(button)\
            <p class="hint">\(t("research.dump.hint"))</p>
            """, visitor)
    }

    @Sendable func dump(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let (index, area) = try await area(context, visitor)
        switch try await research.rows(of: area, for: visitor.user.id, dump: context.posted.first("once") ?? "") {
        case .done(let rows):
            let header = ["casus", "gebied", "fase", "veld", "waarde"]
            let lines = rows.flatMap { row in
                row.information.fields.map { field in
                    [row.pseudonym, area, row.information.stage, field.name, field.value]
                }
            }
            let text = SpreadsheetText.file([header] + lines)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/csv; charset=utf-8",
                    .contentDisposition: "attachment; filename=\"procesinformatie-gebied-\(index).csv\"",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        case .repeated: return .seeOther("/onderzoek/gebied/\(index)")
        case .absent, .refused: throw PageRefusal.absent
        }
    }

    /// The area with this number among those of the visitor; the address names none.
    private func area(_ context: AppContext, _ visitor: Visitor) async throws -> (Int, String) {
        guard let areas = try await research.areas(for: visitor.user.id),
            let index = context.parameters.get("area").flatMap({ Int($0) }), areas.indices.contains(index - 1)
        else { throw PageRefusal.absent }
        return (index, areas[index - 1])
    }

    private func page(_ body: HTML, _ visitor: Visitor) -> Response {
        Page(title: visitor.t("research.title"), width: .wide, body: body).response(for: visitor)
    }
}
