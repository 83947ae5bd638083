// SPDX-License-Identifier: EUPL-1.2

/// Somebody for whom a page is made: a signed-in `Visitor`, or a `Browser` of which nobody knows who sits at it.
package protocol PageReader: Sendable {
    var browser: Browser { get }
}
