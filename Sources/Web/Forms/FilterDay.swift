// SPDX-License-Identifier: EUPL-1.2

import Domain

/// A day in the filter above a list, as the address holds it; what is no day stays in its field and is told.
struct FilterDay: Sendable {
    /// What was typed.
    let text: String
    let day: Day?

    /// Reads `2026-03-31`, as browsers with a calendar send it, and `31-3-2026`, as somebody types it.
    init(_ text: String?) {
        self.text = Entered.clean(text ?? "")
        day = Day(self.text) ?? FilterDay.typed(self.text)
    }

    /// Whether something was typed that is no day.
    var isWrong: Bool { day == nil && !text.isEmpty }

    /// - Parameter problem: what else is wrong with the day.
    func html(_ name: String, _ label: String, problem: String?, _ t: Wording) -> HTML {
        let id = "filter-\(name)"
        let told = isWrong ? t("forms.filterDay.wrong") : problem
        let line: HTML? = told.map { "<p class=\"problem\" id=\"\(id)-problem\">\($0)</p>" }
        return """
            <div class="day-part"><label for="\(id)">\(label)</label>\(line)\
            <input type="date" id="\(id)" name="\(name)" class="input" value="\(day?.description ?? text)"\
            \(attribute: "aria-invalid", told == nil ? nil : "true")\
            \(attribute: "aria-describedby", told == nil ? nil : "\(id)-problem")></div>
            """
    }

    private static func typed(_ text: String) -> Day? {
        let parts = text.split(omittingEmptySubsequences: false) { "-/. ".contains($0) }.map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year >= 1000
        else { return nil }
        return Day(year: year, month: month, day: day)
    }
}
