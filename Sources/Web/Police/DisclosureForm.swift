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
            .note("\(HTML.heading(3, t("police.record.title")))<p class=\"hint\">\(t("police.record.lead"))</p>"),
            Field(
                "disclosure-recipients", "police.record.recipients", "police.record.recipients.hint", .conditional,
                .checks(people.map { Choice($0.id, named: naming.userOfPartij($0.id)) })),
            Field("disclosure-on", "police.record.on", nil, .conditional, .day),
            Field(
                "disclosure-reference", "police.record.reference", "police.record.reference.hint", .conditional,
                .line(max: 100)),
            Field("disclosure-reason", "police.record.reason", nil, .conditional, .area(max: 1000, rows: 2)),
            Field(
                "disclosure-mention", .key("police.record.mention", ["text": mention]), nil, .conditional, .check),
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
