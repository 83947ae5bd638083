// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain

extension Wording {
    /// What a profile calls who leads the process, as a word inside a sentence; on the national process the general word.
    package func director(in arrangement: Arrangement?) -> String {
        let word = role(.processDirection, in: arrangement, otherwise: "overview.who.procesregisseur")
        return word.prefix(1).lowercased() + word.dropFirst()
    }
}

extension CasusView {
    /// The word for who leads this casus, for texts with `{director}`.
    package func director(_ t: Wording) -> [String: String] { ["director": t.director(in: course?.arrangement)] }
}
