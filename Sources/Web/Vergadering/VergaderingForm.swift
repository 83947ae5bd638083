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
    /// How often a sitting was changed before this form was made; nothing for a new one.
    var revision: Int?

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
            action: action, submitLabel: "vergadering.save", revision: revision, cancel: cancel,
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

    /// Tells at each field of a form that somebody else overtook what is planned now.
    func compare(_ entered: inout Entered, _ plan: MeetingPlan, with now: MeetingPlan) {
        func tell(_ field: String, _ differs: Bool, _ text: String) {
            guard differs else { return }
            let said: Phrase = text.isEmpty ? "person.correct.now.empty" : .key("person.correct.now", ["now": text])
            entered.refuse(field, problem: said)
        }
        let naming = Naming(situation)
        tell(bodies.isEmpty ? "body" : "word", plan.body.nl != now.body.nl, now.body.name(t))
        tell("area", plan.area != now.area, now.area ?? "")
        tell("day", plan.day != now.day, t.day(now.day))
        tell("starts", plan.starts != now.starts, MeetingPlan.clock(now.starts))
        tell("minutes", plan.minutes != now.minutes, "\(now.minutes)")
        tell("place", plan.place != now.place, now.place)
        tell("chair", plan.chair != now.chair, naming.user(now.chair))
        tell("secretary", plan.secretary != now.secretary, naming.user(now.secretary))
    }

    /// Who may lead or keep one of the bodies that can be chosen; of who may not lead all of them it says which.
    private var staff: [Choice] {
        let offered = fixed.map { [$0] } ?? bodies.map { MeetingBody($0) }
        return collaboration.users.values.filter { $0.left.map { $0 > situation.day } ?? true }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }.compactMap { choice(of: $0, leading: offered) }
    }

    private func choice(of user: User, leading offered: [MeetingBody]) -> Choice? {
        guard !offered.isEmpty else {
            return Vergadering.mayOrganise(user, in: collaboration) ? Choice(user.id, named: user.name) : nil
        }
        let led = offered.filter { collaboration.mayLead($0, user) }
        guard !led.isEmpty else { return nil }
        guard led.count < offered.count else { return Choice(user.id, named: user.name) }
        let names = led.map { $0.name(t) }.joined(separator: ", ")
        return Choice(user.id, named: t("vergadering.leads.only", ["name": user.name, "bodies": names]))
    }
}
