// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// "Your text is kept": what was typed before the session ended, to send with one click, for its owner alone.
///
/// Whoever else is signed in at this browser learns that a form waits, and can make room for its owner.
struct KeptPage {
    let kept: KeptForm
    let keys: FormKeys

    func response(for visit: Visit, at browser: Browser, status: HTTPResponse.Status = .ok) -> Response {
        let isOwner = kept.owner.isUser(visit.user.id, keys: keys)
        return isOwner ? mine(browser, status) : somebodyElses(browser, status)
    }

    private func mine(_ browser: Browser, _ status: HTTPResponse.Status) -> Response {
        let t = browser.t
        let texts: [HTML] = kept.texts.map { "<blockquote>\(HTML.paragraphs($0))</blockquote>" }
        let body: HTML = """
            <h1>\(t("accounts.kept.title"))</h1><p>\(t("accounts.kept.explanation"))</p>\(texts)\
            <form method="post"\(action: kept.path) class="form"><input type="hidden" name="csrf" \
            value="\(browser.csrf.make())">\(kept.formFields)\
            <div class="form-actions"><button type="submit" class="button">\(t("accounts.kept.send"))</button>\
            <a class="button button-quiet"\(href: "/")>\(t("accounts.kept.drop"))</a></div></form>
            """
        return Page(title: t("accounts.kept.title"), status: status, body: body).response(for: browser)
    }

    private func somebodyElses(_ browser: Browser, _ status: HTTPResponse.Status) -> Response {
        let t = browser.t
        let body: HTML = """
            <h1>\(t("accounts.keptForOther.title"))</h1><p>\(t("accounts.keptForOther.explanation"))</p>\
            <form method="post"\(action: "/uitloggen") class="form">\(HTML.formTokens(for: browser))\
            \(kept.sealedField(keys))\
            <div class="form-actions"><button type="submit" class="button">\(t("accounts.keptForOther.leave"))</button>\
            <a class="button button-quiet"\(href: "/")>\(t("accounts.keptForOther.drop"))</a></div></form>
            """
        return Page(title: t("accounts.keptForOther.title"), status: status, body: body).response(for: browser)
    }
}
