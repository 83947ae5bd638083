// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Something in a profile that fits the format but not the Handvat, the law or the collaboration's own documents.
///
/// The words for it are texts: `bevinding.<rule>.wat`, what to do `.doen`, and what Sluis does meanwhile `.veilig`.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The law does not allow it.
        case law = "wet"
        /// The Handvat advises against it.
        case handvat = "handvat"
        /// The documents contradict each other.
        case contradiction = "tegenspraak"
        /// Something is not filled in, or was filled in by assumption.
        case gap = "ontbreekt"
    }

    package let rule: String
    package let severity: Severity
    /// The article or lines that the rule rests on.
    package let source: String
    /// Which part of the profile it is about.
    package let about: String
    package let origin: Anchor
}

/// One thing that is looked for in every profile, whichever collaboration it is of.
package struct FindingRule: Sendable {
    /// Where a rule found something.
    struct Match {
        let origin: Anchor
        let about: String

        init(_ origin: Anchor, _ about: String) {
            self.origin = origin
            self.about = about
        }
    }

    package let id: String
    package let severity: Finding.Severity
    package let source: String
    let check: @Sendable (Arrangement) -> [Match]

    init(
        _ id: String, _ severity: Finding.Severity, _ source: String,
        _ check: @escaping @Sendable (Arrangement) -> [Match]
    ) {
        self.id = id
        self.severity = severity
        self.source = source
        self.check = check
    }

    package func findings(in profile: Arrangement) -> [Finding] {
        check(profile).map {
            Finding(rule: id, severity: severity, source: source, about: $0.about, origin: $0.origin)
        }
    }
}

extension FindingRule {
    /// Every rule, by subject.
    package static let all: [FindingRule] =
        currency + documents + parties + grounds + roles + bodies + stages + transfers + criteria + data + dossiers
        + sharing
        + informing + rights + breaches + retention + anonymising + governance

    /// Everything found in a profile, in the order of its files.
    package static func findings(in profile: Arrangement) -> [Finding] {
        all.flatMap { $0.findings(in: profile) }.sorted {
            ($0.origin.file, $0.origin.line, $0.rule) < ($1.origin.file, $1.origin.line, $1.rule)
        }
    }
}
