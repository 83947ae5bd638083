// SPDX-License-Identifier: EUPL-1.2

/// What changes for a casus when it goes from one version of a profile to another, as far as it can be said in a list.
///
/// Steps, access and terms are named one by one; of everything else it is named in which part of the profile it stands, so
/// that nothing can differ without a line.
package struct ProfileDifference: Hashable, Sendable {
    package let stepsGone: [Arrangement.Step]
    package let stepsNew: [Arrangement.Step]
    /// The roles of which a row of the access table differs.
    package let access: [Named<RoleList>]
    /// The terms of retention that differ.
    package let terms: [TermChange]
    /// Every part of the profile in which anything differs, also what is named above.
    package let parts: [Part]

    /// A part of a profile, by the name of its field in `Arrangement`.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case identity, parties, roles, bodies, process, admission, data, sharing, informing, rights, retention, clocks
        case governance, doubts
    }

    /// A term of retention, by the name of its field in `Arrangement.RetentionRules`.
    package enum RetentionTerm: String, Hashable, Sendable, CaseIterable {
        /// How long a closed casus stays.
        case term
        /// How long an open casus may be there when nobody finds it necessary in between.
        case openUntested
    }

    /// One term in both versions; nothing where a version does not have it.
    package struct TermChange: Hashable, Sendable {
        package let which: RetentionTerm
        package let before: Term?
        package let after: Term?
    }

    package init(from old: Arrangement, to new: Arrangement) {
        let before = old.process.stages.flatMap(\.steps)
        let after = new.process.stages.flatMap(\.steps)
        stepsGone = before.filter { step in !after.contains { $0.id.word == step.id.word } }
        stepsNew = after.filter { step in !before.contains { $0.id.word == step.id.word } }
        func rows(_ arrangement: Arrangement, _ role: String) -> [AccessLine] {
            arrangement.data.access.filter { $0.role.word == role }.map(AccessLine.init)
        }
        let roles = Set((old.data.access + new.data.access).map(\.role.word))
        access = roles.sorted().filter { rows(old, $0) != rows(new, $0) }.map { Named($0) }
        terms = RetentionTerm.allCases.map { which in
            TermChange(which: which, before: old.retention[which], after: new.retention[which])
        }.filter { $0.before != $0.after }
        parts = Part.allCases.filter { part in
            let (was, becomes) = (old[part], new[part])
            // What is the same to the letter need not be walked through.
            return was != becomes
                && ProfileDifference.said(was.base, as: part.rawValue)
                    != ProfileDifference.said(becomes.base, as: part.rawValue)
        }
    }

    package var isEmpty: Bool { parts.isEmpty }

    /// A row of the access table without the place where it stands.
    private struct AccessLine: Hashable {
        let condition: Arrangement.AccessCondition
        let kinds: [String]
        let except: [String]
        let codes: [String: Arrangement.AccessCode]

        init(_ row: Arrangement.AccessRow) {
            (condition, kinds, except) = (row.condition, row.kinds.map(\.word), row.except.map(\.word))
            codes = row.codes.codes
        }
    }
}

extension Arrangement.RetentionRules {
    fileprivate subscript(which: ProfileDifference.RetentionTerm) -> Term? {
        switch which {
        case .term: return term.value
        case .openUntested: return openUntested?.value
        }
    }
}

extension Arrangement {
    fileprivate subscript(part: ProfileDifference.Part) -> AnyHashable {
        switch part {
        case .identity: return identity
        case .parties: return parties
        case .roles: return roles
        case .bodies: return bodies
        case .process: return process
        case .admission: return admission
        case .data: return data
        case .sharing: return sharing
        case .informing: return informing
        case .rights: return rights
        case .retention: return retention
        case .clocks: return clocks
        case .governance: return governance
        case .doubts: return doubts
        }
    }
}

extension ProfileDifference {
    /// What a part says, without where it says it and on which source: a line that moved says the same. The version itself
    /// is no difference.
    private static func said(_ part: Any, as field: String) -> [String] {
        if part is Anchor || field == "version" { return [] }
        let mirror = Mirror(reflecting: part)
        let children = mirror.children
        if mirror.displayStyle == .optional { return children.flatMap { said($0.value, as: field) } }
        // These have no order of their own.
        if mirror.displayStyle == .dictionary || mirror.displayStyle == .set {
            return children.map { said($0.value, as: field).joined(separator: " ") }.sorted()
        }
        guard !children.isEmpty else { return ["\(field): \(part)"] }
        return children.flatMap { said($0.value, as: $0.label ?? field) }
    }
}
