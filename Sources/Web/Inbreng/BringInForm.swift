// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// The form for a new item, and what it comes to when filled in.
struct BringInForm {
    let view: CasusView
    let words: ItemWords
    let form: Form
    /// For which part of the file it is begun, as the link to the form says.
    let label: Inbreng.Label?
    /// For which party staff enters it; nothing for who brings in for its own party.
    let supplier: Identifier<Partij>?

    init(_ view: CasusView, _ words: ItemWords, label: Inbreng.Label? = nil, supplier: Identifier<Partij>? = nil) {
        self.label = label
        self.supplier = supplier
        self.view = view
        self.words = words
        form = BringInForm.form(view, words, supplier)
    }

    /// The page of the form, for a party when staff enters for it.
    static func link(of casus: Identifier<Casus>, for supplier: Identifier<Partij>? = nil) -> Link {
        let link: Link = "\(CasusFrame.link(.inbreng, of: casus))/nieuw"
        return supplier.map { link.query("partij", $0.description) } ?? link
    }

    /// As it first appears: the party's usual hat, and the task under which a reporter reported.
    var blank: Entered {
        let actor = view.situation.actor
        var answers: [String: Answer] = ["origin": "own"]
        if let label { answers["label"] = .text(label.rawValue) }
        if let supplier { answers["supplier"] = .text(supplier.description) }
        if let hat = view.situation.collaboration.partij(actor.partij)?.hat { answers["hat"] = .text(hat) }
        if view.casus.aanmelding.by == actor.id { answers["task"] = .text(view.casus.aanmelding.task) }
        let people = BringInForm.people(view)
        if people.count == 1, let only = people.first { answers["betrokkene"] = .text(only.id.description) }
        return form.filled(answers)
    }

    /// What was filled in; nothing when no person was chosen.
    func draft(_ entered: Entered) -> InbrengDraft? {
        guard let person = entered.id("betrokkene", of: Betrokkene.self) else { return nil }
        let supplier = entered.id("supplier", of: Partij.self)
        let usual = supplier.flatMap { view.situation.collaboration.partij($0)?.hat }
        let kind = entered.choice("kind").flatMap { view.course?.arrangement.dataKind(Named($0)) }
        let content = ContentClass(
            betrokkene: person, classes: kind.map { [$0.dataClass.word] } ?? entered.choices("classes"),
            subtype: entered.choice("subtype"), origin: entered.choice("origin"), hat: usual ?? entered.choice("hat"),
            task: entered.text("task"), kind: kind?.id.word, domain: entered.choice("domain"),
            ground: entered.choice("item-ground", as: Arrangement.Ground.self),
            groundWhy: entered.optionalText("item-ground-why"))
        return InbrengDraft(
            content: content, necessity: entered.text("necessity"), hasText: !entered.text("text").isEmpty,
            akkoordFor: entered.ids("akkoord", of: Partij.self), keepFromConference: entered.isChecked("keepOut"),
            supplier: supplier, heard: entered.text("heard"),
            label: entered.choice("label", as: Inbreng.Label.self),
            disclosure: content.classes.contains("criminal_police") && view.course != nil
                ? DisclosureForm(view: view, t: words.t).draft(entered) : nil)
    }

    /// The persons whom the visitor may know of: an asked party only those of the question and of what came with it.
    static func people(_ view: CasusView) -> [Betrokkene] {
        guard view.standing == [.asked] else { return view.casus.betrokkenen }
        let readable = view.casus.inbrengen.filter { view.casus.passage(of: $0, in: view.situation).isOpen }
        let carried = Set(readable.map(\.content.betrokkene))
        return view.casus.betrokkenen.filter { $0.category == .aimedAt || carried.contains($0.id) }
    }

    private static func form(_ view: CasusView, _ words: ItemWords, _ supplier: Identifier<Partij>?) -> Form {
        let base = CasusFrame.link(.inbreng, of: view.casus.id)
        let partij = view.situation.collaboration.partij(view.situation.actor.partij)
        let hats = partij.flatMap { words.vocabulary.party($0.kind)?.hats } ?? []
        let t = words.t
        let goal = view.situation.profile.goal(of: view.casus.phase, t)
        var fields: [Field] =
            onBehalf(view, words, supplier) + [
                .radios(
                    "betrokkene", label: "inbreng.new.person",
                    choices: people(view).map { Choice($0.id, named: $0.name) })
            ]
        fields += view.course == nil ? [classes(words)] : kinds(view, supplier, t)
        fields += [
            .select(
                "subtype", label: "inbreng.new.subtype", hint: "inbreng.new.subtype.hint", .optional,
                choices: words.vocabulary.subtypes.map { Choice($0.code, label: .text($0.name)) }),
            .select(
                "origin", label: "inbreng.new.origin", hint: "inbreng.new.origin.hint",
                choices: words.vocabulary.origins.map { Choice($0.code, label: .text($0.name)) }),
        ]
        if !hats.isEmpty, !view.casus.isStaffEntering(in: view.situation) {
            fields.append(
                .radios(
                    "hat", label: "inbreng.new.hat", hint: "inbreng.new.hat.hint",
                    choices: hats.map { Choice($0.code, label: .text($0.name)) }))
        }
        fields += [
            .line("task", label: "inbreng.new.task", hint: "inbreng.new.task.hint", max: 300),
            .area(
                "necessity", label: "inbreng.new.necessity", hint: .key("inbreng.new.necessity.hint", ["goal": goal]),
                max: 4000, rows: 3),
            .area("text", label: "inbreng.new.text", hint: "inbreng.new.text.hint", max: 20_000, rows: 8),
            .checks(
                "akkoord", label: "inbreng.new.akkoord", hint: "inbreng.new.akkoord.hint", .optional,
                choices: view.casus.recipients(for: view.situation.actor.partij, in: view.situation).map {
                    Choice($0, named: words.naming.partij($0))
                }),
            .select(
                "label", label: "inbreng.new.label", hint: "inbreng.new.label.hint", .optional,
                choices: Inbreng.Label.offered(in: view).map {
                    Choice($0.rawValue, label: .key("inbreng.label.\($0.rawValue)"))
                }),
            .check("keepOut", label: "inbreng.new.keepOut", hint: "inbreng.new.keepOut.hint"),
        ]
        if view.situation.attachmentRules(for: view.casus).areAllowed {
            fields.append(.check("attach", label: "bijlage.next", hint: "bijlage.next.hint"))
        }
        let disclosure = DisclosureForm(view: view, t: t)
        if disclosure.isAsked { fields += disclosure.fields }
        return Form(
            action: link(of: view.casus.id, for: supplier), submitLabel: "inbreng.new.save", cancel: base, fields)
    }

    /// In whose name staff enters it, and how that was heard.
    private static func onBehalf(_ view: CasusView, _ words: ItemWords, _ supplier: Identifier<Partij>?) -> [Field] {
        guard view.casus.isStaffEntering(in: view.situation) else { return [] }
        let parties = supplier.map { [$0] } ?? view.casus.partijenToEnterFor(in: view.situation)
        return [
            .radios(
                "supplier", label: "heard.supplier", hint: "heard.supplier.hint",
                choices: parties.map { Choice($0, named: words.naming.partij($0)) }),
            .line("heard", label: "heard.how", hint: "heard.how.hint", max: 300),
        ]
    }

    private static func classes(_ words: ItemWords) -> Field {
        .checks(
            "classes", label: "inbreng.new.classes", hint: "inbreng.new.classes.hint",
            choices: words.vocabulary.classes.map { word in
                Choice(
                    word.code, label: .key("inbreng.class.\(word.code)"), hint: .key("inbreng.classhint.\(word.code)"))
            })
    }

    /// The kinds of data on the closed list of this stage that the visitor may bring in, for that party, and the life
    /// domain.
    private static func kinds(_ view: CasusView, _ supplier: Identifier<Partij>?, _ t: Wording) -> [Field] {
        ItemKindFields(view, t).fields(
            kinds: view.casus.kindsToBringIn(for: supplier, in: view.situation),
            grounds: view.casus.groundsForItems(in: view.situation))
    }
}
