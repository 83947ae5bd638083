// SPDX-License-Identifier: EUPL-1.2

/// What lies in a zip file, read strictly: both of its lists must agree, and no byte may lie outside them.
///
/// Between the two lists of a zip, and before and behind them, other readers find other files; one where they could
/// differ is refused (APPNOTE 6.3.10).
struct ZipListing {
    struct Entry {
        let name: String
        let isPacked: Bool
        let packedSize: Int
        let size: Int
        let start: Int
    }

    /// In the order in which they lie in the file.
    let entries: [Entry]
    private let bytes: Bytes

    init(_ all: [UInt8]) throws(FileFault) {
        bytes = Bytes(all)
        let end = bytes.count - 22
        guard bytes.has([0x50, 0x4B, 5, 6], at: end), bytes.little16(end + 20) == 0, bytes.little32(end + 4) == 0,
            let count = bytes.little16(end + 10), count == bytes.little16(end + 8), count > 0,
            count <= ZipListing.mostEntries,
            let length = bytes.little32(end + 12), let start = bytes.little32(end + 16), start + length == end
        else { throw FileFault(.fileBroken) }
        var at = start
        var found: [(offset: Int, flags: Int, entry: Entry)] = []
        for _ in 0..<count { found.append(try ZipListing.entry(bytes, &at, before: end)) }
        guard at == end else { throw FileFault(.fileBroken) }
        found.sort { $0.offset < $1.offset }
        try ZipListing.checkContiguous(found, before: start)
        entries = found.map(\.entry)
        guard Set(entries.map { $0.name.lowercased() }).count == count else { throw FileFault(.fileBroken) }
        guard entries.allSatisfy({ $0.size <= 100 * $0.packedSize + 4096 }),
            entries.reduce(0, { $0 + $1.size }) <= ZipListing.mostBytes
        else { throw FileFault(.fileBroken) }
    }

    /// The content of one entry; nothing when there is none of this name.
    ///
    /// - Throws: when it does not unpack to what the list says, or is larger than anything that we look into.
    func content(_ name: String) throws(FileFault) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.name == name }) else { return nil }
        guard entry.size <= ZipListing.most else { throw FileFault(.fileBroken) }
        if !entry.isPacked { return Array(bytes.all[entry.start..<(entry.start + entry.size)]) }
        let packed = Array(bytes.all[entry.start..<(entry.start + entry.packedSize)])
        guard let plain = Inflation.unpack(packed, from: 0, limit: entry.size), plain.count == entry.size else {
            throw FileFault(.fileBroken)
        }
        return plain
    }

    /// Bytes of one entry that is looked into.
    private static let most = 16 << 20

    /// Entries, and bytes of all of them unpacked: a file that says more of itself was made to keep a machine busy.
    private static let mostEntries = 500
    private static let mostBytes = 32 << 20

    /// One line of the list at the end, compared with what stands before the content itself.
    private static func entry(
        _ bytes: Bytes, _ at: inout Int, before end: Int
    ) throws(FileFault) -> (offset: Int, flags: Int, entry: Entry) {
        guard bytes.has([0x50, 0x4B, 1, 2], at: at), let flags = bytes.little16(at + 8),
            let method = bytes.little16(at + 10), let packed = bytes.little32(at + 20),
            let size = bytes.little32(at + 24), let nameLength = bytes.little16(at + 28),
            let extra = bytes.little16(at + 30), let comment = bytes.little16(at + 32),
            let offset = bytes.little32(at + 42), at + 46 + nameLength + extra + comment <= end
        else { throw FileFault(.fileBroken) }
        if flags & 0x2041 != 0 { throw FileFault(.fileIsLocked) }
        let name = Array(bytes.all[(at + 46)..<(at + 46 + nameLength)])
        at += 46 + nameLength + extra + comment
        guard let text = String(validating: name, as: UTF8.self), isOrdinary(text), method == 0 || method == 8,
            method == 8 || packed == size, bytes.has([0x50, 0x4B, 3, 4], at: offset),
            bytes.little16(offset + 6) == flags, bytes.little16(offset + 8) == method,
            bytes.little16(offset + 26) == nameLength, bytes.has(name, at: offset + 30),
            let localExtra = bytes.little16(offset + 28)
        else { throw FileFault(.fileBroken) }
        let isDescribedBehind = flags & 8 != 0
        guard isDescribedBehind || (bytes.little32(offset + 18) == packed && bytes.little32(offset + 22) == size) else {
            throw FileFault(.fileBroken)
        }
        let start = offset + 30 + nameLength + localExtra
        guard start + packed <= end else { throw FileFault(.fileBroken) }
        return (
            offset, flags, Entry(name: text, isPacked: method == 8, packedSize: packed, size: size, start: start)
        )
    }

    private static func isOrdinary(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains("..")
            && name.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value < 127 }
    }

    /// One behind the other from the first byte to the list, with at most a description between them.
    private static func checkContiguous(
        _ found: [(offset: Int, flags: Int, entry: Entry)], before start: Int
    ) throws(FileFault) {
        var expected: Set<Int> = [0]
        for (offset, flags, entry) in found {
            guard expected.contains(offset) else { throw FileFault(.fileIsMore) }
            let end = entry.start + entry.packedSize
            expected = flags & 8 == 0 ? [end] : [end + 12, end + 16]
        }
        guard expected.contains(start) else { throw FileFault(.fileIsMore) }
    }
}
