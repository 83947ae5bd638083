// SPDX-License-Identifier: EUPL-1.2

/// Plain text in UTF-8: readable from beginning to end, and no markup or program in disguise.
struct TextExamination {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func check() throws(FileFault) {
        let isBinary = bytes.contains { byte in byte < 32 && ![9, 10, 12, 13].contains(byte) || byte == 127 }
        if isBinary { throw FileFault(.fileTypeNotListed) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw FileFault(.fileTextUnreadable) }
        if text.unicodeScalars.contains(where: TextExamination.turns) { throw FileFault(.fileTextUnreadable) }
        let plain = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
        if TextExamination.beginnings.contains(where: plain.hasPrefix) { throw FileFault(.fileIsMarkup) }
        if TextExamination.marks.contains(where: plain.contains) { throw FileFault(.fileIsMarkup) }
    }

    /// With these a text begins that some program takes for something else.
    private static let beginnings = [
        "<", "{\\rtf", "%!ps", "#!", "mime-version:", "content-type:", "begin:vcard", "begin:vcalendar",
        "[internetshortcut]",
        "@echo off", "{\"", "mz",
    ]
    private static let marks = [
        "<script", "<html", "<!doctype", "<svg", "<iframe", "<body", "<object", "<embed", "<?xml", "<?php", "<meta",
        "<link",
        "<img", "javascript:", "%pdf-",
    ]

    /// Characters that turn the direction of reading, so that a text shows something else than it says.
    private static func turns(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
