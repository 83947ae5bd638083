// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing
import Web

@Suite("Days and moments in words")
struct DatesTests {
    private let texts = Texts(entries: [:])

    @Test("a day is written in full in both languages")
    func day() throws {
        let day = try #require(Day("2026-11-01"))

        #expect(texts.wording(.nl).day(day) == "1 november 2026")
        #expect(texts.wording(.en).day(day) == "1 November 2026")
    }

    @Test("a moment is told by the clock in Amsterdam")
    func moment() {
        let moment = Moment(milliseconds: 1_774_746_000_000)

        #expect(texts.wording(.nl).moment(moment) == "29 maart 2026, 03:00")
    }
}
