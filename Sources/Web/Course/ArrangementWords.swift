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

    /// The roles that take a step, as one line.
    func roles(of step: Arrangement.Step, in arrangement: Arrangement) -> String {
        step.actors.compactMap { arrangement.role($0) }.map(name).joined(separator: ", ")
    }
}

extension CasusView {
    /// Whether there is anything about other houses here.
    var leadsToOtherHouses: Bool { casus.leadsToOtherHouses(in: situation) }

    /// Whether it may be handed over to another table.
    var leadsToOtherTables: Bool { casus.leadsToOtherTables(in: situation) }

    /// The profile this casus runs on and the stage it is in; nothing on the national work process.
    var course: (course: Course, arrangement: Arrangement, stage: Arrangement.Stage)? {
        guard let course = casus.course, let arrangement = situation.arrangement(of: casus),
            let stage = arrangement.stage(of: course)
        else { return nil }
        return (course, arrangement, stage)
    }
}
