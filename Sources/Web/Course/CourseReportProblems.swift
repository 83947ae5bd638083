// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension CourseReportEntry {
    /// Adds to what the form itself found everything for which the report and its items would be refused, each in the
    /// row of its person or item. What the form found wrong is not said again in other words.
    func addProblems(to entered: inout Entered, of course: CourseReportForm) {
        for (row, item) in itemRows where item == nil && !entered.isRefused("items.\(row).person") {
            entered.refuse("items.\(row).person", problem: "report.problem.person")
        }
        let own = entered
        let known = itemRows.compactMap { row, item in item.map { (row: row, item: $0) } }
        let found = Casus.problems(
            beginning: draft, with: known.map { ($0.item.draft, $0.item.text) }, in: course.situation)
        place(told(found.report, entered), in: &entered, of: course)
        for (one, problems) in zip(known, found.items) {
            for problem in problems where problem.reason != .bsnInText {
                refuse("items.\(one.row)", "items", problem, in: &entered, unless: own, of: course)
            }
        }
        addNumbers(to: &entered, of: course)
    }

    /// Without what follows from something else: no birth date where none was read, no consent where it is about nobody.
    private func told(_ problems: [Refusal], _ entered: Entered) -> [Refusal] {
        let isUnread =
            entered.rows("persons").isEmpty
            || personRows.keys.contains { entered.isRefused("persons.\($0).born") }
        let isNobodyAimedAt = problems.contains { $0.reason == .noPersonAimedAt }
        return problems.filter { problem in
            switch problem.reason {
            case .bornNeeded: return !isUnread
            case .withoutConsentOnly: return !isNobodyAimedAt
            default: return true
            }
        }
    }

    /// Puts what the act refused where it can be mended: in the row of the person, at the field, or above the form.
    func place(_ problems: [Refusal], in entered: inout Entered, of course: CourseReportForm) {
        let own = entered
        for problem in problems where problem.reason != .bsnInText {
            if let row = personRows.first(where: { $0.value.id.description == problem.about })?.key {
                refuse("persons.\(row)", "persons", problem, in: &entered, unless: own, of: course)
            } else if problem.field.map({ !own.isRefused($0) }) ?? true {
                entered.refuse([problem], in: course.form, naming: Naming(course.situation))
            }
        }
        guard problems.contains(where: { $0.reason == .bsnInText }) else { return }
        entered.refuse([Refusal(.bsnInText)], in: course.form, naming: Naming(course.situation))
    }

    /// Every field with a citizen service number, where the profile keeps none.
    private func addNumbers(to entered: inout Entered, of course: CourseReportForm) {
        guard course.arrangement.keepsNoNumbers else { return }
        // Not in what nobody typed: the figures of a random token may pass for a number.
        let names = Set(course.form.fields.map(\.name))
        let typed = entered.posted.pairs.filter { names.contains(String($0.name.prefix { $0 != "." })) }
        guard typed.contains(where: { CitizenNumber.isIn($0.value) }) else { return }
        entered.refuse([Refusal(.bsnInText)], in: course.form, naming: Naming(course.situation))
    }

    /// At a field of a row, unless the form found that wrong already; above the form where the row has no such field.
    private func refuse(
        _ row: String, _ group: String, _ problem: Refusal, in entered: inout Entered, unless own: Entered,
        of course: CourseReportForm
    ) {
        let said = phrase(problem, Naming(course.situation))
        let field = CourseReportEntry.field(of: problem)
        guard course.fields(of: group).contains(field) else { return entered.refuse(problem: said) }
        let name = "\(row).\(field)"
        if !own.isRefused(name) { entered.refuse(name, problem: said) }
    }

    /// Where in a row a problem with it is mended.
    private static func field(of problem: Refusal) -> String {
        if problem.reason == .consentNotChosen { return "own-consent" }
        if problem.reason == .outsideAges { return "born" }
        switch problem.field {
        // The kind of data says what an item is for and of which class it is.
        case "task", "classes": return "kind"
        case "betrokkene": return "person"
        default: return problem.field ?? ""
        }
    }

    /// A person who is only being reported has no name that `naming` knows.
    private func phrase(_ refusal: Refusal, _ naming: Naming) -> Phrase {
        guard let person = draft.report.betrokkenen.first(where: { $0.id.description == refusal.about }) else {
            return naming.phrase(refusal)
        }
        if refusal.reason == .bornImpossible, !person.name.isEmpty {
            return .key("report.problem.born", ["name": person.name])
        }
        return .key("weigering.\(refusal.reason.rawValue)", ["about": person.name])
    }
}

extension CourseReportForm {
    /// The names of the questions in each row of a group.
    fileprivate func fields(of group: String) -> [String] {
        form.fields.filter { $0.name == group }.flatMap { field -> [String] in
            if case .group(let rows) = field.kind { rows.fields.map(\.name) } else { [] }
        }
    }
}
