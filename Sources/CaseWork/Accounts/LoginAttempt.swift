// SPDX-License-Identifier: EUPL-1.2

package import Vault

/// Somebody tries to come in.
package struct LoginAttempt: Sendable {
    package let login: String
    package let password: String
    /// The network address it comes from; nothing when a proxy did not say.
    package let address: String?
    /// The language of the browser so far, which becomes that of the session.
    package let language: Language
    /// The session that the browser had before; it ends when this attempt succeeds.
    package let earlier: Token?
    /// The marks that the browser keeps of people who logged in from it before, as it sent them.
    package let marks: String?

    package init(
        login: String, password: String, address: String?, language: Language, earlier: Token?, marks: String? = nil
    ) {
        self.login = login
        self.password = password
        self.address = address
        self.language = language
        self.earlier = earlier
        self.marks = marks
    }
}

/// What came of it.
package enum LoginAnswer: Sendable {
    /// The token goes to the browser and nowhere else.
    case admitted(Token, Visit)
    /// The name is unknown, the password differs, or the account is closed: one answer for all.
    case refused
    /// Too many failures for this name here, or from this address; also said for names that do not exist.
    case wait(seconds: Int64)
    /// Too many logins at this very moment.
    case busy
}

/// What came of asking for the password once more.
package enum Confirmation: Sendable {
    case confirmed
    case refused
    case wait(seconds: Int64)
    case busy
}
