// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// For whom a part of the plan is, in words.
struct AimWords {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        self.view = view
        self.t = t
    }

    /// All of them, in the word of the profile: the household, the client system, everybody in this casus.
    var together: String { t("plan.aim.together.\(view.situation.planPractice.unit.rawValue)") }

    func name(_ aim: Aim) -> String {
        guard case .persons(let ids) = aim else { return together }
        let naming = Naming(view.situation, casus: view.casus)
        return ids.map(naming.betrokkene).joined(separator: ", ")
    }
}

/// The question for whom something is, in a form.
struct AimField {
    /// What the choice for all of them sends.
    private static let together = "samen"

    static func field(_ name: String, _ view: CasusView, _ t: Wording, _ need: Field.Need = .required) -> Field {
        let persons = view.casus.aimable.map { Choice($0.id, named: $0.name) }
        let whole = Choice(together, label: .text(AimWords(view, t).together))
        return .checks(name, label: "plan.aim", hint: "plan.aim.hint", need, choices: persons + [whole])
    }

    static func answer(_ aim: Aim) -> Answer {
        switch aim {
        case .together: return .choices([together])
        case .persons(let ids): return .choices(ids.map(\.description))
        }
    }

    /// What was ticked: nothing at all, or both all of them and some, is no aim.
    static func read(_ name: String, _ entered: Entered) -> Aim? {
        let values = entered.choices(name)
        if values == [together] { return .together }
        if values.isEmpty || values.contains(together) { return nil }
        return .persons(entered.ids(name, of: Betrokkene.self))
    }

    /// Why it is no aim.
    static func problem(_ name: String) -> Refusal { Refusal(.aimMixed, field: name) }
}
