// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What is said of an attachment and of the rules about them.
struct BijlageWords {
    let rules: AttachmentRules
    let t: Wording

    /// The name of a kind in the language of the reader.
    func kind(_ id: String) -> String {
        guard let kind = rules.kinds.first(where: { $0.id == id }), let dutch = kind.nl else {
            return t("bijlage.kind.other")
        }
        return t.language == .nl ? dutch : kind.en ?? dutch
    }

    /// `PDF`, `photograph or picture (JPEG)`.
    func type(_ type: MediaType) -> String { t("bijlage.type.\(type.word)") }

    /// In kilobytes or megabytes, one decimal.
    func size(_ bytes: Int) -> String {
        if bytes < 1000 { return t("bijlage.size.bytes", ["number": "\(bytes)"]) }
        if bytes < 1_000_000 { return t("bijlage.size.kilo", ["number": "\((bytes + 500) / 1000)"]) }
        let tenths = (bytes + 50_000) / 100_000
        let mark = t.language == .nl ? "," : "."
        return t(
            "bijlage.size.mega", ["number": tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(mark)\(tenths % 10)"]
        )
    }

    /// How large and how many, and which types.
    var limits: String {
        let types = MediaType.allCases.map(type).joined(separator: ", ")
        return t(
            "bijlage.limits",
            [
                "types": types, "file": size(AttachmentLimits.file), "count": "\(AttachmentLimits.count)",
                "casus": size(AttachmentLimits.casus),
            ])
    }
}
