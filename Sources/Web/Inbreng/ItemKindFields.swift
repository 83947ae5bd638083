// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What the form for an item asks in a casus on a profile: kind of data, life domain and ground.
struct ItemKindFields {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) { (self.view, self.t) = (view, t) }

    func fields(kinds: [Arrangement.DataKind], grounds: [Arrangement.Ground]) -> [Field] {
        var fields: [Field] = [
            .radios(
                "kind", label: "course.item.kind", hint: "course.item.kind.hint",
                choices: kinds.map {
                    Choice($0.id.word, label: .text(t.name($0)), hint: .text($0.fields.joined(separator: ", ")))
                })
        ]
        if let data = view.course?.arrangement.data, data.domainLabels.value == .yes {
            let profile = view.situation.profile
            let isAlwaysAsked = kinds.allSatisfy { data.asksDomain(of: $0) }
            let hint: Phrase? = isAlwaysAsked ? nil : "course.item.domain.hint"
            let need: Field.Need = isAlwaysAsked ? .required : .conditional
            fields.append(
                .select(
                    "domain", label: "course.item.domain", hint: hint, need,
                    choices: profile.leefgebieden.map { Choice($0.code, label: .text(profile.leefgebied($0.code, t))) })
            )
        }
        if !grounds.isEmpty {
            fields.append(
                .radios(
                    "item-ground", label: "course.item.ground", hint: "course.item.ground.hint",
                    choices: grounds.map { Choice($0.rawValue, label: .key("profile.ground.\($0.rawValue)")) }))
            if grounds.contains(.vitalInterest) {
                fields.append(
                    Field(
                        "item-ground-why", "course.item.groundWhy", "course.item.groundWhy.hint", .conditional,
                        .area(max: 1000, rows: 2)))
            }
        }
        return fields
    }
}
