// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Synchronization

/// A clock that stands still until a test moves it; it starts at noon on 21 November 2026 in Amsterdam.
final class ManualTime: TimeSource {
    private let milliseconds: Mutex<Int64>

    init(_ moment: Moment = Moment(milliseconds: 1_795_258_800_000)) {
        milliseconds = Mutex(moment.milliseconds)
    }

    func now() -> Moment { Moment(milliseconds: milliseconds.withLock { $0 }) }

    func advance(seconds: Int64) { milliseconds.withLock { $0 += seconds * 1000 } }
}
