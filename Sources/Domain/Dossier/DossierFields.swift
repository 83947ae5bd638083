// SPDX-License-Identifier: EUPL-1.2

extension Arrangement.FieldForm {
    /// How much text fits, in characters.
    package static let mostShort = 200
    package static let mostLong = 5000
    /// How many people can be named.
    package static let mostPeople = 30
}

extension Arrangement.DossierPart {
    /// Everything that is wrong with the values of an entry, each at its field.
    ///
    /// A field takes what its form says: a choice list only its words, a period days in their order. With a word that
    /// stands for no consent nothing else is kept of the person (AVG 5(1)(c), 6(1)(a)).
    func problems(with values: [String: DossierValue]) -> [Refusal] {
        let known = Set(fields.map(\.id))
        var problems = values.keys.filter { !known.contains($0) }.sorted().map { Refusal(.unknownItem, field: $0) }
        let silence = silencing(values)
        for field in fields {
            guard let value = values[field.id], !value.isBlank else {
                if field.required == .yes, silence == nil { problems.append(Refusal(.required, field: field.id)) }
                continue
            }
            if let silence, silence != field.id {
                problems.append(Refusal(.contentWithoutConsent, field: field.id))
            } else if let reason = field.problem(with: value) {
                problems.append(Refusal(reason, field: field.id))
            }
        }
        let isEmpty = values.values.allSatisfy(\.isBlank)
        if isEmpty, problems.isEmpty, let first = fields.first {
            problems.append(Refusal(.required, field: first.id))
        }
        return problems
    }

    /// What the profile keeps out of texts about this kind of data, each at its field.
    func textProblems(in values: [String: DossierValue], under arrangement: Arrangement) -> [Refusal] {
        fields.flatMap { field in
            (values[field.id]?.texts ?? []).flatMap { arrangement.textProblems($0, of: kind.word, at: field.id) }
        }
    }

    /// The field whose chosen word keeps all others empty.
    private func silencing(_ values: [String: DossierValue]) -> String? {
        fields.first { field in
            guard case .choice(let word)? = values[field.id] else { return false }
            return field.words.contains { $0.id == word && $0.withoutContent == .yes }
        }?.id
    }
}

extension Arrangement.DossierField {
    /// What is wrong with a value that is not blank.
    func problem(with value: DossierValue) -> Refusal.Reason? {
        switch (form, value) {
        case (.choice, .choice(let word)): return words.contains { $0.id == word } ? nil : .choiceNotListed
        case (.day, .day): return nil
        case (.period, .period(let from, let until)):
            return until.map { $0 < from } ?? false ? .periodReversed : nil
        case (.shortText, .text(let text)):
            return text.count > Arrangement.FieldForm.mostShort ? .textTooLong : nil
        case (.longText, .text(let text)): return text.count > Arrangement.FieldForm.mostLong ? .textTooLong : nil
        case (.people, .people(let names)):
            let isTooMuch =
                names.count > Arrangement.FieldForm.mostPeople
                || names.contains { $0.count > Arrangement.FieldForm.mostShort }
            return isTooMuch ? .textTooLong : nil
        default: return .choiceNotListed
        }
    }
}

extension DossierValue {
    /// What was written freely in it.
    fileprivate var texts: [String] {
        switch self {
        case .text(let text): return [text]
        case .people(let names): return names
        case .choice, .day, .period: return []
        }
    }

    package var isBlank: Bool {
        switch self {
        case .choice(let text), .text(let text): return text.isEmpty
        case .people(let names): return names.allSatisfy(\.isEmpty)
        case .day, .period: return false
        }
    }
}
