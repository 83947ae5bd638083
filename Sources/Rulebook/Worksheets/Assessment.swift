// SPDX-License-Identifier: EUPL-1.2

extension Worksheet {
    /// What the answers so far come to.
    package struct Assessment: Hashable, Sendable {
        /// The steps that are asked, given the answers to earlier ones.
        package let asked: [String]
        /// Required steps that were asked and have no usable answer.
        package let missing: [String]
        /// The conditions of which a step was asked, and whether every such step helps so far.
        package let values: [String: Bool]
        /// The lighter way that was chosen instead of supplying.
        package let instead: Option?

        /// Whether it may be concluded. Only then do the values count.
        package var isComplete: Bool { missing.isEmpty }
    }

    /// Goes through the steps in their order. Total: answers that fit no step are passed over.
    ///
    /// As soon as every condition fails, the steps after it need no answer: one criterion that is not met is enough
    /// (Handvat line 570-572).
    package func assess(_ answers: [String: String]) -> Assessment {
        var (asked, missing, values) = ([String](), [String](), [String: Bool]())
        var instead: Option?
        for step in steps where isAsked(step, answers) {
            let isDecided = settles.allSatisfy { values[$0] == false }
            asked.append(step.id)
            guard let answer = answers[step.id], step.accepts(answer) else {
                if step.isRequired, !isDecided { missing.append(step.id) }
                continue
            }
            for code in step.decides { values[code] = (values[code] ?? true) && step.helps(answer) }
            if let option = step.option(answer), option.instead != nil { instead = instead ?? option }
        }
        return Assessment(asked: asked, missing: missing, values: values, instead: instead)
    }

    private func isAsked(_ step: Step, _ answers: [String: String]) -> Bool {
        guard let when = step.when else { return true }
        guard let earlier = self.step(when.step), isAsked(earlier, answers) else { return false }
        return answers[when.step].map(when.among.contains) ?? false
    }
}

extension Worksheet.Step {
    /// The words that a yes-or-no step accepts.
    package static let yes = "yes"
    package static let no = "no"

    /// Whether this is an answer to this step.
    package func accepts(_ answer: String) -> Bool {
        switch kind {
        case .yesNo: answer == Self.yes || answer == Self.no
        case .text: !answer.isEmpty
        case .day: LawDay(answer) != nil
        case .choice: option(answer) != nil
        }
    }

    /// Whether an accepted answer helps; a text or a day helps by being there.
    package func helps(_ answer: String) -> Bool {
        switch kind {
        case .yesNo(let yesHelps): (answer == Self.yes) == yesHelps
        case .text, .day: true
        case .choice: option(answer)?.helps ?? false
        }
    }

    /// The option with this code.
    package func option(_ code: String) -> Worksheet.Option? {
        guard case .choice(let options) = kind else { return nil }
        return options.first { $0.code == code }
    }
}
