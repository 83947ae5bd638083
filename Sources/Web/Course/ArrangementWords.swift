// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension Wording {
    /// A name that a profile gives in both languages.
    func either(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

    func name(_ stage: Arrangement.Stage) -> String { either(stage.nl, stage.en) }
    func name(_ step: Arrangement.Step) -> String { either(step.nl, step.en) }
    func name(_ outcome: Arrangement.Outcome) -> String { either(outcome.nl, outcome.en) }
    func name(_ role: Arrangement.Role) -> String { either(role.nl, role.en) }
    func name(_ pillar: Arrangement.Pillar) -> String { either(pillar.nl, pillar.en) }
    func name(_ kind: Arrangement.DataKind) -> String { either(kind.nl, kind.en) }
    func name(_ criterion: Arrangement.Criterion) -> String { either(criterion.nl, criterion.en) }
    func name(_ cause: Arrangement.Cause) -> String { either(cause.nl, cause.en) }

    /// For what consent is asked: in the words of the profile when it has one way of asking so.
    func name(_ mode: Arrangement.ConsentRule.Mode, in arrangement: Arrangement?) -> String {
        let rules = arrangement?.sharing.consent.filter { $0.mode == mode } ?? []
        guard rules.count == 1, let rule = rules.first else { return self("course.consent.mode.\(mode.rawValue)") }
        return either(rule.nl, rule.en)
    }

    /// The roles that take a step, as one line.
    func roles(of step: Arrangement.Step, in arrangement: Arrangement) -> String {
        step.actors.compactMap { arrangement.role($0) }.map(name).joined(separator: ", ")
    }

    /// What the profile calls the roles with this function; the general word where it has none, and on the national process.
    func role(_ function: Arrangement.Role.Function, in arrangement: Arrangement?, otherwise key: String) -> String {
        let names = (arrangement?.roles.roles ?? []).filter { $0.function == function }.map(name)
        return names.isEmpty ? self(key) : names.joined(separator: ", ")
    }

    /// A phase by the names of the stages of casussen that behave like it; nothing when the work process has none.
    func name(of phase: Phase, in arrangement: Arrangement?) -> String? {
        guard let arrangement else { return self("phase.\(phase.rawValue)") }
        let stages = arrangement.process.stages.filter { $0.model.phase == phase && $0.storage != .ticket }
        return stages.isEmpty ? nil : stages.map(name).joined(separator: ", ")
    }

    /// A number that a profile asks for; its own words where the texts have no other.
    func count(_ question: String) -> String {
        let key = "counting.question.\(question.split(separator: " ").joined(separator: "-"))"
        return has(key) ? self(key) : question.prefix(1).uppercased() + question.dropFirst()
    }

    /// What becomes of the data of a casus that ends so.
    func consequence(of fate: Arrangement.DataFate) -> String {
        if fate == .anonymised { return self("course.outcome.anonymises") }
        return self(fate.leavesNothing ? "course.outcome.destroys" : "course.outcome.closes")
    }

    /// A term as somebody says it.
    func term(_ term: Term) -> String {
        let unit = self("term.\(term.unit.rawValue).\(term.count == 1 ? "one" : "more")")
        return "\(term.count) \(unit)"
    }
}

extension CasusView {
    /// Whether there is anything about other houses here.
    var leadsToOtherHouses: Bool { casus.leadsToOtherHouses(in: situation) }

    /// Whether it may be handed over to another table.
    var leadsToOtherTables: Bool { casus.leadsToOtherTables(in: situation) }

    /// Whether its work process has this part of the national one.
    func offers(_ part: NationalPart) -> Bool { casus.offers(part, in: situation) }

    /// The profile this casus runs on and the stage it is in; nothing on the national work process.
    var course: (course: Course, arrangement: Arrangement, stage: Arrangement.Stage)? {
        guard let course = casus.course, let arrangement = situation.arrangement(of: casus),
            let stage = arrangement.stage(of: course)
        else { return nil }
        return (course, arrangement, stage)
    }
}
