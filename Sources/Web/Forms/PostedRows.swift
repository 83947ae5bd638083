// SPDX-License-Identifier: EUPL-1.2

extension Posted {
    /// How many rows of a group were sent: the highest index plus one, below a bound that no honest form reaches.
    func rowCount(of group: String) -> Int {
        let start = "\(group)."
        let indices = pairs.lazy.filter { $0.name.hasPrefix(start) }.compactMap { pair in
            Int(pair.name.dropFirst(start.count).prefix { $0 != "." })
        }
        return indices.filter { (0..<200).contains($0) }.max().map { $0 + 1 } ?? 0
    }

    /// Whether anything but blanks was sent under names that begin so.
    func hasText(under prefix: String) -> Bool {
        pairs.contains { $0.name.hasPrefix(prefix) && !Entered.clean($0.value).isEmpty }
    }
}
