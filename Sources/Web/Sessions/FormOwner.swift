// SPDX-License-Identifier: EUPL-1.2

import Domain
import Vault

/// For whom a form was made, so that what was typed in it is never shown to anybody else.
///
/// A keyed fingerprint over the nonce of the rendering and the user: it can be checked for one user, and says no name.
/// Unlike the session it does not run out, since a text may be found again long after its session ended.
struct FormOwner: Hashable, Sendable {
    let nonce: String
    let code: String

    init(_ user: Identifier<User>, nonce: String, keys: FormKeys) {
        self.nonce = nonce
        code = keys.owners.hexCode(of: FormOwner.message(user, nonce))
    }

    /// Reads it from the `csrf` of a form; nothing when that was made for somebody who was not signed in, or by another
    /// collaboration, whose key is another.
    init?(csrf: String?, keys: FormKeys) {
        let parts = (csrf ?? "").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0].utf8.count == 32, parts[2].utf8.count == 64 else { return nil }
        nonce = parts[0]
        code = parts[2]
        let expected = FormOwner.house(nonce, keys)
        guard ConstantTime.equal(Array(parts[3].utf8), Array(expected.utf8)) else { return nil }
    }

    /// How it stands in the `csrf` of a form: whose it is, and which collaboration made it.
    func mark(_ keys: FormKeys) -> String { "\(code).\(FormOwner.house(nonce, keys))" }

    /// Whether the form was made for this user.
    func isUser(_ user: Identifier<User>, keys: FormKeys) -> Bool {
        let expected = keys.owners.hexCode(of: FormOwner.message(user, nonce))
        return ConstantTime.equal(Array(code.utf8), Array(expected.utf8))
    }

    /// As it stands in a kept form.
    init(kept text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        nonce = parts[0]
        code = parts.count > 1 ? parts[1] : ""
    }

    var text: String { "\(nonce).\(code)" }

    private static func house(_ nonce: String, _ keys: FormKeys) -> String { keys.owners.hexCode(of: "house:\(nonce)") }

    private static func message(_ user: Identifier<User>, _ nonce: String) -> String { "owner:\(nonce):\(user)" }
}
