// SPDX-License-Identifier: EUPL-1.2

import Domain

/// The three inputs of a day as they were typed.
struct DayParts {
    let dayText: String
    let monthText: String
    let yearText: String

    /// Takes `name.day`, `name.month`, `name.year`, or else `name` as `yyyy-mm-dd`.
    init(posted: Posted, name: String) {
        if let iso = posted.first(name).flatMap({ Day(Entered.clean($0)) }) {
            (dayText, monthText, yearText) = (String(iso.day), String(iso.month), String(iso.year))
            return
        }
        dayText = posted.first("\(name).day") ?? ""
        monthText = posted.first("\(name).month") ?? ""
        yearText = posted.first("\(name).year") ?? ""
    }

    var isBlank: Bool { [dayText, monthText, yearText].allSatisfy { Entered.clean($0).isEmpty } }

    /// The day, when the three numbers name one; a year has four digits, so that `26` is never guessed at.
    var day: Day? {
        let year = Entered.clean(yearText)
        guard year.count == 4, let year = Int(year) else { return nil }
        guard let month = Int(Entered.clean(monthText)), let day = Int(Entered.clean(dayText)) else { return nil }
        return Day(year: year, month: month, day: day)
    }
}
