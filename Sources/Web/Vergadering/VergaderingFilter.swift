// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// Which sittings to list, as the address says; it holds days and words of the profile only.
struct VergaderingFilter: Sendable {
    enum Stand: String, CaseIterable, Sendable {
        case ahead = "komend"
        case past = "voorbij"
        case all = "alle"

        var title: Phrase {
            switch self {
            case .ahead: "vergadering.ahead"
            case .past: "vergadering.past"
            case .all: "vergadering.all"
            }
        }
    }

    static let link: Link = "/vergaderingen"

    let stand: Stand
    let from: FilterDay
    let until: FilterDay
    /// The word of a body of the profile.
    let body: String?
    let area: String?
    let state: Vergadering.State?
    let number: Int
    private let bodies: [Arrangement.Body]
    private let areas: [String]

    /// Reads the address; a word that means nothing counts as not chosen, a day that is none is told.
    init(_ request: Request, in collaboration: Collaboration) {
        let asked = request.asked
        let bodies = collaboration.workProcess?.bodies.bodies ?? []
        let areas = Set(bodies.flatMap { collaboration.areas(of: MeetingBody($0)) }).sorted()
        stand = asked.first("stand").flatMap { Stand(rawValue: $0) } ?? .ahead
        from = FilterDay(asked.first("van"))
        until = FilterDay(asked.first("tot"))
        body = asked.first("overleg").flatMap { word in bodies.contains { $0.id.word == word } ? word : nil }
        area = asked.first("gebied").flatMap { areas.contains($0) ? $0 : nil }
        state = asked.first("status").flatMap { Vergadering.State(rawValue: $0) }
        number = min(max(asked.first("pagina").flatMap { Int($0) } ?? 1, 1), 10_000)
        (self.bodies, self.areas) = (bodies, areas)
    }

    /// Whether it asks for less than all sittings ahead, past or together.
    var isNarrowed: Bool {
        from.day != nil || until.day != nil || body != nil || area != nil || state != nil
    }

    /// Whether the last day lies before the first one.
    var isReversed: Bool {
        guard let first = from.day, let last = until.day else { return false }
        return last < first
    }

    var problemCount: Int { [from.isWrong, until.isWrong, isReversed].count { $0 } }

    func span(on day: Day) -> VergaderingQuery.Span {
        switch stand {
        case .ahead: .from(day)
        case .past: .before(day)
        case .all: .every
        }
    }

    var choice: VergaderingQuery.Choice {
        VergaderingQuery.Choice(from: from.day, until: until.day, body: body, area: area, state: state)
    }

    /// The same choice among other sittings, or on another page.
    func link(_ stand: Stand, page: Int = 1) -> Link {
        var link = VergaderingFilter.link
        if stand != .ahead { link = link.query("stand", stand.rawValue) }
        if let day = from.day { link = link.query("van", day) }
        if let day = until.day { link = link.query("tot", day) }
        if let body { link = link.query("overleg", body) }
        if let area { link = link.query("gebied", area) }
        if let state { link = link.query("status", state.rawValue) }
        return page > 1 ? link.query("pagina", page) : link
    }

    /// What was asked for, in words.
    func words(_ t: Wording) -> [String] {
        let chosen = bodies.first { $0.id.word == body }.map { t.either($0.nl, $0.en) }
        let words: [String?] = [
            t(stand.title), from.day.map { t("vergadering.filter.said.from", ["day": t.day($0)]) },
            until.day.map { t("vergadering.filter.said.until", ["day": t.day($0)]) },
            chosen.map { t("vergadering.filter.said.body", ["body": $0]) },
            area.map { t("vergadering.filter.said.area", ["area": $0]) },
            state.map { t("vergadering.filter.said.state", ["state": t("vergadering.state.\($0.rawValue)")]) },
        ]
        return words.compactMap(\.self)
    }

    func html(_ t: Wording) -> HTML {
        let clear = HTML.linkButton(t("vergadering.filter.clear"), VergaderingFilter.link, style: .quiet)
        let reversed: String? = isReversed ? t("vergadering.filter.reversed") : nil
        return """
            <form method="get"\(action: VergaderingFilter.link) class="form filter"><div class="button-row">\
            \(if: stand != .ahead, "<input type=\"hidden\" name=\"stand\" value=\"\(stand.rawValue)\">")\
            \(from.html("van", t("vergadering.filter.from"), problem: nil, t))\
            \(until.html("tot", t("vergadering.filter.until"), problem: reversed, t))\(choosers(t))\
            <button type="submit" class="button button-secondary">\(t("desk.filter.submit"))</button>\
            \(if: isNarrowed || problemCount > 0, clear)</div></form>
            """
    }

    /// The bodies and areas of the profile, where it has any, and how a sitting stands.
    private func choosers(_ t: Wording) -> HTML {
        let names = bodies.map { ($0.id.word, t.either($0.nl, $0.en)) }
        let places = areas.map { ($0, $0) }
        let states = Vergadering.State.allCases.map { ($0.rawValue, t("vergadering.state.\($0.rawValue)")) }
        let which = HTML.chooser(
            "overleg", t("vergadering.body.which"), names, chosen: body, any: t("vergadering.filter.anyBody"))
        let place = HTML.chooser(
            "gebied", t("vergadering.area"), places, chosen: area, any: t("vergadering.filter.anyArea"))
        let how = HTML.chooser(
            "status", t("vergadering.column.state"), states, chosen: state?.rawValue,
            any: t("vergadering.filter.anyState"))
        return "\(if: !bodies.isEmpty, which)\(if: !areas.isEmpty, place)\(how)"
    }
}
