// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("The parameters of casework are read off a whole profile")
struct DerivedProfileTests {
    @Test("every shipped profile gives every parameter that casework needs", arguments: ProfileShelf.shipped)
    func complete(_ id: String) throws {
        let profile = Profile(of: try ProfileShelf.arrangement(id))
        #expect(profile.id == id)
        #expect(!profile.leefgebieden.isEmpty)
        #expect(Set(profile.goals.keys) == Set(Phase.allCases))
        #expect(profile.goals.values.allSatisfy { !$0.nl.isEmpty && !$0.en.isEmpty })
        #expect(profile.bewaartermijn.destroyAfterMonths >= profile.bewaartermijn.archiveAfterMonths)
    }

    @Test("terms, life domains and the reading of the criteria are those of the profile")
    func values() throws {
        let household = Profile(of: try ProfileShelf.arrangement("nijmegen"))
        #expect(household.bewaartermijn.destroyAfterMonths == 180)
        #expect(household.bewaartermijn.reassessWithinMonths == 0)
        #expect(household.leefgebieden.map(\.code) == ["wonen", "jeugd", "schulden", "zorg", "veiligheid"])
        #expect(Profile(of: try ProfileShelf.arrangement("venlo")).leefgebieden.map(\.code) == ["situatie"])
        let national = Profile(of: try ProfileShelf.arrangement("landelijk"))
        #expect(national.bewaartermijn.archiveAfterMonths == 6)
        #expect(national.criteria == .abAndEither)
        #expect(national.leefgebieden.count == 9)
    }

    @Test("what a profile leaves blank about special data is no")
    func blank() throws {
        #expect(Profile(of: try ProfileShelf.arrangement("utrecht-topx")).categories.specialData.isEmpty)
        #expect(Profile(of: try ProfileShelf.arrangement("nijmegen")).categories.specialData.contains(.aimedAt))
    }

    @Test("a user from before profiles had roles has none of them")
    func oldUser() throws {
        let old = #"{"id":"wilma","name":"W","login":"wilma","partij":"huis","roles":["manager"]}"#
        let user = try JSONDecoder().decode(User.self, from: Data(old.utf8))
        #expect(user.arranged.isEmpty && user.pillars.isEmpty && user.subdivisions.isEmpty)
    }
}
