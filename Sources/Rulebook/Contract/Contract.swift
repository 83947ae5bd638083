// SPDX-License-Identifier: EUPL-1.2

/// The rule engine as lines of JSON: one request in, one canonical answer out.
///
/// Takes any bytes: what is not a request gets an error answer. Answers hold no line break.
package struct Contract: Sendable {
    private let decider: Decider

    package init(_ decider: Decider) { self.decider = decider }

    /// The decision on the request in this line, or its errors.
    package func answer(line: some Collection<UInt8>) -> [UInt8] {
        answer(line) { posed, writer in writer.write(decider.ruling(on: posed), under: posed.ruleSet) }
    }

    /// The lawful routes for the request in this line, or its errors; the facts are ignored.
    package func routes(line: some Collection<UInt8>) -> [UInt8] {
        answer(line) { posed, writer in
            let (routes, absolute) = decider.routes(for: posed)
            writer.write(routes, absolute: absolute, under: posed.ruleSet)
        }
    }

    /// The same answer to a request made in code, for whoever asks without a line.
    package func routes(_ request: DecisionRequest) -> [UInt8] {
        switch decider.read(SpelledRequest(request)) {
        case .failure(let errors): return refused(errors.list, id: nil)
        case .success(let posed):
            var writer = AnswerWriter(id: nil)
            let (routes, absolute) = decider.routes(for: posed)
            writer.write(routes, absolute: absolute, under: posed.ruleSet)
            return writer.bytes
        }
    }

    /// The request in this line with its words looked up, or nil when there are errors; to ask it more than once.
    package func pose(line: some Collection<UInt8>) -> PosedQuestion? {
        guard let tape = JSONTape(Array(line)) else { return nil }
        var reader = RequestReader(tape)
        return reader.request().flatMap { try? decider.read($0).get() }
    }

    /// The whole answer to a question whose words have been looked up, without an id.
    package func answer(_ posed: PosedQuestion) -> [UInt8] {
        var writer = AnswerWriter(id: nil)
        writer.write(decider.ruling(on: posed), under: posed.ruleSet)
        return writer.bytes
    }

    private func answer(
        _ line: some Collection<UInt8>, _ write: (PosedQuestion, inout AnswerWriter) -> Void
    ) -> [UInt8] {
        guard let tape = JSONTape(Array(line)) else { return refused([.malformed], id: nil) }
        var reader = RequestReader(tape)
        let id = reader.id()
        guard let request = reader.request() else { return refused([.malformed], id: id) }
        switch decider.read(request) {
        case .failure(let errors): return refused(errors.list, id: id)
        case .success(let posed):
            var writer = AnswerWriter(id: id)
            write(posed, &writer)
            return writer.bytes
        }
    }

    private func refused(_ errors: [RequestError], id: ArraySlice<UInt8>?) -> [UInt8] {
        var writer = AnswerWriter(id: id)
        writer.write(errors)
        return writer.bytes
    }
}
