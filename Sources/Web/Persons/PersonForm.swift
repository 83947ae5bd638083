// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Adding a person to a running casus: who, in which category of the profile, and why the approach needs this person.
struct PersonForm {
    let arrangement: Arrangement
    let casus: Identifier<Casus>

    /// Why the approach needs a person; the profile says of which categories it is asked.
    static let necessity = Field.area(
        "necessity", label: "person.necessity", hint: "person.necessity.hint", .optional, max: 1000, rows: 2)

    var form: Form {
        let kinds = arrangement.categoriesToAdd.map {
            Choice($0.rawValue, label: .key("person.kind.\($0.rawValue)"))
        }
        return Form(
            action: PersonController.link(of: casus), submitLabel: "person.add.save",
            cancel: CasusFrame.link(.overview, of: casus),
            [
                .line("given", label: "report.person.given", .optional, max: 100),
                .line("family", label: "report.person.family", max: 100),
                .day("born", label: "report.person.born", hint: "report.person.born.hint", .optional),
                .line("residence", label: "report.person.residence", .optional, max: 100),
                .radios("kind", label: "report.person.category", choices: kinds),
                .line(
                    "relation", label: "report.person.relation", hint: "report.person.relation.hint", .optional,
                    max: 200),
                PersonForm.necessity,
            ])
    }

    func person(_ entered: Entered, as id: Identifier<Betrokkene>) -> Betrokkene? {
        guard let kind = entered.choice("kind", as: Arrangement.PersonCategory.self) else { return nil }
        var person = Betrokkene(
            id: id, given: entered.text("given"), family: entered.text("family"), born: entered.day("born"), bsn: nil,
            residence: entered.text("residence"), category: arrangement.category(of: kind),
            relation: entered.text("relation"), kind: kind)
        person.necessity = entered.optionalText("necessity")
        return person
    }
}
