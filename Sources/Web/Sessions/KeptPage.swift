// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Hummingbird

/// "Your text is kept": what was typed before the session ended, to send with one click.
struct KeptPage {
    let kept: KeptForm

    func response(for reader: some PageReader, status: HTTPResponse.Status = .ok) -> Response {
        let t = reader.browser.t
        let texts: [HTML] = kept.texts.map { "<blockquote>\(HTML.paragraphs($0))</blockquote>" }
        let body: HTML = """
            <h1>\(t("accounts.kept.title"))</h1><p>\(t("accounts.kept.explanation"))</p>\(texts)\
            <form method="post"\(action: kept.path) class="form"><input type="hidden" name="csrf" \
            value="\(reader.browser.csrf.make())">\(kept.formFields)\
            <div class="form-actions"><button type="submit" class="button">\(t("accounts.kept.send"))</button>\
            <a class="button button-quiet" href="/">\(t("accounts.kept.drop"))</a></div></form>
            """
        return Page(title: t("accounts.kept.title"), status: status, body: body).response(for: reader)
    }
}
