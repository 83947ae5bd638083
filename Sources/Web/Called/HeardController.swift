// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// What staff heard a supplier say about one of its items: `/casussen/:casus/gehoord`.
package struct HeardController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// After staff entered an item for a party: it is the party's, so its own page is closed to them.
    package static func entered(_ casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/gehoord?ingevoerd=1" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/gehoord", use: blank)
            .post(":casus/gehoord", use: hear)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view, visitor.t)
        let isEntered = request.uri.queryParameters.get("ingevoerd") != nil
        return show(form, form.blank, view, visitor, isEntered: isEntered)
    }

    @Sendable func hear(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view, visitor.t)
        return try await room.submit(form, context, in: view, then: CasusFrame.link(.inbreng, of: view.casus.id)) {
            entered -> Handled<Void> in
            guard let item = entered.id("item", of: Inbreng.self),
                let recipient = entered.id("recipient", of: Partij.self)
            else { return .absent }
            return try await room.handling.hear(
                entered.choice("given") == "yes", on: item, for: recipient, heard: entered.text("heard"),
                in: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: { entered in
            show(form, entered, view, visitor)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.casus.mayHear(in: view.situation) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func form(_ view: CasusView, _ t: Wording) -> Form {
        let naming = Naming(view.situation, casus: view.casus)
        let partijen = view.situation.collaboration.partijen.keys.sorted()
        return Form(
            action: "/casussen/\(view.casus.id)/gehoord", submitLabel: "heard.save",
            cancel: CasusFrame.link(.inbreng, of: view.casus.id),
            [
                .radios(
                    "item", label: "heard.item",
                    choices: view.casus.itemsToJudge.map {
                        Choice($0.id.description, label: .text(t.label(of: $0, in: view)))
                    }),
                .select(
                    "recipient", label: "heard.recipient",
                    choices: partijen.map { Choice($0, named: naming.partij($0)) }),
                .radios(
                    "given", label: "heard.given",
                    choices: [Choice("yes", label: "heard.yes"), Choice("no", label: "heard.no")]),
                .line("heard", label: "heard.how", hint: "heard.how.hint", max: 300),
            ])
    }

    private func show(
        _ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor, isEntered: Bool = false
    ) -> Response {
        let saved: HTML = isEntered ? .alert(.success, visitor.t("heard.entered")) : .empty
        return CasusFrame(view, for: visitor).page(
            .inbreng, title: visitor.t("heard.title"), form: form, entered: entered,
            intro: "\(saved)<p>\(visitor.t("heard.lead"))</p>"
        ).response(for: visitor)
    }
}
