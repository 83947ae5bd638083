// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The search: a number, or a BSN, or a family name with a birth date.
enum CasusSearchForm {
    /// By BSN only where the collaboration keeps one.
    static func form(_ collaboration: Collaboration) -> Form {
        let number: Field = .line(
            "number", label: "desk.search.number", hint: "desk.search.number.hint", .optional, max: 20)
        let person: [Field] = [
            .line("family", label: "desk.search.family", hint: "desk.search.family.hint", .optional, max: 100),
            .day("born", label: "desk.search.born", .optional),
        ]
        let bsn: [Field] = collaboration.keepsBsn ? [.bsn("bsn", label: "desk.search.bsn", .optional)] : []
        return Form(action: "/casussen/zoeken", submitLabel: "desk.search.submit", [number] + bsn + person)
    }

    /// What is looked for; nothing when the form is wrong or says too little, and then it says so.
    static func search(_ entered: inout Entered, in collaboration: Collaboration) -> CasusSearch? {
        guard entered.problems.isEmpty else { return nil }
        if let number = entered.optionalText("number") { return .number(number) }
        if let bsn = entered.bsn("bsn") { return .bsn(bsn) }
        switch (entered.optionalText("family"), entered.day("born")) {
        case (.some(let family), .some(let born)): return .person(family: family, born: born)
        case (.some, nil): entered.refuse("born", problem: "desk.search.problem.born")
        case (nil, .some): entered.refuse("family", problem: "desk.search.problem.family")
        case (nil, nil):
            entered.refuse(
                problem: collaboration.keepsBsn ? "desk.search.problem.nothing" : "desk.search.problem.nothingNoBsn")
        }
        return nil
    }
}

extension Collaboration {
    /// Whether a citizen service number may be kept of anybody here.
    var keepsBsn: Bool { workProcess.map { $0.data.bsn.value != .no } ?? true }

    /// By what a person of whom no date of birth is known can be found.
    var bornHint: Phrase { keepsBsn ? "report.person.born.hint" : "report.person.born.hint.noBsn" }
}
