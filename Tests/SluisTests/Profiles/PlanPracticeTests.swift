// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("How a profile keeps its plans")
struct PlanPracticeTests {
    @Test("the scores of a profile are its own words, from best to worst; without them the national colours")
    func scores() throws {
        let own = PlanPractice(try ProfileShelf.arrangement("utrecht-topx"))
        #expect(own.scores.map(\.code) == ["groen", "oranje", "rood"])
        #expect(own.scores.map { $0.words?.en } == ["Green", "Orange", "Red"])
        let none = PlanPractice(try ProfileShelf.arrangement("nijmegen"))
        #expect(none.scores == PlanPractice.national.scores && none.unit == .household)
    }

    @Test(
        "silence is the term for running casussen, else the rhythm of the conferences, else an assumption that says so")
    func silence() throws {
        let monthly = PlanPractice(try ProfileShelf.arrangement("venlo"))
        #expect(monthly.silence == Term(1, .months) && monthly.silenceSources == ["4:194"])
        #expect(monthly.silenceAssumption == nil)
        let fourWeekly = PlanPractice(try ProfileShelf.arrangement("nijmegen"))
        #expect(fourWeekly.silence == Term(4, .weeks) && fourWeekly.silenceSources == ["3:171-173"])
        let silent = PlanPractice(try ProfileShelf.arrangement("utrecht-topx"))
        #expect(silent.silence == Term(6, .weeks) && silent.silenceAssumption != nil)
    }
}
