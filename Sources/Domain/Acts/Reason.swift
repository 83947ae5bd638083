// SPDX-License-Identifier: EUPL-1.2

extension Refusal {
    /// The closed list of what can stand in the way; each has a text in both languages.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        // Who acts
        case notAPartner
        case partyHasLeft
        case noAuthorityGrant
        case notScreened
        case noSecrecyStatement
        case notYourAct
        case managerOnly
        case supplierOnly
        case userOfAnotherParty
        case unknownParty
        case unknownUser
        case unknownPerson
        case notSearchable
        case unknownItem
        case unknownWorksheet
        case professionalOnly
        case notForPublicBodies
        // When
        case wrongPhase
        case alreadyDecided
        case changedMeanwhile
        case dayInTheFuture
        case dayInThePast
        case startAfterTarget
        // What is missing
        case required
        case noPersonAimedAt
        case noReasonPerLeefgebied
        case necessityMissing
        case taskMissing
        case criterionWithoutVerdict
        case criterionWithoutMotivation
        case overruleWithoutMotivation
        case notInformed
        case deferralGroundNotListed
        case deferralTestIntervalTooLong
        case alreadyAsked
        case alreadyAnswered
        case askedPartyIsReporter
        case itemNotCleared
        case lawNotOpen
        case categoryNotListed
        case specialDataTestMissing
        case wpgArticleNotCovered
        case checklistIncomplete
        case noParticipants
        case participantNotLawful
        case participantWithoutRole
        case priorViewingWithoutConsultation
        case conferenceNotOpen
        case conferenceAlreadyOpen
        case retestOpen
        case planWithoutIntervention
        case noCasusregisseur
        case casusregisseurOfTheHouse
        case roleOrNeedMissing
        case monitoringPurposeMissing
        case scaleDownCriteriaMissing
        case executorHasNoTask
        case deviationTooLong
        case worksheetNeeded
        case worksheetStepMissing
        case worksheetAnswerUnknown
        case alreadyWithdrawn
        case tooManyItems
        case frozen
        case markedWrong
        case nothingToUndo
        // Other houses and other tables
        case otherHouseOnlyInTriage
        case bornMissing
        case leadingPartyNotConsulted
        case noHitWithHouse
        case notProposed
        case handOverOpen
        case reportsElsewhereOnly
        case adviceNotGiven
        case lawInThePast
        case lawNotProved
        case lawChangedMeanwhile
        // The work process of the collaboration's own profile
        case stepNotUp
        case stepNeeds
        case otherProcess
        case partyOutsidePillar
        case pillarNotOpen
        case gateClosed
        case notDesignated
        case representativeNeeded
        case kindNotAllowed
        case kindNotForParty
        case onlyReporterAsked
        case ageOutsideTable
        case moreThanSupplied
        case noArchive
        case holdNotAllowed
        case beyondStatute
        case notYetDue
        case archiveNotConfirmed
    }
}
