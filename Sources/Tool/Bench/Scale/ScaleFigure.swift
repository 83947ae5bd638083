// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// How long one kind of request took, over many of them.
struct ScaleFigure {
    let what: String
    /// Whether the files were out of memory before.
    let isCold: Bool
    /// Milliseconds, the shortest first.
    private let times: [Double]

    init(_ what: String, isCold: Bool = false, _ durations: [Duration]) {
        self.what = what
        self.isCold = isCold
        times = durations.map { $0 / .milliseconds(1) }.sorted()
    }

    var p99: Double { part(0.99) }

    private func part(_ share: Double) -> Double {
        times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * share))]
    }

    static func head() {
        print("  " + "milliseconden".padding(toLength: 46, withPad: " ", startingAt: 0) + "     p50     p95     p99     max   keer")
    }

    func show() {
        let name = (what + (isCold ? ", koud" : "")).padding(toLength: 46, withPad: " ", startingAt: 0)
        let figures = [part(0.5), part(0.95), p99, times.last ?? 0].map { String(format: "%8.2f", $0) }.joined()
        print("  \(name)\(figures)\(String(format: "%7d", times.count))")
        Output.flush()
    }
}
