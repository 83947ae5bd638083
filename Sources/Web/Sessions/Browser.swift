// SPDX-License-Identifier: EUPL-1.2

package import CaseWork

/// The browser at the other end: its language, the words in it, and the secret that its forms carry.
package struct Browser: PageReader {
    package let t: Wording
    package let csrf: FormToken
    /// The local address of the request, without its query.
    package let path: Link
    package let frame: Frame
    /// Who sits at it, when known; pages for known people take a `Visitor`.
    package let visit: Visit?

    package var browser: Browser { self }
    package var language: Language { t.language }
}
