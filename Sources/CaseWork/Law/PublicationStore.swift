// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Reading which rule sets were put into force.
package protocol PublicationReading {
    func publications() throws -> [RuleSetPublication]
    /// The rule set under which all casussen were last looked at; nothing when none ever took over.
    func followedRuleset() throws -> String?
}

/// Adding to them; nothing is ever changed or removed.
package protocol PublicationWriting: PublicationReading {
    func add(_ publication: RuleSetPublication) throws
    func setFollowedRuleset(_ id: String) throws
}
