// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What was sent to one person after a sitting: their own actions, and what was agreed in their own casussen.
struct ReceivedListPage {
    let received: OwnLists.Received
    let visitor: Visitor

    private var t: Wording { visitor.t }
    private var day: Day { received.view.situation.day }

    var page: Page {
        let title = t("lijst.title", ["what": received.view.vergadering.title(t)])
        let empty: HTML = HTML.emptyState(t("lijst.empty"), "<p>\(t("lijst.empty.text"))</p>")
        let body: HTML = """
            \(HTML.breadcrumb([(t("agenda.title"), "/agenda")], current: title, t))<h1>\(title)</h1>\
            <p>\(t("lijst.lead"))</p>\(isEmpty ? empty : ofSitting + HTML.joined(received.entries.map(card)))
            """
        return Page(title: title, width: .wide, body: body).onPaper(in: received.view.situation, for: visitor)
    }

    private var sitting: Vergadering { received.view.vergadering }
    private var ownActions: [SittingRecord.Action] { sitting.record.openActions(of: received.view.user).map(\.action) }
    private var isEmpty: Bool { received.entries.isEmpty && sitting.plan.body.treatsCasussen }

    /// What was agreed at a sitting without casussen stands with the sitting itself.
    private var ofSitting: HTML {
        guard !sitting.plan.body.treatsCasussen else { return .empty }
        let rows: [[HTML]] = ownActions.map { [HTML($0.what), HTML(t.day($0.due)), $0.badge(on: day, t)] }
        let table = Table(
            caption: t("lijst.own"),
            columns: [
                .init(t("plan.actie.what")), .init(t("plan.actie.due")), .init(t("plan.actie.state")),
            ], rows: rows)
        let own: HTML = rows.isEmpty ? "<p>\(t("lijst.own.none"))</p>" : table.html
        return """
            \(own)<p>\(HTML.link(t("verslag.toMeeting"), MeetingRoom.link(sitting.id)))</p>
            """
    }

    private func card(_ entry: OwnLists.Agreed) -> HTML {
        let record = entry.overleg.record
        let naming = Naming(received.view.situation, casus: entry.casus)
        let own: HTML =
            entry.own.isEmpty
            ? "<p>\(t("lijst.own.none"))</p>" : AgreedActieTable(entry.own, t("lijst.own"), naming, on: day, t).html
        return HTML.card(
            entry.casus.number,
            """
            \(own)\(if: entry.readsRecord, agreed(record, of: entry, naming))\
            \(if: entry.readsRecord, HTML.way(t("verslag.title"), MinutesPage.link(of: entry.casus.id)))
            """)
    }

    /// Decisions, and actions of others, for who was there.
    private func agreed(_ record: ConferenceRecord, of entry: OwnLists.Agreed, _ naming: Naming) -> HTML {
        let others = entry.casus.agreedActies(at: entry.overleg).filter { actie in
            !entry.own.contains { $0.id == actie.id }
        }
        let decisions: HTML =
            record.decisions.isEmpty
            ? .empty
            : """
            <h3>\(t("besluit.title"))</h3>\
            \(HTML.list(record.decisions.map { DecisionWords($0, naming, t).html }))
            """
        let table: HTML = others.isEmpty ? .empty : AgreedActieTable(others, t("lijst.others"), naming, on: day, t).html
        return "\(decisions)\(table)"
    }
}

/// One decision in words: what, and under whose power.
struct DecisionWords {
    private let decision: ConferenceRecord.Decision
    private let naming: Naming
    private let t: Wording

    init(_ decision: ConferenceRecord.Decision, _ naming: Naming, _ t: Wording) {
        self.decision = decision
        self.naming = naming
        self.t = t
    }

    var html: HTML {
        let authority =
            switch decision.authority {
            case .ownPower(let partij): t("besluit.ownPower", ["name": naming.partij(partij)])
            case .jointAdvice: t("besluit.jointAdvice")
            }
        let record = t("overleg.by", ["name": naming.user(decision.by), "when": t.moment(decision.at)])
        return "\(HTML.paragraphs(decision.text))<p class=\"hint\">\(authority). \(record)</p>"
    }
}

/// Actions with owner, last day and state.
struct AgreedActieTable {
    private let acties: [Actie]
    private let caption: String
    private let naming: Naming
    private let day: Day
    private let t: Wording

    init(_ acties: [Actie], _ caption: String, _ naming: Naming, on day: Day, _ t: Wording) {
        self.acties = acties
        self.caption = caption
        self.naming = naming
        self.day = day
        self.t = t
    }

    var html: HTML {
        let rows: [[HTML]] = acties.sorted { ($0.due, $0.id) < ($1.due, $1.id) }.map { actie in
            [HTML(actie.what), HTML(naming.userOfPartij(actie.owner)), HTML(t.day(actie.due)), actie.badge(on: day, t)]
        }
        return Table(
            caption: caption,
            columns: [
                .init(t("plan.actie.what")), .init(t("plan.actie.owner")), .init(t("plan.actie.due")),
                .init(t("plan.actie.state")),
            ], rows: rows
        ).html
    }
}

extension SittingRecord.Action {
    /// Whether it is done, late or open, in a word and a sign.
    func badge(on day: Day, _ t: Wording) -> HTML {
        if let done { return .badge(t("actie.done", ["when": t.moment(done.at)]), .good) }
        return isOverdue(on: day) ? .badge(t("actie.overdue"), .bad) : .badge(t("actie.open"), .neutral)
    }
}

extension Actie {
    /// Whether it is done, late or open, in a word and a sign.
    func badge(on day: Day, _ t: Wording) -> HTML {
        if let done { return .badge(t("actie.done", ["when": t.moment(done.at)]), .good) }
        return isOverdue(on: day) ? .badge(t("actie.overdue"), .bad) : .badge(t("actie.open"), .neutral)
    }
}
