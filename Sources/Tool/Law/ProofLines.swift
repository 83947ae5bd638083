// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Rulebook

/// A proof report for people and for machines.
struct ProofLines {
    private let report: ProofReport
    private let samplings: [Sampling.Result]
    private let times: ProofTimes
    private let findings: [ProofReport.Finding]

    init(_ report: ProofReport, _ samplings: [Sampling.Result], _ times: ProofTimes, showsFindings: Bool) {
        (self.report, self.samplings, self.times) = (report, samplings, times)
        findings = showsFindings ? report.findings : []
    }

    var isProved: Bool {
        report.results.allSatisfy(\.holds) && samplings.allSatisfy { $0.counterexample == nil }
            && findings.allSatisfy(\.isRemark)
    }

    // MARK: For people

    var text: String {
        let heading = "Regelset \(report.ruleset), sha256 \(report.fingerprint)"
        let failed = report.results.count { !$0.holds } + samplings.count { $0.counterexample != nil }
        let closing =
            "\(report.results.count + samplings.count) eigenschappen, \(failed) falen; \(grouped(report.tuples)) gevallen, "
            + "\(grouped(report.routeSets)) verschillende wegenstelsels, \(grouped(report.routes)) wegen; "
            + "\(seconds(times.proof)) s bewijs, \(seconds(times.sampling)) s steekproef (begin \(times.seed))"
        return ([heading] + report.results.flatMap(lines) + samplings.flatMap(lines) + findings.map(line) + [closing])
            .joined(separator: "\n")
    }

    private func lines(_ result: ProofReport.Result) -> [String] {
        let state = result.counterexample != nil ? "FAALT" : result.isIdle ? "LOOS " : "klopt"
        let counts = "\(grouped(result.tuples)) gevallen, \(grouped(result.routes)) wegen"
        let line =
            "\(padded(result.property.id, 5)) \(state) \(result.property.nl) [\(counts)] (\(result.property.source))"
        guard let example = result.counterexample else { return [line] }
        return [line, "      weg: \(example.gates.joined(separator: ", "))", "      \(example.request.line)"]
    }

    private func lines(_ result: Sampling.Result) -> [String] {
        let state = result.counterexample == nil ? "klopt" : "FAALT"
        let line = "\(padded(result.id, 5)) \(state) \(result.nl) [steekproef van \(grouped(result.samples))]"
        guard let example = result.counterexample else { return [line] }
        return [line, "      voor: \(example.before.line)", "      na:   \(example.after.line)"]
    }

    private func line(_ finding: ProofReport.Finding) -> String {
        let words = ProofReport.Finding.kinds.first { $0.id == finding.id }?.nl ?? ""
        let state = finding.isRemark ? "let op" : "FOUT"
        let others = finding.with.isEmpty ? "" : " (\(finding.with.joined(separator: ", ")))"
        return "\(padded(finding.id, 5)) \(state) \(finding.about)\(others): \(words)"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func seconds(_ duration: Duration) -> String { String(format: "%.2f", ProofTimes.seconds(duration)) }

    private func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(".", at: place) }
        return String(digits)
    }

    // MARK: For machines

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(
            decoding: try encoder.encode(Written(report, samplings, findings, times, isProved)), as: UTF8.self)
    }

    private struct Written: Encodable {
        let ruleset, sha256: String
        let holds: Bool
        let tuples, routeSets, routes: Int
        let seconds, samplingSeconds: Double
        let seed: UInt64
        let properties: [WrittenProperty]
        let findings: [WrittenFinding]

        init(
            _ report: ProofReport, _ samplings: [Sampling.Result], _ findings: [ProofReport.Finding],
            _ times: ProofTimes,
            _ holds: Bool
        ) {
            (ruleset, sha256, self.holds) = (report.ruleset, report.fingerprint.description, holds)
            (tuples, routeSets, routes) = (report.tuples, report.routeSets, report.routes)
            (seconds, samplingSeconds) = (ProofTimes.seconds(times.proof), ProofTimes.seconds(times.sampling))
            seed = times.seed
            properties = report.results.map(WrittenProperty.init) + samplings.map(WrittenProperty.init)
            self.findings = findings.map {
                WrittenFinding(id: $0.id, about: $0.about, with: $0.with, isRemark: $0.isRemark)
            }
        }
    }

    private struct WrittenProperty: Encodable {
        let id, nl, en: String
        let source: String?
        let holds, idle: Bool
        let tuples, routeSets, routes, samples: Int?
        let counterexample: [String]?
        let gates: [String]?

        init(_ result: ProofReport.Result) {
            (id, nl, en) = (result.property.id, result.property.nl, result.property.en)
            (source, holds, idle) = (result.property.source, result.holds, result.isIdle)
            (tuples, routeSets, routes, samples) = (result.tuples, result.routeSets, result.routes, nil)
            counterexample = result.counterexample.map { [$0.request.line] }
            gates = result.counterexample?.gates
        }

        init(_ result: Sampling.Result) {
            (id, nl, en, source) = (result.id, result.nl, result.en, nil)
            (holds, idle) = (result.counterexample == nil, false)
            (tuples, routeSets, routes, samples) = (nil, nil, nil, result.samples)
            counterexample = result.counterexample.map { [$0.before.line, $0.after.line] }
            gates = nil
        }
    }

    private struct WrittenFinding: Encodable {
        let id, about: String
        let with: [String]
        let isRemark: Bool
    }
}
