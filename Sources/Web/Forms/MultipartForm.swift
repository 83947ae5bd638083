// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Reads `multipart/form-data` as browsers write it (RFC 7578; HTML standard, "multipart form data").
///
/// An own reader: the framework has none. Strict where it matters: what no browser sends is refused, not guessed.
struct MultipartForm {
    private static let longestHead = 8192
    private static let most = 200

    private let body: [UInt8]
    private let boundary: [UInt8]
    private let isCut: Bool
    private var at: Int

    /// - Parameter isCut: the body is only the beginning of what was sent; the part that it ends in is not whole.
    init(_ body: [UInt8], boundary: String, isCut: Bool) {
        self.body = body
        self.boundary = Array("\r\n--\(boundary)".utf8)
        self.isCut = isCut
        at = 0
    }

    /// The boundary in a `Content-Type`; nothing when it is none of these, or not well formed.
    static func boundary(in contentType: String) -> String? {
        let parts = contentType.split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }
        guard parts.first?.lowercased().trimmingPrefix(" ") == "multipart/form-data" else { return nil }
        let found = parts.dropFirst().filter { $0.lowercased().hasPrefix("boundary=") }
        guard found.count == 1, var value = found.first?.dropFirst("boundary=".count) else { return nil }
        if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 2 { value = value.dropFirst().dropLast() }
        let isPlain = value.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "'()+_,-./:=?".utf8.contains(byte)
        }
        return isPlain && (1...70).contains(value.utf8.count) ? String(value) : nil
    }

    /// - Throws: `PageRefusal.unclear` for a body that is no such form.
    mutating func read() throws -> Posted {
        var pairs: [Posted.Pair] = []
        var unreadable: Set<String> = []
        var files: [PostedFile] = []
        guard body.starts(with: boundary.dropFirst(2)) else { throw PageRefusal.unclear }
        at = boundary.count - 2
        while try hasNext() {
            guard let head = try head() else { break }
            let start = at
            let end = find(boundary, from: at)
            guard let end else {
                guard isCut else { throw PageRefusal.unclear }
                if let file = head.file {
                    files.append(PostedFile(field: head.name, name: file, bytes: [], isWhole: false))
                }
                break
            }
            at = end + boundary.count
            if let file = head.file {
                if !file.isEmpty || end > start {
                    files.append(PostedFile(field: head.name, name: file, bytes: Array(body[start..<end])))
                }
            } else {
                let value = body[start..<end]
                let isText = !value.contains(0) && String(validating: value, as: UTF8.self) != nil
                pairs.append(Posted.Pair(name: head.name, value: String(decoding: value, as: UTF8.self)))
                if !isText { unreadable.insert(head.name) }
            }
            guard pairs.count + files.count <= MultipartForm.most else { throw PageRefusal.tooLarge }
        }
        return Posted(pairs, unreadable: unreadable, files: files)
    }

    /// Whether a part follows; after the last one stand two dashes.
    private mutating func hasNext() throws -> Bool {
        if body[at...].starts(with: [0x0D, 0x0A]) {
            at += 2
            return true
        }
        if body[at...].starts(with: [0x2D, 0x2D]) || isCut { return false }
        throw PageRefusal.unclear
    }

    // MARK: The head of a part

    private struct Head {
        let name: String
        let file: String?
    }

    private mutating func head() throws -> Head? {
        guard let end = find([13, 10, 13, 10], from: at), end - at <= MultipartForm.longestHead else {
            if isCut { return nil }
            throw PageRefusal.unclear
        }
        let lines = String(decoding: body[at..<end], as: UTF8.self).split(separator: "\r\n")
        at = end + 4
        var head: Head?
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { throw PageRefusal.unclear }
            let value = line[line.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard head == nil else { throw PageRefusal.unclear }
                head = try MultipartForm.disposition(value)
            case "content-transfer-encoding": throw PageRefusal.unclear
            default: break
            }
        }
        guard let head else { throw PageRefusal.unclear }
        return head
    }

    /// `form-data; name="…"; filename="…"`, each at most once.
    private static func disposition(_ text: Substring) throws -> Head {
        guard text.lowercased().hasPrefix("form-data") else { throw PageRefusal.unclear }
        var rest = text.dropFirst("form-data".count)
        var values: [String: String] = [:]
        while !rest.isEmpty {
            rest = rest.drop { $0 == ";" || $0 == " " }
            guard let sign = rest.firstIndex(of: "="), rest[rest.index(after: sign)...].hasPrefix("\"") else {
                throw PageRefusal.unclear
            }
            let key = rest[..<sign].lowercased()
            let quoted = rest[sign...].dropFirst(2)
            guard let close = quoted.firstIndex(of: "\""), values[key] == nil else { throw PageRefusal.unclear }
            values[key] = unescaped(quoted[..<close])
            rest = quoted[close...].dropFirst()
        }
        guard let name = values["name"], values.keys.allSatisfy({ $0 == "name" || $0 == "filename" }) else {
            throw PageRefusal.unclear
        }
        return Head(name: name, file: values["filename"])
    }

    /// Browsers write only these three in another way.
    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// Where these bytes stand next; the first of them is looked for in one go, because a file is long.
    private func find(_ word: [UInt8], from start: Int) -> Int? {
        body.withUnsafeBytes { all in
            guard let base = all.baseAddress else { return nil }
            var from = start
            while from + word.count <= all.count {
                guard let found = memchr(base + from, Int32(word[0]), all.count - from - word.count + 1) else {
                    return nil
                }
                let place = UnsafeRawPointer(found) - base
                if memcmp(found, word, word.count) == 0 { return place }
                from = place + 1
            }
            return nil
        }
    }
}
