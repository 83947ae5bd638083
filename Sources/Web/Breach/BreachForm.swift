// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The questions about a breach: to report one, and to write down what became known since.
struct BreachForm {
    let world: BreachWorld
    let t: Wording
    let action: Link
    let cancel: Link
    let isNew: Bool
    /// How many versions there are of what is changed; nothing for a new one.
    var revision: Int?

    private static let longest = 4000

    var form: Form {
        let tell: [Field] = isNew && whom != nil ? [tellField] : []
        return Form(
            action: action, submitLabel: isNew ? "breach.report.save" : "breach.amend.save", revision: revision,
            cancel: cancel, when + what + about + done + tell)
    }

    private var when: [Field] {
        [
            .note(HTML.heading(2, t("breach.part.when"))),
            .day("noticed", label: "breach.field.noticed", hint: "breach.field.noticed.hint", .conditional),
            .line("noticedTime", label: "breach.field.time", hint: "breach.field.time.hint", .conditional, max: 40),
            .day("certain", label: "breach.field.certain", hint: certainHint, .optional),
            .line("certainTime", label: "breach.field.time", hint: "breach.field.time.hint", .optional, max: 40),
            .day("happened", label: "breach.field.happened", hint: "breach.field.happened.hint", .optional),
            .select(
                "partij", label: "breach.field.partij", hint: "breach.field.partij.hint",
                choices: partijen),
        ]
    }

    private var certainHint: Phrase {
        .key(world.rules.countsSuspicion ? "breach.field.certain.hint.duty" : "breach.field.certain.hint")
    }

    /// Where the profile tells who takes part in the casus, it matters whether a number is given.
    private var casussenHint: Phrase {
        let asks = isNew && world.rules.tellsParties && !world.rules.tellsAll
        return .key(asks ? "breach.field.casussen.hint.told" : "breach.field.casussen.hint")
    }

    private var what: [Field] {
        [
            .note(HTML.heading(2, t("breach.part.what"))),
            text("nature", .conditional),
            .radios("touches", label: "breach.field.touches", .conditional, choices: BreachForm.choices("touches")),
            .line("casussen", label: "breach.field.casussen", hint: casussenHint, .optional, max: 400),
            .checks("data", label: "breach.field.data", need("data"), choices: BreachForm.choices("data")),
            .radios(
                "encryption", label: "breach.field.encryption", hint: "breach.field.encryption.hint",
                need("encryption"), choices: BreachForm.choices("encryption")),
        ]
    }

    private var about: [Field] {
        [
            .note(HTML.heading(2, t("breach.part.about"))),
            .checks(
                "persons", label: "breach.field.persons", need("persons"), choices: BreachForm.choices("persons")),
            .number(
                "count", label: "breach.field.count", hint: "breach.field.count.hint", .optional, in: 0...9_999_999),
            .radios(
                "risk", label: "breach.field.risk", hint: "breach.field.risk.hint", .conditional,
                choices: BreachForm.choices("risk")),
            text("effects", need("effects")),
        ]
    }

    private var done: [Field] {
        [
            .note(HTML.heading(2, t("breach.part.done"))), text("measures", need("measures")),
            text("repair", need("repair")),
            .line(
                "contact", label: "breach.field.contact", hint: "breach.field.contact.hint", need("contact"), max: 300),
        ]
    }

    /// Who is told at once, in words; nothing where the profile asks no notice inside the collaboration.
    private var whom: String? { world.rules.internalTerm == nil ? nil : BreachWords(world, t).whom }

    private var tellField: Field {
        .check("tell", label: .key("breach.tell.check", ["who": whom ?? ""]), hint: "breach.tell.check.hint")
    }

    private func text(_ name: String, _ need: Field.Need) -> Field {
        .area(
            name, label: .key("breach.field.\(name)"), hint: .key("breach.field.\(name).hint"), need,
            max: BreachForm.longest, rows: 4)
    }

    /// What the notice must hold is no free choice; the act says when it is missing.
    private func need(_ name: String) -> Field.Need {
        world.rules.internalContent.contains { BreachFacts.field(of: $0) == name } ? .conditional : .optional
    }

    private var partijen: [Choice] {
        let situation = world.situation
        // A guest names their own party too, which signed nothing.
        return situation.collaboration.partijen.values
            .filter { $0.isPartner(on: situation.day) || $0.id == situation.actor.partij }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { Choice($0.id, named: $0.name) }
    }

    private static func choices(_ name: String) -> [Choice] {
        let words: [String]
        switch name {
        case "touches": words = BreachFacts.Touching.allCases.map(\.rawValue)
        case "risk": words = BreachFacts.Risk.allCases.map(\.rawValue)
        case "data": words = BreachFacts.Leaked.allCases.map(\.rawValue)
        case "persons": words = BreachFacts.PersonKind.allCases.map(\.rawValue)
        default: words = BreachFacts.Encryption.allCases.map(\.rawValue)
        }
        return words.map { Choice($0, label: .key("breach.\(name).\($0)")) }
    }
}

extension BreachForm {
    /// As it first appears, with nothing guessed: where it happened decides who answers for it.
    var blank: Entered { form.blank }

    /// - Parameter casussen: those that the reader may find; the others stay as they are.
    func filled(_ facts: BreachFacts, casussen: [String]) -> Entered {
        let (noticed, certain) = (facts.noticedAt.map { AmsterdamTime($0) }, facts.certainAt.map { AmsterdamTime($0) })
        func clock(_ time: AmsterdamTime?) -> Answer {
            .text(time.map { MeetingPlan.clock($0.hour * 60 + $0.minute) } ?? "")
        }
        return form.filled([
            "noticed": .day(noticed?.day), "noticedTime": clock(noticed), "certain": .day(certain?.day),
            "certainTime": clock(certain), "happened": .day(facts.happenedOn),
            "partij": .text(facts.partij?.description ?? ""), "nature": .text(facts.nature),
            "touches": .text(facts.touches?.rawValue ?? ""), "casussen": .text(casussen.joined(separator: ", ")),
            "data": .choices(facts.data.map(\.rawValue)), "encryption": .text(facts.encryption?.rawValue ?? ""),
            "persons": .choices(facts.persons.map(\.rawValue)), "count": .number(facts.count),
            "risk": .text(facts.risk?.rawValue ?? ""), "effects": .text(facts.effects),
            "measures": .text(facts.measures), "repair": .text(facts.repair), "contact": .text(facts.contact),
        ])
    }

    /// What was filled in, with everything that is wrong with it at its field.
    func facts(_ entered: inout Entered, telling: Bool) -> BreachFacts {
        var facts = BreachFacts()
        facts.noticedAt = BreachForm.moment("noticed", &entered)
        facts.certainAt = BreachForm.moment("certain", &entered)
        facts.happenedOn = entered.day("happened")
        facts.partij = entered.id("partij", of: Partij.self)
        facts.nature = entered.text("nature")
        facts.touches = entered.choice("touches", as: BreachFacts.Touching.self)
        facts.casussen = BreachForm.numbers(entered.text("casussen"))
        facts.data = entered.choices("data").compactMap(BreachFacts.Leaked.init(rawValue:))
        facts.persons = entered.choices("persons").compactMap(BreachFacts.PersonKind.init(rawValue:))
        facts.count = entered.number("count")
        facts.encryption = entered.choice("encryption", as: BreachFacts.Encryption.self)
        facts.risk = entered.choice("risk", as: BreachFacts.Risk.self)
        facts.effects = entered.text("effects")
        facts.measures = entered.text("measures")
        facts.repair = entered.text("repair")
        facts.contact = entered.text("contact")
        check(facts, telling, &entered)
        return facts
    }

    /// A field is told once what is wrong with it; a time that cannot be read is no missing moment.
    private func check(_ facts: BreachFacts, _ telling: Bool, _ entered: inout Entered) {
        var known = Set(entered.problems.compactMap(\.field))
        if known.contains("noticedTime") { known.insert("noticed") }
        let found = facts.problems(telling: telling ? world.rules : nil, in: world.situation).filter { problem in
            problem.field.map { !known.contains($0) } ?? true
        }
        entered.refuse(found, in: form, naming: Naming(world.situation))
    }

    /// A day with a time beside it, on the Dutch clock; nothing when the day was left empty.
    static func moment(_ name: String, _ entered: inout Entered) -> Moment? {
        let time = entered.text("\(name)Time")
        guard let day = entered.day(name) else {
            let isSaid = entered.problems.contains { $0.field == name }
            if !time.isEmpty, !isSaid { entered.refuse(name, problem: "breach.day.missing") }
            if !time.isEmpty, MeetingPlan.minutes(time) == nil {
                entered.refuse("\(name)Time", problem: "breach.time.wrong")
            }
            return nil
        }
        guard let minutes = MeetingPlan.minutes(time) else {
            entered.refuse("\(name)Time", problem: "breach.time.wrong")
            return nil
        }
        return AmsterdamTime.moment(on: day, minute: minutes)
    }

    /// Numbers of casussen as people write them below each other or with commas between.
    private static func numbers(_ text: String) -> [String] {
        let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
        return words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
