// SPDX-License-Identifier: EUPL-1.2

package import Rulebook

/// Whether one item may pass to one reader, now, for one use.
package enum Passage: Sendable {
    /// The reader's own contribution.
    case own
    /// Both gates are open: the law, with this decision, and the supplier's say.
    case open(Decision)
    /// At least one gate is closed; every reason is named.
    case closed([Barrier])

    package var isOpen: Bool {
        switch self {
        case .own, .open: return true
        case .closed: return false
        }
    }

    package var isOwn: Bool {
        switch self {
        case .own: return true
        case .open, .closed: return false
        }
    }
}

/// One reason why an item does not pass.
package enum Barrier: Sendable {
    /// The reader has no part in this casus, or not in this phase.
    case notConcerned
    case withdrawn
    case frozen
    /// The supplier found the item wrong and has not corrected it yet.
    case markedWrong
    case archived
    /// In this phase data does not move to this reader.
    case phase
    case necessityUntested
    case notNecessary
    /// The supplier said nothing yet, or said no.
    case withoutAkkoord
    /// It was not weighed with the involved parties whether this goes to another house (Handvat annex 2, 2.5).
    case notWeighed
    /// The other house did not tell yet what it weighed with its own parties (the same).
    case theirSideOpen
    case keptFromConference
    /// The reader's party has not been tested for special and criminal data (Handvat annex 2, phase 3).
    case specialDataUntested
    case reservation
    /// The conference is not sitting and looking beforehand was not agreed.
    case conferenceClosed
    /// A citizen sits at the table, before whom this is not shown.
    case citizenAtTable
    /// The person has not been informed and there is no valid deferral.
    case notInformed
    /// The supplier did not grant the house to show its items.
    case noAuthority
    /// The collaboration's own profile gives the reader's role nothing of this kind of data in this stage.
    case withheldByProfile
    /// It is about another life domain, and the person gave no consent across domains.
    case withoutDomainConsent
    /// Consent comes first and is not there: only the kinds that the profile names pass, and what was released.
    case withoutFirstConsent
    /// Police data of which no record names this reader's party as a recipient.
    case disclosureNotRecorded
    /// It rests on consent, and the person did not give it, or took it back.
    case withoutPersonConsent
    /// A document that this part of the collaboration rests on was withdrawn, such as the account of its data sharing.
    case accountWithdrawn
    /// The law does not let it through: denied, or conditions are still open.
    case law(Decision)
}
