// SPDX-License-Identifier: EUPL-1.2

/// Looks for viruses in a file; set up by the operator or not there.
package protocol FileScanner: Sendable {
    /// What it is called, to say who looked.
    var name: String { get }

    /// - Throws: when no answer came. A file without an answer is not stored.
    func scan(_ bytes: [UInt8]) async throws -> ScanVerdict
}

/// What a scanner found.
package enum ScanVerdict: Hashable, Sendable {
    case clean
    case infected
}
