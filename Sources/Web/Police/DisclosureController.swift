// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The disclosures of one item with police data, at `/casussen/:casus/inbreng/:inbreng/verstrekkingen`.
package struct DisclosureController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/inbreng/:inbreng/verstrekkingen", use: blank)
            .post(":casus/inbreng/:inbreng/verstrekkingen", use: record)
    }

    static func link(of item: Identifier<Inbreng>, in casus: Identifier<Casus>) -> Link {
        "/casussen/\(casus)/inbreng/\(item)/verstrekkingen"
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await open(context)
        let form = sheet(view, item, visitor.t)
        return show(form, form.blank, view, item, visitor)
    }

    @Sendable func record(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await open(context)
        let form = sheet(view, item, visitor.t)
        return try await room.submit(
            form, context, in: view, then: "\(CasusFrame.link(.inbreng, of: view.casus.id))/\(item.id)"
        ) { entered in
            try await room.handling.disclose(
                item.id, DisclosureForm(view: view, t: visitor.t).draft(entered), in: view.casus.id,
                by: visitor.user.id, once: entered.once)
        } again: {
            show(form, $0, view, item, visitor)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, Inbreng) {
        let (visitor, view, item) = try await room.ownItem(context)
        guard item.isPoliceData, !item.isWithdrawn, view.course?.arrangement.policeMention != nil else {
            throw PageRefusal.absent
        }
        return (visitor, view, item)
    }

    private func sheet(_ view: CasusView, _ item: Inbreng, _ t: Wording) -> Form {
        Form(
            action: DisclosureController.link(of: item.id, in: view.casus.id), submitLabel: "disclosure.record.save",
            cancel: CasusFrame.link(.inbreng, of: view.casus.id), DisclosureForm(view: view, t: t).fields)
    }

    private func show(
        _ form: Form, _ entered: Entered, _ view: CasusView, _ item: Inbreng, _ visitor: Visitor
    ) -> Response {
        let t = visitor.t
        return CasusFrame(view, for: visitor).page(
            .inbreng, title: t("disclosure.record.page"), form: form, entered: entered,
            intro: DisclosureList(item, view, t).html
        ).response(for: visitor)
    }
}

/// The disclosures on record of one item.
struct DisclosureList {
    private let item: Inbreng
    private let naming: Naming
    private let t: Wording

    init(_ item: Inbreng, _ view: CasusView, _ t: Wording) {
        (self.item, self.t) = (item, t)
        naming = Naming(view.situation, casus: view.casus)
    }

    var html: HTML {
        let records = item.disclosures.map { record in
            let people = record.recipients.map { naming.userOfPartij($0.user) }.joined(separator: ", ")
            return Happening(
                when: t.day(record.on), title: people,
                body: """
                    <p>\(record.reference)</p>\(HTML.paragraphs(record.reason))\
                    <p class="hint">\(record.mention) – \(naming.userOfPartij(record.by))</p>
                    """)
        }
        return records.isEmpty ? .empty : HTML.timeline(records)
    }
}
