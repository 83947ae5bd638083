// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// Which documents of the collaboration are there: `/profiel/stukken`, to read for everybody, to keep for the manager.
struct AdoptionController: Sendable {
    static let page: Link = "/profiel/stukken"

    private let reading: ProfileReading
    private let handling: RegisterHandling

    init(house: House) {
        reading = ProfileReading(house)
        handling = RegisterHandling(house)
    }

    var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(use: show)
            .get("vastleggen", use: blank)
            .post("vastleggen", use: record)
    }

    @Sendable
    func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let situation = try await reading.open(by: visitor.user.id),
            let arrangement = situation.collaboration.arrangement
        else { throw PageRefusal.absent }
        let isKeeper = try await handling.open(by: visitor.user.id) != nil
        return AdoptionPage(situation: situation, arrangement: arrangement, isKeeper: isKeeper, t: visitor.t)
            .page.response(for: visitor)
    }

    @Sendable
    func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, form, _) = try await open(context)
        return page(form, form.form.blank, visitor)
    }

    @Sendable
    func record(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, form, situation) = try await open(context)
        var entered = form.form.read(context.posted)
        if entered.isComplete { form.check(&entered) }
        guard entered.problems.isEmpty, let kind = entered.choice("kind", as: Adoption.Kind.self),
            let subject = entered.choice("subject"), let on = entered.day("on")
        else { return page(form, entered, visitor) }
        let handled = try await handling.record(
            kind, of: subject, on: on, note: entered.text("note"), entry: form.entry(entered), by: visitor.user.id,
            once: entered.once)
        switch handled {
        case .done, .repeated: return .seeOther(AdoptionController.page)
        case .absent: throw PageRefusal.absent
        case .refused(let problems):
            entered.refuse(problems, in: form.form, naming: Naming(situation))
            return page(form, entered, visitor)
        }
    }

    /// For the manager, of a collaboration that has a profile.
    private func open(_ context: AppContext) async throws -> (Visitor, AdoptionForm, Situation) {
        let visitor = try context.visitor
        guard let situation = try await handling.open(by: visitor.user.id),
            let arrangement = situation.collaboration.arrangement
        else { throw PageRefusal.absent }
        return (visitor, AdoptionForm(arrangement, today: situation.day, visitor.t), situation)
    }

    private func page(_ form: AdoptionForm, _ entered: Entered, _ visitor: Visitor) -> Response {
        Page(title: visitor.t("stukken.record"), form: form.form, entered: entered, for: visitor)
            .response(for: visitor)
    }
}
