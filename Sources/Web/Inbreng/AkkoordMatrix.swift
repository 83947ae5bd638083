// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// All own items against all recipients: per cell the verdict of the law and a box for the say.
struct AkkoordMatrix {
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    /// One box: an item, a recipient and a use.
    struct Cell {
        let item: Inbreng
        let recipient: Identifier<Partij>
        let use: Akkoord.Use

        var name: String { "\(item.id).\(recipient).\(use.rawValue)" }
    }

    private var t: Wording { words.t }

    /// The items of the visitor's party over which there is something to say in this phase.
    static func items(_ view: CasusView) -> [Inbreng] {
        view.casus.inbrengen.filter {
            view.casus.isOwn($0, in: view.situation) && !$0.isWithdrawn
                && $0.necessity(in: view.casus.phase) == .necessary
        }
    }

    static func cells(_ view: CasusView) -> [Cell] {
        items(view).flatMap { item in
            view.casus.recipients(of: item, in: view.situation).flatMap { recipient in
                view.casus.uses(of: item, for: recipient, in: view.situation)
                    .map { Cell(item: item, recipient: recipient, use: $0) }
            }
        }
    }

    var page: Page {
        let title = t("inbreng.matrix.title")
        let cells = AkkoordMatrix.cells(view)
        let back = CasusFrame.link(.inbreng, of: view.casus.id)
        // In the words of the profile, where the casus runs on one.
        let arrangement = view.course?.arrangement
        let role = t.role(.processDirection, in: arrangement, otherwise: "overview.who.procesregisseur")
        let content: HTML =
            cells.isEmpty ? HTML.emptyState(t("inbreng.matrix.empty", ["role": role])) : form(cells)
        let phase = view.course.map { t.name($0.stage) } ?? t("phase.\(view.casus.phase.rawValue)")
        let body: HTML = """
            <h2>\(title)</h2>\(HTML.paragraphs(t("inbreng.matrix.lead", ["phase": phase])))\(content)\
            \(HTML.way(t("inbreng.back"), back))
            """
        return CasusFrame(view, for: visitor).page(.inbreng, title: title, body: body)
    }

    private func form(_ cells: [Cell]) -> HTML {
        let columns = Set(cells.map(\.recipient)).sorted(by: view.situation.byName)
        let table = Table(
            caption: t("inbreng.matrix.caption"),
            columns: [.init(t("inbreng.matrix.item"))] + columns.map { .init(words.naming.partij($0)) },
            rows: AkkoordMatrix.items(view).map { item in
                [name(of: item)]
                    + columns.map { recipient in
                        cell(item, cells.filter { $0.item.id == item.id && $0.recipient == recipient })
                    }
            })
        return """
            <form method="post"\(action: "/casussen/\(view.casus.id)/inbreng/akkoord")>\
            \(HTML.formTokens(for: visitor))\(table.html)<div class="form-actions">\
            <button type="submit" class="button">\(t("inbreng.matrix.save"))\
            </button></div></form>
            """
    }

    /// Class and person, and why it was needed: several items of one class must be told apart without opening them.
    private func name(of item: Inbreng) -> HTML {
        let link = HTML.link(words.title(item), "/casussen/\(view.casus.id)/inbreng/\(item.id)")
        return "\(link)<br><span class=\"hint\">\(item.necessity)</span>"
    }

    private func cell(_ item: Inbreng, _ cells: [Cell]) -> HTML {
        guard let first = cells.first, let crossing = Crossing(item, to: first.recipient, in: view) else { return "–" }
        return "\(crossing.lawBadge(t))\(cells.map(box))"
    }

    private func box(_ cell: Cell) -> HTML {
        let said = view.casus.akkoordInForce(on: cell.item, for: cell.recipient, use: cell.use)
        let use = t("inbreng.use.\(cell.use.rawValue)")
        let name = t(
            "inbreng.matrix.box",
            ["use": use, "title": words.title(cell.item), "recipient": words.naming.partij(cell.recipient)])
        return """
            <div class="choice"><input type="checkbox" id="c-\(cell.name)" name="say" value="\(cell.name)"\
            \(flag: "checked", said?.given == true) aria-label="\(name)"><label for="c-\(cell.name)">\(use)</label>\
            <input type="hidden" name="cell" value="\(cell.name)"></div>
            """
    }
}
