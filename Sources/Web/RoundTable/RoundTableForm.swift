// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms of a round table, one for each thing that is recorded of it.
struct RoundTableForm {
    enum What: String {
        case invitation = "uitnodiging"
        case thirdParty = "derde"
        case attendance = "aanwezig"
        case report = "verslag"

        /// Its word in the keys of the texts.
        var key: String {
            switch self {
            case .invitation: return "invitation"
            case .thirdParty: return "thirdParty"
            case .attendance: return "attendance"
            case .report: return "report"
            }
        }
    }

    let what: What
    let view: CasusView
    let t: Wording

    var form: Form {
        let base = RoundTableController.link(of: view.casus.id)
        return Form(action: "\(base)/\(what.rawValue)", submitLabel: "table.save", cancel: base, fields)
    }

    private var fields: [Field] {
        switch what {
        case .invitation:
            return [
                .day("on", label: "table.invitation.on"), .day("told-on", label: "table.invitation.told"),
                .radios(
                    "told-means", label: "informing.field.means",
                    choices: Kennisgeving.Means.telling.map {
                        Choice($0.rawValue, label: .key("informing.means.\($0.rawValue)"))
                    }),
            ]
        case .thirdParty:
            var asked: [Field] = [
                .line("name", label: "table.thirdParty.name", hint: "table.thirdParty.name.hint", max: 100),
                .line("organisation", label: "table.thirdParty.organisation", max: 100),
            ]
            if view.casus.asksSecrecyOfGuests(in: view.situation) {
                let hint: Phrase = "table.thirdParty.secrecy.hint"
                asked.append(Field("secrecy", "table.thirdParty.secrecy", hint, .conditional, .line(max: 200)))
            }
            asked.append(
                Field("consent-on", "table.thirdParty.consent", "table.thirdParty.consent.hint", .conditional, .day))
            asked.append(.checks("items", label: "table.thirdParty.items", .optional, choices: items))
            return asked
        case .attendance:
            return [
                .radios(
                    "part", label: "table.attendance.part",
                    choices: RoundTable.Attendee.Part.allCases.map {
                        Choice($0.rawValue, label: .key("table.part.\($0.rawValue)"))
                    }),
                .line("name", label: "table.attendance.name", hint: "table.attendance.name.hint", max: 100),
                .check("statement", label: "table.attendance.statement"),
                .check("identified", label: "table.attendance.identified"),
            ]
        case .report where view.casus.isKeptToKinds(in: view.situation):
            return [
                .note(HTML.alert(.info, t("table.kept.title"), "<p>\(t("table.kept"))</p>")),
                .radios("result", label: "table.result", choices: results),
                .line(
                    "plan", label: "table.kept.plan", hint: "table.kept.plan.hint", max: Casus.kindOfHelpLength),
            ]
        case .report:
            return [
                .radios("result", label: "table.result", .optional, choices: results),
                .area(
                    "personalData", label: "table.report.personalData", hint: "table.report.hint", max: 2000, rows: 3),
                .area("reason", label: "table.report.reason", max: 4000, rows: 3),
                .area("state", label: "table.report.state", max: 6000, rows: 4),
                .area("plan", label: "table.report.plan", max: 6000, rows: 4),
            ]
        }
    }

    private var results: [Choice] {
        RoundTable.Result.allCases.map { Choice($0.rawValue, label: .key("table.result.\($0.rawValue)")) }
    }

    /// What the person may consent to, by kind, supplier and day; the text is not shown to choose.
    private var items: [Choice] {
        let naming = Naming(view.situation, casus: view.casus)
        return view.casus.inbrengen.filter { !$0.isWithdrawn && !$0.isPoliceData }.map { item in
            let kind = item.content.kind.flatMap { view.course?.arrangement.dataKind(Named($0)) }
            let name = kind.map(t.name) ?? t("inbreng.item.title")
            return Choice(item.id, named: "\(name), \(naming.partij(item.supplier)), \(t.moment(item.enteredAt))")
        }
    }
}
