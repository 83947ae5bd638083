// SPDX-License-Identifier: EUPL-1.2

/// The name of a file as somebody gave it, fit to show and to give back.
package enum FileName {
    /// The name without the folder that some browsers send along.
    ///
    /// - Returns: nothing when it is empty, too long, or holds characters that hide what it says.
    package static func clean(_ given: String) -> String? {
        let last = given.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
        let name = String(last).trimmed
        guard !name.isEmpty, name.count <= AttachmentLimits.name, name.utf8.count <= 4 * AttachmentLimits.name,
            name.unicodeScalars.allSatisfy(isVisible), !name.hasPrefix(".")
        else { return nil }
        return name
    }

    /// The part behind the last dot, in lower case.
    static func ending(_ name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Control characters and those that turn the direction of reading make `exe.pdf` out of `fdp.exe`.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: scalar != "\u{FFFD}"
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
