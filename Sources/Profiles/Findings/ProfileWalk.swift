// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// A parameter of which other documents may say something else.
protocol StatedElsewhere {
    var origin: Anchor { get }
    var otherOrigins: [Anchor] { get }
}

extension Sourced: StatedElsewhere {
    var otherOrigins: [Anchor] { elsewhere.filter { $0.value != value }.map(\.origin) }
}

extension Arrangement.InformDuty: StatedElsewhere {
    var otherOrigins: [Anchor] { elsewhere.filter { $0.value != moment }.map(\.origin) }
}

/// Walks through all of a profile, whatever its parts are.
package enum ProfileWalk {
    /// Every parameter of which documents disagree, with the name of the field it stands in.
    static func disagreements(in profile: Arrangement) -> [(field: String, origin: Anchor)] {
        var found: [(String, Anchor)] = []
        visit(profile, field: "") { field, value in
            if let stated = value as? any StatedElsewhere, !stated.otherOrigins.isEmpty {
                found.append((FormatWords.written(field), stated.origin))
            }
        }
        return found
    }

    /// Everything that was assumed because the text is silent: the collaboration signs these before it starts.
    package static func assumptions(in profile: Arrangement) -> [Anchor] {
        var found: [Anchor] = []
        visit(profile, field: "") { _, value in
            if let origin = value as? Anchor, origin.isAssumed { found.append(origin) }
        }
        var seen: Set<Anchor> = []
        return found.filter { seen.insert($0).inserted }
    }

    private static func visit(_ value: Any, field: String, _ body: (String, Any) -> Void) {
        let mirror = Mirror(reflecting: value)
        // What may be absent counts once, under its own name.
        if mirror.displayStyle == .optional {
            for child in mirror.children { visit(child.value, field: field, body) }
            return
        }
        body(field, value)
        for child in mirror.children { visit(child.value, field: child.label ?? field, body) }
    }
}
