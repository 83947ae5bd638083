// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// An own item of somebody for whom the casus stays closed, and the say over it: `…/opdracht/gegeven/:inbreng`.
package struct KeptItemController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    static func link(_ casus: Identifier<Casus>, _ item: Identifier<Inbreng>) -> Link {
        "/casussen/\(casus)/opdracht/gegeven/\(item)"
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/opdracht/gegeven/:inbreng", use: show)
            .get(":casus/opdracht/gegeven/:inbreng/akkoord", use: blankSay)
            .post(":casus/opdracht/gegeven/:inbreng/akkoord", use: say)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.keptItem(context)
        let opened = try await room.reader.open(item.id, in: view)
        return KeptItemPage(item: item, text: opened?.text, view: view, visitor: visitor).page.response(for: visitor)
    }

    @Sendable func blankSay(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.keptItem(context)
        let form = form(item, view)
        return page(form, form.blank, item, view, visitor)
    }

    @Sendable func say(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await room.keptItem(context)
        let form = form(item, view)
        var entered = form.read(context.posted)
        guard entered.isComplete else { return page(form, entered, item, view, visitor) }
        let isGiven = entered.choice("given") == "yes"
        let says = entered.ids("recipients", of: Partij.self).map {
            SayDraft(item: item.id, recipient: $0, use: .view, given: isGiven)
        }
        let handled = try await room.handling.say(says, in: view.casus.id, by: visitor.user.id, once: entered.once)
        // Names of persons are not for who does not see the casus, so the naming knows no casus.
        let done = try room.settle(
            handled, in: &entered, of: form, naming: Naming(view.situation),
            then: KeptItemController.link(view.casus.id, item.id))
        return done ?? page(form, entered, item, view, visitor)
    }

    /// Every party of the collaboration, so that the list tells nobody who takes part in the casus.
    private func form(_ item: Inbreng, _ view: CasusView) -> Form {
        let naming = Naming(view.situation)
        let partijen = view.situation.collaboration.partijen.keys.sorted().filter { $0 != item.supplier }
        let link = KeptItemController.link(view.casus.id, item.id)
        return Form(
            action: "\(link)/akkoord", submitLabel: "called.item.say.save", cancel: link,
            [
                .radios(
                    "given", label: "called.item.say.given",
                    choices: [
                        Choice("yes", label: "called.item.say.yes"), Choice("no", label: "called.item.say.no"),
                    ]),
                .checks(
                    "recipients", label: "called.item.say.recipients", hint: "called.item.say.recipients.hint",
                    choices: partijen.map { Choice($0, named: naming.partij($0)) }),
            ])
    }

    private func page(
        _ form: Form, _ entered: Entered, _ item: Inbreng, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        let t = visitor.t
        let intro: HTML = """
            <p>\(CalledPage.name(of: item, in: view, t))</p>\(HTML.paragraphs(t("called.item.say.lead")))
            """
        return Page(title: t("called.item.say"), form: form, entered: entered, for: visitor, intro: intro)
            .response(for: visitor)
    }
}

extension CasusRoom {
    /// The item at `:inbreng` in the path, for its supplier for whom the casus stays closed; else it is absent.
    func keptItem(_ context: AppContext) async throws -> (Visitor, CasusView, Inbreng) {
        let (visitor, view) = try await open(context, called: true) { _ in [] }
        let id = try context.id("inbreng", of: Inbreng.self)
        let kept = view.casus.itemsKept(by: view.situation.actor, in: view.situation.collaboration)
        guard view.standing == [.called], let item = kept.first(where: { $0.id == id }) else {
            throw PageRefusal.absent
        }
        return (visitor, view, item)
    }
}
