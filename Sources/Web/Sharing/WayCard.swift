// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// One way on a card: what it asks on either side, what comes after, and where it is laid down.
struct WayCard {
    let way: Way
    let number: Int
    let words: SharingWords
    let law: Law

    private var t: Wording { words.t }
    private var list: ConditionList { ConditionList(words: words) }

    var html: HTML {
        """
        <section class="card way" data-rules="\(way.supplyRules.joined(separator: " "))" \
        aria-labelledby="weg-\(number)">\
        <div class="card-head"><h3 id="weg-\(number)">\(number). \(words.name(of: way))</h3>\(badges)</div>\
        \(sides)\(duties)<p class="hint way-articles">\(t("share.way.articles")) \(t.dutch(articles))\(lines)</p>\
        \(readings)</section>
        """
    }

    private var badges: HTML {
        """
        \(if: way.isMandatory, HTML.badge(t("share.way.must"), .info))\
        \(if: way.lastResorts > 0, HTML.badge(t("share.way.last"), .warning))
        """
    }

    private var sides: HTML {
        let sides = ConditionSides(of: way.rules, under: law)
        let parts: [HTML] = ConditionSides.Side.allCases.map { side in
            let codes = way.gates.filter { sides.side(of: $0) == side }
            let choices = way.choices.filter { choice in
                let isReceiving = choice.flatMap(\.gates).allSatisfy { sides.side(of: $0) == .receiving }
                return (isReceiving ? .receiving : .giving) == side
            }
            let checklist = list.html(codes, choices: choices)
            return checklist.isEmpty ? .empty : "<h4>\(t("share.side.\(side.rawValue)"))</h4>\(checklist)"
        }
        let isEmpty = parts.allSatisfy(\.isEmpty)
        return "\(parts)\(if: isEmpty, "<p>\(t("share.way.nothing"))</p>")"
    }

    private var duties: HTML {
        let always = list.duties(way.duties)
        let sometimes = list.duties(way.sometimes)
        return """
            \(if: !always.isEmpty, "<h4>\(t("share.way.duties"))</h4>\(always)")\
            \(if: !sometimes.isEmpty, "<h4>\(t("share.way.sometimes"))</h4>\(sometimes)")
            """
    }

    private var articles: String { way.citations.joined(separator: ", ") }

    /// Where the supply rules of the way were found in the source.
    private var lines: HTML {
        let found = law.supplyRules.filter { way.supplyRules.contains($0.id) }.flatMap(\.sourcing.sourceLines)
        guard !found.isEmpty else { return .empty }
        return " · \(t("share.way.lines", ["lines": found.joined(separator: ", ")]))"
    }

    private var readings: HTML {
        let found = words.readings(touching: Set(way.rules + way.gates + way.choices.flatMap { $0 }.flatMap(\.gates)))
        guard !found.isEmpty else { return .empty }
        let links = found.map { HTML.link($0.id, SharingReadings.link(to: $0.id, words.question)) }
        return "<p class=\"hint way-readings\">\(t("share.way.readings")) \(HTML.joined(links, separator: ", "))</p>"
    }
}

extension ConditionList {
    /// Duties as a list; they are no gates, so they are marked apart.
    func duties(_ codes: [String]) -> HTML {
        guard !codes.isEmpty else { return .empty }
        let rows: [HTML] = codes.map { code in
            """
            <li data-duty="\(code)">\(words.condition(code)) <span class="who">\(words.respondent(code))</span></li>
            """
        }
        return "<ul class=\"conditions duties\">\(rows)</ul>"
    }
}
