// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Who is to take part in a conference, and the record of why that is lawful.
struct DeelnemerForm {
    let view: CasusView
    let t: Wording

    var form: Form {
        Form(
            action: "/casussen/\(view.casus.id)/overleg/deelnemer", submitLabel: "overleg.invite.save",
            cancel: CasusFrame.link(.overleg, of: view.casus.id),
            who + necessity + how + guestNecessity + guest + secrecy)
    }

    private var who: [Field] {
        [
            .select("user", label: "overleg.invite.user", hint: "overleg.invite.user.hint", choices: people),
            .radios(
                "role", label: "overleg.invite.role",
                choices: Deelnemer.Role.allCases.map {
                    Choice(
                        $0.rawValue, label: .key("overleg.role.\($0.rawValue)"),
                        hint: .key("overleg.role.hint.\($0.rawValue)"))
                }),
            .area(
                "requestedInput", label: "overleg.invite.input", hint: "overleg.invite.input.hint", max: 2000, rows: 3),
            .area("task", label: "overleg.invite.task", hint: "overleg.invite.task.hint", max: 2000, rows: 2),
        ]
    }

    private var how: [Field] {
        [
            .check("specialDataTested", label: "overleg.invite.tested", hint: "overleg.invite.tested.hint"),
            .check("presence", label: "overleg.invite.hears", hint: "overleg.invite.hears.hint"),
            .note(HTML.heading(3, t("guest.title"))),
            .check("acceptsProtocol", label: "overleg.invite.protocol", hint: "overleg.invite.protocol.hint"),
        ]
    }

    private var guest: [Field] {
        [.area("basis", label: "guest.basis", hint: "guest.basis.hint", .optional, max: 2000, rows: 2)]
    }

    /// Where a profile asks of everybody why they are needed; whoever was chosen for a reason has one.
    private var necessity: [Field] {
        guard asksNecessity else { return [] }
        return [
            Field(
                "necessity", "course.member.necessity", "course.member.necessity.hint", .conditional,
                .area(max: 2000, rows: 2))
        ]
    }

    /// Elsewhere only of a party that did not sign the covenant.
    private var guestNecessity: [Field] {
        guard !asksNecessity else { return [] }
        return [
            .area("necessity", label: "guest.necessity", hint: "guest.necessity.hint", .optional, max: 2000, rows: 2)
        ]
    }

    private var asksNecessity: Bool { view.course?.arrangement.asksNecessity ?? false }

    /// Where a profile lets outsiders take part: their secrecy, before they do.
    private var secrecy: [Field] {
        guard let arrangement = view.course?.arrangement,
            arrangement.roles.roles.contains(where: { $0.function == .external })
        else { return [] }
        return [
            Field("secrecySignedOn", "external.secrecy", nil, .conditional, .day),
            Field("boundBy", "external.boundBy", "external.boundBy.hint", .conditional, .line(max: 300)),
        ]
    }

    func draft(_ entered: Entered) -> DeelnemerDraft {
        var draft = DeelnemerDraft(
            user: entered.id("user", of: User.self), role: entered.choice("role", as: Deelnemer.Role.self),
            requestedInput: entered.text("requestedInput"), task: entered.text("task"),
            specialDataTested: entered.isChecked("specialDataTested"),
            acceptsProtocol: entered.isChecked("acceptsProtocol"), necessity: entered.text("necessity"),
            basis: entered.text("basis"), presence: entered.isChecked("presence") ? .hearing : .table)
        (draft.secrecySignedOn, draft.boundBy) = (entered.day("secrecySignedOn"), entered.text("boundBy"))
        return draft
    }

    /// People of parties, by party and name; a party that did not sign says so.
    private var people: [Choice] {
        let collaboration = view.situation.collaboration
        let day = view.situation.day
        let invitable = collaboration.users.values.filter { user in
            user.partij != collaboration.house && user.left.map { $0 > day } ?? true
                && view.course.map { view.casus.mayTakePart(user, under: $0.arrangement) } ?? true
        }
        let named = invitable.map { user in
            (collaboration.partij(user.partij)?.name ?? "", user)
        }
        return named.sorted { ($0.0, $0.1.name, $0.1.id) < ($1.0, $1.1.name, $1.1.id) }
            .map { Choice($0.1.id, named: "\($0.0): \($0.1.name)") }
    }
}
