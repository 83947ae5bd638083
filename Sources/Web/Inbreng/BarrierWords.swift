// SPDX-License-Identifier: EUPL-1.2

import Domain

extension Barrier {
    /// What this barrier is, in words for the house and for whoever carries an item outside.
    var outwardPhrase: Phrase {
        switch self {
        case .withoutAkkoord: .key("outside.barrier.withoutAkkoord")
        case .frozen: .key("outside.barrier.frozen")
        case .reservation: .key("outside.barrier.reservation")
        case .specialDataUntested: .key("outside.barrier.specialDataUntested")
        case .noAuthority: .key("outside.barrier.noAuthority")
        case .law: .key("outside.barrier.law")
        default: phrase
        }
    }

    /// What this barrier is, in words for the supplier.
    var phrase: Phrase {
        switch self {
        case .notConcerned: .key("inbreng.barrier.notConcerned")
        case .withdrawn: .key("inbreng.barrier.withdrawn")
        case .frozen: .key("inbreng.barrier.frozen")
        case .markedWrong: .key("inbreng.barrier.markedWrong")
        case .archived: .key("inbreng.barrier.archived")
        case .phase: .key("inbreng.barrier.phase")
        case .necessityUntested: .key("inbreng.barrier.necessityUntested")
        case .notNecessary: .key("inbreng.barrier.notNecessary")
        case .withoutAkkoord: .key("inbreng.barrier.withoutAkkoord")
        case .notWeighed: .key("inbreng.barrier.notWeighed")
        case .theirSideOpen: .key("inbreng.barrier.theirSideOpen")
        case .keptFromConference: .key("inbreng.barrier.keptFromConference")
        case .specialDataUntested: .key("inbreng.barrier.specialDataUntested")
        case .reservation: .key("inbreng.barrier.reservation")
        case .conferenceClosed: .key("inbreng.barrier.conferenceClosed")
        case .citizenAtTable: .key("burger.barrier")
        case .notInformed: .key("inbreng.barrier.notInformed")
        case .noAuthority: .key("inbreng.barrier.noAuthority")
        case .law: .key("inbreng.barrier.law")
        case .withheldByProfile: .key("inbreng.barrier.withheldByProfile")
        case .withoutDomainConsent: .key("inbreng.barrier.withoutDomainConsent")
        case .withoutFirstConsent: .key("inbreng.barrier.withoutFirstConsent")
        case .disclosureNotRecorded: .key("inbreng.barrier.disclosureNotRecorded")
        case .accountWithdrawn: .key("inbreng.barrier.accountWithdrawn")
        case .withoutPersonConsent: .key("inbreng.barrier.withoutPersonConsent")
        }
    }
}
