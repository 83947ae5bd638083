// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What waits on requests of people, on the desk of whoever keeps or answers them.
struct VerzoekDesk {
    let room: CasusRoom
    let visitor: Visitor

    /// What stands on the desk, and how many things of it wait for the visitor.
    func found() async throws -> (html: HTML, waiting: Int) {
        let t = visitor.t
        guard let world = try await room.verzoeken.world(for: visitor.user.id, openOnly: true) else {
            return (.empty, 0)
        }
        let work = try await room.verzoeken.work(of: visitor.user.id)
        let words = VerzoekWords(world.situation, t)
        let lines: [HTML] = work.map { line($0.stored, $0.task, words) }
        let list: HTML = lines.isEmpty ? .empty : HTML.list(lines)
        let whole = HTML.link(t("verzoek.list.all"), VerzoekList.link)
        let card = HTML.card(t("verzoek.title"), badge: .badge("\(lines.count)"), "\(list)<p>\(whole)</p>")
        return (card, lines.count)
    }

    private func line(_ stored: StoredVerzoek, _ task: VerzoekTask, _ words: VerzoekWords) -> HTML {
        let t = visitor.t
        let facts = ["number": stored.heading.number, "kind": words.kind(stored.heading.kind)]
        switch task {
        case .handle:
            let link = HTML.link(t("verzoek.work.handle", facts), "/verzoeken/\(stored.heading.id)")
            return "\(link), \(words.due(stored.heading.due))"
        case .answer(let due):
            let link = HTML.link(t("verzoek.work.answer", facts), "/verzoeken/\(stored.heading.id)/doen/antwoord")
            return "\(link), \(words.due(due))"
        }
    }
}
