// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Reporting a casus, at `/aanmeldingen/nieuw` (Handvat annex 2, phase 1).
package struct ReportController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("nieuw", use: blank)
            .post("nieuw", use: report)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await world(context)
        let admission = ReportAdmission(situation)
        guard admission.isOpen else { return page(admission.html(visitor.t), visitor).response(for: visitor) }
        // Where signals begin as tickets there is nothing to report yet.
        if situation.collaboration.workProcess?.hasTickets ?? false { return .seeOther("/kaartjes/nieuw") }
        if let course = CourseReportForm(situation, visitor.t, posted: Posted()) {
            return show(course.form, course.form.blank, visitor, note: CourseReportNote(course).html)
        }
        let form = ReportForm(situation, room.vocabulary(visitor.t), visitor.t, posted: Posted()).form
        let hat = situation.collaboration.partij(situation.actor.partij)?.hat ?? ""
        return show(form, form.filled(["hat": .text(hat)]), visitor)
    }

    @Sendable func report(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await world(context)
        let admission = ReportAdmission(situation)
        guard admission.isOpen else { return page(admission.html(visitor.t), visitor).response(for: visitor) }
        if let course = CourseReportForm(situation, visitor.t, posted: context.posted) {
            return try await begin(course, context, visitor)
        }
        let form = ReportForm(situation, room.vocabulary(visitor.t), visitor.t, posted: context.posted).form
        var entered = form.read(context.posted)
        guard entered.rowAdded == nil else { return show(form, entered, visitor) }
        let report = ReportEntry(entered, situation: situation) { room.handling.newBetrokkene() }
        report.addProblems(to: &entered)
        guard entered.isComplete else { return show(form, entered, visitor) }
        switch try await room.handling.report(
            report.draft, items: report.items, by: visitor.user.id, once: entered.once)
        {
        case .done(let casus): return .seeOther(CasusFrame.link(.overview, of: casus))
        case .repeated: return .seeOther("/casussen")
        case .absent: throw PageRefusal.absent
        case .refused(let problems):
            report.place(problems, in: &entered, of: form, Naming(situation))
            return show(form, entered, visitor)
        }
    }

    /// A report under the work process of a profile.
    private func begin(
        _ course: CourseReportForm, _ context: AppContext, _ visitor: Visitor
    ) async throws -> Response {
        let form = course.form
        let note = CourseReportNote(course).html
        var entered = form.read(context.posted)
        if course.asksConsent, !course.answered, entered.rowAdded == nil {
            return beforehand(course, entered, context, visitor)
        }
        guard entered.rowAdded == nil else { return show(form, entered, visitor, note: note) }
        let report = CourseReportEntry(entered, of: course) { room.handling.newBetrokkene() }
        report.addProblems(to: &entered, of: course)
        guard entered.isComplete else { return show(form, entered, visitor, note: note) }
        switch try await room.handling.begin(
            report.draft, items: report.items, by: visitor.user.id, once: entered.once)
        {
        case .done(let casus): return .seeOther(CasusFrame.link(.overview, of: casus))
        case .repeated: return .seeOther("/casussen")
        case .absent: throw PageRefusal.absent
        case .refused(let problems):
            report.place(problems, in: &entered, of: course)
            return show(form, entered, visitor, note: note)
        }
    }

    /// What must be there before the rest is asked: with it the rest of the form, without it what is missing.
    private func beforehand(
        _ course: CourseReportForm, _ entered: Entered, _ context: AppContext, _ visitor: Visitor
    ) -> Response {
        let report = CourseReportEntry(entered, of: course) { room.handling.newBetrokkene() }
        // With what the form itself found, so that all of it is said at once; of one field one thing.
        let problems = Casus.problemsBeforehand(report.draft, in: course.situation).filter { problem in
            problem.field.map { !entered.isRefused($0) } ?? true
        }
        guard problems.isEmpty, entered.isComplete else {
            var refused = entered
            refused.refuse(problems, in: course.form, naming: Naming(course.situation))
            return show(course.form, refused, visitor, note: CourseReportNote(course).html)
        }
        let posted = context.posted.replacing("page", with: "2")
        guard let next = CourseReportForm(course.situation, visitor.t, posted: posted) else {
            return show(course.form, entered, visitor, note: CourseReportNote(course).html)
        }
        let rest = Entered(posted: posted, rowAdded: nil, problems: [])
        return show(next.form, rest, visitor, note: CourseReportNote(next).html)
    }

    private func world(_ context: AppContext) async throws -> (Visitor, Situation) {
        let visitor = try context.visitor
        guard let situation = try await room.desk.situation(for: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, situation)
    }

    /// - Parameter own: what a profile says of who reads it; nothing on the national process.
    private func show(_ form: Form, _ entered: Entered, _ visitor: Visitor, note own: HTML? = nil) -> Response {
        let t = visitor.t
        let note = own ?? HTML.alert(.info, t("report.note.title"), "<p>\(t("report.note.body"))</p>")
        var page = page("\(note)\(form.html(entered, for: visitor))", visitor)
        page.problemCount = entered.problems.count
        if page.problemCount > 0 { page.status = .unprocessableContent }
        return page.response(for: visitor)
    }

    private func page(_ body: HTML, _ visitor: Visitor) -> Page {
        let title = visitor.t("report.title")
        return Page(title: title, body: "\(HTML.heading(1, title))<p>\(visitor.t("report.lead"))</p>\(body)")
    }
}
