// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The form for a new or changed sitting: which body, when, where, who leads.
struct VergaderingForm {
    let situation: Situation
    let t: Wording
    let action: Link
    let cancel: Link
    /// The body of a sitting that is changed, by somebody who keeps it without convening such a body.
    var current: MeetingBody?

    private var collaboration: Collaboration { situation.collaboration }
    private var bodies: [Arrangement.Body] { collaboration.bodiesToConvene(by: situation.actor) }
    private var areas: [String] {
        let offered = bodies.map { MeetingBody($0) } + [fixed].compactMap(\.self)
        return Set(offered.flatMap { collaboration.areas(of: $0) }).sorted()
    }
    /// The body that stays as it is, because the reader cannot choose it.
    private var fixed: MeetingBody? {
        current.flatMap { body in
            body.word == nil || bodies.contains { $0.id.word == body.word } ? nil : body
        }
    }

    var form: Form {
        Form(
            action: action, submitLabel: "vergadering.save", cancel: cancel,
            bodyFields + areaFields + [
                .day("day", label: "vergadering.day"),
                .line("starts", label: "vergadering.starts", hint: "vergadering.starts.hint", max: 5),
                .number("minutes", label: "vergadering.minutes", in: 5...720),
                .line("place", label: "vergadering.place", hint: "vergadering.place.hint", max: 120),
                .select("chair", label: "vergadering.chair", hint: "vergadering.chair.hint", choices: staff),
                .select(
                    "secretary", label: "vergadering.secretary", hint: "vergadering.secretary.hint", choices: staff),
            ])
    }

    /// Where a body that may be chosen sits for one area at a time.
    private var areaFields: [Field] {
        guard !areas.isEmpty else { return [] }
        let choices = areas.map { Choice($0, label: .text($0)) }
        return [Field("area", "vergadering.area", "vergadering.area.hint", .conditional, .select(choices))]
    }

    private var bodyFields: [Field] {
        guard fixed == nil else { return [] }
        guard !bodies.isEmpty else {
            return [.line("body", label: "vergadering.body", hint: "vergadering.body.hint", max: 80)]
        }
        let known = bodies.map { Choice($0.id.word, label: .text(MeetingBody($0).name(t))) }
        return [.select("word", label: "vergadering.body.which", choices: known)]
    }

    /// As it first appears: led and kept by whoever plans it.
    var blank: Entered {
        let actor = situation.actor.id.description
        return form.filled(["chair": .text(actor), "secretary": .text(actor), "minutes": .number(120)])
    }

    func filled(_ plan: MeetingPlan) -> Entered {
        form.filled([
            "word": .text(plan.body.word ?? ""),
            "body": .text(plan.body.word == nil ? plan.body.nl : ""), "day": .day(plan.day),
            "starts": .text(MeetingPlan.clock(plan.starts)), "minutes": .number(plan.minutes),
            "place": .text(plan.place), "chair": .text(plan.chair.description),
            "secretary": .text(plan.secretary.description), "area": .text(plan.area ?? ""),
        ])
    }

    /// What was filled in; nothing when something is wrong, which then stands at its field.
    func plan(_ entered: inout Entered) -> MeetingPlan? {
        let known = bodies.first { $0.id.word == entered.choice("word") }
        let name = entered.text("body")
        let asked = bodies.isEmpty ? "body" : "word"
        if fixed == nil, known == nil, name.isEmpty, !entered.isRefused(asked) {
            entered.refuse(asked, problem: "vergadering.body.needed")
        }
        let starts = MeetingPlan.minutes(entered.text("starts"))
        if starts == nil, !entered.isRefused("starts") {
            entered.refuse("starts", problem: "vergadering.starts.wrong")
        }
        guard entered.isComplete, let starts, let day = entered.day("day"), let minutes = entered.number("minutes"),
            let chair = entered.id("chair", of: User.self), let secretary = entered.id("secretary", of: User.self)
        else { return nil }
        let body = fixed ?? known.map { MeetingBody($0) } ?? MeetingBody(named: name)
        let area = collaboration.areas(of: body).isEmpty ? nil : entered.choice("area")
        return MeetingPlan(
            body: body, day: day, starts: starts, minutes: minutes, place: entered.text("place"), chair: chair,
            secretary: secretary, area: area)
    }

    /// Who may lead or keep one of the bodies that can be chosen.
    private var staff: [Choice] {
        let offered = bodies.map { MeetingBody($0) } + [fixed].compactMap(\.self)
        return collaboration.users.values
            .filter { user in
                let fits =
                    offered.isEmpty
                    ? Vergadering.mayOrganise(user, in: collaboration)
                    : offered.contains { collaboration.mayLead($0, user) }
                return fits && user.left.map { $0 > situation.day } ?? true
            }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { Choice($0.id, named: $0.name) }
    }
}
