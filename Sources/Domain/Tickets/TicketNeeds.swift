// SPDX-License-Identifier: EUPL-1.2

extension Arrangement.Need {
    /// How a need is met on a ticket, where nothing can be written.
    package enum TicketProof: Hashable, Sendable {
        /// The ticket or the register shows it.
        case record
        /// A confirmation; what there is to write stands in the file of whoever confirms.
        case tick
        /// The household was told on a day, or an exception runs until a day.
        case told
        case parts([String])
        case verdicts
        case ground
        case day
    }

    package var ticketProof: TicketProof {
        switch self {
        case .informed: return .told
        case .criteria: return .verdicts
        case .ground: return .ground
        case .account, .article20, .caseDirector, .previousStage: return .record
        default: break
        }
        switch proof {
        case .parts(let parts): return .parts(parts)
        case .day: return .day
        case .record, .tick, .text, .choice: return .tick
        }
    }
}

extension Ticket {
    /// The words for telling the household.
    package enum Telling: String, CaseIterable, Sendable {
        case told
        case exception
    }

    /// The needs that these statements do not meet, and statements with words that are on no list.
    func openNeeds(
        _ needs: [Arrangement.Need], given statements: [Statement], in stage: Arrangement.Stage,
        under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        var problems = needs.filter { need in
            let own = statements.last { $0.need == need }
            return !isMet(need, by: own, in: stage, under: arrangement, in: situation)
        }.map { Refusal(.stepNeeds, field: $0.field, about: $0.rawValue) }
        for statement in statements {
            let known = words(of: statement.need, in: stage, under: arrangement)
            if !needs.contains(statement.need) || !statement.choices.allSatisfy(known.contains) {
                problems.append(Refusal(.ticketHoldsNoText, field: statement.need.field))
            }
        }
        return problems
    }

    /// Every word that a statement about this need may hold.
    private func words(
        of need: Arrangement.Need, in stage: Arrangement.Stage, under arrangement: Arrangement
    ) -> Set<String> {
        switch need.ticketProof {
        case .record: return []
        case .tick, .day: return ["yes"]
        case .told: return Set(Telling.allCases.map(\.rawValue))
        case .parts(let parts): return Set(parts)
        case .verdicts:
            return Set(arrangement.admission.criteria(for: nil).flatMap { [$0.id.word, "not-\($0.id.word)"] })
        case .ground: return Set(arrangement.groundsOfTransfer(from: stage).map(\.rawValue))
        }
    }

    private func isMet(
        _ need: Arrangement.Need, by statement: Statement?, in stage: Arrangement.Stage,
        under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        let choices = Set(statement?.choices ?? [])
        switch need.ticketProof {
        case .record: return shows(need, under: arrangement, in: situation)
        case .tick: return choices == ["yes"]
        case .told:
            if statement == nil { return isTold(on: situation.day) }
            return statement.map { holds($0, under: arrangement, on: situation.day) } ?? false
        case .parts(let parts): return choices.isSuperset(of: parts)
        case .verdicts:
            return arrangement.admission.criteria(for: nil).allSatisfy {
                choices.contains($0.id.word) != choices.contains("not-\($0.id.word)")
            }
        case .ground: return choices.count == 1
        case .day: return statement?.day != nil && choices == ["yes"]
        }
    }

    private func shows(_ need: Arrangement.Need, under arrangement: Arrangement, in situation: Situation) -> Bool {
        let adopted = situation.collaboration.adopted
        switch need {
        case .account: return arrangement.hasAccount(of: arrangement.onlyPillar, adopted: adopted)
        case .article20: return arrangement.isAdopted(.article20, by: adopted)
        case .caseDirector: return caseDirector != nil
        default: return true
        }
    }

    /// Told on a day that is not to come, or an exception that is looked at again within the term of the profile.
    func holds(_ statement: Statement, under arrangement: Arrangement, on day: Day) -> Bool {
        guard let on = statement.day, statement.choices.count == 1 else { return false }
        if statement.choices == [Telling.told.rawValue] { return on <= day }
        guard let latest = arrangement.informing.reviewEvery.value.end(from: day) else { return false }
        return on > day && on <= latest
    }

    /// Whether an earlier step shows that the household was told, or that an exception still runs.
    package func isTold(on day: Day) -> Bool {
        guard let last = telling, let on = last.day else { return false }
        return last.choices == [Telling.told.rawValue] || on >= day
    }
}

extension Arrangement {
    /// The grounds on which a signal may be handed to another table from a stage.
    ///
    /// Those that the profile names for any stage. Further processing is a test and no ground (X-NI-01), and vital
    /// interest holds only in the stages that the profile names.
    package func groundsOfTransfer(from stage: Stage) -> [Ground] {
        let named = Set(process.stages.flatMap(\.grounds))
        return Ground.allCases.filter { ground in
            switch ground {
            case .furtherProcessing: return false
            case .vitalInterest: return sharing.vitalInterest?.stages.contains { $0.word == stage.id.word } ?? false
            default: return named.contains(ground)
            }
        }
    }
}
