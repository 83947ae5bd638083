// SPDX-License-Identifier: EUPL-1.2

/// The blocks of the table screen, in the order of the meeting.
enum TableBlock: String, CaseIterable {
    case doel
    case inbreng
    case beeld
    case leefgebieden
    case interventies
    case casusregisseur
    case rollen
    case monitoring
    case criteria
    case afsluiten

    /// The id of the block on the page.
    var anchor: String { rawValue }

    /// Its number in the menu, from 1.
    var number: Int { (TableBlock.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// The key that jumps to it together with the browser's modifier; the tenth is 0.
    var accessKey: String { String(number % 10) }
}
