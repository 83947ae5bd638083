// SPDX-License-Identifier: EUPL-1.2

/// How a collaboration keeps its plans: whom a plan is for, its scores, when silence is stagnation, who writes in
/// between.
package struct PlanPractice: Hashable, Sendable {
    /// A score for a life domain. Without words of its own it has those of the texts, under its code.
    package struct Score: Hashable, Sendable {
        package let code: String
        package let words: Profile.Word?

        package init(code: String, words: Profile.Word? = nil) {
            self.code = code
            self.words = words
        }
    }

    /// Whether a part for everybody together is for a household, a client system or another whole.
    package let unit: Arrangement.Unit
    /// From best to worst.
    package let scores: [Score]
    /// After how long without word an intervention stagnates.
    package let silence: Term
    /// On what the silence rests: lines of the documents, or an assumption that the collaboration must sign.
    package let silenceSources: [String]
    package let silenceAssumption: String?
    /// Who writes in the plan while no table sits.
    package let keepers: Set<Standing>
    /// Who tells how the interventions of the own party go while no table sits.
    package let tellers: Set<Standing>
    /// The texts that a plan has beside the joint picture.
    package let texts: [PlanText]
    /// Whether who takes part adds actions of their own while no table sits.
    package let ownParts: Bool
    /// What of the national plan it has, beside goals, interventions and agreements, which every plan has.
    package let parts: Set<Part>

    /// A part of a plan that not every form of plan has.
    package enum Part: Hashable, Sendable, CaseIterable {
        /// The joint picture (*gezamenlijk beeld*).
        case picture
        /// Scores per life domain.
        case domains
    }

    package init(
        unit: Arrangement.Unit, scores: [Score], silence: Term, silenceSources: [String] = [],
        silenceAssumption: String? = nil, keepers: Set<Standing> = PlanPractice.usualKeepers,
        tellers: Set<Standing> = PlanPractice.table, texts: [PlanText] = PlanText.national,
        parts: Set<Part> = Set(Part.allCases), ownParts: Bool = false
    ) {
        self.unit = unit
        self.scores = scores
        self.silence = silence
        self.silenceSources = silenceSources
        self.silenceAssumption = silenceAssumption
        self.keepers = keepers
        self.tellers = tellers
        self.texts = texts
        self.parts = parts
        self.ownParts = ownParts
    }

    /// Procesregisseur and casusregisseur (model convenant 12.2 and 13).
    package static let usualKeepers: Set<Standing> = [.procesregisseur, .casusregisseur]
    /// Everybody who sits at a table.
    package static let table: Set<Standing> = [.procesregisseur, .casusregisseur, .participant, .support]

    /// The national model: three colours, and six weeks of silence, which the Handvat does not say.
    package static let national = PlanPractice(
        unit: .situation, scores: nationalScores, silence: usualSilence, silenceAssumption: silentText)

    private static let nationalScores = LeefgebiedState.Colour.allCases.map { Score(code: $0.rawValue) }
    private static let usualSilence = Term(6, .weeks)
    private static let silentText = "geen termijn genoemd in het Handvat; zes weken, tot het samenwerkingsverband kiest"
}

extension PlanPractice {
    /// What a profile says of its plans; where it is silent, the national practice.
    ///
    /// A term for following a running casus counts first, then the rhythm of its conferences, then the assumption.
    package init(_ arrangement: Arrangement) {
        let national = PlanPractice.national
        let clock = arrangement.clocks.clock(on: .running).flatMap { clock in
            clock.term.map { ($0, clock.origin) }
        }
        let rhythm = arrangement.bodies.bodies.first { $0.level == .casus && $0.cadence?.every != nil }?.cadence
        let told = clock ?? rhythm.flatMap { cadence in cadence.every.map { ($0, cadence.origin) } }
        let words = arrangement.data.scores.map {
            Score(code: $0.id, words: Profile.Word(code: $0.id, nl: $0.nl, en: $0.en))
        }
        let form = arrangement.process.plan?.planForm ?? .interventions
        let writers = (arrangement.process.plan?.writers ?? []).compactMap { arrangement.role($0)?.function.standing }
        self.init(
            unit: arrangement.identity.unit.value, scores: words.isEmpty ? national.scores : words,
            silence: told?.0 ?? national.silence, silenceSources: told?.1.sources ?? [],
            silenceAssumption: told.map { $0.1.assumption } ?? national.silenceAssumption,
            keepers: PlanPractice.usualKeepers.union(writers), texts: form.texts, parts: form.parts,
            ownParts: arrangement.process.plan?.ownParts == .yes)
    }
}

extension Situation {
    /// How plans are kept here; the one place where a running profile comes in.
    package var planPractice: PlanPractice { collaboration.workProcess.map { PlanPractice($0) } ?? .national }
}

extension Arrangement.PlanRules.Form {
    /// The texts of a plan of this form: the order for help with a plan and order, the analysis of the problem with steps.
    fileprivate var texts: [PlanText] {
        switch self {
        case .scored, .interventions: return PlanText.national
        case .productOrder: return [.productOrder]
        case .steps: return [.problemAnalysis]
        case .free: return []
        }
    }

    /// The parts of a plan of this form; a core set and a plan of steps have no more than their documents name.
    fileprivate var parts: Set<PlanPractice.Part> {
        switch self {
        case .scored, .interventions: return Set(PlanPractice.Part.allCases)
        case .productOrder, .free: return [.picture]
        case .steps: return []
        }
    }
}

/// A joint text of the plan beside the picture and the criteria.
package enum PlanText: String, Hashable, Sendable, Codable, CaseIterable {
    /// What is the matter, and what makes it last (*probleemanalyse*).
    case problemAnalysis
    /// What the parts that parties supplied come to together (*algemene analyse*).
    case generalAnalysis
    /// Which help was ordered for the household (*productbestelling*).
    case productOrder

    /// Those of the national model.
    package static let national: [PlanText] = [.problemAnalysis, .generalAnalysis]
}
