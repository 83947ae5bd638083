// SPDX-License-Identifier: EUPL-1.2

/// Which kinds of attachments a collaboration allows, warns of or refuses: from its profile, else the national default.
package struct AttachmentRules: Hashable, Sendable {
    package typealias Effect = Arrangement.Attachments.Effect

    /// A kind that somebody can choose, with its name and what happens then.
    package struct Kind: Hashable, Sendable {
        package let id: String
        /// Nothing for the kind that stands for all others.
        package let nl: String?
        package let en: String?
        package let effect: Effect
        /// The class of data that every file of this kind holds, where the profile says so.
        package var dataClass: String?
    }

    /// Whether there can be attachments at all.
    package let areAllowed: Bool
    /// All that can be chosen, those that are refused too, so that somebody reads why.
    package let kinds: [Kind]
    /// What the profile tells everybody who adds one.
    package let notice: String?

    /// The word for whatever the list of the profile does not name.
    package static let other = "overig"

    package init(_ attachments: Arrangement.Attachments) {
        areAllowed = attachments.policy != .none
        notice = attachments.notice
        let listed = attachments.kinds.map {
            Kind(
                id: $0.id, nl: $0.nl, en: $0.en, effect: attachments.effect(of: $0.id),
                dataClass: $0.dataClass?.word)
        }
        let isOtherListed = listed.contains { $0.id == AttachmentRules.other }
        let rest = Kind(
            id: AttachmentRules.other, nl: nil, en: nil, effect: attachments.effect(of: AttachmentRules.other))
        kinds = isOtherListed ? listed : listed + [rest]
    }

    private init(areAllowed: Bool, kinds: [Kind], notice: String?) {
        self.areAllowed = areAllowed
        self.kinds = kinds
        self.notice = notice
    }

    /// The national model says nothing about attachments, so any kind is allowed (profiles/landelijk/gegevens.yaml).
    package static let national = AttachmentRules(
        areAllowed: true, kinds: [Kind(id: other, nl: nil, en: nil, effect: .allow)], notice: nil)

    /// What happens to an attachment of this kind; nothing for a word that nobody could choose.
    package func effect(of kind: String) -> Effect? {
        areAllowed ? kinds.first { $0.id == kind }?.effect : .refuse
    }

    /// The class of data that every attachment of this kind holds; nothing when it holds what its item holds.
    package func dataClass(of kind: String) -> String? { kinds.first { $0.id == kind }?.dataClass }

    /// Whether choosing some kind needs the supplier's word that the notice was read.
    package var asksConfirmation: Bool { kinds.contains { $0.effect == .warn } }
}

/// How large attachments may be: what a conference can read, not what a disk can hold (AVG 5(1)(c)).
package enum AttachmentLimits {
    /// Bytes in one file.
    package static let file = 10_000_000
    /// Files in one casus.
    package static let count = 20
    /// Bytes in one casus.
    package static let casus = 50_000_000
    /// Characters in a name.
    package static let name = 120
}

extension Situation {
    /// The rules about attachments that hold in a casus: of the version of the profile that it runs on.
    package func attachmentRules(for casus: Casus) -> AttachmentRules {
        (arrangement(of: casus) ?? collaboration.arrangement).map { AttachmentRules($0.data.attachments) } ?? .national
    }
}
