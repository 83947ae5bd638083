// SPDX-License-Identifier: EUPL-1.2

/// Walks through a JPEG picture, segment by segment, from its first marker to its last byte (ITU T.81, annex B).
struct JPEGExamination {
    private let bytes: Bytes

    init(_ bytes: [UInt8]) { self.bytes = Bytes(bytes) }

    /// - Returns: whether it says where it was made.
    func check() throws(FileFault) -> Bool {
        var at = 2
        var hasLocation = false
        var hasFrame = false
        while let marker = bytes.byte(at + 1), bytes.byte(at) == 0xFF {
            switch marker {
            case 0xFF: at += 1
            case 0xD9:
                guard hasFrame else { throw FileFault(.fileBroken) }
                if at + 2 != bytes.count { throw FileFault(.fileIsMore) }
                return hasLocation
            case 0x01, 0xD0...0xD8, 0x00: throw FileFault(.fileBroken)
            default:
                guard let length = bytes.big16(at + 2), length >= 2, at + 2 + length <= bytes.count else {
                    throw FileFault(.fileBroken)
                }
                if marker == 0xE1 { hasLocation = hasLocation || saysWhere(at + 4, at + 2 + length) }
                if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) { hasFrame = true }
                at += 2 + length
                if marker == 0xDA { at = afterScan(at) }
            }
        }
        throw FileFault(.fileBroken)
    }

    /// The next marker behind the dots of a scan.
    private func afterScan(_ start: Int) -> Int {
        bytes.all.withUnsafeBufferPointer { pointer in
            var at = start
            while at + 1 < pointer.count {
                if pointer[at] == 0xFF, pointer[at + 1] != 0, !(0xD0...0xD7).contains(pointer[at + 1]) { return at }
                at += 1
            }
            return pointer.count
        }
    }

    private func saysWhere(_ start: Int, _ end: Int) -> Bool {
        if bytes.has([0x45, 0x78, 0x69, 0x66, 0, 0], at: start) {
            return ExifLocation.isIn(bytes, from: start + 6, to: end)
        }
        return bytes.contains("GPSL", from: start, before: end)
    }
}

/// Whether particulars of a picture (Exif, a TIFF within it) hold a position: tag 0x8825 with anything in it but its version.
enum ExifLocation {
    static func isIn(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
        guard start + 8 <= end else { return false }
        let isLittle = bytes.has([0x49, 0x49], at: start)
        func small(_ at: Int) -> Int? { at + 2 <= end ? isLittle ? bytes.little16(at) : bytes.big16(at) : nil }
        func large(_ at: Int) -> Int? { at + 4 <= end ? isLittle ? bytes.little32(at) : bytes.big32(at) : nil }
        guard let first = large(start + 4), let count = small(start + first) else { return false }
        for entry in 0..<count {
            let at = start + first + 2 + 12 * entry
            guard let tag = small(at) else { return false }
            guard tag == 0x8825, let place = large(at + 8) else { continue }
            // Many cameras write only the version of the particulars (tag 0); one that cannot be read counts as a position.
            guard let inside = small(start + place), let first = small(start + place + 2) else { return true }
            return inside > 1 || inside == 1 && first != 0
        }
        return false
    }
}
