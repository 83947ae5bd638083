// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Testing

@testable import Web

@Suite("A calendar as RFC 5545 wants it")
struct CalendarTextTests {
    @Test("a long line goes on with a space, no character is cut, and no line is over 75 octets")
    func folding() {
        let line = "SUMMARY:" + String(repeating: "é€", count: 40)
        let folded = CalendarText.fold(line)
        let pieces = folded.components(separatedBy: "\r\n")
        #expect(pieces.allSatisfy { $0.utf8.count <= 75 } && pieces.last == "")
        #expect(pieces.dropFirst().dropLast().allSatisfy { $0.hasPrefix(" ") })
        #expect(folded.replacing("\r\n ", with: "") == line + "\r\n")
    }

    @Test("special characters are escaped and control characters left out")
    func escaping() {
        #expect(CalendarText.escape("a,b;c\\d\r\ne\u{7}") == "a\\,b\\;c\\\\d\\ne")
    }

    @Test("a Dutch time of day becomes the right instant, in summer, in winter and on the days between")
    func times() throws {
        func utc(_ day: String, _ minute: Int) throws -> String {
            CalendarText.utc(AmsterdamTime.moment(on: try #require(Day(day)), minute: minute))
        }
        #expect(try utc("2026-11-21", 570) == "20261121T083000Z")
        #expect(try utc("2026-07-01", 570) == "20260701T073000Z")
        #expect(try utc("2026-10-25", 60) == "20261024T230000Z")
        #expect(try utc("2026-10-25", 150) == "20261025T003000Z")
        #expect(try utc("2026-03-29", 150) == "20260329T013000Z")
        #expect(try utc("2026-03-29", 240) == "20260329T020000Z")
    }

    @Test("a time is read as people write it")
    func clock() {
        #expect(MeetingPlan.minutes("9:05") == 545 && MeetingPlan.minutes("13.30") == 810)
        for wrong in ["", "9", "24:00", "9:5", "9:60", "a:00", "-1:00"] { #expect(MeetingPlan.minutes(wrong) == nil) }
        #expect(MeetingPlan.clock(545) == "09:05")
    }
}
