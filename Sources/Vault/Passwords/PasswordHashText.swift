// SPDX-License-Identifier: EUPL-1.2

extension PasswordHash {
    /// The form in which it is stored: `$scrypt$ln=14,r=8,p=1$<salt>$<result>`, base64 without padding.
    package var text: String {
        let numbers = "ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)"
        return "$scrypt$\(numbers)$\(Base64Text.plain(salt))$\(Base64Text.plain(derived))"
    }

    /// Reads what `text` wrote; refuses other algorithms, costs out of bounds and other lengths.
    package init?(text: some StringProtocol) {
        let fields = text.split(separator: "$", omittingEmptySubsequences: false)
        guard fields.count == 5, fields[0].isEmpty, fields[1] == "scrypt",
            let cost = Self.cost(fields[2]),
            let salt = Base64Text.bytes(plain: fields[3]), salt.count == 16,
            let derived = Base64Text.bytes(plain: fields[4]), derived.count == 32
        else { return nil }
        self.init(cost: cost, salt: salt, derived: derived)
        guard self.text == text else { return nil }
    }

    private static func cost(_ text: some StringProtocol) -> ScryptCost? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let numbers = zip(parts, ["ln=", "r=", "p="]).compactMap { part, name in
            part.hasPrefix(name) ? Int(part.dropFirst(name.count)) : nil
        }
        guard numbers.count == 3 else { return nil }
        return ScryptCost(logRounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
    }
}
