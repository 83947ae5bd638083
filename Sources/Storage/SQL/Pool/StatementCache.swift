// SPDX-License-Identifier: EUPL-1.2

/// Prepared statements of one connection by their text; the one unused for longest makes room.
struct StatementCache<Statement> {
    private struct Entry {
        let statement: Statement
        var lastUse: Int
    }

    private let capacity: Int
    private var entries: [String: Entry] = [:]
    private var clock = 0

    init(capacity: Int) { self.capacity = capacity }

    var count: Int { entries.count }

    /// The statement for this text, if it is here; counts as use.
    mutating func find(_ text: String) -> Statement? {
        guard let place = entries.index(forKey: text) else { return nil }
        clock += 1
        entries.values[place].lastUse = clock
        return entries.values[place].statement
    }

    /// Keeps a statement and returns the one that had to go.
    mutating func insert(_ statement: Statement, for text: String) -> Statement? {
        var evicted: Statement?
        if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            evicted = entries.removeValue(forKey: oldest.key)?.statement
        }
        clock += 1
        entries[text] = Entry(statement: statement, lastUse: clock)
        return evicted
    }

    /// Forgets everything and returns it, for the caller to release.
    mutating func removeAll() -> [Statement] {
        defer { entries = [:] }
        return entries.values.map(\.statement)
    }
}
