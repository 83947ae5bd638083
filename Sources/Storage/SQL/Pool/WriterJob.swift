// SPDX-License-Identifier: EUPL-1.2

/// What waits for the writer.
enum WriterJob: Sendable {
    /// May share a transaction with its neighbours.
    case shared(any PendingWork)
    /// Has the connection for itself, outside a transaction.
    case alone(@Sendable (TransactionRunner) -> Void)

    /// How many jobs at the head of the queue go together.
    static func together(in waiting: ArraySlice<WriterJob>, atMost limit: Int) -> Int {
        waiting.prefix(limit).prefix { $0.work != nil }.count
    }

    var work: (any PendingWork)? {
        if case .shared(let work) = self { work } else { nil }
    }
}
