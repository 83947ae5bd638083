// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Jobs
import Logging
import Rulebook
import Storage
import Vault
import Web

/// One collaboration while it is served: its installation, who logs in to it, and what it is called.
struct ServedWorld {
    let address: WorldAddress
    let installation: Installation
    let accounts: AccountHandling
    let name: String
    private let inForce: RuleSet
    private let ways: Site.Ways

    /// - Throws: `Unusable` when its keys, its data or its law are not what they should be.
    init(
        _ place: WorldPlace, law: Decider, for purpose: Installation.Purpose, idleSeconds: Int64,
        passwords: PasswordThreads, scanner: (any FileScanner)? = nil,
        prepare: (Installation) async throws -> Void
    ) async throws {
        address = place.address
        installation = try await Installation.open(place, law: law, for: purpose, scanner: scanner)
        try await installation.keepToPublishedLaw()
        try await prepare(installation)
        guard let inForce = try await installation.ruleSetInForce(law) else { throw Unusable(what: ["geen regelset"]) }
        self.inForce = inForce
        accounts = installation.accounts(idleSeconds: idleSeconds, passwords: passwords)
        name = try await installation.name() ?? (address.isFirst ? "Sluis" : address.id)
        ways = try await installation.ways()
    }

    var entry: WorldList.World { .init(address, name: name) }

    /// Its pages, made as if it were alone.
    func site(
        _ place: Place, texts: Texts, among worlds: [WorldList.World], isDemo: Bool, proxies: TrustedProxies,
        limits: ConnectionLimits, isSharingOpen: Bool
    ) throws -> Site {
        Site(
            texts: texts, accounts: accounts, keys: FormKeys(installation.secrets.master), house: installation.house,
            explanation: try place.explanation(of: inForce),
            demoClock: isDemo ? DemoClock(installation.house, time: installation.time) : nil, proxies: proxies,
            limits: limits, isSharingOpen: isSharingOpen, worlds: WorldList(worlds, here: address),
            ways: ways)
    }

    /// What the server does by itself for this collaboration; a fault in it is told and stops no other.
    func rounds(_ logger: Logger) -> Rounds {
        let (installation, accounts) = (self.installation, self.accounts)
        let mark = address.isFirst ? "" : "\(address.id): "
        return Rounds(
            clockwork: Clockwork(installation.house),
            sign: {
                do {
                    _ = try await installation.signing.sign()
                } catch let problem as Unusable {
                    logger.critical("\(mark)\(problem)")
                    throw problem
                }
            },
            forgetSessions: { try await accounts.removeExpired() },
            tell: { what, error in logger.error("\(mark)\(what): \(type(of: error))") })
    }
}

extension Installation {
    /// What the collaboration calls itself in its register; nothing before anything was installed.
    func name() async throws -> String? {
        try await ledger.read { session in
            guard try !session.users().isEmpty else { return nil }
            let collaboration = try session.collaboration()
            return collaboration.partij(collaboration.house)?.name ?? collaboration.profile.name
        }
    }

    /// What its work process has a use for; the national ways before anything was installed.
    func ways() async throws -> Site.Ways {
        try await ledger.read { session in
            guard try !session.users().isEmpty else { return Site.Ways() }
            let collaboration = try session.collaboration()
            let tickets = collaboration.workProcess.flatMap {
                $0.hasTickets ? ($0.ticketReaders, $0.ticketBringers) : nil
            }
            let reporting = collaboration.workProcess.map { Set($0.reportingRoles.map(\.id.word)) }
            return Site.Ways(
                otherHouses: collaboration.leadsToOtherHouses, tickets: tickets, reporting: reporting,
                convening: collaboration.convening, breaches: collaboration.breachMenu,
                requests: collaboration.requestMenu)
        }
    }
}
