// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird
import Rulebook

/// Worksheets about an item of one's own towards one recipient, at `…/inbreng/:inbreng/werkblad/:werkblad/:partij`.
package struct WorksheetController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/inbreng/:inbreng/werkblad/:werkblad/:partij", use: form)
            .post(":casus/inbreng/:inbreng/werkblad/:werkblad/:partij", use: save)
            .get(":casus/inbreng/:inbreng/werkblad/:werkblad/:partij/ingevuld", use: filled)
    }

    @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
        let desk = try await desk(context)
        guard desk.obstacles.isEmpty else { return .seeOther(desk.place.filled) }
        let copied = request.uri.queryParameters.get("van").flatMap { Identifier<Partij>($0) }
        let answers = desk.filled?.answers ?? copied.flatMap { desk.item.worksheet(desk.sheet.id, for: $0)?.answers }
        let entered = desk.blank.filled(desk.form.filled(answers ?? [:]))
        return desk.page(entered, isCopied: desk.filled == nil && answers != nil)
    }

    @Sendable func save(_ request: Request, context: AppContext) async throws -> Response {
        let desk = try await desk(context)
        var entered = desk.blank.relaxed.read(context.posted)
        guard entered.isComplete else { return desk.page(entered) }
        let draft = WorksheetDraft(
            worksheet: desk.sheet.id, item: desk.item.id, recipient: desk.recipient.id,
            answers: desk.form.answers(entered), concludes: context.posted.first("later") == nil)
        let handled = try await room.handling.fillIn(
            draft, in: desk.view.casus.id, by: desk.visitor.user.id, once: entered.once)
        if let response = try room.settle(
            handled.atSteps, in: &entered, of: desk.blank, naming: desk.words.naming, then: desk.place.filled)
        {
            return response
        }
        return desk.page(entered)
    }

    @Sendable func filled(_ request: Request, context: AppContext) async throws -> Response {
        let desk = try await desk(context)
        return FilledWorksheetPage(desk: desk).page.response(for: desk.visitor)
    }

    private func desk(_ context: AppContext) async throws -> WorksheetDesk {
        let (visitor, view, item) = try await room.ownItem(context)
        let partij = try context.id("partij", of: Partij.self)
        guard let sheet = view.situation.worksheets?[context.coreContext.parameters.get("werkblad") ?? ""],
            let recipient = view.situation.collaboration.partij(partij), partij != item.supplier
        else { throw PageRefusal.absent }
        return WorksheetDesk(
            visitor: visitor, view: view, item: item, recipient: recipient, sheet: sheet,
            words: ItemWords(room, view, visitor.t))
    }
}

extension Handled {
    /// The same with refusals about steps pointing at the fields of those steps.
    fileprivate var atSteps: Handled {
        guard case .refused(let problems) = self else { return self }
        return .refused(
            problems.map { Refusal($0.reason, field: $0.field.map(WorksheetForm.name), about: $0.about) })
    }
}

/// Where the pages of one worksheet are.
struct WorksheetPlace {
    let form: Link
    let filled: Link

    init(_ casus: Identifier<Casus>, _ item: Identifier<Inbreng>, _ sheet: String, _ recipient: Identifier<Partij>) {
        form = "/casussen/\(casus)/inbreng/\(item)/werkblad/\(sheet)/\(recipient)"
        filled = "\(form)/ingevuld"
    }
}

/// One worksheet about one item towards one recipient, in front of somebody of the party that supplied the item.
struct WorksheetDesk {
    let visitor: Visitor
    let view: CasusView
    let item: Inbreng
    let recipient: Partij
    let sheet: Worksheet
    let words: ItemWords

    var t: Wording { visitor.t }
    var sheetWords: WorksheetWords { WorksheetWords(sheet, t) }
    var form: WorksheetForm { WorksheetForm(sheetWords) }
    var filled: FilledWorksheet? { item.worksheet(sheet.id, for: recipient.id) }
    var place: WorksheetPlace { WorksheetPlace(view.casus.id, item.id, sheet.id, recipient.id) }
    var itemLink: Link { Link("/casussen/\(view.casus.id)/inbreng/\(item.id)") }

    /// Back to the panel of the recipient.
    var back: Link { itemLink.fragment(RecipientPanel.anchor(recipient.id)) }

    /// The form without any answers.
    var blank: Form { form.form(action: place.form, cancel: back) }

    /// What keeps this visitor from writing in it.
    var obstacles: [Refusal] {
        view.casus.obstacles(to: sheet, about: item, for: recipient.id, in: view.situation)
    }

    func page(_ entered: Entered, isCopied: Bool = false) -> Response {
        let copied: HTML? = isCopied ? HTML.alert(.info, t("werkblad.copied")) : nil
        let intro: HTML = """
            <p class="hint">\(about)</p>\(HTML.paragraphs(sheetWords.say(sheet.lead)))\
            <p class="hint">\(sheetWords.source(sheet.source))</p>\
            \(HTML.way(t("werkblad.blank.link"), "/werkbladen/\(sheet.id)"))\(copied)\(copyFrom)
            """
        return CasusFrame(view, for: visitor)
            .page(.inbreng, title: title, form: blank, entered: entered, intro: intro).response(for: visitor)
    }

    var title: String { t("werkblad.title", ["title": sheetWords.title]) }

    /// About which item, and towards whom.
    var about: String { t("werkblad.about", ["classes": words.classes(item.content), "name": recipient.name]) }

    /// The same worksheet about this item towards others, to begin with.
    private var copyFrom: HTML? {
        guard filled == nil else { return nil }
        let others = item.worksheets.filter { $0.worksheet == sheet.id && !$0.answers.isEmpty }
        guard !others.isEmpty else { return nil }
        return HTML.list(
            others.map { other in
                HTML.link(
                    t("werkblad.copy", ["name": words.naming.partij(other.recipient)]),
                    place.form.query("van", other.recipient))
            })
    }
}
