// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What somebody entered in a form: typed answers, the raw text to show again, and everything that is wrong.
package struct Entered: Sendable {
    let posted: Posted
    /// Where the names of this part begin: empty, or `persons.0.` in a row.
    let prefix: String
    /// The group for which one more row was asked.
    let rowAdded: String?
    package private(set) var problems: [FormProblem]
    /// Whether the writer is told that somebody else changed it meanwhile; only then may they write over that.
    private(set) var isToldOfChange = false

    init(posted: Posted, prefix: String = "", rowAdded: String?, problems: [FormProblem]) {
        self.posted = posted
        self.prefix = prefix
        self.rowAdded = rowAdded
        self.problems = problems
    }

    /// Whether the form can be acted upon: nothing is wrong and no further row was asked.
    package var isComplete: Bool { problems.isEmpty && rowAdded == nil }

    /// The token of this one rendering of the form, bound to who sent it (`PostMiddleware`); the act consumes it, so that a double submit acts once.
    package var once: String { posted.first("once") ?? "" }

    /// The revision that the writer saw.
    package var revision: Int? { posted.first("revision").flatMap(Int.init) }

    /// Adds what was found wrong later, at a field of this form (`persons.0.name` in a row).
    package mutating func refuse(_ field: String, problem: Phrase) {
        add(FormProblem(field: prefix + field, problem: problem))
    }

    /// Whether something was found wrong at a field; a rule that says the same in other words need not be told then.
    package func isRefused(_ field: String) -> Bool { problems.contains { $0.field == prefix + field } }

    /// Adds what was found wrong later, with the form as a whole.
    package mutating func refuse(problem: Phrase) {
        add(FormProblem(field: nil, problem: problem))
    }

    /// Notes that the writer is told of a change by somebody else.
    mutating func tellOfChange() { isToldOfChange = true }

    /// Once: two rules that say the same at one place are one thing to mend.
    private mutating func add(_ problem: FormProblem) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    /// The text without blanks around it; empty when nothing was entered. Lines end in a line feed.
    package func text(_ name: String) -> String { Entered.clean(raw(name)) }

    /// The text, or nothing when nothing was entered.
    package func optionalText(_ name: String) -> String? {
        let text = text(name)
        return text.isEmpty ? nil : text
    }

    package func day(_ name: String) -> Day? { DayParts(posted: posted, name: prefix + name).day }

    package func number(_ name: String) -> Int? { Int(text(name)) }

    /// A citizen service number that passes its test.
    package func bsn(_ name: String) -> Burgerservicenummer? { Burgerservicenummer(text(name)) }

    package func isChecked(_ name: String) -> Bool { posted.first(prefix + name) != nil }

    /// The value chosen in a radio group or list.
    package func choice(_ name: String) -> String? { optionalText(name) }

    /// The value chosen, as one of a closed list.
    package func choice<Value: RawRepresentable>(_ name: String, as: Value.Type) -> Value?
    where Value.RawValue == String {
        choice(name).flatMap(Value.init(rawValue:))
    }

    /// The values chosen in a checkbox group.
    package func choices(_ name: String) -> [String] { posted.all(prefix + name) }

    /// The thing chosen.
    package func id<Subject>(_ name: String, of: Subject.Type) -> Identifier<Subject>? {
        choice(name).flatMap { Identifier<Subject>($0) }
    }

    /// The things chosen.
    package func ids<Subject>(_ name: String, of: Subject.Type) -> [Identifier<Subject>] {
        choices(name).compactMap { Identifier<Subject>($0) }
    }

    /// The file that was chosen.
    package func file(_ name: String) -> PostedFile? { posted.file(prefix + name) }

    /// A password exactly as typed.
    package func password(_ name: String) -> String { raw(name) }

    /// The rows that were filled in; blank ones are left out.
    package func rows(_ name: String) -> [Entered] {
        (0..<posted.rowCount(of: prefix + name)).compactMap { index in
            let prefix = "\(prefix)\(name).\(index)."
            guard posted.hasText(under: prefix) else { return nil }
            return Entered(posted: posted, prefix: prefix, rowAdded: nil, problems: [])
        }
    }

    func raw(_ name: String) -> String { posted.first(prefix + name) ?? "" }

    static func clean(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        guard let first = lines.firstIndex(where: { !$0.isWhitespace }),
            let last = lines.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(lines[first...last])
    }
}
