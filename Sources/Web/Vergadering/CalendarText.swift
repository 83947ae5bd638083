// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Somebody's sittings as a calendar (RFC 5545): which body, when, where and how many items; never a casus.
///
/// Times are in UTC, so that no calendar program needs to know the Dutch zone.
struct CalendarText {
    private let content: AgendaFeeds.Content
    private let t: Wording

    init(_ content: AgendaFeeds.Content, _ t: Wording) {
        self.content = content
        self.t = t
    }

    var text: String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sluis//agenda//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "X-WR-CALNAME:\(CalendarText.escape(t("agenda.calendar")))",
        ]
        let lines = head + content.meetings.flatMap(event) + ["END:VCALENDAR"]
        return lines.map(CalendarText.fold).joined()
    }

    private func event(_ view: VergaderingView) -> [String] {
        let sitting = view.vergadering
        let start = AmsterdamTime.moment(on: sitting.plan.day, minute: sitting.plan.starts)
        let end = start.adding(seconds: Int64(sitting.plan.minutes) * 60)
        let place: [String] = [
            "BEGIN:VEVENT", "UID:\(sitting.id)@sluis", "DTSTAMP:\(CalendarText.utc(content.madeAt))",
            "LAST-MODIFIED:\(CalendarText.utc(sitting.course.changedAt))", "SEQUENCE:\(sitting.version)",
            "DTSTART:\(CalendarText.utc(start))", "DTEND:\(CalendarText.utc(end))",
            "SUMMARY:\(CalendarText.escape(sitting.plan.body.name(t)))",
            "LOCATION:\(CalendarText.escape(sitting.plan.place))",
        ]
        let state = sitting.state == .cancelled ? "CANCELLED" : "CONFIRMED"
        return place + description(view) + ["STATUS:\(state)", "CLASS:PRIVATE", "END:VEVENT"]
    }

    /// How many casussen or points there are for the owner of the calendar; nothing when there are none.
    private func description(_ view: VergaderingView) -> [String] {
        let sitting = view.vergadering
        let count = sitting.plan.body.treatsCasussen ? view.ownItems.count : sitting.record.pointCount
        guard count > 0 else { return [] }
        return ["DESCRIPTION:\(CalendarText.escape(t("agenda.count", ["count": "\(count)"])))"]
    }

    /// `20261121T123000Z`.
    static func utc(_ moment: Moment) -> String {
        let seconds = moment.milliseconds >= 0 ? moment.milliseconds / 1000 : 0
        let day = Day(ordinal: Int(seconds / 86_400))
        let rest = Int(seconds % 86_400)
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return day.description.replacing("-", with: "") + "T\(time)Z"
    }

    /// A text value: its special characters escaped, line breaks as `\n`, other control characters left out.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for character in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n", "\r": escaped += "\\n"
            case "\u{0}"..."\u{1F}", "\u{7F}": continue
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }

    /// One content line with its end; longer than 75 octets goes on in lines that begin with a space, and no character
    /// is cut in two.
    static func fold(_ line: String) -> String {
        var folded = ""
        var octets = 0
        for character in line.unicodeScalars {
            let size = UTF8.width(character)
            if octets + size > 75 {
                folded += "\r\n "
                octets = 1
            }
            folded.unicodeScalars.append(character)
            octets += size
        }
        return folded + "\r\n"
    }
}
