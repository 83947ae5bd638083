// SPDX-License-Identifier: EUPL-1.2

import Profiles

/// One story of a demonstration: a casus from its report or ticket on, as `demo/<id>/verhalen.yaml` tells it.
struct Tale {
    let id: String
    let daysAgo: Int
    /// How it begins: the fields of a report or of a ticket, by whom it was brought.
    let beginning: Beginning
    let acts: [TaleAct]
    let entry: Entry

    enum Beginning {
        case report(Entry)
        case ticket(Entry)
    }

    init(_ entry: Entry) {
        entry.allowOnly(["verhaal", "dagen-geleden", "melding", "kaartje", "handelingen"])
        id = entry["verhaal"].text
        daysAgo = entry["dagen-geleden"].number
        let ticket = entry.optional("kaartje")
        beginning = ticket.isPresent ? .ticket(ticket) : .report(entry["melding"])
        acts = entry.optional("handelingen").list.compactMap(TaleAct.init)
        self.entry = entry
    }

    /// The tales of a file, in its order.
    ///
    /// - Throws: `Unusable` with every problem of the outline; what an act needs is looked at when it is told.
    static func read(_ text: String, file name: String) throws -> [Tale] {
        let file = DataFile(name)
        let root = file.root(text)
        root.allowOnly(["verhalen"])
        let tales = root["verhalen"].list.map(Tale.init)
        guard file.problems.isEmpty else { throw Unusable(what: file.problems.map(\.description)) }
        return tales
    }
}

/// One act of a tale: who does what, after how many days.
struct TaleAct {
    let by: String
    let after: Int
    let word: Word
    let entry: Entry

    init?(_ entry: Entry) {
        by = entry["wie"].text
        after = entry.optional("na").number
        guard let word = entry["doet"].oneOf(Word.self) else { return nil }
        self.word = word
        self.entry = entry
    }

    /// Reports the fields of this act that nobody reads.
    func allowOnly(_ keys: Set<String>) { entry.allowOnly(keys.union(["wie", "na", "doet"])) }

    /// What people do, as a tale writes it.
    enum Word: String, CaseIterable {
        case takeUp = "neemt-op"
        case step = "zet-stap"
        case agree = "stemt-in"
        case offences = "toetst-delicten"
        case inform = "informeert"
        case consent = "legt-toestemming-vast"
        case bringIn = "brengt-in"
        case show = "laat-zien"
        case test = "toetst-noodzaak"
        case sendQuery = "vraagt-rond"
        case answerQuery = "beantwoordt-vraag"
        case closeQuery = "sluit-vraag"
        case prepare = "bereidt-overleg-voor"
        case open = "opent-overleg"
        case close = "sluit-overleg"
        case schedule = "zet-op-agenda"
        case picture = "schrijft-beeld"
        case planText = "schrijft-in-plan"
        case score = "geeft-scores"
        case goal = "stelt-doel"
        case endGoal = "sluit-doel"
        case intervention = "spreekt-interventie-af"
        case progress = "vertelt-voortgang"
        case closeIntervention = "sluit-interventie"
        case action = "spreekt-actie-af"
        case finish = "rondt-actie-af"
        case role = "geeft-rol"
        case monitoring = "spreekt-monitoring-af"
        case criteria = "schrijft-criteria"
        case dossierKind = "kiest-dossier"
        case dossier = "schrijft-in-dossier"
        case ticketStep = "zet-stap-met-kaartje"
        case openFile = "opent-dossier"
        case endOfHelp = "legt-einde-hulp-vast"
        case inviteToTable = "nodigt-uit-aan-ronde-tafel"
        case attendTable = "schrijft-aanwezige-in"
        case reportTable = "schrijft-verslag-ronde-tafel"
        case request = "legt-verzoek-vast"
        case reportBreach = "meldt-datalek"
    }
}
