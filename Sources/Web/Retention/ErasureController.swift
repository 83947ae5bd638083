// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// Carrying out a granted request to erase on a running casus: `/vernietigingslijst/wissing`.
///
/// For the role that carries out destruction. It knows the number of the casus and never what is in it.
package struct ErasureController: Sendable {
    private let handling: DestructionHandling

    package init(house: House) { handling = DestructionHandling(house) }

    package static let link: Link = "/vernietigingslijst/wissing"

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get("wissing", use: blank).post("wissing", use: erase)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await open(context)
        let form = try form(situation, visitor.t)
        return show(form, form.blank, situation, visitor)
    }

    @Sendable func erase(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await open(context)
        let form = try form(situation, visitor.t)
        var entered = form.read(context.posted)
        if entered.isComplete {
            let draft = ErasureDraft(
                decidedOn: entered.day("decidedOn"), decidedBy: entered.id("decidedBy", of: User.self),
                ground: entered.choice("ground", as: ErasureDraft.Ground.self))
            let handled = try await handling.eraseOnRequest(
                entered.text("number"), draft, by: visitor.user.id, once: entered.once)
            switch handled {
            case .done, .repeated: return .seeOther("/vernietigingslijst")
            case .absent: throw PageRefusal.absent
            case .refused(let problems): entered.refuse(problems, in: form, naming: Naming(situation))
            }
        }
        return show(form, entered, situation, visitor)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, Situation) {
        let visitor = try context.visitor
        guard let found = try await handling.list(by: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, found.situation)
    }

    private func form(_ situation: Situation, _ t: Wording) throws -> Form {
        guard let arrangement = situation.collaboration.workProcess, let role = arrangement.erasureDecider else {
            throw PageRefusal.absent
        }
        let name = arrangement.role(role).map { t.either($0.nl, $0.en) } ?? role.word
        return Form(
            action: ErasureController.link, submitLabel: "erasure.carryOut", cancel: "/vernietigingslijst",
            [
                .line("number", label: "erasure.number", hint: "erasure.number.hint", max: 12),
                .day("decidedOn", label: "erasure.decidedOn"),
                .select(
                    "decidedBy", label: .key("erasure.decidedBy", ["role": name]),
                    choices: situation.erasureDeciders(under: arrangement).map { Choice($0.id, named: $0.name) }),
                .radios(
                    "ground", label: "erasure.ground",
                    choices: ErasureDraft.Ground.allCases.map {
                        Choice($0.rawValue, label: .key("erasure.ground.\($0.rawValue)"))
                    }),
            ])
    }

    private func show(_ form: Form, _ entered: Entered, _ situation: Situation, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let ends = situation.collaboration.workProcess?.retention.anonymising?.endsSubscription ?? false
        let subscription: HTML? =
            ends
            ? HTML.alert(.info, t("keeping.subscription.title"), "<p>\(t("keeping.subscription"))</p>") : nil
        return Page(
            title: t("erasure.title"), form: form, entered: entered, for: visitor,
            intro: "<p>\(t("erasure.lead"))</p>\(subscription)"
        ).response(for: visitor)
    }
}
