// SPDX-License-Identifier: EUPL-1.2

/// A value that a profile writes as one word or short text: a term, a reference, a choice from a closed list.
package protocol ProfileWord: Hashable, Sendable, Codable {
    /// Nothing when the text is no such value.
    init?(word: String)

    /// What belongs here, for whoever wrote something else.
    static var expected: String { get }

    /// A harmless value to go on with after a problem was reported; it never leaves a profile that has problems.
    static var placeholder: Self { get }
}

/// A word of a closed list.
package protocol ProfileChoice: ProfileWord, CaseIterable, RawRepresentable where RawValue == String {}

extension ProfileChoice {
    package init?(word: String) { self.init(rawValue: word) }

    package static var expected: String { "kies uit " + allCases.map(\.rawValue).joined(separator: ", ") }

    package static var placeholder: Self { allCases[allCases.startIndex] }
}

/// A closed list of which a profile defines the words itself, or that the rule set defines.
package protocol ProfileList: Sendable {
    static var title: String { get }
}

/// A word that is defined here, once in its list.
package struct Defined<List: ProfileList>: Hashable, Sendable, Codable {
    package let word: String

    package init(_ word: String) { self.word = word }

    package init(from decoder: any Decoder) throws { word = try decoder.singleValueContainer().decode(String.self) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}

/// A word that names something defined elsewhere in the profile or in the rule set.
package struct Named<List: ProfileList>: Hashable, Sendable, Codable {
    package let word: String

    package init(_ word: String) { self.word = word }

    package init(from decoder: any Decoder) throws { word = try decoder.singleValueContainer().decode(String.self) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}

package enum YesNo: String, ProfileChoice {
    case yes = "ja"
    case no = "nee"
}
