// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Hummingbird

/// One page: a title, a body, and how it is shown. Its `response(for:)` puts the frame around it.
package struct Page: Sendable {
    /// How much room a page takes.
    package enum Width: String, Sendable { case reading, wide }

    package let title: String
    package let body: HTML
    package var width: Width
    /// Large type for the screen at a meeting table.
    package var isForTable: Bool
    package var problemCount: Int
    /// The whole address of the page, when its query is what it shows; a change of language comes back to it.
    package var here: Link?
    package var status: HTTPResponse.Status
    /// What each sheet of paper says at its top: whose it is, which casus, as of when, for whom; no person of a casus.
    package var paperHead: String?

    /// - Parameter title: without personal data; it stands in the browser's history.
    package init(
        title: String, width: Width = .reading, isForTable: Bool = false, status: HTTPResponse.Status = .ok,
        body: HTML
    ) {
        self.title = title
        self.body = body
        self.width = width
        self.isForTable = isForTable
        problemCount = 0
        self.status = status
    }

    /// A page around a form: 422 and a title that counts the problems when there are any.
    package init(title: String, form: Form, entered: Entered, for reader: some PageReader, intro: HTML = .empty) {
        self.init(
            title: title, status: entered.problems.isEmpty ? .ok : .unprocessableContent,
            body: "<h1>\(title)</h1>\(intro)\(form.html(entered, for: reader))")
        problemCount = entered.problems.count
    }

    /// This page with a line at the top of each sheet of paper.
    ///
    /// - Parameter casus: the number of the casus, for a page about one.
    package func onPaper(_ casus: String? = nil, in situation: Situation, for visitor: Visitor) -> Page {
        var page = self
        let values = [
            "house": Naming(situation).partij(situation.collaboration.house), "number": casus ?? "",
            "moment": visitor.t.moment(situation.moment), "name": visitor.user.name,
        ]
        page.paperHead = visitor.t(casus == nil ? "frame.paper" : "frame.paper.casus", values)
        return page
    }

    /// The whole document as an answer to this reader.
    package func response(for reader: some PageReader) -> Response {
        let document = FrameRenderer(page: self, browser: reader.browser).html
        return document.response(status: status)
    }
}
