// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Synchronization

/// A clock that stands still until the story moves it.
final class DemoTime: TimeSource {
    private let moment: Mutex<Moment>

    init(_ moment: Moment) { self.moment = Mutex(moment) }

    func now() -> Moment { moment.withLock { $0 } }

    /// Goes on by some days and an hour.
    func pass(days: Int) { moment.withLock { $0 = $0.adding(seconds: Int64(days) * 86_400 + 3600) } }

    func pass(minutes: Int) { moment.withLock { $0 = $0.adding(seconds: Int64(minutes) * 60) } }
}
