// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain

/// A signed-in user at a browser: what a page for known people is made for.
package struct Visitor: PageReader {
    package let user: User
    package let partij: Partij
    package let browser: Browser

    package var t: Wording { browser.t }
    package var language: Language { browser.language }

    /// Whether the user has this standing role.
    package func has(_ role: User.Role) -> Bool { user.roles.contains(role) }
}
