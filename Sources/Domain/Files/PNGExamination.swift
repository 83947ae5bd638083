// SPDX-License-Identifier: EUPL-1.2

/// Walks through a PNG picture, piece by piece, from its signature to its last byte (PNG 3rd edition, 5).
struct PNGExamination {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let critical: Set<String> = ["IHDR", "PLTE", "IDAT", "IEND"]

    private let bytes: Bytes

    init(_ bytes: [UInt8]) { self.bytes = Bytes(bytes) }

    /// - Returns: whether it says where it was made.
    func check() throws(FileFault) -> Bool {
        var at = PNGExamination.signature.count
        var hasLocation = false
        var seen: Set<String> = []
        while let length = bytes.big32(at), length <= bytes.count, at + 12 + length <= bytes.count {
            let name = String(decoding: bytes.all[(at + 4)..<(at + 8)], as: UTF8.self)
            let isCritical = bytes.all[at + 4] & 0x20 == 0
            guard !isCritical || PNGExamination.critical.contains(name), seen.isEmpty == (name == "IHDR"),
                bytes.big32(at + 8 + length) == Int(CyclicCheck.of(bytes.all, from: at + 4, to: at + 8 + length))
            else { throw FileFault(.fileBroken) }
            seen.insert(name)
            if name == "eXIf" {
                hasLocation = hasLocation || ExifLocation.isIn(bytes, from: at + 8, to: at + 8 + length)
            }
            if name == "iTXt" || name == "tEXt" {
                hasLocation = hasLocation || bytes.contains("GPSL", from: at + 8, before: at + 8 + length)
            }
            at += 12 + length
            if name == "IEND" {
                guard seen.contains("IDAT") else { throw FileFault(.fileBroken) }
                if at != bytes.count { throw FileFault(.fileIsMore) }
                return hasLocation
            }
        }
        throw FileFault(.fileBroken)
    }
}

/// The check number behind each piece of a PNG (CRC-32, ISO 3309).
enum CyclicCheck {
    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    static func of(_ bytes: [UInt8], from start: Int, to end: Int) -> UInt32 {
        table.withUnsafeBufferPointer { table in
            bytes.withUnsafeBufferPointer { bytes in
                var value: UInt32 = 0xFFFF_FFFF
                var at = start
                while at < end {
                    value = table[Int((value ^ UInt32(bytes[at])) & 0xFF)] ^ (value >> 8)
                    at += 1
                }
                return value ^ 0xFFFF_FFFF
            }
        }
    }
}
