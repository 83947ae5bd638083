// SPDX-License-Identifier: EUPL-1.2

/// What the law says about one question, as the rule book answered it.
package struct LawPanel: Sendable {
    /// An article that the answer rests on.
    package struct Source: Sendable, Hashable {
        /// The rule or the article: `WGS 2.5`.
        package let reference: String
        package let meaning: String

        package init(reference: String, meaning: String) {
            self.reference = reference
            self.meaning = meaning
        }
    }

    private let verdict: String
    private let tone: Tone
    private let explanation: HTML
    private let openQuestions: [HTML]
    private let duties: [HTML]
    private let sources: [Source]

    /// - Parameters:
    ///   - verdict: the answer in one short sentence.
    ///   - tone: `.good` for allowed, `.warning` for something still missing, `.bad` for not allowed.
    ///   - openQuestions: what is still missing and who can supply it.
    ///   - duties: what must be done when it is used.
    package init(
        verdict: String, tone: Tone, explanation: HTML = .empty, openQuestions: [HTML] = [], duties: [HTML] = [],
        sources: [Source]
    ) {
        self.verdict = verdict
        self.tone = tone
        self.explanation = explanation
        self.openQuestions = openQuestions
        self.duties = duties
        self.sources = sources
    }

    package func html(_ t: Wording, level: Int = 2) -> HTML {
        """
        <section class="law law-\(tone.rawValue)" aria-label="\(t("frame.law.title"))">\
        \(HTML.heading(level, t("frame.law.title")))\
        <p class="law-verdict"><span class="sign" aria-hidden="true">\(tone.sign)</span> \(verdict)</p>\(explanation)\
        \(part(t("frame.law.open"), openQuestions, level + 1))\(part(t("frame.law.duties"), duties, level + 1))\
        \(if: !sources.isEmpty, HTML.disclosure(t("frame.law.sources"), sourceList))</section>
        """
    }

    private func part(_ title: String, _ items: [HTML], _ level: Int) -> HTML {
        items.isEmpty ? .empty : "\(HTML.heading(level, title))\(HTML.list(items))"
    }

    private var sourceList: HTML {
        .definitions(sources.map { (term: $0.reference, value: HTML($0.meaning)) })
    }
}
