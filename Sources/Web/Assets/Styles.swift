// SPDX-License-Identifier: EUPL-1.2

/// The one style sheet, put together from its parts.
enum Styles {
    static let all = [
        colours, ground, frame, text, buttons, forms, messages, tables, parts, letters, charts, sharing, tableScreen,
        printed,
    ].joined(separator: "\n")
}
