// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Profiles
import Rulebook
import Testing

/// A collaboration of the demonstration with a breach in it, at any moment.
struct BreachScene {
    let collaboration: Collaboration
    let law: Decider

    init(_ world: String) throws {
        law = try #require(Handvat.decider)
        let arrangement = try ProfileShelf.arrangement(world)
        let vocabulary = try #require(law.ruleSets.first).vocabulary
        let path = "\(ProjectFolder.path)/demo/\(world)/register.yaml"
        let register = try RegisterReader.read(
            try String(contentsOfFile: path, encoding: .utf8), file: "register.yaml", vocabulary: vocabulary)
        collaboration = Collaboration(
            profile: Profile(of: arrangement), house: register.house, partijen: register.partijen,
            users: register.users, arrangement: arrangement)
    }

    /// The national work process with its profile beside it.
    static func national() throws -> BreachScene {
        let scene = try NationalScene()
        return BreachScene(
            Collaboration(
                profile: scene.profile, house: NationalScene.house, partijen: Array(scene.partijen.values),
                users: Array(scene.users.values), arrangement: try ProfileShelf.arrangement("landelijk")), scene.law)
    }

    private init(_ collaboration: Collaboration, _ law: Decider) {
        (self.collaboration, self.law) = (collaboration, law)
    }

    var rules: BreachRules { collaboration.breachRules }

    func user(_ id: String) throws -> User { try #require(collaboration.user(Identifier(known: id))) }

    func situation(_ id: String, at moment: Moment) throws -> Situation {
        Situation(
            collaboration: collaboration, law: law, actor: try user(id), moment: moment,
            day: AmsterdamTime(moment).day)
    }

    func keepers(at moment: Moment) -> Set<Identifier<User>> {
        collaboration.breachKeepers(on: AmsterdamTime(moment).day)
    }

    /// Facts that hold every part of every notice.
    static func facts(at partij: String, noticed: Moment) -> BreachFacts {
        var facts = BreachFacts()
        facts.noticedAt = noticed
        facts.partij = Identifier(known: partij)
        facts.nature = "Een map bleef achter in de trein."
        facts.touches = .yes
        facts.risk = .present
        facts.data = [.contact, .judgements]
        facts.persons = [.clients]
        facts.count = 12
        facts.encryption = .no
        facts.contact = "De teamleider, 06 12 34 56 78"
        facts.effects = "Anderen kunnen lezen wat er speelt."
        facts.measures = "De vervoerder is gebeld."
        facts.repair = "Mappen gaan niet meer mee."
        return facts
    }

    func report(
        _ facts: BreachFacts, by user: String, at moment: Moment, telling: Bool = true, involved: [String] = []
    ) throws -> Outcome<ReportedBreach> {
        Datalek.report(
            facts, telling: telling, as: Identifier(known: "lek"), number: "DL-2026-001",
            involved: Set(involved.map { Identifier(known: $0) }), in: try situation(user, at: moment))
    }

    func due(_ duty: Datalek.Duty, of datalek: Datalek) -> Moment? {
        datalek.duties(under: rules).first { $0.duty == duty }?.due
    }

    func open(_ datalek: Datalek) -> [Datalek.Duty] { datalek.openDuties(under: rules).map(\.duty) }

    func owes(_ duty: Datalek.Duty, _ datalek: Datalek, _ id: String, at moment: Moment) throws -> Bool {
        datalek.owes(duty, try user(id), keepers: keepers(at: moment), in: collaboration)
    }

    func sight(_ datalek: Datalek, _ id: String, at moment: Moment) throws -> Datalek.Sight? {
        datalek.sight(of: try user(id), keepers: keepers(at: moment), house: collaboration.house)
    }
}

/// The words of a set of ids, for comparing.
func sortedWords<Subject>(_ ids: Set<Identifier<Subject>>) -> [String] { ids.map(\.description).sorted() }
