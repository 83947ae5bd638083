// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Where the moment of an act comes from; nothing else in Sluis asks for the time.
package protocol TimeSource: Sendable {
    /// The present instant.
    func now() -> Moment

    /// The present day in Europe/Amsterdam, the zone in which legal terms run.
    func today() -> Day
}

extension TimeSource {
    package func today() -> Day { AmsterdamTime(now()).day }
}
