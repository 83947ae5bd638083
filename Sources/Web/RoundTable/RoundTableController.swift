// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// The round table of a casus, at `/casussen/:casus/ronde-tafel`: invitation, third parties, who came, report.
package struct RoundTableController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/ronde-tafel" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/ronde-tafel", use: show)
            .get(":casus/ronde-tafel/:what", use: blank)
            .post(":casus/ronde-tafel/:what", use: submit)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        return CasusFrame(view, for: visitor).page(
            .roundTable, title: visitor.t("table.title"), width: .reading, body: RoundTablePage(view, visitor).html
        ).response(for: visitor)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let part = try part(context, view, visitor)
        return show(part, part.form.blank, view, visitor)
    }

    @Sendable func submit(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let part = try part(context, view, visitor)
        return try await room.submit(
            part.form, context, in: view, then: RoundTableController.link(of: view.casus.id)
        ) { entered in
            try await act(part.what, entered, view.casus.id, visitor)
        } again: {
            show(part, $0, view, visitor)
        }
    }

    private func act(
        _ what: RoundTableForm.What, _ entered: Entered, _ id: Identifier<Casus>, _ visitor: Visitor
    ) async throws -> Handled<Void> {
        let (handling, user) = (room.handling, visitor.user.id)
        switch what {
        case .invitation:
            return try await handling.inviteToTable(
                on: entered.day("on"), told: entered.day("told-on"),
                by: entered.choice("told-means", as: Kennisgeving.Means.self), in: id, by: user, once: entered.once)
        case .thirdParty:
            return try await handling.addThirdParty(
                name: entered.text("name"), of: entered.text("organisation"), secrecy: entered.text("secrecy"),
                consentOn: entered.day("consent-on"), items: entered.ids("items", of: Inbreng.self), in: id, by: user,
                once: entered.once)
        case .attendance:
            let draft = AttendeeDraft(
                part: entered.choice("part", as: RoundTable.Attendee.Part.self), name: entered.text("name"),
                hasStatement: entered.isChecked("statement"), isIdentified: entered.isChecked("identified"))
            return try await handling.attendTable(draft, in: id, by: user, once: entered.once)
        case .report:
            let draft = TableReportDraft(
                personalData: entered.text("personalData"), reason: entered.text("reason"),
                state: entered.text("state"), plan: entered.text("plan"),
                result: entered.choice("result", as: RoundTable.Result.self))
            return try await handling.reportTable(draft, in: id, by: user, once: entered.once)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard CasusFrame(view, for: visitor).parts.contains(.roundTable) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func part(_ context: AppContext, _ view: CasusView, _ visitor: Visitor) throws -> RoundTableForm {
        guard let what = context.parameters.get("what").flatMap(RoundTableForm.What.init) else {
            throw PageRefusal.absent
        }
        let isAllowed = what == .invitation ? view.isAny(.reporter) : view.isAny(.procesregisseur)
        guard isAllowed else { throw PageRefusal.absent }
        return RoundTableForm(what: what, view: view, t: visitor.t)
    }

    private func show(
        _ part: RoundTableForm, _ entered: Entered, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        let title = visitor.t("table.\(part.what.key).title")
        return CasusFrame(view, for: visitor).page(.roundTable, title: title, form: part.form, entered: entered)
            .response(for: visitor)
    }
}
