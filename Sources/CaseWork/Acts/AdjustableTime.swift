// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Synchronization

/// The time of an underlying clock, moved forward by whole days: for demonstrations, where a year passes in a minute.
package final class AdjustableTime: TimeSource {
    private let real: any TimeSource
    private let shift: Mutex<Int>

    package init(_ real: any TimeSource, shiftedBy days: Int) {
        self.real = real
        shift = Mutex(days)
    }

    /// The number of days by which it runs ahead.
    package var days: Int { shift.withLock { $0 } }

    /// Moves it further ahead; never back.
    package func advance(days: Int) { shift.withLock { $0 += max(0, days) } }

    package func now() -> Moment { real.now().adding(seconds: Int64(days) * 86_400) }
}
