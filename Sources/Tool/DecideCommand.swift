// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Rulebook

/// Answers one request per line with one decision per line.
struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Beantwoord verzoeken (een JSON-regel per verzoek) met besluiten van de regelset.")

    @OptionGroup var place: Place

    func run() async throws {
        let contract = Contract(try place.law())
        try Lines.answer { contract.answer(line: $0) }
    }
}

/// Lines of bytes from standard input to standard output.
enum Lines {
    /// Answers each line; an empty last line is no request.
    static func answer(_ body: ([UInt8]) -> [UInt8]) throws {
        let input = FileHandle.standardInput
        let output = FileHandle.standardOutput
        var rest: [UInt8] = []
        while let data = try input.read(upToCount: 1 << 20), !data.isEmpty {
            var answers = Data()
            rest.append(contentsOf: data)
            var start = rest.startIndex
            while let end = rest[start...].firstIndex(of: 10) {
                answers.append(contentsOf: body(Array(rest[start..<end])))
                answers.append(10)
                start = end + 1
            }
            rest.removeSubrange(..<start)
            try output.write(contentsOf: answers)
        }
        if !rest.isEmpty { try output.write(contentsOf: Data(body(rest) + [10])) }
    }
}
