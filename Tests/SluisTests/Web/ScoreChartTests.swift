// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Testing
import Web

@Suite("The chart of scores over time")
struct ScoreChartTests {
    let scale: ScoreScale

    init() throws { scale = ScoreScale(.national, try ProjectTexts.all().wording(.nl)) }

    private func chart(_ codes: [String], apart: Int64 = 86_400_000) -> String {
        let points = codes.enumerated().map { index, code in
            ScoreChart.Point(at: Moment(milliseconds: Int64(index) * apart), code: code, day: "dag \(index)")
        }
        return ScoreChart(
            scale: scale, points: points, title: "Wonen <x>", description: "dag 0: Rood", id: "score-wonen-0"
        ).html.string
    }

    @Test("it has a name, a description, a mark with a letter per score, and no style of its own")
    func parts() {
        let html = chart(["red", "orange", "green"])
        #expect(html.contains("role=\"img\" aria-labelledby=\"score-wonen-0-title score-wonen-0-desc\""))
        #expect(html.contains("<title id=\"score-wonen-0-title\">Wonen &lt;x&gt;</title>"))
        #expect(html.contains("<desc id=\"score-wonen-0-desc\">dag 0: Rood</desc>"))
        for letter in [">R</text>", ">O</text>", ">G</text>"] { #expect(html.contains(letter)) }
        #expect(html.contains("<circle") && html.contains("<rect") && html.components(separatedBy: "<path").count == 3)
        #expect(!html.contains("style="))
    }

    @Test("one score is no line, and neither is a score that the profile has no more")
    func tooFew() {
        #expect(chart(["red"]).isEmpty)
        #expect(chart(["red", "purple"]).isEmpty)
    }

    @Test("marks stand in the order of time and never on each other, also on one day")
    func places() {
        for apart in [Int64(0), 1000, 86_400_000] {
            let html = chart(Array(repeating: "red", count: 7), apart: apart)
            let places = html.matches(of: /text x="(\d+)" y="\d+" text-anchor="middle"/).compactMap { Int($0.output.1) }
            #expect(places.count == 7)
            #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 21 })
            #expect(places.last.map { $0 <= 240 } ?? false)
        }
    }

    @Test("of many scores the latest are drawn")
    func many() {
        let html = chart(Array(repeating: "green", count: 6) + Array(repeating: "red", count: 7))
        #expect(!html.contains(">G</text>") && html.contains("dag 12"))
    }

    @Test("letters that are the same become numbers, and tones run from good to bad")
    func letters() throws {
        let words = ["slecht", "zeer slecht", "redelijk", "sterk"].map {
            PlanPractice.Score(code: $0, words: .init(code: $0, nl: $0, en: $0))
        }
        let practice = PlanPractice(unit: .household, scores: words, silence: Term(4, .weeks))
        let scale = ScoreScale(practice, try ProjectTexts.all().wording(.nl))
        #expect(scale.steps.map(\.letter) == ["1", "2", "3", "4"])
        #expect(scale.steps.map(\.tone) == [.good, .warning, .warning, .bad])
    }
}
