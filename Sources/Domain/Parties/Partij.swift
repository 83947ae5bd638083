// SPDX-License-Identifier: EUPL-1.2

/// An organisation that signed the convenant, or takes part without having signed it (*partij*).
///
/// `kind` is a word of the rule book's closed list, and `hat` the task it acts under by default; the rule book decides
/// with these two. A party signed the convenant and the protocol on a day and may have left on another: before and
/// after, it gets nothing (Handvat model convenant 21 and 23, protocol 27).
package struct Partij: Identifiable, Hashable, Sendable, Codable {
    package let id: Identifier<Partij>
    package var name: String
    package var kind: String
    package var hat: String?
    package var signedConvenant: Day?
    package var signedProtocol: Day?
    package var left: Day?
    package var grants: [Bevoegdheid]
    /// When it was tested that this party may handle special and criminal data; chain partners need no test.
    package var specialDataTested: Day?

    package init(
        id: Identifier<Partij>, name: String, kind: String, hat: String?, signedConvenant: Day?,
        signedProtocol: Day?, left: Day?, grants: [Bevoegdheid], specialDataTested: Day? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.hat = hat
        self.signedConvenant = signedConvenant
        self.signedProtocol = signedProtocol
        self.left = left
        self.grants = grants
        self.specialDataTested = specialDataTested
    }

    /// Whether both documents were signed and not yet left on this day.
    package func isPartner(on day: Day) -> Bool {
        guard let signedConvenant, let signedProtocol else { return false }
        let hasLeft = left.map { $0 <= day } ?? false
        return signedConvenant <= day && signedProtocol <= day && !hasLeft
    }

    /// Whether the house may perform this act in the name of this party on this day.
    package func grants(_ act: Bevoegdheid.Act, on day: Day) -> Bool {
        grants.contains { $0.act == act && $0.from <= day && ($0.until.map { day <= $0 } ?? true) }
    }
}
