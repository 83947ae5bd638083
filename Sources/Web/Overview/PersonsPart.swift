// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The persons of a casus with their relations, as far as the visitor's part in it calls for.
struct PersonsPart {
    private let view: CasusView
    private let audience: Audience
    private let t: Wording

    init(_ view: CasusView, _ audience: Audience, _ t: Wording) {
        self.view = view
        self.audience = audience
        self.t = t
    }

    var html: HTML { "\(table)\(askingOthers)\(adding)" }

    /// Whoever corrects only the persons of its own party asks whoever leads the casus to correct the others.
    private var askingOthers: HTML {
        let isOpen = audience.persons.map { view.casus.mayCorrect($0, in: view.situation) }
        return isOpen.contains(true) && isOpen.contains(false)
            ? "<p class=\"hint\">\(t("person.correct.others"))</p>" : .empty
    }

    private var adding: HTML {
        guard view.casus.mayAddPersons(in: view.situation) else { return .empty }
        return HTML.buttonRow([HTML.linkButton(t("person.add"), PersonController.link(of: view.casus.id))])
    }

    private var table: HTML {
        Table(
            caption: t("overview.persons.title"),
            columns: [
                .init(t("overview.persons.name")), .init(t("overview.persons.born")),
                .init(t("overview.persons.residence")), .init(t("overview.persons.category")),
                .init(t("overview.persons.relation")),
            ],
            rows: audience.persons.map { person in
                [
                    "\(person.name)\(correcting(person))", known(person.born.map(t.day)),
                    "\(known(person.residence))\(details(of: person))",
                    HTML(category(of: person)), "\(known(person.relation))\(necessity(of: person))",
                ]
            }
        ).html
    }

    /// The way to the page where what is wrong is put right, for who may.
    private func correcting(_ person: Betrokkene) -> HTML {
        guard view.casus.mayCorrect(person, in: view.situation) else { return .empty }
        let link = PersonCorrectionController.link(of: person.id, in: view.casus.id)
        let whose = t("person.correct.link.of", ["name": person.name])
        return """
            <br><a class="screen-only"\(href: link)>\(t("person.correct.link"))\
            <span class="visually-hidden"> \(whose)</span></a>
            """
    }

    /// Why the approach needs this person, where the profile asks it.
    private func necessity(of person: Betrokkene) -> HTML {
        guard audience.seesReport, let necessity = person.necessity else { return .empty }
        return "<br><span class=\"hint\">\(t("person.necessity.shown", ["why": necessity]))</span>"
    }

    /// In the word of the form it was entered by.
    private func category(of person: Betrokkene) -> String {
        person.kind.map { t("person.kind.\($0.rawValue)") } ?? t("report.category.\(person.category.rawValue)")
    }

    /// Further fields that the profile asks for, between the reporter and the house.
    private func details(of person: Betrokkene) -> HTML {
        guard audience.seesReport, let details = person.details, !details.isEmpty else { return .empty }
        let lines = details.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return "<br><span class=\"hint\">\(lines.joined(separator: "; "))</span>"
    }

    private func known(_ text: String?) -> HTML {
        guard let text, !text.isEmpty else { return "<span class=\"hint\">\(t("overview.unknown"))</span>" }
        return HTML(text)
    }
}
