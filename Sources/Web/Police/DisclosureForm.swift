// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The questions of the record that the police make of a disclosure.
struct DisclosureForm {
    let view: CasusView
    let t: Wording

    /// None where the profile keeps no such record, or for whoever brings in no police data.
    var fields: [Field] {
        guard let arrangement = view.course?.arrangement, let mention = arrangement.policeMention else { return [] }
        let naming = Naming(view.situation)
        let people = view.situation.collaboration.users.values
            .filter { view.casus.mayReceivePolice($0, under: arrangement, in: view.situation) }
            .sorted { $0.name < $1.name }
        return [
            .note(
                "\(HTML.heading(3, t("disclosure.record.title")))<p class=\"hint\">\(t("disclosure.record.lead"))</p>"),
            Field(
                "disclosure-recipients", "disclosure.record.recipients", "disclosure.record.recipients.hint",
                .conditional,
                .checks(people.map { Choice($0.id, named: naming.userOfPartij($0.id)) })),
            Field("disclosure-on", "disclosure.record.on", nil, .conditional, .day),
            Field(
                "disclosure-reference", "disclosure.record.reference", "disclosure.record.reference.hint", .conditional,
                .line(max: 100)),
            Field("disclosure-reason", "disclosure.record.reason", nil, .conditional, .area(max: 1000, rows: 2)),
            Field(
                "disclosure-mention", .key("disclosure.record.mention", ["text": mention]), nil, .conditional, .check),
        ]
    }

    /// Whether the visitor brings in police data here.
    var isAsked: Bool {
        view.casus.kindsToBringIn(in: view.situation).contains { $0.dataClass.word == "criminal_police" }
    }

    func draft(_ entered: Entered) -> PoliceDisclosureDraft {
        let mention = view.course?.arrangement.policeMention ?? ""
        return PoliceDisclosureDraft(
            recipients: entered.ids("disclosure-recipients", of: User.self), on: entered.day("disclosure-on"),
            reference: entered.text("disclosure-reference"), reason: entered.text("disclosure-reason"),
            mention: entered.isChecked("disclosure-mention") ? mention : "")
    }
}
