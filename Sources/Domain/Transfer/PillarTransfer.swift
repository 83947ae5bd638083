// SPDX-License-Identifier: EUPL-1.2

/// What remains on record of a transfer in the casus that was given up: where to, when, by whom, how much went along.
package struct PillarTransfer: Hashable, Sendable, Codable {
    package let to: Arrangement.Transfer.Target
    package let pillar: String?
    /// The number of the casus that took over; nothing when it went outside the collaboration.
    package let number: String?
    package let wentAlong: Int
    package let stayed: Int
    /// The role that decides about it.
    package let role: String
    package let by: Identifier<User>
    package let at: Moment
    /// The ground on which it happened, where the way out asks one.
    package var ground: Arrangement.Ground?
    /// Who takes it over, where the way out leads to the party that suits best.
    package var successor: TransferDraft.Successor?
    /// Who decided it besides whoever carried it out, when and how that was heard; nothing where one role decides.
    package var others: [Identifier<User>]?
    package var heardOn: Day?
    package var heardBy: Kennisgeving.Means?
    /// The organisation outside to which the casus went; nothing in a document from before that was kept.
    package var receiver: String?
    /// Who of that organisation sat at the closing conference, where what is necessary is told there and nowhere else.
    package var attendedBy: String?
    /// When the person agreed to it, where the way out asks that of a casus that leaves the partners.
    package var agreedOn: Day?
}

/// What somebody fills in to transfer a casus.
package struct TransferDraft: Sendable {
    /// Whether one item is necessary there.
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        case goesAlong
        case stays
    }

    /// Who takes a casus over outside the work process: a party of the collaboration, or help outside it.
    package enum Successor: Hashable, Sendable, Codable {
        case partij(Identifier<Partij>)
        case elsewhere
    }

    package let to: Arrangement.Transfer.Target?
    package let pillar: String?
    package let verdicts: [Identifier<Inbreng>: Verdict]
    /// Why an item that goes along is necessary there.
    package let reasons: [Identifier<Inbreng>: String]
    package let necessity: String
    package let lawfulness: String
    /// When and how it was discussed with the person.
    package let discussed: String
    /// The ground on which it happens, where the way out asks one.
    package let ground: Arrangement.Ground?
    /// Outside the collaboration: that the suppliers themselves handed over what is necessary there.
    package let isHandedOver: Bool
    /// Who takes it over, where the way out leads to the party that suits best.
    package var successor: Successor?
    /// When the person agreed to it, where the way out asks that.
    package var agreedOn: Day?
    /// Outside the collaboration: the organisation that goes on with it.
    package let receiver: String
    /// When and how the others decided, where the profile lets more than one role decide.
    package let heardOn: Day?
    package let heardBy: Kennisgeving.Means?
    /// Who of the organisation that goes on with it sat at the closing conference.
    package var attendedBy = ""
    /// Whether it was confirmed that this closes the casus here and cannot be taken back; a form asks it.
    package var isConfirmed = true

    package init(
        to: Arrangement.Transfer.Target?, pillar: String?, verdicts: [Identifier<Inbreng>: Verdict],
        reasons: [Identifier<Inbreng>: String], necessity: String, lawfulness: String, discussed: String,
        ground: Arrangement.Ground? = nil, isHandedOver: Bool = false, receiver: String = "", heardOn: Day? = nil,
        heardBy: Kennisgeving.Means? = nil
    ) {
        (self.receiver, self.heardOn, self.heardBy) = (receiver, heardOn, heardBy)
        (self.to, self.pillar, self.verdicts, self.reasons) = (to, pillar, verdicts, reasons)
        (self.necessity, self.lawfulness, self.discussed) = (necessity, lawfulness, discussed)
        (self.ground, self.isHandedOver) = (ground, isHandedOver)
    }
}

extension Arrangement.Transfer {
    /// Whether what is necessary is told at the closing conference, where who takes over sits, and by no system (Utrecht
    /// impact assessment, line 96).
    package var isToldAtConference: Bool { channel == .oral && needs.contains(.conferenceHeld) }
}

extension TransferDraft {
    /// Whether it goes to an organisation that the register does not know, which is named then.
    var leadsOutside: Bool {
        guard to == .bestParty else { return to != .otherPillar }
        return successor == .elsewhere
    }
}

/// A casus as the receiving part of the collaboration begins it, and which item and file of it was which.
package struct ReceivedCasus: Sendable {
    package internal(set) var casus: Casus
    package internal(set) var items: [Identifier<Inbreng>: Identifier<Inbreng>]
    package internal(set) var bijlagen: [Identifier<Bijlage>: Identifier<Bijlage>]
}
