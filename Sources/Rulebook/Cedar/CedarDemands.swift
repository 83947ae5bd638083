// SPDX-License-Identifier: EUPL-1.2

/// What an element of the law demands, as Cedar conditions on `context.met` and `context.refused`.
///
/// A run is optimistic or pessimistic: `met` holds what counts as true in that run, `refused` what was answered no.
struct CedarDemands: Sendable {
    private let composites: [String: Composite]

    init(of law: Law) {
        composites = Dictionary(law.composites.map { ($0.code, $0) }) { first, _ in first }
    }

    /// Every gate is met; a composite is met in one of its ways.
    func met(_ gates: [String], within validity: Validity) -> CedarExpression {
        let plain = CedarExpression.holdsAll("context.met", gates.filter { composites[$0] == nil })
        return .every(
            [plain]
                + gates.compactMap { composites[$0] }.map { composite in
                    .some(composite.alternatives.map { met($0, within: validity) })
                })
    }

    private func met(_ way: Composite.Alternative, within validity: Validity) -> CedarExpression {
        .every([
            CedarMatching.counts(way.validity, within: validity), met(way.gates, within: validity),
            promised(way.duties),
        ])
    }

    /// One of the ways is open; a way without gates always is.
    func someWay(_ ways: [[String]], within validity: Validity) -> CedarExpression {
        .some(ways.map { met($0, within: validity) })
    }

    /// No duty was refused: an unanswered duty counts as promised.
    func promised(_ duties: [String]) -> CedarExpression { !.holdsOne("context.refused", duties) }
}
