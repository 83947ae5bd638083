// SPDX-License-Identifier: EUPL-1.2

/// Something written down in a part of a dossier: a help request, a talk, a period.
///
/// It is data about a person that a party supplies. What it says never leaves this module except through `opened`,
/// which asks the gate; a correction or a withdrawal destroys the words that were there.
package struct DossierEntry: Identifiable, Hashable, Sendable, Codable {
    package let id: Identifier<DossierEntry>
    /// The part of the dossier, by its word in the profile.
    package let part: String
    package let betrokkene: Identifier<Betrokkene>
    package let supplier: Identifier<Partij>
    package let by: Identifier<User>
    package let at: Moment
    package let phase: Phase
    var values: [String: DossierValue]
    package internal(set) var changes: [DossierChange]
    package internal(set) var says: [DossierSay]

    init(
        id: Identifier<DossierEntry>, part: String, betrokkene: Identifier<Betrokkene>, values: [String: DossierValue],
        phase: Phase, in situation: Situation
    ) {
        (self.id, self.part, self.betrokkene, self.values, self.phase) = (id, part, betrokkene, values, phase)
        supplier = situation.actor.partij
        by = situation.actor.id
        at = situation.moment
        changes = []
        says = []
    }

    /// Whether it was taken back; its words are gone.
    package var isTakenBack: Bool { changes.contains { $0.kind == .takenBack } }
}

/// What stands in one field of an entry.
package enum DossierValue: Hashable, Sendable, Codable {
    case choice(String)
    case day(Day)
    /// The last day is open while it lasts.
    case period(from: Day, until: Day?)
    case text(String)
    case people([String])
}

/// An entry was corrected or taken back: which fields, who, when and why; not what stood there.
package struct DossierChange: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case corrected
        case takenBack
    }

    package let kind: Kind
    package let fields: [String]
    package let why: String
    package let by: Identifier<User>
    package let at: Moment
}

/// The supplier said whether the house may read an entry, in a phase, and why that is necessary.
package struct DossierSay: Hashable, Sendable, Codable {
    package let phase: Phase
    package let given: Bool
    /// Why the house needs it, and the task under which it is supplied.
    package let necessity: String
    package let task: String
    package let by: Identifier<User>
    package let at: Moment
}

/// What somebody fills in for an entry.
package struct DossierEntryDraft: Sendable {
    package let part: String
    package let betrokkene: Identifier<Betrokkene>?
    package let values: [String: DossierValue]
    /// Nothing when only the own party reads it.
    package let say: DossierSayDraft?

    package init(
        part: String, betrokkene: Identifier<Betrokkene>?, values: [String: DossierValue], say: DossierSayDraft? = nil
    ) {
        (self.part, self.betrokkene, self.values, self.say) = (part, betrokkene, values, say)
    }
}

/// Why the house may read an entry, or that it may not.
package struct DossierSayDraft: Hashable, Sendable {
    package let given: Bool
    package let necessity: String
    package let task: String

    package init(given: Bool, necessity: String = "", task: String = "") {
        (self.given, self.necessity, self.task) = (given, necessity, task)
    }
}

/// An entry that passed the gate, readable.
package struct OpenedEntry: Sendable {
    package let entry: DossierEntry
    package let values: [String: DossierValue]
    package let passage: Passage
}
