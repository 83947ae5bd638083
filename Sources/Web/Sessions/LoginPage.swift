// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Hummingbird

/// The login page, with whatever must survive the login in hidden fields.
struct LoginPage {
    /// A form that waits for the login.
    let kept: KeptForm?
    let keys: FormKeys
    /// Where to go afterwards when nothing waits.
    let returnTo: Link?

    var form: Form {
        Form(
            action: "/inloggen", submitLabel: "accounts.login.submit",
            [
                .line("login", label: "accounts.login.name", max: 200, autocomplete: "username"),
                .password("password", label: "accounts.login.password"),
                .note(kept?.sealedField(keys) ?? .empty),
                .hidden("terug"),
            ])
    }

    var blank: Entered { form.filled(["terug": .text(returnTo?.description ?? "")]) }

    /// At which collaboration somebody is about to log in, and that there are others.
    private func place(_ browser: Browser) -> HTML {
        let worlds = browser.frame.worlds
        guard worlds.isSeveral, let here = worlds.current else { return .empty }
        return """
            <p>\(browser.t("worlds.login", ["name": here.name])) \(HTML.link(browser.t("worlds.others"), "/samenwerkingen"))</p>
            """
    }

    func response(
        _ entered: Entered, for browser: Browser, status: HTTPResponse.Status = .ok, notice: HTML = .empty
    ) -> Response {
        let t = browser.t
        let keptNotice: HTML =
            kept == nil
            ? .empty : .alert(.warning, t("accounts.expired.title"), "<p>\(t("accounts.expired.explanation"))</p>")
        var page = Page(
            title: t("accounts.login.title"), form: form, entered: entered, for: browser,
            intro: "\(place(browser))\(keptNotice)\(notice)")
        if entered.problems.isEmpty { page.status = status }
        return page.response(for: browser)
    }
}
