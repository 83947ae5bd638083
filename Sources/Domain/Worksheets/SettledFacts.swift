// SPDX-License-Identifier: EUPL-1.2

import Rulebook

extension Casus {
    /// The answer of people to a question: what a concluded worksheet came to, else what somebody answered.
    ///
    /// Where the rule set has a worksheet a bare yes does not count, also one from before there were worksheets: it stays
    /// on record and the condition is open. A bare no counts, because it only closes (decision 0019).
    package func answered(
        _ code: String, about item: Inbreng, for recipient: Identifier<Partij>, in situation: Situation
    )
        -> Bool?
    {
        let bare = item.answer(to: code, for: recipient)?.value
        guard let sheet = situation.worksheets?.settling(code) else { return bare }
        if let value = item.worksheet(sheet.id, for: recipient)?.conclusion?.values[code] { return value }
        return bare == false ? false : nil
    }

    /// The duties that were performed by concluding a worksheet, and a condition of which holds.
    func dutiesOfWorksheets(_ item: Inbreng, for recipient: Identifier<Partij>, in situation: Situation) -> Set<String>
    {
        guard let sheets = situation.worksheets else { return [] }
        let concluded = item.worksheets.filter { filled in
            filled.recipient == recipient && filled.conclusion?.values.values.contains(true) ?? false
        }
        return Set(concluded.flatMap { sheets[$0.worksheet]?.performs ?? [] })
    }

    /// Whether the record still answers a question of which somebody began the worksheet that goes before it.
    func isOvertaken(_ code: String, _ item: Inbreng, for recipient: Identifier<Partij>, in situation: Situation)
        -> Bool
    {
        guard let sheet = situation.worksheets?.settling(code) else { return false }
        return item.worksheet(sheet.id, for: recipient) != nil
    }

    /// A no to a condition takes up its concluded worksheet again: consent that is withdrawn, for instance.
    mutating func reopenWorksheet(
        of code: String, about index: Int, for recipient: Identifier<Partij>?, in situation: Situation
    ) {
        guard let sheets = situation.worksheets, let sheet = sheets.settling(code) else { return }
        for place in inbrengen[index].worksheets.indices {
            let filled = inbrengen[index].worksheets[place]
            guard filled.worksheet == sheet.id, recipient == nil || filled.recipient == recipient else { continue }
            guard filled.conclusion != nil else { continue }
            inbrengen[index].worksheets[place].conclude([:], sheets.fingerprint.description, in: situation)
        }
    }
}
