// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing

@Suite("The clock in Amsterdam")
struct AmsterdamTimeTests {
    @Test(
        "summer time begins and ends at 01:00 UTC on the last Sundays of March and October",
        arguments: [
            (1_774_745_999_000, "2026-03-29", 1, 59), (1_774_746_000_000, "2026-03-29", 3, 0),
            (1_792_889_999_000, "2026-10-25", 2, 59), (1_792_890_000_000, "2026-10-25", 2, 0),
            (1_795_258_800_000, "2026-11-21", 12, 0), (0, "1970-01-01", 1, 0),
        ] as [(Int64, String, Int, Int)])
    func summerTime(_ milliseconds: Int64, _ day: String, _ hour: Int, _ minute: Int) {
        let local = AmsterdamTime(Moment(milliseconds: milliseconds))

        #expect(local.day == Day(day))
        #expect(local.hour == hour)
        #expect(local.minute == minute)
    }

    @Test("just before midnight in Amsterdam it is still the same day, though UTC is an hour behind")
    func midnight() {
        #expect(AmsterdamTime(Moment(milliseconds: 1_795_301_999_000)).day == Day("2026-11-21"))
        #expect(AmsterdamTime(Moment(milliseconds: 1_795_302_000_000)).day == Day("2026-11-22"))
    }
}
