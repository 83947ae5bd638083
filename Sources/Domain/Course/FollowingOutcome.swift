// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Goes where an outcome leads: on to a step, or to the end with what the profile says of the data.
    mutating func follow(
        _ outcome: Arrangement.Outcome, why: String, under arrangement: Arrangement, in situation: Situation
    ) {
        if let next = outcome.next { move(to: next.word, why: why, under: arrangement, in: situation) }
        guard let end = outcome.end else { return }
        let fate = outcome.data ?? (end == .rejected ? arrangement.retention.rejected.value : .closed)
        if fate.leavesNothing {
            self.end(end.reason, in: situation)
            ended?.fate = fate
        } else {
            close(because: why, under: arrangement, in: situation)
        }
    }

    /// Makes a step the one that is up next; the phase of the national model follows its stage.
    mutating func move(to step: String, why: String, under arrangement: Arrangement, in situation: Situation) {
        course?.next = step
        guard let phase = arrangement.step(step)?.stage.model.phase, phase != self.phase else { return }
        enter(phase, why: why, in: situation)
    }

    /// Closes the casus: from today the terms of retention run, and only who the profile names opens it still.
    mutating func close(because why: String, under arrangement: Arrangement, in situation: Situation) {
        let closing = arrangement.process.stages.first { $0.model == .closing && !$0.steps.isEmpty }
        if let step = closing?.steps.first { course?.next = step.id.word }
        scaleDown(why, in: situation)
    }
}

extension Arrangement.DataFate {
    /// Whether nothing of the citizen stays in the system.
    package var leavesNothing: Bool {
        switch self {
        case .removed, .anonymised, .returned, .nothingStored: return true
        case .kept, .administrativeCore, .reduced, .closed: return false
        }
    }
}

extension Arrangement.Ending {
    fileprivate var reason: Ending.Reason {
        switch self {
        case .rejected: return .courseRejected
        case .transferred: return .courseTransferred
        case .closed, .destroyed: return .courseClosed
        }
    }
}
