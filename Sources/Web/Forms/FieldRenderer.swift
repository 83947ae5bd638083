// SPDX-License-Identifier: EUPL-1.2

import CaseWork

/// Writes one question: label above the input, hint and problem tied to it, the value as it was typed.
struct FieldRenderer {
    let entered: Entered
    let t: Wording

    func html(_ field: Field, prefix: String = "") -> HTML {
        let name = prefix + field.name
        return switch field.kind {
        case .note(let content): content
        case .hidden: "<input type=\"hidden\" name=\"\(name)\" value=\"\(value(name))\">"
        case .group(let group): html(group, of: field, name)
        case .radios(let choices): choiceGroup(field, name, type: "radio", choices)
        case .checks(let choices): choiceGroup(field, name, type: "checkbox", choices)
        case .check: singleCheck(field, name)
        case .day: dayInputs(field, name)
        case .select(let choices): labelled(field, name, select(field, name, choices))
        case .file(let endings): labelled(field, name, file(field, name, endings))
        case .area(_, let rows): labelled(field, name, area(field, name, rows: rows))
        default: labelled(field, name, input(field, name))
        }
    }

    func hasGroups(_ fields: [Field]) -> Bool {
        fields.contains { if case .group = $0.kind { true } else { false } }
    }

    func hasFile(_ fields: [Field]) -> Bool {
        fields.contains { if case .file = $0.kind { true } else { false } }
    }

    // MARK: Names and problems

    static func id(_ name: String) -> String { "f-" + name.replacing(".", with: "-") }

    /// The id of the element that a link from the summary should reach.
    static func firstInput(of field: Field, _ name: String) -> String {
        switch field.kind {
        case .day: id("\(name).day")
        case .radios, .checks: id("\(name).0")
        default: id(name)
        }
    }

    func value(_ name: String) -> String { entered.posted.first(name) ?? "" }

    func problems(_ name: String) -> [Phrase] {
        entered.problems.filter { $0.field == name }.map(\.problem)
    }

    /// `aria-describedby`, `aria-invalid` and `aria-required` of an input.
    func aria(_ field: Field, _ name: String) -> HTML {
        let hasProblem = !problems(name).isEmpty
        var ids: [String] = []
        if field.hint != nil { ids.append("\(FieldRenderer.id(name))-hint") }
        if hasProblem { ids.append("\(FieldRenderer.id(name))-problem") }
        let describedBy = ids.isEmpty ? nil : ids.joined(separator: " ")
        return """
            \(attribute: "aria-describedby", describedBy)\
            \(attribute: "aria-invalid", hasProblem ? "true" : nil)\
            \(attribute: "aria-required", field.need == .required ? "true" : nil)
            """
    }

    func labelText(_ field: Field) -> HTML {
        let optional: HTML? =
            field.need == .optional
            ? " <span class=\"optional\">(\(t("forms.optional")))</span>" : nil
        return "\(t(field.label))\(optional)"
    }

    func hintAndProblem(_ field: Field, _ name: String) -> HTML {
        let id = FieldRenderer.id(name)
        let hint: HTML? = field.hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\(t($0))</p>" }
        let lines: [HTML] = problems(name).map { "<span>\(t($0))</span>" }
        let problem: HTML? =
            lines.isEmpty
            ? nil
            : "<p class=\"problem\" id=\"\(id)-problem\"><strong>\(t("forms.problem"))</strong> \(lines)</p>"
        return "\(hint)\(problem)"
    }

    func fieldClass(_ name: String) -> String { problems(name).isEmpty ? "field" : "field field-invalid" }

    func labelled(_ field: Field, _ name: String, _ control: HTML) -> HTML {
        """
        <div class="\(fieldClass(name))"><label for="\(FieldRenderer.id(name))">\(labelText(field))</label>\
        \(hintAndProblem(field, name))\(control)</div>
        """
    }
}
