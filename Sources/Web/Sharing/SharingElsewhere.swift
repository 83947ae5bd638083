// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook

/// Where to go from an answer: the other way round, other recipients, and the link to keep or send.
struct SharingElsewhere {
    let words: SharingWords
    let law: Decider
    let today: Day
    /// Scheme and host under which the visitor knows this site.
    let site: String

    private var t: Wording { words.t }
    private var question: SharingQuestion { words.question }

    var html: HTML {
        let reversed = SharingWords(question: question.reversed, explanation: words.explanation, t: t)
        return """
            <div class="share-elsewhere">\(HTML.way("\(t("share.reverse")) \(reversed.title)", question.reversed.link))\
            \(HTML.disclosure(t("share.others"), others))\(address)</div>
            """
    }

    /// The link of this question; its day goes along, so that whoever opens it sees the same answer.
    private var address: HTML {
        var kept = question
        kept.day = question.day ?? today
        return """
            <div class="field"><label for="link">\(t("share.link"))</label>\
            <p class="hint" id="link-hint">\(t("share.link.hint"))</p>\
            <input id="link" class="input" type="text" readonly aria-describedby="link-hint" \
            value="\(site)\(kept.link.address)"></div>
            """
    }

    /// Every kind of recipient, with whether there is any way.
    private var others: HTML {
        let vocabulary = words.vocabulary
        let groups: [HTML] = words.explanation.domains.map { domain in
            let items: [HTML] = domain.kinds.filter { $0 != question.to.kind }.compactMap { kind in
                guard let name = vocabulary.party(kind)?.name else { return nil }
                let other = question.to(.init(kind: kind))
                let hasWay = hasWay(other)
                return """
                    <li>\(HTML.link(name, other.link)) <span class="hint">\
                    \(t(hasWay ? "share.others.way" : "share.others.none"))</span></li>
                    """
            }
            return items.isEmpty ? .empty : "<h3>\(t(domain.name))</h3><ul>\(items)</ul>"
        }
        return
            "<p>\(t("share.others.lead"))</p><div class=\"share-others\">\(groups.map { "<div>\($0)</div>" as HTML })</div>"
    }

    private func hasWay(_ question: SharingQuestion) -> Bool {
        let request = question.request(under: words.explanation.ruleset, on: today)
        guard case .success(let posed) = law.pose(request) else { return false }
        return law.glance(at: posed).verdict != .deny
    }
}
