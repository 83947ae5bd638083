// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Walks through the questions of a form and collects everything that is wrong with the answers.
struct FormCheck {
    let posted: Posted
    private(set) var problems: [FormProblem] = []

    init(posted: Posted) { self.posted = posted }

    mutating func check(_ field: Field, prefix: String = "") {
        let name = prefix + field.name
        switch field.kind {
        case .group(let group): return check(group, of: field, name)
        case .note, .hidden: return
        default: break
        }
        if case .file = field.kind { return checkFile(field, name) }
        if hasUnreadable(name) { return refuse(name, "forms.unreadable") }
        if isBlank(field, name) {
            if field.need == .required { refuse(name, missing(field), field.label) }
            return
        }
        checkValue(of: field, name)
    }

    private mutating func checkValue(of field: Field, _ name: String) {
        let text = Entered.clean(posted.first(name) ?? "")
        switch field.kind {
        case .line(let max):
            checkLength(text, max, name)
            if text.contains(where: \.isNewline) { refuse(name, "forms.oneLine") }
        case .area(let max, _): checkLength(text, max, name)
        case .password: checkLength(text, 1000, name)
        case .day where DayParts(posted: posted, name: name).day == nil: refuse(name, "forms.day")
        case .bsn where Burgerservicenummer(text) == nil: refuse(name, "forms.bsn")
        case .number(let range):
            guard let number = Int(text), range.contains(number) else {
                return refuse(name, .key("forms.number", ["min": "\(range.lowerBound)", "max": "\(range.upperBound)"]))
            }
        case .radios(let choices), .select(let choices), .checks(let choices):
            let known = Set(choices.map(\.value))
            if !posted.all(name).allSatisfy(known.contains) { refuse(name, "forms.choice") }
        default: break
        }
    }

    private mutating func check(_ group: Field.Group, of field: Field, _ name: String) {
        let count = posted.rowCount(of: name)
        if count > group.rows.upperBound {
            refuse(name, .key("forms.rows", ["max": "\(group.rows.upperBound)"]))
        }
        let filled = (0..<count).filter { posted.hasText(under: "\(name).\($0).") }
        let blank = (0..<max(count, group.rows.lowerBound)).filter { !filled.contains($0) }
        let missing = blank.prefix(max(0, group.rows.lowerBound - filled.count))
        for index in (filled + missing).sorted() {
            for inner in group.fields { check(inner, prefix: "\(name).\(index).") }
        }
    }

    private mutating func checkFile(_ field: Field, _ name: String) {
        guard let file = posted.file(name) else {
            if field.need == .required { refuse(name, "forms.missing.file", field.label) }
            return
        }
        if !file.isWhole { refuse(name, "forms.fileTooLarge") }
    }

    private mutating func checkLength(_ text: String, _ max: Int, _ name: String) {
        guard text.count > max else { return }
        refuse(name, .key("forms.tooLong", ["max": "\(max)", "count": "\(text.count)"]))
    }

    private func isBlank(_ field: Field, _ name: String) -> Bool {
        switch field.kind {
        case .day: DayParts(posted: posted, name: name).isBlank
        case .password: (posted.first(name) ?? "").isEmpty
        default: posted.all(name).allSatisfy { Entered.clean($0).isEmpty }
        }
    }

    private func hasUnreadable(_ name: String) -> Bool {
        posted.unreadable.contains { $0 == name || $0.hasPrefix("\(name).") }
    }

    private func missing(_ field: Field) -> String {
        switch field.kind {
        case .radios, .select: "forms.missing.choice"
        case .checks: "forms.missing.choices"
        case .check: "forms.missing.check"
        default: "forms.missing.text"
        }
    }

    private mutating func refuse(_ name: String, _ problem: Phrase) {
        problems.append(FormProblem(field: name, problem: problem))
    }

    /// The label is said along as a phrase in itself, so that it comes out in the language of the reader.
    private mutating func refuse(_ name: String, _ key: String, _ label: Phrase) {
        problems.append(FormProblem(field: name, problem: .about(key, label)))
    }
}
