// SPDX-License-Identifier: EUPL-1.2

/// An instant, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// The domain never asks what time it is: the moment of an act is a parameter of the act.
package struct Moment: Hashable, Sendable, Comparable, Codable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    /// This moment moved by elapsed time (not by calendar days).
    package func adding(seconds: Int64) -> Moment { Moment(milliseconds: milliseconds + seconds * 1000) }

    package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }
}
