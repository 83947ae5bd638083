// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The search: a number, or a BSN, or a family name with a birth date.
enum CasusSearchForm {
    static let form = Form(
        action: "/casussen/zoeken", submitLabel: "desk.search.submit",
        [
            .line("number", label: "desk.search.number", hint: "desk.search.number.hint", .optional, max: 20),
            .bsn("bsn", label: "desk.search.bsn", .optional),
            .line("family", label: "desk.search.family", hint: "desk.search.family.hint", .optional, max: 100),
            .day("born", label: "desk.search.born", .optional),
        ])

    /// What is looked for; nothing when the form is wrong or says too little, and then it says so.
    static func search(_ entered: inout Entered) -> CasusSearch? {
        guard entered.problems.isEmpty else { return nil }
        if let number = entered.optionalText("number") { return .number(number) }
        if let bsn = entered.bsn("bsn") { return .bsn(bsn) }
        switch (entered.optionalText("family"), entered.day("born")) {
        case (.some(let family), .some(let born)): return .person(family: family, born: born)
        case (.some, nil): entered.refuse("born", problem: "desk.search.problem.born")
        case (nil, .some): entered.refuse("family", problem: "desk.search.problem.family")
        case (nil, nil): entered.refuse(problem: "desk.search.problem.nothing")
        }
        return nil
    }
}
