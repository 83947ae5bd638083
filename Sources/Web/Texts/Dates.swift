// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain

extension Wording {
    /// A day in full: `21 november 2026`, `21 November 2026`.
    package func day(_ day: Day) -> String {
        "\(day.day) \(Wording.months[language]?[day.month - 1] ?? String(day.month)) \(day.year)"
    }

    /// A moment on the Dutch clock: `21 november 2026, 14:05`.
    package func moment(_ moment: Moment) -> String {
        let local = AmsterdamTime(moment)
        return "\(day(local.day)), \(time(local))"
    }

    /// The time of day of a moment on the Dutch clock: `14:05`.
    package func time(_ moment: Moment) -> String { time(AmsterdamTime(moment)) }

    private func time(_ local: AmsterdamTime) -> String {
        let minute = local.minute < 10 ? "0\(local.minute)" : "\(local.minute)"
        let hour = local.hour < 10 ? "0\(local.hour)" : "\(local.hour)"
        return "\(hour):\(minute)"
    }

    private static let months: [Language: [String]] = [
        .nl: [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ],
        .en: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
    ]
}
