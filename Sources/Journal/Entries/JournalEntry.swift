// SPDX-License-Identifier: EUPL-1.2

/// One line of the journal: that something was done, when, in which casus, and by whom without a name.
///
/// It outlives the casus, so it holds no personal data by construction: every field is a short word or a fingerprint.
/// Actor and detail are keyed fingerprints (HMAC-SHA256) that only the holder of the key can connect to a person or a
/// text; when the key of the casus is destroyed, the details of that casus can no longer be connected by anybody.
package struct JournalEntry: Hashable, Sendable {
    /// The place in the journal, from 0, without gaps: also the index of the leaf in the tree.
    package let seq: Int
    /// Milliseconds since 1970, UTC.
    package let at: Int64
    /// What was done, as a word of the program: `inbreng.read`.
    package let act: String
    package let casus: String?
    /// The party for which the actor acted.
    package let partij: String?
    /// The fingerprint of the person who acted; nothing when the clock did.
    package let actor: String?
    /// The id of the thing the act was done to.
    package let subject: String?
    /// The fingerprint of what else is to be proved later, kept elsewhere.
    package let detail: String?

    /// Refuses a negative number or moment, a word that is not 1 to 64 characters of `a-z 0-9 . -`, and a
    /// fingerprint that is not 64 lower case hexadecimal digits.
    package init(
        seq: Int, at: Int64, act: String, casus: String? = nil, partij: String? = nil, actor: String? = nil,
        subject: String? = nil, detail: String? = nil
    ) throws(JournalEntryRefusal) {
        guard seq >= 0 else { throw .number(.seq) }
        guard at >= 0 else { throw .number(.at) }
        for (field, word) in [(JournalField.act, act), (.casus, casus), (.partij, partij), (.subject, subject)] {
            if let word, !JournalWord.accepts(word) { throw .word(field) }
        }
        for (field, commitment) in [(JournalField.actor, actor), (.detail, detail)] {
            if let commitment, !JournalWord.acceptsCommitment(commitment) { throw .commitment(field) }
        }
        self.init(
            checked: seq, at: at, act: act, casus: casus, partij: partij, actor: actor, subject: subject,
            detail: detail)
    }

    init(
        checked seq: Int, at: Int64, act: String, casus: String?, partij: String?, actor: String?, subject: String?,
        detail: String?
    ) {
        self.seq = seq
        self.at = at
        self.act = act
        self.casus = casus
        self.partij = partij
        self.actor = actor
        self.subject = subject
        self.detail = detail
    }
}
