// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The form by which a ticket becomes a casus: the household, what each of its members said, and why this is needed.
struct OpenFileForm {
    static let mostPersons = 12
    let ticket: Ticket
    let situation: Situation
    let arrangement: Arrangement
    let stage: Arrangement.Stage
    let step: Arrangement.Step
    let t: Wording
    /// The numbers of other casussen about these people; known only after somebody was named.
    var known: [String] = []

    /// Nothing when opening is not up, or not for this user.
    init?(_ ticket: Ticket, _ world: TicketWorld, _ t: Wording) {
        guard let arrangement = world.situation.collaboration.arrangements[ticket.arrangement],
            let (stage, step) = arrangement.step(ticket.next), world.tasks(on: ticket).contains(.openFile)
        else { return nil }
        (self.ticket, situation, self.arrangement) = (ticket, world.situation, arrangement)
        (self.stage, self.step, self.t) = (stage, step, t)
    }

    private var needs: NeedFields {
        NeedFields(
            arrangement: arrangement, stage: stage, pillar: nil, partij: situation.actor.partij, t: t)
    }

    private var asksDomains: Bool { arrangement.sharing.consent.contains { $0.mode == .acrossDomains } }

    var form: Form {
        Form(
            action: "/kaartjes/\(ticket.id)/openen", submitLabel: "ticket.open.submit",
            cancel: "/kaartjes/\(ticket.id)",
            others
                + [.area("outline", label: "ticket.open.outline", hint: "ticket.open.outline.hint", max: 2000, rows: 3)]
                + reasons
                + [
                    .group(
                        "persons", legend: "report.person", hint: "ticket.open.persons.hint",
                        rows: 1...OpenFileForm.mostPersons, addLabel: "report.person.add", person)
                ])
    }

    /// The notice that there is a file on this household already, with the confirmation that another one is meant.
    private var others: [Field] {
        guard !known.isEmpty else { return [] }
        let body: HTML = "<p>\(t("ticket.open.known.body", ["numbers": known.joined(separator: ", ")]))</p>"
        return [
            .note(HTML.alert(.warning, t("ticket.open.known.title"), body)),
            .check("known", label: "ticket.open.known"),
        ]
    }

    /// What the step asks, and why each of the team is needed (household teams, lines 735-739): blank when what was said
    /// for all of them holds.
    private var reasons: [Field] {
        let naming = Naming(situation)
        let team: [Field] = ticket.team.map { member in
            .line(
                "team-\(member.user)", label: .key("ticket.open.member", ["name": naming.userOfPartij(member.user)]),
                hint: "ticket.open.member.hint", .optional, max: 300)
        }
        return needs.fields(for: step.needs) + team
    }

    private var person: [Field] {
        let kinds = arrangement.data.persons.map {
            Choice($0.category.rawValue, label: .key("person.kind.\($0.category.rawValue)"))
        }
        let fields: [Field] = [
            .line("given", label: "report.person.given", .optional, max: 100),
            .line("family", label: "report.person.family", max: 100),
            .day("born", label: "report.person.born", hint: situation.collaboration.bornHint, .optional),
            .line("residence", label: "report.person.residence", .optional, max: 100),
            .radios("kind", label: "report.person.category", choices: kinds),
            .line(
                "relation", label: "report.person.relation", hint: "report.person.relation.hint", .optional, max: 200),
        ]
        return asksDomains ? fields + consent : fields
    }

    private var consent: [Field] {
        let statuses = [PersonConsent.Status.given, .refused, .couldNotBeAsked].map {
            Choice($0.rawValue, label: .key("course.consent.status.\($0.rawValue)"))
        }
        let domains = situation.profile.leefgebieden.map {
            Choice($0.code, label: .text(situation.profile.leefgebied($0.code, t)))
        }
        return [
            .radios(
                "consent", label: "ticket.open.consent", hint: "ticket.open.consent.hint", .optional,
                choices: statuses),
            .checks(
                "domains", label: "course.consent.domains", hint: "course.consent.domains.hint", .optional,
                choices: domains),
            .line(
                "consent-purpose", label: "ticket.open.purpose", hint: "ticket.open.purpose.hint", .optional, max: 300),
            .day("consent-on", label: "course.consent.on", .optional),
            .check("representative", label: "course.consent.representative"),
        ]
    }

    func draft(_ entered: Entered, newID: () -> Identifier<Betrokkene>) -> OpeningDraft {
        let rows = entered.rows("persons").map { ($0, betrokkene($0, newID())) }
        return OpeningDraft(
            outline: entered.text("outline"), betrokkenen: rows.map(\.1),
            consents: rows.compactMap { row, person in
                row.choice("consent", as: PersonConsent.Status.self).map { status in
                    PersonConsentDraft(
                        person: person.id, mode: .acrossDomains, status: status,
                        domains: status == .given ? row.choices("domains") : [], on: row.day("consent-on"),
                        byRepresentative: row.isChecked("representative"), purpose: row.text("consent-purpose"))
                }
            },
            statements: needs.statements(entered, for: step.needs), teamNecessity: teamNecessity(entered))
    }

    private func teamNecessity(_ entered: Entered) -> [Identifier<User>: String] {
        var found: [Identifier<User>: String] = [:]
        for member in ticket.team { found[member.user] = entered.text("team-\(member.user)") }
        return found
    }

    private func betrokkene(_ row: Entered, _ id: Identifier<Betrokkene>) -> Betrokkene {
        let kind = row.choice("kind", as: Arrangement.PersonCategory.self) ?? .thirdPartyStaff
        return Betrokkene(
            id: id, given: row.text("given"), family: row.text("family"), born: row.day("born"), bsn: nil,
            residence: row.text("residence"), category: arrangement.category(of: kind),
            relation: row.text("relation"), kind: kind)
    }
}
