// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What happened to a line of the record of a sitting since it was written: who, when and why, for all who read it.
///
/// What it said before is for who may record: words that were taken back should not have stood there.
struct SittingHistory {
    let record: SittingRecord
    let line: SittingCorrection.Line
    let showsWords: Bool
    let naming: Naming
    let t: Wording

    var html: HTML {
        let found = record.corrections(of: line)
        guard !found.isEmpty else { return .empty }
        let lines: [HTML] = found.map { "<p class=\"hint\">\(what($0))</p>" }
        guard showsWords else { return .joined(lines) }
        let earlier: [HTML] = found.reversed().map { "<blockquote>\(HTML.paragraphs(words($0.was)))</blockquote>" }
        return "\(lines)\(HTML.disclosure(t("zonder.earlier"), .joined(earlier)))"
    }

    private func what(_ correction: SittingCorrection) -> String {
        let values = ["name": naming.user(correction.by), "when": t.moment(correction.at)]
        let deed = t("zonder.deed.\(correction.kind.rawValue)", values)
        return correction.why.isEmpty ? deed : "\(deed) \(t("zonder.because", ["why": correction.why]))"
    }

    private func words(_ words: SittingCorrection.Words) -> String {
        guard let owner = words.owner, let due = words.due else { return words.text }
        return t("zonder.action.line", ["what": words.text, "name": naming.user(owner), "day": t.day(due)])
    }
}
