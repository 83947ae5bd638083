// SPDX-License-Identifier: EUPL-1.2

/// How Cedar sees whether an element of the law speaks about a question (rule-engine.md 5).
enum CedarMatching {
    /// What a hat that was not stated means for an element.
    enum Reading {
        /// Nothing: only what was stated counts, as in lists of exceptions.
        case stated
        /// In the optimistic run it may be any hat, so a rule that helps may apply.
        case helping
        /// In the pessimistic run it may be any hat, so a rule that denies may apply.
        case harming
    }

    /// The party is one of those in the patterns; without patterns, false.
    ///
    /// A Cedar set holds entities of one type, so kinds, hats and groups are asked apart.
    static func fits(_ party: String, _ patterns: [Pattern], _ reading: Reading) -> CedarExpression {
        let (kinds, hats, groups) = sorted(patterns)
        return .some([
            isIn(party, "Kind", kinds), fits(party, "Hat", hats, reading), fits(party, "Group", groups, reading),
        ])
    }

    private static func sorted(_ patterns: [Pattern]) -> (kinds: [String], hats: [String], groups: [String]) {
        var (kinds, hats, groups) = ([String](), [String](), [String]())
        for pattern in patterns {
            switch pattern {
            case .kind(let kind, nil): kinds.append(kind)
            case .kind(let kind, let named?): hats += named.map { "\(kind)/\($0)" }
            case .group(let group): groups.append(group)
            }
        }
        return (kinds, hats, groups)
    }

    /// Hats, and groups that may hold hats: whether a group does is for Cedar to find out.
    private static func fits(_ party: String, _ type: String, _ ids: [String], _ reading: Reading) -> CedarExpression {
        let stated = isIn(party, type, ids)
        guard reading != .stated else { return stated }
        let optimistic = CedarExpression.test("context.optimistic")
        return .some([
            stated, .every([reading == .helping ? optimistic : !optimistic, isIn("\(party).anyHat", type, ids)]),
        ])
    }

    private static func isIn(_ party: String, _ type: String, _ ids: [String]) -> CedarExpression {
        guard !ids.isEmpty else { return .constant(false) }
        let places = ids.map { entity(type, $0) }
        return .test("\(party) in \(places.count == 1 ? places[0] : "[\(places.joined(separator: ", "))]")")
    }

    static func entity(_ type: String, _ id: String) -> String { "\(type)::\(CedarExpression.quoted(id))" }

    /// The class of the item is one of these.
    static func isClass(_ classes: [String]) -> CedarExpression { .isOne("resource.class", of: classes) }

    /// The subtype is named, or nothing is named and it moves without being named (rule-engine.md 5.4).
    static func moves(_ subtypes: [String]?) -> CedarExpression {
        subtypes.map(isSubtype) ?? !.test("resource.subtype.closed")
    }

    /// The subtype is one of these; the word `none` stands for no subtype.
    static func isSubtype(_ subtypes: [String]) -> CedarExpression {
        let named = subtypes.map { entity("Subtype", $0) }
        return named.count == 1
            ? .test("resource.subtype == \(named[0])")
            : .test("[\(named.joined(separator: ", "))].contains(resource.subtype)")
    }

    static func isRegime(_ value: String, _ regimes: [Regime]?) -> CedarExpression {
        .isOne(value, of: regimes?.map(\.rawValue))
    }

    /// The element counts on the day of the question; what the enclosing element settles is left out.
    static func counts(_ validity: Validity, within outer: Validity? = nil) -> CedarExpression {
        var tests: [CedarExpression] = []
        if outer.map({ $0.from < validity.from }) ?? true {
            tests.append(.test("context.on >= \(validity.from.number)"))
        }
        if let last = validity.until, outer?.until.map({ last < $0 }) ?? true {
            tests.append(.test("context.on <= \(last.number)"))
        }
        return .every(tests)
    }
}
