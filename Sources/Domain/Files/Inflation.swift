// SPDX-License-Identifier: EUPL-1.2

/// Unpacks compressed bytes (DEFLATE, RFC 1951) up to a limit, to look at what is inside.
///
/// An own reader, because the pure part of the house imports nothing; it is used for looking only, never for giving out.
struct Inflation {
    private let input: [UInt8]
    private let limit: Int
    private var at: Int
    private var bits = 0
    private var held = 0
    private(set) var output: [UInt8] = []

    struct Unreadable: Error {}

    private init(_ input: [UInt8], from start: Int, limit: Int) {
        self.input = input
        at = start
        self.limit = limit
    }

    /// The unpacked bytes; nothing when they are not well formed or more than the limit.
    static func unpack(_ input: [UInt8], from start: Int, limit: Int) -> [UInt8]? {
        var inflation = Inflation(input, from: start, limit: limit)
        do {
            try inflation.run()
            return inflation.output
        } catch {
            return nil
        }
    }

    private mutating func run() throws(Unreadable) {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copy()
            case 1: try unpack(Inflation.fixedSymbols, Inflation.fixedDistances)
            case 2:
                let (symbols, distances) = try tables()
                try unpack(symbols, distances)
            default: throw Unreadable()
            }
        }
    }

    private mutating func take(_ count: Int) throws(Unreadable) -> Int {
        while held < count {
            guard at < input.count else { throw Unreadable() }
            bits |= Int(input[at]) << held
            at += 1
            held += 8
        }
        let value = bits & ((1 << count) - 1)
        bits >>= count
        held -= count
        return value
    }

    private mutating func copy() throws(Unreadable) {
        // What is left of the current byte is padding; whole bytes that were held are given back.
        at -= held / 8
        (bits, held) = (0, 0)
        guard at + 4 <= input.count else { throw Unreadable() }
        let length = Int(input[at]) | Int(input[at + 1]) << 8
        let turned = Int(input[at + 2]) | Int(input[at + 3]) << 8
        at += 4
        guard length == turned ^ 0xFFFF, at + length <= input.count, output.count + length <= limit else {
            throw Unreadable()
        }
        output += input[at..<(at + length)]
        at += length
    }

    private mutating func symbol(_ codes: Codes) throws(Unreadable) -> Int {
        var code = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            code |= try take(1)
            let count = codes.counts[length]
            if code - count < first { return codes.symbols[index + code - first] }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        throw Unreadable()
    }

    private mutating func unpack(_ symbols: Codes, _ distances: Codes) throws(Unreadable) {
        while true {
            let symbol = try symbol(symbols)
            if symbol == 256 { return }
            guard output.count < limit else { throw Unreadable() }
            if symbol < 256 {
                output.append(UInt8(symbol))
                continue
            }
            guard symbol <= 285 else { throw Unreadable() }
            let length = Inflation.lengths[symbol - 257] + (try take(Inflation.lengthBits[symbol - 257]))
            let far = try self.symbol(distances)
            guard far < 30 else { throw Unreadable() }
            let distance = Inflation.distances[far] + (try take(Inflation.distanceBits[far]))
            guard distance <= output.count, output.count + length <= limit else { throw Unreadable() }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    private mutating func tables() throws(Unreadable) -> (Codes, Codes) {
        let symbolCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let orderCount = try take(4) + 4
        guard symbolCount <= 286, distanceCount <= 30 else { throw Unreadable() }
        var orders = [Int](repeating: 0, count: 19)
        for index in 0..<orderCount { orders[Inflation.order[index]] = try take(3) }
        let codes = Codes(orders)
        var lengths: [Int] = []
        while lengths.count < symbolCount + distanceCount {
            let symbol = try symbol(codes)
            switch symbol {
            case 0..<16: lengths.append(symbol)
            case 16:
                guard let last = lengths.last else { throw Unreadable() }
                lengths += Array(repeating: last, count: 3 + (try take(2)))
            case 17: lengths += Array(repeating: 0, count: 3 + (try take(3)))
            default: lengths += Array(repeating: 0, count: 11 + (try take(7)))
            }
        }
        guard lengths.count == symbolCount + distanceCount, lengths[256] != 0 else { throw Unreadable() }
        return (Codes(Array(lengths[..<symbolCount])), Codes(Array(lengths[symbolCount...])))
    }

    /// Canonical Huffman codes: how many there are of each length, and their symbols in order.
    private struct Codes {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int]

        init(_ lengths: [Int]) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
        }
    }

    private static let fixedSymbols = Codes(
        [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
            + [Int](repeating: 8, count: 8))
    private static let fixedDistances = Codes([Int](repeating: 5, count: 30))
    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengths = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distances = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145,
        8193, 12289, 16385, 24577,
    ]
    private static let distanceBits = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
}
