// SPDX-License-Identifier: EUPL-1.2

/// Something that waits for one person, by when, and why; without any personal data of a citizen.
package struct WorkItem: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case takeUp
        /// A step of the work process of the profile is up next.
        case takeStep
        /// Somebody scaled up to this person.
        case scaledUp
        /// The step that is up next is a transfer.
        case transferCasus
        /// The round along the partners: sending it, answering it, closing it.
        case sendQuery
        case answerQuery
        case closeQuery
        /// There is help already; whoever of it knows the person is to align on what happens next.
        case alignCare
        /// Something was shared without consent; the person must hear it.
        case informWithoutConsent
        /// Consent was taken back: before anything else the weighing without consent, which the next step makes.
        case weighFirst
        /// A running casus is to be looked at again.
        case followRunning
        /// The purpose of police data is met; whoever received them destroys them.
        case destroyPolice
        /// Something to do for a casus that stays closed.
        case called
        /// A term of a temporary home ban.
        case homeBan
        case decideIntake
        case inform
        /// A letter of the profile is due.
        case sendLetter
        case testDeferral
        case sendQuestions
        case answerQuestion
        case decideTriage
        case testNecessity
        case giveSay
        case answerCondition
        /// Sentences of the minutes that somebody else wrote down wait for their supplier.
        case confirmMinutes
        case prepareOverleg
        case openOverleg
        case attendOverleg
        /// The day of a conference passed and it was not held, or not finished.
        case replanOverleg
        case closeOverleg
        case takeHome
        case handOverLeftover
        case sayTakeHome
        case coordinateCorrection
        case actie
        case progress
        case stagnation
        /// An executor should tell how an intervention goes.
        case tellProgress
        /// The day of a goal has come.
        case judgeGoal
        case followUp
        case recordCleaning
        case archiveSoon
        case destroySoon
        case reassess
        /// The term of retention of the profile is about to end: keep longer, archive, or let it end.
        case retentionSignal
        /// A clock of the profile runs.
        case courseClock
        /// A clock of the profile says that the casus is to be looked at again.
        case reviewDue
        /// A report that nobody took up is to be looked at: is it still needed?
        case checkReport
        /// Somebody proved to be of an age that the profile does not take; whoever leads discusses how to go on.
        case ageDoesNotFit
        /// The reporter refused a step again and again; somebody is asked to speak with them.
        case stepRefused
        /// The step that is up next is one of a meeting.
        case discussStep
        /// A recipient wants another use of an item, and the profile leaves that to the supplier.
        case sayOnward
        /// A person took consent back and asks to remove what rested on it.
        case removeConsented
        /// A party looks before a conference whether the persons are known to it.
        case lookBeforehand
        /// Another house still has to answer our question.
        case houseAnswer
        /// Another house asked; the leading party must be consulted.
        case houseConsult
        /// The answer to another house must be given.
        case houseReply
        /// A supplier was asked whether an item may go to another house or table.
        case sayOutward
        case handOver
    }

    package let kind: Kind
    package let user: Identifier<User>
    package let due: Day?
    /// How many things of this kind wait, for instance items to test.
    package let count: Int

    package init(kind: Kind, user: Identifier<User>, due: Day?, count: Int = 1) {
        self.kind = kind
        self.user = user
        self.due = due
        self.count = count
    }
}

extension WorkItem.Kind {
    /// Whether somebody for whom the casus itself stays closed can do it.
    package var isForCalled: Bool {
        switch self {
        case .called, .actie, .answerQuery, .destroyPolice, .homeBan: return true
        default: return false
        }
    }
}
