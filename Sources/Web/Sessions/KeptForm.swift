// SPDX-License-Identifier: EUPL-1.2

import Domain
import Vault

/// A form that could not be sent any more: where it should have gone, everything in it, and whose it is.
///
/// It lives only in one hidden field of a page, sealed, so that whoever sits at the browser meanwhile cannot read it;
/// nothing is stored. Passwords and tokens against forgery are left out, and only a local address is accepted. Without
/// proof of whose it is, nothing is kept.
struct KeptForm: Sendable {
    let path: Link
    let pairs: [Posted.Pair]
    let owner: FormOwner

    /// The name of the hidden field.
    static let field = "keep"

    init?(path: String, posted: Posted, keys: FormKeys) {
        guard let link = Link(local: path), let owner = FormOwner(csrf: posted.first("csrf"), keys: keys) else {
            return nil
        }
        self.path = link
        self.owner = owner
        pairs = posted.pairs.filter { pair in
            pair.name != "csrf" && pair.name != KeptForm.field && !pair.name.lowercased().contains("password")
        }
    }

    /// Opens the hidden field of a page; nothing for what was not sealed here.
    init?(in posted: Posted, keys: FormKeys) {
        guard let text = posted.first(KeptForm.field), let words = SealedWords.open(text, under: keys.kept),
            words.count >= 2, words.count.isMultiple(of: 2), let link = Link(local: words[0])
        else { return nil }
        path = link
        owner = FormOwner(kept: words[1])
        pairs = stride(from: 2, to: words.count, by: 2).map { Posted.Pair(name: words[$0], value: words[$0 + 1]) }
    }

    /// The hidden field for the login page, unreadable for whoever sees it.
    func sealedField(_ keys: FormKeys) -> HTML {
        let words = [path.description, owner.text] + pairs.flatMap { [$0.name, $0.value] }
        return SealedWords.seal(words, under: keys.kept).map { hidden(KeptForm.field, $0) } ?? .empty
    }

    /// Hidden fields for sending the form again.
    var formFields: HTML { .joined(pairs.map { hidden($0.name, $0.value) }) }

    /// The longer texts, to look at before sending.
    var texts: [String] { pairs.map(\.value).filter { $0.count > 40 && $0.contains(" ") } }

    private func hidden(_ name: String, _ value: String) -> HTML {
        // A line break in the value of an input is kept by browsers only when it is written as a reference.
        let lines = value.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let escaped = HTML.joined(lines.map { HTML($0) }, separator: "&#10;")
        return "<input type=\"hidden\" name=\"\(name)\" value=\"\(escaped)\">"
    }
}
