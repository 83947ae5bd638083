// SPDX-License-Identifier: EUPL-1.2

/// Which classes of data may be kept about which category of person: a closed list, "no other than".
///
/// Model protocol 4.1 with annex 4. Special data are blank in the model, so nothing special may be kept about anybody
/// until the parties fill it in: the profile does (`specialData`), and says so.
package struct CategoryList: Hashable, Sendable, Codable {
    /// Categories about which special personal data (health and other) may be kept.
    package let specialData: Set<Betrokkene.Category>
    /// Categories about which data on the execution of sentences may be kept.
    package let executionOfSentences: Set<Betrokkene.Category>
    /// Categories whose BSN may be kept for matching.
    package let bsn: Set<Betrokkene.Category>

    package init(
        specialData: Set<Betrokkene.Category>, executionOfSentences: Set<Betrokkene.Category>,
        bsn: Set<Betrokkene.Category>
    ) {
        self.specialData = specialData
        self.executionOfSentences = executionOfSentences
        self.bsn = bsn
    }

    /// Whether data of this class and subtype may be kept about a person of this category.
    package func allows(class word: String, subtype: String?, about category: Betrokkene.Category) -> Bool {
        // What a sentence's execution brings along stands under its own heading of the list, whatever its class.
        if subtype == "tenuitvoerlegging", category != .aimedAt, !executionOfSentences.contains(category) {
            return false
        }
        switch (word, category) {
        case ("ordinary", _): return true
        case ("bsn", _): return bsn.contains(category)
        case ("special_health", _), ("special_other", _): return specialData.contains(category)
        case (_, .professional), (_, .thirdPartyStaff): return false
        case ("criminal_police", _): return true
        case ("criminal_justice", .aimedAt): return true
        case ("criminal_justice", .relation):
            return subtype != "justitieel"
        default: return false
        }
    }
}
