// SPDX-License-Identifier: EUPL-1.2

/// What lists have in common.
enum Shared {
    /// The words that stand in every list; none when there are no lists.
    static func words(of lists: [[String]]) -> Set<String> {
        guard let first = lists.first else { return [] }
        return lists.dropFirst().reduce(Set(first)) { $0.intersection($1) }
    }
}
