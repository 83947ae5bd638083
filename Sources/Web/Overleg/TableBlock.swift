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

    /// Its place in the meeting, from 0; the screen numbers the blocks that it has.
    var place: Int { TableBlock.allCases.firstIndex(of: self) ?? 0 }
}
