// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// How long one kind of request took at one size, over many of them.
struct ScaleFigure {
    let size: Int
    /// Milliseconds, the shortest first.
    private let times: [Double]

    init(size: Int, _ durations: [Duration]) {
        self.size = size
        times = durations.map { $0 / .milliseconds(1) }.sorted()
    }

    private func part(_ share: Double) -> Double {
        times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * share))]
    }

    /// A line for each size; the last column is the p99 as a multiple of that of the first size.
    static func show(_ what: String, _ figures: [ScaleFigure]) {
        for figure in figures {
            let name = what.padding(toLength: 40, withPad: " ", startingAt: 0)
            let times = [0.5, 0.95, 0.99, 1].map { String(format: "%8.2f", figure.part($0)) }.joined()
            let first = figures[0].part(0.99)
            let multiple = first > 0 ? String(format: "%7.2f", figure.part(0.99) / first) : ""
            print(
                "  \(name)\(String(format: "%8d", figure.size))\(times)\(String(format: "%6d", figure.times.count))\(multiple)"
            )
        }
        Output.flush()
    }

    static func head(_ title: String) {
        print(
            title.padding(toLength: 42, withPad: " ", startingAt: 0)
                + " casussen   p50     p95     p99     max  keer  p99:eerste")
    }
}
