// SPDX-License-Identifier: EUPL-1.2

import Domain

/// What one part of a profile demands of another, beyond the names that it uses: what does not fit is an error.
struct CrossChecks {
    let profile: Arrangement
    let log: ReadingLog

    init(_ profile: Arrangement, _ log: ReadingLog) {
        self.profile = profile
        self.log = log
    }

    func run() {
        outcomes()
        criteria()
        clocks()
        access()
        scores()
        domains()
        emptiness()
        dossiers()
    }

    func report(_ origin: Anchor, _ what: String) { log.report(origin.file, origin.line, what) }

    /// Each outcome leads to a step or to an end, never to both or nothing.
    private func outcomes() {
        for (_, step) in profile.steps {
            for outcome in step.outcomes where (outcome.next == nil) == (outcome.end == nil) {
                report(
                    step.origin, "stap \(step.id.word): uitkomst '\(outcome.nl)' heeft 'naar' of 'einde', een van beide"
                )
            }
        }
    }

    /// A reading names criteria that there are.
    private func criteria() {
        guard let reading = profile.admission.reading else { return }
        let known = Set(profile.admission.criteria.map(\.id.word))
        for name in reading.value.names.subtracting(known).sorted() {
            report(reading.origin, "lezing: '\(name)' is geen criterium")
        }
        let codes = Set(profile.admission.offenceCodes.map(\.code))
        for row in profile.admission.offences {
            for code in row.codes where code != "*" && !codes.contains(String(code.prefix { $0 != ":" })) {
                report(row.origin, "'\(code)' staat niet in de delictcodes")
            }
        }
    }

    /// A clock without a term says that it comes before.
    private func clocks() {
        for clock in profile.clocks.clocks where clock.term == nil && clock.before == nil && clock.effect == .reminds {
            report(clock.origin, "een herinnering heeft een termijn")
        }
    }

    /// Where nothing may be stored nobody can read or write anything.
    private func access() {
        for stage in profile.process.stages where stage.storage == .nothing {
            for row in profile.data.access where [.write, .read, .own].contains(row.codes[stage.id.word]) {
                report(
                    row.origin,
                    "in fase \(stage.id.word) wordt niets opgeslagen; \(row.role.word) kan daar alleen m, n of - hebben"
                )
            }
        }
    }

    /// The domains of a party are life domains of the profile.
    private func domains() {
        let known = Set(profile.data.lifeDomains.map(\.id))
        for party in profile.parties.parties {
            for domain in party.domains ?? [] where !known.contains(domain) {
                report(party.origin, "partij \(party.id.word): '\(domain)' is geen leefgebied van dit profiel")
            }
        }
    }

    private func scores() {
        if !profile.data.scores.isEmpty, profile.data.lifeDomains.isEmpty {
            log.report(
                profile.data.scores[0].origin.file, profile.data.scores[0].origin.line, "scores zonder leefgebieden")
        }
    }

    /// A profile without these cannot run.
    private func emptiness() {
        let start = profile.identity.origin
        let lists: [(String, Bool)] = [
            ("partijen", profile.parties.parties.isEmpty), ("rollen", profile.roles.roles.isEmpty),
            ("fasen", profile.process.stages.isEmpty), ("rechten", profile.rights.rights.isEmpty),
            ("soorten gegevens", profile.data.kinds.isEmpty), ("toegang", profile.data.access.isEmpty),
        ]
        for (name, isEmpty) in lists where isEmpty { report(start, "er staan geen \(name) in het profiel") }
    }
}
