// SPDX-License-Identifier: EUPL-1.2

/// A place in a law, decree or instruction on which an element rests.
package struct Citation: Hashable, Sendable, CustomStringConvertible {
    package let law: String
    /// The article, or empty when the whole law is meant.
    package let article: String

    package init(law: String, article: String) {
        self.law = law
        self.article = article
    }

    /// The form used in answers: law, space, article; the law alone without an article.
    package var description: String { article.isEmpty ? law : "\(law) \(article)" }
}
