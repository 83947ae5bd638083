// SPDX-License-Identifier: EUPL-1.2

import Domain

/// What was done about a breach, and what was known before, the latest first.
struct BreachHistory {
    let datalek: Datalek
    /// Whether the parties that were told are named.
    let namesTold: Bool
    let words: BreachWords
    let t: Wording

    var html: HTML {
        let events: [(at: Moment, html: HTML)] = datalek.events.map { ($0.at, event($0)) }
        let versions: [(at: Moment, html: HTML)] = datalek.versions.enumerated().map { index, version in
            (version.at, self.version(version, isFirst: index == 0))
        }
        let lines = (versions + events).enumerated()
            .sorted { ($0.element.at, $0.offset) > ($1.element.at, $1.offset) }.map { $0.element.html }
        return "<h2>\(t("breach.history"))</h2>\(HTML.list(lines))"
    }

    private func event(_ event: Datalek.Event) -> HTML {
        let what = t("breach.event.\(event.kind.rawValue)")
        let duty = event.duty.map { ": \(t("breach.duty.\($0.rawValue)"))" } ?? ""
        let told = namesTold ? event.told.map(words.naming.partij).joined(separator: ", ") : ""
        let whom: HTML? = told.isEmpty ? nil : "<p class=\"hint\">\(t("breach.event.told", ["who": told]))</p>"
        let text: HTML = event.text.isEmpty ? .empty : words.reason(event)
        return "<strong>\(what)\(duty)</strong>, \(line(event.by, event.at))\(text)\(whom)"
    }

    private func version(_ version: Datalek.Version, isFirst: Bool) -> HTML {
        let what = t(isFirst ? "breach.event.reported" : "breach.event.amended")
        // What is known now stands above; here stands what was known before.
        let isLatest = version == datalek.versions.last
        let before: HTML =
            isLatest ? .empty : HTML.disclosure(t("breach.version"), words.whole(version.facts))
        return "<strong>\(what)</strong>, \(line(version.by, version.at))\(before)"
    }

    private func line(_ user: Identifier<User>, _ at: Moment) -> HTML {
        "\(t.moment(at)), \(words.naming.userOfPartij(user))"
    }
}
