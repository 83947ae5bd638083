// SPDX-License-Identifier: EUPL-1.2

/// Comparing secrets without telling through time where they differ.
package enum ConstantTime {
    /// Whether both are the same bytes; the time taken depends on the length only.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        return difference == 0
    }
}
