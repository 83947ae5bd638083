// SPDX-License-Identifier: EUPL-1.2

extension JournalEntry {
    /// The entry as it is hashed and stored: JSON in one canonical form.
    ///
    /// Keys in alphabetical order, no white space, ASCII, absent fields left out. Two entries are the same if and only
    /// if these bytes are.
    package var leafBytes: [UInt8] {
        var out = JournalEntryWriter()
        out.word(.act, act)
        out.word(.actor, actor)
        out.number(.at, at)
        out.word(.casus, casus)
        out.word(.detail, detail)
        out.word(.partij, partij)
        out.number(.seq, Int64(seq))
        out.word(.subject, subject)
        return out.finish()
    }

    /// The hash of the entry as a leaf of the tree.
    package var leafHash: MerkleHash { .leaf(leafBytes) }

    /// Reads exactly the canonical form; any other writing of the same entry is refused.
    package init(leafBytes: [UInt8]) throws(JournalEntryRefusal) {
        var scanner = JournalEntryScanner(leafBytes)
        try scanner.open()
        guard let act = try scanner.word(.act) else { throw .missing(.act) }
        let actor = try scanner.commitment(.actor)
        let at = try scanner.number(.at)
        let casus = try scanner.word(.casus)
        let detail = try scanner.commitment(.detail)
        let partij = try scanner.word(.partij)
        let seq = try scanner.number(.seq)
        let subject = try scanner.word(.subject)
        try scanner.close()
        self.init(
            checked: Int(seq), at: at, act: act, casus: casus, partij: partij, actor: actor, subject: subject,
            detail: detail)
    }
}

/// Writes the fields in the order in which they are given.
private struct JournalEntryWriter {
    private var out: [UInt8] = [UInt8(ascii: "{")]

    init() { out.reserveCapacity(400) }

    mutating func word(_ field: JournalField, _ value: String?) {
        guard let value else { return }
        key(field)
        out.append(UInt8(ascii: "\""))
        out.append(contentsOf: value.utf8)
        out.append(UInt8(ascii: "\""))
    }

    mutating func number(_ field: JournalField, _ value: Int64) {
        key(field)
        out.append(contentsOf: String(value).utf8)
    }

    mutating func finish() -> [UInt8] {
        out.append(UInt8(ascii: "}"))
        return out
    }

    private mutating func key(_ field: JournalField) {
        if out.count > 1 { out.append(UInt8(ascii: ",")) }
        out.append(UInt8(ascii: "\""))
        out.append(contentsOf: field.rawValue.utf8)
        out.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
    }
}
