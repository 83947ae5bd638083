// SPDX-License-Identifier: EUPL-1.2

/// Why a request gets an error page instead of an answer; thrown by handlers and middleware.
package enum PageRefusal: Error, Hashable {
    /// The thing does not exist, or this visitor may not know that it does: one and the same page.
    case absent
    /// The request makes no sense.
    case unclear
    /// The form did not come from a page of ours in this browser.
    case foreignForm
    /// The body is larger than `PostMiddleware.limit`.
    case tooLarge
    /// The body did not come in within the time that it gets.
    case tooSlow
    /// The body is no form.
    case notAForm
    /// The request is well formed and yet cannot be followed.
    case cannotFollow
}
