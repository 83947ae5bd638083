// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// How a body decides one kind of matter.
    package struct Decision: Hashable, Sendable, Codable {
        package enum Matter: String, ProfileChoice {
            case ordinary = "gewoon"
            case casus = "casus"
            case closing = "sluiting"
            case amendment = "wijziging"
            case process = "werkproces"
            case accession = "toetreding"
            case exclusion = "uitsluiting"
            case processor = "verwerker"
        }

        package enum Rule: String, ProfileChoice {
            case majority = "meerderheid"
            case nobodyAgainst = "niemand-tegen"
            case all = "allen"
            case role = "rol-beslist"
            case jointly = "gezamenlijk"
        }

        package enum Tally: String, ProfileChoice {
            case cast = "uitgebrachte-stemmen"
            case present = "aanwezigen"
            case members = "alle-leden"
            case unknown = "niet-genoemd"
        }

        package let matter: Matter
        package let rule: Rule
        package let base: Tally
        /// The part of all members that must be present or represented.
        package let quorum: Fraction?
        package let role: Named<RoleList>?
        package let inWriting: YesNo?
        package let origin: Anchor
    }
}

extension Arrangement.Decision {
    /// A count of votes.
    package struct Count: Hashable, Sendable {
        package let members: Int
        package let present: Int
        package let inFavour: Int
        package let against: Int

        package init(members: Int, present: Int, inFavour: Int, against: Int) {
            self.members = members
            self.present = present
            self.inFavour = inFavour
            self.against = against
        }
    }

    /// Whether the proposal passes; nothing when no vote decides it. An unknown base counts as all members: the
    /// strictest.
    package func passes(_ count: Count) -> Bool? {
        if let quorum, !quorum.isReached(by: count.present, of: count.members) { return false }
        switch rule {
        case .majority: return 2 * count.inFavour > whole(count)
        case .nobodyAgainst: return count.against == 0 && count.inFavour > 0
        case .all: return count.inFavour == count.members
        case .role, .jointly: return nil
        }
    }

    /// Of how many a majority is more than half.
    func whole(_ count: Count) -> Int {
        switch base {
        case .cast: return count.inFavour + count.against
        case .present: return count.present
        case .members, .unknown: return count.members
        }
    }
}
