// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// One thing to write down about a sitting without casussen, as a form.
struct SittingRecordForm {
    /// What is written down, by the word in its address.
    enum What: String, CaseIterable {
        case called = "leden"
        case point = "punt"
        case attendance = "aanwezig"
        case minutes = "verslag"
        case decision = "besluit"
        case action = "afspraak"

        /// The part of the record that is written line by line; nothing for a list of people.
        var part: SittingCorrection.Part? {
            switch self {
            case .called, .attendance: nil
            case .point: .point
            case .minutes: .minutes
            case .decision: .decision
            case .action: .action
            }
        }
    }

    let what: What
    let view: VergaderingView
    let t: Wording

    static func link(_ what: What, of id: Identifier<Vergadering>) -> Link {
        "\(MeetingRoom.link(id))/vastleggen/\(what.rawValue)"
    }

    var title: String {
        switch what {
        case .called: t("zonder.called.write")
        case .point: t("zonder.point.title")
        case .attendance: t("zonder.attendance.write")
        case .minutes where view.vergadering.record.currentMinutes != nil: t("zonder.minutes.change")
        case .minutes: t("zonder.minutes.write")
        case .decision: t("zonder.decision.title")
        case .action: t("zonder.action.title")
        }
    }

    var form: Form {
        let id = view.vergadering.id
        return Form(
            action: SittingRecordForm.link(what, of: id), submitLabel: "zonder.save", cancel: MeetingRoom.link(id),
            fields)
    }

    var fields: [Field] {
        switch what {
        case .called:
            let people = view.situation.collaboration.callable(on: view.situation.day).map(\.id)
            return [.checks("called", label: "zonder.called", hint: "zonder.called.hint", choices: choices(people))]
        case .attendance:
            return [.checks("present", label: "zonder.present", .optional, choices: choices(members))]
        case .point: return [.line("text", label: "zonder.point", hint: "zonder.text.hint", max: 300)]
        case .minutes: return [.area("text", label: "zonder.minutes", hint: "zonder.text.hint", max: 10_000, rows: 12)]
        case .decision: return [.area("text", label: "zonder.decision", hint: "zonder.text.hint", max: 2000, rows: 3)]
        case .action:
            return [
                .line("text", label: "zonder.action", hint: "zonder.text.hint", max: 300),
                .select("owner", label: "zonder.owner", choices: choices(members)),
                .day("due", label: "zonder.due"),
            ]
        }
    }

    private var members: [Identifier<User>] { view.vergadering.record.members }

    private func choices(_ users: [Identifier<User>]) -> [Choice] {
        let naming = Naming(view.situation)
        return users.map { Choice($0, named: naming.userOfPartij($0)) }
            .sorted { view.situation.collaboration.isBefore($0.value, $1.value) }
    }

    /// As it stands now, for what is written anew each time.
    var start: Entered {
        let record = view.vergadering.record
        switch what {
        case .called: return form.filled(["called": .choices(record.called.map(\.description))])
        case .attendance:
            return form.filled(["present": .choices((record.attendance?.present ?? []).map(\.description))])
        case .minutes: return form.filled(["text": .text(record.currentMinutes?.text ?? "")])
        case .point, .decision, .action: return form.blank
        }
    }

    func entry(_ entered: Entered) -> SittingEntry {
        switch what {
        case .called: .called(entered.ids("called", of: User.self))
        case .attendance: .attendance(entered.ids("present", of: User.self))
        case .point: .point(entered.text("text"))
        case .minutes: .minutes(entered.text("text"))
        case .decision: .decision(entered.text("text"))
        case .action:
            .action(
                what: entered.text("text"), owner: entered.id("owner", of: User.self), due: entered.day("due"))
        }
    }
}

extension Collaboration {
    /// The order of two people in a list: by the name of their party, then by their own.
    fileprivate func isBefore(_ one: String, _ other: String) -> Bool {
        func key(_ id: String) -> (String, String, String) {
            let person = user(Identifier<User>(known: id))
            let party = person.flatMap { partij($0.partij)?.name } ?? ""
            return (party, person?.name ?? "", id)
        }
        return key(one) < key(other)
    }
}
