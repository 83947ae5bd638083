// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// Casussen of which the term is over, at `/vernietigingslijst`, for the role that the profile charges with it.
package struct DestructionListController: Sendable {
    private let handling: DestructionHandling

    package init(house: House) { handling = DestructionHandling(house) }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get(use: show).post(use: carryOut)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, entries, situation) = try await open(context)
        let form = form(entries, visitor.t)
        let records = try await records(visitor, situation, DestructionFilter(request))
        return page(entries, form, form.blank, visitor, situation, records, done: 0)
    }

    @Sendable func carryOut(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, entries, situation) = try await open(context)
        let form = form(entries, visitor.t)
        var entered = form.read(context.posted)
        guard entered.isComplete else {
            let records = try await records(visitor, situation, DestructionFilter())
            return page(entries, form, entered, visitor, situation, records, done: 0)
        }
        var done = 0
        for id in entered.ids("casussen", of: Casus.self) where entries.contains(where: { $0.id == id }) {
            switch try await handling.carryOut(id, isArchived: entered.isChecked("archived"), by: visitor.user.id) {
            case .done: done += 1
            case .repeated, .absent: break
            case .refused(let problems):
                let number = entries.first { $0.id == id }?.number ?? ""
                for problem in problems {
                    entered.refuse(
                        "casussen", problem: .key("weigering.\(problem.reason.rawValue)", ["about": number]))
                }
            }
        }
        let left = try await open(context).1
        let again = self.form(left, visitor.t)
        let shown = entered.problems.isEmpty ? again.blank : entered
        let records = try await records(visitor, situation, DestructionFilter())
        return page(left, again, shown, visitor, situation, records, done: done)
    }

    private func records(
        _ visitor: Visitor, _ situation: Situation, _ filter: DestructionFilter
    ) async throws -> DestructionRecords {
        let page = try await handling.records(filter.query, by: visitor.user.id)
        return DestructionRecords(
            records: page?.found ?? [], total: page?.total ?? 0, filter: filter, situation: situation, t: visitor.t)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, [DestructionHandling.Entry], Situation) {
        let visitor = try context.visitor
        guard let found = try await handling.list(by: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, found.entries, found.situation)
    }

    private func form(_ entries: [DestructionHandling.Entry], _ t: Wording) -> Form {
        let choices = entries.map { entry in
            let way = entry.goesToArchive ? t("destruction.archive") : t("destruction.method.\(entry.method.rawValue)")
            let help = entry.lacksEndOfHelp ? t("destruction.noEndOfHelp") : nil
            let hint = [way, help, subscription(entry, t)].compactMap(\.self).joined(separator: ". ")
            return Choice(
                entry.id.description,
                label: .key("destruction.entry", ["number": entry.number, "day": t.day(entry.due)]),
                hint: .text(hint))
        }
        var fields: [Field] = [.checks("casussen", label: "destruction.choose", choices: choices)]
        if entries.contains(where: \.goesToArchive) {
            fields.append(.check("archived", label: "destruction.archived", hint: "destruction.archived.hint"))
        }
        return Form(action: "/vernietigingslijst", submitLabel: "destruction.carryOut", cancel: "/", fields)
    }

    /// What somebody must do by hand, since Sluis keeps no subscription.
    private func subscription(_ entry: DestructionHandling.Entry, _ t: Wording) -> String? {
        switch entry.subscription {
        case .ends: return t("destruction.subscription.ends")
        case .stays: return t("destruction.subscription.stays")
        case nil: return nil
        }
    }

    private func page(
        _ entries: [DestructionHandling.Entry], _ form: Form, _ entered: Entered, _ visitor: Visitor,
        _ situation: Situation, _ records: DestructionRecords, done: Int
    ) -> Response {
        let t = visitor.t
        let notice: HTML? =
            done > 0 ? HTML.alert(.success, t("destruction.done", ["count": "\(done)"])) : nil
        let list: HTML =
            entries.isEmpty
            ? HTML.emptyState(t("destruction.empty"), "<p>\(empty(situation, t))</p>")
            : form.html(entered, for: visitor)
        var page = Page(
            title: t("destruction.title"), width: .wide, status: entered.problems.isEmpty ? .ok : .unprocessableContent,
            body: """
                <h1>\(t("destruction.title"))</h1>\(notice)<p>\(t("destruction.lead"))</p>\(list)\
                \(HTML.way(t("erasure.title"), ErasureController.link))\(records.html)
                """)
        page.problemCount = entered.problems.count
        return page.onPaper(in: situation, for: visitor).response(for: visitor)
    }

    /// What becomes of a casus of which the term is over: the clock carries out, or it waits here for who does.
    private func empty(_ situation: Situation, _ t: Wording) -> String {
        guard let arrangement = situation.collaboration.workProcess else { return t("destruction.empty.text") }
        let rules = arrangement.retention
        switch rules.whenNobodyActs.value {
        case .destroy:
            return t(rules.method.value == .destroy ? "destruction.empty.clock" : "destruction.empty.clockAnonymises")
        case .destructionList:
            let role = arrangement.role(rules.executor.value).map(t.name) ?? ""
            return t("destruction.empty.list", ["role": role])
        }
    }
}
