// SPDX-License-Identifier: EUPL-1.2

import Web

/// The texts of the project, read once for all tests.
enum ProjectTexts {
    private static let once = Result { try TextsReader.read(folder: "\(ProjectFolder.path)/texts") }

    static func all() throws -> Texts { try once.get() }
}
