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

    /// The same time on a Dutch wall, that many days on: a day with a change of the clock has 23 or 25 hours.
    package func now() -> Moment {
        let (moment, days) = (real.now(), self.days)
        guard days > 0 else { return moment }
        let wall = AmsterdamTime(moment)
        let minute = wall.hour * 60 + wall.minute
        let passed =
            AmsterdamTime.moment(on: wall.day.adding(days: days), minute: minute).milliseconds
            - AmsterdamTime.moment(on: wall.day, minute: minute).milliseconds
        return Moment(milliseconds: moment.milliseconds + passed)
    }
}
