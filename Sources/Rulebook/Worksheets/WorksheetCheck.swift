// SPDX-License-Identifier: EUPL-1.2

/// What must hold of a worksheet besides the spelling of its words.
struct WorksheetCheck {
    let conditions: [String: Condition]
    let problems: ProblemList

    /// Everything that concerns one worksheet; one without a source was reported already.
    func check(_ sheet: Worksheet?, _ node: LawNode) {
        guard let sheet else { return }
        if sheet.settles.isEmpty { problems.add(node, "\(sheet.id) settles nothing", "Name a condition.") }
        for code in sheet.settles { settled(code, by: sheet, node) }
        for code in sheet.performs where conditions[code]?.kind == .gate {
            problems.add(node, "\(sheet.id) performs '\(code)', which is no duty", "Name a duty.")
        }
        var seen: Set<String> = []
        for step in sheet.steps {
            let place = Self.place(of: step, in: node)
            if !seen.insert(step.id).inserted {
                problems.add(place, "\(sheet.id) has two steps '\(step.id)'", "Give each its own id.")
            }
            check(step, of: sheet, before: seen, place)
        }
    }

    /// The line of a step, for its problems.
    private static func place(of step: Worksheet.Step, in sheet: LawNode) -> LawNode {
        let steps = sheet.map?.first { $0.key.text == "steps" }?.value.list ?? []
        return steps.last { $0.map?.contains { $0.key.text == "id" && $0.value.text == step.id } ?? false } ?? sheet
    }

    /// A condition has one worksheet, a worksheet one id.
    func settledOnce(_ sheets: [(Worksheet?, LawNode)]) {
        var ids: Set<String> = []
        var owners: [String: String] = [:]
        for case (let sheet?, let node) in sheets {
            if !ids.insert(sheet.id).inserted {
                problems.add(node, "worksheet '\(sheet.id)' stands here twice", "Give each its own id.")
            }
            for code in sheet.settles {
                if let owner = owners[code], owner != sheet.id {
                    problems.add(node, "'\(code)' is settled by \(owner) and by \(sheet.id)", "Leave it to one.")
                }
                owners[code] = owners[code] ?? sheet.id
            }
        }
    }

    /// Answers are records of the supplier, so only what the supplier answers can be settled.
    private func settled(_ code: String, by sheet: Worksheet, _ node: LawNode) {
        guard let condition = conditions[code] else { return }
        if condition.answeredBy != .supplier || !condition.isSettable || condition.kind == .duty {
            problems.add(
                node, "\(sheet.id) settles '\(code)', which is not for the supplier to judge",
                "Name a gate that the supplier answers.")
        }
        if !sheet.steps.contains(where: { $0.decides.contains(code) }) {
            problems.add(node, "no step of \(sheet.id) decides '\(code)'", "Name it under 'decides' of a step.")
        }
    }

    private func check(_ step: Worksheet.Step, of sheet: Worksheet, before: Set<String>, _ node: LawNode) {
        let name = "step '\(step.id)' of \(sheet.id)"
        for code in step.decides where !sheet.settles.contains(code) {
            problems.add(node, "\(name) decides '\(code)', which the worksheet does not settle", "Add it to 'settles'.")
        }
        if !step.decides.isEmpty, !step.isRequired {
            problems.add(node, "\(name) decides but is not required", "Remove 'required' or 'decides'.")
        }
        if case .choice(let options) = step.kind { check(options, of: step, name, node) }
        guard let when = step.when else { return }
        guard let earlier = sheet.step(when.step), before.contains(when.step), when.step != step.id else {
            problems.add(node, "\(name) waits for '\(when.step)', which is no earlier step", "Name an earlier step.")
            return
        }
        for answer in when.among where !earlier.accepts(answer) || earlier.kind == .text {
            problems.add(
                node, "\(name) waits for '\(answer)', which '\(when.step)' does not know", "Name one of its answers.")
        }
    }

    private func check(_ options: [Worksheet.Option], of step: Worksheet.Step, _ name: String, _ node: LawNode) {
        if options.count < 2 || Set(options.map(\.code)).count < options.count {
            problems.add(node, "\(name) has too few options, or two with one code", "Give at least two, each its own.")
        }
        if !step.decides.isEmpty, Set(options.map(\.helps)).count < 2 {
            problems.add(
                node, "\(name) decides, but all its options do the same", "Let one help and another not.")
        }
    }
}
