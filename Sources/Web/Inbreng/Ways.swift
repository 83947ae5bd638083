// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook

/// The ways that are still possible for an item, each with what it still needs: ordinary ways first, the shortest of
/// them on top; ways for emergencies and conflicts of duties after them, however short they are.
struct Ways {
    let decision: Decision
    let rows: QuestionRows
    let words: ItemWords

    private var t: Wording { words.t }

    /// How many ways stand on the page unfolded.
    private static let unfolded = 3

    /// The ways of every class of the item, and the codes that they ask.
    var html: HTML {
        var asked: Set<String> = []
        let classes = Dictionary(grouping: decision.nearMisses, by: \.itemClass).sorted { $0.key < $1.key }
        return .joined(
            classes.map { itemClass, ways in
                let title: HTML? =
                    classes.count > 1
                    ? "<h5>\(t("inbreng.ways.class", ["class": t("inbreng.class.\(itemClass)")]))</h5>" : nil
                return "\(title)\(list(sorted(ways), &asked))"
            })
    }

    private func sorted(_ ways: [Decision.NearMiss]) -> [Decision.NearMiss] {
        ways.sorted { left, right in
            (exceptional(left), left.missing.count + left.open.count, mine(right), left.open.joined())
                < (exceptional(right), right.missing.count + right.open.count, mine(left), right.open.joined())
        }
    }

    /// How many of its conditions are for emergencies or break a secrecy against somebody's will.
    private func exceptional(_ way: Decision.NearMiss) -> Int {
        (way.missing + way.open).filter(Way.lastResortConditions.contains).count
    }

    /// How many of the open questions the visitor can answer at once; more comes first.
    private func mine(_ way: Decision.NearMiss) -> Int { way.open.filter(rows.isMine).count }

    private func list(_ ways: [Decision.NearMiss], _ asked: inout Set<String>) -> HTML {
        var pieces: [HTML] = []
        for (index, way) in ways.enumerated() {
            pieces.append(one(way, t("inbreng.way", ["number": "\(index + 1)", "count": "\(ways.count)"]), &asked))
        }
        let rest = Array(pieces.dropFirst(Ways.unfolded))
        let more: HTML? =
            rest.isEmpty
            ? nil : HTML.disclosure(t("inbreng.ways.more", ["count": "\(rest.count)"]), HTML.joined(rest))
        return "\(Array(pieces.prefix(Ways.unfolded)))\(more)"
    }

    private func one(_ way: Decision.NearMiss, _ title: String, _ asked: inout Set<String>) -> HTML {
        var lines: [HTML] = way.missing.map { code in
            """
            <p>\(t("inbreng.way.turn")) \(words.question(code)) \
            \(rows.record(of: code) ?? rows.dutyRecord(of: code))</p>
            """
        }
        for code in way.open {
            if asked.insert(code).inserted {
                lines.append(rows.question(code))
            } else {
                lines.append("<p>\(t("inbreng.way.again")) \(words.question(code))</p>")
            }
        }
        let articles = way.citations.joined(separator: ", ")
        return """
            <div class="row"><p><strong>\(title)</strong> <span class="hint">\(t("inbreng.way.articles")) \
            \(words.dutch(articles))</span></p>\(lines)</div>
            """
    }
}
