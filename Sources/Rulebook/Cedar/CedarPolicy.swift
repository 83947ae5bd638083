// SPDX-License-Identifier: EUPL-1.2

/// One element of the law as one Cedar policy, under the id that the law gives it.
struct CedarPolicy: Sendable {
    enum Effect: String, Sendable { case permit, forbid }

    let id: String
    var citations: [Citation] = []
    let effect: Effect
    let actions: [String]
    var when = CedarExpression.constant(true)
    var unless = CedarExpression.constant(false)

    /// The policy as Cedar text, with a line end.
    var text: String {
        var lines = ["@id(\(CedarExpression.quoted(id)))"]
        if !citations.isEmpty {
            let cited = citations.map(\.description).joined(separator: "; ")
            lines.append("@cites(\(CedarExpression.quoted(cited)))")
        }
        lines.append("\(effect.rawValue) (principal, \(CedarPolicy.asked(actions).text), resource)")
        if when != .constant(true) { lines += block("when", when) }
        if unless != .constant(false) { lines += block("unless", unless) }
        return lines.joined(separator: "\n") + ";\n"
    }

    /// The question is about one of these actions.
    static func asked(_ actions: [String]) -> CedarExpression {
        let names = actions.map { "Action::\(CedarExpression.quoted($0))" }
        return .test(names.count == 1 ? "action == \(names[0])" : "action in [\(names.joined(separator: ", "))]")
    }

    private func block(_ word: String, _ expression: CedarExpression) -> [String] {
        ["\(word) {"] + expression.lines.map { "  \($0)" } + ["}"]
    }
}
