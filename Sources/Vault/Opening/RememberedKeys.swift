// SPDX-License-Identifier: EUPL-1.2

/// A bounded memory of unwrapped keys; the longest unused goes first.
struct RememberedKeys {
    /// Rises with every `forget`, so that a key read from the store before it is not remembered after it.
    private(set) var epoch = 0

    private let limit: Int
    private var keys: [String: (key: CasusKey, used: Int)] = [:]
    private var uses = 0

    init(limit: Int) { self.limit = max(1, limit) }

    var count: Int { keys.count }

    mutating func known(_ casus: [String]) -> [String: CasusKey] {
        var found: [String: CasusKey] = [:]
        for id in casus {
            guard let key = keys[id]?.key else { continue }
            uses += 1
            keys[id]?.used = uses
            found[id] = key
        }
        return found
    }

    mutating func remember(_ key: CasusKey, readIn epoch: Int) {
        guard epoch == self.epoch else { return }
        uses += 1
        keys[key.casus] = (key, uses)
        if keys.count > limit { shrink() }
    }

    mutating func forget(_ casus: String) {
        keys[casus] = nil
        epoch += 1
    }

    // A tenth at a time, so that a full memory does not sort itself at every new key.
    private mutating func shrink() {
        let oldest = keys.sorted { $0.value.used < $1.value.used }
        for entry in oldest.prefix(max(1, limit / 10)) { keys[entry.key] = nil }
    }
}
