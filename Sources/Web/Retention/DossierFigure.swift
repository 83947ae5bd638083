// SPDX-License-Identifier: EUPL-1.2

import Domain

/// The name of a group that was counted over dossiers: a kind, a part, an answer in it or a month in it.
struct DossierFigure {
    private let arrangement: Arrangement?
    private let t: Wording

    init(_ arrangement: Arrangement?, _ t: Wording) { (self.arrangement, self.t) = (arrangement, t) }

    /// A word that the profile has no more stands for itself.
    func name(_ word: String, _ dimension: Figures.Dimension) -> String {
        if dimension == .dossier { return arrangement?.dossierKind(word).map { t.either($0.nl, $0.en) } ?? word }
        let words = word.split(separator: ":").map { String($0.drop { $0 == " " }) }
        guard let part = arrangement?.dossierPart(words.first ?? "") else { return word }
        let name = t.either(part.nl, part.en)
        guard words.count == 3 else { return name }
        let id = words[1].hasSuffix("-until") ? String(words[1].dropLast("-until".count)) : words[1]
        guard let field = part.fields.first(where: { $0.id == id }) else { return word }
        let label = t.either(field.nl, field.en)
        let answer = field.words.first { $0.id == words[2] }.map { t.either($0.nl, $0.en) } ?? words[2]
        let end = words[1] == id || field.form != .period ? label : t("dossier.period.until", ["label": label])
        return "\(name): \(end): \(answer)"
    }
}
