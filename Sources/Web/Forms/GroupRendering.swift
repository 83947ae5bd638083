// SPDX-License-Identifier: EUPL-1.2

extension FieldRenderer {
    /// The rows of a group and the button that asks for one more.
    func html(_ group: Field.Group, of field: Field, _ name: String) -> HTML {
        let sent = entered.posted.rowCount(of: name)
        let wanted = max(sent, group.rows.lowerBound) + (entered.rowAdded == name ? 1 : 0)
        let count = max(1, max(sent, min(wanted, group.rows.upperBound)))
        let rows: [HTML] = (0..<count).map { index in
            let isNew = entered.rowAdded == name && index == count - 1
            return """
                <fieldset class="row" id="\(FieldRenderer.id("\(name).\(index)"))"\
                \(flag: "autofocus", isNew)\(attribute: "tabindex", isNew ? "-1" : nil)>\
                <legend>\(t(field.label)) \(index + 1)</legend>\
                \(group.fields.map { html($0, prefix: "\(name).\(index).") })</fieldset>
                """
        }
        let full: HTML = "<p class=\"hint\">\(t("forms.rows", ["max": "\(group.rows.upperBound)"]))</p>"
        let more: HTML = """
            <button type="submit" class="button button-secondary" name="add.\(name)" value="1">\
            \(t(group.addLabel))</button>
            """
        return """
            <div class="\(fieldClass(name)) group" id="\(FieldRenderer.id(name))" tabindex="-1">\
            \(hintAndProblem(field, name))\(rows)\(count < group.rows.upperBound ? more : full)</div>
            """
    }
}
