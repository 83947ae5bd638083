// SPDX-License-Identifier: EUPL-1.2

/// One thing in a request that cannot be answered, and where it stands.
package struct RequestError: Hashable, Sendable {
    /// What is wrong; the raw value is the code of the contract.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        case malformed
        case unknownRuleset = "unknown-ruleset"
        case badDate = "bad-date"
        case unknownAction = "unknown-action"
        case unknownKind = "unknown-kind"
        case unknownHat = "unknown-hat"
        case unknownClass = "unknown-class"
        case unknownSubtype = "unknown-subtype"
        case unknownOrigin = "unknown-origin"
        case unknownCondition = "unknown-condition"
        case conditionNotSettable = "condition-not-settable"
        case subtypeClassMismatch = "subtype-class-mismatch"
    }

    /// The path in the request, such as `supplier.kind`, or `$` for the whole.
    package let at: String
    package let code: Code
    /// The offending word.
    package let value: String

    static let malformed = RequestError(at: "$", code: .malformed, value: "")

    init(at: String, code: Code, value: String) {
        self.at = at
        self.code = code
        self.value = value
    }

    /// By place, then code, then value, each by code point.
    static func inOrder(_ left: Self, _ right: Self) -> Bool {
        if left.at != right.at { return left.at.utf8.lexicographicallyPrecedes(right.at.utf8) }
        if left.code != right.code {
            return left.code.rawValue.utf8.lexicographicallyPrecedes(right.code.rawValue.utf8)
        }
        return left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
    }
}
