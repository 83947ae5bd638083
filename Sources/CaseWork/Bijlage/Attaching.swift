// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// A file as a supplier sends it.
package struct OfferedFile: Sendable {
    package let name: String
    package let bytes: [UInt8]
    package let kind: String
    /// The supplier read what the profile warns of.
    package let isConfirmed: Bool
    /// The supplier says that the place where a picture was taken is necessary.
    package let keepsLocation: Bool

    package init(name: String, bytes: [UInt8], kind: String, isConfirmed: Bool, keepsLocation: Bool) {
        self.name = name
        self.bytes = bytes
        self.kind = kind
        self.isConfirmed = isConfirmed
        self.keepsLocation = keepsLocation
    }
}

extension CasusHandling {
    /// What looks for viruses here; nothing when nobody does.
    package var scannerName: String? { house.scanner?.name }

    /// Adds a file to an item of the actor's own party: looked at, scanned when a scanner is set up, sealed, stored.
    ///
    /// Nothing of it is stored unless everything is in order. A file with a virus leaves a line in the journal and no more;
    /// a scanner that does not answer refuses every file.
    package func attach(
        _ file: OfferedFile, to item: Identifier<Inbreng>, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Identifier<Bijlage>> {
        let draft: BijlageDraft
        switch try await FileChecks.shared.run({ file.draft() }) {
        case .refused(let problems)?: return .refused(problems)
        case .done(let done)?: draft = done
        case nil: return .refused([Refusal(.fileChecksBusy, field: "file")])
        }
        // What can be refused without the scanner is, so that it sees only what would be stored.
        switch try await rehearse(draft, item, id, user) {
        case .absent: return .absent
        case .refused(let problems): return .refused(problems)
        case .repeated, .done: break
        }
        switch await verdict(on: file.bytes) {
        case .clean?: break
        case .infected?:
            try await noteInfection(of: item, in: id, by: user)
            return .refused([Refusal(.fileInfected, field: "file")])
        case nil: return .refused([Refusal(.scannerUnreachable, field: "file")])
        }
        guard let key = try await house.vault.key(for: id.description) else { return .absent }
        let new = Identifier<Bijlage>(known: house.ids.next())
        let parts = try BijlageSealing.seal(file.bytes, as: new, of: item, with: key)
        let scanner = house.scanner?.name
        return try await perform(
            "inbreng.attached", on: id, by: user, once: once, about: new.description, parts: parts
        ) { casus, situation in
            let outcome = casus.attach(
                draft, to: item, as: new, scannedBy: scanner, under: situation.attachmentRules(for: casus),
                in: situation)
            switch outcome {
            case .done: return .done(new)
            case .refused(let problems): return .refused(problems)
            }
        }
    }

    /// Takes a file away from an item; its bytes are destroyed in the same transaction.
    package func detach(
        _ bijlage: Identifier<Bijlage>, from item: Identifier<Inbreng>, because why: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("inbreng.detached", on: id, by: user, once: once, about: bijlage.description) {
            casus, situation in casus.detach(bijlage, from: item, because: why, in: situation)
        }
    }

    /// What the casus would say of this file, without changing anything.
    private func rehearse(
        _ draft: BijlageDraft, _ item: Identifier<Inbreng>, _ id: Identifier<Casus>, _ user: Identifier<User>
    ) async throws -> Handled<Void> {
        guard let key = try await house.vault.key(for: id.description) else { return .absent }
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session), let stored = try session.casus(id)
            else { return .absent }
            let casus = try Dossier.open(stored, with: key)
            let standings = casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
            if standings.isEmpty { return .absent }
            if casus.onlyReads(in: situation) { return .refused([Refusal(.notYourAct)]) }
            let problems = casus.problems(
                with: draft, to: item, under: situation.attachmentRules(for: casus), in: situation)
            return problems.isEmpty ? .done(()) : .refused(problems)
        }
    }

    /// Clean when there is no scanner; nothing when there is one that does not answer.
    private func verdict(on bytes: [UInt8]) async -> ScanVerdict? {
        guard let scanner = house.scanner else { return .clean }
        return try? await scanner.scan(bytes)
    }

    private func noteInfection(
        of item: Identifier<Inbreng>, in id: Identifier<Casus>, by user: Identifier<User>
    ) async throws {
        let house = self.house
        try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session) else { return }
            let line = try house.scribe.line(
                "inbreng.attachment-infected", id, by: situation.actor, about: item.description, at: situation.moment)
            try session.append([line])
        }
    }
}

extension OfferedFile {
    /// What the file is, from its content.
    fileprivate func draft() -> Outcome<BijlageDraft> {
        guard let name = FileName.clean(name) else { return .refused([Refusal(.fileNameUnusable, field: "file")]) }
        // Before anything looks into it: how long that takes follows from the size.
        guard bytes.count <= AttachmentLimits.file else { return .refused([Refusal(.fileTooLarge, field: "file")]) }
        switch FileExamination.of(bytes, named: name) {
        case .refused(let problems): return .refused(problems)
        case .done(let found):
            if found.hasLocation, !keepsLocation {
                return .refused([Refusal(.fileHasLocation, field: "keepsLocation")])
            }
            var draft = BijlageDraft(
                kind: kind, name: name, mediaType: found.type, size: bytes.count, sha256: FileHash.of(bytes),
                isConfirmed: isConfirmed)
            draft.holdsNumber = found.type == .text && CitizenNumber.isIn(bytes: bytes)
            return .done(draft)
        }
    }
}
