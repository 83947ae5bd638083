// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Standard output, for those who wait for a line.
enum Output {
    /// Hands on what was printed, also when the output is a pipe.
    static func flush() { fflush(nil) }
}
