// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The attachments of an item: adding, giving out and removing, at `…/inbreng/:inbreng/bijlagen`.
package struct BijlageController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/inbreng/:inbreng/bijlagen", use: form)
            .post(":casus/inbreng/:inbreng/bijlagen", use: add)
            .get(":casus/inbreng/:inbreng/bijlagen/:bijlage", use: download)
            .get(":casus/inbreng/:inbreng/bijlagen/:bijlage/verwijderen", use: removal)
            .post(":casus/inbreng/:inbreng/bijlagen/:bijlage/verwijderen", use: remove)
    }

    static func link(_ casus: Identifier<Casus>, _ item: Identifier<Inbreng>) -> Link {
        "/casussen/\(casus)/inbreng/\(item)/bijlagen"
    }

    @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await open(context)
        guard view.casus.mayAttach(to: item, in: view.situation) else { throw PageRefusal.absent }
        let form = BijlageForm(view, item, visitor.t)
        return show(form, form.blank, visitor, view, item)
    }

    @Sendable func add(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await open(context)
        guard view.casus.mayAttach(to: item, in: view.situation) else { throw PageRefusal.absent }
        let form = BijlageForm(view, item, visitor.t)
        var entered = form.form.read(context.posted)
        if entered.isComplete, let file = form.offered(entered) {
            let handled = try await room.handling.attach(
                file, to: item.id, in: view.casus.id, by: visitor.user.id, once: entered.once)
            let naming = Naming(view.situation, casus: view.casus)
            let then = ItemPage.link(view.casus.id, item.id).fragment(BijlageList.anchor)
            if let response = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: then) {
                return response
            }
        }
        return show(form, entered, visitor, view, item)
    }

    /// The file itself, for whoever the item passes to; for anybody else there is no such thing.
    @Sendable func download(_ request: Request, context: AppContext) async throws -> Response {
        let (_, view) = try await room.open(context, withItems: false)
        let item = try context.id("inbreng", of: Inbreng.self)
        let bijlage = try context.id("bijlage", of: Bijlage.self)
        guard let opened = try await room.reader.open(bijlage, of: item, in: view) else { throw PageRefusal.absent }
        return Download(opened: opened).response
    }

    @Sendable func removal(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item, bijlage) = try await one(context)
        let form = removalForm(view, item, bijlage)
        return show(form, form.blank, bijlage, visitor, view)
    }

    @Sendable func remove(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item, bijlage) = try await one(context)
        let form = removalForm(view, item, bijlage)
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.detach(
                bijlage.id, from: item.id, because: entered.text("why"), in: view.casus.id, by: visitor.user.id,
                once: entered.once)
            let naming = Naming(view.situation, casus: view.casus)
            let then = ItemPage.link(view.casus.id, item.id).fragment(BijlageList.anchor)
            if let response = try room.settle(handled, in: &entered, of: form, naming: naming, then: then) {
                return response
            }
        }
        return show(form, entered, bijlage, visitor, view)
    }

    // MARK: What it is about

    /// An item of the visitor's own party that is still there.
    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, Inbreng) {
        let (visitor, view, item) = try await room.ownItem(context)
        guard !item.isWithdrawn else { throw PageRefusal.absent }
        return (visitor, view, item)
    }

    private func one(_ context: AppContext) async throws -> (Visitor, CasusView, Inbreng, Bijlage) {
        let (visitor, view, item) = try await open(context)
        guard let bijlage = item.bijlage(try context.id("bijlage", of: Bijlage.self)) else { throw PageRefusal.absent }
        return (visitor, view, item, bijlage)
    }

    private func removalForm(_ view: CasusView, _ item: Inbreng, _ bijlage: Bijlage) -> Form {
        Form(
            action: "\(BijlageController.link(view.casus.id, item.id))/\(bijlage.id)/verwijderen",
            submitLabel: "bijlage.remove.save", cancel: ItemPage.link(view.casus.id, item.id),
            [.area("why", label: "inbreng.change.why", hint: "inbreng.change.why.hint", max: 2000, rows: 3)])
    }

    // MARK: Pages

    private func show(
        _ form: BijlageForm, _ entered: Entered, _ visitor: Visitor, _ view: CasusView, _ item: Inbreng
    ) -> Response {
        let t = visitor.t
        let words = ItemWords(room, view, t)
        let rules = view.situation.attachmentRules(for: view.casus)
        let notice: HTML? = rules.notice.map { HTML.alert(.warning, t("bijlage.notice"), HTML.paragraphs($0)) }
        let again: HTML? =
            entered.problems.isEmpty
            ? nil : HTML.alert(.info, t("bijlage.again.title"), "<p>\(t("bijlage.again.body"))</p>")
        let scanner = room.handling.scannerName
        let scan = scanner.map { t("bijlage.scan.on", ["name": $0]) } ?? t("bijlage.scan.off")
        let intro: HTML = """
            <p><strong>\(words.title(item))</strong></p><p>\(t("bijlage.add.lead"))</p><p>\(scan)</p>\(notice)\(again)
            """
        return CasusFrame(view, for: visitor).page(
            .inbreng, title: t("bijlage.add"), form: form.form, entered: entered, intro: intro
        ).response(for: visitor)
    }

    private func show(
        _ form: Form, _ entered: Entered, _ bijlage: Bijlage, _ visitor: Visitor, _ view: CasusView
    ) -> Response {
        let t = visitor.t
        let intro: HTML =
            "<p><strong class=\"file-name\">\(bijlage.name)</strong></p>\(HTML.paragraphs(t("bijlage.remove.lead")))"
        return CasusFrame(view, for: visitor).page(
            .inbreng, title: t("bijlage.remove"), form: form, entered: entered, intro: intro
        ).response(for: visitor)
    }
}
