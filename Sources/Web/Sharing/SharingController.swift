// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird
package import Rulebook

/// May this be shared? At `/mag-dit`: a question about kinds of parties and data, answered without any casus.
///
/// Anybody may ask, unless the site keeps it to who is signed in: the page reads nothing but the rule set and the
/// clock (decision 0021).
package struct SharingController: Sendable {
    let law: Decider
    let time: any TimeSource
    let explanation: Explanation
    let isOpen: Bool

    package init(law: Decider, time: any TimeSource, explanation: Explanation, isOpen: Bool) {
        self.law = law
        self.time = time
        self.explanation = explanation
        self.isOpen = isOpen
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get("mag-dit", use: ask)
    }

    @Sendable func ask(_ request: Request, context: AppContext) async throws -> Response {
        let browser = try context.browser
        guard isOpen || browser.visit != nil else { throw SignInNeeded() }
        let query = request.asked
        let form = SharingForm(explanation: explanation, t: browser.t, today: time.today())
        guard !query.pairs.isEmpty else { return start(form, browser) }
        var entered = form.read(query)
        guard var question = form.question(&entered) else { return again(form, entered, browser) }
        // An address without a day stays without one: it asks about the day on which it is opened.
        if !query.pairs.contains(where: { $0.name.hasPrefix("dag") }) { question.day = nil }
        guard question.link.description == request.uri.string else { return .seeOther(question.link) }
        switch law.ways(question.request(under: explanation.ruleset, on: form.today)) {
        case .errors(let errors):
            form.refuse(errors, in: &entered)
            return again(form, entered, browser)
        case .ways(let answer):
            let site = SiteAddress(request).text
            return self.answer(question, answer, form, entered, site, browser)
        }
    }

    private func start(_ form: SharingForm, _ browser: Browser) -> Response {
        let t = browser.t
        let entered = form.read(Posted())
        let blank = Entered(posted: entered.posted, rowAdded: nil, problems: [])
        let body: HTML = """
            <h1>\(t("share.title"))</h1><p>\(t("share.lead"))</p>\
            \(HTML.columns(form.html(blank), side: HTML.card(
                t("share.examples"), SharingExamples.html(explanation.vocabulary(t), t))))
            """
        return Page(title: t("share.title"), width: .wide, body: body).response(for: browser)
    }

    private func again(_ form: SharingForm, _ entered: Entered, _ browser: Browser) -> Response {
        let t = browser.t
        let body: HTML = "<h1>\(t("share.title"))</h1><p>\(t("share.lead"))</p>\(form.html(entered))"
        var page = Page(title: t("share.title"), width: .wide, status: .unprocessableContent, body: body)
        page.problemCount = entered.problems.count
        return page.response(for: browser)
    }

    private func answer(
        _ question: SharingQuestion, _ answer: LawfulWays, _ form: SharingForm, _ entered: Entered, _ site: String,
        _ browser: Browser
    ) -> Response {
        let t = browser.t
        guard let law = self.law.ruleSets.first(where: { $0.id == answer.ruleset })?.law else {
            return again(form, entered, browser)
        }
        let words = SharingWords(question: question, explanation: explanation, t: t)
        let told = SharingAnswer(words: words, answer: answer, law: law, day: question.day ?? form.today)
        let elsewhere = SharingElsewhere(words: words, law: self.law, today: form.today, site: site)
        let sources = SharingSources(words: words, answer: answer, law: law)
        let body: HTML = """
            <div class="share">\(told.html(changing: HTML.disclosure(t("share.change"), form.html(entered))))\
            \(sources.html)\(elsewhere.html)</div>
            """
        var page = Page(title: t("share.title"), width: .wide, body: body)
        page.here = question.link
        return page.response(for: browser)
    }
}
