// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird
import Testing

/// An answer, with the few questions that tests ask about markup of ours.
struct WebPage: Sendable, CustomTestStringConvertible {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    init(_ response: Response, body: [UInt8]) {
        status = response.status.code
        headers = response.headers
        bytes = body
    }

    var body: String { String(decoding: bytes, as: UTF8.self) }
    var location: String? { headers[.location] }
    var title: String? { body.firstMatch(of: /<title>(.*?)<\/title>/).map { WebPage.plain($0.1) } }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// Whether this text stands on the page, as a reader sees it.
    func says(_ text: String) -> Bool { WebPage.plain(body[...]).contains(text) }

    /// The names and values of the form that goes to this path, as a browser would send them.
    func fields(ofFormTo path: String) -> [(String, String)] {
        guard let form = form(to: path) else { return [] }
        var fields: [(String, String)] = []
        for match in form.matches(of: /<input ([^>]*)>/) {
            let tag = match.1
            guard let name = WebPage.attribute("name", of: tag) else { continue }
            let isChoice = ["radio", "checkbox"].contains(WebPage.attribute("type", of: tag))
            if isChoice && !tag.contains(" checked") { continue }
            fields.append((name, WebPage.attribute("value", of: tag) ?? ""))
        }
        for match in form.matches(of: /<textarea ([^>]*)>\n?([^<]*)<\/textarea>/) {
            guard let name = WebPage.attribute("name", of: match.1) else { continue }
            fields.append((name, WebPage.plain(match.2)))
        }
        for match in form.matches(of: /<select ([^>]*)>(.*?)<\/select>/.dotMatchesNewlines()) {
            guard let name = WebPage.attribute("name", of: match.1) else { continue }
            let chosen = match.2.firstMatch(of: /<option value="([^"]*)" selected>/)
            fields.append((name, chosen.map { WebPage.plain($0.1) } ?? ""))
        }
        return fields
    }

    /// The tokens of the form that goes to this path, or of the first form there is.
    func tokens(forFormTo path: String) -> [(String, String)] {
        var fields = fields(ofFormTo: path)
        if fields.isEmpty, let action = body.firstMatch(of: /action="([^"]*)"/)?.1 {
            fields = self.fields(ofFormTo: String(action))
        }
        return fields.filter { $0.0 == "csrf" || $0.0 == "once" }
    }

    /// The fields of the form that keeps a text of somebody else.
    var keepingForm: [(String, String)] {
        let forms = body.matches(of: /<form [^>]*>(.*?)<\/form>/.dotMatchesNewlines())
        guard let form = forms.first(where: { $0.1.contains("name=\"keep\"") })?.1 else { return [] }
        return form.matches(of: /name="([^"]*)" value="([^"]*)"/).map { (String($0.1), WebPage.plain($0.2)) }
    }

    var testDescription: String { "\(status) \(title ?? location ?? "without a title")" }

    private func form(to path: String) -> Substring? {
        body.matches(of: /<form [^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/.dotMatchesNewlines())
            .first { WebPage.plain($0.1) == path }?.2
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        guard let range = (" " + tag).firstRange(of: " \(name)=\"") else { return nil }
        return plain((" " + tag)[range.upperBound...].prefix { $0 != "\"" })
    }

    static func plain(_ markup: Substring) -> String {
        String(markup).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&#10;", with: "\n").replacing("&amp;", with: "&")
    }
}
