// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// One line for the journal, without a citizen's data in it: words, ids and keyed commitments.
package struct JournalLine: Sendable {
    package let at: Moment
    package let act: String
    package let casus: Identifier<Casus>?
    package let partij: Identifier<Partij>?
    /// The keyed commitment to the user who acted, in hexadecimal.
    package let actor: String?
    package let subject: String?
    /// The keyed commitment to the detail, in hexadecimal.
    package let detail: String?
    /// The detail itself, sealed with the key of the casus; it goes with the casus.
    package let sealedDetail: [UInt8]?

    package init(
        at: Moment, act: String, casus: Identifier<Casus>?, partij: Identifier<Partij>?, actor: String?,
        subject: String?, detail: String?, sealedDetail: [UInt8]?
    ) {
        self.at = at
        self.act = act
        self.casus = casus
        self.partij = partij
        self.actor = actor
        self.subject = subject
        self.detail = detail
        self.sealedDetail = sealedDetail
    }
}

/// Adding to the journal, in the transaction of what it records.
package protocol JournalWriting: JournalReading {
    func append(_ lines: [JournalLine]) throws
}

/// Reading the journal.
package protocol JournalReading {
    /// Lines in reverse order of time, older than a sequence number, of one casus or of all.
    func journal(before: Int64?, of casus: Identifier<Casus>?, limit: Int) throws -> [JournalRow]
    func journalSize() throws -> Int64
}

/// One line of the journal as it stands in the log.
package struct JournalRow: Sendable {
    package let sequence: Int64
    package let line: JournalLine

    package init(sequence: Int64, line: JournalLine) {
        self.sequence = sequence
        self.line = line
    }
}
