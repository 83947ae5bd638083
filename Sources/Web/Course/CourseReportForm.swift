// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook

/// The questions of a report under a profile: where it belongs, why, what must be there before, about whom, and the data.
struct CourseReportForm {
    static let mostPersons = 12
    static let mostItems = 20
    let situation: Situation
    let arrangement: Arrangement
    let stage: Arrangement.Stage
    let t: Wording
    let posted: Posted

    init?(_ situation: Situation, _ t: Wording, posted: Posted) {
        guard let arrangement = situation.collaboration.workProcess, let entry = arrangement.entry else { return nil }
        self.situation = situation
        self.arrangement = arrangement
        stage = entry.stage
        self.t = t
        self.posted = posted
    }

    var needs: NeedFields {
        let pillars = arrangement.process.pillars
        let only = pillars.count == 1 ? pillars.first?.id.word : nil
        return NeedFields(
            arrangement: arrangement, stage: stage, pillar: posted.first("pillar") ?? only,
            partij: situation.actor.partij, t: t, confirmsJudgements: asksConsent && answered && isLimited)
    }

    /// The whole form; where consent comes first only what must be there beforehand, until that was filled in.
    var form: Form {
        guard asksConsent else { return sheet(place + why + before + persons + items, submit: "report.submit") }
        guard answered else { return sheet(place + before + [.hidden("page")], submit: "course.report.continue") }
        let all = isLimited ? [limited] + judgements + persons + items : why + judgements + persons + items
        return sheet(place + before + all + [.hidden("page")], submit: "report.submit")
    }

    private func sheet(_ fields: [Field], submit: Phrase) -> Form {
        Form(action: "/aanmeldingen/nieuw", submitLabel: submit, cancel: "/", fields)
    }

    /// Whether the visitor's party shares under the rule of consent first.
    var asksConsent: Bool {
        situation.collaboration.partij(situation.actor.partij).map { arrangement.isUnderConsent(kind: $0.kind) }
            ?? false
    }

    /// Whether what must be there beforehand was filled in and the rest is shown.
    var answered: Bool { posted.first("page") == "2" }

    /// Whether the person did not consent, so that only the kinds of the profile are asked.
    var isLimited: Bool {
        let given = PersonConsent.Status.given.rawValue
        let others = furtherPersons.map { posted.first("persons.\($0).own-consent") }
        return asksConsent && (posted.first("consent") != given || others.contains { $0 != given })
    }

    /// The rows of everybody at whom the approach is aimed after the first, each of whom gave an answer of their own.
    private var furtherPersons: [Int] {
        let aimed = (0..<CourseReportForm.mostPersons).filter { row in
            let kind = posted.first("persons.\(row).kind").flatMap { Arrangement.PersonCategory(rawValue: $0) }
            return kind.map { arrangement.category(of: $0) == .aimedAt } ?? false
        }
        return Array(aimed.dropFirst())
    }

    /// What a further person answered; nothing is asked for one person alone.
    private var ownConsent: [Field] {
        guard asksConsent, !furtherPersons.isEmpty else { return [] }
        return [
            .radios(
                "own-consent", label: "course.report.ownConsent", hint: "course.report.ownConsent.hint", .conditional,
                choices: [PersonConsent.Status.given, .refused, .couldNotBeAsked].map {
                    Choice($0.rawValue, label: .key("course.consent.status.\($0.rawValue)"))
                }),
            Field("own-consent-on", "course.consent.on", nil, .conditional, .day),
            Field(
                "own-consent-purpose", "course.report.scope", "course.report.scope.hint", .conditional,
                .line(max: 300)),
        ]
    }

    private var limited: Field {
        let kinds = (arrangement.consentFirst?.withoutConsent ?? []).compactMap { arrangement.dataKind($0) }
        let names = kinds.map(t.name).joined(separator: "; ")
        let body: HTML = "<p>\(t("course.report.limited.body", ["kinds": names]))</p>"
        return .note(HTML.alert(.info, t("course.report.limited"), body))
    }

    private func part(_ title: String, hint: String? = nil) -> Field {
        let hint: HTML? = hint.map { "<p class=\"hint\">\(t($0))</p>" }
        return .note("\(HTML.heading(2, t(title)))\(hint)")
    }

    /// The part of the collaboration and the area, where there is more than one.
    private var place: [Field] {
        var fields: [Field] = []
        if arrangement.process.pillars.count > 1 {
            let adopted = situation.collaboration.adopted
            let choices = arrangement.process.pillars.filter { arrangement.isOpen($0, adopted: adopted) }.map {
                pillar in
                Choice(pillar.id.word, label: .text(t.name(pillar)), hint: pillar.purpose.map { .text($0) })
            }
            fields.append(.radios("pillar", label: "course.report.pillar", choices: choices))
        }
        if !arrangement.areas.isEmpty {
            let choices = arrangement.areas.filter(situation.actor.subdivisions.contains).map {
                Choice($0, label: .text($0))
            }
            fields.append(.radios("subdivision", label: "course.report.subdivision", choices: choices))
        }
        return fields + dossier
    }

    /// Which kind of dossier it becomes, where a report may say so; the first kind when nothing is chosen.
    private var dossier: [Field] {
        guard arrangement.mayChooseDossierAtReport(situation.actor) else { return [] }
        let kinds = arrangement.data.dossiers?.kinds ?? []
        return [
            .radios(
                "dossier", label: "dossier.kind",
                hint: .key("dossier.kind.hint", ["first": kinds.first.map { t.either($0.nl, $0.en) } ?? ""]),
                .optional, choices: kinds.map { Choice($0.id.word, label: .text(t.either($0.nl, $0.en))) })
        ]
    }

    private var why: [Field] {
        [
            part("report.part.why"),
            .area("question", label: "course.report.question", max: 5000, rows: 4),
            .area("tried", label: "report.tried", hint: "report.tried.hint", .optional, max: 5000, rows: 3),
        ]
            + situation.profile.leefgebieden.map { word in
                .area(
                    ReportForm.reasonField(word.code), label: .text(situation.profile.leefgebied(word.code, t)),
                    .optional, max: 2000, rows: 2)
            }
    }

    /// What must be there before anything is stored: judgements, telling the person, consent.
    private var before: [Field] {
        let asked = needs.fields(for: arrangement.entryNeeds.filter { !asksConsent || !$0.isJudgement })
        let told = arrangement.entryNeeds.contains(.informed) ? informing : []
        let all = told + (asksConsent ? consenting : []) + asked
        return all.isEmpty ? [] : [part("course.report.before", hint: "course.report.before.hint")] + all
    }

    /// Who belongs here, asked after the answer about consent: without it that is confirmed and not written down.
    private var judgements: [Field] {
        let fields = needs.fields(for: arrangement.entryNeeds.filter(\.isJudgement))
        return fields.isEmpty ? [] : [part("course.report.target")] + fields
    }

    private var informing: [Field] {
        var told = [
            Choice("yes", label: "course.report.told.yes"), Choice("later", label: "course.report.told.later"),
        ]
        let known = arrangement.informing.known
        if let known { told.append(Choice("known", label: .text(t.either(known.nl, known.en)))) }
        let means = Kennisgeving.Means.telling.map {
            Choice($0.rawValue, label: .key("informing.means.\($0.rawValue)"))
        }
        var fields: [Field] = [
            Field("told", "course.report.told", nil, .conditional, .radios(told)),
            Field("told-on", "informing.field.on", nil, .conditional, .day),
            Field("told-means", "informing.field.means", nil, .conditional, .radios(means)),
        ]
        if known != nil {
            let hint: Phrase = "informing.field.source.hint"
            fields.append(Field("told-source", "informing.field.source", hint, .conditional, .line(max: 300)))
        }
        return fields + deferring
    }

    private var deferring: [Field] {
        let grounds = DeferralForm.grounds(arrangement.informing.deferrals, t)
        return [
            Field("ground", "informing.field.ground", "course.report.later.hint", .conditional, .radios(grounds)),
            Field("motivation", "informing.field.motivation", nil, .conditional, .area(max: 3000, rows: 2)),
            Field("expectedOn", "informing.field.expectedOn", nil, .conditional, .day),
            Field("circumstances", "informing.field.circumstances", nil, .conditional, .area(max: 3000, rows: 2)),
            Field("howInformed", "informing.field.howInformed", nil, .conditional, .area(max: 2000, rows: 2)),
        ]
    }

    private var consenting: [Field] {
        [
            Field(
                "consent", "course.report.consent", "course.report.consent.hint", .conditional,
                .radios(
                    [PersonConsent.Status.given, .refused, .couldNotBeAsked].map {
                        Choice($0.rawValue, label: .key("course.consent.status.\($0.rawValue)"))
                    })),
            Field("consent-on", "course.consent.on", nil, .conditional, .day),
            Field(
                "consent-purpose", "course.report.scope", "course.report.scope.hint", .conditional, .line(max: 300)),
        ]
    }

    private var persons: [Field] {
        let kinds = arrangement.data.persons.map { rule in
            Choice(rule.category.rawValue, label: .key("person.kind.\(rule.category.rawValue)"))
        }
        var fields: [Field] = [
            .line("given", label: "report.person.given", .optional, max: 100),
            .line("family", label: "report.person.family", max: 100),
            .day("born", label: "report.person.born", hint: situation.collaboration.bornHint, .optional),
            .line("residence", label: "report.person.residence", .optional, max: 100),
            .radios("kind", label: "report.person.category", choices: kinds),
            .line(
                "relation", label: "report.person.relation", hint: "report.person.relation.hint", .optional, max: 200),
        ]
        if arrangement.data.bsn.value != .no {
            fields.insert(.bsn("bsn", label: "report.person.bsn", hint: "report.person.bsn.hint", .optional), at: 3)
        }
        if arrangement.categoriesToAdd.contains(where: arrangement.asksNecessity) {
            fields.append(PersonForm.necessity)
        }
        for (index, name) in arrangement.furtherPersonFields.enumerated() {
            fields.append(
                Arrangement.isDayField(name)
                    ? .day("detail-\(index)", label: .text(name), .optional)
                    : .line("detail-\(index)", label: .text(name), .optional, max: 200))
        }
        fields += ownConsent
        return [
            part("report.part.persons", hint: "course.report.persons.hint"),
            .group(
                "persons", legend: "report.person", rows: 1...CourseReportForm.mostPersons,
                addLabel: "report.person.add", fields),
        ]
    }

    private var items: [Field] {
        let without = arrangement.consentFirst?.withoutConsent ?? []
        let kinds = arrangement.data.kinds.filter { kind in
            arrangement.data.allows(kind.id.word, in: stage.id.word) && arrangement.isOfFirstDossier(kind.id.word)
                && arrangement.handles(kind, situation.actor.partij)
                && arrangement.supplies(kind, situation.actor.partij)
                && (!isLimited || without.contains { $0.word == kind.id.word })
        }
        let domains = situation.profile.leefgebieden
        var fields: [Field] = [
            .select("person", label: "report.item.person", choices: ReportForm.persons(typedIn: posted, t)),
            .select(
                "kind", label: "course.item.kind", hint: "course.item.kind.hint",
                choices: kinds.map { Choice($0.id.word, label: .text(t.name($0))) }),
            .area("text", label: "report.item.text", hint: "report.item.text.hint", max: 5000, rows: 4),
            .area(
                "necessity", label: "report.item.necessity",
                hint: .key("report.item.necessity.hint", ["director": t.director(in: arrangement)]), max: 1000,
                rows: 2),
        ]
        if arrangement.data.domainLabels.value == .yes {
            fields.insert(
                .select(
                    "domain", label: "course.item.domain",
                    choices: domains.map { Choice($0.code, label: .text(situation.profile.leefgebied($0.code, t))) }),
                at: 2)
        }
        return [
            part("report.part.items", hint: "report.items.hint"),
            .group(
                "items", legend: "report.item", rows: 0...CourseReportForm.mostItems, addLabel: "report.item.add",
                fields
            ),
        ]
    }
}
