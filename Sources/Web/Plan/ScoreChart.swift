// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// The scores of one life domain over time as a step line, drawn on the server.
///
/// Nothing is told by colour alone: each mark has a shape and a letter, each row its word, and the table beside it says
/// the same. It has presentation attributes and classes only, so that the strict policy on styles holds.
package struct ScoreChart {
    /// One score at a moment, in words.
    package struct Point: Sendable, Hashable {
        package let at: Moment
        package let code: String
        package let day: String

        package init(at: Moment, code: String, day: String) {
            self.at = at
            self.code = code
            self.day = day
        }
    }

    /// More marks than these do not fit beside each other on a narrow screen; the latest are drawn.
    package static let most = 7

    private let scale: ScoreScale
    private let points: [(point: Point, row: Int)]
    private let title: String
    private let description: String
    private let id: String

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - points: first to last; one with a score that the profile has no more is left out.
    package init(scale: ScoreScale, points: [Point], title: String, description: String, id: String) {
        self.scale = scale
        let placed: [(point: Point, row: Int)] = points.compactMap { point in
            scale.place(of: point.code).map { (point: point, row: $0) }
        }
        self.points = Array(placed.suffix(ScoreChart.most))
        self.title = title
        self.description = description
        self.id = id
    }

    package var html: HTML {
        guard points.count > 1 else { return .empty }
        return """
            <svg class="score-chart" viewBox="0 0 \(ScoreChart.width) \(height)" role="img"\
            \(attribute: "aria-labelledby", "\(id)-title \(id)-desc")>\
            <title id="\(id)-title">\(title)</title><desc id="\(id)-desc">\(description)</desc>\
            \(rows)\(line)\(marks)\(days)</svg>
            """
    }

    // MARK: Where things stand

    private static let width = 240
    private static let right = 226
    private static let top = 16
    private static let rowHeight = 28
    private static let markRoom = 21

    private var height: Int { ScoreChart.top + (scale.steps.count - 1) * ScoreChart.rowHeight + 42 }

    private func y(_ row: Int) -> Int { ScoreChart.top + row * ScoreChart.rowHeight }

    /// Room for the longest word of a row.
    private var left: Int {
        let longest = scale.steps.map(\.short.count).max() ?? 0
        return min(96, 7 * longest + 8)
    }

    /// In proportion to time, as far as the marks do not lie on each other.
    private var places: [Int] {
        let first = left + 14
        let moments = points.map(\.point.at.milliseconds)
        let start = moments.first ?? 0
        let span = max(1, (moments.last ?? 0) - start)
        let room = Int64(ScoreChart.right - first)
        var places: [Int] = []
        for (index, moment) in moments.enumerated() {
            let ideal = first + Int((moment - start) * room / span)
            let after = places.last.map { $0 + ScoreChart.markRoom } ?? first
            let before = ScoreChart.right - (moments.count - 1 - index) * ScoreChart.markRoom
            places.append(max(min(ideal, before), after))
        }
        return places
    }

    // MARK: What is drawn

    private var rows: HTML {
        let rows: [HTML] = scale.steps.enumerated().map { row, step in
            """
            <line class="score-row" x1="\(left)" y1="\(y(row))" x2="\(ScoreChart.width)" y2="\(y(row))"></line>\
            <text x="0" y="\(y(row) + 4)">\(step.short)</text>
            """
        }
        return .joined(rows)
    }

    private var line: HTML {
        let places = self.places
        guard let first = points.first, let start = places.first else { return .empty }
        let steps = zip(places, points).dropFirst().map { place, point in " H\(place) V\(y(point.row))" }.joined()
        return "<path class=\"score-line\" d=\"M\(start) \(y(first.row))\(steps)\"></path>"
    }

    private var marks: HTML {
        let marks: [HTML] = zip(places, points).map { place, point in
            let step = scale.steps[point.row]
            return """
                <g class="score-mark score-\(step.tone.rawValue)">\(shape(of: point.row, x: place, y: y(point.row)))\
                <text x="\(place)" y="\(y(point.row) + 4)" text-anchor="middle">\(step.letter)</text></g>
                """
        }
        return .joined(marks)
    }

    /// Best a circle, worst a diamond, between them a square.
    private func shape(of row: Int, x: Int, y: Int) -> HTML {
        if row == 0 { return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"9\"></circle>" }
        if row == scale.steps.count - 1 {
            return "<path d=\"M\(x) \(y - 12) L\(x + 12) \(y) L\(x) \(y + 12) L\(x - 12) \(y) Z\"></path>"
        }
        return "<rect x=\"\(x - 9)\" y=\"\(y - 9)\" width=\"18\" height=\"18\"></rect>"
    }

    /// The first and the last day, under the line.
    private var days: HTML {
        let under = height - 4
        return """
            <text x="0" y="\(under)">\(points.first?.point.day)</text>\
            <text x="\(ScoreChart.width)" y="\(under)" text-anchor="end">\(points.last?.point.day)</text>
            """
    }
}
