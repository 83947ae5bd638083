// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// Which letters the list shows and in which order, by closed words in the address; a looked-for word is never in it.
struct LetterFilter {
    enum State: String, CaseIterable {
        case all = "alle"
        case drafts = "concept"
        case sent = "verstuurd"
    }

    enum Order: String, CaseIterable {
        case day = "dag"
        case name = "brief"
        case addressee = "aan"
    }

    var state: State = .all
    var order: Order = .day
    var words = ""

    init() {}

    init(_ request: Request) {
        let query = request.uri.queryParameters
        state = query["stand"].flatMap { State(rawValue: String($0)) } ?? .all
        order = query["volgorde"].flatMap { Order(rawValue: String($0)) } ?? .day
    }

    func link(of casus: Identifier<Casus>) -> Link {
        LettersController.link(of: casus).query("stand", state.rawValue).query("volgorde", order.rawValue)
    }

    func with(_ state: State) -> LetterFilter {
        var other = self
        other.state = state
        return other
    }

    func with(_ order: Order) -> LetterFilter {
        var other = self
        other.order = order
        return other
    }

    /// The letters that are left, in order; the latest first, or by name.
    func apply(to letters: [WrittenLetter], _ words: LetterWords) -> [WrittenLetter] {
        let wanted = self.words.lowercased()
        let left = letters.filter { letter in
            switch state {
            case .all: true
            case .drafts: !letter.isSent
            case .sent: letter.isSent
            }
        }.filter { letter in
            guard !wanted.isEmpty else { return true }
            let text = [words.name(letter), words.addressee(letter.to), letter.words?.subject, letter.words?.body]
            return text.compactMap(\.self).contains { $0.lowercased().contains(wanted) }
        }
        let latest = left.sorted { ($0.sent?.at ?? $0.changed?.at ?? $0.at) > ($1.sent?.at ?? $1.changed?.at ?? $1.at) }
        switch order {
        case .day: return latest
        case .name: return latest.sorted { words.name($0) < words.name($1) }
        case .addressee: return latest.sorted { words.addressee($0.to) < words.addressee($1.to) }
        }
    }
}

/// The question with which somebody looks for a letter.
enum LetterSearch {
    static let form = Form(action: "/", submitLabel: "letters.search.submit", fields)

    static func form(of casus: Identifier<Casus>) -> Form {
        Form(action: "\(LettersController.link(of: casus))/zoeken", submitLabel: "letters.search.submit", fields)
    }

    private static let fields: [Field] = [
        .line("words", label: "letters.search.words", hint: "letters.search.hint", .optional, max: 100)
    ]
}
