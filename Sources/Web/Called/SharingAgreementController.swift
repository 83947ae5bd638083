// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// What each party agrees about sharing in a body that was convened: `/casussen/:casus/deelafspraak`.
package struct SharingAgreementController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/deelafspraak", use: blank)
            .post(":casus/deelafspraak", use: agree)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view, visitor.t)
        return show(form, form.blank, view, visitor)
    }

    @Sendable func agree(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        return try await room.submit(
            form(view, visitor.t), context, in: view, then: StepsController.link(of: view.casus.id)
        ) { entered in
            try await room.handling.agreeSharing(
                of: entered.id("partij", of: Partij.self), items: entered.ids("items", of: Inbreng.self),
                text: entered.text("text"), in: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: { entered in
            show(form(view, visitor.t), entered, view, visitor)
        }
    }

    /// For the process direction and its staff, once a body was convened.
    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur, .support), view.casus.course?.convened != nil else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }

    private func form(_ view: CasusView, _ t: Wording) -> Form {
        let naming = Naming(view.situation, casus: view.casus)
        let partijen = view.situation.collaboration.partijen.keys.sorted().filter {
            $0 != view.situation.collaboration.house
        }
        return Form(
            action: "/casussen/\(view.casus.id)/deelafspraak", submitLabel: "ladder.agree",
            cancel: StepsController.link(of: view.casus.id),
            [
                .select(
                    "partij", label: "ladder.partij", choices: partijen.map { Choice($0, named: naming.partij($0)) }),
                .checks(
                    "items", label: "ladder.items", hint: "ladder.items.hint", .optional,
                    choices: view.casus.itemsToJudge.map {
                        Choice($0.id.description, label: .text(t.label(of: $0, in: view)))
                    }),
                .area("text", label: "need.deelafspraak", hint: "ladder.text.hint", max: 4000, rows: 4),
            ])
    }

    private func show(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        CasusFrame(view, for: visitor).page(
            .steps, title: visitor.t("ladder.agreement"), form: form, entered: entered
        ).response(for: visitor)
    }
}

extension Wording {
    /// An item for lists in which nothing is opened: its supplier and moment, and for who may open it kind and necessity.
    ///
    /// Why an item is necessary is free text of its supplier and tells of the person: it passes where the item passes.
    func label(of item: Inbreng, in view: CasusView) -> String {
        let naming = Naming(view.situation, casus: view.casus)
        let from = ["partij": naming.partij(item.supplier), "moment": moment(item.enteredAt)]
        let passage = view.casus.passage(of: item, in: view.situation)
        guard passage.isOwn || passage.isOpen else { return self("itemChoice.label.closed", from) }
        let kind = item.content.kind.flatMap { view.course?.arrangement.dataKind(Named($0)) }.map(name)
        return "\(kind ?? self("itemChoice.label.noKind")) – \(self("itemChoice.label.from", from)): \(item.necessity)"
    }
}
