// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms on the page of the minutes: a sentence, a decision, an action.
struct MinutesForms {
    let view: CasusView
    let t: Wording

    private var base: Link { MinutesPage.link(of: view.casus.id) }
    private var naming: Naming { Naming(view.situation, casus: view.casus) }

    // MARK: A sentence

    /// Whether there is somebody for whom, and on a profile a kind of data in which, a sentence may be written down.
    var mayWriteSentence: Bool {
        guard !view.casus.minutable(in: view.situation).isEmpty else { return false }
        return view.course == nil || !view.casus.kindsToMinute(in: view.situation).isEmpty
    }

    func sentence(_ vocabulary: [String]) -> Form {
        let own = view.situation.actor.partij
        let suppliers = view.casus.minutable(in: view.situation)
        var fields: [Field] = [
            .radios(
                "supplier", label: "verslag.supplier", hint: "verslag.supplier.hint",
                choices: suppliers.map { Choice($0, named: naming.partij($0)) }),
            .radios(
                "betrokkene", label: "inbreng.new.person",
                choices: view.casus.betrokkenen.map { Choice($0.id, named: $0.name) }),
        ]
        fields +=
            view.course.map { _ in kinds } ?? [
                .checks(
                    "classes", label: "inbreng.new.classes", hint: "inbreng.new.classes.hint",
                    choices: vocabulary.map { Choice($0, label: .key("inbreng.class.\($0)")) })
            ]
        fields.append(.area("text", label: "verslag.text", hint: "verslag.text.hint", max: 2000, rows: 3))
        if suppliers == [own] {
            fields += [
                .check("forTable", label: "verslag.forTable", hint: "verslag.forTable.hint"),
                .check("rulesAllow", label: "report.internalRules", hint: "report.internalRules.hint"),
            ]
        }
        return Form(action: "\(base)/zin", submitLabel: "verslag.save", fields)
    }

    /// As it first appears: ordinary data, and whoever is the only one to choose.
    func blankSentence(_ vocabulary: [String]) -> Entered {
        var answers: [String: Answer] = ["classes": .choices(["ordinary"])]
        let suppliers = view.casus.minutable(in: view.situation)
        if suppliers.count == 1, let only = suppliers.first { answers["supplier"] = .choices([only.description]) }
        let people = view.casus.betrokkenen
        if people.count == 1, let only = people.first { answers["betrokkene"] = .choices([only.id.description]) }
        return sentence(vocabulary).filled(answers)
    }

    /// On a profile the kind of data decides about the class, as when an item is brought in.
    private var kinds: [Field] {
        ItemKindFields(view, t).fields(
            kinds: view.casus.kindsToMinute(in: view.situation),
            grounds: view.casus.groundsToMinute(in: view.situation))
    }

    func draft(_ entered: Entered) -> MinutesDraft {
        let kind = entered.choice("kind").flatMap { view.course?.arrangement.dataKind(Named($0)) }
        var draft = MinutesDraft(
            supplier: entered.id("supplier", of: Partij.self),
            betrokkene: entered.id("betrokkene", of: Betrokkene.self),
            classes: kind.map { [$0.dataClass.word] } ?? entered.choices("classes"),
            hasText: !entered.text("text").isEmpty, forTable: entered.isChecked("forTable"),
            rulesAllow: entered.isChecked("rulesAllow"), kind: kind?.id.word, domain: entered.choice("domain"),
            ground: entered.choice("item-ground", as: Arrangement.Ground.self))
        draft.groundWhy = entered.optionalText("item-ground-why")
        return draft
    }

    // MARK: A decision

    var decision: Form {
        let parties = view.casus.minutedOverleg?.partiesThere ?? []
        let own = parties.map { Choice($0, named: t("besluit.ownPower", ["name": naming.partij($0)])) }
        return Form(
            action: "\(base)/besluit", submitLabel: "besluit.save",
            [
                .area("decision", label: "besluit.text", hint: "besluit.text.hint", max: 2000, rows: 3),
                .radios(
                    "authority", label: "besluit.authority", hint: "besluit.authority.hint",
                    choices: [Choice(MinutesForms.advice, label: "besluit.jointAdvice")] + own),
            ])
    }

    private static let advice = "advies"

    static func authority(_ entered: Entered) -> ConferenceRecord.Decision.Authority? {
        guard let word = entered.choice("authority") else { return nil }
        return word == advice ? .jointAdvice : Identifier<Partij>(word).map { .ownPower($0) }
    }

    // MARK: An action

    var actie: Form {
        Form(
            action: "\(base)/actie", submitLabel: "actie.save",
            [
                .line("what", label: "plan.actie.what", hint: "actie.what.hint", max: 300),
                .select("owner", label: "plan.actie.owner", choices: PlanChoices(view).concerned),
                .day("due", label: "plan.actie.due"),
            ])
    }
}
