// SPDX-License-Identifier: EUPL-1.2

import CaseWork

/// The list of everything that is wrong, above a form, with a link to each field.
struct ErrorSummary {
    let form: Form
    let entered: Entered
    let t: Wording

    var html: HTML {
        guard !entered.problems.isEmpty else { return .empty }
        return """
            <div class="alert alert-error" role="alert" tabindex="-1" id="problems" autofocus>\
            <h2 class="alert-title">\(t("forms.problems", ["count": "\(entered.problems.count)"]))</h2>\
            <ul>\(ordered.map(item))</ul></div>
            """
    }

    /// In the order of the page; what is wrong with the form as a whole comes first.
    private var ordered: [FormProblem] {
        let names = form.fields.map(\.name)
        func place(_ problem: FormProblem) -> Int {
            guard let name = problem.field else { return -1 }
            return names.firstIndex(of: String(name.prefix { $0 != "." })) ?? -1
        }
        return entered.problems.enumerated().map { (place: place($0.element), offset: $0.offset, problem: $0.element) }
            .sorted { ($0.place, $0.offset) < ($1.place, $1.offset) }.map(\.problem)
    }

    private func item(_ problem: FormProblem) -> HTML {
        guard let name = problem.field, let field = form.field(named: name) else {
            return "<li>\(t(problem.problem))</li>"
        }
        let id = FieldRenderer.firstInput(of: field, name)
        return "<li><a href=\"#\(id)\">\(row(of: name))\(said(problem, at: field))</a></li>"
    }

    /// The problem, behind the label unless it names the label itself.
    private func said(_ problem: FormProblem, at field: Field) -> String {
        let said = t(problem.problem)
        let label = t(field.label)
        return said.contains(label) ? said : "\(label): \(said)"
    }

    /// In which row of a group it is, as the row is headed.
    private func row(of name: String) -> String {
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count == 3, let index = Int(parts[1]), let group = form.field(named: parts[0]) else { return "" }
        return "\(t(group.label)) \(index + 1), "
    }
}

extension Form {
    /// The question with this full name, in a row too.
    func field(named name: String) -> Field? {
        if let field = fields.first(where: { $0.name == name }) { return field }
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count == 3, let outer = fields.first(where: { $0.name == parts[0] }) else { return nil }
        guard case .group(let group) = outer.kind else { return nil }
        return group.fields.first { $0.name == parts[2] }
    }
}
