// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// One decision: what is proposed, what the profile asks, what is missing, how the parties voted and what came of it.
struct BesluitPage {
    let besluit: Besluit
    let world: BesluitWorld
    let t: Wording

    static func link(of id: Identifier<Besluit>) -> Link { "/besluiten/\(id)" }

    private var words: BesluitWords { BesluitWords(world, t) }
    private var base: Link { BesluitPage.link(of: besluit.id) }
    private var collaboration: Collaboration { world.situation.collaboration }

    var page: Page {
        let title = t("bestuur.heading", ["number": besluit.number, "kind": words.kind(besluit.kind)])
        let body: HTML = """
            \(HTML.breadcrumb([(t("bestuur.title"), BesluitList.link)], current: besluit.number, t))\
            \(HTML.pageHead(title, status: words.badge(besluit), actions: actions))\(standing)\(leaving)\
            <h2>\(t("bestuur.proposal"))</h2>\(HTML.definitions(words.proposal(besluit.proposal)))\
            \(asked)\(votes)\(history)
            """
        return Page(title: title, width: .wide, body: body)
    }

    private var hasVotes: Bool { world.rules.decision(on: besluit.kind) != nil }

    private var actions: [HTML] {
        guard world.mayKeep else { return [] }
        if besluit.waitsForSignatures { return [.linkButton(t("bestuur.inForce"), "\(base)/stap/ingegaan")] }
        guard besluit.isOpen else { return [] }
        let voting: [HTML] = hasVotes ? [.linkButton(t("bestuur.vote"), "\(base)/stap/stemmen")] : []
        let others: [HTML] = [
            .linkButton(t("bestuur.adopt"), "\(base)/stap/vaststellen"),
            .linkButton(t("bestuur.amend"), "\(base)/wijzigen"),
            .linkButton(t("bestuur.reject"), "\(base)/stap/afwijzen"),
            .linkButton(t("bestuur.withdraw"), "\(base)/stap/intrekken"),
        ]
        return voting + others
    }

    // MARK: How it stands

    private var standing: HTML {
        switch besluit.state {
        case .open: return BesluitPage.lacks(of: besluit, on: world.decidingDay(of: besluit), words)
        case .adopted:
            if besluit.waitsForSignatures {
                return HTML.alert(.warning, t("bestuur.signing.title"), "<p>\(t("bestuur.signing.text"))</p>")
            }
            guard let effect = besluit.effect else { return .empty }
            return HTML.alert(.success, t("bestuur.holds", ["day": t.day(effect)]))
        case .rejected, .withdrawn: return .empty
        }
    }

    /// What is missing when it is decided on this day, or that nothing is.
    static func lacks(of besluit: Besluit, on day: Day, _ words: BesluitWords) -> HTML {
        let t = words.t
        let lacks = words.world.lacks(besluit, on: day)
        guard !lacks.isEmpty else { return HTML.alert(.success, t("bestuur.reached", ["day": t.day(day)])) }
        let list = HTML.list(lacks.map { HTML(words.lack($0)) })
        return HTML.alert(.warning, t("bestuur.missing", ["day": t.day(day)]), list)
    }

    /// A party whose leaving day does not stand in the register of parties yet.
    private var leaving: HTML {
        guard let due = besluit.leavingDue(in: collaboration) else { return .empty }
        let values = ["who": due.partij.name, "day": t.day(due.day)]
        let link: HTML? =
            world.keepsParties
            ? HTML.way(t("bestuur.register.link"), "/beheer/partijen/\(due.partij.id)") : nil
        return HTML.alert(
            .warning, t("bestuur.register.title"), "<p>\(t("bestuur.register.text", values))</p>\(link)")
    }

    private var asked: HTML {
        let rows = words.asked(besluit.kind)
        return rows.isEmpty ? .empty : "<h2>\(t("bestuur.asked"))</h2>\(HTML.definitions(rows))"
    }

    // MARK: Votes

    private var votes: HTML {
        guard hasVotes else { return .empty }
        let day = world.decidingDay(of: besluit)
        let voters = besluit.isOpen ? collaboration.voters(on: besluit.proposal, on: day).map(\.id) : []
        let others = besluit.standing.keys.filter { !voters.contains($0) }.sorted()
        let table = Table(
            caption: t("bestuur.votes.caption"),
            columns: [
                .init(t("bestuur.column.partij")), .init(t("bestuur.column.vote")), .init(t("bestuur.column.recorded")),
            ], rows: (voters + others).map(row)
        ).html
        return "<h2>\(t("bestuur.votes"))</h2>\(table)"
    }

    private func row(_ partij: Identifier<Partij>) -> [HTML] {
        guard let vote = besluit.standing[partij] else {
            return [HTML(words.naming.partij(partij)), HTML.badge(t("bestuur.vote.none"), .neutral), "–"]
        }
        return [HTML(words.naming.partij(partij)), HTML(ballot(vote)), HTML(line(vote.by, vote.at))]
    }

    private func ballot(_ vote: BesluitVote) -> String {
        t("bestuur.ballot.\(BallotWord(vote.choice, vote.manner).word)")
    }

    // MARK: What happened

    private var history: HTML {
        let last = besluit.versions.count - 1
        let versions: [(at: Moment, html: HTML)] = besluit.versions.enumerated().map { index, version in
            (version.at, self.version(version, isFirst: index == 0, isLatest: index == last))
        }
        // What counts now stands above; here stands what a party said before.
        let earlier = besluit.votes.filter { $0 != besluit.standing[$0.partij] }
        let votes: [(at: Moment, html: HTML)] = earlier.map { ($0.at, vote($0)) }
        let events: [(at: Moment, html: HTML)] = besluit.events.map { ($0.at, event($0)) }
        let lines = (versions + votes + events).enumerated()
            .sorted { ($0.element.at, $0.offset) > ($1.element.at, $1.offset) }.map { $0.element.html }
        return "<h2>\(t("bestuur.history"))</h2>\(HTML.list(lines))"
    }

    private func version(_ version: Besluit.Version, isFirst: Bool, isLatest: Bool) -> HTML {
        let what = t(isFirst ? "bestuur.event.proposed" : "bestuur.event.amended")
        let before: HTML =
            isLatest
            ? .empty : HTML.disclosure(t("bestuur.version"), HTML.definitions(words.proposal(version.proposal)))
        return "<strong>\(what)</strong>, \(line(version.by, version.at))\(before)"
    }

    private func vote(_ vote: BesluitVote) -> HTML {
        let values = ["who": words.naming.partij(vote.partij), "vote": ballot(vote)]
        return "\(t("bestuur.event.voted", values)), \(line(vote.by, vote.at))"
    }

    private func event(_ event: Besluit.Event) -> HTML {
        let day = event.kind == .inForce ? event.effect ?? event.on : event.on
        let what = t("bestuur.event.\(event.kind.rawValue)", ["day": t.day(day)])
        return "<strong>\(what)</strong>, \(line(event.by, event.at))\(HTML.paragraphs(event.text))"
    }

    private func line(_ user: Identifier<User>, _ at: Moment) -> String {
        "\(t.moment(at)), \(words.naming.userOfPartij(user))"
    }
}

/// How a party voted and in which manner, as one word of a form.
struct BallotWord {
    let choice: BesluitVote.Choice
    let manner: BesluitVote.Manner?

    init(_ choice: BesluitVote.Choice, _ manner: BesluitVote.Manner?) { (self.choice, self.manner) = (choice, manner) }

    init?(word: String) {
        guard let found = BallotWord.all.first(where: { $0.word == word }) else { return nil }
        self = found
    }

    var word: String { manner.map { "\(choice.rawValue)-\($0.rawValue)" } ?? choice.rawValue }

    /// All that can be written down of a party.
    static var all: [BallotWord] {
        let cast: [BesluitVote.Choice] = [.inFavour, .against, .abstains]
        var words: [BallotWord] = []
        for choice in cast { words += BesluitVote.Manner.allCases.map { BallotWord(choice, $0) } }
        return words + [BallotWord(.absent, nil)]
    }
}
