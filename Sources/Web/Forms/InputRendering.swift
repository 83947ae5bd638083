// SPDX-License-Identifier: EUPL-1.2

extension FieldRenderer {
    func input(_ field: Field, _ name: String) -> HTML {
        let isPassword = if case .password = field.kind { true } else { false }
        return """
            <input id="\(FieldRenderer.id(name))" name="\(name)" type="\(isPassword ? "password" : "text")"\
             class="\(inputClass(field))"\(attribute: "inputmode", inputMode(field))\
            \(attribute: "autocomplete", field.autocomplete ?? "off")\
            \(attribute: "value", isPassword ? nil : value(name))\
            \(attribute: "spellcheck", isPassword ? "false" : nil)\(aria(field, name))>
            """
    }

    func file(_ field: Field, _ name: String, _ endings: [String]) -> HTML {
        """
        <input id="\(FieldRenderer.id(name))" name="\(name)" type="file" class="input input-file"\
         accept="\(endings.map { ".\($0)" }.joined(separator: ","))"\(aria(field, name))>
        """
    }

    func area(_ field: Field, _ name: String, rows: Int) -> HTML {
        // The line feed after the tag is dropped by browsers; without it a text that begins with one would lose it.
        """
        <textarea id="\(FieldRenderer.id(name))" name="\(name)" rows="\(rows)" class="input"\(aria(field, name))>\
        \("\n")\(value(name))</textarea>
        """
    }

    func select(_ field: Field, _ name: String, _ choices: [Choice]) -> HTML {
        let chosen = value(name)
        let unknown = !chosen.isEmpty && !choices.contains { $0.value == chosen }
        let options = grouped(choices).map { group, choices -> HTML in
            let inner: [HTML] = choices.map { choice in
                "<option value=\"\(choice.value)\"\(flag: "selected", choice.value == chosen)>\(t(choice.label))</option>"
            }
            return group.map { "<optgroup label=\"\(t($0))\">\(inner)</optgroup>" } ?? HTML.joined(inner)
        }
        return """
            <select id="\(FieldRenderer.id(name))" name="\(name)" class="input"\(aria(field, name))>\
            <option value=""\(flag: "selected", chosen.isEmpty || unknown)>\(t("forms.choose"))</option>\
            \(options)</select>
            """
    }

    /// Choices that follow each other under one heading, together.
    private func grouped(_ choices: [Choice]) -> [(group: Phrase?, choices: [Choice])] {
        choices.reduce(into: []) { groups, choice in
            if let last = groups.indices.last, groups[last].group == choice.group {
                groups[last].choices.append(choice)
            } else {
                groups.append((choice.group, [choice]))
            }
        }
    }

    func singleCheck(_ field: Field, _ name: String) -> HTML {
        """
        <div class="\(fieldClass(name))">\(hintAndProblem(field, name))\
        <div class="choice"><input type="checkbox" id="\(FieldRenderer.id(name))" name="\(name)" value="1"\
        \(flag: "checked", entered.posted.first(name) != nil)\(aria(field, name))>\
        <label for="\(FieldRenderer.id(name))">\(t(field.label))</label></div></div>
        """
    }

    func choiceGroup(_ field: Field, _ name: String, type: String, _ choices: [Choice]) -> HTML {
        let chosen = Set(entered.posted.all(name))
        let options: [HTML] = choices.enumerated().map { index, choice in
            let id = FieldRenderer.id("\(name).\(index)")
            let hint: HTML? = choice.hint.map { "<span class=\"hint\" id=\"\(id)-hint\">\(t($0))</span>" }
            return """
                <div class="choice"><input type="\(type)" id="\(id)" name="\(name)" value="\(choice.value)"\
                \(flag: "checked", chosen.contains(choice.value))\
                \(attribute: "aria-describedby", choice.hint == nil ? nil : "\(id)-hint")>\
                <label for="\(id)">\(t(choice.label))</label>\(hint)</div>
                """
        }
        return fieldset(field, name, "\(options)", role: type == "radio" ? "radiogroup" : nil)
    }

    func dayInputs(_ field: Field, _ name: String) -> HTML {
        let parts = DayParts(posted: entered.posted, name: name)
        let hasProblem = !problems(name).isEmpty
        func part(_ suffix: String, _ label: String, _ text: String, _ width: String) -> HTML {
            let id = FieldRenderer.id("\(name).\(suffix)")
            let auto = field.autocomplete.map { "\($0)-\(suffix)" } ?? "off"
            return """
                <div class="day-part"><label for="\(id)">\(label)</label><input id="\(id)" name="\(name).\(suffix)"\
                 type="text" inputmode="numeric" class="input \(width)" autocomplete="\(auto)" value="\(text)"\
                \(attribute: "aria-invalid", hasProblem ? "true" : nil)></div>
                """
        }
        let inputs: HTML = """
            <div class="day-parts">\(part("day", t("forms.dayPart"), parts.dayText, "input-2"))\
            \(part("month", t("forms.monthPart"), parts.monthText, "input-2"))\
            \(part("year", t("forms.yearPart"), parts.yearText, "input-4"))</div>
            """
        return fieldset(field, name, inputs, role: nil)
    }

    /// A group of inputs under one question.
    private func fieldset(_ field: Field, _ name: String, _ content: HTML, role: String?) -> HTML {
        let mayRequire = role == "radiogroup" && field.need == .required
        let hasProblem = !problems(name).isEmpty
        var ids: [String] = []
        if field.hint != nil { ids.append("\(FieldRenderer.id(name))-hint") }
        if hasProblem { ids.append("\(FieldRenderer.id(name))-problem") }
        return """
            <fieldset class="\(fieldClass(name))"\(attribute: "role", role)\
            \(attribute: "aria-describedby", ids.isEmpty ? nil : ids.joined(separator: " "))\
            \(attribute: "aria-required", mayRequire ? "true" : nil)\
            \(attribute: "aria-invalid", role != nil && hasProblem ? "true" : nil)>\
            <legend>\(labelText(field))</legend>\(hintAndProblem(field, name))\(content)</fieldset>
            """
    }

    private func inputClass(_ field: Field) -> String {
        switch field.kind {
        case .number: "input input-4"
        case .bsn: "input input-10"
        default: "input"
        }
    }

    private func inputMode(_ field: Field) -> String? {
        switch field.kind {
        case .number, .bsn: "numeric"
        default: nil
        }
    }
}
