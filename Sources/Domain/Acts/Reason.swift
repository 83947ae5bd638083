// SPDX-License-Identifier: EUPL-1.2

extension Refusal {
    /// The closed list of what can stand in the way; each has a text in both languages.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        // Who acts
        case notAPartner
        case partyHasLeft
        case noAuthorityGrant
        case notScreened
        /// Of somebody outside, who is no user and no party of the register.
        case secrecyNotSigned
        case noSecrecyStatement
        case notYourAct
        case managerOnly
        case supplierOnly
        case userOfAnotherParty
        case unknownParty
        case unknownUser
        case unknownPerson
        /// The profile keeps a person of this category only when the approach needs it.
        case personNecessityMissing
        case notSearchable
        case unknownItem
        case unknownWorksheet
        case professionalOnly
        case notForPublicBodies
        // When
        case wrongPhase
        case alreadyDecided
        case changedMeanwhile
        /// The same for a form of several fields, at each of which the present answer can be shown.
        case formChangedMeanwhile
        case personChangedMeanwhile
        case ticketChangedMeanwhile
        case dayInTheFuture
        case dayInThePast
        case startAfterTarget
        case nothingChanged
        case aimMixed
        // What is missing
        case required
        case noPersonAimedAt
        case noReasonPerLeefgebied
        case necessityMissing
        case taskMissing
        case criterionWithoutVerdict
        case criterionWithoutMotivation
        case targetGroupUnconfirmed
        case overruleWithoutMotivation
        case notInformed
        case deferralGroundNotListed
        case deferralTestIntervalTooLong
        // Letters
        case letterNotListed
        case letterAddressee
        case letterUnfinished
        case letterSent
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
        // Sittings with an agenda
        case meetingPastMidnight
        /// The chair or the secretary may not lead the body that sits.
        case leadsNotThisBody
        case meetingOver
        case bodyWithoutCasussen
        /// At this body nothing but casussen is discussed.
        case bodyTreatsCasussen
        /// The body lets nobody look beforehand.
        case noPriorViewing
        /// The sitting is for another area than that of the casus.
        case sitsForAnotherArea
        case meetingNotYet
        case meetingNotEnded
        case alreadyOnAgenda
        case notOnAgenda
        case anotherItemSits
        case itemStillSits
        case onlyExpertsHear
        case notAtTable
        /// Who said it decides whether it is recorded, and writes it down.
        case recordedBySpeaker
        case personNotToAttend
        case personNotInformedFirst
        case identificationMissing
        case proxyStatementMissing
        case thirdPartyWithoutConsent
        case retestOpen
        case planWithoutIntervention
        case noCasusregisseur
        /// Who is to direct the casus was not chosen into its team.
        case directorNotInTeam
        case casusregisseurOfTheHouse
        case casusregisseurInTeam
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
        /// Staff of the house enters and corrects here; the supplier reports.
        case correctedByHouse
        // Attachments
        case attachmentsNotAllowed
        case attachmentKindUnknown
        case attachmentKindRefused
        /// Every file of this kind holds a class of data that its item does not have.
        case attachmentOfAnotherClass
        case attachmentNotConfirmed
        case tooManyAttachments
        case attachmentsTooLarge
        case fileTooLarge
        case fileEmpty
        case fileNameUnusable
        case fileTypeNotListed
        case fileTypeMismatch
        case fileBroken
        case fileIsMore
        case fileIsActive
        case fileIsLocked
        case fileIsMarkup
        case fileTextUnreadable
        case fileHasLocation
        case fileInfected
        case scannerUnreachable
        /// Too many files are being looked into at the same time.
        case fileChecksBusy
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
        /// A document that this part of the collaboration rests on was withdrawn while the casus runs.
        case accountWithdrawn
        case gateClosed
        case notDesignated
        case notAParticipant
        case anotherArea
        case representativeNeeded
        case notATime
        case kindNotAllowed
        case kindNotForParty
        /// A part of the plan of a class of data that the party may not handle.
        case domainNotForParty
        // Consent first, and the round along the partners
        case consentNotChosen
        case withoutConsentOnly
        case weighingFirst
        case goesByTransfer
        case nothingNamed
        case outsideAges
        case nobodyToAsk
        case queryNotOpen
        /// Consent was taken back and not weighed anew: a party in the round can only answer "unknown".
        case queryWaits
        case queryNotClosed
        case yearOnly
        case bsnInText
        case numberForReporter
        // Police data and the round table
        case disclosureMissing
        /// Special data of the police by themselves, where they come only beside other police data.
        case specialBesideOnly
        case notARecipient
        case mentionMissing
        case personNotInvited
        /// The round table was reported, and another one was not begun.
        case tableHasReport
        case tableNotReported
        case rungSkipped
        case causeNotForRung
        case verdictMissing
        case goesNowhere
        case notForExternals
        case notAnotherPillar
        case externalNotAdmitted
        case homeBanTerm
        case homeBanBeforeIssue
        case homeBanBeforeRelief
        case ticketHoldsNoText
        case groundNotOffered
        case groundExcluded
        case personConsentMissing
        /// A party that shares only with explicit consent, which is not on record.
        case explicitConsentMissing
        /// The casus runs on the version in force already, or runs no longer.
        case profileIsCurrent
        /// The new version of the profile does not know a word that the casus uses.
        case profileLacksWord
        case onlyReporterAsked
        case ageOutsideTable
        case moreThanSupplied
        case noArchive
        case holdNotAllowed
        case beyondStatute
        /// The day is not after the end of the term that runs.
        case notLonger
        case notYetDue
        case archiveNotConfirmed
        /// The casus is about more people than the one who asked to be erased.
        case severalPersons
        /// There is a casus about the same people already, which this user may see.
        case householdKnown
        case casusNotFound
        // Kinds of dossier and their parts
        case choiceNotListed
        case contentWithoutConsent
        case periodReversed
        case textTooLong
        case dossierHasEntries
        case tooManyEntries
        /// Somebody would give themselves more in the register.
        case ownRegisterLine
        /// A day further away than anybody can mean.
        case dayTooFar
        case dayBeforeToday
        /// A breach is noticed when it happened, or later.
        case happenedAfterNoticed
        case dayLongAgo
        case dayTooFarBack
        /// A transfer cannot be taken back, so it is confirmed.
        case transferNotConfirmed
        /// What can only have happened once the casus was there.
        case dayBeforeReport
        case bornImpossible
        /// The person said no on a later day.
        case laterNo
        /// Consent is taken back for a life domain for which it was not given.
        case domainNotGiven
        case withdrawnBeforeYes
        case decidedBeforeReport
        case letterBeforeDraft
        case dayBeforeBirth
        case bornNeeded
        case noOccasion
        case ownSignal
        case notWhatWasSaid
        case offenceTestMissing
        // Requests of people
        case requestEnded
        /// A request about the casus waits for its answer.
        case requestOpen
        case receivedLongAgo
        case dayBeforeReceipt
        case identityNotVerified
        case identityInPerson
        case representativeMissing
        /// From this age on a person asks for themselves.
        case asksAlone
        case extensionNotOffered
        case extensionLate
        case extendedAlready
        case rightNotOffered
        case groundNotInProfile
        /// A ground for police data for other data, or the other way round.
        case groundForOtherData
        case partsOpen
        /// What a party answered for its own data is not undone by the desk.
        case partAnswered
        case nobodyAsked
        /// The casus or the party has data of the person, so the answer cannot be that there are none.
        case dataAreHeld
        /// A party with items in the casus of a request decides on those here.
        case partyHasItems
        /// A complaint about several parties waits for the joint body of the profile.
        case jointBodyMissing
        case noJointBody
        /// The casus of the request has nothing of this party, and it takes no part.
        case partyNotInCasus
        case otherThanParties
        case casusNotForDesk
        /// Nobody in the casus has the name and day of birth of the request.
        case requesterNotInCasus
        // Breaches
        case momentInTheFuture
        case numberInBreach
        /// The name or the date of birth of a person of a casus that is touched.
        case nameInBreach
        /// What is done about a breach comes after it was noticed.
        case breachDoneEarly
        /// Numbers of casussen beside the word that none is touched.
        case breachTouchesNoCasus
        case breachClosed
        case breachOpen
        case breachContentMissing
        /// Only what is unlikely to harm anybody is kept from the authority (AVG 33(1)).
        case breachRiskNotUnlikely
        case breachToldNobody
        case breachDutiesOpen
        // Decisions about the collaboration itself
        case besluitKindNotInProfile
        case numberInBesluit
        /// What was voted on is not changed afterwards.
        case besluitVotedOn
        case besluitWithoutVotes
        case besluitMannerMissing
        /// Something that the profile asks is missing.
        case besluitNotReached
        case besluitClosed
        case besluitHoldsEarly
    }
}
