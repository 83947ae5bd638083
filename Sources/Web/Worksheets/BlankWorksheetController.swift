// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird
import Rulebook

/// Worksheets without a casus, to read and to print: `/werkbladen` and `/werkbladen/:werkblad`.
package struct BlankWorksheetController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get("werkbladen", use: list).get("werkbladen/:werkblad", use: show)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let t = visitor.t
        let sheets = try await worksheets(visitor).all
        let cards: [HTML] = sheets.map { sheet in
            let words = WorksheetWords(sheet, t)
            return HTML.card(
                words.title,
                """
                \(HTML.paragraphs(words.say(sheet.lead)))\
                \(HTML.way(t("werkblad.blank.open", ["title": words.title]), "/werkbladen/\(sheet.id)"))
                """
            )
        }
        let body: HTML = """
            <h1>\(t("werkblad.list.title"))</h1><p>\(t("werkblad.list.lead"))</p>\
            \(cards.isEmpty ? HTML.emptyState(t("werkblad.list.empty")) : HTML.cards(cards))
            """
        return Page(title: t("werkblad.list.title"), width: .wide, body: body).response(for: visitor)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let sheet = try await worksheets(visitor)[context.coreContext.parameters.get("werkblad") ?? ""] else {
            throw PageRefusal.absent
        }
        let t = visitor.t
        let words = WorksheetWords(sheet, t)
        let title = t("werkblad.title", ["title": words.title])
        let body: HTML = """
            \(HTML.way(t("werkblad.list.title"), "/werkbladen"))<h1>\(title)</h1>\
            \(HTML.paragraphs(words.say(sheet.lead)))<p class="hint">\(words.source(sheet.source))</p>\
            <p>\(t(sheet.author == .professional ? "werkblad.author.professional" : "werkblad.author.supplier"))</p>\
            <p>\(t("werkblad.blank.print"))</p>\(sheet.steps.map { step($0, words) })
            """
        return Page(title: title, body: body).response(for: visitor)
    }

    private func worksheets(_ visitor: Visitor) async throws -> Worksheets {
        guard let sheets = try await room.desk.situation(for: visitor.user.id)?.worksheets else {
            throw PageRefusal.absent
        }
        return sheets
    }

    /// A step with room to write, or boxes to tick.
    private func step(_ step: Worksheet.Step, _ words: WorksheetWords) -> HTML {
        let t = words.t
        let room: HTML =
            switch step.kind {
            case .yesNo: ticks([t("inbreng.yes"), t("inbreng.no")])
            case .choice(let options): ticks(options.map { words.say($0.label) })
            case .text, .day: "<span class=\"write\"></span>"
            }
        return HTML.card(words.question(step), "<p class=\"hint\">\(words.hint(step))</p>\(room)")
    }

    private func ticks(_ labels: [String]) -> HTML {
        let items: [HTML] = labels.map { "<li><span aria-hidden=\"true\">☐</span> \($0)</li>" }
        return "<ul class=\"tick\">\(items)</ul>"
    }
}
