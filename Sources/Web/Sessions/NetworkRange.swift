// SPDX-License-Identifier: EUPL-1.2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An IPv4 or IPv6 address; an IPv4 address inside IPv6 (`::ffff:192.0.2.1`) is the IPv4 address.
struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
    let bytes: [UInt8]
    let description: String

    /// Reads an address without port and zone; refuses anything else.
    init?(_ text: some StringProtocol) {
        let text = String(text)
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            let all = withUnsafeBytes(of: &six) { Array($0) }
            let isMapped = all[..<10].allSatisfy { $0 == 0 } && all[10] == 255 && all[11] == 255
            bytes = isMapped ? Array(all[12...]) : all
        } else {
            return nil
        }
        description = bytes.map(String.init).joined(separator: ".")
    }
}

/// A range of network addresses as operators write it: `10.0.0.0/8`, `2001:db8::/32`, or one address.
package struct NetworkRange: Hashable, Sendable {
    private let start: [UInt8]
    private let bits: Int

    /// Refuses what is no address, and more bits than an address has.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let address = NetworkAddress(parts[0]) else { return nil }
        let all = address.bytes.count * 8
        guard let bits = parts.count == 2 ? Int(parts[1]) : all, (0...all).contains(bits) else { return nil }
        start = address.bytes
        self.bits = bits
    }

    func contains(_ address: NetworkAddress) -> Bool {
        guard address.bytes.count == start.count else { return false }
        return (0..<bits).allSatisfy { bit in
            let mask = UInt8(128) >> UInt8(bit % 8)
            return start[bit / 8] & mask == address.bytes[bit / 8] & mask
        }
    }
}
