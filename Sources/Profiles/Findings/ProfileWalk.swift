// SPDX-License-Identifier: EUPL-1.2

import Domain

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

/// What a walk through all of a profile finds, whatever its parts are.
enum ProfileWalk {
    /// Every parameter of which documents disagree, with the name of the field it stands in.
    static func disagreements(in profile: Arrangement) -> [(field: String, origin: Anchor)] {
        var found: [(String, Anchor)] = []
        profile.forEachPart { field, part in
            if let stated = part as? any StatedElsewhere, !stated.otherOrigins.isEmpty {
                found.append((FormatWords.written(field), stated.origin))
            }
        }
        return found
    }
}
