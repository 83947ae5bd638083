// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms about questions between houses; field names are those that the refusals of the acts name.
enum HouseForms {
    /// Asking another house about one person.
    static func question(_ view: CasusView) -> Form {
        let base = HousesPage.link(of: view.casus.id)
        return Form(
            action: "\(base)/vraag", submitLabel: "houses.ask.save", cancel: base,
            [
                .select(
                    "house", label: "houses.house",
                    choices: view.situation.collaboration.otherHouses.map { Choice($0.id, named: $0.name) }),
                .select(
                    "betrokkene", label: "houses.person", hint: "houses.person.hint",
                    choices: view.casus.betrokkenen.filter { $0.born != nil }.map { Choice($0.id, named: $0.name) }),
                .area("necessity", label: "houses.necessity", hint: "houses.necessity.hint", max: 1000, rows: 3),
            ])
    }

    /// What the other house said.
    static func answer(to check: HouseCheck, _ view: CasusView) -> Form {
        let base = HousesPage.link(of: view.casus.id)
        return Form(
            action: "\(base)/vraag/\(check.id)/antwoord", submitLabel: "houses.answer.save", cancel: base,
            [
                .radios(
                    "answer", label: "houses.answer",
                    choices: ["notKnown", "known", "notYet"].map {
                        Choice($0, label: .key("houses.answer.\($0)"), hint: .key("houses.answer.\($0).hint"))
                    }),
                .line(
                    "procesregisseur", label: "houses.answer.name", hint: "houses.answer.name.hint", .optional,
                    max: 120),
            ])
    }

    static func answer(_ entered: Entered) -> HouseCheck.Answer? {
        switch entered.choice("answer") {
        case "notKnown": return .notKnown
        case "known": return .known(procesregisseur: entered.text("procesregisseur"))
        case "notYet": return .notYet
        default: return nil
        }
    }

    /// What the leading party said about answering.
    static func consultation(on question: HouseQuestion, _ view: CasusView) -> Form {
        let base = HousesPage.link(of: view.casus.id)
        return Form(
            action: "\(base)/gevraagd/\(question.id)/overleg", submitLabel: "houses.consult.save", cancel: base,
            [
                .radios(
                    "verdict", label: "houses.consult.verdict",
                    choices: HouseQuestion.Consultation.Verdict.allCases.map {
                        Choice(
                            $0.rawValue, label: .key("houses.verdict.\($0.rawValue)"),
                            hint: .key("houses.verdict.\($0.rawValue).hint"))
                    }),
                .area("with", label: "houses.consult.with", hint: "houses.consult.with.hint", max: 1000, rows: 3),
            ])
    }
}
