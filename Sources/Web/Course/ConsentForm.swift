// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The form for what one person said about consent.
struct ConsentForm {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        self.view = view
        self.t = t
    }

    /// Whether there is anything that this visitor may write down; everybody else reads.
    var isOpen: Bool { !modes.isEmpty }

    /// Who leads the casus and does not ask consent writes down only that it was taken back.
    private var onlyTakesBack: Bool {
        guard let arrangement = view.course?.arrangement, view.isAny(.procesregisseur, .support) else { return false }
        return !arrangement.sharing.consent.contains {
            view.casus.mayRecordConsent($0.mode, under: arrangement, in: view.situation)
        }
    }

    /// What the form is for: who only takes back records no new answer.
    var title: String { onlyTakesBack ? "course.consent.takeBack" : "course.consent.new" }

    private var purpose: Phrase { onlyTakesBack ? "course.consent.takeBack.purpose" : "course.consent.purpose" }

    private var statuses: [PersonConsent.Status] { onlyTakesBack ? [.withdrawn] : PersonConsent.answers }

    private var modes: [Arrangement.ConsentRule.Mode] {
        var modes: [Arrangement.ConsentRule.Mode] = []
        guard let arrangement = view.course?.arrangement else { return [] }
        for rule in arrangement.sharing.consent where !modes.contains(rule.mode) { modes.append(rule.mode) }
        let own = modes.filter { view.casus.mayRecordConsent($0, under: arrangement, in: view.situation) }
        return own.isEmpty && onlyTakesBack ? modes : own
    }

    var form: Form {
        let people = view.casus.betrokkenen.filter { $0.category == .aimedAt || $0.category == .relation }
        var fields: [Field] = [
            .radios("person", label: "course.consent.person", choices: people.map { Choice($0.id, named: $0.name) }),
            .radios(
                "mode", label: "course.consent.mode",
                choices: modes.map { Choice($0.rawValue, label: .text(t.name($0, in: view.course?.arrangement))) }),
            .radios(
                "status", label: "course.consent.status",
                choices: statuses.map {
                    Choice($0.rawValue, label: .key("course.consent.status.\($0.rawValue)"))
                }),
            .check(
                "byRepresentative", label: "course.consent.representative",
                hint: "course.consent.representative.hint"),
            .day("on", label: "course.consent.on"),
            .area(
                "purpose", label: purpose, hint: "course.consent.purpose.hint",
                onlyTakesBack ? .optional : .conditional, max: 1000, rows: 2),
        ]
        if let arrangement = view.course?.arrangement, !arrangement.removesWhenTakenBack {
            fields.append(
                .check("asksErasure", label: "course.consent.asksErasure", hint: "course.consent.asksErasure.hint"))
        }
        if let domains { fields.insert(domains, at: 3) }
        return Form(
            action: ConsentController.link(of: view.casus.id), submitLabel: "course.consent.save",
            cancel: CasusFrame.link(.overview, of: view.casus.id), fields)
    }

    /// Between which life domains; for who only takes back those that somebody gave and nobody took back.
    private var domains: Field? {
        guard modes.contains(.acrossDomains) else { return nil }
        let profile = view.situation.profile
        let given = Set(view.casus.betrokkenen.flatMap { view.casus.course?.domainsGiven(by: $0.id) ?? [] })
        let offered = profile.leefgebieden.map(\.code).filter { !onlyTakesBack || given.contains($0) }
        guard !offered.isEmpty else { return nil }
        let choices = offered.map { Choice($0, label: .text(profile.leefgebied($0, t))) }
        return onlyTakesBack
            ? Field(
                "domains", "course.consent.domains.takeBack", "course.consent.domains.takeBack.hint", .conditional,
                .checks(choices))
            : Field(
                "domains", "course.consent.domains", "course.consent.domains.change", .conditional, .checks(choices))
    }

    func draft(_ entered: Entered) -> PersonConsentDraft {
        var draft = PersonConsentDraft(
            person: entered.id("person", of: Betrokkene.self),
            mode: entered.choice("mode", as: Arrangement.ConsentRule.Mode.self),
            status: entered.choice("status", as: PersonConsent.Status.self), domains: entered.choices("domains"),
            on: entered.day("on"), byRepresentative: entered.isChecked("byRepresentative"),
            purpose: entered.text("purpose"))
        draft.asksErasure = entered.isChecked("asksErasure")
        return draft
    }
}

/// What was recorded of consent so far, latest first.
struct ConsentRegister {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        self.view = view
        self.t = t
    }

    var html: HTML {
        let naming = Naming(view.situation, casus: view.casus)
        let happenings = (view.casus.course?.consents ?? []).reversed().map { consent in
            let domains = consent.domains.map { view.situation.profile.leefgebied($0, t) }.joined(separator: ", ")
            let person = naming.betrokkene(consent.person)
            let erasure: HTML? = consent.erasureAsked.map {
                "<p>\(t("course.consent.erasureAsked", ["day": t.day($0)]))</p>"
            }
            let represented: HTML? =
                consent.byRepresentative ? "<p class=\"hint\">\(t("course.consent.byRepresentative"))</p>" : nil
            return Happening(
                when: t.day(consent.on),
                title: "\(person): \(t(ConsentRegister.key(of: consent)))",
                body: """
                    <p class="hint">\(t.name(consent.mode, in: view.course?.arrangement)) \(domains)</p>\
                    \(HTML.paragraphs(consent.purpose))\(represented)\(erasure)\
                    <p class="hint">\(naming.userOfPartij(consent.by))</p>
                    """)
        }
        let proof = HTML.alert(.info, t("course.consent.proof.title"), "<p>\(t("course.consent.proof"))</p>")
        let isRemoving = view.course?.arrangement.removesWhenTakenBack ?? false
        let removes: HTML = isRemoving ? "<p>\(t("course.consent.removes"))</p>" : .empty
        let past = happenings.isEmpty ? HTML.emptyState(t("course.consent.empty")) : HTML.timeline(happenings)
        return "\(toAsk(naming))\(proof)\(removes)\(past)"
    }

    /// Who of the household was not asked yet, and who decides for them.
    private func toAsk(_ naming: Naming) -> HTML {
        let open = view.course.map { view.casus.consentsToAsk(under: $0.arrangement, on: view.situation.day) } ?? []
        guard !open.isEmpty else { return .empty }
        let lines: [HTML] = open.map { asked in
            let words = [
                "name": naming.betrokkene(asked.person),
                "reason": t("course.consent.toAsk.reason.\(asked.reason.rawValue)"),
                "decider": t("course.consent.toAsk.decider.\(asked.decider.rawValue)"),
            ]
            return HTML(t("course.consent.toAsk.line", words))
        }
        return HTML.alert(
            .warning, t("course.consent.toAsk.title"),
            "<p>\(t("course.consent.toAsk.lead"))</p>\(HTML.list(lines))")
    }

    /// What was said, and of a consent that lapsed why it did.
    private static func key(of consent: PersonConsent) -> String {
        consent.status == .lapsed && consent.byRepresentative
            ? "course.consent.status.lapsed.represented" : "course.consent.status.\(consent.status.rawValue)"
    }
}
