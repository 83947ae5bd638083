// SPDX-License-Identifier: EUPL-1.2

import Domain

/// The questions by which somebody shows that the needs of a step are met, and what the answers come to.
struct NeedFields {
    let arrangement: Arrangement
    let stage: Arrangement.Stage
    let pillar: String?
    /// Whose grounds are offered: the party of whoever fills it in.
    let partij: Identifier<Partij>
    let t: Wording
    /// Whether what is asked in words is confirmed instead, because the words stay in the own file.
    var confirmsTexts = false
    /// Whether a judgement about the person is confirmed instead, for the same reason.
    var confirmsJudgements = false

    /// The questions for these needs; a need that the casus itself shows has none.
    func fields(for needs: [Arrangement.Need]) -> [Field] { needs.flatMap(fields) }

    /// The questions for what may be said and need not be.
    func offered(_ needs: [Arrangement.Need]) -> [Field] {
        confirmsTexts
            ? []
            : needs.map {
                Field($0.field, .key("need.\($0.rawValue)"), hint($0), .optional, .area(max: 4000, rows: 3))
            }
    }

    private func hint(_ need: Arrangement.Need) -> Phrase? {
        if stage.storage != .full { return "need.noPersonalData" }
        if confirmsTexts { return "need.ownFile" }
        return need == .feedback ? "need.feedback.hint" : nil
    }

    private func fields(for need: Arrangement.Need) -> [Field] {
        let label = Phrase.key("need.\(need.rawValue)")
        switch need.proof {
        case .record: return []
        case .tick: return [.check(need.field, label: label)]
        case .text where confirmsTexts: return [.check(need.field, label: label, hint: hint(need))]
        case .text:
            return [Field(need.field, label, hint(need), .conditional, .area(max: 4000, rows: 3))]
        case .day:
            return [
                Field(need.field, label, nil, .conditional, .day),
                Field("\(need.field)-why", "need.why.day", nil, .conditional, .area(max: 2000, rows: 2)),
            ]
        case .parts where need == .consentOrWeighing:
            let choices = arrangement.weighingParts.map { Choice($0, label: weighing($0)) }
            return [Field(need.field, label, nil, .conditional, .checks(choices))]
        case .parts(let parts):
            let choices = parts.map { Choice($0, label: .key("need.part.\($0)")) }
            return [Field(need.field, label, nil, .conditional, .checks(choices))]
        case .choice: return chosen(need, label)
        }
    }

    /// A part of the weighing without consent: the profile's own words, or those of every profile.
    private func weighing(_ part: String) -> Phrase {
        let own = arrangement.consentFirst?.weighing?.first { $0.id == part }
        return own.map { Phrase.text(t.either($0.nl, $0.en)) } ?? .key("need.part.\(part)")
    }

    private func chosen(_ need: Arrangement.Need, _ label: Phrase) -> [Field] {
        switch need {
        case .criteria where confirmsJudgements:
            return [targetGroup, .check(need.field, label: "need.criteria.confirm", hint: "need.ownFile")]
        case .criteria: return arrangement.admission.criteria(for: pillar).flatMap(criterion) + [overruling]
        case .core: return core(need, label)
        case .cause:
            let choices = arrangement.roles.causes.map { Choice($0.id.word, label: .text(t.name($0))) }
            return [Field(need.field, label, nil, .conditional, .radios(choices))]
        default:
            let choices = arrangement.groundsOffered(in: stage, to: partij).map {
                Choice($0.rawValue, label: .key("profile.ground.\($0.rawValue)"))
            }
            return [Field(need.field, label, nil, .conditional, .radios(choices))]
        }
    }

    /// What the casus is about at heart: a warning where that is what the profile keeps out, with room for a motive.
    private func core(_ need: Arrangement.Need, _ label: Phrase) -> [Field] {
        let kept = ["core": arrangement.admission.excludedCore?.value ?? ""]
        let other = Choice(StepStatement.otherCore, label: .key("need.core.other", kept))
        let excluded = Choice(
            StepStatement.excludedCore, label: .key("need.core.excluded", kept), hint: "need.core.warning")
        if confirmsJudgements {
            return [Field(need.field, label, "need.core.kept", .conditional, .radios([other]))]
        }
        return [
            Field(need.field, label, nil, .conditional, .radios([other, excluded])),
            Field("\(need.field)-why", "need.core.why", "need.core.why.hint", .optional, .area(max: 1000, rows: 2)),
        ]
    }

    /// The criteria to read, where they are confirmed and not judged one by one.
    private var targetGroup: Field {
        let criteria = arrangement.admission.criteria(for: pillar)
        let names: [HTML] = criteria.map { "\($0.id.word). \(t.name($0))" }
        return .note("<p>\(together(criteria.count))</p>\(HTML.list(names))")
    }

    /// How the criteria add up, in words where one of them is enough or all of them hold.
    private func together(_ count: Int) -> String {
        guard let reading = arrangement.admission.reading?.value else { return t("need.criteria.allOf") }
        if case .any(let parts) = reading, parts.count == count { return t("need.criteria.oneOf") }
        return t("need.criteria.combined", ["reading": "\(reading)"])
    }

    private func criterion(_ criterion: Arrangement.Criterion) -> [Field] {
        let word = criterion.id.word
        let verdicts = [Choice("yes", label: "need.criterion.met"), Choice("no", label: "need.criterion.notMet")]
        var fields = [Field("criterion-\(word)", .text(t.name(criterion)), nil, .conditional, .radios(verdicts))]
        if criterion.fields.contains(.explanation) {
            fields.append(
                Field(
                    "criterion-\(word)-note", .key("need.criterion.note", ["criterion": t.name(criterion)]), nil,
                    .conditional,
                    .area(max: 2000, rows: 2)))
        }
        return fields
    }

    /// Why a decision does not follow from the criteria.
    var overruling: Field {
        Field(
            "need-criteria-motive", "need.criterion.motive", "need.criterion.motive.hint", .optional,
            .area(max: 2000, rows: 2))
    }

    /// What was filled in for these needs.
    func statements(_ entered: Entered, for needs: [Arrangement.Need]) -> [StepStatement] {
        needs.compactMap { statement(entered, for: $0) }
    }

    private func statement(_ entered: Entered, for need: Arrangement.Need) -> StepStatement? {
        let name = need.field
        switch need.proof {
        case .record: return nil
        case .tick: return entered.isChecked(name) ? StepStatement(need, choices: ["yes"]) : nil
        case .text where confirmsTexts: return entered.isChecked(name) ? StepStatement(need, choices: ["yes"]) : nil
        case .text: return entered.optionalText(name).map { StepStatement(need, text: $0) }
        case .day:
            return entered.day(name).map { StepStatement(need, text: entered.text("\(name)-why"), day: $0) }
        case .parts: return StepStatement(need, choices: entered.choices(name))
        case .choice where need == .criteria:
            guard confirmsJudgements else { return verdicts(entered) }
            return entered.isChecked(name) ? StepStatement(need, choices: [StepStatement.confirmed]) : nil
        case .choice where need == .core:
            let why = entered.text("\(name)-why")
            return entered.choice(name).map { StepStatement(need, text: why, choices: [$0]) }
        case .choice: return choice(entered, need)
        }
    }

    private func choice(_ entered: Entered, _ need: Arrangement.Need) -> StepStatement? {
        entered.choice(need.field).map { StepStatement(need, choices: [$0]) }
    }

    private func verdicts(_ entered: Entered) -> StepStatement {
        var choices: [String] = []
        var notes: [String: String] = [:]
        for criterion in arrangement.admission.criteria(for: pillar) {
            let word = criterion.id.word
            switch entered.choice("criterion-\(word)") {
            case "yes": choices.append(word)
            case "no": choices.append("not-\(word)")
            default: break
            }
            notes[word] = entered.optionalText("criterion-\(word)-note")
        }
        return StepStatement(.criteria, text: entered.text("need-criteria-motive"), choices: choices, notes: notes)
    }
}
