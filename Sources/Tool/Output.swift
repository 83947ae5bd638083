// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Standard output, for those who wait for a line, and standard error, for those who must know.
enum Output {
    /// Hands on what was printed, also when the output is a pipe.
    static func flush() { fflush(nil) }

    /// Tells the operator something that does not stop the program.
    static func warn(_ text: String) { FileHandle.standardError.write(Data("let op: \(text)\n".utf8)) }
}
