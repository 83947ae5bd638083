// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Who of the citizen's side has a place at the current conference, and letting them in.
struct CitizenPage {
    let view: CasusView
    let visitor: Visitor
    var refused: (form: String, entered: Entered)?

    private var t: Wording { visitor.t }
    private var naming: Naming { Naming(view.situation, casus: view.casus) }
    private var overleg: Casusoverleg? { view.casus.currentOverleg }

    var body: HTML {
        let seats = overleg?.record.citizens ?? []
        let isInvited = overleg?.preparation.involvement == .invited
        let none: HTML = HTML.emptyState(t("burger.none"))
        let form = CitizenPage.placeForm(view)
        let start = form.blank
        let again = refused?.form == "plaats" ? refused?.entered : nil
        let preparation: Link = "\(CasusFrame.link(.overleg, of: view.casus.id))/voorbereiding"
        let place: HTML =
            isInvited
            ? HTML.disclosure(t("burger.new"), isOpen: again != nil, form.html(again ?? start, for: visitor))
            : HTML.alert(
                .warning, t("burger.notInvited"), HTML.way(t("overleg.prepare.change"), preparation))
        return """
            <h2>\(t("burger.title"))</h2><p>\(t("burger.lead"))</p>\
            \(HTML.alert(.info, t("burger.shown"), "<p>\(t("burger.shown.text"))</p>"))\
            \(seats.isEmpty ? none : HTML.joined(seats.map(card)))\(place)
            """
    }

    private func card(_ seat: CitizenSeat) -> HTML {
        let person = naming.betrokkene(seat.betrokkene)
        var pairs: [(term: String, value: HTML)] = [
            (term: t("burger.way"), value: HTML(t("burger.way.\(seat.way.rawValue)"))),
            (term: t("burger.for"), value: HTML(person)),
            (term: t("burger.informedOn"), value: "\(t.day(seat.informedOn)): \(seat.informedHow)"),
        ]
        if let consent = seat.consent {
            pairs.append((term: t("burger.consentOn"), value: "\(t.day(consent.on)): \(consent.how)"))
        }
        if let arrived = seat.arrived {
            pairs.append((term: t("burger.identity.seen"), value: HTML(record(arrived.identitySeen))))
            if let statement = arrived.statementSeen {
                pairs.append((term: t("burger.statement.seen"), value: HTML(record(statement))))
            }
        }
        if let left = seat.left { pairs.append((term: t("burger.left"), value: HTML(t.moment(left.at)))) }
        return HTML.card(
            seat.name.isEmpty ? person : seat.name, level: 3, badge: badge(seat),
            "\(HTML.definitions(pairs))\(acts(seat))")
    }

    private func record(_ step: Casusoverleg.Step) -> String {
        t("overleg.by", ["name": naming.user(step.by), "when": t.moment(step.at)])
    }

    private func badge(_ seat: CitizenSeat) -> HTML {
        if seat.arrived == nil { return .badge(t("burger.state.invited"), .info) }
        return seat.left == nil ? .badge(t("burger.state.atTable"), .good) : .badge(t("burger.state.left"), .neutral)
    }

    private func acts(_ seat: CitizenSeat) -> HTML {
        guard overleg?.isOpen == true else { return .empty }
        if seat.arrived != nil, seat.left == nil {
            return HTML.actionButton(
                label: "burger.letGo", action: "\(CitizenController.link(of: view.casus.id))/\(seat.id)/weg",
                for: visitor)
        }
        let form = CitizenPage.admission(seat, of: view.casus.id)
        let again = refused?.form == seat.id.description ? refused?.entered : nil
        return form.html(again ?? form.blank, for: visitor)
    }

    // MARK: Forms

    static func identity(_ seat: CitizenSeat) -> String { "identity-\(seat.id)" }
    static func statement(_ seat: CitizenSeat) -> String { "statement-\(seat.id)" }

    /// What was seen at the door; several of these may stand on the page.
    static func admission(_ seat: CitizenSeat, of casus: Identifier<Casus>) -> Form {
        var fields: [Field] = [.check(identity(seat), label: "burger.identity", hint: "burger.identity.hint")]
        if seat.way == .represented {
            fields.append(.check(statement(seat), label: "burger.statement", hint: "burger.statement.hint"))
        }
        return Form(
            action: "\(CitizenController.link(of: casus))/\(seat.id)/binnen", submitLabel: "burger.admit", fields)
    }

    static func placeForm(_ view: CasusView) -> Form {
        Form(
            action: CitizenController.link(of: view.casus.id), submitLabel: "burger.save",
            [
                .radios(
                    "betrokkene", label: "burger.for",
                    choices: view.casus.personsAimedAt.map { Choice($0.id, named: $0.name) }),
                .radios(
                    "way", label: "burger.way",
                    choices: CitizenSeat.Way.allCases.map {
                        Choice($0.rawValue, label: .key("burger.way.\($0.rawValue)"))
                    }),
                .line("name", label: "burger.name", hint: "burger.name.hint", .conditional, max: 120),
                .day("informedOn", label: "burger.informedOn", hint: "burger.informedOn.hint"),
                .line("informedHow", label: "burger.informedHow", hint: "burger.informedHow.hint", max: 300),
                .day("consentOn", label: "burger.consentOn", hint: "burger.consentOn.hint", .conditional),
                .line("consentHow", label: "burger.consentHow", .conditional, max: 300),
            ])
    }

    static func draft(_ entered: Entered) -> CitizenDraft {
        CitizenDraft(
            betrokkene: entered.id("betrokkene", of: Betrokkene.self),
            way: entered.choice("way", as: CitizenSeat.Way.self), name: entered.text("name"),
            informedOn: entered.day("informedOn"), informedHow: entered.text("informedHow"),
            consentOn: entered.day("consentOn"), consentHow: entered.text("consentHow"))
    }
}
