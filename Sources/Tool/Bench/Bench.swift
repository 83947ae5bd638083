// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The measurements, one after the other, on one machine in one run; figures to compare, never a test.
struct Bench {
    let place: Place

    func run() async throws {
        let law = try place.law()
        print("beslissingen (een thread, warm, rekentijd, \(BenchLaw.count) willekeurige verzoeken):")
        BenchLaw(law).run()
        let folder = FileManager.default.temporaryDirectory.appending(path: "sluis-bench-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        print("duurzame schrijfacties (SQLite, synchronous=FULL):")
        try await BenchWrites(folder: folder).run()
        print("casuspagina met \(BenchPage.items) inbreng (SQLite, een bezoeker na de ander):")
        try await BenchPage(place: place, law: law, folder: folder).run()
        print("geheugen van dit proces: \(Bench.residentMegabytes()) MB")
    }

    /// Runs the body for at least a second and gives the number of rounds per second.
    static func perSecond(_ body: () async throws -> Int) async rethrows -> Double {
        _ = try await body()
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        while clock.now - start < .seconds(1) { count += try await body() }
        let took = (clock.now - start) / .seconds(1)
        return Double(count) / took
    }

    /// Work without waiting, in rounds per second of computing: what else runs on the machine does not count.
    static func measure(_ what: String, _ body: () -> Int) {
        _ = body()
        let start = computingSeconds()
        var (count, took) = (0, 0.0)
        while took < 1 {
            count += body()
            took = computingSeconds() - start
        }
        line(what, Double(count) / took)
    }

    /// What this thread has computed, waiting left out.
    private static func computingSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func line(_ what: String, _ perSecond: Double, _ unit: String = "per seconde") {
        let padded = what.padding(toLength: 58, withPad: " ", startingAt: 0)
        print("  \(padded) \(perSecond < 100 ? String(format: "%.1f", perSecond) : String(Int(perSecond))) \(unit)")
    }

    /// What the kernel counts as resident, in MB.
    static func residentMegabytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
    }
}
