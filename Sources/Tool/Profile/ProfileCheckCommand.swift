// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Domain
import Foundation
import Profiles
import Web

/// Prints all that is wrong in a profile, and all that the Handvat or the law says about it.
struct ProfileCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Noem alle fouten en bevindingen met bestand en regel; eindigt met 1 als er fouten zijn.")

    @OptionGroup var place: Place
    @Argument(help: "De map van het profiel.") var folder: String
    @Flag(help: "Als JSON, voor programma's.") var json = false

    func run() async throws {
        let opened = try ProfileFolder(folder, place: place)
        let wording = try place.texts().wording(.nl)
        let words: (String) -> String = { wording($0) }
        let profile: Arrangement
        do {
            profile = try opened.read()
        } catch let found as ProfileProblems {
            try report(errors: found.problems)
            throw ExitCode(1)
        }
        let findings = FindingRule.findings(in: profile)
        let assumptions = profile.assumptions
        if json {
            try JSONReport(errors: [], findings: findings.map { JSONFinding($0, words) }, assumptions: assumptions)
                .print()
            return
        }
        for finding in findings { print(finding.lines(words)) }
        print("\(profile.identity.nl), versie \(profile.identity.version), recht van \(profile.identity.lawOf)")
        print("geen fouten, \(findings.count) bevindingen, \(assumptions.count) aannames om te tekenen")
    }

    private func report(errors: [ProfileProblem]) throws {
        if json {
            try JSONReport(errors: errors.map(JSONError.init), findings: [], assumptions: []).print()
            return
        }
        for problem in errors { print("\(problem.file):\(problem.line): fout: \(problem.what)") }
        print(errors.count == 1 ? "1 fout" : "\(errors.count) fouten")
    }
}

extension Finding {
    /// The finding as a person reads it: where and what, then source, what to do, and what happens until then.
    func lines(_ words: (String) -> String) -> String {
        """
        \(origin.file):\(origin.line): \(severity.rawValue): \(words("bevinding.\(rule).wat")) [\(about)]
            regel \(rule); bron: \(source)\(origin.sources.isEmpty ? "" : "; in de stukken: \(origin.sources.joined(separator: ", "))")
            doen: \(words("bevinding.\(rule).doen"))
            tot dan: \(words("bevinding.\(rule).veilig"))
        """
    }
}

private struct JSONReport: Encodable {
    let errors: [JSONError]
    let findings: [JSONFinding]
    let assumptions: [Anchor]

    func print() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        Swift.print(String(decoding: try encoder.encode(self), as: UTF8.self))
    }
}

private struct JSONError: Encodable {
    let file: String
    let line: Int
    let what: String

    init(_ problem: ProfileProblem) {
        file = problem.file
        line = problem.line
        what = problem.what
    }
}

private struct JSONFinding: Encodable {
    let rule: String
    let severity: String
    let file: String
    let line: Int
    let about: String
    let source: String
    let what: String
    let advice: String
    let meanwhile: String

    init(_ finding: Finding, _ words: (String) -> String) {
        rule = finding.rule
        severity = finding.severity.rawValue
        file = finding.origin.file
        line = finding.origin.line
        about = finding.about
        source = finding.source
        what = words("bevinding.\(finding.rule).wat")
        advice = words("bevinding.\(finding.rule).doen")
        meanwhile = words("bevinding.\(finding.rule).veilig")
    }
}
