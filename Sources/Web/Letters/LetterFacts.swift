// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The facts that a letter may hold: of the profile, and of the casus who takes part and until when it is kept.
struct LetterFacts {
    let situation: Situation
    let t: Wording
    let person: Identifier<Betrokkene>?
    /// Who signs: the writer, or somebody of the party in whose name staff writes.
    let writer: User
    private let profile: Arrangement?
    /// Nothing while there is only a ticket, which knows no person.
    private let casus: Casus?

    init(view: CasusView, t: Wording, person: Identifier<Betrokkene>?, writer: User? = nil) {
        self.writer = writer ?? view.situation.actor
        situation = view.situation
        casus = view.casus
        self.t = t
        self.person = person
        profile = view.situation.letterProfile(of: view.casus)
    }

    /// For a letter from before there is a casus.
    init(_ situation: Situation, under arrangement: Arrangement, t: Wording) {
        writer = situation.actor
        self.situation = situation
        self.t = t
        profile = arrangement
        person = nil
        casus = nil
    }

    private var naming: Naming { Naming(situation) }

    /// The name of the collaboration.
    var name: String { profile.map { t.either($0.identity.nl, $0.identity.en) } ?? situation.profile.name }

    var ownPartij: String {
        let own = writer.partij
        return own == situation.collaboration.house ? name : naming.partij(own)
    }

    /// Who writes, above the letter: the party and the collaboration, or the collaboration once.
    var sender: String { ownPartij == name ? name : "\(ownPartij) · \(name)" }

    /// Whether a paragraph belongs in the letter: only rights that there are, and consent only where it is asked.
    func applies(_ item: Arrangement.Content, beside content: [Arrangement.Content]) -> Bool {
        switch item {
        case .noContent: return false
        // Named among the rights when it applies; said apart only in a letter that does not list them.
        case .portability: return rights.contains(.portability) && !content.contains(.rights)
        case .consentWithdrawal: return !(profile?.sharing.consent ?? []).isEmpty
        default: return true
        }
    }

    var values: [String: String] {
        [
            "samenwerking": name, "doelen": goals, "partijen": partijen, "deelnemers": participants,
            "ontvangers": recipients,
            "gegevens": kinds, "termijn": retention.term, "begin": retention.start, "daarna": retention.after,
            "rechten": rightLines, "loket": role(profile?.rights.desk.value),
            "klachtloket": role(profile?.rights.complaints.desk), "naam": writer.name,
            "partij": ownPartij, "verantwoordelijk": systemController, "vandaag": t.day(situation.day),
            "overleg": meeting,
        ]
    }

    /// The rights that this person really has.
    private var rights: [Arrangement.Right.Kind] {
        guard let profile else { return [] }
        return casus?.namedRights(to: person, under: profile) ?? profile.rightsOfEverybody
    }

    private var rightLines: String {
        lines(rights.filter { $0 != .information }.map { t("letters.right.\($0.rawValue)") })
    }

    private var goals: String { lines((profile?.identity.purpose ?? []).map { t.either($0.nl, $0.en) }) }

    /// The organisations that may take part: those of the collaboration, or of the part of it that the casus is in.
    private var partijen: String {
        let collaboration = situation.collaboration
        let all = collaboration.partijen.values.filter { partij in
            guard partij.id != collaboration.house, partij.isPartner(on: situation.day) else { return false }
            guard let pillar = casus?.course?.pillar, let arranged = profile?.party(partij.id) else { return true }
            return arranged.pillars.isEmpty || arranged.pillars.contains { $0.word == pillar }
        }
        return lines(all.map(\.name).sorted())
    }

    /// Who takes part in this casus now. The reporter is named only when it sits at the table or writes this letter:
    /// who reported is for the writer to tell.
    private var participants: String { taking.isEmpty ? t("letters.fact.nobodyYet") : lines(taking) }

    /// Who receives data (AVG 14(1)(e)): who takes part, and as long as nobody does, whoever may come to.
    private var recipients: String { taking.isEmpty ? partijen : lines(taking) }

    private var taking: [String] {
        let team = casus?.course?.currentTeam.map(\.partij) ?? []
        let table = casus?.overleggen.last?.deelnemers.filter { !$0.onlyHears }.map(\.partij) ?? []
        return Set(team + table).subtracting([situation.collaboration.house]).map { naming.partij($0) }.sorted()
    }

    /// The kinds of data that may be on record in this kind of dossier, by the list of the profile; never what is in them.
    /// Police data only where the decision is there that they may be exchanged (Wpg 20).
    private var kinds: String {
        guard let profile else { return "" }
        let others: Set<Arrangement.PersonCategory> = [.reporter, .professional, .thirdPartyStaff]
        let allowed = Set(profile.data.allowed.flatMap(\.kinds).map(\.word))
        let police = profile.allowsPoliceData(pillar: casus?.course?.pillar, in: situation.collaboration)
        let dossier = casus.flatMap { $0.dossierKind(under: profile) }
        let shown = profile.data.kinds.filter { kind in
            if kind.dataClass.word == "criminal_police", !police { return false }
            let isAboutPeople = kind.about.isEmpty || !Set(kind.about).isSubset(of: others)
            return isAboutPeople && (allowed.isEmpty || allowed.contains(kind.id.word))
                && !profile.isForeign(kind.id.word, to: dossier)
        }
        return lines(shown.map { t.name($0) })
    }

    private var retention: (term: String, start: String, after: String) {
        guard let rules = profile?.retention else { return ("", "", "") }
        return (
            t.term(rules.term.value), t("letters.start.\(rules.start.value.rawValue)"),
            t("letters.method.\(rules.method.value.rawValue)")
        )
    }

    private var meeting: String {
        casus?.currentOverleg?.preparation.on.map(t.day) ?? t("letters.fact.noMeeting")
    }

    /// Who answers for the joint system, as far as the profile knows; else a place for the writer to name them.
    private var systemController: String {
        let unknown = t("letters.fact.controllerUnknown")
        guard let sharing = profile?.sharing, !sharing.systemController.origin.isAssumed else { return unknown }
        switch sharing.systemController.value {
        case .joint: return t("letters.fact.controllersJoint", ["samenwerking": name])
        case .eachForItself: return t("letters.fact.controllersEach")
        case .systemOwner: return sharing.systemOwner.flatMap { profile?.party($0.value)?.name } ?? unknown
        case .supplier, .reporter, .open: return unknown
        }
    }

    private func role(_ name: Named<RoleList>?) -> String {
        name.flatMap { profile?.role($0) }.map { t.name($0) } ?? ""
    }

    private func lines(_ items: [String]) -> String { items.map { "– \($0)" }.joined(separator: "\n") }
}
